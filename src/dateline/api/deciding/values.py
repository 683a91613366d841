"""Checks of the values a person gives: every one is refused that could not stand in the chronicle."""

from collections.abc import Mapping
from typing import Any, get_args

import msgspec

from dateline.api.days import first_day
from dateline.records import Claim, Report
from dateline.records.chronicle import Event
from dateline.records.claim import ClaimKind, HoldingType, TieType, TollKind
from dateline.records.errors import UsageError

CLAIM_FIELDS = ("type", "standing", "voice", "roles", "toll", "when", "where", "extent")
EVENT_FIELDS = ("type", "standing", "title", "when", "where", "agents", "targets", "victims", "blame", "summary")


def checked_changes(kind: str, given: Mapping[str, Any], allowed: tuple[str, ...]) -> dict[str, Any]:
    """Return changes of fields after checking that there are such fields and none is lost. Raises UsageError."""
    strange = sorted(set(given) - set(allowed))
    if strange or not given:
        said = f"{strange[0]!r} is no field of {kind} that can be edited" if strange else "Nothing to edit is given"
        raise UsageError(f"{said}; there are: {', '.join(allowed)}.")
    return dict(given)


def checked_record(record: Any, changes: Mapping[str, Any], type_: type[Any]) -> Any:
    """Return a record with changes carried out. Raises UsageError where a value does not fit its field."""
    try:
        made = msgspec.convert({**msgspec.to_builtins(record), **changes}, type_)
    except msgspec.ValidationError as error:
        raise UsageError(f"The ruling cannot be recorded: {error}.") from error
    lost = _lost(changes, msgspec.to_builtins(made), "")
    if lost:
        raise UsageError(f"The ruling cannot be recorded: there is no field {lost!r}.")
    return made


def _lost(given: Any, kept: Any, path: str) -> str | None:
    """Return the first field given that the record does not hold."""
    if isinstance(given, Mapping):
        for key, value in given.items():
            here = f"{path}.{key}" if path else str(key)
            if not isinstance(kept, Mapping) or key not in kept:
                return here
            found = _lost(value, kept[key], here)
            if found:
                return found
    elif isinstance(given, list | tuple):
        pairs = zip(given, kept, strict=False)
        return next((f for n, (a, b) in enumerate(pairs) if (f := _lost(a, b, f"{path}[{n}]"))), None)
    return None


def check_claim(claim: Claim) -> None:
    """Check what the types alone cannot: the claim's type by its kind, its figures, days and degrees."""
    check_type(claim.kind, claim.type)
    if (claim.toll is not None) != (claim.kind == "toll"):
        raise UsageError("A claim of the kind toll, and no other, has a figure (toll).")
    if claim.toll is not None:
        check_figure(claim.toll.low, claim.toll.best, claim.toll.high)
        if claim.toll.kind != claim.type:
            raise UsageError(f"The figure is of {claim.toll.kind}, the claim of {claim.type}: they must agree.")
    check_days(claim.when.from_, claim.when.to)
    check_point(claim.where.lat, claim.where.lon)


def check_event(event: Event) -> None:
    """Check what the types alone cannot."""
    check_type("event", event.type)
    for line in event.summary:
        check_figure(line.low, line.best, line.high)
    check_days(event.when.from_, event.when.to)
    check_point(event.where.lat, event.where.lon)


def check_type(kind: ClaimKind, given: str) -> None:
    """Raise UsageError where there is no such type of claim of a kind."""
    if kind == "event":
        from dateline.ontology import load_ontology  # noqa: PLC0415 - slow to import

        known = tuple(sorted(load_ontology().event_types))
    else:
        known = get_args({"toll": TollKind, "holding": HoldingType, "tie": TieType}[kind])
    if given not in known:
        raise UsageError(f"There is no type {given!r} of {kind}; there are: {', '.join(known)}.")


def check_figure(low: int | None, best: int | None, high: int | None) -> None:
    """Raise UsageError where a range of numbers is none."""
    told = [n for n in (low, best, high) if n is not None]
    if any(n < 0 for n in told) or told != sorted(told):
        raise UsageError(f"low, best and high must not be negative and must rise: {low}, {best}, {high}.")


def check_days(first: str | None, last: str | None) -> None:
    """Raise UsageError where an interval's ends are no days, or in the wrong order."""
    for end in (first, last):
        if end is not None:
            first_day(end.partition("T")[0])
    if first is not None and last is not None and first[:10] > last[:10]:
        raise UsageError(f"The interval ends ({last}) before it begins ({first}).")


def check_point(lat: float | None, lon: float | None) -> None:
    """Raise UsageError where degrees are out of range, or one of the two is missing."""
    if (lat is None) != (lon is None) or not (abs(lat or 0) <= 90 and abs(lon or 0) <= 180):
        raise UsageError(f"Latitude and longitude must both be given, within ±90 and ±180: {lat}, {lon}.")


def words_at(report: Report, start: int, end: int) -> str:
    """Return a report's words between two offsets. Raises UsageError where there are none."""
    if not 0 <= start < end <= len(report.text):
        raise UsageError(
            f"{start}–{end} is no part of the text of {report.key}, which has {len(report.text)} characters."
        )
    return report.text[start:end]


def placed_roles(given: Any, report: Report, start: int, end: int) -> Any:
    """Return roles with the place of their words in the text: found where it is not given, the claim's own span first.

    Raises UsageError where the words are not in the report: no value stands without words.
    """
    if not isinstance(given, list | tuple):
        return given
    return [_placed(r, report, start, end) if isinstance(r, Mapping) else r for r in given]


def _placed(role: Mapping[str, Any], report: Report, start: int, end: int) -> dict[str, Any]:
    words = role.get("text")
    if not isinstance(words, str) or not words:
        raise UsageError("Every role needs its words as they stand in the report (text).")
    if "start" in role or "end" in role:
        if report.text[role.get("start", -1) : role.get("end", 0)] != words:
            raise UsageError(f"The words {words!r} of a role do not stand at its offsets in {report.key}.")
        return dict(role)
    within = report.text.find(words, start, end)
    at = within if within >= 0 else report.text.find(words)
    if at < 0:
        raise UsageError(f"The words {words!r} of a role do not stand in {report.key}.")
    return {**role, "start": at, "end": at + len(words)}
