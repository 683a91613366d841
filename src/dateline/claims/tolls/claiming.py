"""One toll as a claim: figure, voice, standing, links."""

from dateline.claims.standing import standing_of
from dateline.claims.tolls.lexicon import toll_words
from dateline.claims.tolls.parts import Found
from dateline.claims.tolls.who import civilian, own_place, victims
from dateline.claims.voice import voice_at
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import Ontology
from dateline.records import Link, RawClaim, Toll, TollKind, content_id


def toll_claim(
    annotated: Annotated,
    ontology: Ontology,
    event: RawClaim | None,
    item: Found,
    kind: TollKind,
    ids: dict[tuple[int, int], str],
) -> RawClaim:
    """Return one toll as a claim. event: the event claim it belongs to; ids: the claims of the counts before it."""
    doc, count = annotated.doc, item.count
    start, end = doc[count.first].idx, doc[count.last - 1].idx + len(doc[count.last - 1].text)
    toll = _toll(annotated, ontology, item, kind, start, end)
    trigger = item.hit.token
    standing, hedge = standing_of(annotated, _bearer(trigger))
    if standing == "planned" and any(kid.lower_ == "have" and kid.dep_ == "aux" for kid in trigger.children):
        standing, hedge = "happened", None  # "claims to have killed": a perfect infinitive looks back
    if standing == "ongoing":
        standing, hedge = "happened", None  # what is counted is done; the present of a headline is its past
    if count.bound == "none" and standing == "denied":
        standing, hedge = "happened", None  # "no casualties": the denial is the figure itself
    if standing == "happened" and event is not None and _tells_both(event, trigger):
        standing = event.standing if event.standing == "background" else standing
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
        where=own_place(annotated, count) or (event.where if event else None),
        hedge=hedge,
        links=tuple(links),
        block=block.kind if block else "paragraph",
    )


def _tells_both(event: RawClaim, harm: Token) -> bool:
    """Tell whether an event is told by the words of a harm or those above it: its dead are history as it is."""
    return any(event.trigger.start <= t.idx < event.trigger.end for t in (harm, *harm.ancestors))


def _bearer(trigger: Token) -> Token:
    """The predicate whose standing a toll has: of a result told behind a comma the main one.

    In "police fired to disperse the crowd, killing one" the killing is no part of the purpose, wherever a parser
    hangs it.
    """
    while trigger.dep_ == "conj" and trigger.head.lower_.endswith("ing"):
        trigger = trigger.head
    purpose = trigger.head
    result = trigger.lower_.endswith("ing") and trigger.dep_ == "advcl"
    if not result or not any(kid.dep_ == "mark" and kid.lower_ == "to" for kid in purpose.children):
        return trigger
    first = trigger.left_edge.i
    comma = trigger.doc[first].text == "," or (first > 0 and trigger.doc[first - 1].text == ",")
    return purpose.head if comma and purpose.dep_ == "advcl" else trigger


def _toll(annotated: Annotated, ontology: Ontology, item: Found, kind: TollKind, start: int, end: int) -> Toll:
    """The figure. One count under two harms ("killed and wounded hundreds") bounds their sum: neither harm gets
    numbers."""
    count = item.count
    low, best, high = (None, None, None) if item.hit.joint else (count.low, count.best, count.high)
    of = victims(annotated, count)
    running = any(t.lower_ in toll_words().running for t in count.head.doc[max(0, count.first - 4) : count.first])
    return Toll(
        kind=kind,
        low=low,
        best=best,
        high=high,
        words=annotated.report.text[start:end],
        of=of.text if of else None,
        start=start,
        end=end,
        of_start=of.start if of else None,
        of_end=of.end if of else None,
        civilian=civilian(ontology, annotated, count),
        running=running and item.hit.rule == "sum",
    )
