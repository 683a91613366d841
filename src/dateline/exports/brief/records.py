"""A brief: what the chronicle tells of a period and an area, in sentences that all rest on quoted words."""

from typing import Literal

from msgspec import Struct, field

SectionKind = Literal["short", "happened", "background", "announced", "control", "disputes"]


class Footnote(Struct, frozen=True, kw_only=True):
    """Words of a report: the quote to the letter, where it stands (code points of the clean text), and who says so."""

    n: int
    quote: str
    said_by: str
    claim: str
    report: str
    report_key: str
    title: str | None
    outlet: str | None
    date: str | None
    start: int
    end: int


class Sentence(Struct, frozen=True, kw_only=True):
    """One statement and the numbers of the footnotes it rests on; `event` or `line` is what it is about."""

    text: str
    notes: tuple[int, ...]
    event: str | None = None
    line: str | None = None


class Paragraph(Struct, frozen=True, kw_only=True):
    """Sentences on one thing. `heading` names a day or a place where a new one begins."""

    heading: str | None = None
    sentences: tuple[Sentence, ...]


class Section(Struct, frozen=True, kw_only=True):
    """A part of the brief."""

    kind: SectionKind
    heading: str
    paragraphs: tuple[Paragraph, ...]


class TollRow(Struct, frozen=True, kw_only=True):
    """What the reports give for one kind of toll over all events of the brief.

    low, best, high: the sums over `events`, each event by the rule `rules` name. `high` and `best` are null where
    some event has none; `open` counts those. An event that is part of another is counted with that one only.
    """

    kind: str
    low: int | None
    best: int | None
    high: int | None
    events: int
    open: int
    rules: tuple[str, ...]


class BriefReport(Struct, frozen=True, kw_only=True):
    """A report that the brief cites."""

    id: str
    key: str
    title: str | None
    outlet: str | None
    date: str | None


class Deaths(Struct, frozen=True, kw_only=True):
    """Those killed in the events of one stretch of days, first and last day as ISO dates; sums as in `TollRow`."""

    from_: str = field(name="from")
    to: str
    low: int | None
    best: int | None
    high: int | None
    events: int
    open: int
    notes: tuple[int, ...]


class TypeCount(Struct, frozen=True, kw_only=True):
    """How many events of a type there are, and on how many of them accounts differ."""

    type: str
    label: str
    events: int
    disputed: int
    notes: tuple[int, ...]


class PlaceCount(Struct, frozen=True, kw_only=True):
    """How many events are laid on one point; `radius_km` is how far off that may be, None where it is not known."""

    name: str
    lat: float
    lon: float
    precision: str
    radius_km: float | None
    events: int
    notes: tuple[int, ...]


class Figures(Struct, frozen=True, kw_only=True):
    """What is drawn, as numbers, each with the footnotes it rests on.

    deaths: by `unit`, stretches without a figure left out; `undated`: events with a figure whose day is not known
    closely enough for one stretch. `unplaced`: events without a point.
    """

    unit: Literal["day", "week", "month"]
    deaths: tuple[Deaths, ...]
    undated: int
    types: tuple[TypeCount, ...]
    places: tuple[PlaceCount, ...]
    unplaced: int


class Brief(Struct, frozen=True, kw_only=True):
    """The whole brief. `asked` says in words what it was made for; `chronicle` names the chronicle it was made from."""

    title: str
    asked: str
    chronicle: str | None
    counts: dict[str, int]
    tolls: tuple[TollRow, ...]
    figures: Figures
    sections: tuple[Section, ...]
    footnotes: tuple[Footnote, ...]
    reports: tuple[BriefReport, ...]
