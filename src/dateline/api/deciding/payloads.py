"""What each action of a ruling needs, checked and brought into the one form that the chronicle reads."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

import msgspec
from msgspec import Struct

from dateline.api.days import first_day, last_day
from dateline.api.deciding import actors, values
from dateline.api.deciding.subjects import Subject, find_subject
from dateline.chronicle import log
from dateline.chronicle.added import claim_of
from dateline.records import ClaimKind, Report, Standing, Where
from dateline.records.chronicle import Action, Event
from dateline.records.claim import Claim
from dateline.records.errors import UsageError
from dateline.store import Kind

if TYPE_CHECKING:
    from dateline.api.view import ChronicleView

_STATED: tuple[Kind, ...] = ("event", "claim")
_ANYTHING: tuple[Kind, ...] = ("event", "claim", "report", "holding", "tie", "dispute", "actor", "decision")
SUBJECTS: dict[Action, tuple[Kind, ...]] = {
    "accept": _STATED,
    "reject": _STATED,
    "edit": _STATED,
    "same": (*_STATED, "actor"),
    "different": (*_STATED, "actor"),
    "split": ("event",),
    "move": ("claim",),
    "add": ("report",),
    "settle": (),
    "grade": ("claim", "report"),
    "note": _ANYTHING,
    "date-report": ("report",),
    "undo": ("decision",),
}
"""What an action may be about. A grade may also name an outlet or a speaker; `settle` names words."""

LEAST = {"same": 2, "different": 2}
MOST = {"split": 1, "add": 1, "settle": 1}


class _Asked(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Every payload may name the question of the review queue that it answers."""

    question: str | None = None


