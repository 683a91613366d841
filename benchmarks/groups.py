"""Armed groups by the learnt vote, on annotated names: `python benchmarks/groups.py [--strangers FILE] [--misses]`.

The 150 test sentences of conflict news and re3d's quarter kept: their names of organisations are annotated as an armed
group's, a state's force's or neither (training/domain/groups.tsv); whole documents are read. All names are asked for as
such that no file has: the knowledge files' groups and organisations are switched off. `vote` is what ships, `words` what
the words beside a name tell without it ("Z, a militia"), `both` the product. `strangers` is the vote by weights that
learnt from no mention of the groups that stand in these texts (`training/groups.py --strangers -o FILE` makes them):
what to expect where other groups fight. `known` is the product with all knowledge. `general` counts what is taken for
an armed group in GUM's test part, where next to nobody is one.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any
from unittest.mock import patch

import msgspec

from chains import running
from dateline.grounding.who.context import Context
from dateline.grounding.who.passes import Passes
from dateline.knowledge.actors_records import ARMED_KINDS
from dateline.knowledge.library import Knowledge, load_knowledge
from dateline.language import annotate, load_reader
from dateline.language.annotated import Annotated
from dateline.language.group_votes import GroupWeights, group_votes, shipped_groups
from dateline.records import Report
from reading_gold import ROOT, corpora, shared_folder, texts

sys.path[:0] = [str(ROOT / "training")]
from groups_texts import Label, annotated_groups, held_news, is_same, nothing_known  # noqa: E402  (after the path is set)

Range = tuple[int, int]
PARTS = {"conflict news": "test", "re3d": "re3d"}


def main() -> None:
    """Print one JSON object; with --misses also the names that the vote got wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--strangers", type=Path, help="weights learnt without the groups that are measured")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    shared = shared_folder()
    if shared is None:
        sys.exit("no shared data: set DATELINE_SHARED to its folder")
    weights = {"vote": shipped_groups()}
    if options.strangers:
        weights["strangers"] = msgspec.json.decode(options.strangers.read_bytes(), type=GroupWeights)
    wrong: list[str] = []
    table = {name: measure(shared, part, weights, wrong) for name, part in PARTS.items()}
    print(json.dumps({**table, "general": in_general(shared, wrong)}, indent=1))
    if options.misses:
        print("\n".join(wrong), file=sys.stderr)


def measure(shared: Path, part: str, weights: dict[str, GroupWeights], wrong: list[str]) -> dict[str, Any]:
    """Precision, recall and F1 of "is an armed group" by row; names that `vote` got wrong are added to `wrong`."""
    off, labels = Knowledge(), annotated_groups(part)
    off.__dict__.update(actors=nothing_known(), places=load_knowledge().places)
    rows: dict[str, Counter[str]] = {}
    for text in held_news(shared):
        annotated = labels.get((text.source, text.key), [])
        found = _found(running(text.text, text.key), off, weights) if annotated else {}
        for row, ranges in found.items():
            rows.setdefault(row, Counter()).update(_counts(ranges, annotated))
        wrong += _wrong(text.text, found.get("vote", set()), annotated)
    return {row: _shown(counts) for row, counts in rows.items()}


def _found(report: Report, off: Knowledge, weights: dict[str, GroupWeights]) -> dict[str, set[Range]]:
    """What each row takes for an armed group's name."""
    reader = load_reader()
    with patch("dateline.language.annotating.group_votes", lambda *_: []):
        plain = annotate(report, reader, off)
    rows = {"words": _armed(plain, off), "both": _armed(annotate(report, reader, off), off)}
    for row, learnt in weights.items():
        rows[row] = {(v.start, v.end) for v in group_votes(plain.doc, plain.names, off.places, learnt)}
    return {**rows, "known": _armed(annotate(report, reader, load_knowledge()), load_knowledge())}


def _armed(annotated: Annotated, knowledge: Knowledge) -> set[Range]:
    """The names of actors that the product takes for armed groups, by any of their mentions."""
    passes = Passes(Context(annotated, knowledge.actors, knowledge.places))
    armed = {r.id for r in passes.found.values() if r.kind in ARMED_KINDS}
    names = [(i, m) for i, m in enumerate(passes.mentions) if m.kind in {"name", "new-name"}]
    doc = annotated.doc
    return {(m.start_in(doc), m.end_in(doc)) for i, m in names if i in passes.found and passes.found[i].id in armed}


def _counts(ranges: set[Range], annotated: list[Label]) -> Counter[str]:
    taken = [label for label in annotated if any(is_same(label[:2], found) for found in ranges)]
    groups = sum(label.kind == "group" for label in annotated)
    return Counter(groups=groups, taken=len(taken), right=sum(label.kind == "group" for label in taken))


def _shown(counts: Counter[str]) -> dict[str, float]:
    precision, recall = counts["right"] / max(1, counts["taken"]), counts["right"] / max(1, counts["groups"])
    both = 2 * precision * recall / (precision + recall) if counts["right"] else 0.0
    shares = {"precision": precision, "recall": recall, "f1": both}
    return {"groups": counts["groups"], **{name: round(100 * share, 1) for name, share in shares.items()}}


def _wrong(text: str, ranges: set[Range], annotated: list[Label]) -> list[str]:
    told = [(label, any(is_same(label[:2], found) for found in ranges)) for label in annotated]
    return [
        f"{'taken' if taken else 'missed'}: {text[label.start : label.end]!r} in"
        f" {' '.join(text[max(0, label.start - 60) : label.end + 60].split())!r}"
        for label, taken in told
        if taken != (label.kind == "group")
    ]


def in_general(shared: Path, wrong: list[str]) -> dict[str, int]:
    """How many words of GUM's test part there are, and mentions of new names in it that the vote takes for groups."""
    reader, words, mentions = load_reader(), 0, 0
    for gold in texts(corpora(shared).test["gum"]):
        annotated = annotate(running(gold.text, gold.source[0].doc), reader, load_knowledge())
        words += len(annotated.doc)
        mentions += len(annotated.groups)
        wrong += [f"taken in GUM: {gold.text[v.start : v.end]!r} {v.share} {v.reasons}" for v in annotated.groups]
    return {"words": words, "taken": mentions}


if __name__ == "__main__":
    main()
