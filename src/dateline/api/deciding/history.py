"""The log read back: what was ruled on a thing, what it was before and what it became; and whether the log is whole."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from dateline.api.deciding.subjects import find_subject
from dateline.chronicle import log
from dateline.chronicle.identities import about_actors
from dateline.chronicle.rulings import all_subjects
from dateline.chronicle.seen import payload_of, seen_by
from dateline.records.chronicle import Decision
from dateline.records.errors import UsageError
from dateline.store import Kind

if TYPE_CHECKING:
    from dateline.api.view import ChronicleView

_ANY: tuple[Kind, ...] = ("event", "claim", "report", "holding", "tie", "dispute", "actor")


class Entry(Struct, frozen=True, kw_only=True):
    """One decision of the log. `undone_by`: the undo that took it back, None while it stands.

    before: what it changed as it was when the ruling was made. after: what the ruling made of it. Both are small
    dictionaries for showing: an edit's fields, the events that claims stood in, whether a claim stands.
    orphaned: its subject is no longer there, so that it has no effect. origin: the file of another log that it was
    brought in with, None for the workspace's own.
    """

    decision: Decision
    undone_by: str | None = None
    orphaned: bool = False
    origin: str | None = None
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}


def entries(view: "ChronicleView") -> list[Entry]:
    """Return the whole log, oldest first, after the entries of the logs that were brought in."""
    decisions = log.in_order(view.workspace.rulings())
    foreign = log.imported(decisions)
    theirs, own = ([d for d in decisions if (d.hash in foreign) is there] for there in (True, False))
    orphaned, homes, origins = set(view.record.orphaned), dict(view.record.claim_events), {d.id: d for d in own}
    void = log.undone(own)
    made = [_entry(d, void.get(d.id), d.id in orphaned, homes) for d in own]
    undone = log.undone(theirs)
    for decision in reversed(theirs):
        imports = sorted(foreign[decision.hash])
        taken_back = undone.get(decision.id) or (void.get(imports[0]) if all(i in void for i in imports) else None)
        entry = _entry(decision, taken_back, decision.id in orphaned, homes)
        made.insert(0, msgspec.structs.replace(entry, origin=origins[imports[0]].subjects[0]))
    return made


def history(view: "ChronicleView", wanted: str) -> list[Entry]:
    """Return the decisions on an event, a claim, a report or another line and on its claims, oldest first.

    wanted: an id or as much of it as is unique. Raises UsageError where there is nothing of that id.
    """
    subject = find_subject(view, wanted, _ANY)
    members = {subject.id}
    if subject.kind == "event":
        members |= {claim for claim, event in view.record.claim_events if event == subject.id}
    if subject.kind == "actor":
        members |= {one.was for one in view.record.identities if one.actor == subject.id and one.was and not one.words}
    return [e for e in entries(view) if _touches(e.decision, members)]


def _touches(decision: Decision, members: set[str]) -> bool:
    pinned = {pin.claim for pins in seen_by(decision).values() for pin in pins}
    meant = {decision.payload.get("actor"), decision.payload.get("was")} if about_actors(decision) else set()
    return bool(members & ({*all_subjects(decision)} | pinned | meant))


def _entry(decision: Decision, undone_by: str | None, orphaned: bool, homes: Mapping[str, str]) -> Entry:  # noqa: FBT001
    before, after = _change(decision, homes)
    return Entry(decision=decision, undone_by=undone_by, orphaned=orphaned, before=before, after=after)


def _change(decision: Decision, homes: Mapping[str, str]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Say what a decision changed: before as it was seen then, after as the ruling has it."""
    said = payload_of(decision)
    if decision.action == "edit":
        return dict(decision.payload.get("before") or {}), dict(said.get("set") or {})
    if decision.action in ("accept", "reject"):
        return {}, {"stands": decision.action == "accept"}
    if about_actors(decision):
        return _meant(decision)
    if decision.action in ("same", "different", "split", "move"):
        seen = seen_by(decision)
        now = {homes[p.claim] for pins in seen.values() for p in pins if p.claim in homes}
        return {"events": {s: [p.claim for p in pins] for s, pins in seen.items()}}, {"events": sorted(now)}
    return {}, {key: value for key, value in said.items() if key not in ("question", "before")}


def _meant(decision: Decision) -> tuple[dict[str, Any], dict[str, Any]]:
    """Say whom a ruling on actors was about, by their names then, and whom it says is meant."""
    names: dict[str, str] = decision.payload["actors"]
    if decision.action == "settle":
        was = decision.payload.get("was")
        return {"actor": names.get(was, was) if was else "unknown"}, {"actor": names[decision.payload["actor"]]}
    told = [names[one] for one in decision.subjects]
    return {"actors": told}, {"actor": told[0]} if decision.action == "same" else {"different": told}


def verify(view: "ChronicleView") -> list[str]:
    """Return what is wrong with the log, in plain sentences; an empty list means that nothing was changed.

    Every log that was brought in is checked, too, up to the entry that the import names.
    """
    own = view.workspace.decisions()
    problems = log.verify(own)
    by_hash = {d.hash: d for d in view.workspace.rulings()}
    for decision in own:
        if decision.action == "import":
            origin = decision.subjects[0]
            theirs = log.chain_to(decision.payload["head"], by_hash)
            problems += [f"log of {origin}: {problem}" for problem in log.verify(theirs)]
            if len(theirs) != decision.payload["entries"]:
                missing = f"{decision.payload['entries']} entries were brought in, {len(theirs)} are there"
                problems.append(f"log of {origin}: {missing}")
    return problems


def find_decision(view: "ChronicleView", wanted: str) -> Entry:
    """Return the entry of the log that an id or its beginning names. Raises UsageError where there is none."""
    subject = find_subject(view, wanted, ("decision",))
    found = next((e for e in entries(view) if e.decision.id == subject.id), None)
    if found is None:
        raise UsageError(f"There is no decision {wanted!r}.")
    return found
