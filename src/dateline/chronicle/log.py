"""The log of people's decisions: append-only, each entry tied to the one before by its hash."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from dateline.records.chronicle import Decision
from dateline.records.ids import content_id

GENESIS = "0" * 64


def make(
    action: str,
    subjects: Sequence[str],
    person: str,
    at: str,
    *,
    reason: str = "",
    payload: Mapping[str, Any] | None = None,
    previous: Decision | None = None,
) -> Decision:
    """Return a decision that follows `previous` (None: the first of the log).

    subjects: ids of claims, events, reports, voices or decisions. at: ISO 8601 with zone, given by the caller.
    payload: what the action needs (see docs/chronicle.md). Raises msgspec.ValidationError for an unknown action.
    """
    before = previous.hash if previous else GENESIS
    fields: dict[str, Any] = {
        "action": action, "subjects": tuple(subjects), "payload": dict(payload or {}), "reason": reason,
        "person": person, "at": at, "previous": before,
    }  # fmt: skip
    fields["id"] = content_id("decision", before, action, *subjects, person, at, _text(fields["payload"]), reason)
    return msgspec.convert({**fields, "hash": _hash(fields)}, Decision)


def verify(decisions: Iterable[Decision]) -> list[str]:
    """Return what is wrong with a log, in plain sentences; an empty list means that nothing was changed.

    decisions: in log order. Finds changed, removed, inserted and reordered entries; a log cut off at its end
    shows only against a kept hash of its last entry.
    """
    problems: list[str] = []
    before = GENESIS
    for n, decision in enumerate(decisions, start=1):
        fields = msgspec.structs.asdict(decision)
        stated = fields.pop("hash")
        if _hash(fields) != stated:
            problems.append(f"entry {n} ({decision.id}) was changed after it was written")
        if decision.previous != before:
            problems.append(f"entry {n} ({decision.id}) does not follow the entry before it")
        before = stated
    return problems


def in_force(decisions: Iterable[Decision]) -> list[Decision]:
    """Return the decisions that stand, oldest first: those undone are left out, an undo that is undone does nothing."""
    ordered = sorted(decisions, key=lambda d: (d.at, d.id))
    void: set[str] = set()
    for decision in reversed(ordered):
        if decision.action == "undo" and decision.id not in void:
            void.update(decision.subjects)
    return [d for d in ordered if d.id not in void and d.action != "undo"]


def _hash(fields: Mapping[str, Any]) -> str:
    return hashlib.sha256(_text(fields).encode("utf-8")).hexdigest()


def _text(value: Any) -> str:
    return msgspec.json.encode(value, order="deterministic").decode("utf-8")
