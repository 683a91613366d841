"""What the chronicle holds: events, holdings and ties over time, disputes; and people's decisions."""

from typing import Any, Literal

from msgspec import Struct

from dateline.records.claim import Candidate, Claim, HoldingType, Standing, TieType, TollKind, Voice, When, Where

Status = Literal["corroborated", "single-voice", "one-party", "disputed", "denied", "superseded", "planned"]

DisputeField = Literal["number", "blame", "place", "day", "type", "happened", "holder"]


class Reading(Struct, frozen=True, kw_only=True):
    """One value of a field, with the claims that give it and how many independent voices they come from.

    `value` is what stands in the field (an actor id, a place id, an interval, a type); `words` as one claim puts it.
    """

    value: str | None
    words: str
    claims: tuple[str, ...]
    voices: tuple[Voice, ...] = ()
    independent: int = 1


class TollLine(Struct, frozen=True, kw_only=True):
    """One figure for one event: kind, of whom, range as told, who says so. `part_of` names a larger line's claim.

    `side` is the actor the dead belonged to, `inferred` how it was worked out where no words say it.
    """

    kind: TollKind
    low: int | None
    best: int | None
    high: int | None
    words: str
    of: str | None
    side: str | None
    civilian: bool | None
    inferred: str | None
    claims: tuple[str, ...]
    voices: tuple[Voice, ...]
    independent: int
    part_of: str | None = None
    superseded_by: str | None = None


class TollSummary(Struct, frozen=True, kw_only=True):
    """Low, best and high of one kind for one event by a named rule (`rule` is a key of the fusing rules file)."""

    kind: TollKind
    side: str | None
    low: int | None
    best: int | None
    high: int | None
    rule: str


class Event(Struct, frozen=True, kw_only=True):
    """What the chronicle holds to have happened (or been planned, threatened, denied) once.

    `id` stays as reports are added. Every field lists its rival readings; the first is the one the summary uses.
    `rulings` are the ids of people's decisions on the event or its claims.
    """

    id: str
    type: str
    standing: Standing
    status: Status
    title: str
    when: When
    where: Where
    agents: tuple[Reading, ...] = ()
    targets: tuple[Reading, ...] = ()
    victims: tuple[Reading, ...] = ()
    instruments: tuple[Reading, ...] = ()
    sites: tuple[Reading, ...] = ()
    types: tuple[Reading, ...] = ()
    days: tuple[Reading, ...] = ()
    places: tuple[Reading, ...] = ()
    blame: tuple[Reading, ...] = ()
    tolls: tuple[TollLine, ...] = ()
    summary: tuple[TollSummary, ...] = ()
    claims: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    voices: tuple[Voice, ...] = ()
    independent: int = 1
    parts: tuple[str, ...] = ()
    whole: str | None = None
    joined_why: tuple[str, ...] = ()
    confidence: float = 0.0
    rulings: tuple[str, ...] = ()


class Holding(Struct, frozen=True, kw_only=True):
    """One line of a place's timeline: who stood there how, over which days, by whose account.

    `from_earliest`/`from_latest` bound the start, `to_earliest`/`to_latest` the end; None is unknown.
    `known_from` is the earliest day a report said so (for "as known on"), `ended_known_from` the earliest day one
    told of the end; `first_said` and `last_said` are the first and the last day for which anyone says that it was so
    (of an undated report: the first it may be from).
    """

    id: str
    place: Where
    site: str | None
    actor: str | None
    actor_words: str
    type: HoldingType
    standing: Standing
    status: Status
    extent: str | None
    from_earliest: str | None
    from_latest: str | None
    to_earliest: str | None
    to_latest: str | None
    known_from: str | None
    claims: tuple[str, ...]
    voices: tuple[Voice, ...]
    independent: int
    ended_by: str | None = None
    ended_known_from: str | None = None
    first_said: str | None = None
    last_said: str | None = None


