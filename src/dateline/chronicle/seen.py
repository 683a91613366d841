"""What a person had before them when they ruled: the claims of each subject, kept in the decision itself.

Ids of events follow their claims, and ids of claims follow the code that read them. A decision therefore keeps, under
`seen` in its payload, subject → pins: each a claim's id with its report, its kind and the place of its trigger. A claim
whose id has changed is found again by its place.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from dateline.records.chronicle import Decision
from dateline.records.claim import Claim


class Pin(Struct, frozen=True, array_like=True):
    """One claim as it was seen: its id, its report, its kind, and where in the text its trigger stands."""

    claim: str
    report: str
    kind: str
    start: int
    end: int


Seen = Mapping[str, Sequence[Pin]]


def pins(claims: Iterable[Claim]) -> list[Pin]:
    """Return the pins of some claims, by report and place in the text."""
    made = (Pin(c.id, c.report, c.kind, c.trigger.start, c.trigger.end) for c in claims)
    return sorted(made, key=lambda p: (p.report, p.start, p.end, p.claim))


def seen_by(decision: Decision) -> dict[str, tuple[Pin, ...]]:
    """Return what a decision's subjects were made of; empty where it was drawn up without."""
    return msgspec.convert(decision.payload.get("seen") or {}, dict[str, tuple[Pin, ...]])


class Finder:
    """Finds the claims that pins stand for among those there are now."""

    def __init__(self, claims: Mapping[str, Claim]) -> None:
        self._claims = claims
        self._by_report: dict[tuple[str, str], list[Claim]] | None = None

    def found(self, wanted: Iterable[Pin]) -> list[str]:
        """Return the ids of the claims there are, each once."""
        return list(dict.fromkeys(c for p in wanted if (c := self._one(p)) is not None))

    def _one(self, pin: Pin) -> str | None:
        if pin.claim in self._claims:
            return pin.claim
        near = [c.id for c in self._of(pin.report, pin.kind) if _touch(pin, c)]
        return near[0] if len(near) == 1 else None  # of several nobody can say which was meant

    def _of(self, report: str, kind: str) -> list[Claim]:
        if self._by_report is None:
            self._by_report = defaultdict(list)
            for claim in self._claims.values():
                self._by_report[claim.report, claim.kind].append(claim)
        return self._by_report.get((report, kind), [])


def _touch(pin: Pin, claim: Claim) -> bool:
    return pin.start < claim.trigger.end and claim.trigger.start < pin.end


def payload_of(made: Decision) -> dict[str, Any]:
    """Return what a person put into a decision, without what was seen."""
    return {key: value for key, value in made.payload.items() if key != "seen"}
