"""Speed of claim extraction after reading: python benchmarks/claims_speed.py [--profile].

Annotates the reports of data/rival once, then extracts their claims again and again, each time as if they had just been
read: words a second of one core, by processor time, so that a busy machine matters little; Python looks for garbage as
seldom as it does where reports are coded (engines/worker.py). --profile prints the functions that take longest.
"""

import argparse
import cProfile
import json
import pstats
import sys
import time
from dataclasses import replace

from dateline.claims import extract
from dateline.engines.worker import garbage_kept
from dateline.knowledge import load_knowledge
from dateline.language import annotate, load_reader
from dateline.language.annotated import Annotated
from dateline.ontology import load_ontology
from dateline.reports import Columns, read_paths
from shared_data import shared

ROUNDS = 8
TARGET = 40_000  # words a second
COLUMNS = Columns(id="unit_id", title="article_title", text="article_content", outlet="source", date="date")


def annotated_reports() -> list[Annotated]:
    """Return the reports of data/rival, read."""
    reader, knowledge = load_reader(), load_knowledge()
    found = read_paths([shared() / "data" / "rival" / "reports.jsonl"], COLUMNS)
    return [annotate(report, reader, knowledge) for report in found if hasattr(report, "text")]


def words(reports: list[Annotated]) -> int:
    """Return how many words reports have."""
    return sum(1 for one in reports for token in one.doc if any(map(str.isalnum, token.text)))


def unasked(report: Annotated) -> Annotated:
    """Return a report as it is right after reading: what rules worked out for it and its words is forgotten."""
    report.doc.user_data.clear()
    for token in report.doc:
        token.answers.clear()
    return replace(report)


def seconds(reports: list[Annotated]) -> float:
    """Return the processor time of extracting all claims once."""
    ontology, fresh = load_ontology(), [unasked(report) for report in reports]
    with garbage_kept():
        start = time.process_time()
        for one in fresh:
            extract(one, ontology)
        return time.process_time() - start


def main() -> int:
    """Print words a second of one core, and what takes longest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--profile", action="store_true", help="print the functions that take longest")
    options = parser.parse_args()
    reports = annotated_reports()
    seconds(reports)  # word lists are read and forms looked up once in a run
    best = min(seconds(reports) for _ in range(ROUNDS))
    print(json.dumps({"words": words(reports), "words_per_second": round(words(reports) / best), "target": TARGET}))
    if options.profile:
        profile = cProfile.Profile()
        profile.runcall(seconds, reports)
        pstats.Stats(profile).sort_stats("tottime").print_stats(25)
    return 0


if __name__ == "__main__":
    sys.exit(main())
