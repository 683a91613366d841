"""Questions from disputes: which of the rival accounts holds."""

import math
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from dateline.api.deciding.questions.asked import Desk, Option, Question, asked
from dateline.api.filters import deaths
from dateline.api.rows import reading_words
from dateline.api.voices import count
from dateline.records.chronicle import Dispute, Event, Reading

_DENIED = "not:"
EDITED = {
    "number": ("summary",), "blame": ("blame", "agents"), "place": ("where",), "day": ("when",), "type": ("type",),
    "happened": ("standing",), "holder": (),
}  # fmt: skip
"""The fields of an event that an answer to each kind of dispute sets."""


def about_disputes(desk: Desk) -> Iterator[Question]:
    """Yield a question for every dispute."""
    for dispute in desk.view.record.disputes:
        event = desk.events.get(dispute.subject)
        claims = tuple(dict.fromkeys(c for r in dispute.readings for c in r.claims))
        readings = sorted(r.value or r.words for r in dispute.readings)
        yield asked(
            "dispute",
            (dispute.subject, dispute.field, *readings),
            (_split(dispute.readings), desk.impact(event) if event else desk.most(claims), _doubt(dispute.readings)),
            about=(event.id,) if event else (dispute.id,),
            subjects=(dispute.subject,),
            fields=EDITED[dispute.field],
            question=dispute.question,
            reason=_reason(dispute, event, desk),
            options=_options(dispute, event, desk),
            claims=claims,
        )


def _split(readings: Sequence[Reading]) -> float:
    """Return how evenly the voices are divided: 1 where no reading has more than another, 0 where all agree."""
    votes = sorted((r.independent for r in readings), reverse=True)
    return min(1.0, 2 * (1 - votes[0] / max(1, sum(votes))))


def _doubt(readings: Sequence[Reading]) -> float:
    """Return how little the best vouched reading rests on: 1 with one voice, less with each more."""
    return 1 / math.sqrt(max(1, *(r.independent for r in readings)))


def _reason(dispute: Dispute, event: Event | None, desk: Desk) -> str:
    told = (f"{reading_words(dispute, r, desk.names)} by {count(r.independent)}" for r in dispute.readings)
    dead = deaths(event) if event else None
    return f"Accounts differ: {'; '.join(told)}." + (f" {dead} killed by the summary." if dead else "")


def _options(dispute: Dispute, event: Event | None, desk: Desk) -> tuple[Option, ...]:
    made = []
    for number, reading in enumerate(dispute.readings, start=1):
        words = reading_words(dispute, reading, desk.names)
        if event is None:
            others = tuple(c for r in dispute.readings if r is not reading for c in r.claims)
            label = f"{words} (the other claims are rejected)"
            made.append(Option(key=str(number), label=label, action="reject", subjects=others))
            continue
        changes = _changes(dispute, reading, event, desk)
        if changes is not None:
            made.append(
                Option(key=str(number), label=words, action="edit", subjects=(event.id,), payload={"set": changes})
            )
    return tuple(made)


def _changes(dispute: Dispute, reading: Reading, event: Event, desk: Desk) -> dict[str, Any] | None:
    """Return what the event's fields become where a reading holds; None where no field says so."""
    value = reading.value or ""
    if dispute.field == "number":
        return _figure(reading, event)
    if dispute.field == "day":
        first, _, last = value.partition("/")
        ends = [None if end == ".." else end for end in (first, last or first)]
        return {
            "when": {"from": ends[0], "to": ends[1], "precision": "days" if last else "day", "words": reading.words}
        }
    if dispute.field == "place":
        told = next((desk.claims[c] for c in reading.claims if c in desk.claims), None)
        return None if told is None else {"where": msgspec.to_builtins(told.where)}
    if dispute.field == "blame":
        return _blame(reading, event)
    return {"standing" if dispute.field == "happened" else "type": value}


def _figure(reading: Reading, event: Event) -> dict[str, Any] | None:
    line = next((x for x in event.tolls if x.claims == reading.claims), None)
    slots = {(s.kind, s.side) for s in event.summary}
    if line is None or (line.kind, line.side) not in slots:
        return None
    figure = {"kind": line.kind, "side": line.side, "low": line.low, "best": line.best, "high": line.high}
    return {"summary": [{**figure, "rule": "ruling"}]}


def _blame(reading: Reading, event: Event) -> dict[str, Any]:
    """Leave the one who the reading says did it; of a denial, all but the one who denies."""
    if not (reading.value or "").startswith(_DENIED):
        return {name: [msgspec.to_builtins(reading)] for name in EDITED["blame"]}
    denied = (reading.value or "").removeprefix(_DENIED)
    return {
        name: [msgspec.to_builtins(r) for r in getattr(event, name) if denied not in (r.value, r.words.lower())]
        for name in EDITED["blame"]
    }
