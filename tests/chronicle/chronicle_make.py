"""Makes claims and reports for tests of the chronicle room: short calls, invented places and people."""

from typing import Any

from dateline.records.chronicle import ReportInfo
from dateline.records.claim import Claim, Link, Role, Toll, Voice, When, Where
from dateline.records.ids import content_id
from dateline.records.report import Span

PORT = Where(name="Karsa", id="t:karsa", lat=10.0, lon=20.0, precision="settlement", radius_km=5, country="ZZ", status="resolved")
HILL = Where(name="Belim", id="t:belim", lat=11.5, lon=21.5, precision="settlement", radius_km=5, country="ZZ", status="resolved")
NO_TIME = When()
CAMP = Where(name="Karsa camp", id="t:camp", lat=10.03, lon=20.02, precision="settlement", radius_km=5, country="ZZ", status="resolved")


def day(iso: str, words: str | None = None) -> When:
    return When(from_=iso, to=iso, precision="day", words=words or iso)


def span(first: str | None, last: str | None, precision: str = "days") -> When:
    return When(from_=first, to=last, precision=precision, words="some time")  # type: ignore[arg-type]


def report(key: str, published: str | None = "2020-05-02", outlet: str | None = None, **more: Any) -> ReportInfo:
    fields = {"copy_group": key, "title": None, "url": None, "story": None, **more}
    return ReportInfo(id=f"r:{key}", key=key, outlet=outlet or key, published=published, **fields)


def voice(text: str, kind: str = "official", actor: str | None = None, *, anonymous: bool = False) -> Voice:
    return Voice(text, kind, 0, len(text), anonymous, actor)  # type: ignore[arg-type]


def roles(**named: Any) -> tuple[Role, ...]:
    """agent="red:the Red Front" gives actor id and words; no colon gives words only."""
    out = []
    for name, fillers in named.items():
        for filler in [fillers] if isinstance(fillers, str) else fillers:
            actor, _, words = filler.rpartition(":")
            out.append(Role(name, words, 0, len(words), actor or None))  # type: ignore[arg-type]
    return tuple(out)


def claim(kind: str, type_: str, key: str, text: str, at: int = 0, **more: Any) -> Claim:
    trigger = more.pop("trigger", None) or text.partition(" ")[0]
    start = at + max(text.find(trigger), 0)
    fields: dict[str, Any] = {"standing": "happened", "confidence": 0.8, "rule": "test", **more}
    if isinstance(fields.get("voice"), Voice):
        fields["voice"] = (fields["voice"],)
    return Claim(
        id=content_id("test", key, kind, type_, at, text, str(fields.get("toll"))), report=f"r:{key}", report_key=key,
        kind=kind, type=type_, evidence=Span(at, at + len(text), text), trigger=Span(start, start + len(trigger), trigger), **fields,
    )  # type: ignore[arg-type]  # fmt: skip


FIRST_OF_MAY = day("2020-05-01")


def event(type_: str, key: str, text: str, at: int = 0, when: When = FIRST_OF_MAY, where: Where = PORT, **more: Any) -> Claim:
    return claim("event", type_, key, text, at, when=when, where=where, **more)


def toll(of_event: Claim, number: Any, text: str, kind: str = "killed", of: str | None = "people", at: int | None = None, **more: Any) -> Claim:
    low, best, high = number if isinstance(number, tuple) else (number, number, number)
    side, civilian, inferred = more.pop("side", None), more.pop("civilian", None), more.pop("inferred", None)
    links = (Link("of-event", of_event.id), *more.pop("links", ()))
    value = Toll(kind, low, best, high, text, of, of_actor=side, civilian=civilian, of_inferred=inferred)  # type: ignore[arg-type]
    return claim("toll", kind, of_event.report_key, text, of_event.evidence.start if at is None else at, toll=value, links=links,
                 when=of_event.when, where=of_event.where, **more)  # fmt: skip


def holding(type_: str, key: str, text: str, actor: str, when: When, where: Where = PORT, at: int = 0, **more: Any) -> Claim:
    name = "loser" if type_ == "lost" else "holder"
    extra = more.pop("roles", ())
    return claim("holding", type_, key, text, at, roles=(*roles(**{name: actor}), *extra), when=when, where=where, **more)


def tie(type_: str, key: str, text: str, a: str, b: str, when: When = NO_TIME, at: int = 0, **more: Any) -> Claim:
    return claim("tie", type_, key, text, at, roles=(*roles(a=a, b=b), *more.pop("roles", ())), when=when, **more)
