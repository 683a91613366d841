"""Names of places as the reports write them, and where the look-up laid them."""

from msgspec import Struct

from dateline.records import Candidate


class PlaceCandidate(Struct, kw_only=True):
    """A place that a name may stand for, with the coordinates the gazetteer has."""

    id: str
    name: str
    score: float
    rule: str
    kind: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None


class PlaceRow(Struct, kw_only=True):
    """Words of reports for a place that were laid on one spot (`id`, `name`), or on none.

    `status`: resolved, ambiguous or no-match. `n` claims have the words so; `claims` are the first of them, `events`
    how many events hang on them, `reports` how many reports write so.
    """

    words: str
    status: str
    n: int
    reports: int
    events: int
    id: str | None
    name: str | None
    precision: str
    country: str | None
    lat: float | None
    lon: float | None
    candidates: list[Candidate]
    claims: list[str]


class PlaceLookup(Struct, kw_only=True):
    """The places a name may stand for, in any spelling or script, the likeliest first."""

    name: str
    candidates: list[PlaceCandidate]
