"""Are disputes found, and are those shown real: python benchmarks/disputes.py [--missed] [--shown].

Reads data/rival as a user would, and looks up what the annotator's notes list as rival figures, blame or mode, and
places of one happening. Not all that outlets word differently is a contradiction: "dozens" beside 40, a town beside
its quarter, "the army" beside "regime forces". A noted difference counts as a contradiction where the gold holds
values that exclude each other:

number  two figures of one kind and scope, both counted, that lie farther apart than rounding explains
blame   a denial, doers that share no word by voices that say so, or kinds of attack that cannot both be the means
place   towns that neither lie in one another nor bear one name

What excludes nothing is no dispute, but stands side by side with its voices in the event's fields. A noted difference does
so where one event of ours gives two accounts of the field that answer two values of the gold.

Printed: how many of all noted differences and of the contradictions are shown, and of the disputes shown on happenings
of the gold how many the gold holds (a dispute on blame, on the kind or on whether it happened answers for blame).
--missed: the contradictions not shown and the differences that do not stand side by side. --shown: every dispute shown with the words behind it.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from types import ModuleType
from typing import Any

import dateline
from dateline.chronicle.accounts import Account, Difference, accounts_of
from dateline.chronicle.words import same_name
from dateline.records.chronicle import Dispute
from joining import noted_disagreements, shared
from labelled import RIVAL, load_module

Gold = dict[str, Any]
Noted = set[tuple[str, str]]  # gold event, field
_ANSWERS = {"blame": ("blame", "type", "happened"), "number": ("number",), "place": ("place",)}
_MEANS = {"airstrike", "shelling", "suicide-bombing", "chemical-attack"}
_PARTS = ("the wounded", "the dead")  # whom a part is counted of
_ROUND = 0.15  # figures this near each other may be one, rounded


def told_of(rows: Iterable[Gold]) -> dict[str, list[Gold]]:
    """Return gold event → what each report tells of it."""
    told: dict[str, list[Gold]] = defaultdict(list)
    for row in rows:
        for event in row["events"]:
            told[event["event"]].append({**event, "report": row["unit_id"]})
    return told


def contradictions(told: Mapping[str, Sequence[Gold]]) -> Noted:
    """Return the events and fields of which the gold holds values that exclude each other."""
    tests = {"number": _numbers, "blame": _blame, "place": _places}
    return {(event, field) for event, tellings in told.items() for field, test in tests.items() if test(tellings)}


def _numbers(tellings: Sequence[Gold]) -> bool:
    figures = [(t["kind"], t["part_of"] or t["of"] in _PARTS, t) for e in tellings for t in e["tolls"] if t["best"] is not None]
    return any(a[:2] == b[:2] and _apart(a[2], b[2]) for a, b in combinations(figures, 2))


def _apart(a: Gold, b: Gold) -> bool:
    """Tell whether two figures exclude each other; "at least 20" does not exclude 31, told later or by others."""
    low, high = sorted((a, b), key=lambda t: t["best"])
    slack = 0 if low["low"] is not None and high["low"] is not None else _ROUND * high["best"]
    open_ = low["high"] is None
    return bool(high["best"] - low["best"] > max(slack, 1) and (not open_ or high["best"] >= 1.5 * low["best"]))


def _blame(tellings: Sequence[Gold]) -> bool:
    accused = [set(" ".join(e["agents"]).lower().split()) for e in tellings if e["voices_for_blame"]]
    rival = any(not a & b for a, b in combinations(accused, 2))
    means = {e["type"] for e in tellings} & _MEANS
    return rival or len(means) > 1 or any(e["standing"] == "denied" for e in tellings)


def _places(tellings: Sequence[Gold]) -> bool:
    spots = [[p for p in (e["place"], e["place_in"]) if p] for e in tellings if _named(e["place"])]
    return any(not any(_one_place(x, y) for x in a for y in b) for a, b in combinations(spots, 2))


def _named(place: str | None) -> bool:
    """Tell whether words name a place: "exchange points" and "All four areas" name none."""
    words = (place or "").split()
    return any(w[0].isupper() or "-" in w for w in words[1:] or words)


def _one_place(a: str, b: str) -> bool:
    names = ([w for w in words.split() if w != w.lower()] for words in (a, b))
    left, right = names
    return bool(same_name(a, b)) or any(same_name(x, y) for x in left for y in right)


def our_events(rows: Sequence[Gold], claims: Iterable[Gold], scorer: ModuleType) -> dict[str, set[str]]:
    """Return our event → the gold events that its tellings are matched with, report by report."""
    mine: dict[str, dict[str, list[Gold]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if claim["kind"] == "event":
            mine[claim["report_key"]][claim["event"]].append(claim)
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        gold, groups = scorer.gold_events(row), mine[row["unit_id"]]
        ids = list(groups)
        table = scorer.np.array([[scorer.affinity(g, groups[i]) for i in ids] for g in gold]).reshape(len(gold), len(ids))
        for i, j in scorer.assign(table, 1.0):
            found[ids[j]].add(gold[i]["event"])
    return found


def answered(field: str, disputes: Iterable[Dispute]) -> bool:
    """Tell whether some disputes of one event show a difference in a field."""
    return any(d.field in _ANSWERS[field] for d in disputes)


def side_by_side(field: str, told: Sequence[Gold], accounts: Iterable[Difference]) -> bool:
    """Tell whether accounts of one event answer two different values that the gold has of a field."""
    given = [(x, d.field) for d in accounts for x in d.accounts if x.voices]
    answers = {"number": _number_answers, "blame": _blame_answers, "place": _place_answers}[field]
    values = [answers(x, kind, told) for x, kind in given]
    return any(a and b and a != b for a, b in combinations(values, 2))


def _number_answers(account: Account, kind: str, told: Sequence[Gold]) -> set[str]:
    """Return the gold's figures that an account gives: kind, low and best."""
    figures = [t for e in told for t in e["tolls"] if t["kind"] == kind]
    ends = ["/".join("?" if n is None else str(n) for n in (t["low"], t["best"])) for t in figures]
    return {f"{kind} {said}" for said in ends if (account.value or "").startswith(f"{said}/")}


