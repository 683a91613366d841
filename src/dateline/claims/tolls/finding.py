"""From counts and harms to toll claims."""

from collections import defaultdict

from dateline.claims.standing import standing_of
from dateline.claims.tolls.events import event_for
from dateline.claims.tolls.harm import harm_of
from dateline.claims.tolls.implied import implied
from dateline.claims.tolls.lexicon import toll_words
from dateline.claims.tolls.parts import Found, part_of, resumed_part, singular_parts, with_companion
from dateline.claims.tolls.phrases import Count, counts
from dateline.claims.tolls.repeats import without_repeats
from dateline.claims.tolls.who import civilian, victims
from dateline.claims.voice import voice_at
from dateline.language.annotated import Annotated
from dateline.ontology import Ontology
from dateline.records import Link, RawClaim, Toll, TollKind, content_id


def find_tolls(annotated: Annotated, ontology: Ontology, events: list[RawClaim]) -> list[RawClaim]:
    """Return the tolls of a report as claims of kind "toll", in text order.

    Each has its voice and standing, a link to the event claim it belongs to where `events` holds one, and a "part-of"
    link to the toll it is part of. Words that repeat a figure in furniture (pull quotes) yield nothing; a headline
    that only repeats a figure of the body yields nothing either.
    """
    found = _numbered(annotated, ontology)
    found += singular_parts(annotated, ontology, found)
    taken = {i for f in found for i in range(f.count.first, f.count.last)}
    found += [Found(count, hit) for count, hit in implied(annotated, ontology, taken)]
    found = [f for f in found if _asserts(annotated, f)]
    found.sort(key=lambda f: (f.count.first, f.count.last))
    claims: list[RawClaim] = []
    ids: dict[tuple[int, int], str] = {}
    for item in found:
        for kind in item.hit.kinds:
            claim = _claim(annotated, ontology, events, item, kind, ids)
            ids.setdefault((item.count.first, item.count.last), claim.id)
            claims.append(claim)
    return without_repeats(annotated, claims)


def _numbered(annotated: Annotated, ontology: Ontology) -> list[Found]:
    by_sentence: dict[int, list[Count]] = defaultdict(list)
    for count in counts(annotated, ontology):
        by_sentence[count.head.sent.start].append(count)
    found: list[Found] = []
    leaving = toll_words().leaving.search(annotated.report.text) is not None
    for group in by_sentence.values():
        found += _sentence(annotated, ontology, group, found[-1:], leaving=leaving)
    return found


def _sentence(
    annotated: Annotated, ontology: Ontology, group: list[Count], before: list[Found], *, leaving: bool
) -> list[Found]:
    found: list[Found] = []
    used: set[int] = set()
    for bare in group:
        count = with_companion(annotated, ontology, bare)
        part = part_of(count, found) or resumed_part(count, before)
        if part is not None:
            found.append(part)
            continue
        hit = harm_of(count, used, leaving=leaving)
        if hit is not None:
            used.add(hit.token.i)
            found.append(Found(count, hit))
    return found


def _asserts(annotated: Annotated, item: Found) -> bool:
    block = annotated.report.block_at(annotated.doc[item.count.first].idx)
    return block is None or not block.is_furniture


def _claim(
    annotated: Annotated,
    ontology: Ontology,
    events: list[RawClaim],
    item: Found,
    kind: TollKind,
    ids: dict[tuple[int, int], str],
) -> RawClaim:
    doc, count = annotated.doc, item.count
    start, end = doc[count.first].idx, doc[count.last - 1].idx + len(doc[count.last - 1].text)
    toll = _toll(annotated, ontology, item, kind, start, end)
    trigger = item.hit.token
    standing, hedge = standing_of(annotated, trigger)
    if count.bound == "none" and standing == "denied":
        standing, hedge = "happened", None  # "no casualties": the denial is the figure itself
    event = event_for(events, item)
    links = [Link("of-event", event.id)] if event is not None else []
    if item.whole is not None and (whole := ids.get((item.whole.first, item.whole.last))):
        links.append(Link("part-of", whole))
    sent = trigger.sent if trigger.sent.start <= count.first < trigger.sent.end else doc[count.first].sent
    block = annotated.report.block_at(start)
    return RawClaim(
        id=content_id(annotated.report.id, "toll", kind, start, end),
        kind="toll",
        type=kind,
        standing=standing,
        evidence=annotated.report.span(sent.start_char, sent.end_char),
        trigger=annotated.report.span(trigger.idx, trigger.idx + len(trigger.text)),
        rule=f"toll/{item.hit.rule}" + ("/part" if item.whole else ""),
        voice=voice_at(annotated, start, end),
        toll=toll,
        when=event.when if event else None,
        where=event.where if event else None,
        hedge=hedge,
        links=tuple(links),
        confidence=0.6,
        block=block.kind if block else "paragraph",
    )


def _toll(annotated: Annotated, ontology: Ontology, item: Found, kind: TollKind, start: int, end: int) -> Toll:
    """The figure. One count under two harms ("killed and wounded hundreds") bounds their sum: neither harm gets
    numbers."""
    count = item.count
    low, best, high = (None, None, None) if item.hit.joint else (count.low, count.best, count.high)
    of = victims(annotated, count)
    running = any(t.text.lower() in toll_words().running for t in count.head.doc[max(0, count.first - 4) : count.first])
    return Toll(
        kind=kind,
        low=low,
        best=best,
        high=high,
        words=annotated.doc.text[start:end],
        of=of.text if of else None,
        start=start,
        end=end,
        of_start=of.start if of else None,
        of_end=of.end if of else None,
        civilian=civilian(ontology, annotated, count),
        running=running and item.hit.rule == "sum",
    )
