"""Interviews set as turns: "Basil: We took the bridge." What stands behind a name and a colon is that speaker's."""

import re
from collections import Counter
from collections.abc import Iterator

from dateline.language.tokens import Doc
from dateline.records import Quote

__all__ = ["turns"]

_TURN = re.compile(r"^[ \t]*(?P<who>[A-Z][^\W\d_][\w.'’ -]{0,38}?)[ \t]*:[ \t]+(?P<said>\S[^\n]*)$", re.MULTILINE)
_TURNS = 2  # a name before one colon is a label


def turns(doc: Doc) -> list[Quote]:
    """Return the turns of an interview as direct speech, in text order; [] where the text is none.

    A text is an interview where one name opens several lines that answer: the line before ends in a question mark.
    """
    text = doc.text
    found = list(_TURN.finditer(text)) if "?" in text else []
    often = Counter(match["who"] for match in found)
    speakers = {who for who, times in often.items() if times >= _TURNS}
    answers = {who for who in speakers if sum(_answers(text, m) for m in found if m["who"] == who) >= _TURNS}
    return [quote for match in found if match["who"] in answers for quote in _said(match)]


def _answers(text: str, match: re.Match[str]) -> bool:
    before = text[: match.start()].rstrip().rsplit("\n", 1)[-1]
    return before.endswith("?")


def _said(match: re.Match[str]) -> Iterator[Quote]:
    start, end = match.span("said")
    who = match.span("who")
    yield Quote(start, end, who[1], who[1] + 1, who[0], who[1], "direct")
