"""Drawing up a ruling and putting it into the log. Nothing here makes the chronicle anew: that is for later."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import msgspec

from dateline.api.deciding.payloads import LEAST, MOST, SUBJECTS, checked
from dateline.api.deciding.subjects import Subject, find_subject, seen_now
from dateline.chronicle import log
from dateline.records.chronicle import Action, Decision
from dateline.records.errors import UsageError

if TYPE_CHECKING:
    from dateline.api.view import ChronicleView

_LONGEST = 10_000  # characters of a reason


def propose(
    view: "ChronicleView",
    action: str,
    subjects: Sequence[str],
    payload: Mapping[str, Any] | None = None,
    reason: str = "",
    person: str = "",
    at: str = "",
) -> Decision:
    """Draw up a decision that would follow the log's last one, checked in full; nothing is written.

    action: a word of `Action`. subjects: ids in full or as much of them as is unique; reports also by key, grades
    also by the name of an outlet or speaker, `settle` by the words of a place. payload: see docs/rulings.md.
    at: ISO 8601 with zone. Raises UsageError, in one sentence, for what cannot be ruled.
    """
    name = _action(action)
    named = _subjects(view, name, subjects)
    final = checked(view, name, named, payload or {})
    seen = {s.id: pins for s in (*named, *final.beside) if s.kind in ("claim", "event") if (pins := seen_now(view, s))}
    whole = {**final.payload, **({"seen": msgspec.to_builtins(seen)} if seen else {})}
    return signed(view, name, [s.id for s in named], whole, reason, person, at)


def signed(
    view: "ChronicleView",
    action: Action,
    subjects: Sequence[str],
    payload: Mapping[str, Any],
    reason: str,
    person: str,
    at: str,
) -> Decision:
    """Return a decision that follows the log's last one, after checking who signs it, when and why."""
    last = view.workspace.last_decision()
    return log.make(
        action, subjects, _person(person), _instant(at), reason=_reason(reason), payload=payload, previous=last
    )


def decide(
    view: "ChronicleView",
    action: str,
    subjects: Sequence[str],
    payload: Mapping[str, Any] | None = None,
    reason: str = "",
    person: str = "",
    at: str = "",
) -> Decision:
    """Draw up a decision (see `propose`) and append it to the log. The chronicle shows it once it is made anew."""
    made = propose(view, action, subjects, payload, reason, person, at)
    view.workspace.append(made)
    return made


def undo(view: "ChronicleView", decisions: Iterable[str], reason: str = "", person: str = "", at: str = "") -> Decision:
    """Take decisions back, by their ids or as much of them as is unique; an undo can be taken back, too."""
    return decide(view, "undo", list(decisions), {}, reason, person, at)


def _action(given: str) -> Action:
    for one in SUBJECTS:
        if one == given:
            return one
    raise UsageError(f"There is no ruling {given!r}; there are: {', '.join(SUBJECTS)}.")


def _subjects(view: "ChronicleView", action: Action, wanted: Sequence[str]) -> list[Subject]:
    found = list(dict.fromkeys(_subject(view, action, one) for one in wanted))
    least, most = LEAST.get(action, 1), MOST.get(action)
    if len(found) < least or (most is not None and len(found) > most):
        need = f"exactly {most}" if most == least else f"at least {least}"
        raise UsageError(f"{action} needs {need} different subject{'s' if least > 1 else ''}; {len(found)} given.")
    if action == "undo":
        _check_standing(view, found)
    return found


def _subject(view: "ChronicleView", action: Action, wanted: str) -> Subject:
    if action == "settle":
        if not wanted.strip():
            raise UsageError("settle needs the words of a place as the reports put them.")
        return Subject("words", " ".join(wanted.split()))
    if action == "grade" and _is_voice(view, wanted):
        return Subject("words", wanted)
    if action == "different" and any(one.was == wanted and one.words is None for one in view.workspace.identities()):
        return Subject("actor", wanted)  # to part an actor from the one it went into
    return find_subject(view, wanted, SUBJECTS[action])


def _is_voice(view: "ChronicleView", wanted: str) -> bool:
    """Tell whether a name is that of an outlet or a speaker of the chronicle."""
    names = {(r.outlet or "").lower() for r in view.record.reports}
    for lines in (view.record.events, view.record.holdings, view.record.ties):
        names |= {name.lower() for line in lines for v in line.voices for name in (v.text, v.actor or "")}
    return bool(wanted) and wanted.lower() in names


def _check_standing(view: "ChronicleView", found: Sequence[Subject]) -> None:
    void = log.undone(view.workspace.decisions())
    for one in found:
        if one.id in void:
            raise UsageError(
                f"The decision {one.id} was undone already, by {void[one.id]}; undo that one to restore it."
            )


def _person(given: str) -> str:
    name = " ".join(given.split())
    if not name:
        raise UsageError("A ruling is signed: say who rules (--person, or DATELINE_PERSON).")
    return name


def _reason(given: str) -> str:
    if len(given) > _LONGEST:
        raise UsageError(f"The reason has {len(given):,} characters; {_LONGEST:,} are the most.")
    return given.strip()


def _instant(given: str) -> str:
    """Return a time in UTC to the microsecond, so that rulings sort by their text. Raises UsageError."""
    try:
        moment = datetime.fromisoformat(given)
    except ValueError as error:
        raise UsageError(f"{given!r} is no time; give it as 2026-11-21T14:05:00+00:00.") from error
    if moment.tzinfo is None:
        raise UsageError(f"The time {given!r} names no zone; give it as 2026-11-21T14:05:00+00:00.")
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
