"""How sure an event claim is: a small table of what speaks for it, until a fitted one takes its place."""

from dateline.claims.frames_types import Frame
from dateline.records import Span

__all__ = ["confidence_of"]

_BASE = 0.45
_LOWEST, _HIGHEST = 0.05, 0.97


def confidence_of(lead: Frame, group: list[Frame], place: Span | None, when: Span | None) -> float:
    """Return a probability that the claim is one: parties, place, time and a verb of its own raise it."""
    score = _BASE
    score += 0.15 if lead.construction in ("active", "passive", "light-verb", "control") else 0.05
    score += 0.1 if lead.has("agent") else 0.0
    score += 0.1 if lead.fillers("target", "victim", "site") else 0.0
    score += 0.08 if place is not None else 0.0
    score += 0.06 if when is not None else 0.0
    score += 0.05 if len(group) > 1 else 0.0
    score -= 0.2 if lead.entry.weak else 0.0
    return round(min(_HIGHEST, max(_LOWEST, score)), 3)
