"""Score the places of events: python benchmarks/event_places.py [--errors FILE] [--claims FILE].

rival  Events that the shared scorer finds in data/rival, article by article; the place meant is read by hand
       (`event_places.tsv`: names and gazetteer ids, no text).
seeds  Events that benchmarks/seeds.py finds in the two seed reports; the place is the gold's.

An answer is right where it is the place meant (within 25 km of a town's point, or the words name it) and no coarser
than the place is told; "too coarse" holds the place but says less. Where the gold says only the country, any place in
it is right. "wrong country" counts answers that are sure of a country that is not the gold's. The last columns are of
the answers at settlement precision or finer alone: how many, and how many of these are right.
"""

import argparse
import csv
import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
from msgspec import Struct
from rich.console import Console
from rich.table import Table

import seeds
from dateline.knowledge.gazetteer.geo import distance_km
from dateline.knowledge.gazetteer.place import POINT_KINDS, Place
from dateline.knowledge.places import Gazetteer, load_places
from dateline.ontology import load_ontology
from rival import claims_of
from seed_match import share
from shared_data import scorer, shared

LABELS = Path(__file__).parent / "event_places.tsv"
TOWN_KM = 25.0
SHARE = 0.5  # of the shorter name's words
FINE = frozenset({"site", "settlement"})
RANK = {"site": 0, "settlement": 0, "near": 0, "district": 1, "province": 2, "area": 2, "sea": 3, "country": 3}
Claim = dict[str, Any]


class Told(Struct):
    """An event's place as the gold means it: any of these places; the words that name it."""

    report: str
    event: str
    places: list[Place]
    words: list[str]


class Count(Struct):
    """What a set of events adds up to."""

    events: int = 0
    answered: int = 0
    right: int = 0
    coarse: int = 0
    country: int = 0
    fine: int = 0
    fine_right: int = 0

    def row(self, name: str) -> list[str]:
        """Return the cells of the table."""
        of = lambda part, whole: f"{part}/{whole} {part / max(1, whole):.1%}"
        fine = of(self.fine_right, self.fine)
        shares = [of(self.answered, self.events), of(self.right, self.answered), of(self.coarse, self.answered)]
        return [name, str(self.events), *shares, str(self.country), of(self.fine, self.events), fine]


