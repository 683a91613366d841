"""One chronicle from many reports: events, holdings, ties and disputes, on the day and as known on a day."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.chronicle.accounts import differences
    from dateline.chronicle.at import holdings_on, in_force, surely_in_force, ties_on
    from dateline.chronicle.explaining import ExplainNode, UnknownEventError, explain, find_event, how_to_part
    from dateline.chronicle.nearby import Likeness, near_events, neighbours
    from dateline.chronicle.reconciling import reconcile
    from dateline.chronicle.summary import UnknownRuleError

__all__ = [
    "ExplainNode",
    "Likeness",
    "UnknownEventError",
    "UnknownRuleError",
    "differences",
    "explain",
    "find_event",
    "holdings_on",
    "how_to_part",
    "in_force",
    "near_events",
    "neighbours",
    "reconcile",
    "surely_in_force",
    "ties_on",
]

_HOMES = {
    "accounts": ("differences",),
    "at": ("holdings_on", "in_force", "surely_in_force", "ties_on"),
    "explaining": ("ExplainNode", "UnknownEventError", "explain", "find_event", "how_to_part"),
    "nearby": ("Likeness", "near_events", "neighbours"),
    "reconciling": ("reconcile",),
    "summary": ("UnknownRuleError",),
}


def __getattr__(name: str) -> Any:
    """Open the part of the room that is asked for: the store needs only its log, and joining brings spaCy and numpy."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
