"""Score MUC-4 templates: python benchmarks/muc4.py [--split dev|train] [--part 0|1] [--claims FILE] [--errors FILE].

Codes the texts of data/muc4 as reports of one chronicle, writes templates as `dateline export --format muc4` does and
hands them to the shared scorer (tools/muc_score.py). With --claims the claims are kept in a file and read from it when
it is there: the writing of templates can then be changed and measured in seconds. --part takes every other text: what
was learned from one half (`training/muc4_scores.py --half`) is measured on the other. The last line is the 95 % interval
of F over texts drawn anew. --baseline grounding scores the same incidents with date and location filled without grounding
(`muc4_plain.py`): what it is worth to these two slots.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from contextlib import nullcontext
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import numpy as np

from dateline.chronicle import reconcile
from dateline.engines import CoderOptions, run
from dateline.engines.knowledge import open_knowledge
from dateline.exports import View, render
from dateline.knowledge.places import load_places
from dateline.ontology import load_ontology
from dateline.records import Claim
from dateline.records.chronicle import ReportInfo
from dateline.reports import Columns, copy_groups, read_paths, report_info
from muc4_plain import Plain, plainly_grounded
from shared_data import scorer, shared

RESAMPLES = 1000
SEED = 20160705


class Coded(msgspec.Struct):
    """One report's place in the chronicle and its claims."""

    info: ReportInfo
    claims: list[Claim]


def coded(texts: Path, workers: int) -> list[Coded]:
    """Read and code the texts of a JSON Lines file (docid, text)."""
    reports = [r for r in read_paths([texts], Columns(id="docid", text="text")) if hasattr(r, "text")]
    groups = copy_groups(reports)
    found = []
    for done, outcome in enumerate(run(CoderOptions(), reports, workers), 1):
        info = report_info(outcome.report, groups[outcome.report.id])
        if outcome.failure is not None:
            print(f"{outcome.failure.key}: {outcome.failure.detail}", file=sys.stderr)
        found.append(Coded(info, list(outcome.claims)))
        if done % 25 == 0:
            print(f"{done} of {len(reports)} texts coded", file=sys.stderr)
    return found


def kept(file: Path | None, texts: Path, workers: int) -> list[Coded]:
    """Return what is kept in a file, else code the texts and keep them there."""
    if file is not None and file.exists():
        return [msgspec.json.decode(line, type=Coded) for line in file.read_bytes().splitlines()]
    found = coded(texts, workers)
    if file is not None:
        file.write_bytes(b"".join(msgspec.json.encode(one) + b"\n" for one in found))
    return found


def view_of(reports: list[Coded]) -> View:
    """Return the chronicle of coded texts as an export sees it."""
    knowledge = open_knowledge(())
    claims = [claim for one in reports for claim in one.claims]
    chronicle = reconcile([one.info for one in reports], claims, knowledge=knowledge)
    return View(chronicle, claims, knowledge, load_ontology())


def bare(lines: list[str], folder: Path) -> Path:
    """Write the texts of a data file without their key, and return the file."""
    texts = folder / "texts.jsonl"
    rows = ({k: json.loads(line)[k] for k in ("docid", "text")} for line in lines)
    texts.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return texts


def main() -> int:
    """Print the scorer's table and return its exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", choices=("dev", "train"), default="dev")
    parser.add_argument("--part", type=int, choices=(0, 1), help="score every other text, from the first or the second on")
    parser.add_argument("--first", type=int, help="score only so many texts")
    parser.add_argument("--claims", type=Path, help="keep the claims in this file, or take them from it")
    parser.add_argument("--response", type=Path, help="keep the templates in this file")
    parser.add_argument("--errors", type=Path, help="write key, response and pairs of each text")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--baseline", choices=("grounding",), help="fill date and location without grounding")
    options = parser.parse_args()
    folder = shared()
    lines = (folder / "data" / "muc4" / f"{options.split}.jsonl").read_text("utf-8").splitlines()
    lines = lines[options.part or 0 :: 1 if options.part is None else 2][: options.first]
    with tempfile.TemporaryDirectory() as scratch:
        key = Path(scratch) / "key.jsonl"
        key.write_text("".join(line + "\n" for line in lines), "utf-8")
        texts = bare(lines, Path(scratch))
        ours = options.response or Path(scratch) / "response.jsonl"
        view = view_of(kept(options.claims, texts, options.workers))
        with plainly_grounded(plain(lines)) if options.baseline else nullcontext():
            ours.write_text(render("muc4", view), "utf-8")
        errors = options.errors or Path(scratch) / "errors.jsonl"
        command = [sys.executable, str(folder / "tools" / "muc_score.py"), str(key), str(ours), "--errors", str(errors)]
        done = subprocess.run(command, check=False).returncode
        print(matched(errors))
        low, high = spread(errors)
        print(f"95 % interval of F: {low:.1f} to {high:.1f}")
        return done


def matched(errors: Path) -> str:
    """Return in what share of the matched templates stage and type are right, as a line."""
    score = scorer("muc_score")
    rows = [json.loads(line) for line in errors.read_text("utf-8").splitlines()]
    couples = [(row["key"][i], row["response"][j]) for row in rows for i, j in row["pairs"]]

    def right(slot: str) -> float:
        hits = sum(score.score_slot(slot, k.get(slot, []), r.get(slot, []))[0] for k, r in couples)
        return 100 * hits / max(1, len(couples))

    stage, kind = right("INCIDENT: STAGE OF EXECUTION"), right("INCIDENT: TYPE")
    return f"stage right in {stage:.1f} % of matched templates, type in {kind:.1f} % ({len(couples)} matched)"


def plain(lines: list[str]) -> Plain:
    """Return the plainest grounding of the texts of a data file."""
    texts = {row["docid"]: row["text"] for row in map(json.loads, lines)}
    return Plain(texts, [country.name for country in load_places().countries.by_iso2.values()])


def spread(errors: Path) -> tuple[float, float]:
    """Return the 95 % interval of F over all templates, from the scorer's rows of each text."""
    score = scorer("muc_score")
    parts = np.array([counts(score, json.loads(line)) for line in errors.read_text("utf-8").splitlines()])
    draw = np.random.default_rng(SEED).integers(0, len(parts), (RESAMPLES, len(parts)))
    right, possible, actual = parts[draw].sum(axis=1).T
    low, high = np.percentile(200 * right / (possible + actual), [2.5, 97.5])
    return float(low), float(high)


def counts(score: ModuleType, row: dict[str, Any]) -> tuple[float, float, float]:
    """Return what one text adds: fills right (half for a partial one), of the key, of ours."""
    pairs = dict(row["pairs"])
    found = set(pairs.values())
    couples = [(k, row["response"][pairs[i]] if i in pairs else {}) for i, k in enumerate(row["key"])]
    couples = [(k, r) for k, r in couples if r or not any("?" in n for n in k.get("MESSAGE: TEMPLATE", ()))]
    couples += [({}, r) for j, r in enumerate(row["response"]) if j not in found]
    sums = np.array([score.score_slot(s, k.get(s, []), r.get(s, [])) for k, r in couples for s in score.SLOTS] or [(0,) * 4])
    right, half, possible, actual = sums.sum(axis=0)
    return float(right + half / 2), float(possible), float(actual)


if __name__ == "__main__":
    sys.exit(main())
