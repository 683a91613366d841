"""Average the weights of several runs: `python training/average.py --runs A B --to OUT`.

Runs that start from the same weights and differ in their seeds end in one valley; the middle of it generalises better
than any of them and costs nothing when reading.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

import torch

__all__ = ["main"]


def main() -> None:
    """Write the mean of the runs' weights, with the first run's class lists."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=Path, nargs="+", required=True)
    parser.add_argument("--to", type=Path, required=True)
    options = parser.parse_args()
    states = [torch.load(run / "weights.pt", weights_only=True) for run in options.runs]
    mean = {name: sum(state[name] for state in states) / len(states) for name in states[0]}
    options.to.mkdir(parents=True, exist_ok=True)
    torch.save(mean, options.to / "weights.pt")
    shutil.copy(options.runs[0] / "classes.json", options.to / "classes.json")


if __name__ == "__main__":
    main()