def labels(gazetteer: Gazetteer) -> dict[tuple[str, str], list[Place]]:
    """Return the places meant by the gold's words."""
    lines = [line for line in LABELS.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    found = {}
    for row in csv.DictReader(lines, delimiter="\t"):
        ids = row["ids"].split()
        found[row["place"], row["in"]] = [place for place in map(gazetteer.get, ids) if place is not None]
        if len(found[row["place"], row["in"]]) != len(ids):
            sys.exit(f"{LABELS.name}: {row['place']!r}: an id is not in the gazetteer")
    return found


def verdict(told: Told, where: Claim) -> str:
    """Return "right", "coarse", "wrong" or "open" for one answer."""
    if where.get("status") != "resolved" and not (where.get("words") or where.get("name")):
        return "open"
    found = {_one(place, told, where) for place in told.places}
    return next(v for v in ("right", "coarse", "wrong") if v in found)


def _one(place: Place, told: Told, where: Claim) -> str:
    """Return how an answer stands to one place that may be meant."""
    if place.kind == "country":
        return "right" if where.get("country") == place.country else "wrong"
    if where.get("id") == place.id:
        return "right"
    point = (where["lat"], where["lon"]) if where.get("lat") is not None else None
    if point is None or place.point is None:
        said = (where.get("name"), where.get("words"), where.get("site"))
        return "right" if any(share(a, b) >= SHARE for a in said if a for b in told.words) else "wrong"
    small = where["precision"] == "area" and (where.get("radius_km") or 999.0) <= TOWN_KM  # two neighbouring towns
    ours, theirs = 0 if small else RANK.get(where["precision"], 3), 0 if place.kind in POINT_KINDS else 2
    apart = distance_km(point, place.point)
    if ours <= theirs:
        return "right" if apart <= max(TOWN_KM, place.radius_km or 0.0) else "wrong"
    holds = apart <= (where.get("radius_km") or 0.0) + TOWN_KM or ours == RANK["country"]
    return "coarse" if holds and where.get("country") == place.country else "wrong"


def best_place(group: list[Claim]) -> Claim:
    """Return the place that the claims of an event give: a told one before an inferred one, the finest first."""
    wheres = [claim.get("where") or {} for claim in group]
    return min(
        wheres, key=lambda w: (w.get("status") != "resolved", w.get("inferred"), RANK.get(w.get("precision") or "", 9))
    )


def add(count: Count, told: Told, group: list[Claim], errors: list[Claim]) -> None:
    """Score the place that an event's claims give."""
    where = best_place(group)
    judged = verdict(told, where)
    count.events += 1
    count.answered += judged != "open"
    count.right += judged == "right"
    count.coarse += judged == "coarse"
    sure = where.get("status") == "resolved"
    strange = sure and where.get("country") and where["country"] not in {p.country for p in told.places}
    count.country += bool(strange)
    fine = sure and where.get("precision") in FINE
    count.fine += fine
    count.fine_right += fine and judged == "right"
    if judged != "right":
        claim = max(group, key=lambda c: (c.get("where") or {}) == where)
        told_as = {
            "says": claim["evidence"]["text"],
            "trigger": claim["trigger"]["text"],
            "type": claim["type"],
            "standing": claim["standing"],
            "report": told.report,
            "event": told.event,
            "gold": told.words,
            "verdict": judged,
        }
        ours = {k: where.get(k) for k in ("name", "words", "precision", "country", "status", "rule", "inferred")}
        errors.append({**told_as, **ours})


def rival(folder: Path, gazetteer: Gazetteer, lines: list[str], errors: list[Claim]) -> tuple[Count, Count]:
    """Score the articles of data/rival: all events, and those whose place the article tells itself (no inference)."""
    judge, meant = scorer("rival_score"), labels(gazetteer)
    of_report: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in map(json.loads, lines):
        if claim["kind"] == "event":
            of_report[claim["report_key"]][claim["event"] or claim["id"]].append(claim)
    total, told_only = Count(), Count()
    for row in map(json.loads, (folder / "data" / "rival" / "gold.jsonl").open(encoding="utf-8")):
        groups = list(of_report[row["unit_id"]].values())
        gold = judge.gold_events(row)
        fits = np.array([[judge.affinity(g, group) for group in groups] for g in gold]).reshape(len(gold), len(groups))
        for i, j in judge.assign(fits, 1.0):
            told = _told(row, gold[i]["event"], meant)
            if told is not None:
                add(total, told, groups[j], errors)
                if not best_place(groups[j]).get("inferred"):
                    add(told_only, told, groups[j], [])
    return total, told_only


def _told(row: Claim, event: str, meant: dict[tuple[str, str], list[Place]]) -> Told | None:
    """Return the places that an article's gold gives an event; None where it gives none that can be pinned."""
    names = [(e["place"] or "", e["place_in"] or "") for e in row["events"] if e["event"] == event]
    found = [place for name in names for place in meant.get(name, ())]
    return Told(row["unit_id"], event, found, [n[0] or n[1] for n in names]) if found else None


def seed_events(gazetteer: Gazetteer, errors: list[Claim]) -> Count:
    """Score the events of the two seed reports."""
    index, claims, chronicle = seeds.load(shared())
    families = {k: t.family for k, t in load_ontology().event_types.items()}
    places = {p["id"]: p for p in index.gold["places"]}
    rows = {e["id"]: e for e in index.gold["events"]}
    total = Count()
    for key, claim in seeds.events(index, claims, families, seeds.event_days(chronicle)).items():
        parts = [places.get(part.split(" (")[0]) for part in (rows[key].get("place") or "").split("+")]
        meant = [_of_gold(part, gazetteer) for part in parts if part is not None]
        if meant:
            words = [m["surface"] for part in parts if part for m in part.get("mentions", [])]
            told = Told(rows[key]["doc"], key, meant, [*words, *(p.name for p in meant)])
            add(total, told, [claim], errors)
    return total


def _of_gold(place: Claim, gazetteer: Gazetteer) -> Place:
    """Return a place of the seeds' gold as ours are."""
    kinds = {
        "city": "settlement",
        "town": "settlement",
        "village": "settlement",
        "country": "country",
        "part_of_city": "site",
    }
    kind = kinds.get(place.get("type") or "", "settlement" if place.get("lat") else "area")
    named = gazetteer.candidates(place["canonical"].split(" (")[0]) if place.get("type") in {"country", "city"} else []
    country = next((m.place.country for m in named if m.score == 1.0), "LY")
    return Place(
        id=place["id"], name=place["canonical"], kind=kind, lat=place.get("lat"), lon=place.get("lon"), country=country
    )


def figures(folder: Path, lines: list[str]) -> dict[str, float]:
    """Return the percentages that must not fall: of the places answered, and of those at a town."""
    gazetteer = load_places()
    told, _ = rival(folder, gazetteer, lines, [])
    share_of = lambda part, whole: 100 * part / max(1, whole)
    seeds_right = seed_events(gazetteer, [])
    return {
        "rival right": share_of(told.right, told.answered),
        "rival at a town right": share_of(told.fine_right, told.fine),
        "rival countries right": share_of(told.answered - told.country, told.answered),
        "seeds right": share_of(seeds_right.right, seeds_right.answered),
    }


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", type=Path, help="write every place that is not right as a JSON line")
    parser.add_argument("--claims", type=Path, help="rival claims kept by benchmarks/rival.py --claims")
    options = parser.parse_args()
    folder, gazetteer = shared(), load_places()
    errors: list[Claim] = []
    kept = options.claims.read_text("utf-8").splitlines() if options.claims else None
    lines = kept or claims_of(folder / "data" / "rival" / "reports.jsonl", joining=True)
    heads = ("events", "answered", "right of answered", "too coarse", "wrong country", "at a town", "of these right")
    table = Table("", *heads, title="Places of the events found")
    for name, count in zip(("rival", "rival, told"), rival(folder, gazetteer, lines, errors), strict=True):
        table.add_row(*count.row(name))
    table.add_row(*seed_events(gazetteer, errors).row("seeds"))
    Console().print(table)
    if options.errors:
        options.errors.write_text("".join(json.dumps(e, ensure_ascii=False) + "\n" for e in errors), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
