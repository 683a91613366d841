"""Counts whose harm is told once for several: "13 were killed in Zefta and seven in Hura", "rose to 48 from 45"."""

from dateline.claims.tolls.hit import Hit
from dateline.claims.tolls.parts import Found
from dateline.claims.tolls.phrases import Count
from dateline.language.annotated import Annotated

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_REACH = 10


def gapped(annotated: Annotated, count: Count, found: list[Found]) -> Hit | None:
    """Return the harm of the count before where this one is joined to it and has a place of its own."""
    if not found or count.first == 0 or count.first - found[-1].count.last > _REACH:
        return None
    doc = annotated.doc
    joined = doc[count.first - 1].lower_ in {"and", ",", ";"}
    behind = doc[count.last : count.last + 3]
    placed = (
        len(behind) > 1
        and behind[0].lower_ in {"in", "at", "near"}
        and any(t.ent_type_ in _PLACES for t in behind)
    )
    return Hit(found[-1].hit.kinds, found[-1].hit.token, "gapped") if joined and placed else None


def replaced_by(count: Count, found: list[Found]) -> Hit | None:
    """Return the harm of a figure that a new one replaces: "the toll rose to 48 from 45"."""
    if not found or found[-1].hit.rule != "sum" or count.first == 0:
        return None
    before = [t.lower_ for t in count.head.doc[max(0, count.first - 3) : count.first]]
    return Hit(found[-1].hit.kinds, found[-1].hit.token, "sum") if "from" in before else None
