"""Figures told twice: the headline's in the body, and one voice's figure said again."""

import re

from dateline.language.annotated import Annotated
from dateline.records import RawClaim

_SUMMARY = frozenset({"headline", "deck"})
_SMALL = 10


def without_repeats(annotated: Annotated, claims: list[RawClaim]) -> list[RawClaim]:
    """Drop the tolls that only repeat another of the same report.

    A headline or deck (also where it is printed again inside the text) sums the body up: a figure of it that the body
    tells, too, is no further account. And a voice that gives the same figure for the same people again has said it
    once. Rival figures, and equal figures of other voices, stay.
    """
    titles = _printed_again(annotated)
    summary = [c for c in claims if c.block in _SUMMARY or any(a <= c.evidence.start and _at(c) < b for a, b in titles)
               or any(a <= _at(c) < b for a, b in titles)]  # fmt: skip
    body = [c for c in claims if c not in summary]
    kept: list[RawClaim] = []
    for claim in claims:
        if claim in summary and any(_same_figure(claim, b) for b in [*body, *kept]):
            continue
        if claim not in summary and any(_said_before(k, claim) for k in kept if k not in summary):
            continue
        kept.append(claim)
    return kept


def _at(claim: RawClaim) -> int:
    return claim.toll.start if claim.toll is not None and claim.toll.start is not None else claim.trigger.start


def _printed_again(annotated: Annotated) -> list[tuple[int, int]]:
    """Where the headline's words stand in the text once more."""
    report = annotated.report
    heads = [report.text[b.start : b.end] for b in report.blocks if b.kind == "headline"]
    if report.title is not None:
        heads.append(report.title.text)
    found = []
    for head in dict.fromkeys(h.strip() for h in heads):
        words = [re.escape(w) for w in re.findall(r"\w+", head)]
        if len(words) < 4:
            continue
        pattern = re.compile(r"\W+".join(words), re.IGNORECASE)
        found += [m.span() for m in pattern.finditer(report.text)]
    return found


def _same_figure(a: RawClaim, b: RawClaim) -> bool:
    """The same number of the same harm, whatever the bound."""
    if a.toll is None or b.toll is None or a.type != b.type:
        return False
    numbers = {a.toll.low, a.toll.best} - {None}
    return bool(numbers & {b.toll.low, b.toll.best})


def _said_before(earlier: RawClaim, claim: RawClaim) -> bool:
    a, b = earlier.toll, claim.toll
    if a is None or b is None or a.kind != b.kind or earlier.standing != claim.standing:
        return False
    if (a.low, a.best, a.high) != (b.low, b.best, b.high) or (a.low, a.best, a.high) == (None, None, None):
        return False
    implied = "implied" in earlier.rule and "implied" in claim.rule
    if implied:
        return _same_person(a.of or a.words, b.of or b.words)
    if not _same_voice(earlier, claim):
        return False
    return (a.best or 0) > _SMALL or _last_word(a.of or a.words) == _last_word(b.of or b.words)


def _same_person(a: str, b: str) -> bool:
    """The same noun, or a name that is part of the other ("Salas" after "Mayor Pedro Salas")."""
    x, y = (set(re.findall(r"\w{2,}", words.lower())) - _ARTICLES for words in (a, b))
    return _last_word(a) == _last_word(b) or (bool(x and y) and (x <= y or y <= x))


_ARTICLES = frozenset({"the", "an", "his", "her", "its", "their"})


def _same_voice(a: RawClaim, b: RawClaim) -> bool:
    """The same speaker, in the same words or in fewer ("the sources" after "local sources in the town")."""
    definite = any(v.text.lower().startswith("the ") for v in b.voice)
    if {v.kind for v in a.voice} != {v.kind for v in b.voice} and not definite:
        return False
    x, y = (set(re.findall(r"\w{3,}", " ".join(v.text for v in c.voice).lower())) - {"the"} for c in (a, b))
    return x == y or bool(x and y and (len(x & y) / min(len(x), len(y)) >= 0.5))


def _last_word(words: str) -> str:
    found = re.findall(r"\w+", words.lower())
    return found[-1] if found else ""
