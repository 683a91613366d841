"""Text to annotated Doc: sentences, syntax, names, numbers, time expressions, quotation and speech."""

from dateline.language.reader import DEFAULT_MODEL, Reader, load_reader

__all__ = ["DEFAULT_MODEL", "Reader", "load_reader"]
