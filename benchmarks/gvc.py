"""Incidents from documents, on the Gun Violence Corpus: python benchmarks/gvc.py [--errors] [--no-splink].

Each document tells of one shooting; documents of one shooting must end up in one event of our own chronicle (our
reading, our joining). A document goes where its main event goes. Printed: B3 over documents; beside it no joining at
all, one cluster for each day and place, and splink on the same facts of each document's main telling.
"""

import argparse
import datetime as dt
import json
import re
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

import dateline
from dateline.chronicle.across import Rulings
from dateline.chronicle.actors import Kin
from dateline.chronicle.join import told_by_reports
from dateline.chronicle.telling import Telling
from dateline.chronicle.types import type_table
from dateline.knowledge import load_knowledge
from dateline.records.claim import Claim
from dateline.reports import Columns
from joining import b_cubed
from shared_data import shared

_NO_SPACE_BEFORE = re.compile(r" ([.,;:!?%)\]’”]|n[’']t\b|[’'](?:s|re|ve|ll|d|m)\b)")
_NO_SPACE_AFTER = re.compile(r"([(\[“$#]) ")


def documents(folder: Path) -> list[dict[str, str]]:
    """Return the documents as rows for a reader: id, incident, date, title and text."""
    rows: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for line in (folder / "data" / "gvc" / "dataset.conll").read_text("utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) == 5:
            rows[cells[0]].append((int(cells[1]), cells[3]))
    return [_row(name, words) for name, words in sorted(rows.items())]


def _row(name: str, words: Sequence[tuple[int, str]]) -> dict[str, str]:
    """The first sentence of a document is its date, the second its title; "//n" ends a paragraph."""
    _, incident, key = name.split("/")
    text = " ".join(w for n, w in words if n > 1).replace("//n", "\n\n")
    title = " ".join(w for n, w in words if n == 1)
    return {"id": key, "incident": incident, "date": words[0][1], "title": _plain(title), "text": _plain(text)}


def _plain(text: str) -> str:
    text = _NO_SPACE_AFTER.sub(r"\1", _NO_SPACE_BEFORE.sub(r"\1", text))
    text = re.sub(r"(?<=\w) - (?=\w)", "-", text)
    return re.sub(r" *\n\n[ \n]*", "\n\n", text).strip()


def claims_of(rows: Sequence[Mapping[str, str]]) -> list[dict[str, Any]]:
    """Return our claims on the documents, each with its event, as a user's build gives them."""
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "gvc.jsonl"
        path.write_text("".join(json.dumps(dict(r)) + "\n" for r in rows), "utf-8")
        columns = Columns(id="id", title="title", text="text", date="date")
        return list(dateline.build([path], columns=columns).claims.to_dicts())


def main_tellings(tellings: Sequence[Telling]) -> dict[str, str]:
    """Return report → its main telling: of violent ones that with most claims, then the first."""
    by_report: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        by_report[telling.report].append(telling)
    return {report: max(found, key=lambda t: (t.violent, _size(t), -t.start)).id for report, found in by_report.items()}


def main_groups(groups: Sequence[Sequence[Telling]]) -> dict[str, int]:
    """Return report → the number of the group that holds most of what it tells of violence, the first where even."""
    size: dict[str, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for n, group in enumerate(groups):
        for telling in group:
            size[telling.report][n] += _size(telling) if telling.violent else 0.01
    return {report: min(found, key=lambda n: (-found[n], n)) for report, found in size.items()}


def _size(telling: Telling) -> int:
    return len(telling.claims) + len(telling.tolls)


def scored(rows: Sequence[Mapping[str, str]], found: Mapping[str, Any]) -> str:
    """Return B3 over documents as printed."""
    gold: dict[Any, str] = {r["id"]: r["incident"] for r in rows}
    return "B3 P {:.1f} R {:.1f} F {:.1f}".format(*b_cubed(gold, dict(found)))


def ours(claims: Sequence[Claim]) -> dict[str, str]:
    """Return document → the event its main news went to."""
    size: dict[str, Counter[str]] = defaultdict(Counter)
    violent = type_table()
    for claim in claims:
        if claim.event:
            weight = 100 if claim.kind == "toll" or violent(claim.type).violent else 1
            size[claim.report_key][claim.event] += weight
    return {key: min(found, key=lambda e: (-found[e], e)) for key, found in size.items()}


def facts(rows: Sequence[Mapping[str, str]], claims: Sequence[Claim]) -> list[dict[str, Any]]:
    """Return what each document's main telling says, one row a document: what a table-joining tool is given."""
    tellings, _ = told_by_reports(claims, type_table(), Kin(load_knowledge(), ()), Rulings())
    main = {t.claims[0].report_key: t for t in tellings if t.id in set(main_tellings(tellings).values())}
    return [_facts(row, main.get(row["id"])) for row in rows]


def _facts(row: Mapping[str, str], t: Telling | None) -> dict[str, Any]:
    plain = {"unique_id": row["id"], "day": row["date"], "place": None, "lat": None, "lon": None, "who": [], "words": [], "killed": None}
    if t is None:
        return plain
    place = t.places[0] if t.places else None
    rare = sorted((w for w in t.words if t.words[w] >= 7), key=lambda w: (-t.words[w], w))[:12]
    day = dt.date.fromordinal(t.days.last).isoformat() if t.days.last else row["date"]
    return {**plain, "day": day, "place": place and (place.name or place.words), "lat": place and place.lat, "lon": place and place.lon,
            "who": sorted(t.names), "words": rare, "killed": max(t.numbers.get("killed", ()), default=None)}  # fmt: skip


def by_day_and_place(table: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Return the plain rule's clusters: one for each day and place; a document without a place stands alone."""
    return {f["unique_id"]: f"{f['day']} {f['place'] or f['unique_id']}" for f in table}


def by_splink(table: Sequence[Mapping[str, Any]], threshold: float) -> dict[str, str]:
    """Return splink's clusters of the same facts: Fellegi-Sunter weights found by expectation maximisation."""
    import pandas as pd
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    words = cl.CustomComparison(output_column_name="words", comparison_levels=[
        {"sql_condition": "words_l is null or words_r is null", "label_for_charts": "null", "is_null_level": True},
        *({"sql_condition": f"len(list_intersect(words_l, words_r)) >= {n}", "label_for_charts": f"{n} shared"} for n in (4, 2, 1)),
        {"sql_condition": "else", "label_for_charts": "else"}])  # fmt: skip
    settings = SettingsCreator(
        link_type="dedupe_only", max_iterations=30,
        comparisons=[cl.LevenshteinAtThresholds("place", [1, 3]), cl.ArrayIntersectAtSizes("who", [2, 1]), words, cl.ExactMatch("killed"),
                     cl.AbsoluteDateDifferenceAtThresholds("day", input_is_string=True, metrics=["day", "day"], thresholds=[1, 4])],
        blocking_rules_to_generate_predictions=["abs(datediff('day', l.day::date, r.day::date)) <= 8"])  # fmt: skip
    frame = pd.DataFrame(table).astype({"killed": "Int64"})
    linker = Linker(frame, settings, DuckDBAPI())
    linker.training.estimate_probability_two_random_records_match([block_on("day", "place")], recall=0.6)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e5, seed=1)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("day"))
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("place"))
    pairs = linker.inference.predict(threshold_match_probability=0.01)
    found = linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, threshold_match_probability=threshold)
    return {row["unique_id"]: row["cluster_id"] for row in found.as_record_dict()}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--no-splink", action="store_true", help="leave out splink (dependency group bench)")
    parser.add_argument("--errors", action="store_true", help="list incidents that were split or melted")
    options = parser.parse_args()
    rows = documents(shared())
    claims = [msgspec.convert(c, Claim) for c in claims_of(rows)]
    found = ours(claims)
    table = facts(rows, claims)
    print(f"{len(rows)} documents on {len({r['incident'] for r in rows})} incidents, {len(claims)} claims")
    print(f"no joining                 {scored(rows, {})}")
    print(f"same day and place         {scored(rows, by_day_and_place(table))}")
    if not options.no_splink:
        for threshold in (0.5, 0.9, 0.99):
            print(f"splink, threshold {threshold:<8} {scored(rows, by_splink(table, threshold))}")
    print(f"Dateline                   {scored(rows, found)}")
    if options.errors:
        _print_errors(rows, found)
    return 0


def _print_errors(rows: Sequence[Mapping[str, str]], found: Mapping[str, str]) -> None:
    incidents: dict[str, set[str]] = defaultdict(set)
    events: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        incidents[row["incident"]].add(found.get(row["id"], f"none {row['id']}"))
        events[found.get(row["id"], "none")].add(row["incident"])
    print("\n".join(f"split  {name}: {sorted(parts)}" for name, parts in sorted(incidents.items()) if len(parts) > 1))
    print("\n".join(f"melted {sorted(names)}" for names in events.values() if len(names) > 1))


if __name__ == "__main__":
    sys.exit(main())
