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
    """Return the decisions that stand, oldest first: those undone are left out, an undo that is undone does nothing.

    Decisions come in the order of their log, whatever order they are given in and whatever the clocks said; logs
    that have nothing in common follow each other by the time of their first decisions. Imported ones come before
    all of the log's own, which thereby outrank them; an import that is undone brings nothing.
    """
    logged = in_order(decisions)
    foreign = imported(logged)
    own = _standing([d for d in logged if d.hash not in foreign])
    live = {d.id for d in own if d.action == "import"}
    theirs = _standing([d for d in logged if live & foreign.get(d.hash, set())])
    return [d for d in (*theirs, *own) if d.action != "import"]


def in_force_imports(decisions: Iterable[Decision]) -> list[Decision]:
    """Return the imports of a log that stand."""
    return [d for d in _standing(in_order(decisions)) if d.action == "import"]


def imported(decisions: Iterable[Decision]) -> dict[str, set[str]]:
    """Return the hash of each decision of another log → the ids of the decisions that import it."""
    by_hash = {d.hash: d for d in decisions}
    found: dict[str, set[str]] = {}
    for decision in by_hash.values():
        if decision.action == "import":
            own = {d.hash for d in chain_to(decision.hash, by_hash)}
            for other in chain_to(str(decision.payload.get("head")), by_hash):
                if other.hash not in own:
                    found.setdefault(other.hash, set()).add(decision.id)
    return found


def chain_to(head: str, by_hash: Mapping[str, Decision]) -> list[Decision]:
    """Return the decisions that lead to a hash, oldest first, as far back as they are there."""
    path: list[Decision] = []
    seen: set[str] = set()
    while head in by_hash and head not in seen:
        seen.add(head)
        path.append(by_hash[head])
        head = path[-1].previous
    return path[::-1]


def _standing(logged: Sequence[Decision]) -> list[Decision]:
    void = undone(logged)
    return [d for d in logged if d.id not in void and d.action != "undo"]


def undone(decisions: Iterable[Decision]) -> dict[str, str]:
    """Return the id of each decision that does not stand → the undo that took it back."""
    void: dict[str, str] = {}
    for decision in reversed(in_order(decisions)):
        if decision.action == "undo" and decision.id not in void:
            void.update(dict.fromkeys(decision.subjects, decision.id))
    return void


def in_order(decisions: Iterable[Decision]) -> list[Decision]:
    """Return decisions in the order in which they were logged."""
    by_hash = {d.hash: d for d in decisions}
    places: dict[str, tuple[str, str, int]] = {}
    for decision in by_hash.values():
        path = [decision]
        while path[-1].hash not in places and path[-1].previous in by_hash:
            path.append(by_hash[path[-1].previous])
        root = path.pop()
        places.setdefault(root.hash, (root.at, root.id, 0))
        first_at, first_id, depth = places[root.hash]
        for number, one in enumerate(reversed(path), start=1):
            places[one.hash] = (first_at, first_id, depth + number)
    return sorted(by_hash.values(), key=lambda d: (*places[d.hash], d.at, d.id))


def _hash(fields: Mapping[str, Any]) -> str:
    return hashlib.sha256(_text(fields).encode("utf-8")).hexdigest()


def _text(value: Any) -> str:
    return msgspec.json.encode(value, order="deterministic").decode("utf-8")
