"""What the who-room answers: who a stretch of text is, by which rule, and who else it might have been."""

from __future__ import annotations

from msgspec import Struct

from dateline.records import Candidate

__all__ = ["UNKNOWN", "Resolution", "by_rule", "renewed"]


class Resolution(Struct, frozen=True):
    """An actor for some words.

    `id` is an actor of the book, "name:…" for somebody named in the report whom the book does not know, "generic:…"
    for people known only by common words and country, or None where nothing could be said. `why` names the rule
    ("name", "acronym", "state:army", "definite:group" …). `candidates` are all readings weighed, best first; the
    second is the one that nearly won. `kind` is a knowledge kind ("rebel", "civilians", "person" …).
    """

    id: str | None
    name: str
    kind: str | None
    why: str
    candidates: tuple[Candidate, ...] = ()


UNKNOWN = Resolution(None, "", None, "nothing to go by")


def renewed(found: Resolution, why: str, others: tuple[Candidate, ...] = ()) -> Resolution:
    """The same actor by another rule, with the readings that nearly won."""
    first = Candidate(found.id or "", found.name, 0.7, why)
    return Resolution(found.id, found.name, found.kind, why, (first, *others))


def by_rule(found: Resolution, why: str) -> Resolution:
    """The same actor, its candidates too, by another rule."""
    return Resolution(found.id, found.name, found.kind, why, found.candidates)
