"""The vote for armed groups: which names that no list has are an armed group's, by learnt weights.

The network's kinds of names know no armed groups, and most of those that a war's news names stand in no knowledge file.
A name's score is the sum of the weights of its features (group_features.py), a logistic curve makes a probability of
it, and only from the threshold on is a name called a group: below it the network's own kind stays. Weights are data
(data/groups.json), made by training/groups.py; docs/reading-model.md has the card.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files

import msgspec

from dateline.knowledge.names import NameHit
from dateline.knowledge.places import Gazetteer
from dateline.language.group_features import Named, find_named, named_features, setting_of
from dateline.language.tokens import Doc, Span

__all__ = ["GroupVote", "GroupWeights", "group_votes", "label_groups", "shipped_groups", "unknown_names"]

_ASKED = frozenset({"ORG", "GPE", "LOC"})
_PLACES = frozenset({"GPE", "LOC"})
_MOST_REASONS = 4


class GroupVote(msgspec.Struct, frozen=True):
    """One mention of a name that is taken for an armed group's: its range, the probability, and the features that
    spoke loudest for it, loudest first.
    """

    start: int
    end: int
    share: float
    reasons: tuple[str, ...]


class GroupWeights(msgspec.Struct, frozen=True):
    """What training/groups.py wrote: a weight for each feature, the score of a name without any, the threshold."""

    weights: dict[str, float]
    bias: float
    threshold: float
    about: str = ""
    trained_on: str = ""

    def share(self, features: Sequence[str]) -> float:
        """The probability that a name with these features is an armed group's. Sums are exact: order is nothing."""
        score = math.fsum((self.bias, *(self.weights.get(name, 0.0) for name in features)))
        return round(1 / (1 + math.exp(-score)), 3)

    def reasons(self, features: Sequence[str]) -> tuple[str, ...]:
        """The features that speak for a group, loudest first."""
        spoke = [name for name in features if self.weights.get(name, 0.0) > 0]
        return tuple(sorted(spoke, key=lambda name: (-self.weights[name], name))[:_MOST_REASONS])


@lru_cache(maxsize=1)
def shipped_groups() -> GroupWeights:
    """Return the weights that come with the package."""
    data = files("dateline.language").joinpath("data/groups.json").read_bytes()
    return msgspec.json.decode(data, type=GroupWeights)


def unknown_names(doc: Doc, names: Sequence[NameHit]) -> list[Span]:
    """The names of organisations and places that are no part of a known name."""
    known = {token.i for hit in names for token in doc.within(hit.start, hit.end)}
    return [e for e in doc.ents if e.label_ in _ASKED and known.isdisjoint(range(e.start, e.end))]


def group_votes(
    doc: Doc, names: Sequence[NameHit], places: Gazetteer, weights: GroupWeights | None = None
) -> list[GroupVote]:
    """The mentions that are taken for armed groups, in text order. What the gazetteer has as a place stays one."""
    weights = weights or shipped_groups()
    setting = setting_of(doc)
    found: list[GroupVote] = []
    for named in find_named(doc, unknown_names(doc, names)):
        features = named_features(doc, named, setting)
        share = weights.share(features)
        if share >= weights.threshold and not _is_place(named, places):
            found += _votes(named, share, weights.reasons(features))
    return sorted(found, key=lambda vote: vote.start)


def _votes(named: Named, share: float, reasons: tuple[str, ...]) -> Iterator[GroupVote]:
    return (GroupVote(span.start_char, span.end_char, share, reasons) for span in named.mentions)


def _is_place(named: Named, places: Gazetteer) -> bool:
    """Whether the reader calls a name a place somewhere and the gazetteer has it."""
    called = [span for span in named.mentions if span.label_ in _PLACES]
    return any(match.score == 1.0 for span in called for match in places.candidates(span.text))


def label_groups(doc: Doc, votes: Sequence[GroupVote]) -> None:
    """Call the names voted for armed groups, in place."""
    voted = {(vote.start, vote.end) for vote in votes}
    for name in doc.ents:
        if (name.start_char, name.end_char) in voted:
            name.label_ = "ARMED_GROUP"
            for token in name:
                token.ent_type_ = "ARMED_GROUP"
