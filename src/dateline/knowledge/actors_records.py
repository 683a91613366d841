"""What the knowledge file says of an actor: its names with their days, its parents, a person's offices."""

from typing import Literal, get_args

from msgspec import Struct

from dateline.knowledge.names import NameLabel

ActorKind = Literal[
    "government",  # a state's government or a claimant to it
    "state-force",  # army, air force, police, intelligence of a state or of a claimant to it
    "rebel",  # fights a state for power or territory
    "political-militia",  # armed, political, not against the state as such; pro-government militias too
    "communal-militia",  # armed along ethnic, religious, clan or local lines
    "criminal",  # cartels and gangs
    "coalition",  # groups acting together under one name; states that do are a foreign force
    "foreign-force",  # peacekeepers, foreign legions, private military companies
    "operation",  # a named campaign: its doings are its parent's
    "civilians",
    "party",  # political parties and unarmed movements
    "un",  # the United Nations, its missions and agencies
    "organisation",  # other intergovernmental bodies
    "ngo",
    "media",
    "person",
]
KINDS: tuple[str, ...] = get_args(ActorKind)

AUTHORITY_KINDS = frozenset(
    {"government", "state-force", "un", "organisation", "ngo", "media", "party", "foreign-force"}
)
# Names that come through transliteration, so that spelling varies; an authority's name is made of English words.
LOOSE_KINDS = frozenset(
    {"rebel", "political-militia", "communal-militia", "criminal", "coalition", "operation", "person"}
)
ARMED_KINDS = frozenset(
    {"rebel", "political-militia", "communal-militia", "criminal", "coalition", "foreign-force", "operation"}
)

# ACLED's eight actor types ("inter", codebook of 2019 on); a state force abroad is 8, which the event decides.
_INTER: dict[str, int] = {
    "government": 1,
    "state-force": 1,
    "rebel": 2,
    "political-militia": 3,
    "criminal": 3,
    "operation": 2,
    "communal-militia": 4,
    "coalition": 2,
    "foreign-force": 8,
    "un": 8,
    "organisation": 8,
    "civilians": 7,
    "party": 7,
    "ngo": 7,
    "media": 7,
    "person": 7,
}

_LABELS: dict[str, NameLabel] = {
    "rebel": "ARMED_GROUP",
    "political-militia": "ARMED_GROUP",
    "communal-militia": "ARMED_GROUP",
    "criminal": "ARMED_GROUP",
    "person": "PERSON",
}


class Alias(Struct, frozen=True):
    """One name of an actor, with the days on which it was used for it (None: open).

    `short` marks an abbreviation, found only in the case it is written in. `needs` is a rule for names that are
    also common words: "noun" (a word such as "militia" or "fighters" must follow), "country" (the text must name
    the actor's country), "both". `phrase` marks a lower-case description ("the eastern government") that only counts in
    a report about the actor's country.
    """

    name: str
    actor: str
    from_: str | None = None
    to: str | None = None
    short: bool = False
    phrase: bool = False
    needs: str | None = None

    def valid(self, day: str | None) -> bool:
        """Whether the name was in use on an ISO day (year or month will do); an unknown day is no objection."""
        return in_days(day, self.from_, self.to)


class Office(Struct, frozen=True):
    """An office a person held in an organisation: "president", of `org`, between two days."""

    title: str
    org: str
    from_: str | None = None
    to: str | None = None


class Actor(Struct, frozen=True, kw_only=True):
    """One entry of the knowledge file. Days are ISO 8601 at any precision; `countries` are ISO 3166 alpha-2.

    `parents` is what the actor belongs to or is a branch of; `inter` ACLED's actor type; `ucdp` UCDP's name for
    it; `source` where the entry's facts come from.
    """

    id: str
    name: str
    kind: ActorKind
    countries: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    from_: str | None = None
    to: str | None = None
    inter: int = 7
    ucdp: str | None = None
    ucdp_id: int | None = None
    wikidata: str | None = None
    aliases: tuple[Alias, ...] = ()
    offices: tuple[Office, ...] = ()
    source: str = ""

    @property
    def label(self) -> NameLabel:
        """The kind of name that a mention of the actor is."""
        return _LABELS.get(self.kind, "ORG")

    @property
    def country(self) -> str | None:
        """The first country, None where the actor has no home."""
        return self.countries[0] if self.countries else None


def inter_of(kind: str) -> int:
    """ACLED's actor type of a kind of actor at home."""
    return _INTER[kind]


def in_days(day: str | None, start: str | None, end: str | None) -> bool:
    """Whether an ISO day lies in a closed interval; both may be years or months, unknown ends are open."""
    if day is None:
        return True
    if start is not None and day[: len(start)] < start[: len(day)]:
        return False
    return end is None or day[: len(end)] <= end[: len(day)]


__all__ = [
    "ARMED_KINDS",
    "AUTHORITY_KINDS",
    "KINDS",
    "LOOSE_KINDS",
    "Actor",
    "ActorKind",
    "Alias",
    "Office",
    "in_days",
    "inter_of",
]
