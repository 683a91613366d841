"""How well mentions are resolved to actors: on the seed reports and across outlets on the rival accounts.

    python benchmarks/actors.py [--shared DIR] [--errors]

rival  Agents and targets of the gold that name or describe an organised actor (`actors_rival.tsv`: labels read by
       hand, no text). Two mentions of different articles are a pair. Gold links them if they share a label, we do if
       they share a side (a state's army counts for the state). Precision, recall and F over pairs; share resolved.
seeds  A gold actor is right if most of its mentions that assert anything resolve to one id that is no other actor's;
       a person if the name resolves to one id of kind person.
"""

from __future__ import annotations

import argparse
import json
import os
from collections import Counter
from itertools import combinations
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from dateline.grounding.who import Actors, resolve_actors
from dateline.knowledge import load_knowledge
from dateline.language import annotate, load_reader
from dateline.language.offices import find_offices
from dateline.reports import read_paths

HERE = Path(__file__).parent
SHARED = Path(os.environ.get("DATELINE_SHARED", HERE.parent.parent / "shared"))


def read_all(path: Path) -> dict[str, tuple[Any, Actors, float]]:
    """Every report of a path by its key: what was read, who is who, milliseconds for the latter."""
    knowledge, reader = load_knowledge(), load_reader()
    found = {}
    for report in read_paths([path]):
        annotated = annotate(report, reader, knowledge)
        started = perf_counter()
        actors = resolve_actors(annotated, (), knowledge.actors, knowledge.places)
        found[report.key] = (annotated, actors, 1000 * (perf_counter() - started))
    return found


def rival(folder: Path, *, errors: bool) -> dict[str, float]:
    """Pairwise linking across articles."""
    gold = {row["unit_id"]: row for row in map(json.loads, (folder / "gold.jsonl").open(encoding="utf-8"))}
    read = read_all(folder / "reports.jsonl")
    book = load_knowledge().actors
    mentions: list[tuple[str, str, frozenset[str], frozenset[str]]] = []
    for line in (HERE / "actors_rival.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        key, event, role, index, labels = line.split("\t")
        entry = next(e for e in gold[key]["events"] if e["event"] == event and len(e[role]) > int(index))
        annotated, actors, _ = read[key]
        place = locate(annotated.report.text, entry["evidence"], entry[role][int(index)])
        found = actors.set_of(*place) if place else ()
        sides = frozenset(book.side(r.id) for r in found if r.id)
        mentions.append((key, entry[role][int(index)], frozenset(labels.split()), sides))
    return {**score(mentions, errors=errors), "ms": median(ms for _, _, ms in read.values())}


def locate(text: str, evidence: str, words: str) -> tuple[int, int] | None:
    """Where the words stand: in the evidence if it is found, else first in the text."""
    near = text.find(words, max(text.find(evidence), 0)) if evidence in text else -1
    at = near if near >= 0 else text.find(words)
    return (at, at + len(words)) if at >= 0 else None


def score(mentions: list[tuple[str, str, frozenset[str], frozenset[str]]], *, errors: bool) -> dict[str, float]:
    right = ours = theirs = 0
    wrong: Counter[tuple[str, str, str, str]] = Counter()
    for (a, words_a, gold_a, got_a), (b, words_b, gold_b, got_b) in combinations(mentions, 2):
        if a == b:
            continue
        linked, should = bool(got_a & got_b), bool(gold_a & gold_b)
        right += linked and should
        ours += linked
        theirs += should
        if linked != should:
            for key, words, gold, got in ((a, words_a, gold_a, got_a), (b, words_b, gold_b, got_b)):
                wrong[key, words, "+".join(sorted(gold)), "+".join(sorted(got))] += 1
    if errors:
        for (key, words, gold, got), count in wrong.most_common(60):
            print(f"{count:5}  {key}  {words!r} is {gold}, got {got or '-'}")
    precision, recall = right / max(ours, 1), right / max(theirs, 1)
    resolved = sum(bool(got) for *_, got in mentions) / len(mentions)
    return {"P": precision, "R": recall, "F": 2 * precision * recall / (precision + recall), "resolved": resolved}


def seeds(folder: Path, *, errors: bool) -> dict[str, float]:
    """The actors and people of the seed reports."""
    gold = json.loads((folder / "seed_gold.json").read_text(encoding="utf-8"))
    files = {row["id"]: Path(row["file"]).stem for row in gold["documents"]}
    read = read_all(folder / "seeds")
    docs = {doc: read[stem] for doc, stem in files.items()}
    modes = {actor["id"]: ids_of(actor, docs) for actor in gold["actors"]}
    owners = Counter(max(ids, key=lambda i: ids[i]) for ids in modes.values() if ids)
    right = 0
    for actor in gold["actors"]:
        ids = modes[actor["id"]]
        mode = max(ids, key=lambda i: ids[i], default=None)
        good = mode is not None and 2 * ids[mode] > sum(ids.values()) and owners[mode] == 1
        if "resolves_to" in actor:  # a loose plural: right if it is never taken for one of its members or for a foe
            members = {max(modes[m], key=lambda i, m=m: modes[m][i]) for m in actor["resolves_to"]}
            good = all(set(i.split("+")) == members or i.startswith("generic:") for i in ids)
        right += good
        if errors and (not good or len(ids) > 1):
            print("right" if good else "WRONG", actor["id"], dict(ids))
    people = [person_right(person, docs, errors=errors) for person in gold["persons"]]
    return {"actors": right, "of": len(gold["actors"]), "people": sum(people), "of people": len(people)}


def ids_of(actor: dict[str, Any], docs: dict[str, tuple[Any, Actors, float]]) -> Counter[str]:
    """What the mentions of a gold actor resolve to; mentions in furniture assert nothing and are left out."""
    ids: Counter[str] = Counter()
    for mention in actor["mentions"]:
        annotated, actors, _ = docs[mention["doc"]]
        block = annotated.report.block_at(mention["start"])
        if block is not None and block.is_furniture:
            continue
        found = actors.set_of(mention["start"], mention["end"])
        ids["+".join(r.id for r in found if r.id) or "-"] += 1
    return ids


def person_right(person: dict[str, Any], docs: dict[str, tuple[Any, Actors, float]], *, errors: bool) -> bool:
    evidence = person["evidence"][0]
    annotated, actors, _ = docs[evidence["doc"]]
    name = person["name"] or evidence["quote"].split(", ")[-1]
    at = annotated.report.text.replace("\u00a0", " ").find(name)
    place = (at, at + len(name)) if at >= 0 else (evidence["start"], evidence["end"])
    found = actors.of(*place)
    offices = [o for o in find_offices(annotated.doc) if o.person_start < place[1] and place[0] < o.person_end]
    good = found.id is not None and found.kind == "person"
    if errors:
        words = [annotated.report.text[o.office_start : o.office_end] for o in offices]
        print("right" if good else "WRONG", person["id"], found.id, found.why, words)
    return good


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    data = options.shared / "data"
    if not data.is_dir():
        raise SystemExit(f"no benchmark data at {data}: give --shared or set DATELINE_SHARED")
    for name, result in (
        ("rival", rival(data / "rival", errors=options.errors)),
        ("seeds", seeds(data, errors=options.errors)),
    ):
        print(f"{name:6}", "  ".join(f"{key} {value:.3f}" for key, value in result.items()))


if __name__ == "__main__":
    main()
