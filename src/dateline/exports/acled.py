"""ACLED: 31 columns in the order of the public layout.

Code book: ACLED, 2023 event and sub-event types. Events without dead count; `fatalities` is the most conservative
figure, 0 where no report gives one (ACLED demands a number). Actors carry no direction. `event_id_cnty` is our id
behind the country's code: ACLED's own numbers cannot be known.
"""

import datetime as dt
from typing import NamedTuple

from dateline.exports.acled_actors import NOBODY, Actors
from dateline.exports.cells import joined
from dateline.exports.parties import Party, opponents
from dateline.exports.tables import delimited
from dateline.exports.view import HAPPENED, IN_PARTS, NO_COUNTRY, NOT_HAPPENED, View
from dateline.grounding.when import time_precision
from dateline.grounding.where.precision import geo_precision
from dateline.records.chronicle import Event

COLUMNS = [
    "event_id_cnty",
    "event_date",
    "year",
    "time_precision",
    "disorder_type",
    "event_type",
    "sub_event_type",
    "actor1",
    "assoc_actor_1",
    "inter1",
    "actor2",
    "assoc_actor_2",
    "inter2",
    "interaction",
    "civilian_targeting",
    "iso",
    "region",
    "country",
    "admin1",
    "admin2",
    "admin3",
    "location",
    "latitude",
    "longitude",
    "geo_precision",
    "source",
    "source_scale",
    "notes",
    "fatalities",
    "tags",
    "timestamp",
]
_POLITICAL_VIOLENCE = {"Battles", "Explosions/Remote violence", "Violence against civilians"}


def acled(view: View) -> str:
    """Return the chronicle's ACLED rows as CSV."""
    return delimited(COLUMNS, rows(view))


def rows(view: View) -> list[dict[str, object]]:
    """Return one row an event ACLED would hold: it happened, has a country, a day within a month, a sub-event type."""
    found = (_row(view, event) for event in view.chronicle.events)
    return [row for row in found if row is not None]


def why_not(view: View, event: Event) -> str | None:
    """Say why the code book has no row for an event, None where it has one. Words alone are no event to ACLED."""
    found = _judged(view, event)
    return found if isinstance(found, str) else None


class _Coded(NamedTuple):
    """What makes an event a row: its ACLED types, how exact its days are, and its sides."""

    event_type: str
    sub_event: str
    precision: int
    agents: list[Party]
    targets: list[Party]


def _judged(view: View, event: Event) -> _Coded | str:
    """Return an event's codes and sides, or why the code book has no row for it."""
    kind = view.type_of(event)
    if event.standing not in HAPPENED or event.status == "denied":
        return NOT_HAPPENED
    walk = kind.crosswalk if kind is not None and kind.family != "statement" else None
    if walk is None or walk.acled_event is None or walk.acled_sub_event is None:
        return "words, or of no type ACLED has"
    if event.parts:
        return IN_PARTS
    if event.where.country is None:
        return NO_COUNTRY
    precision = time_precision(event.when)
    if precision is None:
        return "no days within a month"
    agents, targets = view.sides(event)
    # a thing that was hit is no actor, but somebody hit it
    if not agents and not targets and not (walk.acled_event in _POLITICAL_VIOLENCE and event.targets):
        return "nobody told of"
    return _Coded(walk.acled_event, walk.acled_sub_event, precision, agents, targets)


def _row(view: View, event: Event) -> dict[str, object] | None:
    found = _judged(view, event)
    if isinstance(found, str):
        return None
    first, others = _lead(found.agents)
    second, more = _lead(opponents(first, found.targets))
    if first is None and found.event_type not in _POLITICAL_VIOLENCE:
        first, second, others, more = second, None, more, []
    country = view.country(event.where.country or "")
    actors = Actors(found.event_type, country.name if country else event.where.country)
    return {
        **_what(found.event_type, _sub_event(found.sub_event, first)),
        **actors.columns(first or NOBODY, others, second, more),
        **_where(view, event),
        **_when(view, event, found.precision),
        **_told(view, event),
    }


def _lead(parties: list[Party]) -> tuple[Party | None, list[Party]]:
    """Return the actor and those associated with it."""
    return (parties[0], parties[1:]) if parties else (None, [])


def _sub_event(sub_event: str, first: Party | None) -> str:
    """Name a change of territory by who gained it, as ACLED does."""
    if sub_event in ("Government regains territory", "Non-state actor overtakes territory") and first is not None:
        return "Government regains territory" if first.is_state else "Non-state actor overtakes territory"
    return sub_event


def _what(event_type: str | None, sub_event: str) -> dict[str, object]:
    disorder = "Political violence" if event_type in _POLITICAL_VIOLENCE else "Strategic developments"
    if event_type in ("Protests", "Riots"):
        disorder = "Demonstrations" if event_type == "Protests" else "Political violence"
    return {"disorder_type": disorder, "event_type": event_type, "sub_event_type": sub_event}


def _where(view: View, event: Event) -> dict[str, object]:
    where = event.where
    country = view.country(where.country) if where.country else None
    return {
        "event_id_cnty": f"{country.iso3 if country else ''}{event.id}",
        "iso": country.numeric if country else None,
        "region": country.region if country else None,
        "country": country.name if country else None,
        "admin1": view.division(where.admin1),
        "admin2": view.division(where.admin2),
        "location": where.name,
        "latitude": where.lat,
        "longitude": where.lon,
        "geo_precision": geo_precision(where),
    }


def _when(view: View, event: Event, precision: int) -> dict[str, object]:
    first, _ = view.days(event)
    return {"event_date": first, "year": int(first[:4]) if first else None, "time_precision": precision}


def _told(view: View, event: Event) -> dict[str, object]:
    low, best, _ = view.toll(event, "killed")
    conservative = low if low is not None else best
    disputed = [d.question for d in view.chronicle.disputes if d.subject == event.id]
    return {
        "source": joined(r.outlet for r in view.reports_of(event)),
        "notes": joined([_note(view, event), *disputed], " "),
        "fatalities": conservative or 0,
        "tags": "number of fatalities not reported" if conservative is None else None,
    }


def _note(view: View, event: Event) -> str:
    """Return the note: when, where, what, according to whom; in the codebook's opening words."""
    first, _ = view.days(event)
    day = dt.date.fromisoformat(first) if first else None
    when = f"On {day.day} {day:%B %Y}, " if day else ""
    where = f"in {event.where.name}, " if event.where.name else ""
    voices = view.voices(event)
    return f"{when}{where}{event.title}." + (f" According to: {voices}." if voices else "")
