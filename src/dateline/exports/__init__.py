"""The chronicle in the field's formats, one module a format."""
