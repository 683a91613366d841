"""One search over everything: events, reports, actors, places."""

import re
import unicodedata
from collections import Counter

from msgspec import Struct

from dateline.api import days
from dateline.api.filters import by_day
from dateline.api.names import place
from dateline.records import Report
from dateline.records.chronicle import ActorView, Event, ReportInfo
from dateline.web.asked import Asked
from dateline.web.desk import Desk
from dateline.web.endpoint import Endpoint
from dateline.web.shapes import FoundActor, FoundEvent, FoundPlace, FoundReport, SearchAnswer, SnippetPart
from dateline.web.snapshot import Snapshot, once

_MOST = 20
"""Of each kind."""

_AROUND = 80
"""Code points of a report shown before and after the words found."""


class SearchAsked(Asked, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words; `limit` of each kind (at most 20)."""

    q: str
    limit: int = 8


class _Folded(Struct, frozen=True):
    """What is searched beside the reports, in small letters without accents."""

    events: list[tuple[str, Event]]
    actors: list[tuple[str, ActorView]]
    places: list[tuple[str, FoundPlace]]


def search(desk: Desk, asked: SearchAsked) -> SearchAnswer:
    """Return what has all the words."""
    snapshot, most = desk.snapshot, max(1, min(asked.limit, _MOST))
    words, folded = [_fold(word) for word in asked.q.split()], _folded(snapshot)
    if not words:
        return SearchAnswer(events=[], reports=[], actors=[], places=[])
    return SearchAnswer(
        events=[_event(event) for text, event in folded.events if _has(text, words)][:most],
        reports=_reports(snapshot, asked.q, most),
        actors=[_actor(snapshot, actor) for text, actor in folded.actors if _has(text, words)][:most],
        places=[found for text, found in folded.places if _has(text, words)][:most],
    )


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def _has(text: str, words: list[str]) -> bool:
    """Return whether every word begins a word of the text."""
    return all(f" {word}" in text for word in words)


@once
def _folded(snapshot: Snapshot) -> _Folded:
    record = snapshot.record
    return _Folded(
        [(_spaced(_event_words(snapshot, event)), event) for event in sorted(record.events, key=by_day)],
        [(_spaced(" ".join((one.name, *one.aliases, one.id))), one) for one in _by_use(snapshot)],
        [(_spaced(one.name), one) for one in _places(snapshot)],
    )


def _spaced(text: str) -> str:
    return " " + re.sub(r"[^\w\s]", " ", _fold(text)).replace("  ", " ") + " " + _fold(text)


def _event_words(snapshot: Snapshot, event: Event) -> str:
    fillers = (*event.agents, *event.targets, *event.victims)
    actors = (snapshot.names.actor(one.value, one.words) for one in fillers)
    return " ".join((event.title, place(event.where), event.where.words or "", event.id, *actors))


def _by_use(snapshot: Snapshot) -> list[ActorView]:
    fillers = ((*event.agents, *event.targets, *event.victims) for event in snapshot.record.events)
    used = Counter(one.value for several in fillers for one in several if one.value)
    return sorted(snapshot.record.actors, key=lambda one: (-used[one.id], one.name))


def _places(snapshot: Snapshot) -> list[FoundPlace]:
    used = Counter(
        (event.where.id, event.where.name, event.where.country) for event in snapshot.record.events if event.where.name
    )
    return [
        FoundPlace(id=spot, name=str(name), country=country, events=n)
        for (spot, name, country), n in sorted(used.items(), key=lambda item: (-item[1], str(item[0])))
    ]


def _event(event: Event) -> FoundEvent:
    return FoundEvent(id=event.id, title=event.title, when=days.spoken(event.when), where=place(event.where))


def _actor(snapshot: Snapshot, actor: ActorView) -> FoundActor:
    return FoundActor(id=actor.id, name=snapshot.names.actor(actor.id, actor.name), kind=actor.kind)


def _reports(snapshot: Snapshot, words: str, most: int) -> list[FoundReport]:
    ids = snapshot.workspace.search(words, most, beginnings=True)
    found = [(snapshot.infos[one], snapshot.report(one)) for one in ids if one in snapshot.infos]
    return [_report(info, report, words) for info, report in found]


def _report(info: ReportInfo, report: Report, words: str) -> FoundReport:
    return FoundReport(
        id=info.id,
        key=info.key,
        title=info.title,
        outlet=info.outlet,
        date=days.day_of(info.published or info.story),
        snippet=_snippet(report.text, words.split()),
    )


def _snippet(text: str, words: list[str]) -> list[SnippetPart]:
    """Return the text around the first place where a word stands as typed, that word marked; empty where none does."""
    found = re.search("|".join(rf"\b{re.escape(word)}\w*" for word in words), text, re.IGNORECASE)
    if found is None:
        return []
    start, end = max(0, found.start() - _AROUND), min(len(text), found.end() + _AROUND)
    parts = (text[start : found.start()], False), (found[0], True), (text[found.end() : end], False)
    return [SnippetPart(part, hit) for part, hit in parts if part]


ENDPOINTS = (
    Endpoint(
        path="/api/search",
        name="search",
        summary="Events, reports, actors and places that have all the words; the last may be a beginning.",
        handle=search,
        asked=SearchAsked,
        answer=SearchAnswer,
    ),
)
