"""UCDP Georeferenced Event Dataset: 49 columns in the order of version 20.1 onward.

Codebook: UCDP GED 19.1. An event of armed force by an organised actor with at least one direct death, one place, one
date. No death, no row; a plan is never a row. Ids of conflicts, dyads and actors are UCDP's own and stay empty.
"""

from typing import NamedTuple

from dateline.exports.cells import joined
from dateline.exports.deaths import Deaths, civilian_dead, deaths
from dateline.exports.parties import UNTOLD_KINDS, Party, opponents
from dateline.exports.tables import delimited
from dateline.exports.view import HAPPENED, IN_PARTS, NO_COUNTRY, NOT_HAPPENED, View
from dateline.grounding.when import date_prec
from dateline.grounding.where.precision import where_prec
from dateline.knowledge.gazetteer.geo import priogrid_gid
from dateline.records import content_id
from dateline.records.chronicle import Event

COLUMNS = [
    "id",
    "relid",
    "year",
    "active_year",
    "code_status",
    "type_of_violence",
    "conflict_dset_id",
    "conflict_new_id",
    "conflict_name",
    "dyad_dset_id",
    "dyad_new_id",
    "dyad_name",
    "side_a_dset_id",
    "side_a_new_id",
    "side_a",
    "side_b_dset_id",
    "side_b_new_id",
    "side_b",
    "number_of_sources",
    "source_article",
    "source_office",
    "source_date",
    "source_headline",
    "source_original",
    "where_prec",
    "where_coordinates",
    "where_description",
    "adm_1",
    "adm_2",
    "latitude",
    "longitude",
    "geom_wkt",
    "priogrid_gid",
    "country",
    "country_id",
    "region",
    "event_clarity",
    "date_prec",
    "date_start",
    "date_end",
    "deaths_a",
    "deaths_b",
    "deaths_civilians",
    "deaths_unknown",
    "best",
    "high",
    "low",
    "gwnoa",
    "gwnob",
]
_CIVILIANS = Party(None, "Civilians", "civilians")


def ged(view: View) -> str:
    """Return the chronicle's GED rows as CSV (UTF-8, CRLF)."""
    return delimited(COLUMNS, rows(view))


def rows(view: View) -> list[dict[str, object]]:
    """Return one row an event that GED would hold, in the chronicle's order."""
    found = (_row(view, event) for event in view.chronicle.events)
    return [row for row in found if row is not None]


def why_not(view: View, event: Event) -> str | None:
    """Say why the code book has no row for an event, None where it has one.

    Left out: what did not happen, types that are no use of armed force, wholes whose parts are events of their own,
    events without a day span of at most a year, without a country, without a death or without two sides.
    """
    found = _judged(view, event)
    return found if isinstance(found, str) else None


class _Coded(NamedTuple):
    """What makes an event a row: its two sides and its dead."""

    side_a: Party
    side_b: Party
    dead: Deaths


def _judged(view: View, event: Event) -> _Coded | str:
    """Return an event's sides and dead, or why the code book has no row for it."""
    kind = view.type_of(event)
    if event.standing not in HAPPENED or event.status == "denied":
        return NOT_HAPPENED
    if kind is None or not kind.crosswalk.ged:
        return "no use of armed force"
    if event.parts:
        return IN_PARTS
    if event.where.country is None:
        return NO_COUNTRY
    if date_prec(event.when) is None:
        return "no days within a year"
    side_a, side_b = _sides(view, event)
    dead = deaths(view, event, side_a, side_b)
    if dead is None:
        return "no death told"
    return _Coded(side_a, side_b, dead) if side_a and side_b else "no two sides told"


def _row(view: View, event: Event) -> dict[str, object] | None:
    found = _judged(view, event)
    return None if isinstance(found, str) else _cells(view, event, *found)


