"""MUC-4 templates, one line a report, after the fill rules of 1992: terrorist incidents with 24 slots.

An incident is arson, attack, bombing, forced work stoppage, kidnapping or robbery, also where it was only attempted
or threatened. Clashes between armed forces that hit no civilian and no property are none.
"""

import msgspec

from dateline.exports.muc4 import fills, targets, words
from dateline.exports.muc4.incidents import Incident, incidents
from dateline.exports.muc4.report import Told
from dateline.exports.view import View
from dateline.records import Claim
from dateline.records.chronicle import ReportInfo

__all__ = ["muc4", "templates"]


def muc4(view: View) -> str:
    """Return `{"docid", "templates"}` lines, one a report in the chronicle's order; an empty list is no incident."""
    by_report: dict[str, list[Claim]] = {}
    for claim in sorted(view.claims, key=lambda c: (c.evidence.start, c.trigger.start, c.id)):
        by_report.setdefault(claim.report, []).append(claim)
    lines = ({"docid": r.key, "templates": templates(view, r, by_report.get(r.id, ()))} for r in view.chronicle.reports)
    return "".join(msgspec.json.encode(line).decode() + "\n" for line in lines)


def templates(view: View, report: ReportInfo, claims: list[Claim] | tuple[Claim, ...]) -> list[dict[str, list[str]]]:
    """Return the templates of one report from its claims, in text order."""
    found = incidents(Told(view, report, claims))
    return [{"MESSAGE: TEMPLATE": [str(i)], **_template(incident)} for i, incident in enumerate(found, 1)]


def _template(incident: Incident) -> dict[str, list[str]]:
    by = incident.by
    stage = words.lists().stages.get(incident.events[0].standing, "ACCOMPLISHED")
    return {
        "INCIDENT: DATE": fills.date(incident.told, incident.events),
        "INCIDENT: LOCATION": fills.location(incident.told, incident.events),
        "INCIDENT: TYPE": [incident.type],
        "INCIDENT: STAGE OF EXECUTION": [stage],
        "INCIDENT: INSTRUMENT ID": [words.quoted(text) for text, _ in incident.instruments],
        "INCIDENT: INSTRUMENT TYPE": _instrument_types(incident),
        "PERP: INCIDENT CATEGORY": [_category(incident)],
        "PERP: INDIVIDUAL ID": [words.quoted(text) for text in by.individuals],
        "PERP: ORGANIZATION ID": [words.quoted(text) for text, _ in by.organisations],
        "PERP: ORGANIZATION CONFIDENCE": [f"{sure}: {words.quoted(text)}" for text, sure in by.organisations],
        **_things(incident.things),
        **_humans(incident),
    }


def _instrument_types(incident: Incident) -> list[str]:
    named = [f"{kind}: {words.quoted(text)}" for text, kind in incident.instruments]
    if named or incident.type in ("KIDNAPPING", "ARSON"):
        return named
    texts = [c.evidence.text for c in incident.events]
    verbs = words.lists().instrument_verbs.items()
    return [f'{kind}: "-"' for kind, entries in verbs if any(words.says(t, entries) for t in texts)]


def _category(incident: Incident) -> str:
    """Return the category: where no state acted, the fill rules presume a terrorist act (section 1.0, 3)."""
    return "STATE-SPONSORED VIOLENCE" if incident.by.state else "TERRORIST ACT"


def _things(found: list[targets.Thing]) -> dict[str, list[str]]:
    return {
        "PHYS TGT: ID": [t.key for t in found],
        "PHYS TGT: TYPE": [f"{t.type}: {t.key}" for t in found],
        "PHYS TGT: NUMBER": [f"{t.number}: {t.key}" for t in found],
        "PHYS TGT: FOREIGN NATION": [],
        "PHYS TGT: EFFECT OF INCIDENT": [f"{t.effect}: {t.key}" for t in found if t.effect],
        "PHYS TGT: TOTAL NUMBER": [],
    }


def _humans(incident: Incident) -> dict[str, list[str]]:
    found = incident.humans
    effects = [f"{effect}: {h.key}" for h in found for effect in sorted(h.effects)]
    return {
        "HUM TGT: NAME": [words.quoted(h.name) for h in found if h.name],
        "HUM TGT: DESCRIPTION": [_described(h) for h in found if h.description],
        "HUM TGT: TYPE": [f"{h.type}: {h.key}" for h in found],
        "HUM TGT: NUMBER": [f"{h.number}: {h.key}" for h in found],
        "HUM TGT: FOREIGN NATION": [],
        "HUM TGT: EFFECT OF INCIDENT": effects or targets.no_harm(incident.tolls),
        "HUM TGT: TOTAL NUMBER": [],
    }


def _described(human: targets.Human) -> str:
    text = words.quoted(human.description or "")
    return f"{text}: {human.key}" if human.name else text
