"""Measure what confidence is worth: python benchmarks/calibration.py [--figure FILE.svg] [--folds N].

Every claim that the gold judges (labelled.py) gets the probability that weights fitted on other reports give it. In
bins of equally many claims the table sets the mean probability beside the share that is right. ECE is the mean gap,
weighted by bin (Naeini and others, 2015); Brier is the mean squared error, to be held against that of always saying
the mean; order is the chance that a right claim stands above a wrong one.
"""

import argparse
import sys
from pathlib import Path
from typing import NamedTuple

import numpy as np

from shared_data import ROOT, shared

sys.path[:0] = [str(ROOT / "training")]

from confidence import examples  # noqa: E402  (after the path is set)
from fitting import Example, out_of_fold  # noqa: E402

BINS = 10
KINDS = ("event", "toll", "holding", "tie")


class Bin(NamedTuple):
    """Claims of like probability: how many, the mean they were given, the share that is right."""

    size: int
    said: float
    right: float


def bins_of(said: np.ndarray, right: np.ndarray, bins: int = BINS) -> list[Bin]:
    """Return bins of equally many claims in rising order of probability."""
    order = np.argsort(said, kind="stable")
    chunks = [c for c in np.array_split(order, min(bins, len(order))) if len(c)]
    return [Bin(len(c), float(said[c].mean()), float(right[c].mean())) for c in chunks]


def ece(found: list[Bin]) -> float:
    """Return the mean gap between what was said and what is right, each bin by its size."""
    return sum(b.size * abs(b.said - b.right) for b in found) / max(1, sum(b.size for b in found))


def order(said: np.ndarray, right: np.ndarray) -> float:
    """Return the chance that a right claim has a higher probability than a wrong one, ties by half."""
    above, below = said[right == 1], said[right == 0]
    if not len(above) or not len(below):
        return float("nan")
    gap = above[:, None] - below[None, :]
    return float(((gap > 0) + 0.5 * (gap == 0)).mean())


def report(found: list[Example], said: np.ndarray) -> tuple[str, list[Bin]]:
    """Return the printed table and the bins of all claims."""
    right = np.array([e.right for e in found], float)
    bins = bins_of(said, right)
    base = right.mean()
    lines = ["said   right  claims", *(f"{b.said:.3f}  {b.right:.3f}  {b.size}" for b in bins)]
    lines.append(
        f"all: ECE {ece(bins):.3f}  Brier {np.mean((said - right) ** 2):.3f} (of the mean {base * (1 - base):.3f})  "
        f"order {order(said, right):.3f}  claims {len(found)}, right {base:.3f}"
    )
    for kind in KINDS:
        mine = np.array([f"kind={kind}" in e.features for e in found])
        if mine.any():
            few = bins_of(said[mine], right[mine], 5)
            lines.append(f"{kind:8} ECE {ece(few):.3f}  order {order(said[mine], right[mine]):.3f}  claims {mine.sum()}, "
                         f"said {said[mine].mean():.3f}, right {right[mine].mean():.3f}")  # fmt: skip
    return "\n".join(lines), bins


def figure(bins: list[Bin]) -> str:
    """Return the reliability diagram as SVG: one dot a bin, the line where said and right agree."""
    size, edge = 320, 58
    spot = lambda x, y: (edge + x * size, edge / 2 + (1 - y) * size)
    dots = "".join(
        '<circle cx="{:.1f}" cy="{:.1f}" r="5"><title>said {:.2f}, right {:.2f}, {} claims</title></circle>'.format(
            *spot(b.said, b.right), b.said, b.right, b.size
        )
        for b in bins
    )
    grid = "".join(
        f'<text x="{spot(t, 0)[0]:.0f}" y="{spot(t, 0)[1] + 18:.0f}" text-anchor="middle">{t:g}</text>'
        f'<text x="{edge - 8}" y="{spot(0, t)[1] + 4:.0f}" text-anchor="end">{t:g}</text>'
        f'<path class="grid" d="M{edge} {spot(0, t)[1]:.1f}h{size}M{spot(t, 0)[0]:.1f} {edge / 2}v{size}"/>'
        for t in (0, 0.25, 0.5, 0.75, 1)
    )
    path = " ".join(
        f"{'L' if i else 'M'}{x:.1f} {y:.1f}" for i, (x, y) in enumerate(spot(b.said, b.right) for b in bins)
    )
    width, height = size + edge + 24, size + edge + 34
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" font-family="sans-serif" font-size="12">
<title>Reliability of confidence on reports that nothing was fitted on</title>
<style>.grid{{stroke:#d0d0d0;fill:none}}.even{{stroke:#888;stroke-dasharray:5 4;fill:none}}.ours{{stroke:#1f5fa8;stroke-width:2;fill:none}}circle{{fill:#1f5fa8}}text{{fill:#333}}</style>
<rect width="{width}" height="{height}" fill="#fff"/>
{grid}
<path class="even" d="M{edge} {edge / 2 + size}L{edge + size} {edge / 2}"/>
<path class="ours" d="{path}"/>{dots}
<text x="{edge + size / 2}" y="{height - 8}" text-anchor="middle">confidence given</text>
<text transform="translate(13 {edge / 2 + size / 2}) rotate(-90)" text-anchor="middle">share of claims that are right</text>
</svg>
"""


def main() -> int:
    """Print the table; write the figure where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--figure", type=Path, help="write the reliability diagram here")
    parser.add_argument("--folds", type=int, default=10)
    options = parser.parse_args()
    found = examples(shared())
    table, bins = report(found, np.array(out_of_fold(found, options.folds)))
    print(table)
    if options.figure:
        options.figure.write_text(figure(bins), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
