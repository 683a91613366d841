"""Score the two seed reports against their reading by hand: python benchmarks/seeds.py [--errors FILE].

Both reports are built into one chronicle, as a user would do it. A gold row counts as found when a claim of ours
whose trigger stands in one of its sentences agrees with it as each section says; one claim may answer one row.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console
from rich.table import Table
from scipy.optimize import linear_sum_assignment

from seed_checks import must_not_have, parted
from seed_match import FACTUAL, HELD, OURS, Gold, Index, days_overlap, family_fits, overlaps, share, words
from seed_timelines import timelines
from shared_data import shared

NEEDED = {
    "core events (type, date, place)": 7, "non-factual events (standing)": 4, "kept out": 12, "tolls": 8, "merge groups": 5,
    "events": 24, "control statements": 20, "ties": 20, "times": 22, "places": 20, "people with offices": 9, "voices": 28,
    "timelines": 9,
}  # fmt: skip
TIE = {
    "hostile_to": {"fights", "rivals", "rejects"}, "allied_with": {"allied", "supports"}, "linked_to": {"allied", "part-of"},
    "is_umbrella_of": {"part-of"}, "rejects_authority_of": {"rejects"}, "pledged_allegiance_to": {"pledged-to"},
    "leads": {"leads"}, "armed/supports": {"supports"}, "member_of": {"part-of"}, "spokesman_of": {"part-of", "leads"},
    "rival_of": {"rivals", "fights"}, "affiliate_of": {"part-of"}, "loyal_to": {"supports", "part-of", "pledged-to"},
    "back": {"supports"}, "aligned_with_either_or_none": {"allied", "supports"}, "non_intervention_in": set(),
    "envoy_of": {"part-of", "leads"}, "party_to_accord_with": {"negotiates-with", "allied"},
}  # fmt: skip


def load(folder: Path) -> tuple[Index, list[Gold], Any]:
    """Build the chronicle of both seeds; return the gold's index, our claims with their report's letter, the chronicle."""
    import dateline

    gold = json.loads((folder / "data" / "seed_gold.json").read_text("utf-8"))
    chronicle = dateline.build([folder / "data" / "seeds"])
    letter = {d["file"].rsplit(".", 1)[0]: d["id"] for d in gold["documents"]}
    claims = [c | {"doc": letter[c["report_key"]]} for c in chronicle.claims.to_dicts()]
    names: dict[str, set[str]] = {}
    for actor in chronicle.record.actors:
        names[actor.id] = {actor.name, *actor.aliases}
    for claim in claims:
        for role in claim["roles"]:
            if role.get("actor"):
                names.setdefault(role["actor"], set()).add(role["text"])
    return Index(gold, names), claims, chronicle


def assign(agrees: np.ndarray) -> dict[int, int]:
    """Pair gold rows with claims one to one, as many as can be."""
    if not agrees.size:
        return {}
    rows, columns = linear_sum_assignment(-agrees)
    return {int(i): int(j) for i, j in zip(rows, columns, strict=True) if agrees[i, j] > 0}


def events(
    index: Index, claims: list[Gold], families: dict[str, str], spans: dict[str, tuple[str | None, str | None]]
) -> dict[str, Gold]:
    """Return gold event id -> the claim that tells of it. Holdings and ties may tell of one, too."""
    rows = index.gold["events"]
    agrees = np.zeros((len(rows), len(claims)))
    for i, event in enumerate(rows):
        for j, claim in enumerate(claims):
            agrees[i, j] = _event_score(index, event, claim, families, spans)
    return {rows[i]["id"]: claims[j] for i, j in assign(agrees).items()}


def _event_score(index: Index, event: Gold, claim: Gold, families: dict[str, str], spans: Any) -> float:
    if claim["kind"] == "toll" or not index.in_sentence(claim, event["doc"], event["sentences"]):
        return 0
    trigger = claim["trigger"]
    hit = any(overlaps(trigger["start"], trigger["end"], t["start"], t["end"]) for t in event["triggers"])
    if not hit:
        return 0
    score = 1.0 + 0.5 * (claim["kind"] == "event")
    score += 0.5 * family_fits(families.get(claim["type"], claim["type"]), event)
    score += 0.3 * index.is_place(claim, event.get("place"))
    time = event.get("time") or {}
    return score + 0.3 * days_overlap(dated(claim, spans), time.get("start"), time.get("end"))


def dated(claim: Gold, spans: dict[str, tuple[str | None, str | None]]) -> Gold:
    """Return the claim with its event's days where its own stay open, the report being undated."""
    when = claim.get("when") or {}
    if when.get("from") or when.get("to") or claim["id"] not in spans:
        return claim
    first, last = spans[claim["id"]]
    return claim | {"when": when | {"from": first, "to": last}}


