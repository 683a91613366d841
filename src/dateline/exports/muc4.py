"""MUC-4 templates, one line a report, after the MUC-4 guidelines (1992): terrorist incidents with 24 slots.

An incident is arson, attack, bombing, forced work stoppage, kidnapping or robbery (with their threatened and
attempted forms). Clashes between armed forces without civilian or property targets are no incident.
"""

import datetime as dt
from collections.abc import Iterable, Sequence

import msgspec

from dateline.exports.view import CIVILIAN_KINDS, Party, View
from dateline.grounding.when.precision import days_of
from dateline.records import Claim, Role
from dateline.records.chronicle import ReportInfo

_STAGES = {"attempted": "ATTEMPTED", "threatened": "THREATENED", "planned": "THREATENED"}
_TOLD = {"happened", "ongoing", "background", "doubted", "attempted", "threatened"}
_CONFIDENCE = {"armed-group": "CLAIMED OR ADMITTED", "government": "SUSPECTED OR ACCUSED BY AUTHORITIES",
               "police": "SUSPECTED OR ACCUSED BY AUTHORITIES", "military": "SUSPECTED OR ACCUSED BY AUTHORITIES"}  # fmt: skip
_EFFECTS = {"killed": "DEATH", "wounded": "INJURY", "killed-or-wounded": "DEATH"}


def muc4(view: View) -> str:
    """Return `{"docid", "templates"}` lines, one a report in the chronicle's order; an empty list is no incident."""
    lines = ({"docid": r.key, "templates": templates(view, r)} for r in view.chronicle.reports)
    return "".join(msgspec.json.encode(line).decode() + "\n" for line in lines)


def templates(view: View, report: ReportInfo) -> list[dict[str, list[str]]]:
    """Return the templates of one report: a template an event that it tells of as an incident."""
    event_of = dict(view.chronicle.claim_events)
    groups: dict[str, list[Claim]] = {}
    for claim in view.claims:
        if claim.report == report.id and claim.kind in ("event", "toll"):
            groups.setdefault(event_of.get(claim.id, claim.id), []).append(claim)
    found = [t for claims in groups.values() if (t := _template(view, claims))]
    return [{"MESSAGE: TEMPLATE": [str(i)], **template} for i, template in enumerate(found, 1)]


def _template(view: View, claims: Sequence[Claim]) -> dict[str, list[str]] | None:
    events = [c for c in claims if c.kind == "event" and _muc_type(view, c) and c.standing in _TOLD]
    if not events:
        return None
    agents = _roles(events, "agent", "blamed")
    if _between_forces(view, events, agents):
        return None
    lead = events[0]
    people, things = _targets(view, [*events, *(c for c in claims if c.kind == "toll")])
    return {
        "INCIDENT: DATE": _date(events),
        "INCIDENT: LOCATION": _location(view, events),
        "INCIDENT: TYPE": [_muc_type(view, lead) or ""],
        "INCIDENT: STAGE OF EXECUTION": [_STAGES.get(lead.standing, "ACCOMPLISHED")],
        "INCIDENT: INSTRUMENT ID": _strings(r.text for r in _roles(events, "instrument")),
        "PERP: INDIVIDUAL ID": _strings(r.text for r in agents if not _organisation(view, r)),
        "PERP: ORGANIZATION ID": _strings(r.text for r in agents if _organisation(view, r)),
        "PERP: ORGANIZATION CONFIDENCE": _confidence(view, events, agents),
        "PERP: INCIDENT CATEGORY": _category(view, agents),
        "PHYS TGT: ID": _strings(r.text for r in things),
        "HUM TGT: NAME": _strings(r.text for r in people if _named(r)),
        "HUM TGT: DESCRIPTION": _strings(r.text for r in people if not _named(r)),
        "HUM TGT: NUMBER": _numbers(claims),
        "HUM TGT: EFFECT OF INCIDENT": _effects(claims),
        "HUM TGT: TOTAL NUMBER": _totals(claims),
    }


def _muc_type(view: View, claim: Claim) -> str | None:
    kind = view.ontology.event_types.get(claim.type)
    return kind.crosswalk.muc4 if kind else None


def _roles(claims: Iterable[Claim], *names: str) -> list[Role]:
    found = {r.text.upper(): r for c in claims for r in c.roles if r.role in names}
    return list(found.values())


def _party(view: View, role: Role) -> Party | None:
    known = view.book.get(role.actor) if role.actor else None
    return Party(known.id, known.name, known.kind) if known else None


