"""Small records for tests: reports in one sentence, and a coder and reconciler that read only such sentences.

A report is one of these lines, or several:

    5 killed in Amra on 2021-03-02, police said
    Red Brigade holds Amra since 2021-03-01
    Red Brigade fights Blue Front
    BOOM (its coding raises) or DIE (its coding kills the process)
"""

import os
import re
from collections import defaultdict
from pathlib import Path

import msgspec

import dateline.chronicle
import dateline.reports
from dateline.records import (
    Block,
    Claim,
    DateFact,
    Report,
    Role,
    Span,
    Toll,
    Unread,
    Voice,
    When,
    Where,
    content_id,
)
from dateline.records.chronicle import (
    ActorView,
    Chronicle,
    Dispute,
    Event,
    Holding,
    Reading,
    ReportInfo,
    Tie,
    TollLine,
    TollSummary,
)
from dateline.records.errors import UsageError

_KILLED = re.compile(r"(\d+) killed in (\w+)(?: on (\S+\b))?(?:, (.+?) said)?$", re.MULTILINE)
_HOLDS = re.compile(r"(\w+ \w+) holds (\w+)(?: since (\S+))?$", re.MULTILINE)
_TIE = re.compile(r"(\w+ \w+) (fights|leads) (\w+ \w+)$", re.MULTILINE)
PLACES = {"Amra": ("test:amra", 10.0, 20.0), "Burin": ("test:burin", 11.0, 21.0)}


def report(
    text: str, key: str = "one", *, published: str | None = "2021-03-03", outlet: str | None = "Daily"
) -> Report:
    """Return a report of one paragraph."""
    headline = text.partition("\n")[0]
    return Report(
        id=content_id(text, outlet, published),
        key=key,
        text=text,
        blocks=(Block(0, len(text), "paragraph"),),
        original_sha256=content_id("bytes", text),
        original_name=f"{key}.txt",
        media_type="text/plain",
        language="en",
        outlet=outlet,
        title=Span(0, len(headline), headline),
        published=DateFact(published, "day", "field") if published else None,
    )


def _claim(of: Report, match: re.Match[str], kind: str, **fields: object) -> Claim:
    span = of.span(*match.span())
    return Claim(
        id=content_id(of.id, kind, *match.span()),
        report=of.id,
        report_key=of.key,
        kind=kind,  # type: ignore[arg-type]
        confidence=0.9,
        evidence=span,
        trigger=span,
        rule="sample",
        **{"standing": "happened", **fields},  # type: ignore[arg-type]
    )


def _where(name: str) -> Where:
    found = PLACES.get(name)
    if found is None:
        return Where(name=name, words=name, status="no-match")
    return Where(
        name=name, id=found[0], lat=found[1], lon=found[2], words=name, precision="settlement", status="resolved"
    )


def _actor(name: str) -> str:
    return "test:" + name.lower().replace(" ", "-")


class SampleCoder:
    """Reads the sample sentences."""

    def code(self, of: Report) -> list[Claim]:
        """Return the claims of a sample report."""
        if "BOOM" in of.text:
            raise ValueError("a sentence that cannot be coded")
        if "DIE" in of.text:
            os._exit(9)
        found = []
        for m in _KILLED.finditer(of.text):
            voice = (Voice(m[4], "police", *m.span(4)),) if m[4] else (Voice(of.outlet or "", "outlet"),)
            when = When(from_=m[3], to=m[3], precision="day", words=m[3]) if m[3] else When()
            toll = Toll("killed", int(m[1]), int(m[1]), int(m[1]), m[1])
            shared = {"voice": voice, "when": when, "where": _where(m[2])}
            found.append(_claim(of, m, "event", type="attack", **shared))
            found.append(_claim(of, m, "toll", type="killed", toll=toll, **shared))
        for m in _HOLDS.finditer(of.text):
            role = Role("holder", m[1], *m.span(1), actor=_actor(m[1]))
            when = When(from_=m[3], precision="day", words=m[3]) if m[3] else When()
            found.append(_claim(of, m, "holding", type="holds", roles=(role,), where=_where(m[2]), when=when))
        for m in _TIE.finditer(of.text):
            roles = (
                Role("a", m[1], *m.span(1), actor=_actor(m[1])),
                Role("b", m[3], *m.span(3), actor=_actor(m[3])),
            )
            found.append(_claim(of, m, "tie", type=m[2], roles=roles))
        return found


def sample_coder(_options: object) -> SampleCoder:
    """Return a coder, as `CoderOptions.coder` asks."""
    return SampleCoder()


CODER = "support.samples:sample_coder"


def read_paths(paths, columns=None, captured=None):
    """Read text files: the first line may be `published: DAY` or `published: none`."""
    del columns, captured
    given = [Path(path) for path in paths]
    for path in given:
        if not path.exists():
            raise UsageError(f"There is no file or folder {path}.")
    return _read(given)


def _read(paths):
    for path in paths:
        for file in sorted(path.rglob("*.txt")) if path.is_dir() else [path]:
            text = file.read_text(encoding="utf-8")
            if not text.strip():
                yield Unread(
                    key=file.stem,
                    original_name=file.name,
                    original_sha256=content_id("bytes", text),
                    reason="empty",
                    detail="nothing in it",
                )
                continue
            published = "2021-03-03"
            if text.startswith("published: "):
                first, _, text = text.partition("\n")
                published = first.removeprefix("published: ")
            made = report(text.strip(), file.stem, published=None if published == "none" else published)
            yield msgspec.structs.replace(made, original_name=file.name)


