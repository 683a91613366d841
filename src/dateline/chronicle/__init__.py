"""One chronicle from many reports: events, holdings, ties and disputes, on the day and as known on a day."""

from dateline.chronicle.at import holdings_on, in_force, surely_in_force, ties_on
from dateline.chronicle.explain import ExplainNode, UnknownEventError, explain, find_event
from dateline.chronicle.neighbours import Likeness, near_events, neighbours
from dateline.chronicle.reconcile import reconcile
from dateline.chronicle.summary import UnknownRuleError

__all__ = [
    "ExplainNode",
    "Likeness",
    "UnknownEventError",
    "UnknownRuleError",
    "explain",
    "find_event",
    "holdings_on",
    "in_force",
    "near_events",
    "neighbours",
    "reconcile",
    "surely_in_force",
    "ties_on",
]
