"""Tolls that make up one another across sentences, and figures that replace earlier ones."""

from msgspec import structs

from dateline.claims.tolls.lexicon import toll_words
from dateline.language.annotated import Annotated
from dateline.records import Link, RawClaim

_REACH = 3  # sentences between a total and its parts


def with_totals(annotated: Annotated, claims: list[RawClaim]) -> list[RawClaim]:
    """Link the parts of a total that other sentences tell ("35 on both sides ... at least 22 ... 13").

    Only where the figures add up to the total exactly, within a few sentences and of one kind: nothing else shows that
    two sentences count the same people.
    """
    linked = {c.id: c for c in claims}
    replaced = {link.claim for c in claims for link in c.links if link.kind == "corrects"}
    for total in (c for c in claims if c.id not in replaced):
        group = _parts(annotated, total, claims)
        for part in group:
            if not any(link.kind == "part-of" for link in linked[part.id].links):
                link = Link("part-of", total.id)
                linked[part.id] = structs.replace(linked[part.id], links=(*linked[part.id].links, link))
    return [linked[c.id] for c in claims]


def _parts(annotated: Annotated, total: RawClaim, claims: list[RawClaim]) -> list[RawClaim]:
    """Two tolls behind the total that add up to it, the nearest pair; [] where there are none."""
    best = _best(total)
    if best is None or best < 3 or _is_part(total):
        return []
    near = [
        c
        for c in claims
        if c.type == total.type and c.id != total.id and not _is_part(c) and _near(annotated, total, c)
    ]
    for i, one in enumerate(near):
        for other in near[i + 1 :]:
            a, b = _best(one), _best(other)
            if a and b and a + b == best:
                return [one, other]
    return []


def _is_part(claim: RawClaim) -> bool:
    return any(link.kind == "part-of" for link in claim.links)


def _best(claim: RawClaim) -> int | None:
    return claim.toll.best if claim.toll is not None else None


def _near(annotated: Annotated, total: RawClaim, claim: RawClaim) -> bool:
    if claim.evidence.start < total.evidence.start:
        return False
    between = annotated.report.text[total.evidence.start : claim.evidence.start]
    starts = [s for s in annotated.doc.sents if total.evidence.start < s.start_char <= claim.evidence.start]
    return len(starts) <= _REACH + 1 and bool(between or claim.evidence == total.evidence)


def with_corrections(annotated: Annotated, claims: list[RawClaim]) -> list[RawClaim]:
    """Link a revised figure to the one it replaces ("the toll rose to 48 from 45", "revised down from 100")."""
    linked = {c.id: c for c in claims}
    for old in claims:
        if not _is_replaced(annotated, old):
            continue
        news = [c for c in claims if c.type == old.type and c.id != old.id and c.evidence == old.evidence]
        for new in news[:1]:
            linked[new.id] = structs.replace(linked[new.id], links=(*linked[new.id].links, Link("corrects", old.id)))
    return [linked[c.id] for c in claims]


def _is_replaced(annotated: Annotated, claim: RawClaim) -> bool:
    """True for the figure behind "from" where a toll's noun or a verb of revising stands in the sentence."""
    if claim.toll is None or claim.toll.start is None:
        return False
    before = annotated.report.text[claim.evidence.start : claim.toll.start].lower().split()
    words = toll_words()
    return (
        bool(before)
        and (before[-1] == "from" or before[-2:] in [["from", "an"], ["from", "earlier"]] or "earlier" in before[-3:])
        and any(w in words.raises or w in {"up", "down", "revised"} for w in before)
    )