def core(index: Index, found: dict[str, Gold], families: dict[str, str], spans: Any) -> list[str]:
    """Return the must-have events that are wrong, with what is wrong."""
    wrong = []
    rows = {e["id"]: e for e in index.gold["events"]}
    for key in index.gold["scoring"]["must_have_core_events"]:
        claim, event = found.get(key), rows[key]
        if claim is None:
            wrong.append(f"{key}: not found")
            continue
        time = event.get("time") or {}
        checks = {
            "type": family_fits(families.get(claim["type"], claim["type"]), event),
            "standing": claim["standing"] in FACTUAL,
            "day": days_overlap(dated(claim, spans), time.get("start"), time.get("end")),
            "place": index.is_place(claim, event.get("place")),
        }
        wrong += [
            f"{key}: {name} ({claim['type']}, {claim['when']}, {claim['where'].get('name')})"
            for name, ok in checks.items()
            if not ok
        ]
    return wrong


def nonfactual(index: Index, claims: list[Gold]) -> list[str]:
    """Return the plans, threats and schedules that no claim has as such, or that one has as a fact."""
    rows = {e["id"]: e for e in index.gold["events"]}
    wrong = []
    for key in index.gold["scoring"]["must_have_nonfactual"]:
        event = rows[key]
        told = [
            (c["type"], c["standing"])
            for c in claims
            if c["kind"] == "event" and c["doc"] == event["doc"]
            for t in event["triggers"]
            if overlaps(c["trigger"]["start"], c["trigger"]["end"], t["start"], t["end"])
        ]
        as_such = any(s in {"planned", "threatened", "conditional"} for _, s in told)
        as_fact = any(s in {"happened", "ongoing"} and t not in ("threat", "statement") for t, s in told)
        if as_fact or not as_such:
            wrong.append(f"{key}: {told}")
    return wrong


def tolls(index: Index, claims: list[Gold]) -> list[str]:
    """Return the gold tolls without a claim of the same number, bound, side and voice. Repeats may be answered by
    the figure they repeat."""
    ours = [c for c in claims if c["kind"] == "toll"]
    wrong = []
    for toll in index.gold["casualty_claims"]:
        fits = [c for c in ours if _toll_fits(index, toll, c)]
        if not fits:
            near = [
                (c["toll"]["words"], c["toll"]["low"], c["toll"]["of"], [v["text"] for v in c["voice"]])
                for c in ours
                if c["doc"] == toll["doc"]
            ]
            wrong.append(f"{toll['id']} {toll['quote']!r}: ours {near}")
    return wrong


def _toll_fits(index: Index, toll: Gold, claim: Gold) -> bool:
    t = claim["toll"]
    strict = 1 if toll["qualifier"].startswith("over") else 0
    number = toll["value"] + strict in (t["low"], t["best"])
    bound = (t["high"] is None) == (toll["qualifier"] not in ("exact", "count of names"))
    repeat = toll.get("duplicate_of")
    place = overlaps(claim["evidence"]["start"], claim["evidence"]["end"], *toll["sentence_span"]) or repeat
    side = share(t["of"], toll["victims"]) > 0 or index.is_actor(
        {"text": t["of"], "actor": t.get("of_actor")}, toll["victim_side"]
    )
    return (
        claim["doc"] == toll["doc"]
        and t["kind"] == toll["measure"]
        and number
        and bound
        and bool(place)
        and side
        and voice_fits(index, claim, toll["source"])
    )


def voice_fits(index: Index, claim: Gold, source: str) -> bool:
    """Tell whether one of the claim's voices is the gold's source (alternatives stand after a slash)."""
    for part in source.replace("pull quote", "SRC.ART").split("/"):
        gold = index.sources.get(part.strip()) or index.sources.get("SRC." + part.strip().removeprefix("SRC."))
        if gold is None:
            return True
        if gold["kind"] in ("outlet", "caption"):
            if all(v["kind"] in ("outlet", "unattributed") for v in claim["voice"]):
                return True
            continue
        if gold["kind"] == "hearsay_hedge" and (
            claim.get("hedge") or any(v["kind"] in ("unattributed", "media") for v in claim["voice"])
        ):
            return True
        said = {v["text"] for v in claim["voice"]} | {
            n for v in claim["voice"] for n in index.names.get(v.get("actor") or "", ())
        }
        evidence = [e["quote"] for e in gold.get("evidence", []) if isinstance(e, dict) and "quote" in e]
        if any(share(s, g) >= 0.5 for s in said for g in [gold["name"], *evidence]):
            return True
    return False


