"""PLOVER JSON Lines and POLECAT tab-separated rows, after the PLOVER 2.0 manual.

Both name the actors, the type and mode, the place and the words. A plan is coded only where PLOVER has a type for
saying so: future co-operation is AGREE, a threat THREATEN; anything else that has not happened has no row.
"""

from collections.abc import Iterable

import msgspec

from dateline.exports.cells import joined
from dateline.exports.parties import Party
from dateline.exports.tables import delimited
from dateline.exports.view import HAPPENED, View
from dateline.ontology import EventType
from dateline.records.chronicle import Event

POLECAT_COLUMNS = [
    "Event ID",
    "Event Date",
    "Event Type",
    "Event Mode",
    "Intensity",
    "Quad Code",
    "Contexts",
    "Actor Name",
    "Actor Country",
    "Actor COW",
    "Primary Actor Sector",
    "Actor Sectors",
    "Actor Title",
    "Actor Name Raw",
    "Wikipedia Actor ID",
    "Recipient Name",
    "Recipient Country",
    "Recipient COW",
    "Primary Recipient Sector",
    "Recipient Sectors",
    "Recipient Title",
    "Recipient Name Raw",
    "Wikipedia Recipient ID",
    "Placename",
    "City",
    "District",
    "Province",
    "Country",
    "Latitude",
    "Longitude",
    "GeoNames ID",
    "Raw Placename",
    "Feature Type",
    "Source",
    "Publication Date",
    "Story People",
    "Story Organizations",
    "Story Locations",
    "Language",
    "Version",
]
QUAD = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1, "COOPERATE": 2, "AID": 2, "RETREAT": 2, "REQUEST": 3,
    "ACCUSE": 3, "REJECT": 3, "THREATEN": 3, "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip
INTENSITY = {
    "ASSAULT": -9.0, "COERCE": -7.0, "SANCTION": -6.0, "MOBILIZE": -5.5, "PROTEST": -5.0, "THREATEN": -3.5,
    "REJECT": -2.0, "REQUEST": 0.0, "AGREE": 2.5, "CONSULT": 2.5, "CONCEDE": 4.5, "SUPPORT": 5.0, "RETREAT": 6.5,
    "COOPERATE": 9.5, "AID": 10.0,
}  # fmt: skip
_COOPERATIVE = {"CONSULT", "COOPERATE", "AID", "SUPPORT", "AGREE"}
_SECTORS = {
    "government": "GOV", "state-force": "MIL", "rebel": "REB", "political-militia": "PRM", "communal-militia": "PRM",
    "criminal": "CRM", "coalition": "REB", "foreign-force": "MIL", "operation": "MIL", "civilians": "CVL",
    "party": "PTY", "media": "JRN",
}  # fmt: skip


def coded(view: View, event: Event) -> tuple[str, str | None] | None:
    """Return PLOVER type and mode of an event, or None where the manual has no coding for it as it stands."""
    kind = view.type_of(event)
    return None if kind is None or event.status == "denied" else class_of(kind, event.standing)


def class_of(kind: EventType, standing: str) -> tuple[str, str | None] | None:
    """Return PLOVER type and mode of what is told with a standing, or None where there is no coding for it."""
    type_, mode = kind.crosswalk.plover_type, kind.crosswalk.plover_mode
    if type_ is None:
        return None
    if standing in HAPPENED:
        return type_, mode
    if standing == "threatened":
        return "THREATEN", "violence" if kind.violent else mode
    if standing == "planned" and type_ in _COOPERATIVE:
        return "AGREE", None
    if standing == "planned" and type_ == "RETREAT":
        return "CONCEDE", None
    return None


def plover(view: View) -> str:
    """Return PLOVER records as JSON Lines."""
    records = (_record(view, event) for event in view.chronicle.events)
    return "".join(msgspec.json.encode(record).decode() + "\n" for record in records if record)


