"""Fit the odds below which a place name is left open: `python benchmarks/geo_fit.py [--write]`.

On GeoVirus with gold spans, every name is answered with its likeliest place; then the threshold is sought at which
right answers less three times the wrong ones are most, since a wrong place costs more than a missing one. The table
says what that threshold would answer, and how well; the last lines fit on every other text and score on the rest.
--write puts the figure into grounding/where/data/weights.toml.
"""

import argparse
import re
import sys
from pathlib import Path

from msgspec import Struct
from rich.console import Console
from rich.table import Table

from dateline.grounding.where import config as where_config
from dateline.grounding.where.rank import choose_all
from dateline.knowledge.gazetteer.geo import distance_km
from dateline.knowledge.places import load_places
from dateline.language.toponyms import Toponym
from geo import RIGHT_KM, data_path, read_articles

WEIGHTS = Path(where_config.__file__).parent / "data" / "weights.toml"
COST_OF_WRONG = 3.0
STEPS = [n / 100 for n in range(20, 100)]
SHOWN = (0.0, 0.34, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99)


class Answer(Struct):
    """One name's likeliest place: its text, its odds, whether it is a town, whether it is right."""

    article: int
    odds: float
    town: bool
    right: bool


def answers(path: Path) -> list[Answer]:
    """Return the likeliest place of every name, whatever its odds."""
    where_config.config().thresholds["resolved"] = 0.0
    gazetteer = load_places()
    found = []
    for number, article in enumerate(read_articles(path)):
        names = [Toponym(start, end, "place") for start, end, _, _ in article["gold"]]
        choices = choose_all(article["text"], names, gazetteer)
        for (_, _, lat, lon), choice in zip(article["gold"], choices, strict=True):
            place = choice.place
            if place is not None and place.point:
                reach = max(RIGHT_KM, place.radius_km or 0.0)
                right = distance_km((lat, lon), place.point) <= reach
                found.append(Answer(number, choice.probability, place.kind == "settlement", right))
    return found


def fitted(found: list[Answer]) -> float:
    """Return the lowest threshold with the best balance of right and wrong answers."""

    def worth(threshold: float) -> float:
        kept = [a for a in found if a.odds >= threshold]
        return sum(1.0 if a.right else -COST_OF_WRONG for a in kept)

    return max(STEPS, key=lambda threshold: (worth(threshold), -threshold))


def row(found: list[Answer], threshold: float) -> list[str]:
    """Return coverage and precision at a threshold: of all names, of towns."""
    cells = [f"{threshold:.2f}"]
    for group in (found, [a for a in found if a.town]):
        kept = [a for a in group if a.odds >= threshold]
        share, right = len(kept) / max(1, len(group)), sum(a.right for a in kept) / max(1, len(kept))
        cells += [f"{share:.1%}", f"{right:.1%}"]
    return cells


def main() -> int:
    """Print the curve and the fitted threshold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the threshold into weights.toml")
    options = parser.parse_args()
    path = data_path()
    if path is None:
        print("GeoVirus.xml is not there: set DATELINE_SHARED to the folder that holds data/geo")
        return 2
    found = answers(path)
    best = fitted(found)
    heads = ("odds at least", "coverage", "precision", "coverage of towns", "precision of towns")
    table = Table(*heads, title=f"Places answered (fitted: {best:.2f})")
    for threshold in sorted({*SHOWN, best}):
        table.add_row(*row(found, threshold))
    Console().print(table)
    for part in (0, 1):
        threshold = fitted([a for a in found if a.article % 2 == part])
        cells = row([a for a in found if a.article % 2 != part], threshold)
        print(f"fitted on half: {threshold:.2f}; on the other half: " + " ".join(cells[1:]))
    if options.write:
        text = WEIGHTS.read_text("utf-8")
        WEIGHTS.write_text(re.sub(r"(?m)^resolved = [\d.]+", f"resolved = {best:.2f}", text), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
