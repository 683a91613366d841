"""Draw what was tried for the reading model: `python training/curve.py` writes docs/images/reading-curve.svg.

Reads curve.tsv (a run, an epoch, LAS of EWT and GUM, F1 of names a line) and draws one panel a measure, the
target dashed.
"""

from __future__ import annotations

import csv
from itertools import groupby
from pathlib import Path

__all__ = ["draw", "main"]

_HERE = Path(__file__).parent
_PICTURE = _HERE.parent / "docs" / "images" / "reading-curve.svg"
_PANELS = (
    ("ewt", "LAS, EWT", 90.0, 84.0, 91.0),
    ("gum", "LAS, GUM", 90.0, 84.0, 91.0),
    ("names", "F1 of names, GUM", 80.0, 70.0, 81.0),
)
_COLOURS = ("#999999", "#d08a2e", "#2f6db5", "#7a4fa3", "#2e8b57", "#8bbf9f", "#c0392b", "#111111", "#b5651d")
_WIDTH, _HEIGHT, _LEFT, _TOP = 200, 150, 34, 24
_LAST_EPOCH = 7
Row = dict[str, str]


def main() -> None:
    """Draw the file anew."""
    _PICTURE.write_text(draw(_HERE / "curve.tsv"), encoding="utf-8")


def draw(table: Path) -> str:
    """The picture of a table of runs, as SVG."""
    lines = [line for line in table.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    runs = [
        (name, list(rows)) for name, rows in groupby(csv.DictReader(lines, delimiter="\t"), key=lambda row: row["run"])
    ]
    step = _WIDTH + _LEFT + 16
    parts = [_panel(panel, runs, number * step) for number, panel in enumerate(_PANELS)]
    legend = [_legend(number, name) for number, (name, _) in enumerate(runs)]
    height = _TOP + _HEIGHT + 34 + 14 * ((len(runs) + 2) // 3)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {step * len(_PANELS)} {height}" font-family="sans-serif"'
    )
    return "\n".join(
        [f'{head} font-size="10">', '<rect width="100%" height="100%" fill="white"/>', *parts, *legend, "</svg>\n"]
    )


def _panel(panel: tuple[str, str, float, float, float], runs: list[tuple[str, list[Row]]], shift: int) -> str:
    column, title, target, low, high = panel
    left, bottom = shift + _LEFT, _TOP + _HEIGHT

    def at(epoch: float, value: float) -> tuple[float, float]:
        across = left + (epoch - 1) / (_LAST_EPOCH - 1) * _WIDTH
        return round(across, 1), round(bottom - (value - low) / (high - low) * _HEIGHT, 1)

    goal = at(1, target)[1]
    parts = [
        f'<text x="{left}" y="{_TOP - 10}" font-weight="bold">{title}</text>',
        f'<path d="M{left} {_TOP}V{bottom}H{left + _WIDTH}" fill="none" stroke="#444"/>',
        f'<path d="M{left} {goal}H{left + _WIDTH}" stroke="#444" stroke-dasharray="4 3"/>',
        *(_label(left - 6, at(1, value)[1] + 3, f"{value:g}", "end") for value in (low, (low + target) / 2, target)),
        *(_label(at(epoch, low)[0], bottom + 13, str(epoch), "middle") for epoch in range(1, _LAST_EPOCH + 1)),
    ]
    for number, (_, rows) in enumerate(runs):
        points = [at(int(row["epoch"]), float(row[column])) for row in rows]
        parts += _line(points, _COLOURS[number])
    return "\n".join(parts)


def _line(points: list[tuple[float, float]], colour: str) -> list[str]:
    path = " ".join(f"{x},{y}" for x, y in points)
    dots = [f'<circle cx="{x}" cy="{y}" r="2.5" fill="{colour}"/>' for x, y in points]
    return [f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="1.5"/>', *dots]


def _label(x: float, y: float, words: str, anchor: str) -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}" fill="#444">{words}</text>'


def _legend(number: int, name: str) -> str:
    x, y = _LEFT + 240 * (number % 3), _TOP + _HEIGHT + 32 + 14 * (number // 3)
    return f'<circle cx="{x}" cy="{y - 3}" r="4" fill="{_COLOURS[number]}"/><text x="{x + 8}" y="{y}">{name}</text>'


if __name__ == "__main__":
    main()
