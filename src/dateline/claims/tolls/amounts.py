"""Amounts whose words reach beyond the number expression: "several dozen", "a quarter of a million", "20+", "as high
as 400"."""

from dateline.language.tokens import Span

Values = tuple[int | None, int | None, int | None, str]

_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000}
_PARTS = {"quarter": 4, "third": 3, "half": 2}


def amended(span: Span, values: Values) -> tuple[Span, Values]:
    """Return the range of the whole amount and its low, best, high and bound.

    A vague word multiplies the scale behind it (several dozen: at least 36), a fraction divides the number behind it,
    a plus sign makes it a lower bound, "as high as" an upper one.
    """
    doc = span.doc
    low, best, _, bound = values
    behind = doc[span.end].lower_ if span.end < len(doc) else ""
    before = [t.lower_ for t in doc[max(span.sent.start, span.start - 5) : span.start]]
    if bound == "vague" and low is not None and best is None and behind in _SCALES:
        return doc.span(span.start, span.end + 1), (low * _SCALES[behind], None, None, bound)
    if behind == "+" and best is not None:
        return doc.span(span.start, span.end + 1), (best, best, None, "at-least")
    if before[-2:] in (["as", "high"], ["high", "as"]) or before[-3:] == ["as", "high", "as"]:
        return doc.span(span.start - 3, span.end) if before[-3:] == ["as", "high", "as"] else span, (
            None,
            best,
            best,
            "at-most",
        )
    if len(before) >= 2 and before[-1] == "of" and before[-2] in _PARTS and best is not None:
        return _fraction(span, before, best // _PARTS[before[-2]])
    return span, values


def _fraction(span: Span, before: list[str], amount: int) -> tuple[Span, Values]:
    """Read "(more than) a quarter of a million"."""
    start = span.start - 2 - (before[-3:-2] in (["a"], ["one"]))
    if before[-5:-3] == ["more", "than"] or before[-4:-3] == ["over"]:
        start -= 2 if before[-4:-3] != ["over"] else 1
        return span.doc.span(start, span.end), (amount + 1, amount + 1, None, "more-than")
    return span.doc.span(start, span.end), (amount, amount, amount, "exact")
