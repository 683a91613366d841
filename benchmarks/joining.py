"""How well tellings of one happening are joined: B³ over claims made from the gold, or over claims from a file.

    python benchmarks/joining.py                    claims made from the gold of data/rival
    python benchmarks/joining.py CLAIMS.jsonl       `dateline code` output for data/rival/reports.jsonl
    --errors                                        list the joins missed and the false ones
    --disputes                                      list the disputes found

Data is found by the variable DATELINE_SHARED, else at ../shared. B³ is counted as the rival scorer counts it: over
the (report, event) pairs of events that two or more reports tell; pairs never found stand alone.
"""

import argparse
import datetime as dt
import json
import os
import re
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

import msgspec

from dateline.chronicle import reconcile
from dateline.knowledge import load_knowledge
from dateline.records.chronicle import Chronicle, ReportInfo
from dateline.records.claim import Claim, Link, Role, Toll, Voice, VoiceKind, When, Where
from dateline.records.ids import content_id
from dateline.records.report import Span

_KINDS: tuple[tuple[str, VoiceKind], ...] = (
    ("observatory|sohr|human rights|monitor|unicef|network|coordinator", "ngo"),
    ("media|television|\\btv\\b|sana|agency|sputnik|newspaper", "media"),
    ("medic|doctor|hospital", "medical"),
    ("police", "police"),
    ("army|military|commander", "military"),
    ("minist|president|government|state|russia|trump|regime|coalition", "government"),
    ("witness", "witness"),
    ("resident|activist|local", "resident"),
    ("group|rebel|brigade|islam|daesh", "armed-group"),
    ("official|source", "official"),
)


def shared() -> Path:
    """Return the folder of the shared data."""
    return Path(os.environ.get("DATELINE_SHARED", Path(__file__).resolve().parents[2] / "shared"))


def voice_kind(words: str) -> VoiceKind:
    """Guess the kind of a gold voice from its words."""
    return next((kind for pattern, kind in _KINDS if re.search(pattern, words.lower())), "unattributed")


