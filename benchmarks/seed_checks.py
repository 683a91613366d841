"""The twelve things that must not be read out of the two seed reports, each as a test on claims and chronicle."""

import re
from typing import Any

from seed_match import FACTUAL, Gold, Index, overlaps


def must_not_have(index: Index, claims: list[Gold], chronicle: Any) -> list[str]:
    """Return a line for each forbidden reading that we make, in the order of the gold's list."""
    checks = (
        _toll_in_sentences(index, claims, "D0", ["D0.S02", "D0.S03", "D0.S04"]),
        _uprising_toll(claims),
        _place_of_executions(claims),
        _army_in_the_city(index, claims),
        _publication_day(claims),
        _split_figures(chronicle),
        _furniture(index, claims),
        _beheadings(claims),
        _not_people(claims),
        _accord(index, claims),
        _consultations(claims),
        _council_anonymous(claims),
    )
    return [f"N{i:02}: {text}" for i, text in enumerate(checks, 1) if text]


def _toll_in_sentences(index: Index, claims: list[Gold], doc: str, ids: list[str]) -> str:
    hit = [c for c in claims if c["kind"] == "toll" and index.in_sentence(c, doc, ids)]
    return f"toll {hit[0]['toll']['words']!r}" if hit else ""


def _uprising_toll(claims: list[Gold]) -> str:
    commanders = {1, 2, 3}  # three named commanders, told together or by group
    allowed = commanders | {50, 51}
    hit = [c for c in claims if c["kind"] == "toll" and c["doc"] == "D0" and c["toll"]["best"] not in allowed]
    return f"toll {hit[0]['toll']['words']!r} for the uprising" if hit else ""


def _place_of_executions(claims: list[Gold]) -> str:
    for c in claims:
        where = (c.get("where") or {}).get("name") or ""
        if (
            c["doc"] == "D0"
            and "execution" in c["evidence"]["text"]
            and c["kind"] != "tie"
            and re.search("Dern|Darn|Italy", where)
        ):
            return f"{c['type']} placed at {where}"
    return ""


def _army_in_the_city(index: Index, claims: list[Gold]) -> str:
    for c in claims:
        army = any(index.is_actor(r, "A.LNA-EAST") for r in c["roles"] if r["role"] in ("agent", "holder"))
        city = index.is_place(c, "L.DERNA") and "west of" not in ((c.get("where") or {}).get("words") or "")
        taken = c["type"].startswith("capture") or (c["kind"] == "holding" and c["type"] in ("holds", "gained"))
        if army and city and taken and c["standing"] in FACTUAL:
            return f"{c['type']} {c['trigger']['text']!r} as {c['standing']}"
    return ""


def _publication_day(claims: list[Gold]) -> str:
    for c in claims:
        when = c.get("when") or {}
        violent = c["kind"] == "toll" or c["type"] in ("battle", "capture-of-place", "killing")
        if c["doc"] == "D1" and violent and c["standing"] == "happened" and not when.get("inferred"):
            if when.get("from") and when["from"][:10] >= "2015-07-30":
                return f"{c['type']} {c['trigger']['text']!r} on {when['from']}"
    return ""


def _split_figures(chronicle: Any) -> str:
    events = [e for e in chronicle.record.events if any(s.best in (40, 27, 13, 80, 67, 53) for s in e.summary)]
    best = [s.best for e in events for s in e.summary if s.kind == "killed" and s.side is None]
    if len(events) != 1 or best != [40]:
        return f"{len(events)} events with totals {best}"
    return ""


def _furniture(index: Index, claims: list[Gold]) -> str:
    bad = [
        s
        for s in index.gold["sentences"]
        if s["kind"] in ("boilerplate", "pull_quote", "publication_date", "byline_outlet")
    ]
    for c in claims:
        if any(
            c["doc"] == s["doc"] and overlaps(c["trigger"]["start"], c["trigger"]["end"], s["start"], s["end"])
            for s in bad
        ):
            return f"claim {c['trigger']['text']!r}"
    return ""


def _beheadings(claims: list[Gold]) -> str:
    for c in claims:
        if "behead" in c["trigger"]["text"] and (c["kind"] == "toll" or (c.get("when") or {}).get("words")):
            return f"{c['kind']} with {c['when'].get('words')!r}"
    return ""


def _not_people(claims: list[Gold]) -> str:
    bad = {50, 35, 2011}  # distances and a year; "two from the top" are sides
    for c in claims:
        if c["kind"] == "toll" and (
            "undreds" in c["toll"]["words"] or (c["toll"]["best"] in bad and "over" not in c["toll"]["words"])
        ):
            return f"toll {c['toll']['words']!r}"
    return ""


def _accord(index: Index, claims: list[Gold]) -> str:
    for c in claims:
        if "sign" in c["trigger"]["text"] and c["standing"] in FACTUAL and any(
            index.is_actor(r, "A.GOV-TRIPOLI") and "Tobruk" not in r["text"]
            for r in c["roles"]
            if r["role"] == "agent"
        ):
            return f"{c['trigger']['text']!r} by {[r['text'] for r in c['roles']]}"
    return ""


def _consultations(claims: list[Gold]) -> str:
    for c in claims:
        if "consultation" in c["trigger"]["text"] and c["standing"] in FACTUAL:
            return f"{c['trigger']['text']!r} as {c['standing']}"
    return ""


def _council_anonymous(claims: list[Gold]) -> str:
    for c in claims:
        for v in c["voice"]:
            if c["doc"] == "D1" and v["anonymous"] and "Council" in v["text"]:
                return f"{v['text']!r} as anonymous"
    return ""


__all__ = ["must_not_have"]


def parted(index: Index, claims: list[Gold]) -> list[str]:
    """Return the groups of gold events that are one happening and that no event of ours tells in common."""
    rows = {e["id"]: e for e in index.gold["events"]}
    wrong = []
    for group in index.gold["scoring"]["merge_groups"]:
        homes = [_homes(rows[key], claims) for key in group]
        if not set.intersection(*homes):
            wrong.append(f"{group[0]} is not one event with {', '.join(group[1:]) or 'itself'}")
    return wrong


def _homes(event: Gold, claims: list[Gold]) -> set[str]:
    """Return the events of ours that tell of one of the gold, by the words of its triggers."""
    told = (c for c in claims if c["kind"] == "event" and c["doc"] == event["doc"] and c["event"])
    spans = [(t["start"], t["end"]) for t in event["triggers"]]
    return {c["event"] for c in told for s in spans if overlaps(c["trigger"]["start"], c["trigger"]["end"], *s)}