class _Plain(_Asked, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """An action that needs no more than its subjects."""


class _Note(_Asked, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    answer: Literal["undecided"] | None = None


class _Edit(_Asked, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    set: dict[str, Any]


class _Split(_Asked, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    claims: list[str]


class _Move(_Asked, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    to: str


class _Grade(_Asked, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    reliability: Literal["A", "B", "C", "D", "E", "F"] | None = None
    credibility: Literal["1", "2", "3", "4", "5", "6"] | None = None


class _Dated(_Asked, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    date: str | None = None
    from_: str | None = msgspec.field(name="from", default=None)
    to: str | None = None


class _Settle(_Asked, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    where: dict[str, Any] | None = None
    place: str | None = None
    was: str | None = None
    actor: str | None = None
    name: str | None = None
    claims: list[str] | None = None


class _Add(_Asked, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    kind: ClaimKind
    type: str
    start: int
    end: int
    standing: Standing = "happened"
    voice: list[dict[str, Any]] = []
    roles: list[dict[str, Any]] = []
    toll: dict[str, Any] | None = None
    when: dict[str, Any] | None = None
    where: dict[str, Any] | None = None
    extent: str | None = None
    event: str | None = None


_PLACE_FIELDS = ("name", "id", "lat", "lon", "precision", "radius_km", "site", "country", "admin1", "admin2")


class Checked(Struct, frozen=True):
    """A payload in its final form, and the events and claims beside the subjects that it points at."""

    payload: dict[str, Any]
    beside: tuple[Subject, ...] = ()


def checked(view: "ChronicleView", action: Action, subjects: Sequence[Subject], given: Mapping[str, Any]) -> Checked:
    """Check a payload against its action and subjects. Raises UsageError, in one sentence, where it does not fit."""
    made: Checked = _CHECKS[action](view, subjects, given)
    return made


def _read(type_: type[Any], given: Mapping[str, Any]) -> Any:
    try:
        return msgspec.convert(dict(given), type_)
    except msgspec.ValidationError as error:
        raise UsageError(f"The ruling cannot be recorded: {error}.") from error


def _as_dict(payload: Struct) -> dict[str, Any]:
    made: dict[str, Any] = msgspec.to_builtins(payload)
    return made


def _plain(_view: "ChronicleView", _subjects: Sequence[Subject], given: Mapping[str, Any]) -> Checked:
    return Checked(_as_dict(_read(_Plain, given)))


def _joining(view: "ChronicleView", subjects: Sequence[Subject], given: Mapping[str, Any]) -> Checked:
    payload = _as_dict(_read(_Plain, given))
    if all(s.kind != "actor" for s in subjects):
        return Checked(payload)
    if any(s.kind != "actor" for s in subjects):
        raise UsageError("An actor and an event or claim cannot be one; name actors, or events and claims.")
    return Checked({**payload, "actors": actors.names_of(view, [s.id for s in subjects])})


def _note(_view: "ChronicleView", _subjects: Sequence[Subject], given: Mapping[str, Any]) -> Checked:
    return Checked(_as_dict(_read(_Note, given)))


def _edit(view: "ChronicleView", subjects: Sequence[Subject], given: Mapping[str, Any]) -> Checked:
    single = {k: v for k, v in given.items() if k not in ("field", "value")}
    if "field" in given:
        single["set"] = {str(given["field"]): given.get("value")}
    payload = _read(_Edit, single)
    changes, before = payload.set, {}
    for subject in subjects:
        edit = _edited_claim if subject.kind == "claim" else _edited_event
        old, changes = edit(view, subject, changes)
        before[subject.id] = {field: msgspec.to_builtins(getattr(old, field)) for field in changes}
    return Checked({**_as_dict(msgspec.structs.replace(payload, set=changes)), "before": before})


def _edited_claim(view: "ChronicleView", subject: Subject, given: Mapping[str, Any]) -> tuple[Claim, dict[str, Any]]:
    changes = values.checked_changes("a claim", given, values.CLAIM_FIELDS)
    claim = _as_ruled(view, view.claims_by([subject.id])[0])
    if "roles" in changes:
        report = _report(view, claim.report)
        changes["roles"] = values.placed_roles(changes["roles"], report, claim.evidence.start, claim.evidence.end)
    values.check_claim(values.checked_record(claim, changes, Claim))
    return claim, changes


def _as_ruled(view: "ChronicleView", claim: Claim) -> Claim:
    """Return a claim as the edits in force have made it."""
    edits = [d for d in log.in_force(view.workspace.rulings()) if d.action == "edit" and claim.id in d.subjects]
    changes = {field: value for d in edits for field, value in d.payload["set"].items()}
    return msgspec.convert({**msgspec.to_builtins(claim), **changes}, Claim)


def _edited_event(view: "ChronicleView", subject: Subject, given: Mapping[str, Any]) -> tuple[Event, dict[str, Any]]:
    changes = values.checked_changes("an event", given, values.EVENT_FIELDS)
    if isinstance(changes.get("summary"), list | tuple):
        unknown = {"side": None, "low": None, "best": None, "high": None}
        changes["summary"] = [
            {**unknown, **line, "rule": "ruling"} if isinstance(line, Mapping) else line for line in changes["summary"]
        ]
    event = next(e for e in view.record.events if e.id == subject.id)
    values.check_event(values.checked_record(event, changes, Event))
    return event, changes


def _split(view: "ChronicleView", subjects: Sequence[Subject], given: Mapping[str, Any]) -> Checked:
    payload = _read(_Split, given)
    leaving = [find_subject(view, one, ("claim",)) for one in payload.claims]
    members = {c.id for c in view.workspace.claims(event=subjects[0].id)}
    if "record" in view.__dict__:
        members = {c for e in view.record.events if e.id == subjects[0].id for c in e.claims}
    outside = [one.id for one in leaving if one.id not in members]
    if not leaving or outside:
        said = f"{outside[0]} is no claim of" if outside else "No claims are given that leave"
        raise UsageError(
            f"{said} the event {subjects[0].id}; dateline claims --event {subjects[0].id[:8]} lists its claims."
        )
    if not members - {one.id for one in leaving}:
        raise UsageError(f"These are all the claims of the event {subjects[0].id}: nothing would stay behind.")
    return Checked({**_as_dict(payload), "claims": [one.id for one in leaving]}, tuple(leaving))


def _move(view: "ChronicleView", subjects: Sequence[Subject], given: Mapping[str, Any]) -> Checked:
    payload = _read(_Move, given)
    target = find_subject(view, payload.to, ("event",))
    moved = view.claims_by([s.id for s in subjects])
    odd = [c for c in moved if c.kind not in ("event", "toll")]
    if odd:
        raise UsageError(f"The claim {odd[0].id} is a {odd[0].kind}; only events and tolls stand in an event.")
    homes = [Subject("event", c.event) for c in moved if c.event and c.event != target.id]
    if not homes:
        raise UsageError(f"The claims stand in the event {target.id} already.")
    return Checked({**_as_dict(payload), "to": target.id}, (target, *dict.fromkeys(homes)))


def _grade(_view: "ChronicleView", _subjects: Sequence[Subject], given: Mapping[str, Any]) -> Checked:
    payload = _read(_Grade, {k: str(v) if k == "credibility" else v for k, v in given.items()})
    if payload.reliability is None and payload.credibility is None:
        raise UsageError("A grade needs reliability (A to F), credibility (1 to 6), or both.")
    return Checked(_as_dict(payload))


def _dated(_view: "ChronicleView", _subjects: Sequence[Subject], given: Mapping[str, Any]) -> Checked:
    payload = _read(_Dated, given)
    if (payload.date is None) == (payload.from_ is None):
        raise UsageError(
            "A report is dated with a day (date), or with the first and the last day it may be from (from, to)."
        )
    first = first_day(payload.date or payload.from_)
    last = last_day(payload.date or payload.to or payload.from_)
    values.check_days(first, last)
    asked = {"question": payload.question} if payload.question else {}
    return Checked({**asked, **({"date": first} if first == last else {"from": first, "to": last})})


def _settle(view: "ChronicleView", subjects: Sequence[Subject], given: Mapping[str, Any]) -> Checked:
    payload = _read(_Settle, given)
    ways = ("where", "place", "actor", "name")
    if sum(getattr(payload, way) is not None for way in ways) != 1:
        raise UsageError(
            "settle needs a place's id (place), a place in full (where), an actor, or a new actor's name: one of them."
        )
    if payload.actor is not None or payload.name is not None:
        final, claims = actors.settled(view, subjects[0].id, payload)
        return Checked(_as_dict(payload) | final, claims)
    if payload.claims is not None:
        raise UsageError("A place is settled for all claims with these words; give no claims.")
    told = payload.where if payload.where is not None else _place(view, payload.place)
    where = values.checked_record(Where(), told, Where)
    values.check_point(where.lat, where.lon)
    if not where.name or where.precision == "unknown":
        raise UsageError(
            "A settled place needs at least its name and its precision (settlement, district, province …)."
        )
    return Checked(_as_dict(msgspec.structs.replace(payload, where=told, place=None)))


def _place(view: "ChronicleView", wanted: str) -> dict[str, Any]:
    """Return a place of the knowledge in full, so that the ruling needs no knowledge to be read."""
    from dateline.engines.knowledge import open_knowledge  # noqa: PLC0415 - brings in the gazetteer
    from dateline.grounding.where.place_where import of_place  # noqa: PLC0415

    gazetteer = open_knowledge(view.workspace.settings().knowledge).places
    place = gazetteer.get(wanted)
    if place is None:
        raise UsageError(f"There is no place {wanted!r}; dateline places find NAME lists places with their ids.")
    made = msgspec.to_builtins(of_place(place, gazetteer))
    return {k: v for k, v in made.items() if v is not None and k in _PLACE_FIELDS}


def _add(view: "ChronicleView", subjects: Sequence[Subject], given: Mapping[str, Any]) -> Checked:
    payload = _read(_Add, given)
    report = _report(view, subjects[0].id)
    words = values.words_at(report, payload.start, payload.end)
    event = find_subject(view, payload.event, ("event",)) if payload.event else None
    if event is not None and payload.kind not in ("event", "toll"):
        raise UsageError(f"A claim of the kind {payload.kind} stands in no event.")
    roles = values.placed_roles(payload.roles, report, payload.start, payload.end)
    made = msgspec.structs.replace(payload, roles=roles, event=event.id if event else None)
    final = {**_as_dict(made), "standing": payload.standing, "text": words}
    try:
        claim = claim_of("drawn-up", report.id, report.key, final)
    except msgspec.ValidationError as error:
        raise UsageError(f"The claim cannot be added: {error}.") from error
    values.check_claim(claim)
    for part in ("toll", "when", "where"):
        if final.get(part):
            values.checked_record(claim, {part: final[part]}, Claim)
    return Checked(final, (event,) if event else ())


def _report(view: "ChronicleView", wanted: str) -> Report:
    found = view.workspace.report(wanted)
    if found is None:
        raise UsageError(f"There is no report {wanted!r}.")
    return found


_CHECKS: dict[Action, Any] = {
    "accept": _plain,
    "reject": _plain,
    "edit": _edit,
    "same": _joining,
    "different": _joining,
    "split": _split,
    "move": _move,
    "add": _add,
    "settle": _settle,
    "grade": _grade,
    "note": _note,
    "date-report": _dated,
    "undo": _plain,
}