class GoldReport:
    """Claims of one gold row, as a perfect reader would make them."""

    def __init__(self, row: dict[str, Any], report: dict[str, Any], knowledge: Any = None) -> None:
        self.row, self.key = row, row["unit_id"]
        self.text = f"{report['article_title']}\n\n{report['article_content']}"
        self.outlet, self.knowledge = row["source"], knowledge
        month, day, year = (int(x) for x in report["date"].split("/"))
        self.date = dt.date(year, month, day).isoformat()
        self.id = content_id("report", self.key)

    def info(self) -> ReportInfo:
        """Return the report's dates, outlet and copy group (articles of one text share their group)."""
        body = re.sub(r"\W+", " ", self.text.split("\n\n", 1)[1].lower())[:400]
        return ReportInfo(id=self.id, key=self.key, outlet=self.outlet, title=self.text.split("\n")[0], url=None,
                          published=self.date, story=None, copy_group=content_id(body))  # fmt: skip

    def claims(self) -> list[Claim]:
        """Return event, toll, holding and tie claims."""
        out: list[Claim] = []
        for n, event in enumerate(self.row["events"]):
            made = self._event(n, event)
            out += made
            out += self._tolls(n, event, made[0])
        for n, holding in enumerate(self.row["holdings"]):
            out.append(self._holding(n, holding))
        for n, tie in enumerate(self.row["ties"]):
            out.append(self._tie(n, tie))
        return out

    def _span(self, words: str) -> Span:
        start = max(self.text.find(words), 0)
        return Span(start, start + len(words), words)

    def _role(self, name: str, words: str) -> Role:
        span = self._span(words)
        return Role(name, words, span.start, span.end, actor=self._actor(words))  # type: ignore[arg-type]

    def _actor(self, words: str) -> str | None:
        if self.knowledge is None:
            return None
        known = self.knowledge.actors.by_name(re.sub(r"^(?:the|a) ", "", words, flags=re.IGNORECASE), "SY", self.date)
        hits = self.knowledge.actors.find(words)
        return known[0] if known else hits[0].ids[0] if len(hits) == 1 and hits[0].ids else None

    def _claim(self, kind: str, n: str, words: str, **fields: Any) -> Claim:
        span = self._span(words)
        return Claim(id=content_id(self.id, kind, n), report=self.id, report_key=self.key, kind=kind, confidence=0.9,  # type: ignore[arg-type]
                     evidence=span, trigger=fields.pop("trigger", span), rule="gold", **fields)  # fmt: skip

    def _voice(self, words: str) -> Voice:
        span = self._span(words)
        return Voice(words, voice_kind(words), span.start, span.end, actor=self._actor(words))

    def _event(self, n: int, e: dict[str, Any]) -> list[Claim]:
        roles = [self._role("agent", a) for a in e["agents"]] + [self._role("target", t) for t in e["targets"]]
        fields = {"type": e["type"], "standing": e["standing"], "roles": tuple(roles), "when": _when(e),
                  "where": self._where(e)}  # fmt: skip
        first = self._claim("event", f"{n}", e["evidence"], **fields,
                            voice=tuple(self._voice(v) for v in e["voices_for_blame"][:1]))  # fmt: skip
        more = [
            self._claim("event", f"{n}:{m}", e["evidence"], **fields, voice=(self._voice(v),),
                        links=(Link("repeats", first.id),))
            for m, v in enumerate(e["voices_for_blame"][1:])
        ]  # fmt: skip
        return [first, *more]

    def _where(self, e: dict[str, Any]) -> Where:
        place, within = e["place"], e["place_in"]
        if not place and not within:
            return Where()
        found = _gazetteer(self.knowledge, place or within)
        if found is not None:
            return msgspec.structs.replace(found, words=place or within, admin1=found.admin1 or within)
        if not place:
            return Where(name=within, words=within, precision="area")
        return Where(name=place, words=place, precision="settlement", admin1=_bare(within), status="no-match")

    def _tolls(self, n: int, e: dict[str, Any], event: Claim) -> list[Claim]:
        ids = {t["words"]: content_id(self.id, "toll", f"{n}:{m}") for m, t in reversed(list(enumerate(e["tolls"])))}
        out = []
        for m, t in enumerate(e["tolls"]):
            links = [Link("of-event", event.id)]
            if t["part_of"] in ids and ids[t["part_of"]] != content_id(self.id, "toll", f"{n}:{m}"):
                links.append(Link("part-of", ids[t["part_of"]]))
            toll = Toll(t["kind"], t["low"], t["best"], t["high"], t["words"], t["of"], civilian=_civilian(t["of"]))
            out.append(self._claim("toll", f"{n}:{m}", t["evidence"], type=t["kind"], standing="happened",
                                   voice=tuple(self._voice(v) for v in t["voice"][:1]), toll=toll, links=tuple(links),
                                   when=event.when, where=event.where))  # fmt: skip
        return out

    def _holding(self, n: int, h: dict[str, Any]) -> Claim:
        place = self._where({"place": h["place"], "place_in": None})
        kind = "besieges" if h["status"] == "besieged" else h["status"]
        name = "loser" if kind == "lost" else "holder"
        when = When(from_=h["when"], to=h["when"], precision="day") if h["when"] else When(to=self.date, inferred=True)
        return self._claim("holding", str(n), h["evidence"], type=kind, standing="happened", when=when,
                           roles=(self._role(name, h["actor"]),), where=place,
                           voice=tuple(self._voice(v) for v in h["voice"][:1]))  # fmt: skip

    def _tie(self, n: int, t: dict[str, Any]) -> Claim:
        kind = {"backs": "supports"}.get(t["tie"], t["tie"])
        when = When(to=self.date, inferred=True)
        return self._claim("tie", str(n), t["evidence"], type=kind, standing="happened", when=when,
                           roles=(self._role("a", t["a"]), self._role("b", t["b"])))  # fmt: skip


def _when(e: dict[str, Any]) -> When:
    first, last = e["from"], e["to"]
    if not first and not last:
        return When()
    if first and last:
        length = (dt.date.fromisoformat(last) - dt.date.fromisoformat(first)).days + 1
        precision = (
            "day"
            if length == 1
            else "days"
            if length <= 6
            else "week"
            if length <= 7
            else "month"
            if length <= 31
            else "year"
        )
        return When(from_=first, to=last, precision=precision)  # type: ignore[arg-type]
    return When(from_=first, to=last, precision="unknown")


def _bare(name: str | None) -> str | None:
    return (
        re.sub(r"^(?:the |rural |northern |southern |eastern |western |northeastern |province of |city of )+", "", name)
        if name
        else None
    )


def _civilian(of: str | None) -> bool | None:
    return True if of and re.search("civilian|child|women", of) else None


