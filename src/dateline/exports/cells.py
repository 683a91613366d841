"""Cells of a spreadsheet: text that starts a formula is defused."""

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")


def defuse(value: object) -> object:
    """Return a cell's value; text that a spreadsheet would run as a formula gets an apostrophe in front.

    Numbers stay as they are, negative ones too. See OWASP on CSV injection. None is an empty cell.
    """
    if value is None:
        return ""
    if isinstance(value, str) and value.startswith(_STARTS):
        return "'" + value
    return value


def joined(parts: object, mark: str = "; ") -> str:
    """Join the distinct non-empty texts of an iterable, in order."""
    found = dict.fromkeys(str(p) for p in parts if p)  # type: ignore[attr-defined]
    return mark.join(found)