class Tie(Struct, frozen=True, kw_only=True):
    """One line of two actors' relation over time. `a` and `b` are actor ids where known, else the words."""

    id: str
    a: str
    b: str
    a_words: str
    b_words: str
    type: TieType
    office: str | None
    standing: Standing
    status: Status
    from_earliest: str | None
    from_latest: str | None
    to_earliest: str | None
    to_latest: str | None
    known_from: str | None
    claims: tuple[str, ...]
    voices: tuple[Voice, ...]
    independent: int
    first_said: str | None = None


class Dispute(Struct, frozen=True, kw_only=True):
    """Readings of one field of one event (or one holding) that cannot all be true."""

    id: str
    subject: str
    field: DisputeField
    question: str
    readings: tuple[Reading, ...]


class ActorView(Struct, frozen=True, kw_only=True):
    """An actor as the chronicle knows it: from the knowledge file or named by the reports."""

    id: str
    name: str
    kind: str
    known: bool
    aliases: tuple[str, ...] = ()
    country: str | None = None
    parent: str | None = None


class ReportInfo(Struct, frozen=True, kw_only=True):
    """What reconciling needs of a report: its dates, outlet, copies. `bounded_*` is filled by the chronicle."""

    id: str
    key: str
    outlet: str | None
    title: str | None
    url: str | None
    published: str | None
    story: str | None
    copy_group: str
    agency: str | None = None
    bounded_from: str | None = None
    bounded_to: str | None = None
    bounded_why: tuple[str, ...] = ()


class Doubt(Struct, frozen=True, kw_only=True):
    """A near thing in joining. `a` and `b` are events that may be one; of one event (`a` = `b`) that may be two,
    `claims` are those that would leave it. Above a score of 0 tellings are joined. `why` speaks for one happening.
    """

    a: str
    b: str
    claims: tuple[str, ...] = ()
    score: float
    why: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


class Identity(Struct, frozen=True, kw_only=True):
    """Whom reports mean: where they were taken to mean `was`, they mean `actor`.

    decision: the ruling that says so; None where a report says it, by the abbreviation it gives for a name.

    words: only where they say it in these words (`was` None: where nobody was known). claims: only in these claims.
    Neither: `was` and `actor` are one. name: what the actor is called where no knowledge file has it.
    """

    actor: str
    was: str | None
    words: str | None = None
    claims: tuple[str, ...] | None = None
    name: str | None = None
    decision: str | None = None


class Forward(Struct, frozen=True):
    """An id that an event may have borne in another chronicle, and the event that holds its founding claim now."""

    old: str
    new: str


Action = Literal[
    "accept",
    "reject",
    "edit",
    "same",
    "different",
    "split",
    "move",
    "add",
    "settle",
    "grade",
    "note",
    "date-report",
    "undo",
    "import",
]


class Decision(Struct, frozen=True, kw_only=True):
    """A person's ruling: dated, signed, reasoned. It outranks the machine and is never changed, only superseded.

    `previous` is the hash of the decision before it in the log; `hash` covers every other field.
    """

    id: str
    action: Action
    subjects: tuple[str, ...]
    payload: dict[str, Any]
    reason: str
    person: str
    at: str
    previous: str
    hash: str


class Chronicle(Struct, frozen=True, kw_only=True):
    """Events, holdings over time, ties over time and disputes, with the actors and reports they speak of.

    `added` are the claims that people added by hand, `identities` whom they say that actors are, in the order in which
    this is carried out, `orphaned` the decisions whose subject is no longer there.
    """

    events: tuple[Event, ...] = ()
    holdings: tuple[Holding, ...] = ()
    ties: tuple[Tie, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    actors: tuple[ActorView, ...] = ()
    reports: tuple[ReportInfo, ...] = ()
    forwards: tuple[Forward, ...] = ()
    claim_events: tuple[tuple[str, str], ...] = ()
    orphaned: tuple[str, ...] = ()
    added: tuple[Claim, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    identities: tuple[Identity, ...] = ()


__all__ = [
    "Action",
    "ActorView",
    "Candidate",
    "Chronicle",
    "Decision",
    "Dispute",
    "DisputeField",
    "Doubt",
    "Event",
    "Forward",
    "Holding",
    "Identity",
    "Reading",
    "ReportInfo",
    "Status",
    "Tie",
    "TollLine",
    "TollSummary",
]
