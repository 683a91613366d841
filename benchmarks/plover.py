"""Score PLOVER classes on the gold-standard records: python benchmarks/plover.py [--errors FILE].

Each of the 322 records of data/plover_gsr is one sentence with one event, its class, sources and targets. The records
follow PLOVER 0.5; four of its classes have another name in 2.0: FIGHT is ASSAULT, DEMAND is REQUEST, DISAPPROVE and
INVESTIGATE are ACCUSE.

class     a record is found by an event claim of its sentence whose type and standing the PLOVER export codes with the
          record's class; claims coded with any other class are false alarms, though some tell of a second event.
source    of the found: one of the gold's sources shares half its words with who does it in the claim found.
target    of the found that have a target: the same for whom or what it is done to, the place included.
"""

import argparse
import json
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Any

from dateline.exports.plover import class_of
from dateline.ontology import Ontology, load_ontology
from dateline.records import Claim
from muc4 import coded
from resampling import Counts, line, total
from seed_match import share
from shared_data import shared

Gold = dict[str, Any]
RENAMED = {"FIGHT": "ASSAULT", "DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE"}
DOERS = ("agent", "blamed", "partner")
DONE_TO = ("target", "victim", "recipient", "partner", "site", "destination", "topic")


def read_gold(file: Path) -> list[Gold]:
    """Return the records, those that only document the file left out."""
    return [r for r in json.loads(file.read_text("utf-8-sig")) if r["event"] != "DOCUMENT"]


def wanted(record: Gold) -> str:
    """Return the class of a record by its name in PLOVER 2.0."""
    return RENAMED.get(record["event"], record["event"])


def class_of_claim(claim: Claim, ontology: Ontology) -> str | None:
    """Return the class our export gives a claim, or None where it gives it none."""
    if claim.kind != "event" or claim.type not in ontology.event_types:
        return None
    found = class_of(ontology.type_of(claim.type), claim.standing)
    return found[0] if found else None


def score(record: Gold, claims: list[Claim], ontology: Ontology) -> tuple[Counts, dict[str, bool | None], str]:
    """Return the counts of one record, whether source and target are right (None: nothing to compare), its errors."""
    classes = [(c, class_of_claim(c, ontology)) for c in claims]
    hits = [c for c, name in classes if name == wanted(record)]
    ours = [name for _, name in classes if name]
    counts = Counts(right=len(hits), gold=1, ours=len(ours), found=int(bool(hits)))
    parts = {
        "source": _named(record.get("source"), hits, DOERS, place=False),
        "target": _named(record.get("target"), hits, DONE_TO, place=True),
    }
    wrong = [f"{k} wrong" for k, ok in parts.items() if ok is False]
    shown = f"{wanted(record)} ours {ours} {' '.join(wrong)} :: {record['text']}"
    return counts, parts, "" if hits and not wrong and len(hits) == len(ours) else shown


def _named(actors: list[Gold] | None, hits: list[Claim], roles: tuple[str, ...], *, place: bool) -> bool | None:
    if not hits or not actors:
        return None
    said = [r.text for c in hits for r in c.roles if r.role in roles]
    said += [c.where.words or "" for c in hits if place]
    return any(share(a["actorText"], s) >= 0.5 for a in actors for s in said if s)


def code_records(records: list[Gold], workers: int) -> dict[str, list[Claim]]:
    """Code each record's sentence as a report of its own; return claims by record id."""
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch) / "records.jsonl"
        file.write_text("".join(json.dumps({"docid": r["id"], "text": r["text"]}) + "\n" for r in records), "utf-8")
        return {r.info.key: r.claims for r in coded(file, workers)}


def main() -> int:
    """Print the table; exit 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", type=Path, help="write the records that are not wholly right")
    parser.add_argument("--workers", type=int, default=1)
    options = parser.parse_args()
    records = read_gold(shared() / "data" / "plover_gsr" / "PLOVER_GSR_CAMEO.txt")
    claims, ontology = code_records(records, options.workers), load_ontology()
    results = [(r, *score(r, claims.get(r["id"], []), ontology)) for r in records]
    by_class = defaultdict(list)
    for record, counts, _, _ in results:
        by_class[wanted(record)].append(counts)
    for name in sorted(by_class):
        print(line(name, by_class[name]))
    print(line("class, all", [counts for _, counts, _, _ in results]))
    for part in ("source", "target"):
        judged = [parts[part] for _, _, parts, _ in results if parts[part] is not None]
        print(f"{part} of the found: {100 * sum(judged) / max(1, len(judged)):.1f} % of {len(judged)}")
    if options.errors:
        options.errors.write_text("".join(shown + "\n" for *_, shown in results if shown), "utf-8")
    return 0 if total([c for _, c, _, _ in results]).gold else 1


if __name__ == "__main__":
    sys.exit(main())
