"""Score several reports of the same happenings: python benchmarks/rival.py [--errors FILE] [--no-joining].

Builds one chronicle from the reports in data/rival, as a user would, and hands our claims to the shared scorer
(tools/rival_score.py), which prints events, tolls, holdings, ties and joining.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from dateline.reports import Columns
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
    parser.add_argument("--claims", type=Path, help="keep our claims in this file")
    options = parser.parse_args()
    folder = shared()
    lines = claims_of(folder / "data" / "rival" / "reports.jsonl", joining=not options.no_joining)
    print(score(lines, folder, options.errors, options.claims), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
