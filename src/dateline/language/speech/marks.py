"""Pairs of quotation marks, curly, straight or single, with the ones that were lost.

Straight marks tell nothing of their side, so their surroundings do: a mark after a blank and before a letter opens. A
quotation that is never closed ends with its paragraph; the usage of opening every paragraph of a long quotation and
closing only the last is thus read as one quotation a paragraph.
"""

from dataclasses import dataclass

from dateline.language.tokens import Doc

_OPEN = frozenset({"“", "„", "«", "``"})
_CLOSE = frozenset({"”", "»", "''"})
_STRAIGHT = frozenset({'"', "''", "``"})
_MARKS = _OPEN | _CLOSE | _STRAIGHT | {"‘", "’", "'", "`"}


@dataclass(frozen=True)
class Marked:
    """A marked stretch: half-open token range without its marks, and whether the closing mark was found."""

    start: int
    end: int
    closed: bool


def marked(doc: Doc) -> list[Marked]:
    """Return the stretches between quotation marks, in text order; nested ones are left inside the outer."""
    raw = doc.text
    found: list[Marked] = []
    opened: tuple[int, str] | None = None
    for token in doc:
        if opened and token.is_sent_start and _new_paragraph(doc, raw, token.i):
            found.append(Marked(opened[0] + 1, token.i, closed=False))
            opened = None
        if token.text not in _MARKS:
            continue
        side = _side(doc, raw, token.i, opened)
        if side == "open" and opened is None:
            opened = (token.i, token.text)
        elif side == "close" and opened is not None and _fits(opened[1], token.text):
            found.append(Marked(opened[0] + 1, token.i, closed=True))
            opened = None
    if opened and opened[0] + 1 < len(doc):
        found.append(Marked(opened[0] + 1, len(doc), closed=False))
    return [m for m in found if m.end > m.start and _plausible(doc, m)]


def _plausible(doc: Doc, stretch: Marked) -> bool:
    """A lone straight mark is more often inches or a slip than a quotation left open."""
    return stretch.closed or doc[stretch.start - 1].text in _OPEN


def _new_paragraph(doc: Doc, raw: str, index: int) -> bool:
    """A blank line between a token and the one before; the reader may keep the line ends as tokens of their own."""
    first = index - 1
    while first > 0 and doc[first].is_space:
        first -= 1
    between = raw[doc[first].idx + len(doc[first].text) : doc[index].idx] if index else ""
    return between.count("\n") > 1


def _side(doc: Doc, raw: str, index: int, opened: tuple[int, str] | None) -> str | None:
    text = doc[index].text
    if text in _OPEN and text != "``":
        return "open"
    if text in {"”", "»"}:
        return "close"
    if text in _STRAIGHT:
        return _straight(raw, doc[index].idx, text, opened)
    return _single(doc, raw, index, opened)


def _straight(raw: str, at: int, mark: str, opened: tuple[int, str] | None) -> str:
    if opened is None:
        return "open"
    after = at + len(mark)
    blank_before = at > 0 and raw[at - 1].isspace()
    letter_after = after < len(raw) and raw[after].isalnum()
    return "open" if blank_before and letter_after and not _fits(opened[1], mark) else "close"


def _single(doc: Doc, raw: str, index: int, opened: tuple[int, str] | None) -> str | None:
    """A single mark opens only before a letter and after a blank, and closes only where it opened."""
    at = doc[index].idx
    blank_before = at == 0 or raw[at - 1] in " \n\t\u00a0(-–—"
    letter_after = at + 1 < len(raw) and raw[at + 1].isalnum()
    if opened is None:
        return "open" if blank_before and letter_after and _closes_later(doc, raw, index) else None
    if opened[1] in {"‘", "'", "`"} and not blank_before and not letter_after:
        return "close"
    return None


def _closes_later(doc: Doc, raw: str, index: int) -> bool:
    for token in doc[index + 1 : min(index + 60, len(doc))]:
        after = token.idx + len(token.text)
        if token.text in {"’", "'"} and not raw[token.idx - 1].isspace() and not raw[after : after + 1].isalnum():
            return True
    return False


def _fits(opening: str, closing: str) -> bool:
    if opening in {"‘", "'", "`"}:
        return closing in {"’", "'"}
    return closing not in {"’", "'", "‘", "`"}