def _status(event: Event, side_a: Party, side_b: Party) -> str:
    """Say that a machine coded the row, whether accounts differ, and whether a side is known by common words alone."""
    unnamed = not (side_a.named and (side_b.named or side_b.is_civilian))
    notes = ["disputed"] * (event.status == "disputed") + ["actor unidentified"] * unnamed
    return ", ".join(["Machine coded", *notes])


def _sides(view: View, event: Event) -> tuple[Party | None, Party | None]:
    """Return side a and side b: a state before a non-state actor, else who acted first; civilians are side b.

    Where only the toll says who was hit ("killing 31 people"), its words count.
    """
    agents, targets = view.sides(event)
    agents = [p for p in agents if not p.is_civilian] or [p for p in targets if not p.is_civilian][:1]
    first = agents[0] if agents else None
    others = opponents(first, [p for p in targets if p not in agents])
    if not any(p.named and not p.is_civilian for p in others):
        rivals = [p for p in agents[1:] if first and p.named and not view.together(first, p)]
        others = sorted(rivals, key=lambda p: p.kind in UNTOLD_KINDS) or others
    second = others[0] if others else None
    if second is None or second.is_civilian:
        second = _CIVILIANS if second or civilian_dead(view, event) else None
    if first and second and second.is_state and not first.is_state:
        return second, first
    return first, second


def _violence(side_a: Party, side_b: Party) -> int:
    """Return 1 state-based, 2 non-state, 3 one-sided."""
    if side_b.is_civilian:
        return 3
    return 1 if side_a.is_state or side_b.is_state else 2


def _cells(view: View, event: Event, side_a: Party, side_b: Party, dead: Deaths) -> dict[str, object]:
    name_a, name_b = side_a.ucdp or side_a.name, side_b.ucdp or side_b.name
    return {
        "id": event.id,
        "relid": content_id("ged", event.id),
        "active_year": "",
        "code_status": _status(event, side_a, side_b),
        "type_of_violence": _violence(side_a, side_b),
        "dyad_name": f"{name_a} - {name_b}",
        "side_a": name_a,
        "side_b": name_b,
        **_sources(view, event),
        **_place(view, event),
        **_time(view, event),
        "event_clarity": 2 if event.whole else 1,
        "deaths_a": dead.a,
        "deaths_b": dead.b,
        "deaths_civilians": dead.civilians,
        "deaths_unknown": dead.unknown,
        "best": dead.best,
        "high": max(dead.high, dead.best),
        "low": min(dead.low, dead.best),
    }


def _sources(view: View, event: Event) -> dict[str, object]:
    reports = view.reports_of(event)
    articles = [
        ",".join(f'"{part}"' if "," in part else part for part in (r.outlet or "", r.published or "", r.title or ""))
        for r in reports
    ]
    return {
        "number_of_sources": len({r.copy_group for r in reports}),
        "source_article": joined(articles, ";"),
        "source_office": joined((r.outlet for r in reports), ";"),
        "source_date": joined((r.published for r in reports), ";"),
        "source_headline": joined((r.title for r in reports), ";"),
        "source_original": view.voices(event),
    }


def _place(view: View, event: Event) -> dict[str, object]:
    where = event.where
    country = view.country(where.country) if where.country else None
    point = where.lat is not None and where.lon is not None
    return {
        "where_prec": where_prec(where),
        "where_coordinates": where.name,
        "where_description": joined([where.words, where.site], ", "),
        "adm_1": view.division(where.admin1),
        "adm_2": view.division(where.admin2),
        "latitude": where.lat,
        "longitude": where.lon,
        "geom_wkt": f"POINT ({where.lon:.6f} {where.lat:.6f})" if point else None,
        "priogrid_gid": priogrid_gid(where.lat, where.lon) if where.lat is not None and where.lon is not None else None,
        "country": country.name if country else None,
        "country_id": country.gw if country else None,
        "region": country.region if country else None,
    }


def _time(view: View, event: Event) -> dict[str, object]:
    first, last = view.days(event)
    return {
        "year": int(first[:4]) if first else None,
        "date_prec": date_prec(event.when),
        "date_start": first,
        "date_end": last or first,
    }
