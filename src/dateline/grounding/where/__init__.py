"""Where: the places of a report, and of every claim, with their precision and how sure they are."""

from dateline.grounding.where.claims import find_places, resolve_places
from dateline.grounding.where.precision import geo_precision, where_prec
from dateline.grounding.where.report_places import PlaceMention

__all__ = ["PlaceMention", "find_places", "geo_precision", "resolve_places", "where_prec"]
