"""When: time expressions to intervals of days, counted from the report's own day."""

from dateline.grounding.when.claims import resolve_times
from dateline.grounding.when.context import read_times
from dateline.grounding.when.ends import ends_told
from dateline.grounding.when.interval import Anchor, Interval
from dateline.grounding.when.precision import date_prec, time_precision
from dateline.grounding.when.resolve import resolve

__all__ = ["Anchor", "Interval", "date_prec", "ends_told", "read_times", "resolve", "resolve_times", "time_precision"]