def voices(index: Index, claims: list[Gold]) -> list[str]:
    """Return the attributed statements of the gold that no claim of ours in the same words credits to their source."""
    wrong = []
    for row in index.gold["claims"]:
        here = [
            c
            for c in claims
            if c["doc"] == row["doc"] and overlaps(c["trigger"]["start"], c["trigger"]["end"], row["start"], row["end"])
        ]
        source = (row.get("attribution_chain") or [row.get("source")])[0] or row["source"]
        source = source.replace(" (anonymous)", "")
        if not any(voice_fits(index, c, source) for c in here):
            wrong.append(
                f"{row['id']} {row['quote']!r} by {source}: ours {[(c['trigger']['text'], [v['text'] for v in c['voice']]) for c in here]}"
            )
    return wrong


def holdings(index: Index, claims: list[Gold]) -> list[str]:
    """Return the control statements without a holding of the same place, actor and state."""
    rows = list(index.gold["control_statements"])
    ours = [c for c in claims if c["kind"] == "holding"]
    agrees = np.zeros((len(rows), len(ours)))
    for i, row in enumerate(rows):
        state = next((HELD[s] for s in HELD if row["state"].startswith(s)), None)
        for j, claim in enumerate(ours):
            same = claim["doc"] == row["doc"] and overlaps(
                claim["evidence"]["start"], claim["evidence"]["end"], row["start"], row["end"]
            )
            if not same:
                continue
            actor = any(index.is_actor(r, row["actor"]) for r in claim["roles"] if r["role"] in ("holder", "loser"))
            if state is None:  # a loss that is only imagined, or a sign of change
                agrees[i, j] = actor and claim["standing"] in ("conditional", "planned")
                continue
            kind = (
                OURS[claim["type"]] == state
                or ({OURS[claim["type"]], state} <= {"presence", "has"}
                and claim["type"] != "gained")
            )
            agrees[i, j] = actor and kind and index.is_place(claim, row["place"])
    got = assign(agrees)
    return [f"{r['id']} {r['quote']!r} {r['state']} by {r['actor']}" for i, r in enumerate(rows) if i not in got]


def ties(index: Index, claims: list[Gold]) -> list[str]:
    """Return the relations without a tie of the same two parties and direction of feeling."""
    rows = index.gold["relations"]
    ours = [c for c in claims if c["kind"] == "tie"]
    agrees = np.zeros((len(rows), len(ours)))
    for i, row in enumerate(rows):
        for j, claim in enumerate(ours):
            if claim["doc"] != row["doc"] or claim["type"] not in TIE.get(row["relation"], {claim["type"]}):
                continue
            if not overlaps(claim["evidence"]["start"], claim["evidence"]["end"], row["start"], row["end"]):
                continue
            ends = {r["role"]: r for r in claim["roles"]}
            if "a" not in ends or "b" not in ends:
                continue
            straight = index.is_actor(ends["a"], row["subject"]) and index.is_actor(ends["b"], row["object"])
            turned = index.is_actor(ends["b"], row["subject"]) and index.is_actor(ends["a"], row["object"])
            agrees[i, j] = straight or (turned and claim["type"] in ("allied", "fights", "rivals", "negotiates-with"))
    got = assign(agrees)
    return [
        f"{r['id']} {r['subject']} {r['relation']} {r['object']} {r['quote']!r}"
        for i, r in enumerate(rows)
        if i not in got
    ]


def times(index: Index, folder: Path) -> list[str]:
    """Return the time expressions not found or not read as the gold reads them, each counted from its true day."""
    from dateline.grounding.when import Anchor, Interval, resolve
    from dateline.grounding.when.precision import days_of
    from dateline.language.times import times_in_text

    wrong = []
    texts = {d["id"]: (folder / "data" / "seeds" / d["file"]).read_text("utf-8") for d in index.gold["documents"]}
    anchors = {"D0": Anchor.of("2015-06-17"), "D1": Anchor.of("2015-07-30")}
    for row in index.gold["times"]:
        found = [t for t in times_in_text(texts[row["doc"]]) if overlaps(t.start, t.end, row["start"], row["end"])]
        anchor = anchors[row["doc"]]
        ref = Interval(anchor.first, anchor.last, "day", "reference")
        ours = [days_of(resolve(t.normal, anchor, ref)) for t in found]
        if not any(_same_days(o, row["value_start"], row["value_end"]) for o in ours):
            wrong.append(
                f"{row['id']} {row['quote']!r} {row['value_start']}..{row['value_end']}: ours {[(t.normal, str(o)) for t, o in zip(found, ours, strict=True)]}"
            )
    return wrong


def _same_days(ours: Any, start: str | None, end: str | None) -> bool:
    """Tell whether the ends agree within a day (week and month phrases are counted a day apart by some)."""
    first, last = (str(d) if d else None for d in ours)
    close = lambda a, b: a == b or (a and b and abs(np.datetime64(a) - np.datetime64(b)).astype(int) <= 1)
    return bool((close(first, start) or not start) and (close(last, end) or not end))


