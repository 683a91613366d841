"""Text to annotated Doc: sentences, syntax, names, numbers, time expressions, quotation and speech."""
