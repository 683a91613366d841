"""Fit how sure a claim is: python training/confidence.py [--shared FOLDER].

Codes the development reports of rival and MUC-4, has the gold judge each claim (benchmarks/labelled.py), fits weights
and steps (fitting.py) and writes src/dateline/claims/data/confidence.json. A rerun writes the same bytes. Measure with
benchmarks/calibration.py: it fits on other reports than those it measures on.
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

import msgspec

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "benchmarks")]

from fitting import Example, fit  # noqa: E402  (after the path is set)

OUT = ROOT / "src" / "dateline" / "claims" / "data" / "confidence.json"


def examples(folder: Path) -> list[Example]:
    """Return the judged claims of the data sets under a folder, in the order of their reports."""
    from labelled import verdicts  # noqa: PLC0415  (the rooms take a second to load)

    return [Example(f"{source}:{key}", features, right) for source, key, features, right in verdicts(folder)]


def main() -> int:
    """Write the weights; say what they stand on."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="the folder that holds data/")
    options = parser.parse_args()
    found = examples(options.shared)
    sources = Counter(e.report.partition(":")[0] for e in found)
    parts = ", ".join(f"{name} {count}" for name, count in sorted(sources.items()))
    stands_on = f"{len(found)} claims of {len({e.report for e in found})} reports ({parts})"
    weights = msgspec.structs.replace(
        fit(found), about="Written by training/confidence.py; see docs/confidence.md.", trained_on=stands_on
    )
    plain = msgspec.to_builtins(weights)
    OUT.write_text(json.dumps(plain, indent=1, sort_keys=True) + "\n", "utf-8")
    print(f"{OUT}: {len(weights.weights)} weights, {len(weights.steps)} steps, from {stands_on}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
