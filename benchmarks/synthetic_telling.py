"""What outlets make of an invented war: reports with claims, copied, late, wrong and partisan, each claim's truth known."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from string import Formatter
from typing import Any

import msgspec

from dateline.records import Block, DateFact, Report
from dateline.records.chronicle import ReportInfo
from dateline.records.claim import Claim, Link, Role, Toll, Voice, When, Where
from dateline.records.ids import content_id
from dateline.records.report import Span
from synthetic_world import TYPES, Fact, Side, World, day_of

_OTHER_NAMES = {kind: others for kind, _, others in TYPES}
_FORMS: dict[str, tuple[str, ...]] = {
    "battle": ("Fighting between {agent} and {target} broke out {place} {when}, near the {site}.",
               "{agent} battled {target} with {weapon} {place} {when}.",
               "Clashes of {agent} with {target} raged around the {site} {place} {when}, under the command of {person}."),
    "airstrike": ("Warplanes of {agent} bombed the {site} {place} {when}.",
                  "An air strike by {agent} hit {target} {place} {when}, close to the {site}.",
                  "Jets flown by {agent} struck the {site} {place} {when}, where {person} had his quarters."),
    "shelling": ("{agent} shelled the {site} {place} {when} with {weapon}.",
                 "Shells fired by {agent} fell on {target} {place} {when}.",
                 "A barrage of {weapon} by {agent} struck the {site} {place} {when}."),
    "bombing": ("A blast tore through the {site} {place} {when}; {agent} had planted the device.",
                "{agent} set off a bomb beside {target} {place} {when}.",
                "An explosion rocked the {site} {place} {when}, set off by {agent} to kill {person}."),
    "ambush": ("{agent} ambushed a convoy of {target} {place} {when}.",
               "Men of {agent} lay in wait for {target} near the {site} {place} {when}, armed with {weapon}."),
    "assassination": ("{agent} shot dead {person} of {target} {place} {when}, in front of the {site}.",
                      "{person}, a commander of {target}, was killed by {agent} {place} {when}."),
    "abduction": ("{agent} abducted members of {target} from the {site} {place} {when}.",
                  "{person} of {target} was taken by {agent} {place} {when}."),
    "capture-of-place": ("{agent} captured the {site} from {target} {place} {when}.",
                         "{target} lost the {site} {place} {when} to {agent} led by {person}."),
    "execution": ("{agent} executed {person} of {target} {place} {when}.",
                  "Prisoners of {target}, among them {person}, were put to death by {agent} {place} {when}, at the {site}."),
}  # fmt: skip
_TOLLS = ("{words} {victims} were killed{source}.", "The attack left {words} {victims} dead{source}.")
_SOURCES = (("the war monitor", "ngo"), ("hospital doctors", "medical"), ("the interior ministry", "government"),
            ("residents", "resident"), ("a police officer", "police"), ("the relief committee", "ngo"))  # fmt: skip
_WIRES = ("Invented Press", "Nowhere News Agency")


@dataclass(frozen=True)
class Outlet:
    """How an outlet tells: whose side it takes (a camp, or None), how often it errs, lags, and copies a wire."""

    name: str
    camp: int | None
    errs: float
    lag: int
    copies: float


@dataclass(frozen=True)
class Made:
    """One report: what reconciling needs, its text, its claims, and which happening each event claim truly tells."""

    info: ReportInfo
    text: str
    claims: tuple[Claim, ...]
    truth: dict[str, int]

    def report(self) -> Report:
        """Return it as a report that a workspace can keep."""
        first, rest = self.text.split("\n\n", 1)
        blocks = (Block(0, len(first), "headline"), Block(len(first) + 2, len(first) + 2 + len(rest), "paragraph"))
        return Report(id=self.info.id, key=self.info.key, text=self.text, blocks=blocks, original_sha256=content_id(self.text),
                      original_name="synthetic.jsonl", media_type="text/plain", language="en", outlet=self.info.outlet,
                      agency=self.info.agency, title=Span(0, len(first), first),
                      published=DateFact(self.info.published or "", "day", "field"))  # fmt: skip


def make_reports(world: World, number: int, seed: int = 1) -> Iterator[Made]:
    """Yield so many reports on a world, in order of days."""
    desk = _Desk(world, random.Random(f"reports {seed} {number}"))
    for n in range(number):
        yield desk.write(n, n * world.days // number)


class _Desk:
    """Draws what each report tells, and writes it."""

    def __init__(self, world: World, rng: random.Random) -> None:
        self.world, self.rng = world, rng
        self.by_day: dict[int, list[Fact]] = {}
        for fact in world.facts:
            self.by_day.setdefault(fact.day, []).append(fact)
        self.outlets = [self._outlet(n) for n in range(40)]
        self.wires: dict[str, tuple[str, tuple[Fact, ...], Outlet, int]] = {}

    def _outlet(self, n: int) -> Outlet:
        r = self.rng
        camp = r.randrange(3) if n % 3 == 0 else None
        return Outlet(f"Outlet {n}", camp, r.uniform(0.02, 0.2), r.choice((0, 0, 1)), r.uniform(0, 0.4))

    def write(self, number: int, day: int) -> Made:
        outlet = self.rng.choice(self.outlets)
        if self.rng.random() < outlet.copies:
            return self._copy(number, day, outlet)
        facts = self._told(max(0, day - outlet.lag))
        return _Writer(f"report-{number}", outlet, day, None, f"seed {self.rng.random()}").write(facts)

    def _copy(self, number: int, day: int, outlet: Outlet) -> Made:
        """Print the wire's text of the day word for word: one voice, whoever prints it."""
        wire = self.rng.choice(_WIRES)
        seed, facts, agency, told = self.wires.get(wire, ("", (), outlet, -9))
        if told != day or self.rng.random() < 0.3:
            seed, facts = f"seed {self.rng.random()}", self._told(day)
            agency = Outlet(wire, None, 0.03, 0, 0.0)
            self.wires[wire] = (seed, facts, agency, day)
        return _Writer(f"report-{number}", agency, day, (wire, outlet.name), seed).write(facts)

    def _told(self, day: int) -> tuple[Fact, ...]:
        """One main story, mostly a big one, and up to two more: of these days, or of long ago."""
        recent = [f for d in range(day - 1, day + 1) for f in self.by_day.get(d, ())] or [self.world.facts[0]]
        main = self.rng.choices(recent, [1 + f.killed for f in recent])[0]
        told = {main.id: main}
        for _ in range(self.rng.choice((0, 1, 1, 2))):
            old = self.rng.random() < 0.15
            when = self.rng.randrange(day + 1) if old else max(0, day - self.rng.randrange(4))
            side = self.rng.choice(self.by_day.get(when) or recent)
            told.setdefault(side.id, side)
        return tuple(told.values())


