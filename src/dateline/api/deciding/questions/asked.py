"""A question of the review queue, and what every kind of question is asked from."""

import math
import tomllib
from collections.abc import Iterable
from functools import cache, cached_property
from importlib import resources
from typing import TYPE_CHECKING, Any, Literal

import msgspec
from msgspec import Struct

from dateline.api.filters import deaths
from dateline.records import Claim
from dateline.records.chronicle import Action, Event
from dateline.records.ids import content_id

if TYPE_CHECKING:
    from dateline.api.view import ChronicleView

QuestionKind = Literal["dispute", "same", "joined", "claim", "place", "date"]


class Option(Struct, frozen=True, kw_only=True):
    """One answer, ready to be handed to `decide`. `free`: what the person still has to give, None for nothing."""

    key: str
    label: str
    action: Action
    subjects: tuple[str, ...]
    payload: dict[str, Any] = {}
    free: Literal["date"] | None = None


class Question(Struct, frozen=True, kw_only=True):
    """Something a person should rule on. `reason` says why it is asked; score = disagreement × impact × doubt.

    `subjects` are what it is about (ids, or the words of a place), `claims` the evidence to be shown beside it,
    `fields` those of an event that an answer sets.
    """

    id: str
    kind: QuestionKind
    subjects: tuple[str, ...]
    fields: tuple[str, ...] = ()
    question: str
    reason: str
    options: tuple[Option, ...]
    claims: tuple[str, ...] = ()
    disagreement: float
    impact: float
    doubt: float
    score: float


class Impact(Struct, frozen=True, forbid_unknown_fields=True):
    """How much hangs on an event; see data/review.toml."""

    base: float
    dead: float
    many_dead: int
    control: float
    control_families: frozenset[str]


class ClaimLimits(Struct, frozen=True, forbid_unknown_fields=True):
    """Which single claims are asked about."""

    doubtful: float
    least_impact: float


class PlaceLimits(Struct, frozen=True, forbid_unknown_fields=True):
    """Which names of places are asked about."""

    least_claims: int


class Rules(Struct, frozen=True, forbid_unknown_fields=True):
    """data/review.toml."""

    impact: Impact
    claims: ClaimLimits
    places: PlaceLimits


@cache
def rules() -> Rules:
    """Return the rules of the review queue."""
    text = resources.files("dateline.api").joinpath("data/review.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), Rules)


class Desk:
    """What questions are drawn from: one chronicle, its claims, and what each event weighs."""

    def __init__(self, view: "ChronicleView") -> None:
        self.view = view
        self.names = view.names
        self.claims: dict[str, Claim] = {c.id: c for c in view.claims}
        self.events: dict[str, Event] = {e.id: e for e in view.record.events}
        self.home = dict(view.record.claim_events)

    @cached_property
    def _families(self) -> dict[str, str]:
        from dateline.ontology import load_ontology  # noqa: PLC0415 - slow to import

        return {name: entry.family for name, entry in load_ontology().event_types.items()}

    def impact(self, event: Event | None) -> float:
        """Return how much hangs on an event, from 0 to 1; of none the least."""
        weights = rules().impact
        if event is None:
            return weights.base
        dead = math.log(1 + (deaths(event) or 0)) / math.log(1 + weights.many_dead)
        control = self._families.get(event.type) in weights.control_families
        return min(1.0, weights.base + weights.dead * dead + weights.control * control)

    def most(self, claims: Iterable[str]) -> float:
        """Return the greatest impact among the events of some claims."""
        events = {self.home[c] for c in claims if c in self.home}
        return max((self.impact(self.events.get(e)) for e in events), default=self.impact(None))


def asked(kind: QuestionKind, parts: Iterable[str], weights: tuple[float, float, float], **fields: Any) -> Question:
    """Return a question with its id and score, its answers marked as its own, and "undecided" as the last of them.

    parts: what makes it this question and no other. weights: disagreement, impact and doubt.
    """
    made = content_id("question", kind, *parts)
    disagreement, impact, doubt = (round(w, 4) for w in weights)
    undecided = Option(
        key="?", label="I cannot decide", action="note", subjects=fields["about"], payload={"answer": "undecided"}
    )
    options = tuple(
        msgspec.structs.replace(o, payload={**o.payload, "question": made}) for o in (*fields["options"], undecided)
    )
    return Question(
        id=made,
        kind=kind,
        subjects=fields["subjects"],
        fields=fields.get("fields", ()),
        question=fields["question"],
        reason=fields["reason"],
        options=options,
        claims=fields.get("claims", ()),
        disagreement=disagreement,
        impact=impact,
        doubt=doubt,
        score=round(disagreement * impact * doubt, 4),
    )
