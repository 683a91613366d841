"""Names of a BIO layer as spans."""

from __future__ import annotations

__all__ = ["spans"]


def spans(names: list[str]) -> set[tuple[int, int, str]]:
    """Names as (first, end, kind); a stray inside mark begins a name; NORP, which few corpora have, is left out."""
    found: set[tuple[int, int, str]] = set()
    start, kind = 0, ""
    for index, name in enumerate([*names, "O"]):
        if kind and name != f"I-{kind}":
            found.add((start, index, kind))
            kind = ""
        if name != "O" and not kind:
            start, kind = index, name[2:]
    return {span for span in found if span[2] != "NORP"}
