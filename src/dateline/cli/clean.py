"""Report text on its way to a terminal: nothing in it may act on the terminal or hide from the reader."""

import re

# C0 and C1 control characters and DEL: they move the cursor, colour, retitle, or start escape sequences.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
# Bidirectional marks, embeddings, overrides and isolates reorder what is seen (CVE-2021-42574); they are shown.
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_BLANKS = re.compile(r"\s+")
_UNSAFE_IN_JSON = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def visible(text: str) -> str:
    """Return text without control characters, line breaks kept, bidirectional marks as ⟨U+202E⟩."""
    return _BIDI.sub(lambda m: f"⟨U+{ord(m[0]):04X}⟩", _CONTROL.sub("", text))


def one_line(text: str) -> str:
    """Return text safe for a terminal on a single line."""
    return _BLANKS.sub(" ", visible(text)).strip()


def safe_json(encoded: str) -> str:
    """Return JSON with the characters that a terminal might act on written as escapes: the same JSON."""
    return _UNSAFE_IN_JSON.sub(lambda m: f"\\u{ord(m[0]):04x}", encoded)


def quoted(text: str) -> str:
    """Return a report's words in quotation marks, on one line."""
    return f"“{one_line(text)}”"
