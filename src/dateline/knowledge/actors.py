"""The actors of the world's conflicts: the knowledge files read into an `ActorBook`.

`load_actors()` reads what ships with the package; a user's own files layer over it: a row with a known id adds its
names to that actor (and replaces what it fills), a row with a new id is a new actor.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec.structs import replace

from dateline.knowledge.actors_book import ActorBook
from dateline.knowledge.actors_data import ActorFileError, Generic, read_generics, read_groups, read_persons
from dateline.knowledge.actors_find import NameRules
from dateline.knowledge.actors_records import Actor, ActorKind, Alias, Office
from dateline.knowledge.actors_states import Country, Organ, read_countries, read_organs, state_actors

__all__ = [
    "Actor",
    "ActorBook",
    "ActorFileError",
    "ActorKind",
    "Alias",
    "Country",
    "Office",
    "Organ",
    "load_actors",
]

DATA = Path(__file__).parent / "data" / "actors"


def load_actors(extra: Sequence[Path] = ()) -> ActorBook:
    """Read the shipped actors and then the user's files (`*.persons.tsv` are people, other `.tsv` groups).

    Raises ActorFileError, naming file and line, for a row that cannot be read or an id that nothing defines.
    """
    countries = read_countries(DATA / "countries.tsv")
    organs = read_organs(DATA / "states.toml")
    actors: dict[str, Actor] = {}
    for country in countries:
        _layer(actors, state_actors(country, organs))
    for path in sorted((DATA / "groups").glob("*.tsv")):
        _layer(actors, _read(path))
    for path in extra:
        _layer(actors, _read(path))
    generics = tuple(read_generics(DATA / "generics.tsv"))
    _check(actors, generics)
    return ActorBook(actors, countries, organs, _rules(), generics)


def _read(path: Path) -> Iterable[Actor]:
    if not path.is_file():
        raise ActorFileError(f"{path}: no such file of actors")
    return read_persons(path) if path.name.endswith("persons.tsv") else read_groups(path)


def _layer(actors: dict[str, Actor], new: Iterable[Actor]) -> None:
    for actor in new:
        old = actors.get(actor.id)
        actors[actor.id] = actor if old is None else _merged(old, actor)


def _merged(old: Actor, new: Actor) -> Actor:
    """What the new row fills replaces, its names add to the old ones."""
    known = {(a.name, a.phrase) for a in new.aliases}
    return replace(
        new,
        name=new.name if new.source or not old.source.startswith("by rule") else old.name,
        countries=new.countries or old.countries,
        parents=new.parents or old.parents,
        from_=new.from_ or old.from_,
        to=new.to or old.to,
        ucdp=new.ucdp or old.ucdp,
        wikidata=new.wikidata or old.wikidata,
        aliases=(*new.aliases, *(a for a in old.aliases if (a.name, a.phrase) not in known)),
        offices=(*new.offices, *old.offices),
        source=new.source or old.source,
    )


def _check(actors: dict[str, Actor], generics: Iterable[Generic]) -> None:
    for row in generics:
        if row.actor not in actors:
            raise ActorFileError(f"generics.tsv: {row.actor!r} is the id of no actor")
    for actor in actors.values():
        for other in (*actor.parents, *(office.org for office in actor.offices)):
            if other not in actors:
                raise ActorFileError(f"{actor.id}: {other!r} is the id of no actor; correct it or add a row for it")


def _rules() -> NameRules:
    table = tomllib.loads((DATA / "context.toml").read_text(encoding="utf-8"))
    return NameRules(**{key: frozenset(table[key]) for key in ("nouns", "sure_nouns", "words", "plain")})
