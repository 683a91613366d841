"""How much of a place is held: "most of X", "largely held by Y"; what is held only in part or in name is contested."""

import msgspec

from dateline.claims.arguments import content, lemma
from dateline.claims.frames_types import Filler, Frame
from dateline.language.tokens import Token
from dateline.ontology import Ontology
from dateline.records import RawClaim

__all__ = ["beside_extent", "frame_extent", "held_in_part", "in_part"]

_NOT = frozenset({"not", "n't", "never"})
_SAYING = frozenset({"amod", "advmod", "det"})


def held_in_part(ontology: Ontology, *words: Token) -> str | None:
    """Return what says that control is not whole: "not entirely", "partly", "nominally"; None where nothing does.

    words: the predicate and the word of control.
    """
    below = [child for word in words for child in word.children]
    said = {token.lower_ for child in below for token in (child, *child.children)}
    whole = sorted(said & ontology.words("whole_words"))
    if whole and said & _NOT:
        return f"not {whole[0]}"
    return next((c.lower_ for c in below if c.dep_ in _SAYING and c.lower_ in ontology.words("partly_words")), None)


def in_part(claim: RawClaim) -> RawClaim:
    """Return a claim of contest as told: what "not entirely" denies is that control is whole, not that it is."""
    denied = claim.type == "contested" and claim.standing == "denied"
    return msgspec.structs.replace(claim, standing="happened", hedge=None) if denied else claim


def frame_extent(ontology: Ontology, frame: Frame, site: Filler) -> str | None:
    """Return how much of the place a frame means, in the text's words ("most", "not entirely")."""
    if frame.type == "holds" and (part := held_in_part(ontology, frame.predicate, frame.trigger)) is not None:
        return part
    partitive = lemma(site.token)
    if partitive in ontology.words("extent_words") and content(site.token, ontology) is not site.token:
        return partitive
    said = beside_extent(ontology, site.token, frame.trigger)
    return said or next(("most of its holders" for f in frame.fillers("loser") if _is_most(f.token)), None)


def beside_extent(ontology: Ontology, *words: Token) -> str | None:
    """Return the word of extent that hangs on one of the words: "mostly" of "mostly under rebel control"."""
    below = (child for word in words for child in word.children if child.dep_ in _SAYING)
    return next((child.lower_ for child in below if child.lower_ in ontology.words("extent_words")), None)


def _is_most(loser: Token) -> bool:
    return lemma(loser) == "most" or any(c.lower_ == "most" for c in loser.children)
