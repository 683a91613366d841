"""One module a change of the schema, named after its revision."""
