"""All claims of a report: events first, since tolls, holdings and ties point at them."""

from dateline.claims.entries import dated_by_entry
from dateline.claims.events import find_events
from dateline.claims.frames import find_frames
from dateline.claims.gate import may_hold_claims
from dateline.claims.holdings import find_holdings
from dateline.claims.scope import within_scope
from dateline.claims.ties import find_ties
from dateline.claims.tolls import find_tolls
from dateline.language.annotated import Annotated
from dateline.ontology import Ontology
from dateline.records import RawClaim

__all__ = ["extract"]


def extract(annotated: Annotated, ontology: Ontology) -> list[RawClaim]:
    """Return every claim of a report: events, tolls, holdings, ties, each in text order; ids are unique.

    Furniture yields nothing; captions and headlines yield claims marked by their block. What is of no conflict (deaths
    of a disease, who heads a clinic) is left out, and so is everything in a text without the words of conflict.
    """
    if not may_hold_claims(annotated.report.text, ontology):
        return []
    frames = find_frames(annotated, ontology)
    events = find_events(annotated, ontology, frames)
    claims = [
        *events,
        *find_tolls(annotated, ontology, events),
        *find_holdings(annotated, ontology, frames, events),
        *find_ties(annotated, ontology, frames, events),
    ]
    claims = dated_by_entry(annotated, claims)
    return within_scope(annotated, ontology, list({claim.id: claim for claim in claims}.values()))
