"""Text of reports in places that would act on it: spreadsheets."""

_ACTS = ("=", "+", "-", "@", "\t", "\r")


def defused(value: object) -> object:
    """Return a cell that no spreadsheet takes for a formula (OWASP's list: = + - @ tab carriage return).

    Numbers stay numbers; text that would start a formula gets an apostrophe before it.
    """
    return "'" + value if isinstance(value, str) and value.startswith(_ACTS) else value
