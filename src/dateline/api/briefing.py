"""A brief of a workspace's chronicle for a period, a place, an actor, a type."""

from collections.abc import Iterable

import msgspec

from dateline.api.days import overlaps
from dateline.api.filters import EventFilter, choose
from dateline.api.names import place_matches
from dateline.api.view import ChronicleView
from dateline.engines.knowledge import open_knowledge
from dateline.exports import View
from dateline.exports.brief import Brief, Drawn, drawn, make_brief, markdown, page
from dateline.ontology import load_ontology
from dateline.records import When
from dateline.records.chronicle import Chronicle, Holding

__all__ = ["Brief", "Drawn", "brief_of", "cut", "drawn", "markdown", "page"]


def brief_of(view: ChronicleView, chosen: EventFilter) -> tuple[Brief, View]:
    """Return the brief of what a filter keeps, and the cut chronicle with its claims that it was made from."""
    kept = cut(view, chosen)
    made = make_brief(
        kept, title=_title(chosen), asked=_asked(chosen), chronicle=view.workspace.chronicle_inputs()
    )  # fmt: skip
    return made, kept


def cut(view: ChronicleView, chosen: EventFilter) -> View:
    """Return the part of a chronicle that a filter keeps: events, lines that may have stood then, their disputes."""
    record = view.record
    events = tuple(one for one in choose(record.events, chosen, view.names) if _falls_in(one.when, chosen))
    lines = tuple(line for line in record.holdings if _keeps(chosen, line, view))
    subjects = {*(event.id for event in events), *(line.id for line in lines)}
    disputes = tuple(one for one in record.disputes if one.subject in subjects)
    told: Chronicle = msgspec.structs.replace(record, events=events, holdings=lines, ties=(), disputes=disputes)
    claims = view.claims_of((*events, *lines, *disputes))
    return View(told, list(claims.values()), open_knowledge(view.workspace.settings().knowledge), load_ontology())


def _falls_in(when: When, chosen: EventFilter) -> bool:
    """Return whether an event lies in the period; one bounded on one side only, by its bound.

    "By 20 April" may be any day before: a list of what may touch a day has it, a brief of another year has not.
    """
    closed = msgspec.structs.replace(when, from_=when.from_ or when.to, to=when.to or when.from_)
    return overlaps(closed, chosen.first, chosen.last)


def _keeps(chosen: EventFilter, line: Holding, view: ChronicleView) -> bool:
    """Return whether a line may have stood in the time asked about; a filter by type or deaths asks for no lines."""
    if chosen.type is not None or chosen.min_deaths is not None or line.standing in ("planned", "threatened"):
        return False
    stood = When(from_=line.from_earliest or line.first_said or line.from_latest, to=line.to_latest)
    return (
        overlaps(stood, chosen.first, chosen.last)
        and (chosen.place is None or place_matches(chosen.place, line.place, line.site))
        and (chosen.actor is None or view.names.matches(chosen.actor, line.actor, line.actor_words))
    )


def _title(chosen: EventFilter) -> str:
    area = f": {chosen.place}" if chosen.place else ""
    period = " to ".join(dict.fromkeys(day for day in (chosen.first, chosen.last) if day))
    return f"Brief{area}{', ' + period if period else ''}"


def _asked(chosen: EventFilter) -> str:
    parts: Iterable[str | None] = (
        " ".join(f"{word} {day}" for word, day in (("from", chosen.first), ("to", chosen.last)) if day),
        chosen.place and f"at {chosen.place}",
        chosen.actor and f"with {chosen.actor}",
        chosen.type and f"of the type {chosen.type}",
        f"with at least {chosen.min_deaths} killed" if chosen.min_deaths is not None else None,
    )
    said = ", ".join(part for part in parts if part)
    return f"What the reports tell {said}." if said else "Everything that the reports tell."
