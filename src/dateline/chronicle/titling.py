"""Short plain titles: who, what, where, in words that claim no more than the reports do."""

import re
from collections.abc import Sequence

from dateline.chronicle.actors import Kin
from dateline.chronicle.cast import own_name, spelt
from dateline.chronicle.config import titles
from dateline.chronicle.telling import TypeTable
from dateline.chronicle.words import is_attacker
from dateline.grounding.pronouns import is_pronoun
from dateline.language.numbers import numbers_in_text
from dateline.records.chronicle import Event, Reading

_MOST = 2
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "some", "several", "at"})
_ADDED = re.compile(r",(?!\d)|\s(?:including|who|which|that were|some of them)\b")


def title_of(event: Event, types: TypeTable, kin: Kin) -> str:
    """Return an event's title: "A and B: clash in C", "A: air strike on B in C", "Bombing in C (planned)".

    Those it was done to are the targets, else the victims where the deed is one done to people ("killing of").
    """
    facts = types(event.type)
    noun = titles().nouns.get(event.type) or titles().nouns.get(facts.family) or facts.label.lower()
    word = titles().against.get(event.type) or titles().against.get(facts.family, "against")
    agents, targets = actor_names(event.agents, kin), actor_names(event.targets, kin)
    if not targets and word == "of":
        targets = actor_names(event.victims, kin)
    place = event.where.name or event.where.words
    about = titles().about_place.get(event.type) or titles().about_place.get(facts.family)
    told = not about and place and any(_holds(name, place) for name in (*agents[:_MOST], *targets[:_MOST]))
    where = f" {about or 'in'} {place}" if place and not told else ""
    if facts.two_sided and agents and targets:
        text = f"{_list([*agents, *targets], 4)}: {noun}{where}"
    else:
        against = f" {word} {_list(targets)}" if targets else ""
        deed = f"{noun}{where}{against}" if about else f"{noun}{against}{where}"
        text = f"{_list(agents)}: {deed}" if agents else deed
    note = titles().standings.get(event.standing) if event.standing != "threatened" or event.type != "threat" else None
    return text[:1].upper() + text[1:] + (f" ({note})" if note else "")


def actor_names(readings: Sequence[Reading], kin: Kin) -> list[str]:
    """Return the plain names of a field's fillers, the knowledge file's before the reports' wording.

    An actor of the file stands for those it belongs to: of an army and its government, the army is named.
    """
    ids = {r.value for r in readings if r.value and kin.name(r.value)}
    above = {up for one in ids for up in kin.above(one) if up != one}
    kept = [r for r in readings if r.value not in above]
    names = (kin.name(r.value) if r.value else None for r in kept)
    called = dict.fromkeys(n or _short(r) for n, r in zip(names, kept, strict=True))
    attackers = [name for name in called if _is_unnamed_attacker(name)]
    return [name for name in called if name not in attackers[1:]]


def _is_unnamed_attacker(name: str) -> bool:
    """Tell "the suicide bomber", "an assailant": a title needs one of them only."""
    return is_attacker(name) and name == name.lower() and not name.endswith("s")


def _short(reading: Reading) -> str:
    """Return the name alone of somebody named, else the reports' words up to what only adds to them."""
    name = own_name(reading.value, [reading.words]) or (is_pronoun(reading.words) and spelt(reading.value))
    if name:
        return name
    short = _ADDED.split(reading.words.removeprefix("whose "), maxsplit=1)[0].strip() or reading.words
    return short[:1].lower() + short[1:] if _opens_a_sentence(short) else short


def _opens_a_sentence(words: str) -> bool:
    """Tell whether words have their capital only from standing first: "The rebels", "Two mosques"."""
    first = words.split(" ", 1)[0].lower()
    return first in _ARTICLES or any(n.start == 0 for n in numbers_in_text(words.lower()))


def _holds(name: str, place: str) -> bool:
    return re.search(rf"\b{re.escape(place)}\b", name, re.IGNORECASE) is not None


def _list(names: Sequence[str], most: int = _MOST) -> str:
    shown = list(names[:most]) + (["others"] if len(names) > most else [])
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"
