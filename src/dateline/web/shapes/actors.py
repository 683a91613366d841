"""Actors: rows of a list, and one actor with its names, offices, ties, holdings and events."""

from msgspec import Struct, field

from dateline.records.chronicle import ActorView, Decision
from dateline.web.shapes.common import DaySpan, EventLink, Names
from dateline.web.shapes.evidence import ClaimView
from dateline.web.shapes.lines import HoldingLine, TieLine


class ActorRow(Struct, kw_only=True):
    """One actor as a row. `known`: from the knowledge file, not only from a report's words."""

    id: str
    name: str
    kind: str
    known: bool
    country: str | None
    parent: str | None
    parent_name: str | None
    aliases: list[str]
    events: int
    holdings: int
    ties: int
    claims: int


class AliasView(Struct, kw_only=True):
    """Words by which reports mean the actor: how often, by which rule, in which claims (the first of them)."""

    words: str
    n: int
    rules: list[str]
    claims: list[str]


class KnownName(Struct, kw_only=True):
    """A name that the knowledge file gives the actor, with the days on which it was in use."""

    name: str
    from_: str | None = field(name="from", default=None)
    to: str | None = None


class OfficeView(Struct, kw_only=True):
    """An office: who holds or held it, in what. `source`: "knowledge", or "reports" for a tie (its id in `tie`)."""

    title: str
    person: str
    person_name: str
    org: str
    org_name: str
    from_: str | None = field(name="from", default=None)
    to: str | None = None
    source: str
    tie: str | None = None


class ActorEvent(Struct, kw_only=True):
    """An event the actor has a part in, and which parts."""

    id: str
    title: str
    when: str
    where: str
    status: str
    roles: list[str]


class MergedActor(Struct, kw_only=True):
    """An actor that is another one: its name then, and the decision; none where a report gives it as abbreviation."""

    id: str
    name: str
    decision: str | None


class Mention(Struct, kw_only=True):
    """A claim in which some words mean an actor, and the event it tells of."""

    claim: ClaimView
    event: EventLink | None


class MentionsAnswer(Struct, kw_only=True):
    """The claims in which some words mean an actor: `n` of them, and the first."""

    words: str
    n: int
    mentions: list[Mention]


class MergeAnswer(Struct, kw_only=True):
    """What it would mean that two actors are one.

    keep, other: both as they are now. gained: the words that would mean `keep` besides. ties: what is told of the two
    to each other. facing: events in which one acts upon the other.
    """

    keep: ActorRow
    other: ActorRow
    gained: list[AliasView]
    ties: list[TieLine]
    facing: list[EventLink]


class ActorAnswer(Struct, kw_only=True):
    """One actor. `validity` are the days on which it existed, `source` where the knowledge file has it from.

    merged: actors that people ruled to be this one. history: the decisions on it, oldest first.
    """

    actor: ActorView
    name: str
    validity: DaySpan
    wikidata: str | None
    source: str | None
    aliases: list[AliasView]
    known_names: list[KnownName]
    parents: list[str]
    offices: list[OfficeView]
    ties: list[TieLine]
    holdings: list[HoldingLine]
    events: list[ActorEvent]
    merged: list[MergedActor]
    history: list[Decision]
    names: Names