def _between_forces(view: View, events: Sequence[Claim], agents: Sequence[Role]) -> bool:
    """Tell whether soldiers and guerrillas fight each other, or a state acts: neither is a terrorist incident."""
    doers = [p for r in agents if (p := _party(view, r))]
    hit = [p for r in _roles(events, "target", "victim") if (p := _party(view, r))]
    if doers and all(p.is_state for p in doers):
        return all(p.kind not in CIVILIAN_KINDS for p in hit) and bool(hit)
    family = {view.ontology.event_types[e.type].family for e in events if e.type in view.ontology.event_types}
    return family == {"battle"} and bool(hit) and all(p.is_state or p.kind == "rebel" for p in hit)


def _targets(view: View, claims: Sequence[Claim]) -> tuple[list[Role], list[Role]]:
    """Return human and physical targets: what is no person, people or group is a thing."""
    roles = _roles(claims, "target", "victim")
    words = {r.text.upper(): r for r in roles}
    things = [r for r in words.values() if _is_thing(view, r)]
    return [r for r in words.values() if r not in things], [*things, *_roles(claims, "site")]


def _is_thing(view: View, role: Role) -> bool:
    head = (
        role.text[role.head_start - role.start : role.head_end - role.start]
        if role.head_start is not None and role.head_end
        else role.text
    )
    kinds = view.ontology.kinds_of(head.lower()) or view.ontology.kinds_of(head.lower().removesuffix("s"))
    return bool(kinds) and kinds[0] in ("site", "vehicle", "thing", "weapon", "place")


def _named(role: Role) -> bool:
    words = role.text.split()
    return (
        bool(words)
        and not role.text.isupper()
        and words[-1][:1].isupper()
        and words[0].lower() not in ("the", "a", "an")
    )


def _organisation(view: View, role: Role) -> bool:
    party = _party(view, role)
    return party is not None and party.kind not in ("person", "civilians")


def _strings(texts: Iterable[str]) -> list[str]:
    """Return string fills, quoted as in the key."""
    return [f'"{" ".join(t.upper().split())}"' for t in dict.fromkeys(texts) if t.strip()]


def _date(events: Sequence[Claim]) -> list[str]:
    for claim in events:
        first, last = days_of(claim.when)
        if first is None and last is None:
            continue
        if first == last or last is None:
            return [_day(first or last)]
        if first is None:
            return [f"- {_day(last)}"]
        return [f"{_day(first)} - {_day(last)}"]
    return []


def _day(day: dt.date | None) -> str:
    return f"{day:%d %b %y}".upper() if day else ""


def _location(view: View, events: Sequence[Claim]) -> list[str]:
    for claim in events:
        where = claim.where
        country = view.country(where.country) if where.country else None
        if country is None:
            continue
        name = country.name.upper()
        kinds = {"province": "DEPARTMENT", "district": "TOWN", "settlement": "CITY", "site": "CITY", "near": "CITY"}
        kind = kinds.get(where.precision)
        return [f"{name}: {(where.name or '').upper()} ({kind})" if kind and where.name else name]
    return []


def _confidence(view: View, events: Sequence[Claim], agents: Sequence[Role]) -> list[str]:
    named = _strings(r.text for r in agents if _organisation(view, r))
    kinds = [v.kind for c in events for v in c.voice]
    value = next((_CONFIDENCE[k] for k in kinds if k in _CONFIDENCE), "REPORTED AS FACT")
    return [f"{value}: {name}" for name in named]


def _category(view: View, agents: Sequence[Role]) -> list[str]:
    parties = [p for r in agents if (p := _party(view, r))]
    if any(p.is_state for p in parties):
        return ["STATE-SPONSORED VIOLENCE"]
    return ["TERRORIST ACT"] if agents else []


def _tolls(claims: Sequence[Claim]) -> list[Claim]:
    return [c for c in claims if c.kind == "toll" and c.toll is not None]


def _numbers(claims: Sequence[Claim]) -> list[str]:
    found = []
    for claim in _tolls(claims):
        number = claim.toll.best if claim.toll and claim.toll.best is not None else None
        if claim.toll and number and claim.toll.of:
            found += [f"{number}: {s}" for s in _strings([claim.toll.of])]
    return list(dict.fromkeys(found))


def _effects(claims: Sequence[Claim]) -> list[str]:
    found = []
    for claim in _tolls(claims):
        effect = _EFFECTS.get(claim.toll.kind) if claim.toll else None
        if effect and claim.toll and claim.toll.of:
            found += [f"{effect}: {s}" for s in _strings([claim.toll.of])]
    return list(dict.fromkeys(found))


def _totals(claims: Sequence[Claim]) -> list[str]:
    best = [c.toll.best for c in _tolls(claims) if c.toll and c.toll.kind == "killed" and c.toll.best]
    return [str(max(best))] if len(best) > 1 else []
