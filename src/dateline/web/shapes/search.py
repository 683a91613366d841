"""What a search finds."""

from msgspec import Struct


class SnippetPart(Struct):
    """A run of a report's words; `hit` where it is what was searched for."""

    text: str
    hit: bool = False


class FoundEvent(Struct, kw_only=True):
    """An event whose title, place or actors have the words."""

    id: str
    title: str
    when: str
    where: str


class FoundReport(Struct, kw_only=True):
    """A report that has the words, with the passage around the first of them."""

    id: str
    key: str
    title: str | None
    outlet: str | None
    date: str | None
    snippet: list[SnippetPart]


class FoundActor(Struct, kw_only=True):
    """An actor one of whose names has the words."""

    id: str
    name: str
    kind: str


class FoundPlace(Struct, kw_only=True):
    """A place of the chronicle whose name has the words, and how many events are laid there."""

    id: str | None
    name: str
    country: str | None
    events: int


class SearchAnswer(Struct, kw_only=True):
    """What has all the words, the best first; the last word may be the beginning of one."""

    events: list[FoundEvent]
    reports: list[FoundReport]
    actors: list[FoundActor]
    places: list[FoundPlace]