def _record(view: View, event: Event) -> dict[str, object] | None:
    code = coded(view, event)
    first, last = view.days(event)
    if code is None or first is None:
        return None
    agents, targets = view.sides(event)
    record = {
        "id": event.id,
        "date": first,
        "enddate": last if last != first else None,
        "actor": [_entity(p) for p in agents],
        "recipient": [_entity(p) for p in targets],
        "event": code[0],
        "mode": code[1],
        "quad_code": QUAD[code[0]],
        "event_scale": INTENSITY.get(code[0]),
        "event_loc": _location(view, event),
        "event_text": event.title,
        "size": {"dead": _best(view, event, "killed"), "injured": _best(view, event, "wounded"),
                 "arrested": _best(view, event, "arrested")},
        "text_info": [{"start": c.evidence.start, "end": c.evidence.end, "text_story": c.evidence.text}
                      for c in view.claims_of(event)],
        "cite_info": [{"corpus": "dateline", "url": r.url, "title": r.title, "publication": r.outlet}
                      for r in view.reports_of(event)],
        "coder": "Dateline",
    }  # fmt: skip
    return {key: value for key, value in record.items() if value not in (None, [], {})}


def _best(view: View, event: Event, kind: str) -> int | None:
    low, best, _ = view.toll(event, kind)
    return best if best is not None else low


def _entity(party: Party) -> dict[str, object]:
    entity: dict[str, object] = {"entity_text": party.name, "sector": _SECTORS.get(party.kind, "UNK")}
    return entity if party.id is None else entity | {"identifier_text": party.id}


def _location(view: View, event: Event) -> dict[str, object] | None:
    where = event.where
    if where.name is None:
        return None
    country = view.country(where.country) if where.country else None
    found = {
        "extracted_place": where.words,
        "resolved_place": where.name,
        "geonameid": _geonames(where.id),
        "lat": where.lat,
        "lon": where.lon,
        "country": country.name if country else None,
        "country_code": country.iso3 if country else None,
    }
    return {key: value for key, value in found.items() if value is not None}


def _geonames(place: str | None) -> str | None:
    return place.removeprefix("geonames:") if place and place.startswith("geonames:") else None


def polecat(view: View) -> str:
    """Return POLECAT rows as tab-separated text."""
    return delimited(POLECAT_COLUMNS, _polecat_rows(view), delimiter="\t", newline="\n")


def _polecat_rows(view: View) -> Iterable[dict[str, object]]:
    for event in view.chronicle.events:
        code = coded(view, event)
        first, _ = view.days(event)
        if code is None or first is None:
            continue
        agents, targets = view.sides(event)
        yield {
            "Event ID": event.id,
            "Event Date": first,
            "Event Type": code[0],
            "Event Mode": code[1],
            "Intensity": INTENSITY.get(code[0]),
            "Quad Code": QUAD[code[0]],
            **_polecat_party(view, "Actor", agents, joined(r.words for r in event.agents)),
            **_polecat_party(view, "Recipient", targets, joined(r.words for r in event.targets)),
            **_polecat_place(view, event),
            "Source": joined(r.outlet for r in view.reports_of(event)),
            "Publication Date": joined(r.published for r in view.reports_of(event)),
            "Language": "en",
            "Version": "dateline",
        }


def _polecat_party(view: View, side: str, parties: list[Party], raw: str) -> dict[str, object]:
    countries = [c for p in parties if p.id and (known := view.book.get(p.id)) for c in known.countries[:1]]
    return {
        f"{side} Name": joined(p.name for p in parties),
        f"{side} Country": joined(country.iso3 for c in countries if (country := view.country(c))),
        f"Primary {side} Sector": _SECTORS.get(parties[0].kind, "UNK") if parties else None,
        f"{side} Sectors": joined(_SECTORS.get(p.kind, "UNK") for p in parties),
        f"{side} Name Raw": raw,
    }


def _polecat_place(view: View, event: Event) -> dict[str, object]:
    where = event.where
    country = view.country(where.country) if where.country else None
    return {
        "Placename": where.name,
        "City": where.name if where.precision in ("site", "settlement") else None,
        "District": view.division(where.admin2),
        "Province": view.division(where.admin1),
        "Country": country.iso3 if country else None,
        "Latitude": where.lat,
        "Longitude": where.lon,
        "GeoNames ID": _geonames(where.id),
        "Raw Placename": where.words,
    }
