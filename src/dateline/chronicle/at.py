"""The chronicle on a day: what was so then, as far as reports up to another day had told it."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

import msgspec

from dateline.chronicle.sites import place_key, site_key
from dateline.chronicle.words import same_name
from dateline.records.chronicle import Chronicle, Holding, Tie

Line = TypeVar("Line", Holding, Tie)


def holdings_on(
    chronicle: Chronicle, day: str | None = None, as_known_on: str | None = None, place: str | None = None
) -> tuple[Holding, ...]:
    """Return the lines in force on an ISO day (all lines where None), as known from reports up to `as_known_on`.

    place: a place's id or name in any spelling; its sites are included. A line whose start or end is only bounded
    counts as in force on every day it may have been; its bounds say how sure that is. An end told only after
    `as_known_on` is not known yet: the line comes back open.
    """
    found: Iterable[Holding] = chronicle.holdings
    if place:
        found = [h for h in found if _is_place(h, place)]
    if as_known_on:
        found = [_unended(h, as_known_on) for h in _known(found, as_known_on)]
    return tuple(h for h in found if day is None or in_force(h, day))


def ties_on(
    chronicle: Chronicle, day: str | None = None, as_known_on: str | None = None, actor: str | None = None
) -> tuple[Tie, ...]:
    """Return the ties in force on an ISO day, as known from reports up to `as_known_on`, of one actor where given.

    actor: an id or a name; names are compared with the reports' wording and the chronicle's actors.
    """
    found: Iterable[Tie] = chronicle.ties
    if actor:
        ids = {
            a.id for a in chronicle.actors if actor == a.id or any(same_name(actor, n) for n in (a.name, *a.aliases))
        }
        found = [
            t for t in found if {t.a, t.b} & (ids | {actor}) or any(same_name(actor, w) for w in (t.a_words, t.b_words))
        ]
    if as_known_on:
        found = _known(found, as_known_on)
    return tuple(t for t in found if day is None or in_force(t, day))


def in_force(line: Holding | Tie, day: str) -> bool:
    """Tell whether a line may have been in force on an ISO day."""
    if line.from_earliest is not None:
        started = line.from_earliest <= day
    else:  # nobody says since when: it counts from the first day for which anyone says it was so
        first = line.first_said or line.from_latest
        started = first is not None and first <= day
    return started and not (line.to_latest is not None and line.to_latest < day)


def surely_in_force(line: Holding | Tie, day: str) -> bool:
    """Tell whether a line must have been in force on an ISO day by what it says of its start and end."""
    started = line.from_latest is not None and line.from_latest <= day
    return started and line.to_earliest is not None and day <= line.to_earliest


def _known(lines: Iterable[Line], day: str) -> Iterator[Line]:
    return (x for x in lines if x.known_from is not None and x.known_from <= day[:10])


def _unended(line: Holding, day: str) -> Holding:
    if line.ended_by is None or (line.ended_known_from is not None and line.ended_known_from <= day[:10]):
        return line
    return msgspec.structs.replace(line, to_earliest=None, to_latest=None, ended_by=None, ended_known_from=None)


def _is_place(line: Holding, place: str) -> bool:
    names = (line.place.name, line.place.words, line.site)
    same_site = line.site is not None and site_key(line.site) == site_key(place)
    return place in (line.place.id, place_key(line.place)) or same_site or any(n and same_name(n, place) for n in names)
