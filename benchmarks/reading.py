"""How well and how fast the reading model reads: `python benchmarks/reading.py [--part test] [--model NAME]`.

Everything is measured from running text with our own words and sentences, unless a line says otherwise. `dev` is for
choosing, `test` for reporting.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

from dateline.knowledge import load_knowledge
from dateline.language import load_reader
from reading_clauses import judge
from reading_gold import (
    KINDS,
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
    parser.add_argument("--model", default="dateline-en")
    parser.add_argument("--no-domain", action="store_true")
    options = parser.parse_args()
    shared = shared_folder()
    if shared is None:
        sys.exit("no shared data: set DATELINE_SHARED to its folder")
    reader = load_reader(options.model)
    part = getattr(corpora(shared), options.part)
    report: dict[str, Any] = {"syntax": {}, "names": {}}
    for name, sentences in part.items():
        for upper in (False, True):
            label = f"{name}-upper" if upper else name
            if sentences[0].parsed:
                report["syntax"][label] = syntax(reader, sentences, upper=upper)
            if sentences[0].names is not None:
                report["names"][label] = round(names(reader, sentences, upper=upper).f1, 2)
    if not options.no_domain:
        report["domain"] = conflict(reader, shared, "test" if options.part == "test" else "train")
    report["speed"] = speed(reader, [gold.text for gold in texts(part["gum"])])
    print(json.dumps(report, indent=1))


def syntax(reader: Any, sentences: list[Any], *, upper: bool = False) -> dict[str, float]:
    """F1 of words, sentences, tags and arcs."""
    found = Syntax()
    for gold in texts(sentences, upper=upper):
        found.add(gold, reader.read(gold.text))
    return found.row()


def names(reader: Any, sentences: list[Any], *, upper: bool = False) -> Counts:
    """Names by exact span and kind (PER, ORG, LOC), without knowledge files."""
    counts = Counts()
    for gold in texts(sentences, upper=upper):
        counts.add(gold_names(gold), found_names(reader.read(gold.text)))
    return counts


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


def speed(reader: Any, documents: list[str]) -> dict[str, float]:
    """Words a second on one core."""
    for text in documents[:2]:
        reader.read(text)
    started = time.process_time()
    words = sum(1 for text in documents for token in reader.read(text) if not token.is_space)
    return {"words_per_second": round(words / (time.process_time() - started)), "kinds": len(KINDS)}


if __name__ == "__main__":
    main()