def copy_groups(reports):
    """Return every report as a group of its own."""
    return {one.id: one.id for one in reports}


def report_info(one, group):
    """Return what reconciling needs of a report."""
    return ReportInfo(
        id=one.id,
        key=one.key,
        outlet=one.outlet,
        title=one.title.text,
        url=None,
        published=one.published.value if one.published else None,
        story=None,
        copy_group=group,
    )


def reconcile(reports, claims, decisions=(), knowledge=None):
    """Join event claims of one place and day."""
    del decisions, knowledge
    groups = defaultdict(list)
    for claim in claims:
        if claim.kind in {"event", "toll"}:
            groups[(claim.where.name, claim.when.from_)].append(claim)
    events = [_event(place, day, told) for (place, day), told in sorted(groups.items(), key=str)]
    disputes = [d for (place, day), told in sorted(groups.items(), key=str) for d in _dispute(place, day, told)]
    actors = {r.actor: r.text for c in claims for r in c.roles if r.actor}
    return Chronicle(
        events=tuple(events),
        holdings=tuple(_holding(c, reports) for c in claims if c.kind == "holding"),
        ties=tuple(_tie(c, reports) for c in claims if c.kind == "tie"),
        disputes=tuple(disputes),
        actors=tuple(ActorView(id=i, name=n, kind="group", known=False) for i, n in sorted(actors.items())),
        reports=tuple(reports),
        claim_events=tuple(sorted((c.id, e.id) for e in events for c in claims if c.id in e.claims)),
    )


def _tolls(told):
    by_number = defaultdict(list)
    for claim in told:
        if claim.toll:
            by_number[claim.toll.best].append(claim)
    return sorted(by_number.items())


def _event(place, day, told):
    numbers = [number for number, _ in _tolls(told)]
    summary = TollSummary(
        kind="killed", side=None, low=min(numbers), best=min(numbers), high=max(numbers), rule="range"
    )
    lines = tuple(
        TollLine(
            kind="killed",
            low=n,
            best=n,
            high=n,
            words=str(n),
            of=None,
            side=None,
            civilian=None,
            inferred=None,
            claims=tuple(c.id for c in cs),
            voices=tuple(dict.fromkeys(v for c in cs for v in c.voice)),
            independent=1,
        )
        for n, cs in _tolls(told)
    )
    return Event(
        id=content_id("event", place, day),
        type="attack",
        standing="happened",
        status="disputed" if len(numbers) > 1 else "single-voice",
        title=f"Attack in {place}",
        when=told[0].when,
        where=told[0].where,
        tolls=lines,
        summary=(summary,),
        claims=tuple(c.id for c in told),
        reports=tuple(sorted({c.report for c in told})),
        voices=tuple(dict.fromkeys(v for c in told for v in c.voice)),
        independent=len({c.report for c in told}),
        joined_why=("same place and day",) if len({c.report for c in told}) > 1 else (),
        confidence=0.9,
    )


def _dispute(place, day, told):
    numbers = _tolls(told)
    if len(numbers) > 1:
        event = content_id("event", place, day)
        yield Dispute(
            id=content_id("dispute", event),
            subject=event,
            field="number",
            question=f"How many were killed in {place}?",
            readings=tuple(
                Reading(value=str(n), words=str(n), claims=tuple(c.id for c in cs), voices=cs[0].voice)
                for n, cs in numbers
            ),
        )


def _line(claim, reports):
    known = next((r.published for r in reports if r.id == claim.report), None)
    return {
        "id": content_id(claim.kind, claim.id),
        "type": claim.type,
        "standing": claim.standing,
        "status": "one-party",
        "from_earliest": claim.when.from_,
        "from_latest": claim.when.from_,
        "to_earliest": None,
        "to_latest": None,
        "known_from": known,
        "claims": (claim.id,),
        "voices": (Voice("Daily", "outlet"),),
        "independent": 1,
    }


def _holding(claim, reports):
    return Holding(
        place=claim.where,
        site=None,
        actor=claim.roles[0].actor,
        actor_words=claim.roles[0].text,
        extent=None,
        **_line(claim, reports),
    )


def _tie(claim, reports):
    a, b = claim.roles
    return Tie(a=a.actor, b=b.actor, a_words=a.text, b_words=b.text, office=None, **_line(claim, reports))


def install(patch):
    """Put the sample rooms in the place of the real ones; `patch(module, name, value)` sets an attribute."""

    class Columns:
        def __init__(self, **fields):
            self.fields = fields

    patch(dateline.reports, "read_paths", read_paths)
    patch(dateline.reports, "copy_groups", copy_groups)
    patch(dateline.reports, "report_info", report_info)
    patch(dateline.reports, "Columns", Columns)
    patch(dateline.chronicle, "reconcile", reconcile)


def dump(workspace):
    """Return everything a workspace lists, as bytes: to compare two."""
    parts = [
        workspace.chronicle(),
        workspace.claims(),
        workspace.reports(),
        workspace.unread(),
        sorted(workspace.origins()),
        workspace.decisions(),
    ]
    return b"\n".join(msgspec.json.encode(part) for part in parts)
