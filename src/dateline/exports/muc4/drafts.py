"""Templates of incidents, in the key's form; and the reports that they come from."""

from collections.abc import Iterable, Iterator

from dateline.exports.muc4 import fills, targets, words
from dateline.exports.muc4.choosing import Filled
from dateline.exports.muc4.incidents import Incident
from dateline.exports.muc4.nations import foreign
from dateline.exports.muc4.report import Told
from dateline.exports.view import View
from dateline.records import Claim

__all__ = ["by_grammar", "template", "told_reports"]

Template = dict[str, list[str]]
_NONE = {"killed": "NO DEATH", "wounded": "NO INJURY", "killed-or-wounded": "NO INJURY OR DEATH"}


def told_reports(view: View) -> Iterator[Told]:
    """Yield the reports of a chronicle with their claims, in the chronicle's order."""
    by_report: dict[str, list[Claim]] = {}
    for claim in sorted(view.claims, key=lambda c: (c.evidence.start, c.trigger.start, c.id)):
        by_report.setdefault(claim.report, []).append(claim)
    return (Told(view, report, by_report.get(report.id, ())) for report in view.chronicle.reports)


def by_grammar(incident: Incident) -> Template:
    """Return the template that the grammar alone would write."""
    by = incident.by
    category = "STATE-SPONSORED VIOLENCE" if by.state else "TERRORIST ACT"
    things, humans = tuple(incident.things), tuple(incident.humans)
    return template(Filled(incident, by.individuals, by.organisations, humans, things, category))


def template(filled: Filled) -> Template:
    """Return the template of an incident whose slots are filled."""
    incident = filled.incident
    stage = words.lists().stages.get(incident.events[0].standing, "ACCOMPLISHED")
    return {
        "INCIDENT: DATE": fills.date(incident.told, incident.events),
        "INCIDENT: LOCATION": fills.location(incident.told, incident.events),
        "INCIDENT: TYPE": [incident.type],
        "INCIDENT: STAGE OF EXECUTION": [stage],
        "INCIDENT: INSTRUMENT ID": [words.quoted(text) for text, _ in incident.instruments],
        "INCIDENT: INSTRUMENT TYPE": _instrument_types(incident),
        "PERP: INCIDENT CATEGORY": [filled.category] if filled.category else [],
        "PERP: INDIVIDUAL ID": [words.quoted(text) for text in filled.individuals],
        "PERP: ORGANIZATION ID": [words.quoted(text) for text, _ in filled.organisations],
        "PERP: ORGANIZATION CONFIDENCE": [f"{sure}: {words.quoted(text)}" for text, sure in filled.organisations],
        **_things(filled),
        **_humans(filled),
    }


def _instrument_types(incident: Incident) -> list[str]:
    named = [f"{kind}: {words.quoted(text)}" for text, kind in incident.instruments]
    if named or incident.type in ("KIDNAPPING", "ARSON"):
        return named
    texts = [c.evidence.text for c in incident.events]
    verbs = words.lists().instrument_verbs.items()
    found = [kind for kind, entries in verbs if any(words.says(t, entries) for t in texts)]
    return [f'{kind}: "-"' for kind in found if kind != "EXPLOSIVE" or found == [kind]]


def _things(filled: Filled) -> Template:
    found = filled.things
    return {
        "PHYS TGT: ID": [t.key for t in found],
        "PHYS TGT: TYPE": [f"{t.type}: {t.key}" for t in found],
        "PHYS TGT: NUMBER": [f"{t.number}: {t.key}" for t in found],
        "PHYS TGT: FOREIGN NATION": _nations(filled.incident, [(t.text, t.key) for t in found]),
        "PHYS TGT: EFFECT OF INCIDENT": [f"{t.effect}: {t.key}" for t in found if t.effect],
        "PHYS TGT: TOTAL NUMBER": [],
    }


def _humans(filled: Filled) -> Template:
    found = filled.humans
    effects = [f"{effect}: {h.key}" for h in found for effect in sorted(h.effects)]
    return {
        "HUM TGT: NAME": [words.quoted(h.name) for h in found if h.name],
        "HUM TGT: DESCRIPTION": [_described(h) for h in found if h.description],
        "HUM TGT: TYPE": [f"{h.type}: {h.key}" for h in found],
        "HUM TGT: NUMBER": [f"{h.number}: {h.key}" for h in found],
        "HUM TGT: FOREIGN NATION": _nations(filled.incident, [(h.description, h.key) for h in found]),
        "HUM TGT: EFFECT OF INCIDENT": effects or _no_harm(filled.incident.tolls),
        "HUM TGT: TOTAL NUMBER": [],
    }


def _no_harm(claims: Iterable[Claim]) -> list[str]:
    """Return what a report says did not happen to anyone ("no casualties")."""
    found = {
        _NONE[c.toll.kind]: None for c in claims if c.toll is not None and c.toll.kind in _NONE and c.toll.high == 0
    }
    return [f'{value}: "-"' for value in found]


def _nations(incident: Incident, found: Iterable[tuple[str | None, str]]) -> list[str]:
    nations = [(foreign(incident.told, incident.events, text), key) for text, key in found]
    return [f"{nation}: {key}" for nation, key in nations if nation]


def _described(human: targets.Human) -> str:
    text = words.quoted(human.description or "")
    return f"{text}: {human.key}" if human.name else text
