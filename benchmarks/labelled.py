"""Claims with a verdict, to fit and to measure confidence on: what the gold of two data sets says of each claim.

rival   an event is right whose words, family and standing are those of a gold event; a toll whose kind, number and
        sentence are; a holding or tie that names the gold's parties and direction (tools/rival_score.py decides what
        agrees). Saying again what the gold has once is right. Statements, which the gold leaves free, count only
        where they are right.
muc4    texts with an incident only. An event of an incident type is right where a template of that type and stage
        shares a word of its fills with the claim's sentence. History is left out: templates leave it out.

re3d is not used: its relations are a sample, so what it lacks may well be told. The two seed reports are not used
either: they stay a check on texts that nothing was fitted on.
"""

import importlib.util
import json
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec

from dateline.claims.confidence import features_of
from dateline.engines import CoderOptions
from dateline.engines.coder import load_coder
from dateline.ontology import Ontology, load_ontology
from dateline.records import Claim, Report
from dateline.reports import Columns, read_paths

Gold = dict[str, Any]
RIVAL = Columns(id="unit_id", title="article_title", text="article_content", outlet="source", date="date")
MUC4 = Columns(id="docid", text="text")
STAGES = {"planned": "THREATENED", "threatened": "THREATENED", "conditional": "THREATENED", "attempted": "ATTEMPTED"}
FILLED = ("INCIDENT: LOCATION", "PERP: INDIVIDUAL ID", "PERP: ORGANIZATION ID", "PHYS TGT: ID", "HUM TGT: NAME",
          "HUM TGT: DESCRIPTION")  # fmt: skip


def verdicts(folder: Path) -> Iterator[tuple[str, str, dict[str, float], bool]]:
    """Yield data set, report key, features and verdict of each claim that the gold judges; folder holds data/."""
    ontology = load_ontology()
    scorer = load_module(folder / "tools" / "rival_score.py")
    gold = {r["unit_id"]: r for r in _lines(folder / "data" / "rival" / "gold.jsonl")}
    for key, claim in _claims(folder / "data" / "rival" / "reports.jsonl", RIVAL):
        right = rival_verdict(scorer, gold[key], claim)
        if right is not None:
            yield "rival", key, features_of(claim), right
    keyed = {r["docid"]: r["templates"] for r in _lines(folder / "data" / "muc4" / "dev.jsonl")}
    for key, claim in _claims(folder / "data" / "muc4" / "dev.jsonl", MUC4):
        verdict = muc4_verdict(keyed[key], claim, ontology)
        if verdict is not None:
            yield "muc4", key, features_of(claim), verdict


def rival_verdict(scorer: ModuleType, row: Gold, claim: Claim) -> bool | None:
    """Return whether the gold of a report has what a claim says, None where it does not judge."""
    c = json.loads(msgspec.json.encode(claim))
    if claim.kind == "event":
        return _event(scorer, row, c)
    if claim.kind == "toll":
        return any(_toll(scorer, t, c) for e in row["events"] for t in e["tolls"])
    if claim.kind == "holding":
        return any(_holding(scorer, g, c) for g in row["holdings"])
    return any(_tie(scorer, g, c) for g in row["ties"])


def _event(scorer: ModuleType, row: Gold, c: Gold) -> bool | None:
    near = [g for g in scorer.gold_events(row) if scorer.affinity(g, [c]) >= 1]
    family = scorer.family(c["type"])
    if any(family in g["types"] and c["standing"] in g["standings"] for g in near):
        return True
    free = family == "statement" or any(g["types"] <= {"statement", "other"} for g in near)
    return None if free else False


def _toll(scorer: ModuleType, t: Gold, c: Gold) -> bool:
    x = c["toll"]
    number = t["low"] is not None and t["low"] in (x["low"], x["best"])
    number = number or (t["best"] is not None and t["best"] == x["best"])
    said = number or scorer.words(t["words"]) == scorer.words(x["words"])
    return bool(x["kind"] == t["kind"] and said and scorer.share(c["evidence"]["text"], t["evidence"]) >= 0.5)


def _holding(scorer: ModuleType, g: Gold, c: Gold) -> bool:
    where = [c["where"].get("name") or "", c["where"].get("words") or "", *scorer.role(c, "place", "site")]
    place = scorer.share(g["place"], " ".join(where)) >= 0.5
    return place and _names(scorer, g["actor"], c) and scorer.HELD.get(c["type"]) == scorer.HELD[g["status"]]


def _tie(scorer: ModuleType, g: Gold, c: Gold) -> bool:
    return _names(scorer, g["a"], c) and _names(scorer, g["b"], c) and scorer.TIES[c["type"]] == scorer.TIES[g["tie"]]


def _names(scorer: ModuleType, name: str, c: Gold) -> bool:
    """Tell whether a role has a gold name; the scorer takes the group "IS" for the verb and never finds it."""
    said = [r["text"] for r in c["roles"]]
    return any(scorer.share(name, s) >= 0.5 for s in said) or (name == "IS" and any("IS" in s.split() for s in said))


def muc4_verdict(templates: list[Gold], claim: Claim, ontology: Ontology) -> bool | None:
    """Return whether a template has what an event claim says, None where the templates do not judge."""
    if not templates or claim.kind != "event" or claim.standing in ("background", "denied", "doubted"):
        return None
    kind = ontology.type_of(claim.type).crosswalk.muc4 if claim.type in ontology.event_types else None
    if kind is None:
        return None
    stage = STAGES.get(claim.standing, "ACCOMPLISHED")
    said = _words(claim.evidence.text)
    return any(
        kind in _fills(t, "INCIDENT: TYPE")
        and stage in _fills(t, "INCIDENT: STAGE OF EXECUTION")
        and any(said & _words(fill) for slot in FILLED for fill in t.get(slot, []))
        for t in templates
    )


def _fills(template: Gold, slot: str) -> set[str]:
    return {part.strip(" ?") for fill in template.get(slot, []) for part in fill.split("/")}


def _words(text: str) -> set[str]:
    return set(re.findall(r"[A-Z]{4,}", text.upper()))


def _claims(file: Path, columns: Columns) -> Iterator[tuple[str, Claim]]:
    coder = load_coder(CoderOptions())
    for report in read_paths([file], columns):
        if isinstance(report, Report):
            for claim in coder.code(report):
                yield report.key, claim


def _lines(file: Path) -> list[Gold]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip()]


def load_module(file: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(file.stem, file)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


__all__ = ["RIVAL", "load_module", "muc4_verdict", "rival_verdict", "verdicts"]
