"""From counts and harms to toll claims."""

from collections import defaultdict
from dataclasses import replace

from dateline.claims.tolls.claiming import toll_claim
from dateline.claims.tolls.events import event_for
from dateline.claims.tolls.gaps import gapped, replaced_by
from dateline.claims.tolls.harm import harm_of
from dateline.claims.tolls.hit import Hit
from dateline.claims.tolls.implied import implied
from dateline.claims.tolls.lexicon import toll_words
from dateline.claims.tolls.parts import Found, listed_parts, part_of, resumed_part, singular_parts, with_companion
from dateline.claims.tolls.phrases import Count, counts
from dateline.claims.tolls.repeats import without_repeats
from dateline.claims.tolls.told import told_by_events
from dateline.claims.tolls.totals import with_corrections, with_totals
from dateline.claims.tolls.whose import with_people
from dateline.language.annotated import Annotated
from dateline.ontology import Ontology
from dateline.records import RawClaim

_WORDS = frozenset({"talks", "agreement", "statement"})  # families of events that hurt nobody
_HARMED = frozenset({"killed", "wounded", "killed-or-wounded"})


def find_tolls(annotated: Annotated, ontology: Ontology, events: list[RawClaim]) -> list[RawClaim]:
    """Return the tolls of a report as claims of kind "toll", in text order.

    Each has its voice and standing, a link to the event claim it belongs to where `events` holds one, and a "part-of"
    link to the toll it is part of. Words that repeat a figure in furniture (pull quotes) yield nothing; a headline
    that only repeats a figure of the body yields nothing either.
    """
    found = _numbered(annotated, ontology, told_by_events(annotated, events))
    found += singular_parts(annotated, ontology, found)
    taken = {i for f in found for i in range(f.count.first, f.count.last)}
    found += [Found(count, hit) for count, hit in implied(annotated, ontology, taken)]
    found = [f for f in found if _asserts(annotated, f)]
    found.sort(key=lambda f: (f.count.first, f.count.last))
    deeds = [e for e in events if ontology.type_of(e.type).family not in _WORDS]
    claims: list[RawClaim] = []
    ids: dict[tuple[int, int], str] = {}
    for item in found:
        for kind in item.hit.kinds:
            event = event_for(annotated, deeds if kind in _HARMED else events, item)
            claim = toll_claim(annotated, ontology, event, item, kind, ids)
            ids.setdefault((item.count.first, item.count.last), claim.id)
            claims.append(claim)
    return with_totals(annotated, with_corrections(annotated, without_repeats(annotated, claims)))


def _numbered(annotated: Annotated, ontology: Ontology, told: dict[int, Hit]) -> list[Found]:
    by_sentence: dict[int, list[Count]] = defaultdict(list)
    for count in counts(annotated, ontology):
        by_sentence[count.head.sent.start].append(count)
    found: list[Found] = []
    leaving = toll_words().leaving.search(annotated.report.text) is not None
    for group in by_sentence.values():
        found += _sentence(annotated, ontology, group, found[-1:], told, leaving=leaving)
    return found


def _sentence(
    annotated: Annotated,
    ontology: Ontology,
    group: list[Count],
    before: list[Found],
    told: dict[int, Hit],
    *,
    leaving: bool,
) -> list[Found]:
    found: list[Found] = []
    unharmed: list[Count] = []
    used: set[int] = set()
    for bare in group:
        if found and bare.first < found[-1].count.last:
            continue  # "two of the three hostages" counts two
        count = with_companion(annotated, ontology, bare)
        part = part_of(count, found) or resumed_part(count, before)
        if part is not None:
            found.append(part)
            continue
        hit = harm_of(count, used, leaving=leaving) or replaced_by(count, found) or gapped(annotated, count, found)
        hit = hit or told.get(annotated.doc[count.first].idx)
        if hit is not None:
            used.add(hit.token.i)
            found.append(Found(_with_ellipsis(with_people(count, hit), found), hit))
        else:
            unharmed.append(count)
    return [*_among_totals(found), *listed_parts(found, unharmed)]


def _among_totals(found: list[Found]) -> list[Found]:
    """Read "Two nurses were among at least 18 people killed": the first count is part of the second."""
    for at, item in enumerate(found[:-1]):
        whole = found[at + 1]
        if item.hit.rule == "among" and item.whole is None and whole.hit.kinds == item.hit.kinds:
            found[at] = replace(item, whole=whole.count)
    return found


def _with_ellipsis(count: Count, before: list[Found]) -> Count:
    """Give a bare figure the people of the one it is joined to: "killed seven people and injured 25"; not those of its
    parts: in "five people, including two children, were killed and 22 injured" the 22 are people.
    """
    if count.of is not None or not before or count.bound == "none":
        return count
    last, whole = before[-1].count, next((f.count for f in reversed(before) if f.whole is None), before[-1].count)
    joined = any(t.lower_ in {"and", "or", "but"} for t in count.head.doc[last.last : count.first])
    return replace(count, of=whole.of) if joined and count.first - last.last <= _REACH else count


_REACH = 8


def _asserts(annotated: Annotated, item: Found) -> bool:
    block = annotated.report.block_at(annotated.doc[item.count.first].idx)
    return block is None or not block.is_furniture
