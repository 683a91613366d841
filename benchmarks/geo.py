"""How well places are found and resolved on GeoVirus (Wikinews texts with gold coordinates).

`python benchmarks/geo.py [--errors FILE] [--end-to-end]`; the data is looked for in $DATELINE_SHARED or ../shared.
Given the gold spans: the share of names answered, with the right country, and within 161 km of the gold point. The gold
point of a country or state is one choice among many (Wikipedia's), so the table also counts an answer as right where
the gold point lies within the answered area's own reach.
"""

import argparse
import json
import os
import sys
import time
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path
from typing import Any

from msgspec import structs

from dateline.grounding.where.rank import choose_all
from dateline.knowledge.gazetteer.geo import distance_km
from dateline.knowledge.gazetteer.place import POINT_KINDS, Place
from dateline.knowledge.places import Gazetteer, load_places
from dateline.language import load_reader
from dateline.language.tokens import Doc
from dateline.language.toponyms import Toponym, find_toponyms

RIGHT_KM = 161.0
CLASSES = {"country": "country", "adm1": "province", "adm2": "district"} | dict.fromkeys(POINT_KINDS, "town or site")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", type=Path, help="write every miss as a JSON line")
    parser.add_argument("--end-to-end", action="store_true", help="find the names, too (needs the reading model)")
    options = parser.parse_args()
    path = data_path()
    if path is None:
        print("GeoVirus.xml is not there: set DATELINE_SHARED to the folder that holds data/geo")
        return 2
    gazetteer = load_places()
    articles = read_articles(path)
    misses: list[dict[str, Any]] = []
    given(articles, gazetteer, misses)
    if options.end_to_end:
        end_to_end(articles, gazetteer, misses)
    if options.errors:
        options.errors.write_text("".join(json.dumps(m, ensure_ascii=False) + "\n" for m in misses), "utf-8")
    return 0


def data_path() -> Path | None:
    roots = [os.environ.get("DATELINE_SHARED"), Path(__file__).resolve().parents[2] / "shared"]
    paths = [Path(root) / "data" / "geo" / "GeoVirus.xml" for root in roots if root]
    return next((path for path in paths if path.exists()), None)


def read_articles(path: Path) -> list[dict[str, Any]]:
    articles = []
    for node in ET.parse(path).iter("article"):
        places = [{child.tag: child.text for child in place} for place in node.iter("location")]
        gold = sorted({(int(p["start"]) - 1, int(p["end"]) - 1, float(p["lat"]), float(p["lon"])) for p in places if p})
        articles.append({"text": node.findtext("text") or "", "gold": gold})
    return articles


def reader() -> Any:
    return load_reader("dateline-en")


def given(articles: list[dict[str, Any]], gazetteer: Gazetteer, misses: list[dict[str, Any]]) -> None:
    counts: Counter[str] = Counter()
    spent = 0.0
    for article in articles:
        toponyms = [Toponym(start, end, "place") for start, end, _, _ in article["gold"]]
        started = time.perf_counter()
        choices = choose_all(article["text"], toponyms, gazetteer)
        spent += time.perf_counter() - started
        for (start, end, lat, lon), choice in zip(article["gold"], choices, strict=True):
            counts["names"] += 1
            score(counts, misses, article["text"], (start, end), (lat, lon), choice, gazetteer)
    names = counts["names"]
    print(f"GeoVirus, gold spans given: {names} names in {len(articles)} texts")
    for key in ("answered", "country", "within 161 km", "within 161 km or reach"):
        of_all, of_answered = counts[key] / names, counts[key] / max(1, counts["answered"])
        print(f"  {key:24} {of_all:7.1%} of all" + ("" if key == "country" else f"   {of_answered:7.1%} of answered"))
    settled = counts["settlements right"] / max(1, counts["settlements"])
    coverage = counts["settlements"] / max(1, counts["likeliest a town"])
    print(f"  towns answered {counts['settlements']} ({coverage:.1%} of likeliest towns), within 161 km {settled:.1%}")
    for sort in ("country", "province", "district", "other area", "town or site", "left open"):
        n, strict, reach = (counts[f"{sort}: {what}"] for what in ("names", "strict", "reach"))
        print(
            f"  {sort:13} {n:5} names, beyond 161 km {n - strict:4} ({(n - strict) / names:5.1%} of all), and reach {n - reach:3}"
        )
    print(f"  {1000 * spent / len(articles):.1f} ms a text")