_KINDS_OF_PLACE: dict[str, Any] = {
    "country": "country",
    "adm1": "province",
    "adm2": "district",
    "suburb": "site",
    "site": "site",
}
_HOME = ("SY",)  # the war the articles tell of: what a reader knows before the first line


def _gazetteer(knowledge: Any, name: str) -> Where | None:
    """Look a gold place up as a reader of news on that war would; None where no entry fits."""
    if knowledge is None:
        return None
    plain = re.sub(
        r"^(?:the )?(?:town|city|village|province) of |,.*$| (?:city|town|village|neighbou?rhood|district)s?$", "", name
    )
    found = [m for m in knowledge.places.candidates(plain) if m.place.country in _HOME and m.score >= 0.9]
    if not found:
        return None
    best = min(found, key=lambda m: (_HOME.index(m.place.country), -m.score, -m.place.population, m.place.id)).place
    if best.kind == "adm1" and "provin" not in name.lower():
        best = next((m.place for m in found if m.place.kind == "settlement" and m.place.population > 20_000), best)
    precision = _KINDS_OF_PLACE.get(best.kind, "settlement" if best.kind == "settlement" else "area")
    return Where(name=best.name, id=best.id, lat=best.lat, lon=best.lon, precision=precision, country=best.country,
                 status="resolved")  # fmt: skip


def load_rival(knowledge: Any = None) -> list[GoldReport]:
    """Return the gold rows of data/rival with their reports."""
    folder = shared() / "data" / "rival"
    rows = [json.loads(line) for line in (folder / "gold.jsonl").read_text("utf-8").splitlines()]
    reports = {r["unit_id"]: r for r in map(json.loads, (folder / "reports.jsonl").read_text("utf-8").splitlines())}
    return [GoldReport(row, reports[row["unit_id"]], knowledge) for row in rows]


def b_cubed(gold: dict[tuple[str, str], str], got: dict[tuple[str, str], Any]) -> tuple[float, float, float]:
    """Return B³ precision, recall and F1 (0 to 100) of a clustering of (report, event) pairs."""
    by_gold, by_got = defaultdict(set), defaultdict(set)
    for pair, name in gold.items():
        by_gold[name].add(pair)
        by_got[got.get(pair, ("alone", pair))].add(pair)
    shared_ = [len(by_gold[gold[p]] & by_got[got.get(p, ("alone", p))]) for p in gold]
    p = sum(s / len(by_got[got.get(q, ("alone", q))]) for s, q in zip(shared_, gold, strict=True)) / len(gold)
    r = sum(s / len(by_gold[gold[q]]) for s, q in zip(shared_, gold, strict=True)) / len(gold)
    return 100 * p, 100 * r, 200 * p * r / (p + r)


def score_gold(reports: list[GoldReport], chronicle: Chronicle) -> tuple[dict[Any, str], dict[Any, Any]]:
    """Return gold and found clusters of the (report, event) pairs that count."""
    home = dict(chronicle.claim_events)
    told = defaultdict(set)
    got: dict[tuple[str, str], Any] = {}
    for report in reports:
        taken = set()
        for n, event in enumerate(report.row["events"]):
            told[event["event"]].add(report.key)
            pair = (report.key, event["event"])
            found = home.get(content_id(report.id, "event", f"{n}"))
            # one event of ours stands for one gold event of a report, as in the one-to-one match of the scorer
            if pair not in got and found is not None and (report.key, found) not in taken:
                got[pair] = found
                taken.add((report.key, found))
    gold = {(k, e): e for e, keys in told.items() if len(keys) > 1 for k in keys}
    return gold, got


def noted_disagreements() -> set[tuple[str, str]]:
    """Return (event, field) where the notes table rival figures, blame or places (field: number, blame or place).

    A cell tells of a disagreement where it opposes things ("vs", "denies"); figures and places also where it lists
    several by outlet (";" with brackets).
    """
    found: set[tuple[str, str]] = set()
    text = (shared() / "data" / "rival" / "NOTES.md").read_text("utf-8")
    table = text.split("### Where accounts differ in substance")[1].split("###")[0]
    for line in table.splitlines():
        cells = [c.strip() for c in line.strip("|").split("|")]
        if len(cells) != 5 or not re.match(r"[\d\w-]+ \(", cells[0]):
            continue
        for field, cell in zip(("number", "blame", "place"), cells[1:4], strict=True):
            opposed = " vs " in cell or (field != "blame" and ";" in cell and cell.count("(") >= 2)
            if opposed or (field == "blame" and "denies" in cell):
                found.add((cells[0].split(" ")[0], field))
    return found


