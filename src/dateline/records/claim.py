"""The claim: one statement read in one place of one report, with its voice, its standing and its span.

`RawClaim` is what the claims room reads off the syntax: every value is words. `Claim` is what grounding makes
of it: the same words with actors, places and days. `Claim` is written as JSON in the shape
`dateline.claim/1`, which outside programs read: add fields freely, rename none.
"""

from typing import Literal

from msgspec import Struct, field

from dateline.records.report import Span

ClaimKind = Literal["event", "toll", "holding", "tie"]

Standing = Literal[
    "happened",
    "ongoing",
    "planned",
    "threatened",
    "attempted",
    "denied",
    "doubted",
    "conditional",
    "background",
]

VoiceKind = Literal[
    "outlet",
    "government",
    "military",
    "armed-group",
    "medical",
    "police",
    "witness",
    "resident",
    "ngo",
    "un",
    "media",
    "social-media",
    "anonymous-official",
    "official",
    "unattributed",
    "other",  # somebody spoke, and no words tell what kind of voice it is
]

HoldingType = Literal["holds", "gained", "lost", "contested", "besieges", "presence", "seat"]

TieType = Literal[
    "allied",
    "supports",
    "part-of",
    "leads",
    "pledged-to",
    "fights",
    "rivals",
    "rejects",
    "negotiates-with",
]

TollKind = Literal["killed", "wounded", "missing", "captured", "abducted", "displaced", "arrested", "killed-or-wounded"]

# Roles a claim may fill. Events: agent, target, victim, instrument, site, recipient, partner, origin,
# destination, topic, owner (whose building or vehicle was hit). Holdings: holder, loser (for a loss: the actor that
# lost), site. Ties: a, b, office.
RoleName = Literal[
    "agent",
    "target",
    "victim",
    "recipient",
    "partner",
    "instrument",
    "site",
    "origin",
    "destination",
    "topic",
    "owner",
    "holder",
    "loser",
    "a",
    "b",
    "office",
    "blamed",
]

LinkKind = Literal[
    "of-event",  # a toll's or holding's event claim
    "part-of",  # a toll that is part of a larger toll
    "denies",  # a denial and what it denies
    "repeats",  # tells the same again in the same report
    "corrects",  # a revised figure and the figure it replaces
    "blames",  # a claim of responsibility or blame and the event
]


class Voice(Struct, frozen=True):
    """Who vouches for a claim, one step of the chain. The chain runs from the outermost speaker inwards:
    the first voice is the one the outlet heard, the next that voice's own source. The outlet's own words
    have the one voice `Voice(text=<outlet or "">, kind="outlet")` with `start` None.
    """

    text: str
    kind: VoiceKind
    start: int | None = None
    end: int | None = None
    anonymous: bool = False
    actor: str | None = None


class Role(Struct, frozen=True):
    """One participant or object: its words, and after grounding its actor id (or None where unknown).

    `start`/`end` are the full noun phrase without relative clause; `head_start`/`head_end` the head noun or
    the name. `count` is a number given with the phrase ("200 fighters" as agent); it is not a toll.
    `why` names the rule that resolved the words to the actor ("name", "acronym", "definite:group" ...).
    `kind` is what the report's words make of an actor whom no knowledge file has ("rebel", "person" ...).
    """

    role: RoleName
    text: str
    start: int
    end: int
    actor: str | None = None
    count: int | None = None
    head_start: int | None = None
    head_end: int | None = None
    why: str | None = None
    kind: str | None = None


class Toll(Struct, frozen=True):
    """A number of people. `low`/`best`/`high` as the words say: "at least 27" is 27/27/None, "more than 50"
    is 51/51/None, "dozens" 24/None/None, "up to 30" None/30/30, "no casualties" 0/0/0.
    """

    kind: TollKind
    low: int | None
    best: int | None
    high: int | None
    words: str
    of: str | None = None
    start: int | None = None
    end: int | None = None
    of_start: int | None = None
    of_end: int | None = None
    of_actor: str | None = None
    of_inferred: str | None = None
    civilian: bool | None = None
    running: bool = False


