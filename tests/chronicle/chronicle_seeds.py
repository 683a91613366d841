"""Claims made from the hand-made gold of the two seed reports, as a perfect reader would make them."""

import json
import os
from pathlib import Path
from typing import Any

from dateline.grounding.when import Anchor, resolve
from dateline.records.chronicle import ReportInfo
from dateline.records.claim import Claim, Link, Role, Toll, Voice, When, Where
from dateline.records.report import Span

_STORY = {"D0": None, "D1": "2015-07-30"}
_TYPES = {
    "Battles/Armed clash": "battle",
    "Battles/Government regains territory": "capture-of-place",
    "Battles/Non-state actor overtakes territory": "capture-of-place",
    "Explosions/Remote violence/Air/drone strike": "airstrike",
    "Violence against civilians/Attack": "execution",
}
_BY_ID = {
    "E.D0.05": "assassination", "E.D0.07": "aid", "E.D0.08": "withdrawal", "E.D0.09": "other", "E.D0.11": "agreement", "E.D0.14": "statement",
    "E.D0.15": "other", "E.D0.16": "execution", "E.D0.17": "capture-of-place", "E.D0.18": "battle", "E.D0.03": "capture-of-place",
    "E.D1.01": "battle", "E.D1.02": "capture-of-place", "E.D1.03": "withdrawal", "E.D1.04": "battle", "E.D1.05": "siege",
    "E.D1.07": "capture-of-place", "E.D1.08": "other", "E.D1.10": "statement", "E.D1.11": "agreement", "E.D1.12": "talks",
    "E.D1.13": "talks", "E.D1.14": "other",
}  # fmt: skip
# Normal forms of the times the texts give (those of the June report count from a day nobody states).
_TIMES = {
    ("E.D0.04", 285): "past(1,week)", ("E.D0.04", 1284): "since(lastweekday(2))", ("E.D0.11", 1089): "lastmonth(10)",
    ("E.D0.12", 2612): "inmonth(2)", ("E.D0.12", 2581): "inmonth(2)", ("E.D0.13", 2612): "inmonth(4)",
    ("E.D1.01", 614): "night(day(-1))", ("E.D1.01", 912): "night(weekday(2))", ("E.D1.02", 941): "night(weekday(2))",
    ("E.D1.06", 276): "earlier(year(0))", ("E.D1.07", 663): "year(-1)", ("E.D1.08", 2071): "since(late(year(-1)))",
    ("E.D1.09", 1993): "month(-1)", ("E.D1.11", 2389): "earlier(month(0))",
}  # fmt: skip
_STANDING = {
    "planned": "planned", "scheduled": "planned", "hedged_report": "doubted", "background": "background", "background_state": "background",
    "background_caption": "background", "background_recent": "background", "background_claimed_responsibility": "background",
    "background_threat": "threatened", "background_habitual": "background", "ongoing": "ongoing", "ongoing_campaign": "ongoing",
    "imagery_unverified": "doubted",
}  # fmt: skip
_AGENTS = ("initiator", "perpetrator", "side_a", "provider", "gainer", "holder")
_TARGETS = ("target", "victim", "side_b", "recipient", "loser")
_VOICES = {"SRC.SABRA": "military", "SRC.ARMY-OFF": "military", "SRC.MIL": "military", "SRC.OFF": "official", "SRC.MED": "medical",
           "SRC.COUNCIL": "armed-group", "SRC.EYEW": "witness", "SRC.IS-CLAIM": "armed-group", "SRC.UN": "un"}  # fmt: skip
_PARTY = {"SRC.SABRA": "A.LNA-EAST", "SRC.ARMY-OFF": "A.LNA-EAST", "SRC.MIL": "A.LNA-EAST", "SRC.COUNCIL": "A.DMSC", "SRC.IS-CLAIM": "A.IS-LY"}
_SITES = {"L.DERNA-CENTRE": ("L.DERNA", {"D0": "central areas", "D1": "city centre"}), "L.PEARL-HOTEL": ("L.DERNA", "Pearl Hotel"),
          "L.COURTHOUSE": ("L.DERNA", "Sharia Law courthouse"), "L.PRISON": ("L.DERNA", "prison"), "L.HARISH": ("L.DERNA", "al-Harish hospital")}  # fmt: skip