def _blame_answers(account: Account, kind: str, told: Sequence[Gold]) -> set[str]:
    """Return the doers or, of kinds of attack, the means of the gold that an account gives."""
    if kind == "what":
        return {e["type"] for e in told} & _MEANS & {account.value or ""}
    if kind != "by":
        return set()
    said = _content(account.words)
    return {agent.lower() for e in told for agent in e["agents"] if _content(agent) & said}


def _content(words: str) -> set[str]:
    return {w for w in words.lower().split() if w not in {"the", "a", "of", "and", "forces"}}


def _place_answers(account: Account, kind: str, told: Sequence[Gold]) -> set[str]:
    """Return the places of the gold that an account names, a town that lies around one among them."""
    spots = {p for e in told for p in (e["place"], e["place_in"]) if p} if kind == "where" else set()
    return {p.lower() for p in spots if _one_place(p, account.words)}


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--missed", action="store_true")
    parser.add_argument("--shown", action="store_true")
    options = parser.parse_args()
    folder = shared()
    rows = [json.loads(line) for line in (folder / "data" / "rival" / "gold.jsonl").read_text("utf-8").splitlines()]
    built = dateline.build([folder / "data" / "rival" / "reports.jsonl"], columns=RIVAL)
    scorer = load_module(folder / "tools" / "rival_score.py")
    homes = our_events(rows, built.claims.to_dicts(), scorer)
    shown: dict[str, list[Dispute]] = defaultdict(list)
    for dispute in built.record.disputes:
        for event in homes.get(dispute.subject, ()):
            shown[event].append(dispute)
    told = told_of(rows)
    noted, real = noted_disagreements(), contradictions(told)
    hits = {(event, field) for event, field in noted if answered(field, shown.get(event, ()))}
    for name, wanted in (("noted differences", noted), ("of them contradictions", noted & real)):
        fields = ", ".join(f"{f} {sum(x == f for _, x in wanted & hits)}/{sum(x == f for _, x in wanted)}" for f in _ANSWERS)
        print(f"{name}: {len(wanted & hits)} of {len(wanted)} shown ({fields})")
    accounts = accounts_shown(built, homes)
    stands = {(event, field) for event, field in noted if any(side_by_side(field, told[event], x) for x in accounts[event])}
    fields = ", ".join(f"{f} {sum(x == f for _, x in stands)}/{sum(x == f for _, x in noted)}" for f in _ANSWERS)
    print(f"side by side in an event's fields, each with its voices: {len(stands | hits)} of {len(noted)} ({fields})")
    matched = {d.id: d for several in shown.values() for d in several}
    held = {i for i, d in matched.items() if any((e, f) in real for e in homes[d.subject] for f, fs in _ANSWERS.items() if d.field in fs)}
    print(f"shown: {len(built.record.disputes)} disputes, {len(matched)} on happenings of the gold, {len(held)} of them held by it")
    if options.missed:
        for event, field in sorted((noted & real) - hits):
            print(f"missed {field}: {event} (ours: {[i for i, g in homes.items() if event in g]})")
        for event, field in sorted(noted - stands - hits):
            print(f"not side by side, {field}: {event} (ours: {[i for i, g in homes.items() if event in g]})")
    if options.shown:
        _print_shown(built, homes, held)
    return 0


def accounts_shown(built: Any, homes: Mapping[str, set[str]]) -> dict[str, list[list[Difference]]]:
    """Return gold event → the accounts of each of our events that tells it."""
    claims = {c.id: c for c in built.claims}
    ours = {e.id: e for e in built.record.events}
    found: dict[str, list[list[Difference]]] = defaultdict(list)
    for event, golds in homes.items():
        for gold in golds if event in ours else ():
            found[gold].append(list(accounts_of(ours[event], claims)))
    return found


def _print_shown(built: Any, homes: Mapping[str, set[str]], held: set[str]) -> None:
    titles = {e.id: e.title for e in built.record.events}
    claims = {c.id: c for c in built.claims}
    for d in built.record.disputes:
        print(f"\n[{'held' if d.id in held else '    '}] {d.field}: {titles.get(d.subject, d.subject)} — {d.question} {sorted(homes.get(d.subject, ()))}")
        for r in d.readings:
            print(f"    {r.words!r} {r.value or ''}: {', '.join(v.text or 'outlet' for v in r.voices)}")
            for c in r.claims[:3]:
                print(f"        {claims[c].report_key} {claims[c].standing} {' '.join(claims[c].evidence.text.split())[:260]}")


if __name__ == "__main__":
    sys.exit(main())
