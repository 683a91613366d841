"""What a line of the chronicle rests on, as a tree: from the line down to the quoted words."""

import re
from collections.abc import Mapping
from itertools import groupby
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from dateline.api import days, pick, rows, voices
from dateline.api.names import place
from dateline.chronicle import differences, how_to_part
from dateline.cli.clean import quoted
from dateline.cli.commands.disputes import add_readings, block
from dateline.cli.tree import Node
from dateline.records import Claim
from dateline.records.chronicle import Dispute, Event, Holding, ReportInfo, Tie, TollLine

if TYPE_CHECKING:
    from dateline.api.view import ChronicleView


_ACCOUNTS = 8  # of one field
_PARTS = re.compile(r" (?=(?:For|Against|Start): )")


class Found(Struct, frozen=True):
    """A line of the chronicle; `former` is the id that was asked for where the event has gone into another."""

    id: str
    line: Event | Holding | Tie | Dispute
    former: str | None = None


def find(wanted: str, view: "ChronicleView") -> Found:
    """Return the event, holding, tie or dispute that an id or its beginning names. Raises UsageError."""
    record = view.record
    lines: dict[str, Event | Holding | Tie | Dispute] = {
        line.id: line for part in (record.disputes, record.ties, record.holdings, record.events) for line in part
    }
    former = [forward.old for forward in record.forwards]
    others = [one for one in lines if wanted and one.startswith(wanted)]
    if others and not any(event.id.startswith(wanted) for event in record.events):
        chosen = pick.by_prefix(wanted, others, "line")
        return Found(chosen, lines[chosen])
    chosen = pick.event_id(wanted, record)
    asked = next((one for one in former if one.startswith(wanted)), None)
    return Found(chosen, lines[chosen], None if chosen.startswith(wanted) else asked)


def as_record(found: Found, view: "ChronicleView") -> dict[str, Any]:
    """Return a line with its disputes and claims, for JSON."""
    return {
        "line": found.line,
        "disputes": [dispute for dispute in view.disputes if dispute.subject == found.id],
        "claims": list(view.claims_of([found.line]).values()),
    }


def explain(found: Found, view: "ChronicleView") -> Node:
    """Return the tree of a line."""
    line = found.line
    if isinstance(line, Dispute):
        return block(line, view, view.claims_of([line]))
    if isinstance(line, Event):
        return _event(line, view)
    root = Node(_heading(line, view), [], "title")
    root.add(f"since {rows.since(line)}; until {rows.until(line)}")
    root.add(f"{line.status}: {voices.count(line.independent)}; first told on {line.known_from or 'an unknown day'}")
    _add_disputes(root, line.id, view)
    _add_claims(root, line, view)
    return root


def _heading(line: Holding | Tie, view: "ChronicleView") -> str:
    names = view.names
    if isinstance(line, Tie):
        office = f" ({line.office})" if line.office else ""
        told = f"{names.actor(line.a, line.a_words)} {line.type}{office} {names.actor(line.b, line.b_words)}"
    else:
        told = f"{names.actor(line.actor, line.actor_words)} {line.type} {place(line.place, line.site)}"
    return f"{told} [{line.id}]"


def _event(event: Event, view: "ChronicleView") -> Node:
    root = Node(f"{event.title} [{event.id}]", [], "title")
    _add_summary(root, event, view)
    if event.joined_why:
        why = root.add(f"Why {voices.count(event.independent, len(event.reports))} tell of one event", "head")
        for reason in event.joined_why:
            link, *parts = _PARTS.split(reason)
            line = why.add(link)
            for part in parts:
                line.add(part)
    apart = how_to_part(event, view.claims_of([event]))
    if apart:
        parting = root.add("To part a report from the first", "head")
        for command in apart:
            parting.add(command)
    _add_disputes(root, event.id, view)
    _add_differences(root, event, view)
    _add_tolls(root, event, view)
    _add_claims(root, event, view)
    _add_relatives(root, event, view)
    return root


def _add_summary(root: Node, event: Event, view: "ChronicleView") -> None:
    names = view.names
    root.add(
        f"what: {event.type}, {event.standing}; {event.status}, {voices.count(event.independent, len(event.reports))}"
    )
    how = f" ({event.when.precision}{', from “' + event.when.words + '”' if event.when.words else ''})"
    root.add(f"when: {days.spoken(event.when)}{how if days.is_dated(event.when) else ''}")
    root.add(f"where: {place(event.where)}{_located(event)}")
    for role, readings in (
        ("agents", event.agents),
        ("targets", event.targets),
        ("victims", event.victims),
        ("instruments", event.instruments),
        ("sites", event.sites),
        ("blamed", event.blame),
    ):
        done = role == "blamed" and {r.value or r.words for r in readings} == {r.value or r.words for r in event.agents}
        if readings and not done:
            root.add(f"{role}: {names.readings(readings)}")


def _located(event: Event) -> str:
    where = event.where
    if where.lat is None or where.lon is None:
        return ""
    reach = f", within {where.radius_km:g} km" if where.radius_km else ""
    return f" ({where.lat:.3f}, {where.lon:.3f}; {where.precision}{reach})"


