"""Score several reports of the same happenings: python benchmarks/rival.py [--errors FILE] [--no-joining].

Builds one chronicle from the reports in data/rival, as a user would, and hands our claims to the shared scorer
(tools/rival_score.py), which prints events, tolls, holdings, ties and joining.

Where several of our events of one report fit one of the gold equally well, the scorer takes one by the order of the
claims, so B3 moves with that order though our events do not. --orders N scores joining over N random orders of the
same claims and prints the mean and the range: the figure to compare.
"""

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from dateline.reports import Columns
from joining import b_cubed
from labelled import load_module
from shared_data import shared


def claims_of(reports: Path, *, joining: bool) -> list[str]:
    """Return our claims as JSON Lines, with their events where joining is asked for."""
    import dateline

    columns = Columns(id="unit_id", title="article_title", text="article_content", outlet="source", date="date")
    if joining:
        chronicle = dateline.build([reports], columns=columns)
        return [json.dumps(claim, ensure_ascii=False) for claim in chronicle.claims.to_dicts()]
    found = dateline.build([reports], columns=columns)
    return [json.dumps({**claim, "event": None}, ensure_ascii=False) for claim in found.claims.to_dicts()]


def score(lines: list[str], folder: Path, errors: Path | None = None, keep: Path | None = None) -> str:
    """Return what the shared scorer prints for our claims. Raises CalledProcessError where it fails."""
    with tempfile.TemporaryDirectory() as scratch:
        ours = keep or Path(scratch) / "claims.jsonl"
        ours.write_text("\n".join(lines) + "\n", "utf-8")
        command = [sys.executable, str(folder / "tools" / "rival_score.py")]
        command += [str(folder / "data" / "rival" / name) for name in ("reports.jsonl", "gold.jsonl")] + [str(ours)]
        command += ["--errors", str(errors)] if errors else []
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def over_orders(lines: Sequence[str], folder: Path, orders: int) -> list[tuple[float, float, float]]:
    """Return B3 precision, recall and F1 of joining for some random orders of our claims, the first as given."""
    scorer = load_module(folder / "tools" / "rival_score.py")
    mine: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for claim in map(json.loads, lines):
        if claim["kind"] == "event":
            mine[claim["report_key"]][claim["event"]].append(claim)
    rows = [json.loads(line) for line in (folder / "data" / "rival" / "gold.jsonl").read_text("utf-8").splitlines()]
    told = defaultdict(set)
    for row in rows:
        for event in row["events"]:
            told[event["event"]].add(row["unit_id"])
    gold = {(key, event): event for event, keys in told.items() if len(keys) > 1 for key in keys}
    fits = [Fits.of(row, mine[row["unit_id"]], scorer) for row in rows]
    dice = random.Random(1)
    return [b_cubed(gold, {k: v for fit in fits for k, v in fit.matched(scorer, dice if n else None)}) for n in range(orders)]


class Fits(NamedTuple):
    """How well each of our events of a report fits each of the gold's."""

    report: str
    gold: list[str]
    ours: list[str]
    table: Any

    @classmethod
    def of(cls, row: Any, ours: Mapping[str, list[Any]], scorer: ModuleType) -> "Fits":
        """Compare a report's events with the gold row's."""
        gold = scorer.gold_events(row)
        table = scorer.np.array([[scorer.affinity(g, group) for group in ours.values()] for g in gold])
        return cls(row["unit_id"], [g["event"] for g in gold], list(ours), table.reshape(len(gold), len(ours)))

    def matched(self, scorer: ModuleType, dice: random.Random | None) -> Iterator[tuple[tuple[str, str], str]]:
        """Yield the gold events found, each with ours, where ours come in random order or as they are."""
        order = list(range(len(self.ours)))
        if dice:
            dice.shuffle(order)
        for i, j in scorer.assign(self.table[:, order], 1.0) if order else ():
            yield (self.report, self.gold[i]), self.ours[order[j]]


def figures(table: str) -> dict[str, float]:
    """Return the percentages of the scorer's table by name: "events P", "standing", "ties F" ..."""
    found: dict[str, float] = {}
    for line in table.splitlines():
        section = line.split()[0] if line[:1].strip() else ""
        for name, value in re.findall(r"\b(P|R|F|B3 P|type|standing|day|blame|voice)\s+([\d.]+)", line):
            found[f"{section} {name}".strip() if name in "PRF" else name] = float(value)
    return found


def main() -> int:
    """Print the scorer's table; exit 1 where it fails."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", type=Path, help="write what was missed and what was extra, by report")
    parser.add_argument("--no-joining", action="store_true", help="score single reports' claims only")
    parser.add_argument("--orders", type=int, default=40, help="orders of the claims to score joining over (default 40)")
    parser.add_argument("--claims", type=Path, help="keep our claims in this file")
    options = parser.parse_args()
    folder = shared()
    lines = claims_of(folder / "data" / "rival" / "reports.jsonl", joining=not options.no_joining)
    print(score(lines, folder, options.errors, options.claims), end="")
    if not options.no_joining:
        found = over_orders(lines, folder, max(1, options.orders))
        p, r, f = (sum(x) / len(found) for x in zip(*found, strict=True))
        low, high = min(x[2] for x in found), max(x[2] for x in found)
        print(f"          over {len(found)} orders of the claims: B3 P {p:.1f} R {r:.1f} F {f:.1f} (from {low:.1f} to {high:.1f})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
