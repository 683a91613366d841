"""How fast claims are grounded and how much memory the knowledge takes: python benchmarks/grounding_speed.py.

The reports of data/rival are read and their claims extracted once; then who, where and when are resolved again and
again, on one core; Python looks for garbage as seldom as it does where reports are coded (engines/worker.py). Figures
are milliseconds of processor time a report at the median, the share of grounding in reading plus extracting plus
grounding within the same run (a ratio that a busy machine does not change), and the resident memory that loading and
using the knowledge added.
"""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from rich.console import Console
from rich.table import Table

from dateline.claims import extract
from dateline.engines.worker import garbage_kept
from dateline.grounding import ground
from dateline.grounding.when import resolve_times
from dateline.grounding.where import resolve_places
from dateline.grounding.who import resolve_actors
from dateline.knowledge import load_knowledge
from dateline.language import annotate, load_reader
from dateline.language.annotated import Annotated
from dateline.ontology import load_ontology
from dateline.records import RawClaim
from dateline.reports import Columns, read_paths
from shared_data import shared


class Prepared(NamedTuple):
    """A report with its raw claims, and the seconds that reading and extracting took."""

    annotated: Annotated
    claims: Sequence[RawClaim]
    seconds: float


def resident_mb() -> float:
    """Return this process's resident memory in MB (Linux)."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4096 / 1e6


def prepare(knowledge: Any) -> list[Prepared]:
    """Read every report and extract its claims."""
    reader, ontology = load_reader(), load_ontology()
    columns = Columns(id="unit_id", title="article_title", text="article_content", outlet="source", date="date")
    found = []
    for report in read_paths([shared() / "data" / "rival" / "reports.jsonl"], columns):
        if hasattr(report, "text"):
            started = time.process_time()
            annotated = annotate(report, reader, knowledge)
            claims = extract(annotated, ontology)
            found.append(Prepared(annotated, claims, time.process_time() - started))
    return found


def timed(reports: Sequence[Prepared], work: Callable[[Annotated, Sequence[RawClaim]], object], rounds: int) -> float:
    """Return the median over reports of the best of some rounds, in milliseconds."""
    best = []
    for report in reports:
        spent = []
        for _ in range(rounds):
            started = time.process_time()
            work(report.annotated, report.claims)
            spent.append(time.process_time() - started)
        best.append(1000 * min(spent))
    return median(best)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    before = resident_mb()
    knowledge = load_knowledge()
    places, actors = knowledge.places, knowledge.actors
    for name in ("Derna", "Tripoli", "حلب"):
        places.candidates(name)
    loaded = resident_mb() - before
    reports = prepare(knowledge)
    parts: dict[str, Callable[[Annotated, Sequence[RawClaim]], object]] = {
        "who": lambda annotated, claims: resolve_actors(annotated, claims, actors, places),
        "where": lambda annotated, claims: resolve_places(annotated, claims, places),
        "when": resolve_times,
        "all": lambda annotated, claims: ground(annotated, claims, knowledge),
    }
    with garbage_kept():
        spent = {name: timed(reports, work, options.rounds) for name, work in parts.items()}
    reading = 1000 * median(r.seconds for r in reports)
    table = Table("part", "ms a report", title=f"Grounding, median of {len(reports)} reports")
    for name, value in spent.items():
        table.add_row(name, f"{value:.2f}")
    table.add_row("reading and extracting", f"{reading:.2f}")
    Console().print(table)
    print(f"share of grounding: {spent['all'] / (spent['all'] + reading):.1%}")
    words = median(len(r.annotated.doc) for r in reports)
    print(f"words a report: {words:.0f}; claims: {median(len(r.claims) for r in reports):.0f}")
    print(f"memory that the knowledge added: {loaded:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