def score_disputes(
    reports: list[GoldReport], chronicle: Chronicle
) -> tuple[list[tuple[str, str]], list[tuple[str, str]], int]:
    """Return the noted disagreements found, those missed, and how many disputes on told events are not noted."""
    home = dict(chronicle.claim_events)
    events: dict[str, set[str]] = defaultdict(set)
    for report in reports:
        for n, event in enumerate(report.row["events"]):
            found = home.get(content_id(report.id, "event", f"{n}"))
            if found:
                events[found].add(event["event"])
    shown = {(e, d.field) for d in chronicle.disputes for e in events.get(d.subject, ())}
    noted = noted_disagreements()
    extra = {(d.subject, d.field) for d in chronicle.disputes if d.field in ("number", "blame", "place")
             and not any((e, d.field) in noted for e in events.get(d.subject, ()))}  # fmt: skip
    return sorted(noted & shown), sorted(noted - shown), len(extra)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("claims", nargs="?", type=Path)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--disputes", action="store_true")
    parser.add_argument("--knowledge", action="store_true", help="look names up in the knowledge files")
    options = parser.parse_args()
    knowledge = None
    if options.knowledge:
        knowledge = load_knowledge()
    reports = load_rival(knowledge)
    start = time.perf_counter()
    if options.claims:
        claims = [
            msgspec.json.decode(line, type=Claim) for line in options.claims.read_bytes().splitlines() if line.strip()
        ]
        chronicle = reconcile(_infos(reports, claims), claims, knowledge=knowledge)
    else:
        chronicle = reconcile(
            [r.info() for r in reports], [c for r in reports for c in r.claims()], knowledge=knowledge
        )
    took = time.perf_counter() - start
    print(f"{len(reports)} reports, {len(chronicle.claim_events)} claims in {len(chronicle.events)} events, "
          f"{len(chronicle.disputes)} disputes, {took:.2f} s")  # fmt: skip
    if not options.claims:
        gold, got = score_gold(reports, chronicle)
        p, r, f = b_cubed(gold, got)
        print(
            f"joining   B3 P {p:.1f} R {r:.1f} F {f:.1f}   over {len(gold)} tellings "
            f"(no joining: {b_cubed(gold, {})[2]:.1f})"
        )
        found, missed, extra = score_disputes(reports, chronicle)
        print(
            f"disputes  {len(found)} of {len(found) + len(missed)} noted disagreements shown; {extra} shown that are not noted"
        )
        if options.errors:
            _print_errors(gold, got)
            print("\n".join(f"not shown {field}: {event}" for event, field in missed))
    if options.disputes:
        _print_disputes(chronicle)


def _infos(reports: list[GoldReport], claims: list[Claim]) -> list[ReportInfo]:
    ids = {c.report_key: c.report for c in claims}
    return [msgspec.structs.replace(r.info(), id=ids.get(r.key, r.id)) for r in reports]


def _print_errors(gold: dict[Any, str], got: dict[Any, Any]) -> None:
    by_gold, by_got = defaultdict(list), defaultdict(list)
    for pair, name in gold.items():
        by_gold[name].append(pair)
        by_got[got.get(pair, ("alone", pair))].append(pair)
    for name, pairs in sorted(by_gold.items()):
        parts = defaultdict(list)
        for pair in pairs:
            parts[str(got.get(pair, ("alone", pair)))].append(pair[0])
        if len(parts) > 1:
            print(f"split  {name}: {sorted(parts.values(), key=len, reverse=True)}")
    for pairs in by_got.values():
        names = sorted({gold[p] for p in pairs})
        if len(names) > 1:
            print(f"melted {names}: {[p[0] for p in pairs]}")


def _print_disputes(chronicle: Chronicle) -> None:
    titles = {e.id: e.title for e in chronicle.events}
    for d in chronicle.disputes:
        print(f"{d.field:8} {titles.get(d.subject, d.subject)}: {d.question}")
        for r in d.readings:
            print(f"           {r.words!r}: {r.independent} ({', '.join(v.text or 'outlet' for v in r.voices)})")


if __name__ == "__main__":
    main()
