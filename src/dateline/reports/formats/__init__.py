"""One module a format: bytes → reports, or the reason why not. Nothing is ever fetched."""
