"""What the page shows, made ready for its template: every value a word or a shape, nothing looked up there."""

from collections.abc import Iterable, Sequence
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from dateline.chronicle import in_force
from dateline.exports.html import chart_map, chart_time, words
from dateline.exports.view import View
from dateline.records import Claim, Voice
from dateline.records.chronicle import Dispute, Event, Holding, Reading, ReportInfo, Tie, TollLine

_NOT_SO = ("planned", "threatened", "conditional", "denied")
_FIELDS = ("agents", "targets", "victims", "instruments", "sites", "types", "days", "places", "blame")
_LABELS = {
    "agents": "who acted", "targets": "acted on", "victims": "victims", "instruments": "with", "sites": "at",
    "types": "what", "days": "when", "places": "where", "blame": "blamed",
}  # fmt: skip
_RIVALS = ("types", "days", "places", "blame")
_ACTORS = ("agents", "targets", "victims", "blame")
_ALONE = ("agents", "targets", "victims", "instruments", "sites", "blame")  # shown with one reading, too


@cache
def environment() -> Environment:
    """Return the templates of pages; everything is escaped, and `shown` writes out characters that hide."""
    made = Environment(
        loader=PackageLoader("dateline.exports.html"), autoescape=select_autoescape(default=True),
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    made.filters["shown"] = words.shown
    made.globals["number"] = words.number
    return made


def charts_of(events: Sequence[Event]) -> dict[str, object]:
    """Return what map.html.jinja and timeline.html.jinja draw."""
    return {
        "map": chart_map.draw(events), "map_size": (chart_map.WIDTH, chart_map.HEIGHT),
        "timeline": chart_time.draw(events),
        "time_size": (chart_time.WIDTH, chart_time.LEFT, chart_time.RIGHT),
    }  # fmt: skip


def html(view: View) -> str:
    """Return the chronicle as one HTML page that needs nothing else and runs nothing."""
    page = _Page(view)
    return environment().get_template("page.html.jinja").render(page.context()) + "\n"


class _Page:
    def __init__(self, view: View) -> None:
        self.view = view
        self.record = view.chronicle
        self.events = sorted(self.record.events, key=_order)

    def context(self) -> dict[str, object]:
        """Return what the template names."""
        day = self._last_day()
        return {
            "counts": self._counts(),
            "period": self._period(),
            **charts_of(self.events),
            "events": [self._event(event) for event in self.events if event.standing != "background"],
            "history": [self._event(event) for event in self.events if event.standing == "background"],
            "holdings": [self._holding(line) for line in self._standing(self.record.holdings, day)],
            "ties": [self._tie(line) for line in self._standing(self.record.ties, day)],
            "line_disputes": [self._dispute(d) for d in self.record.disputes if d.subject not in self._event_ids()],
            "reports": [self._report(report) for report in sorted(self.record.reports, key=_report_order)],
            "day": day,
        }

    def _event_ids(self) -> set[str]:
        return {event.id for event in self.record.events}

    def _counts(self) -> list[tuple[int, str]]:
        record = self.record
        counted = (
            (len(record.reports), "report"), (len({r.copy_group for r in record.reports}), "independent text"),
            (len(self.view.claims), "claim"), (len(record.events), "event"), (len(record.disputes), "dispute"),
            (len(record.holdings), "holding"), (len(record.ties), "tie"),
        )  # fmt: skip
        return [(n, name if n == 1 else name + "s") for n, name in counted]

    def _period(self) -> str:
        days = sorted(d for r in self.record.reports if (d := words.day(r.published or r.story)))
        return "" if not days else days[0] if days[0] == days[-1] else f"{days[0]} to {days[-1]}"

    def _last_day(self) -> str | None:
        """Return the last day of which a report can tell: what is shown as held is held then, as far as told."""
        days = [words.day(r.story or r.published or r.bounded_to) for r in self.record.reports]
        return max((d for d in days if d), default=None)

    def _standing(self, lines: Iterable[Holding] | Iterable[Tie], day: str | None) -> list[Holding | Tie]:
        found = [x for x in lines if x.standing not in _NOT_SO and (day is None or in_force(x, day))]
        return sorted(found, key=self._line_order)

    def _line_order(self, line: Holding | Tie) -> tuple[str, str, str, str]:
        name = words.place(line.place, line.site) if isinstance(line, Holding) else self._name(line.a, line.a_words)
        return name, line.from_earliest or line.first_said or "", line.type, line.id

    def _name(self, identity: str | None, text: str) -> str:
        """Return an actor's name; where only words of a report name it, these words in quotes."""
        known = self.view.actor_by_id.get(identity or "")
        if known is not None and known.known:
            return known.name
        return f"“{known.name if known else text}”"

    def _event(self, event: Event) -> dict[str, object]:
        kind = self.view.type_of(event)
        return {
            "id": event.id,
            "title": event.title,
            "label": kind.label if kind else event.type,
            "when": words.interval(event.when),
            "where": words.place(event.where),
            "precision": event.where.precision,
            "standing": event.standing,
            "status": event.status,
            "look": _look(event),
            "told_by": words.told_by(event.independent),
            "reports": len(event.reports),
            "fields": [field for name in _FIELDS if (field := self._field(event, name))],
            "tolls": [self._toll(line) for line in event.tolls],
            "disputes": [self._dispute(d) for d in self.record.disputes if d.subject == event.id],
            "joined_why": event.joined_why,
            "claims": [self._claim(c) for c in self.view.claims_of(event)],
        }

    def _field(self, event: Event, name: str) -> dict[str, object] | None:
        readings: tuple[Reading, ...] = getattr(event, name)
        if not readings or (len(readings) == 1 and (name not in _ALONE or _said_already(event, name))):
            return None
        found = [self._reading(r, actor=name in _ACTORS) for r in readings]
        # several who acted or suffered are not rivals; several days, places, types or blamed ones are
        return {
            "label": _LABELS[name], "readings": list({r["text"]: r for r in found}.values()), "rival": name in _RIVALS,
        }  # fmt: skip

    def _reading(self, reading: Reading, *, actor: bool) -> dict[str, object]:
        text = self._name(reading.value, reading.words) if actor else words.reading(reading)
        return {
            "text": text, "voices": words.voices(reading.voices), "told_by": words.told_by(reading.independent),
        }  # fmt: skip

    def _toll(self, line: TollLine) -> dict[str, object]:
        side = self._name(line.side, "") if line.side in self.view.actor_by_id else ""
        return {
            "kind": line.kind,
            "number": words.number(line.low, line.best, line.high),
            "of": line.of or "",
            "side": f"{side} (worked out: {line.inferred})" if side and line.inferred else side,
            "voices": words.voices(line.voices),
            "told_by": words.told_by(line.independent),
            "words": line.words,
            "superseded": line.superseded_by is not None,
            "part": line.part_of is not None,
        }

    def _dispute(self, dispute: Dispute) -> dict[str, object]:
        actor = dispute.field in ("blame", "holder")
        return {"question": dispute.question, "readings": [self._reading(r, actor=actor) for r in dispute.readings]}

    def _claim(self, claim: Claim) -> dict[str, object]:
        start, end = claim.trigger.start - claim.evidence.start, claim.trigger.end - claim.evidence.start
        text = claim.evidence.text
        inside = 0 <= start < end <= len(text)
        return {
            "kind": claim.kind, "type": claim.type, "standing": claim.standing, "voices": self._chain(claim.voice),
            "before": text[:start] if inside else text, "trigger": text[start:end] if inside else "",
            "after": text[end:] if inside else "", "report": claim.report_key,
            "start": claim.evidence.start, "end": claim.evidence.end,
        }  # fmt: skip

    def _chain(self, chain: tuple[Voice, ...]) -> str:
        heard = [words.voice(v) for v in chain if v.kind != "outlet"]
        return " ← ".join(heard) if heard else "the report itself"

    def _line(self, line: Holding | Tie) -> dict[str, object]:
        return {
            "since": words.since(line), "until": words.until(line), "voices": words.voices(line.voices),
            "told_by": words.told_by(line.independent), "status": line.status, "standing": line.standing,
            "claims": [self._claim(c) for i in line.claims if (c := self.view.claim_by_id.get(i))],
        }  # fmt: skip

    def _holding(self, line: Holding | Tie) -> dict[str, object]:
        assert isinstance(line, Holding)
        where, who = words.place(line.place, line.site), self._name(line.actor, line.actor_words)
        return {"place": where, "actor": who, "type": line.type, "extent": line.extent or "", **self._line(line)}

    def _tie(self, line: Holding | Tie) -> dict[str, object]:
        assert isinstance(line, Tie)
        a, b = self._name(line.a, line.a_words), self._name(line.b, line.b_words)
        return {"a": a, "b": b, "type": line.type, "office": line.office or "", **self._line(line)}

    def _report(self, report: ReportInfo) -> dict[str, object]:
        copies = [r.key for r in self.record.reports if r.copy_group == report.copy_group and r.id != report.id]
        bounds = f"between {report.bounded_from or '?'} and {report.bounded_to or '?'}, worked out"
        undated = bounds if report.bounded_from or report.bounded_to else "undated"
        return {
            "key": report.key, "outlet": report.outlet or report.agency or "outlet not named",
            "title": report.title or "", "date": words.day(report.published or report.story) or undated,
            "copies": sorted(copies),
        }  # fmt: skip


def _said_already(event: Event, name: str) -> bool:
    """Tell whether a field's one reading stands elsewhere: who is blamed is who acted, the site is the place."""
    only = getattr(event, name)[0]
    if name == "blame":
        return any((r.value, r.words) == (only.value, only.words) or r.value == only.value for r in event.agents)
    return name == "sites" and only.words in (event.where.words, event.where.name, event.where.site)


def _order(event: Event) -> tuple[str, str, str]:
    first = event.when.from_ or event.when.to or "9999"
    return first[:10], event.when.to or "9999", event.id


def _report_order(report: ReportInfo) -> tuple[str, str]:
    return words.day(report.published or report.story) or "9999", report.key


def _look(event: Event) -> str:
    if event.standing in ("planned", "threatened", "conditional"):
        return "planned"
    if event.standing == "denied" or event.status == "denied":
        return "denied"
    return "disputed" if event.status == "disputed" else "told"