def _add_tolls(root: Node, event: Event, view: "ChronicleView") -> None:
    if not event.tolls:
        return
    tolls = root.add("Tolls", "head")
    wholes_last = sorted(event.tolls, key=lambda line: line.part_of is None)
    words = {line.side: line.of for line in wholes_last if line.side and line.of}
    for summary in event.summary:
        side = summary.side
        of = f" of {view.names.actor(side, words.get(side, side))}" if side else ""
        figures = rows.span_words(summary.low, summary.best, summary.high)
        told = {n for line in event.tolls if line.kind == summary.kind for n in (line.low, line.best, line.high)}
        added = ", figures of several groups together" if summary.best is not None and summary.best not in told else ""
        tolls.add(f"{summary.kind}{of}: {figures}{added} (rule: {summary.rule})")
    for line in event.tolls:
        tolls.add(_toll(line, view))


def _toll(line: TollLine, view: "ChronicleView") -> str:
    side = view.names.actor(line.side, line.of or line.side) if line.side else line.of
    of = f" of {side}" if side and side.strip("“”") not in line.words else ""
    by = voices.voices(line.voices)
    told = f"“{line.words}” {line.kind}{of} — {voices.count(line.independent)}{': ' + by if by else ''}"
    if line.inferred:
        told += f"; side worked out: {line.inferred}"
    if line.part_of:
        told += "; part of a larger figure"
    return told + ("; superseded by a later figure of the same voice" if line.superseded_by else "")


def _add_disputes(root: Node, subject: str, view: "ChronicleView") -> None:
    found = [dispute for dispute in view.disputes if dispute.subject == subject]
    if not found:
        return
    claims = view.claims_of(found)
    head = root.add("Disputed", "head")
    for dispute in found:
        line = head.add(f"{dispute.field}: {dispute.question}", "head")
        add_readings(line, dispute, view, claims)


def _add_differences(root: Node, event: Event, view: "ChronicleView") -> None:
    """Hang the accounts that differ and contradict nothing under an event, a line a field."""
    disputes = [dispute for dispute in view.disputes if dispute.subject == event.id]
    found = differences(event, view.claims_of([event]), disputes)
    head = root.add("Accounts differ, none contradicts another", "head") if found else root
    for one in found:
        line = head.add(one.field)
        for account in one.accounts[:_ACCOUNTS]:
            line.add(f"“{account.words}” — {voices.voices(account.voices)}", "faint")
        if len(one.accounts) > _ACCOUNTS:
            line.add(f"and {len(one.accounts) - _ACCOUNTS} more", "faint")


def _add_claims(root: Node, line: Event | Holding | Tie, view: "ChronicleView") -> None:
    """Hang every claim under a line, by report: what is claimed, whose voice, the words with their offsets.

    Claims read in the same words of the same voice stand in one line.
    """
    infos = {info.id: info for info in view.record.reports}
    head = root.add("Claims", "head")
    for report, told in groupby(view.claims_of([line]).values(), key=lambda claim: claim.report):
        found = list(told)
        under = head.add(f"{found[0].report_key} ({_published(infos.get(report), infos)})", "head")
        together: dict[tuple[str, int, int], list[Claim]] = {}
        for claim in found:
            key = (voices.chain(claim, infos), claim.evidence.start, len(claim.evidence.text.rstrip()))
            together.setdefault(key, []).append(claim)
        for (chain, start, length), alike in together.items():
            what = "; ".join(dict.fromkeys(map(_claimed, alike)))
            under.add(f"{what} — {chain}").add(f"{quoted(alike[0].evidence.text)} [{start}–{start + length}]", "quote")


def _claimed(claim: Claim) -> str:
    """Return what a claim says in a few words: kind, type, figure, standing where it did not plainly happen."""
    figure = f" “{claim.toll.words}”" if claim.toll else ""
    standing = "" if claim.standing == "happened" else f", {claim.standing}"
    return f"{claim.kind} {claim.type}{figure}{standing}"


def _published(info: ReportInfo | None, infos: Mapping[str, ReportInfo]) -> str:
    """Return who published a report when, and whose text it repeats."""
    if info is None:
        return "report not at hand"
    dated = info.published or info.story
    bounds = " to ".join(day for day in (info.bounded_from, info.bounded_to) if day)
    day = (dated or "").partition("T")[0] or (f"undated, {bounds}" if bounds else "undated")
    alike = sorted(i.key for i in infos.values() if i.copy_group == info.copy_group and i.id != info.id)
    return f"{voices.outlet(info)}, {day}{'; same text as ' + ', '.join(alike) if alike else ''}"


def _add_relatives(root: Node, event: Event, view: "ChronicleView") -> None:
    by_id = {other.id: other for other in view.events}
    for label, ids in (("Part of", [event.whole] if event.whole else []), ("Parts", list(event.parts))):
        known = [by_id[one] for one in ids if one in by_id]
        if known:
            head = root.add(label, "head")
            for other in known:
                head.add(f"{other.title} [{other.id[: pick.SHORT]}]")