_STATES = {"held": "holds", "holds": "holds", "gained/held": "gained", "gained": "gained", "holds most": "gained", "gained most": "gained",
           "holds (IS cleared)": "gained", "lost": "lost", "present": "presence", "besieging": "besieges", "seat": "seat",
           "partial/contested": "contested", "present/contested": "presence", "presence/hub (not control)": "presence",
           "stronghold (influence, not exclusive control)": "presence", "foothold": "presence"}  # fmt: skip
_STATE_TIMES = {"K.D1.8": "since(late(year(-1)))", "K.D1.7": "month(-1)", "K.D1.3": "night(weekday(2))", "K.D1.11": "year(-1)",
                "K.D0.14": "lastmonth(10)", "K.D1.1": "night(day(-1))", "K.D1.2": "night(day(-1))"}  # fmt: skip
_LOSERS = {"K.D1.1": "A.IS-LY", "K.D1.2": "A.IS-LY", "K.D1.3": "A.IS-LY", "K.D1.7": "A.IS-LY"}


def shared() -> Path:
    return Path(os.environ.get("DATELINE_SHARED", Path(__file__).resolve().parents[3] / "shared"))


class Seeds:
    """The gold, and the claims of either report."""

    def __init__(self) -> None:
        folder = shared() / "data"
        self.gold = json.loads((folder / "seed_gold.json").read_text("utf-8"))
        self.texts = {d["id"]: (folder / "seeds" / d["file"]).read_text("utf-8") for d in self.gold["documents"]}
        self.places = {p["id"]: p for p in self.gold["places"]}
        self.sentences = {s["id"]: s for s in self.gold["sentences"]}
        self.sources = {c["id"]: c["source"] for c in self.gold["claims"]}

    def infos(self) -> list[ReportInfo]:
        june = ReportInfo(id="r:D0", key="june", outlet="Libya Channel", title=None, url=None, published=None, story=None, copy_group="D0")
        july = ReportInfo(id="r:D1", key="july", outlet=None, title=None, url=None, published="2015-07-31", story="2015-07-30", copy_group="D1")
        return [june, july]

    def claims(self) -> list[Claim]:
        events = [c for e in self.gold["events"] for c in self._event(e)]
        tolls = [self._toll(t) for t in self.gold["casualty_claims"] if "pull" not in t["source"]]
        holdings = [h for k in self.gold["control_statements"] for h in self._holding(k) if k["state"] in _STATES]
        return [*events, *tolls, *holdings]

    def _span(self, doc: str, start: int, end: int) -> Span:
        return Span(start, end, self.texts[doc][start:end])

    def _where(self, place: str | None, doc: str) -> Where:
        if not place:
            return Where()
        home, site = _SITES.get(place, (place, None))
        if isinstance(site, dict):
            site = site[doc]
        p = self.places[home]
        precision = "settlement" if p.get("lat") or home == "L.FATAYAH" else "area"
        return Where(name=p["canonical"], id=home, lat=p.get("lat"), lon=p.get("lon"), precision=precision, site=site,  # type: ignore[arg-type]
                     radius_km=5 if precision == "settlement" else 60, status="resolved", country="LY")  # fmt: skip

    def _when(self, doc: str, normal: str | None, fallback: str) -> When:
        story = _STORY[doc]
        anchor = Anchor.of(story) if story else None
        found = resolve(normal or fallback, anchor)
        if normal is None:
            return When(from_=found.from_, to=found.to, precision=found.precision, relative=found.relative, rule=found.rule, inferred=True)
        return When(from_=found.from_, to=found.to, precision=found.precision, relative=found.relative, rule=found.rule,
                    anchor=found.anchor, words=normal)  # fmt: skip

    def _voice(self, source: str) -> tuple[Voice, ...]:
        first = source.partition(";")[0].partition("(")[0].strip()
        if first not in _VOICES:
            return ()
        return (Voice(first, _VOICES[first], 0, 1, first in ("SRC.OFF", "SRC.MED", "SRC.MIL"), _PARTY.get(first)),)  # type: ignore[arg-type]

    def _roles(self, people: dict[str, Any]) -> tuple[Role, ...]:
        out = []
        for name, keys in (("agent", _AGENTS), ("target", _TARGETS)):
            for key in keys:
                for who in people.get(key, ()):
                    known = who if who[:2] in ("A.", "P.") and who != "A.AQ-MILITIAS" else None
                    out.append(Role(name, who, 0, 1, known))  # type: ignore[arg-type]
        return tuple(out)

    def _event(self, e: dict[str, Any]) -> list[Claim]:
        standing = _STANDING.get(e["modality"], "happened")
        acled = "/".join(e["acled"]) if e.get("acled") else ""
        type_ = _BY_ID.get(e["id"]) or _TYPES.get(acled, "other")
        fallback = {"planned": "told(ahead)", "threatened": "told(ahead)", "background": "told(before)", "ongoing": "told(now)"}.get(standing, "told(recent)")
        out = []
        for n, t in enumerate(e["triggers"]):
            home = next(s for s in self.gold["sentences"] if s["doc"] == t["doc"] and s["start"] <= t["start"] < s["end"])
            if home["kind"] in ("headline_duplicate", "pull_quote", "boilerplate"):
                continue
            out.append(Claim(
                id=f"{e['id']}.{n}", report=f"r:{e['doc']}", report_key=e["doc"], kind="event", type=type_, standing=standing,  # type: ignore[arg-type]
                confidence=0.9, evidence=self._span(e["doc"], home["start"], home["end"]), trigger=self._span(e["doc"], t["start"], t["end"]),
                rule="gold", voice=self._voice(e.get("source") or ""), roles=self._roles(e["participants"]),
                when=self._when(e["doc"], _TIMES.get((e["id"], t["start"])), fallback), where=self._where(e.get("place"), e["doc"]),
            ))  # fmt: skip
        return out

    def _toll(self, t: dict[str, Any]) -> Claim:
        event = f"{t['event'].split('+')[0]}.0"
        links = [Link("of-event", event)]
        high = None if t["qualifier"].startswith(("at least", "over")) else t["value"]
        low = t["value"] + (t["qualifier"].startswith("over"))
        side = t["victim_side"] if t["victim_side"] == "A.IS-LY" else None
        sentence = self.sentences[t["sentence"]]
        return Claim(
            id=t["id"], report=f"r:{t['doc']}", report_key=t["doc"], kind="toll", type=t["measure"], standing="happened", confidence=0.9,
            evidence=self._span(t["doc"], sentence["start"], sentence["end"]), trigger=self._span(t["doc"], t["start"], t["end"]), rule="gold",
            voice=self._voice(t["source"]), links=tuple(links),
            toll=Toll(t["measure"], low, low, high, self.texts[t["doc"]][t["start"]:t["end"]], t.get("victims"), of_actor=side),
        )  # fmt: skip

    def _holding(self, k: dict[str, Any]) -> list[Claim]:
        if k["state"] not in _STATES:
            return []
        kind = _STATES[k["state"]]
        role = "loser" if kind == "lost" else "holder"
        actor = k["actor"] if k["actor"].startswith("A.") and k["actor"] != "A.AQ-MILITIAS" else None
        people = [Role(role, k["actor"], 0, 1, actor)]
        if k["id"] in _LOSERS:
            people.append(Role("loser", _LOSERS[k["id"]], 0, 1, _LOSERS[k["id"]]))
        standing = "doubted" if k["modality"] == "hedged" else "background" if "background" in k["modality"] else "happened"
        fallback = "told(recent)" if kind == "lost" else "told(upto)"
        extent = "most" if "most" in k["state"] else None
        return [
            Claim(id=f"{k['id']}.{n}", report=f"r:{k['doc']}", report_key=k["doc"], kind="holding", type=kind, standing=standing,  # type: ignore[arg-type]
                  confidence=0.9, evidence=self._span(k["doc"], k["start"], k["end"]), trigger=self._span(k["doc"], k["start"], k["end"]),
                  rule="gold", voice=self._voice(k["source"].split("/")[0]), roles=tuple(people),
                  when=self._when(k["doc"], _STATE_TIMES.get(k["id"]), fallback), where=self._where(place, k["doc"]), extent=extent)
            for n, place in enumerate(k["place"].split(" (")[0].split("+")) if place in self.places
        ]  # fmt: skip
