"""Score MUC-4 templates: python benchmarks/muc4.py [--split dev|train] [--first N] [--claims FILE] [--errors FILE].

Codes the texts of data/muc4 as reports of one chronicle, writes templates as `dateline export --format muc4` does and
hands them to the shared scorer (tools/muc_score.py). With --claims the claims are kept in a file and read from it when
it is there: the writing of templates can then be changed and measured in seconds.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import msgspec

from dateline.chronicle import reconcile
from dateline.engines import CoderOptions, run
from dateline.engines.knowledge import open_knowledge
from dateline.exports import View, render
from dateline.ontology import load_ontology
from dateline.records import Claim
from dateline.records.chronicle import ReportInfo
from dateline.reports import Columns, copy_groups, read_paths, report_info
from shared_data import shared


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


def templates(reports: list[Coded]) -> str:
    """Return the export's lines."""
    knowledge = open_knowledge(())
    claims = [claim for one in reports for claim in one.claims]
    chronicle = reconcile([one.info for one in reports], claims, knowledge=knowledge)
    return render("muc4", View(chronicle, claims, knowledge, load_ontology()))


def main() -> int:
    """Print the scorer's table and return its exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", choices=("dev", "train"), default="dev")
    parser.add_argument("--first", type=int, help="score only so many texts")
    parser.add_argument("--claims", type=Path, help="keep the claims in this file, or take them from it")
    parser.add_argument("--response", type=Path, help="keep the templates in this file")
    parser.add_argument("--errors", type=Path, help="write key, response and pairs of each text")
    parser.add_argument("--workers", type=int, default=1)
    options = parser.parse_args()
    folder = shared()
    lines = (folder / "data" / "muc4" / f"{options.split}.jsonl").read_text("utf-8").splitlines()[: options.first]
    with tempfile.TemporaryDirectory() as scratch:
        key = Path(scratch) / "key.jsonl"
        key.write_text("".join(line + "\n" for line in lines), "utf-8")
        texts = Path(scratch) / "texts.jsonl"
        bare = ({k: json.loads(line)[k] for k in ("docid", "text")} for line in lines)
        texts.write_text("".join(json.dumps(one) + "\n" for one in bare), "utf-8")
        ours = options.response or Path(scratch) / "response.jsonl"
        ours.write_text(templates(kept(options.claims, texts, options.workers)), "utf-8")
        command = [sys.executable, str(folder / "tools" / "muc_score.py"), str(key), str(ours)]
        command += ["--errors", str(options.errors)] if options.errors else []
        return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
