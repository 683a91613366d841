"""Short plain titles: who, what, where, in words that claim no more than the reports do."""

from collections.abc import Sequence

from dateline.chronicle.actors import Kin, told_name
from dateline.chronicle.config import titles
from dateline.chronicle.telling import TypeTable
from dateline.records.chronicle import Event, Reading

_MOST = 2


def title_of(event: Event, types: TypeTable, kin: Kin) -> str:
    """Return an event's title: "A and B: clash in C", "A: air strike on B in C", "Bombing in C (planned)".

    Only named actors stand in it; where nobody is named, the deed stands alone.
    """
    facts = types(event.type)
    noun = titles().nouns.get(event.type) or titles().nouns.get(facts.family) or facts.label.lower()
    agents, targets = actor_names(event.agents, kin), actor_names(event.targets, kin)
    place = event.where.name or event.where.words
    about = titles().about_place.get(event.type) or titles().about_place.get(facts.family)
    where = f" {about or 'in'} {place}" if place else ""
    if facts.two_sided and agents and targets:
        text = f"{_list([*agents, *targets], 4)}: {noun}{where}"
    else:
        word = titles().against.get(event.type) or titles().against.get(facts.family, "against")
        against = f" {word} {_list(targets)}" if targets else ""
        deed = f"{noun}{where}{against}" if about else f"{noun}{against}{where}"
        text = f"{_list(agents)}: {deed}" if agents else f"{deed[:1].upper()}{deed[1:]}"
    note = titles().standings.get(event.standing)
    return f"{text} ({note})" if note else text


def actor_names(readings: Sequence[Reading], kin: Kin) -> list[str]:
    """Return the plain names of a field's fillers, the knowledge file's before the reports' wording."""
    names = (kin.name(r.value) if r.value else None for r in readings)
    return list(dict.fromkeys(n or told_name(r.value, r.words) for n, r in zip(names, readings, strict=True)))


def _list(names: Sequence[str], most: int = _MOST) -> str:
    shown = list(names[:most]) + (["others"] if len(names) > most else [])
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"