WhenPrecision = Literal[
    "minute", "hour", "part-of-day", "day", "days", "week", "month", "season", "year", "years", "unknown"
]


class When(Struct, frozen=True, kw_only=True):
    """An interval of time with its precision and the words it came from.

    Both ends are inclusive ISO values at day ("2015-07-29") or minute ("2015-07-29T18:00"); None is open.
    `relative` is the normal form of a relative expression ("day:-1", "weekday:2:-", see grounding.when), kept so
    that an undated report's dates can be worked out once its interval is known. `rule` names the rule of the
    phrase table that was used; `anchor` the date it was counted from. `inferred` is true where no words of the
    claim's own sentence gave the time.
    """

    from_: str | None = field(name="from", default=None)
    to: str | None = None
    precision: WhenPrecision = "unknown"
    words: str | None = None
    start: int | None = None
    end: int | None = None
    relative: str | None = None
    rule: str | None = None
    anchor: str | None = None
    inferred: bool = False


class Candidate(Struct, frozen=True):
    """A reading that was weighed: an actor or a place, its score from 0 to 1 and the rule that spoke for it."""

    id: str
    name: str
    score: float
    rule: str


class Where(Struct, frozen=True, kw_only=True):
    """A point or area. `id` is "geonames:87205", "dateline:<slug>" for our supplement, or None where no entry fits.

    precision: "site" (a named part or building of a settlement), "settlement", "near" (relative to a
    settlement, see bearing/distance), "district" (ADM2), "province" (ADM1), "area" (region, range, line),
    "country", "sea", "unknown". `status` says whether the look-up was sure.
    """

    name: str | None = None
    id: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: Literal["site", "settlement", "near", "district", "province", "area", "country", "sea", "unknown"] = (
        "unknown"
    )
    radius_km: float | None = None
    words: str | None = None
    start: int | None = None
    end: int | None = None
    site: str | None = None
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    bearing: str | None = None
    distance_km: float | None = None
    status: Literal["resolved", "ambiguous", "no-match", "unknown"] = "unknown"
    rule: str | None = None
    inferred: bool = False
    candidates: tuple[Candidate, ...] = ()


class Link(Struct, frozen=True):
    """From this claim to another of the same report."""

    kind: LinkKind
    claim: str


class RawClaim(Struct, frozen=True, kw_only=True):
    """A claim as read: words and spans only.

    `when` and `where` are the mentions the syntax ties to the claim (None: none in reach; grounding then
    looks at the context and says so). `trigger` is the word or phrase that made the claim; `rule` names the
    trigger entry and construction. `hedge` is the word that sets the standing ("reputedly", "plans to").
    """

    id: str
    kind: ClaimKind
    type: str
    standing: Standing
    evidence: Span
    trigger: Span
    rule: str
    voice: tuple[Voice, ...] = ()
    roles: tuple[Role, ...] = ()
    toll: Toll | None = None
    when: Span | None = None
    where: Span | None = None
    hedge: Span | None = None
    extent: str | None = None
    links: tuple[Link, ...] = ()
    block: str = "paragraph"


class Claim(Struct, frozen=True, kw_only=True):
    """A claim with its actors, place and time: the atom of the chronicle.

    `confidence` is the fitted probability that a coder would record it (claims.weigh); 0.5 until it is weighed.
    """

    schema: str = "dateline.claim/1"
    id: str
    report: str
    report_key: str
    event: str | None = None
    kind: ClaimKind
    type: str
    standing: Standing
    confidence: float = 0.5
    evidence: Span
    trigger: Span
    rule: str
    voice: tuple[Voice, ...] = ()
    roles: tuple[Role, ...] = ()
    toll: Toll | None = None
    when: When = When()
    where: Where = Where()
    hedge: Span | None = None
    extent: str | None = None
    links: tuple[Link, ...] = ()
    block: str = "paragraph"

    def role(self, name: str) -> tuple[Role, ...]:
        """Return the fillers of one role, in text order."""
        return tuple(r for r in self.roles if r.role == name)