def places(index: Index, claims: list[Gold]) -> list[str]:
    """Return the gold places that no claim of ours stands at or names in a role."""
    wrong = []
    for place in index.gold["places"]:
        if not any(index.is_place(c, place["id"]) or _named_in_roles(c, place) for c in claims):
            wrong.append(f"{place['id']} {place['canonical']}")
    return wrong


def _named_in_roles(claim: Gold, place: Gold) -> bool:
    names = {place["canonical"], *(m["surface"] for m in place.get("mentions", []))}
    return any(share(r["text"], n) >= 0.6 for r in claim["roles"] for n in names)


def people(index: Index, claims: list[Gold]) -> list[str]:
    """Return the people without their office or membership among our ties."""
    ours = [c for c in claims if c["kind"] == "tie"]
    wrong = []
    for role in index.gold["roles"]:
        spans = list(role["evidence"])
        fits = [
            c for c in ours for r in c["roles"]
            if r["role"] in ("a", "office") and c["doc"] == spans[0]["doc"]
            and any(overlaps(r["start"], r["end"], s["start"], s["end"]) for s in spans)
        ]  # fmt: skip
        if role["of"] in (None, "None"):  # no office in the text: he must stand in some claim
            named = [r for c in claims for r in c["roles"] if c["doc"] == spans[0]["doc"]]
            fits = [r for r in named if any(overlaps(r["start"], r["end"], s["start"], s["end"]) for s in spans)]
        else:
            fits = [c for c in fits if _office_fits(index, c, role)]
        if not fits:
            wrong.append(f"{role['person']} {role['name']}: {role['role']} of {role['of']}")
    return wrong


def _office_fits(index: Index, claim: Gold, role: Gold) -> bool:
    office = " ".join(r["text"] for r in claim["roles"] if r["role"] in ("office", "a")) + " " + claim["type"]
    whole = [r for r in claim["roles"] if r["role"] == "b"]
    title = bool(words(office) & words(role["role"])) or claim["type"] in ("leads", "part-of")
    return title and any(index.is_actor(r, role["of"].split(" (")[0]) for r in whole)


def event_days(chronicle: Any) -> dict[str, tuple[str | None, str | None]]:
    """Return claim id -> first and last day of the event it belongs to."""
    days: dict[str, tuple[str | None, str | None]] = {}
    for event in chronicle.record.events:
        for claim in event.claims:
            days[claim] = (event.when.from_, event.when.to)
    return days


def score(folder: Path) -> tuple[dict[str, tuple[int, int]], dict[str, list[str]]]:
    """Return for each section how many rows hold of how many, and the rows that do not."""
    from dateline.ontology import load_ontology

    index, claims, chronicle = load(folder)
    families = {k: t.family for k, t in load_ontology().event_types.items()}
    spans = event_days(chronicle)
    found = events(index, claims, families, spans)
    rows = index.gold
    wrong = {
        "core events (type, date, place)": core(index, found, families, spans),
        "non-factual events (standing)": nonfactual(index, claims),
        "kept out": must_not_have(index, claims, chronicle),
        "tolls": tolls(index, claims),
        "merge groups": parted(index, claims),
        "events": [f"{e['id']} {e['title']}" for e in rows["events"] if e["id"] not in found],
        "control statements": holdings(index, claims),
        "ties": ties(index, claims),
        "times": times(index, folder),
        "places": places(index, claims),
        "people with offices": people(index, claims),
        "voices": voices(index, claims),
        "timelines": timelines(index, claims, chronicle),
    }
    totals = dict(zip(wrong, (7, 4, 12, 8, 5, 32, 25, 26, 25, 23, 9, 32, 9), strict=True))
    bad = {k: len({line.split(":")[0].split(" ")[0] for line in v}) for k, v in wrong.items()}
    return {k: (totals[k] - bad[k], totals[k]) for k in wrong}, wrong


def main() -> int:
    """Print the table; exit 1 where a section is below what the project holds itself to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", type=Path, help="write every row that does not hold to this file")
    options = parser.parse_args()
    result, wrong = score(shared())
    table = Table("section", "right", "of", "needed")
    for name, (right, total) in result.items():
        table.add_row(name, str(right), str(total), str(NEEDED[name]), style="red" if right < NEEDED[name] else None)
    Console().print(table)
    if options.errors:
        options.errors.write_text("\n".join(f"[{k}] {line}" for k, v in wrong.items() for line in v) + "\n", "utf-8")
    return int(any(right < NEEDED[name] for name, (right, _) in result.items()))


if __name__ == "__main__":
    sys.exit(main())
