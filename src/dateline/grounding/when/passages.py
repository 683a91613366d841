"""Passages on old deeds: "In March 1988 soldiers entered the village. Soldiers went from house to house"."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from dateline.claims import told_on_from
from dateline.grounding.pronouns import is_pronoun
from dateline.grounding.when.interval import Anchor
from dateline.grounding.when.precision import days_of
from dateline.grounding.when.untimed import Read
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import load_ontology
from dateline.records import RawClaim

__all__ = ["history_told_on", "old_passages"]

_OF_TIME = frozenset({"event", "toll", "holding"})
_LENGTHS = frozenset({"duration", "future", "until"})  # "for weeks", "within days", "by May"
_SET_OFF = frozenset({"after", "following", "before", "since", "until"})
_OLD = 62  # days before the report: what is told of so far back is no news
_YEAR = 366
_REACH = 4  # sentences from one deed of the passage to the next
_TOLD = frozenset({"happened", "doubted"})
_ASIDE = frozenset({"acl", "acl:relcl", "advcl"})


def old_passages(
    annotated: Annotated, raw_claims: Sequence[RawClaim], times: Sequence[Read], anchor: Anchor | None
) -> dict[str, str]:
    """Return the normal form of claims that go on with what the report told of long before its day, by claim id.

    Only where a report begins so: the first violent deeds it tells of have an old time of their own, in a clause that
    is no aside, and those after them, without a time, are done by or to the same people, or nobody says by whom. The
    first deed that is another ends the passage. An undated report has none.
    """
    found: dict[str, str] = {}
    for raw, read in _going_on(annotated, raw_claims, times, anchor) if anchor is not None else ():
        found[raw.id] = f"passage({read.time.normal})"
    for raw in raw_claims if found else ():
        event = next((link.claim for link in raw.links if link.kind == "of-event" and link.claim in found), None)
        if event is not None:
            found.setdefault(raw.id, found[event])
    return found


def history_told_on(annotated: Annotated, raw_claims: Sequence[RawClaim], times: Sequence[Read]) -> dict[str, str]:
    """Return the normal form of history that goes on with an old time named before it, by claim id: from then on.

    Told with no more than a length ("was held for weeks"), it is of that time as well.
    """
    found = {}
    for raw in raw_claims:
        if raw.standing != "background" or raw.kind not in _OF_TIME:
            continue
        own = _own(raw, times)
        span = annotated.doc.char_span(raw.trigger.start, raw.trigger.end)
        time = told_on_from(annotated, span.root) if span is not None else None
        read = next((t for t in times if time is not None and t.time.start == time.start), None)
        if read is None or read is own or span is None or _is_set_off(span.root):
            continue
        if own is None or own.time.function in _LENGTHS:
            first, last = days_of(read.when)
            if first is not None and last is not None:
                found[raw.id] = f"toldon(from(date({first.isoformat()}),date({last.isoformat()})))"
    return found


def _is_set_off(token: Token) -> bool:
    """Tell what a sentence sets before or after its news: "she was arrested on 9 May after an attack on a bus"."""
    return any(c.lower_ in _SET_OFF and c.i < step.i for step in (token, *token.ancestors) for c in step.children)


def _going_on(
    annotated: Annotated, raw_claims: Sequence[RawClaim], times: Sequence[Read], anchor: Anchor
) -> Iterator[tuple[RawClaim, Read]]:
    starts = [sentence.start_char for sentence in annotated.doc.sents]
    last: Read | None = None
    at, people = 0, set[str]()
    for raw in _deeds(raw_claims):
        own = _own(raw, times)
        here = bisect_right(starts, raw.trigger.start)
        if own is not None and _is_aside(annotated, raw):
            continue
        if own is not None and not _is_old(own, anchor):
            return
        if own is not None:
            last, at, people = own, here, people | _heads(raw)
            continue
        if raw.standing not in _TOLD:
            continue
        if last is None or not 0 < here - at <= _REACH or not _of_them(raw, people):
            return
        yield raw, last
        at, people = max(at, here - 1), people | _heads(raw)


def _deeds(raw_claims: Sequence[RawClaim]) -> list[RawClaim]:
    ontology = load_ontology()
    violent = [raw for raw in raw_claims if raw.kind == "event" and ontology.type_of(raw.type).violent]
    return sorted(violent, key=lambda raw: raw.trigger.start)


def _own(raw: RawClaim, times: Sequence[Read]) -> Read | None:
    if raw.when is None:
        return None
    return next((t for t in times if t.time.start < raw.when.end and raw.when.start < t.time.end), None)


def _is_old(read: Read, anchor: Anchor) -> bool:
    first, last = days_of(read.when)
    if first is None or last is None or "ref" in read.time.normal:
        return False
    return (anchor.first - last).days > _OLD and (last - first).days <= _YEAR


def _is_aside(annotated: Annotated, raw: RawClaim) -> bool:
    """Tell whether a deed stands in a clause about something else: "the town, where many were killed in 2014, ..."."""
    span = annotated.doc.char_span(raw.trigger.start, raw.trigger.end)
    return span is not None and any(step.dep_ in _ASIDE for step in (span.root, *span.root.ancestors))


def _of_them(raw: RawClaim, people: set[str]) -> bool:
    """Tell whether a deed is done by or to people told of in the passage, or by nobody it names."""
    by = [role for role in raw.roles if role.role == "agent"]
    return not by or any(is_pronoun(role.text) for role in raw.roles) or not people.isdisjoint(_heads(raw))


def _heads(raw: RawClaim) -> set[str]:
    return {words[-1] for role in raw.roles if (words := role.text.lower().split())}
