"""Making a brief of a chronicle that was cut to a period, a place, an actor or a type before."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from dateline.exports.brief.figures import figures_of
from dateline.exports.brief.notes import Notes
from dateline.exports.brief.records import Brief, Paragraph, Section, SectionKind, TollRow
from dateline.exports.brief.sums import counted, over_all, sum_of
from dateline.exports.brief.telling import Teller
from dateline.exports.html import words
from dateline.exports.view import View
from dateline.records.chronicle import Event, Holding, TollSummary

_ANNOUNCED = ("planned", "threatened", "conditional", "attempted")
_KINDS = ("killed", "wounded", "killed-or-wounded", "missing", "captured", "abducted", "arrested", "displaced")
_HEADINGS: dict[SectionKind, str] = {
    "happened": "What happened",
    "control": "Who gained, lost and held what",
    "disputes": "Where else accounts differ",
    "announced": "What was planned, threatened or attempted",
    "background": "Told as history",
}


def make_brief(view: View, *, title: str, asked: str, chronicle: str | None = None) -> Brief:
    """Return the brief of everything in a view. Pure: the same view gives the same brief.

    title and asked: what it is called, and what was asked for in words. chronicle: the name of what it was made from.
    """
    notes = Notes(view)
    sections = tuple(_sections(view, Teller(view, notes)))
    figures = figures_of(view, notes)
    record = view.chronicle
    counts = {
        "events": len(record.events), "disputes": len(record.disputes), "holdings": len(record.holdings),
        "reports": len({report for event in record.events for report in event.reports}),
    }  # fmt: skip
    return Brief(
        title=title, asked=asked, chronicle=chronicle, counts=counts, tolls=tuple(_tolls(record.events)),
        figures=figures, sections=sections, footnotes=tuple(notes.made), reports=notes.reports(),
    )  # fmt: skip


def _sections(view: View, teller: Teller) -> Iterator[Section]:
    events = sorted(view.chronicle.events, key=_order)
    announced = [event for event in events if event.standing in _ANNOUNCED]
    background = [event for event in events if event.standing == "background"]
    happened = [event for event in events if event.standing not in (*_ANNOUNCED, "background")]
    known = {event.id for event in events}
    elsewhere = [one for one in view.chronicle.disputes if one.subject not in known]
    parts: tuple[tuple[SectionKind, Iterator[Paragraph]], ...] = (
        ("happened", _by_day(happened, teller)),
        ("control", _by_place(view.chronicle.holdings, teller)),
        ("disputes", (Paragraph(sentences=(teller.dispute(one),)) for one in elsewhere)),
        ("announced", _by_day(announced, teller)),
        ("background", _by_day(background, teller)),
    )  # fmt: skip
    for kind, paragraphs in parts:
        made = tuple(paragraphs)
        if made:
            yield Section(kind=kind, heading=_HEADINGS[kind], paragraphs=made)


def _by_day(events: Iterable[Event], teller: Teller) -> Iterator[Paragraph]:
    """Yield a paragraph an event, the first of each day under its date."""
    for day, group in groupby(events, key=lambda event: words.interval(event.when)):
        for n, event in enumerate(group):
            yield Paragraph(heading=None if n else day, sentences=tuple(teller.event(event)))


def _by_place(lines: Iterable[Holding], teller: Teller) -> Iterator[Paragraph]:
    def place(line: Holding) -> str:
        return line.place.name or words.place(line.place)

    ordered = sorted(lines, key=lambda line: (place(line), line.from_earliest or line.first_said or "9999", line.id))
    for name, group in groupby(ordered, key=place):
        yield Paragraph(heading=name, sentences=tuple(teller.holding(line) for line in group))


def _order(event: Event) -> tuple[str, str, str]:
    first = event.when.from_ or event.when.to or "9999"
    return first[:10], event.when.to or "9999", event.id


def _tolls(events: Sequence[Event]) -> Iterator[TollRow]:
    """Yield the sums of what is told to have happened; an event within another one is counted there."""
    there = counted(events)
    for kind in _KINDS:
        lines = [line for event in there if (line := over_all(event, kind))]
        if lines:
            yield _row(kind, lines)


def _row(kind: str, lines: Sequence[TollSummary]) -> TollRow:
    total = sum_of(lines)
    return TollRow(
        kind=kind, low=total.low, best=total.best, high=total.high, events=len(lines), open=total.open,
        rules=tuple(sorted({line.rule for line in lines})),
    )  # fmt: skip
