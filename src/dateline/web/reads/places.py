"""Names of places: those the look-up could not settle first, by how often they are written."""

from collections import defaultdict

from msgspec import Struct

from dateline.engines.knowledge import open_knowledge
from dateline.web.asked import Asked, Paged
from dateline.web.desk import Desk
from dateline.web.endpoint import Endpoint, Rows
from dateline.web.shapes import PlaceCandidate, PlaceLookup, PlaceRow
from dateline.web.slim import SlimClaim
from dateline.web.snapshot import Snapshot, once

_SHOWN = 20
"""Claims named for each name."""

_ORDER = {"no-match": 0, "ambiguous": 1, "resolved": 2}


class PlacesAsked(Paged, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Names that have `q` in them, or of one status."""

    q: str | None = None
    status: str | None = None


class LookupAsked(Asked, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A name, and the country (two letters) to look in."""

    name: str
    country: str | None = None


class _Name(Struct, frozen=True):
    """Words laid on one spot, and the claims that have them."""

    words: str
    status: str
    spot: str | None
    claims: tuple[SlimClaim, ...]


def places(desk: Desk, asked: PlacesAsked) -> Rows[_Name, PlaceRow]:
    """Return names by status and frequency."""
    found = [one for one in _names(desk.snapshot) if asked.status in (None, one.status) and _has(one, asked.q)]
    return Rows(found, lambda one: _row(desk.snapshot, one))


def _has(one: _Name, words: str | None) -> bool:
    return words is None or words.casefold() in one.words.casefold()


@once
def _names(snapshot: Snapshot) -> list[_Name]:
    """Return every name of a place that reports write, grouped by where it was laid; made once for each chronicle."""
    groups: dict[tuple[str, str, str | None], list[SlimClaim]] = defaultdict(list)
    for claim in snapshot.claims:
        where = claim.where
        if where.words and where.status in _ORDER:
            groups[where.words, where.status, where.id].append(claim)
    made = [_Name(words, status, spot, tuple(claims)) for (words, status, spot), claims in groups.items()]
    made.sort(key=lambda one: (_ORDER[one.status], -len(one.claims), one.words, one.spot or ""))
    return made


def _row(snapshot: Snapshot, one: _Name) -> PlaceRow:
    where = snapshot.view.claims_by([one.claims[0].id])[0].where
    return PlaceRow(
        words=one.words,
        status=one.status,
        n=len(one.claims),
        reports=len({claim.report for claim in one.claims}),
        events=len({snapshot.home[claim.id] for claim in one.claims if claim.id in snapshot.home}),
        id=where.id,
        name=where.name,
        precision=where.precision,
        country=where.country,
        lat=where.lat,
        lon=where.lon,
        candidates=list(where.candidates),
        claims=[claim.id for claim in one.claims[:_SHOWN]],
    )


def look_up(desk: Desk, asked: LookupAsked) -> PlaceLookup:
    """Return the places that a name may stand for."""
    gazetteer = open_knowledge(desk.workspace.settings().knowledge).places
    matches = gazetteer.candidates(asked.name, asked.country.upper() if asked.country else None)
    return PlaceLookup(
        name=asked.name,
        candidates=[
            PlaceCandidate(
                id=one.place.id, name=one.place.name, score=one.score, rule=one.rule, kind=one.place.kind,
                country=one.place.country, lat=one.place.lat, lon=one.place.lon,
            )
            for one in matches
        ],
    )  # fmt: skip


ENDPOINTS = (
    Endpoint(
        path="/api/places",
        name="places",
        summary="Names of places as reports write them: unresolved, then ambiguous, then resolved, by frequency.",
        handle=places,
        asked=PlacesAsked,
        answer=PlaceRow,
        many=True,
    ),
    Endpoint(
        path="/api/places/lookup",
        name="place_lookup",
        summary="The places a name may stand for, in any spelling or script.",
        handle=look_up,
        asked=LookupAsked,
        answer=PlaceLookup,
    ),
)
