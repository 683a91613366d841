"""Doc to claims: one module a kind (events, tolls, holdings, ties); voice and standing for all."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.claims.confidence import weigh
    from dateline.claims.extracting import extract
    from dateline.claims.gate import may_hold_claims
    from dateline.claims.standing import standing_of
    from dateline.claims.standing_carried import carries_on
    from dateline.claims.standing_passages import told_on_from
    from dateline.claims.voice import voice_at

__all__ = ["carries_on", "extract", "may_hold_claims", "standing_of", "told_on_from", "voice_at", "weigh"]

_HOMES = {
    "carries_on": "standing_carried",
    "extract": "extracting",
    "may_hold_claims": "gate",
    "standing_of": "standing",
    "told_on_from": "standing_passages",
    "voice_at": "voice",
    "weigh": "confidence",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for, so that its modules may import each other."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
