"""Times that are not a holding's though its clause tells them.

"Having lost the town, the army retook it on Monday": the loss was over before the news. "The rebels' stronghold has
seen clashes since Monday": that is since when there were clashes.
"""

from collections.abc import Iterable, Iterator

import msgspec

from dateline.claims.arguments import is_verbal, subject_of
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import Ontology
from dateline.records import RawClaim

__all__ = ["losses_before", "without_lasting"]

_LASTING = ("since", "duration")


def losses_before(annotated: Annotated, ontology: Ontology, claims: Iterable[RawClaim]) -> Iterator[RawClaim]:
    """Yield the claims; losses that a clause sets before a gain by who lost are background.

    Such a loss keeps a time only from its own clause: the day of the gain is not its day.
    """
    for claim in claims:
        span = annotated.doc.char_span(claim.trigger.start, claim.trigger.end)
        verb = span.root if span is not None else None
        if verb is None or claim.standing != "happened" or not _is_before(verb, claim, ontology):
            yield claim
            continue
        own = claim.when is not None and verb.left_edge.idx <= claim.when.start < verb.right_edge.idx
        yield msgspec.structs.replace(claim, standing="background", when=claim.when if own else None)


def without_lasting(annotated: Annotated, claim: RawClaim, described: Token) -> RawClaim:
    """Return what a description tells of without a length of time that its clause tells of something else.

    described: the head of the words that describe, below which a time of their own would stand.
    """
    if claim.when is None or described.left_edge.idx <= claim.when.start < described.right_edge.idx + 1:
        return claim
    lasting = any(t.start == claim.when.start and t.function in _LASTING for t in annotated.times)
    return msgspec.structs.replace(claim, when=None) if lasting else claim


def _is_before(verb: Token, claim: RawClaim, ontology: Ontology) -> bool:
    """Tell whether a verb's clause precedes the gain above it, and tells of a loss of whoever made that."""
    if verb.dep_ != "advcl" or not is_verbal(verb) or not _is_earlier(verb) or not _is_gain(verb.head, ontology):
        return False
    winners = {t.idx for t, _ in subject_of(verb.head)}
    losers = [role for role in claim.roles if role.role == "loser"]
    return any(role.head_start in winners or role.text.lower() in ("it", "they") for role in losers)


def _is_gain(verb: Token, ontology: Ontology) -> bool:
    """Tell a verb of winning ground; what it won may be no more than "it"."""
    triggers = (entry.trigger for entry in ontology.entries(verb.lower_, "verb"))
    return any(trigger.kind == "holding" and trigger.type == "gained" for trigger in triggers)


def _is_earlier(verb: Token) -> bool:
    """Tell "having lost", "after losing", "after they lost"."""
    return any(c.lower_ in ("having", "after") and c.dep_ in ("aux", "mark") and c.i < verb.i for c in verb.children)