class _Writer:
    """Writes one report. All it draws comes from its own seed, so that a copy says the same."""

    def __init__(self, key: str, outlet: Outlet, day: int, wire: tuple[str, str] | None, seed: str) -> None:
        self.key, self.outlet, self.day, self.wire = key, outlet, day, wire
        self.rng, self.seed = random.Random(seed), seed
        self.id = content_id("synthetic", key)
        self.text, self.claims, self.truth = "", [], {}

    def write(self, facts: tuple[Fact, ...]) -> Made:
        self.text = f"News from {facts[0].place.province}\n\n"
        for n, fact in enumerate(facts):
            self._tell(n, fact)
        info = ReportInfo(id=self.id, key=self.key, outlet=self.wire[1] if self.wire else self.outlet.name, title=None, url=None,
                          published=day_of(self.day).isoformat(), story=None, copy_group=content_id(self.seed),
                          agency=self.wire[0] if self.wire else None)  # fmt: skip
        return Made(info, self.text, tuple(self.claims), self.truth)

    def _tell(self, n: int, fact: Fact) -> None:
        kind = self.rng.choice(_OTHER_NAMES[fact.type]) if self._slips() else fact.type
        agent, target = self._blamed(fact), fact.target
        words = {"agent": self._side(agent), "target": self._side(target), "site": fact.site, "weapon": fact.weapon,
                 "person": fact.person, "when": self._when_words(fact), "place": self._place_words(fact)}  # fmt: skip
        sentence, spans = self._sentence(self.rng.choice(_FORMS[fact.type]), words)
        ids = {"agent": agent.id if words["agent"] == agent.name else None, "target": target.id if words["target"] == target.name else None}
        roles = [Role(name, spans[name].text, spans[name].start, spans[name].end, ids[name]) for name in ("agent", "target") if name in spans]
        roles += [Role(role, spans[name].text, spans[name].start, spans[name].end)
                  for role, name in (("instrument", "weapon"), ("site", "site")) if name in spans]  # fmt: skip
        event = self._claim("event", f"{n}", kind, sentence, roles=tuple(roles), when=self._when(fact, spans.get("when")),
                            where=self._where(words["place"], spans["place"], fact), voice=())  # fmt: skip
        self.claims.append(event)
        self.truth[event.id] = fact.id
        if fact.type == "capture-of-place":
            self.claims.append(self._holding(n, event, roles))
        if fact.killed:
            self._count(n, fact, event)

    def _holding(self, n: int, event: Claim, roles: list[Role]) -> Claim:
        """Who took a place holds it: the same sentence says so."""
        names = {"agent": "holder", "target": "loser"}
        sides = tuple(msgspec.structs.replace(r, role=names[r.role]) for r in roles if r.role in names)
        return self._claim("holding", f"{n}", "gained", event.evidence, roles=sides, when=event.when, where=event.where,
                           links=(Link("of-event", event.id),))  # fmt: skip

    def _count(self, n: int, fact: Fact, event: Claim) -> None:
        figure, open_ = self._figure(fact)
        name, kind = self.rng.choice(_SOURCES)
        cited = self.rng.random() < 0.6
        words = {"words": f"at least {figure}" if open_ else str(figure), "victims": fact.victims, "source": f", {name} said" if cited else ""}
        sentence, spans = self._sentence(self.rng.choice(_TOLLS), words)
        toll = Toll("killed", figure, figure, None if open_ else figure, spans["words"].text, fact.victims)
        at = sentence.end - len(name) - 6
        voice = (Voice(name, kind, at, at + len(name)),) if cited else ()  # type: ignore[arg-type]
        self.claims.append(self._claim("toll", f"{n}", "killed", sentence, toll=toll, voice=voice, when=event.when,
                                       where=event.where, links=(Link("of-event", event.id),)))  # fmt: skip

    def _slips(self) -> bool:
        return self.rng.random() < self.outlet.errs

    def _figure(self, fact: Fact) -> tuple[int, bool]:
        """Early figures are low and open; partisans count their enemies' dead twice; anyone may err."""
        early = self.day <= fact.day and self.rng.random() < 0.5
        figure = fact.killed * (self.rng.uniform(0.5, 0.9) if early else 1.0)
        figure *= 2 if self.outlet.camp == fact.agent.camp and self.rng.random() < 0.3 else 1
        figure *= self.rng.uniform(0.7, 1.4) if self._slips() else 1.0
        return max(1, round(figure)), early

    def _blamed(self, fact: Fact) -> Side:
        lies = self.outlet.camp is not None and self.outlet.camp == fact.agent.camp and self.rng.random() < 0.4
        return fact.target if lies else fact.agent

    def _side(self, side: Side) -> str:
        vague = self.rng.random() < 0.15
        return self.rng.choice(("gunmen", "militants", "fighters")) if vague else side.name

    def _place_words(self, fact: Fact) -> str:
        return f"in {fact.place.province} province" if self.rng.random() < 0.08 else f"in {fact.place.name}"

    def _when_words(self, fact: Fact) -> str:
        draw = self.rng.random()
        return "" if draw < 0.12 else "this week" if draw < 0.2 and self.day - fact.day < 6 else f"on {day_of(fact.day):%A %d %B}"

    def _when(self, fact: Fact, words: Span | None) -> When:
        if words is None or not words.text:
            first, last = max(0, self.day - 2), self.day
            return When(from_=day_of(first).isoformat(), to=day_of(last).isoformat(), precision="days", inferred=True)
        if words.text == "this week":
            return When(from_=day_of(max(0, self.day - 6)).isoformat(), to=day_of(self.day).isoformat(), precision="week",
                        words=words.text, start=words.start, end=words.end)  # fmt: skip
        told = fact.day + (self.rng.choice((-1, 1)) if self._slips() and self.rng.random() < 0.5 else 0)
        day = day_of(told).isoformat()
        return When(from_=day, to=day, precision="day", words=words.text, start=words.start, end=words.end)

    def _where(self, said: str, words: Span, fact: Fact) -> Where:
        place = fact.place
        at: dict[str, Any] = {"words": words.text, "start": words.start, "end": words.end, "country": "ZZ"}
        if said.endswith("province"):
            return Where(name=place.province, precision="province", status="no-match", **at)
        return Where(name=place.name, id=place.id, lat=place.lat, lon=place.lon, precision="settlement", radius_km=5.0,
                     admin1=place.province, status="resolved", **at)  # fmt: skip

    def _sentence(self, form: str, words: dict[str, str]) -> tuple[Span, dict[str, Span]]:
        """Write a sentence at the end of the text; return its span and those of its slots."""
        start, spans = len(self.text), {}
        for literal, name, _, _ in Formatter().parse(form):
            self.text += literal
            if name:
                spans[name] = Span(len(self.text), len(self.text) + len(words[name]), words[name])
                self.text += words[name]
        sentence = Span(start, len(self.text), self.text[start:])
        self.text += " "
        return sentence, spans

    def _claim(self, kind: str, n: str, type_: str, sentence: Span, **more: Any) -> Claim:
        first = sentence.text.split(" ", 1)[0]
        trigger = Span(sentence.start, sentence.start + len(first), first)
        return Claim(id=content_id(self.id, kind, n), report=self.id, report_key=self.key, kind=kind, type=type_,  # type: ignore[arg-type]
                     standing="happened", confidence=0.8, rule="synthetic", evidence=sentence, trigger=trigger, **more)  # fmt: skip
