"""The place of every raw claim: from its own words, from its sentence, from what it belongs to, from the report."""

from collections.abc import Sequence

from msgspec import structs

from dateline.grounding.where.inferring import as_inferred, doer_alone, doers_of, finer_in_clause, inferred_place
from dateline.grounding.where.nominal import nominal_in
from dateline.grounding.where.phrases import facility_place, holding_country, place_of_span
from dateline.grounding.where.report_places import PlaceMention, ReportPlaces
from dateline.knowledge.places import Gazetteer
from dateline.language.annotated import Annotated
from dateline.records import RawClaim, Where


def resolve_places(annotated: Annotated, raw_claims: Sequence[RawClaim], gazetteer: Gazetteer) -> dict[str, Where]:
    """Return the place of each claim by claim id.

    A claim's own `where` words come first. Without any, a place is inferred and says so (`inferred`, `rule`): from
    the event a toll or holding belongs to, the claim's sentence, the paragraphs before, the report's main place. A
    tie, a threat or a piece of background is given no inferred place: nothing says that it happened there.
    """
    places = ReportPlaces(annotated, gazetteer)
    doers = doers_of(raw_claims)
    told = [claim for claim in raw_claims if claim.where is not None and not doer_alone(claim.where, doers, places)]
    found = {claim.id: finer_in_clause(claim, _told(claim, places), places, doers) for claim in told}
    for claim in raw_claims:
        if claim.id not in found:
            found[claim.id] = inferred_place(claim, places, doers)
    own = {claim.id for claim in told}
    for claim in raw_claims:
        if claim.id not in own:
            found[claim.id] = _of_event(claim, found) or found[claim.id]
    return {claim.id: _with_site(claim, found[claim.id]) for claim in raw_claims}


def find_places(annotated: Annotated, gazetteer: Gazetteer) -> list[PlaceMention]:
    """Return every place name of a report with its reading, in text order; buildings as sites of their town."""
    places = ReportPlaces(annotated, gazetteer)
    return [structs.replace(m, where=facility_place(m, places)) if m.kind == "facility" else m for m in places.mentions]


def _told(claim: RawClaim, places: ReportPlaces) -> Where:
    """Return the place of a claim's own words; "no-match" with the words where they lead nowhere."""
    assert claim.where is not None
    where = place_of_span(claim.where, places)
    return where or Where(
        name=claim.where.text,
        words=claim.where.text,
        start=claim.where.start,
        end=claim.where.end,
        status="no-match",
        rule="no-antecedent",
        country=holding_country(claim.where, places),
    )


def _of_event(claim: RawClaim, found: dict[str, Where]) -> Where | None:
    """Return the place of the event that a toll or holding belongs to."""
    for link in claim.links:
        if link.kind in {"of-event", "part-of"} and link.claim in found and found[link.claim].status != "unknown":
            return as_inferred(found[link.claim], "of-event")
    return None


def _with_site(claim: RawClaim, where: Where) -> Where:
    """Keep the building a claim names as its site as a named site within the settlement."""
    if where.site is not None or where.precision != "settlement":
        return where
    for role in claim.roles:
        nominal = nominal_in(role.text, 0, len(role.text)) if role.role == "site" else None
        if nominal is not None and nominal.kind in {"site", "part"}:
            return structs.replace(where, precision="site", site=role.text)
    return where