def score(
    counts: Counter[str],
    misses: list[dict[str, Any]],
    text: str,
    span: tuple[int, int],
    point: tuple[float, float],
    choice: Any,
    gazetteer: Gazetteer,
) -> None:
    place = located(choice.place, gazetteer)
    truth = country_at(point, gazetteer)
    apart = distance_km(point, place.point) if place is not None and place.point else None
    counts["answered"] += place is not None
    open_right = place is None and choice.country is not None and choice.country == truth
    country_right = open_right or (place is not None and (place.country is None or truth in {None, place.country}))
    counts["likeliest a town"] += choice.best is not None and choice.best.kind == "settlement"
    counts["settlements"] += place is not None and place.kind == "settlement"
    counts["settlements right"] += place is not None and place.kind == "settlement" and (apart or 0) <= RIGHT_KM
    inside = apart is not None and apart <= max(RIGHT_KM, place.radius_km or 0.0)
    counts["country"] += country_right or bool(inside and place.kind == "country")
    counts["within 161 km"] += apart is not None and apart <= RIGHT_KM
    sort = "left open" if place is None else CLASSES.get(place.kind, "other area")
    counts[f"{sort}: names"] += 1
    counts[f"{sort}: strict"] += apart is not None and apart <= RIGHT_KM
    counts[f"{sort}: reach"] += inside
    counts["within 161 km or reach"] += inside
    if not inside or not country_right:
        misses.append(
            {
                "name": text[span[0] : span[1]],
                "gold": point,
                "gold_country": truth,
                "answer": place and [place.name, place.id, place.kind, place.country],
                "km": apart and round(apart),
                "status": choice.status,
                "odds": round(choice.probability, 2),
                "candidates": [[c.id, c.name, c.score, c.rule] for c in choice.candidates[:3]],
                "context": text[max(0, span[0] - 60) : span[1] + 60],
            }
        )


def located(place: Place | None, gazetteer: Gazetteer) -> Place | None:
    """Return a place as grounding places it: a quarter without a point of its own stands at its town's."""
    town = gazetteer.get(place.within) if place is not None and place.point is None else None
    return place if place is None or town is None else structs.replace(place, lat=town.lat, lon=town.lon)


def country_at(point: tuple[float, float], gazetteer: Gazetteer) -> str | None:
    """The country of the settlement nearest to a point, which stands for the point's own."""
    for km in (30, 120, 400):
        near = gazetteer.near(*point, km)
        if near:
            return near[0].country
    return None


def end_to_end(articles: list[dict[str, Any]], gazetteer: Gazetteer, misses: list[dict[str, Any]]) -> None:
    read = reader()
    right = near = found = gold_count = spans_right = 0
    for article in articles:
        doc = Doc.of(read.read(article["text"]))
        toponyms = [t for t in find_toponyms(doc, [], gazetteer) if t.kind != "facility"]
        choices = choose_all(article["text"], toponyms, gazetteer)
        placed = [(t, located(c.place, gazetteer)) for t, c in zip(toponyms, choices, strict=True)]
        answers = {(t.start, t.end): place for t, place in placed if place is not None}
        gold = {(start, end): (lat, lon) for start, end, lat, lon in article["gold"]}
        found += len(answers)
        gold_count += len(gold)
        for span, place in answers.items():
            truth = next((p for s, p in gold.items() if s[0] < span[1] and span[0] < s[1]), None)
            spans_right += truth is not None
            apart = distance_km(truth, place.point) if truth and place.point else None
            near += apart is not None and apart <= RIGHT_KM
            right += apart is not None and apart <= max(RIGHT_KM, place.radius_km or 0)
            if truth is None:
                misses.append({"spurious": article["text"][slice(*span)], "answer": [place.name, place.id]})
        missed = [span for span in gold if not any(s[0] < span[1] and span[0] < s[1] for s in answers)]
        misses += [{"missed": article["text"][a:b], "context": article["text"][a - 40 : b + 40]} for a, b in missed]
    print(f"End to end, within 161 km: P {near / found:.1%}  R {near / gold_count:.1%}")
    print(f"End to end, within 161 km or reach: P {right / found:.1%}  R {right / gold_count:.1%}", end="  ")
    print(f"(names alone: P {spans_right / found:.1%}  R {spans_right / gold_count:.1%})")


if __name__ == "__main__":
    sys.exit(main())
