"""Outlets and voices: coverage, lag, copies, contradiction, grade."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from statistics import median

from msgspec import Struct

from dateline.api import days
from dateline.chronicle.log import in_force
from dateline.records import content_id
from dateline.records.chronicle import Decision, ReportInfo
from dateline.web.asked import Paged
from dateline.web.desk import Desk
from dateline.web.endpoint import Endpoint, Rows
from dateline.web.shapes import SourceRow
from dateline.web.slim import SlimClaim
from dateline.web.snapshot import Snapshot, once

_NAMELESS = "outlet not named"


class SourcesAsked(Paged, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Outlets, or voices, or both; those that have `q` in their name."""

    kind: str | None = None
    q: str | None = None


class _Source(Struct, frozen=True):
    """One outlet or voice and the claims it vouches for."""

    kind: str
    name: str
    voice_kind: str
    claims: tuple[SlimClaim, ...]


def sources(desk: Desk, asked: SourcesAsked) -> Rows[_Source, SourceRow]:
    """Return outlets and voices, those with most claims first."""
    snapshot = desk.snapshot
    found = [one for one in _sources(snapshot) if asked.kind in (None, one.kind) and _has(one, asked.q)]
    grades, copies, rivals = _grades(desk.workspace.decisions()), _copies(snapshot), _rivals(snapshot)
    return Rows(found, lambda one: _row(snapshot, one, grades, copies, rivals))


def _has(one: _Source, words: str | None) -> bool:
    return words is None or words.casefold() in one.name.casefold()


@once
def _sources(snapshot: Snapshot) -> list[_Source]:
    """Return every outlet and every quoted voice."""
    groups: dict[tuple[str, str, str], list[SlimClaim]] = defaultdict(list)
    names: dict[tuple[str, str, str], str] = {}
    for info in snapshot.record.reports:
        outlet = info.outlet or ""
        groups.setdefault(("outlet", outlet.casefold(), "outlet"), [])
        names.setdefault(("outlet", outlet.casefold(), "outlet"), outlet or _NAMELESS)
    for claim in snapshot.claims:
        for key, name in _vouchers(snapshot, claim):
            groups[key].append(claim)
            names.setdefault(key, name)
    made = [_Source(key[0], names[key], key[2], tuple(claims)) for key, claims in groups.items()]
    made.sort(key=lambda one: (one.kind, -len(one.claims), one.name, one.voice_kind))
    return made


def _vouchers(snapshot: Snapshot, claim: SlimClaim) -> Iterable[tuple[tuple[str, str, str], str]]:
    """Return who vouches for a claim: its outlet always, and the voice it goes back to where one is quoted."""
    info = snapshot.infos.get(claim.report)
    outlet = (info.outlet if info else None) or ""
    yield ("outlet", outlet.casefold(), "outlet"), outlet or _NAMELESS
    heard = [voice for voice in claim.voice if voice.kind != "outlet"]
    if heard:
        yield ("voice", heard[-1].text.casefold(), heard[-1].kind), heard[-1].text or f"({heard[-1].kind})"


def _row(
    snapshot: Snapshot,
    one: _Source,
    grades: Mapping[str, str],
    copies: Mapping[str, Counter[str]],
    rivals: Mapping[str, set[str]],
) -> SourceRow:
    infos = _reports(snapshot, one)
    dates = sorted(day for info in infos if (day := days.day_of(info.published or info.story)))
    disputes = [rivals[claim.id] for claim in one.claims if claim.id in rivals]
    return SourceRow(
        id=content_id(one.kind, one.name.casefold(), one.voice_kind),
        kind="outlet" if one.kind == "outlet" else "voice",
        name=one.name,
        voice_kind=one.voice_kind,
        reports=len(infos),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        lag=_lag(snapshot, one.claims),
        copies_of=[f"{name} ({n})" for name, n in copies[one.name].most_common()] if one.kind == "outlet" else [],
        claims=len(one.claims),
        contradicted=len(disputes),
        disputes=len(set().union(*disputes)),
        grade=grades.get(one.name.casefold()),
    )


def _reports(snapshot: Snapshot, one: _Source) -> list[ReportInfo]:
    if one.kind == "outlet":
        return [info for info in snapshot.record.reports if (info.outlet or _NAMELESS) == one.name]
    told = dict.fromkeys(claim.report for claim in one.claims)
    return [snapshot.infos[report] for report in told if report in snapshot.infos]


def _lag(snapshot: Snapshot, claims: Iterable[SlimClaim]) -> float | None:
    """Return the median of days from event to report, over claims whose own words date them to the day."""
    found = []
    for claim in claims:
        info, when = snapshot.infos.get(claim.report), claim.when
        told = days.day_of(info.published or info.story) if info else None
        happened = days.day_of(when.from_)
        sharp = when.precision in ("minute", "hour", "part-of-day", "day") and not when.inferred
        news = claim.kind == "event" and claim.standing in ("happened", "ongoing")
        if told and len(told) == 10 and happened and sharp and news:
            found.append((date.fromisoformat(told) - date.fromisoformat(happened)).days)
    return float(median(found)) if found else None


@once
def _copies(snapshot: Snapshot) -> dict[str, Counter[str]]:
    """Return outlet → whose text it published again: of each group of copies, the agency's or the earliest's."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for group in snapshot.copies.values():
        outlets = {info.outlet for info in group}
        if len(outlets) < 2:
            continue
        first = min(group, key=lambda info: (info.published or info.story or "9999", info.key))
        for info in group:
            origin = info.agency or first.outlet
            if origin and info.outlet and info.outlet != origin:
                found[info.outlet][origin] += 1
    return found


@once
def _rivals(snapshot: Snapshot) -> dict[str, set[str]]:
    """Return claim → the disputes in which another reading stands against it."""
    found: dict[str, set[str]] = defaultdict(set)
    for dispute in snapshot.record.disputes:
        for reading in dispute.readings:
            for claim in reading.claims:
                found[claim].add(dispute.id)
    return found


def _grades(decisions: Iterable[Decision]) -> dict[str, str]:
    """Return name (lower case) → the grade people gave last: reliability letter, credibility figure."""
    found: dict[str, str] = {}
    for decision in in_force(decisions):
        if decision.action == "grade":
            given = decision.payload
            grade = f"{given.get('reliability') or ''}{given.get('credibility') or ''}"
            found.update({subject.casefold(): grade for subject in decision.subjects})
    return found


ENDPOINTS = (
    Endpoint(
        path="/api/sources",
        name="sources",
        summary="Outlets and voices: coverage, lag in days, copies of whom, how often contradicted, grade.",
        handle=sources,
        asked=SourcesAsked,
        answer=SourceRow,
        many=True,
    ),
)
