"""How well and how fast the reading model reads: `python benchmarks/reading.py [--part test] [--model NAME]`.

Everything is measured from running text with our own words and sentences, unless a line says otherwise. `dev` is for
choosing, `test` for reporting.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from dateline.knowledge import load_knowledge
from dateline.language import load_reader
from reading_clauses import judge
from reading_gold import (
    Counts,
    Syntax,
    corpora,
    domain_items,
    found_names,
    gold_names,
    news_texts,
    shared_folder,
    texts,
)


def main() -> None:
    """Measure and print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=("dev", "test"), default="dev")
    parser.add_argument("--quick", action="store_true", help="the PUD slice and the conflict sentences only")
    parser.add_argument("--model", default="dateline-en")
    options = parser.parse_args()
    shared = shared_folder()
    if shared is None:
        sys.exit("no shared data: set DATELINE_SHARED to its folder")
    reader = load_reader(options.model)
    report = quick(reader, shared) if options.quick else full(reader, shared, options.part)
    print(json.dumps(report, indent=1))


def quick(reader: Any, shared: Path) -> dict[str, Any]:
    """Enough to see a fall within half a minute."""
    pud = corpora(shared).test["pud"]
    return {"syntax": {"pud": syntax(reader, pud)}, "domain": conflict(reader, shared, "test")}


def full(reader: Any, shared: Path, part: str) -> dict[str, Any]:
    """Every corpus of a part, as it is and in capitals."""
    report: dict[str, Any] = {"syntax": {}, "names": {}}
    for name, sentences in getattr(corpora(shared), part).items():
        for upper in (False, True):
            label = f"{name}-upper" if upper else name
            if sentences[0].parsed:
                report["syntax"][label] = syntax(reader, sentences, upper=upper)
            if sentences[0].names is not None:
                report["names"][label] = names(reader, sentences, upper=upper)
    report["domain"] = conflict(reader, shared, "test" if part == "test" else "train")
    return report


def syntax(reader: Any, sentences: list[Any], *, upper: bool = False) -> dict[str, float]:
    """F1 of words, sentences, tags and arcs."""
    found = Syntax()
    for gold in texts(sentences, upper=upper):
        found.add(gold, reader.read(gold.text))
    return found.row()


def names(reader: Any, sentences: list[Any], *, upper: bool = False) -> dict[str, float]:
    """F1 of names by exact span and kind (PER, ORG, LOC), without knowledge files; then by kind."""
    every, kinds = Counts(), {kind: Counts() for kind in ("PER", "ORG", "LOC")}
    for gold in texts(sentences, upper=upper):
        known, found = gold_names(gold), found_names(reader.read(gold.text))
        every.add(known, found)
        for kind, counts in kinds.items():
            counts.add({name for name in known if name[2] == kind}, {name for name in found if name[2] == kind})
    return {"all": round(every.f1, 2), **{kind: round(counts.f1, 2) for kind, counts in kinds.items()}}


def conflict(reader: Any, shared: Path, part: str) -> dict[str, float]:
    """The annotated sentences: names, also upper-cased and with knowledge voting, and clause skeletons."""
    sources = news_texts(shared)
    counts = {name: Counts() for name in ("names", "names-upper", "names-known", "names-upper-known", "names-wire")}
    clauses: dict[str, list[int]] = {}
    for item in domain_items(part):
        text = sources[item["corpus"], item["doc"]][item["start"] : item["end"]]
        gold = {(a - item["start"], b - item["start"], kind) for a, b, kind in item["names"]}
        known = known_names(text)
        doc = reader.read(text)
        counts["names"].add(gold, found_names(doc, peoples=True))
        counts["names-known"].add(gold, found_names(reader.read(text, known_names=known), peoples=True))
        if item["corpus"] == "muc4":
            counts["names-wire"].add(gold, found_names(doc, peoples=True))
        if len(text.upper()) == len(text):
            high = text.upper()
            counts["names-upper"].add(gold, found_names(reader.read(high), peoples=True))
            known = known_names(high)
            counts["names-upper-known"].add(gold, found_names(reader.read(high, known_names=known), peoples=True))
        for clause in item["clauses"]:
            _count_clause(clauses, clause, item["start"], reader.read(text, known_names=known_names(text)))
    rows = {name: round(count.f1, 2) for name, count in counts.items()}
    return rows | {name: round(100 * right / total, 2) for name, (right, total) in clauses.items()}


def _count_clause(clauses: dict[str, list[int]], clause: dict[str, Any], start: int, doc: Any) -> None:
    moved = {key: [end - start for end in span] if span else None for key, span in clause.items()}
    verdict = judge(moved, doc)
    verdict["clause"] = all(verdict.values())
    for name, right in verdict.items():
        tally = clauses.setdefault(name, [0, 0])
        tally[0] += right
        tally[1] += 1


def known_names(text: str) -> list[tuple[int, int, str]]:
    """What the knowledge files recognise in a text, but for descriptions ("Syrian army"), which are no names."""
    hits = load_knowledge().actors.find(text)
    return [(hit.start, hit.end, hit.label) for hit in hits if _is_name(text[hit.start : hit.end])]


def _is_name(words: str) -> bool:
    return all(not word[0].islower() or word in _SMALL or word.startswith("al-") for word in words.split())


_SMALL = frozenset({"of", "and", "for", "the", "in", "al", "el", "de", "la", "del", "bin", "ibn"})


if __name__ == "__main__":
    main()
