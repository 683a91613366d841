"""Who did it: individuals, organisations, how sure the report is of them, and which kind of violence it makes it."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.exports.muc4 import words
from dateline.exports.muc4.report import Told, head, up_to_head
from dateline.records import Claim, Role
from dateline.records.actor_ids import is_name_id

_STATE = ("government", "state-force")
_ORGANISED = (
    "rebel", "political-militia", "communal-militia", "criminal", "coalition", "party", "foreign-force", "operation",
)  # fmt: skip


@dataclass(frozen=True)
class Perpetrators:
    """The perpetrator slots' strings, unquoted."""

    individuals: tuple[str, ...]
    organisations: tuple[tuple[str, str], ...]  # words, confidence
    state: bool
    outlaw: bool


def find(told: Told, events: Sequence[Claim]) -> Perpetrators:
    """Return the perpetrators of an incident, as its claims name them."""
    people: dict[str, None] = {}
    groups: dict[str, tuple[str, str]] = {}
    state = outlaw = False
    for claim in events:
        for role in claim.roles:
            if role.role not in ("agent", "blamed"):
                continue
            party = told.party(role)
            official = party is not None and party.kind in _STATE
            state |= official
            outlaw |= _is_outlaw(told, role)
            person, group = split(told, role)
            if person and not any(p.split()[-1:] == person.split()[-1:] for p in people):
                people.setdefault(person)
            if group:
                groups.setdefault(role.actor or group, (group, _confidence(claim, role, state=official)))
    return Perpetrators(tuple(people), tuple(groups.values()), state and not outlaw, outlaw)


def _is_outlaw(told: Told, role: Role) -> bool:
    party = told.party(role)
    if party is not None and party.kind in _ORGANISED:
        return True
    return party is None and any(words.has("outlaws", w) for w in words.tokens(role.text))


def split(told: Told, role: Role) -> tuple[str | None, str | None]:
    """Return the individual and the organisation that a phrase names: "FMLN REBELS" names both."""
    said = words.tokens(role.text)
    if not said or all(words.has("empty", w) or w in ("the", "a", "an") for w in said):
        return None, _name_of(told, role)
    party = told.party(role)
    if told.is_person(role):
        return told.fullest_name(role.actor or "") or words.plain(head(role)), None
    if party is None:
        named = is_name_id(role.actor)
        phrase = words.plain(up_to_head(role))
        return (None, phrase) if named else (phrase, None)
    if party.kind == "civilians":
        return words.plain(up_to_head(role)), None
    group = _organisation_words(told, role)
    if words.has("fighters", (words.tokens(head(role)) or [""])[-1]):
        return words.plain(_without(up_to_head(role), group)) or words.plain(head(role)), group or _name_of(told, role)
    return None, group or words.plain(up_to_head(role))


def _organisation_words(told: Told, role: Role) -> str | None:
    """Return the words within a phrase that are the organisation's name."""
    hits = [h for h in told.view.book.find(role.text) if role.actor in h.ids]
    longest = max(hits, key=lambda h: h.end - h.start, default=None)
    if longest is None:
        return None
    text = words.plain(role.text[longest.start : longest.end])
    last = (words.tokens(text) or [""])[-1]
    return None if words.has("fighters", last) and len(text.split()) == 1 else text


def _name_of(told: Told, role: Role) -> str | None:
    """Return a name that the report itself gives an actor elsewhere."""
    if told.party(role) is None:
        return None
    for claim in told.claims:
        for other in claim.roles:
            if other.actor == role.actor and (text := _organisation_words(told, other)):
                return text
    return None


def _without(phrase: str, group: str | None) -> str:
    upper = " ".join(phrase.upper().split())
    return upper.replace(group, " ").strip() if group else upper


def _confidence(claim: Claim, role: Role, *, state: bool) -> str:
    blamed = any(r.role == "blamed" for r in claim.roles)
    return how_sure(claim, role.text, state=state, blamed=blamed)


def how_sure(claim: Claim, text: str, *, state: bool, blamed: bool) -> str:
    """Return how sure the report is of an organisation, by the decision tree of the fill rules."""
    kinds = [v.kind for v in claim.voice]
    doubted = blamed or claim.standing == "doubted" or words.says(text, words.lists().confidence["doubt"])
    if "armed-group" in kinds and not state:
        return "CLAIMED OR ADMITTED"
    if not doubted:
        return "REPORTED AS FACT"
    authorities = any(k in words.lists().confidence["authorities"] for k in kinds)
    return "SUSPECTED OR ACCUSED BY AUTHORITIES" if authorities else "SUSPECTED OR ACCUSED"


def is_state(told: Told, actor: str | None) -> bool:
    """Tell whether an actor is a government or its forces."""
    known = told.view.book.get(actor) if actor else None
    return known is not None and known.kind in _STATE
