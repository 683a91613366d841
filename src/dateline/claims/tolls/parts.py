"""Parts of a total: "including 11 children", "two medics were among the 31", "30 of them children"."""

from dataclasses import dataclass

from dateline.claims.tolls.harm import Hit
from dateline.claims.tolls.lexicon import toll_words
from dateline.claims.tolls.phrases import Count

_OF_THEM = (("of", "them"), ("of", "whom"), ("of", "which"), ("of", "the"), ("of", "those"))


@dataclass(frozen=True)
class Found:
    """A count with its harm, and the count it is part of, if any."""

    count: Count
    hit: Hit
    whole: Count | None = None


def part_of(count: Count, before: list[Found], after: list[Count]) -> Found | None:
    """Read a count as part of a total of the same sentence; None where the words do not say so.

    before: what was found earlier in the sentence; after: counts behind it whose harm is still to be read.
    """
    doc = count.head.doc
    lead = [t.text.lower() for t in doc[max(count.head.sent.start, count.first - 4) : count.first]]
    if before and any(w in toll_words().parts for w in lead) and "killed" != (lead[-1] if lead else ""):
        return Found(count, before[-1].hit, before[-1].count)
    behind = tuple(t.text.lower() for t in doc[count.number[1] : count.number[1] + 2])
    if before and behind in _OF_THEM[:3]:
        return Found(count, before[-1].hit, before[-1].count)
    return None
