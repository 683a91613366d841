"""The place of a claim that tells none in its own words: from its sentence, its paragraph, what the report is about."""

import re
from collections.abc import Iterator, Sequence

from msgspec import structs

from dateline.grounding.where.antecedent import scene_before
from dateline.grounding.where.clauses import closeness, preposition_of, told_where
from dateline.grounding.where.havens import going_to
from dateline.grounding.where.phrases import FINENESS, NOUNS, SIDES, lies_in, named_place, place_of_span, text_span
from dateline.grounding.where.report_places import PlaceMention, ReportPlaces
from dateline.language.entries import Entry
from dateline.language.tokens import Token
from dateline.ontology import load_ontology
from dateline.records import RawClaim, Span, Where

_UNKNOWN = 2.5  # a name without entry: less than a known town of the same clause, more than its district
_WITHOUT_PLACE = frozenset({"threatened", "conditional"})
# Families and types of events that are words, not deeds: they do not happen where the fighting does.
_TALK = frozenset({"statement", "talks", "agreement"})
_POLITICS = frozenset(
    {"overthrow", "sanctions", "veto", "inquiry", "declaration", "pledge-of-allegiance", "joining-forces", "split"}
)
_TRUCE = "ceasefire"  # agreed on somewhere, but kept where the fighting stops
_JOINED = frozenset({"conj", "appos", "flat", "compound"})
_IN_THE = re.compile(
    rf"\b(?:in|inside|at|near|outside|around|within)\s+(the\s+(?:[\w-]+\s+){{0,2}}?(?:{NOUNS})|the\s+(?:{SIDES}))\b",
    re.IGNORECASE,
)
_COARSE = frozenset({"district", "province", "area", "country"})
_SPEAKERS = frozenset({"agent", "a", "b", "holder", "office", "blamed", "partner"})


def inferred_place(claim: RawClaim, places: ReportPlaces, doers: frozenset[tuple[int, int]]) -> Where:
    """Return where a claim without words of place is set, and the rule; without a place where nothing says.

    doers: where the text names those who act (`doers_of`), whose countries are no scenes for that.
    """
    if claim.kind == "tie" or claim.standing in _WITHOUT_PLACE or _is_talk(claim):
        return Where(rule="none-told")
    described = described_place(claim, places)
    if described is not None:
        return as_inferred(described, "where-clause")
    if _is_answered(claim, places):
        return Where(rule="none-told")
    mention = _in_sentence(claim, places, doers)
    if mention is not None and mention.choice.status == "no-match" and mention.kind == "place":
        return as_inferred(_held(mention, claim, places), "same-sentence")
    if mention is not None:
        return as_inferred(
            named_place([mention], text_span(mention.start, mention.end, places), places), "same-sentence"
        )
    pointed = _pointed_in_sentence(claim, places)
    if pointed is not None:
        return as_inferred(pointed, "same-sentence:" + (pointed.rule or ""))
    if (entry := places.annotated.entry_at(claim.trigger.start)) is not None:
        return _of_entry(entry, claim, places)
    if claim.type in {*_POLITICS, _TRUCE} or claim.standing == "background":
        return Where(rule="none-told")
    if places.set_elsewhen(claim.evidence.start, claim.evidence.end):
        return Where(rule="none-told")
    scene = scene_before(claim.trigger.start, places)
    if scene is None or _spoken_for(scene.start, scene.end, claim):
        return Where(rule="none-told")
    rule = "last-settlement" if (scene.start or 0) < claim.trigger.start else "report-focus"
    return as_inferred(scene, rule)


def _of_entry(entry: Entry, claim: RawClaim, places: ReportPlaces) -> Where:
    """Return the place at the head of the list entry or item that tells a claim; no other item's place is its own."""
    history = claim.standing == "background" and entry.day is None
    if entry.place is None or history:
        return Where(rule="none-told")
    named = places.inside(entry.place.start, entry.place.end)
    finest = min(named, key=_fineness, default=None)
    return Where(rule="none-told") if finest is None else as_inferred(places.in_country(finest), "entry-head")


def _is_answered(claim: RawClaim, places: ReportPlaces) -> bool:
    """Tell what the clause's deed only answers: rockets fired at a town "in response to the killing of a commander"."""
    deed = places.root(claim.trigger.start, claim.trigger.end)
    return deed is not None and deed.dep_ == "nmod" and deed.head.lower_ in load_ontology().words("answer_nouns")


def described_place(claim: RawClaim, places: ReportPlaces) -> Where | None:
    """Return the place that the claim's "where" clause describes: "the coastal city, where they gained a foothold"."""
    found = told_where(places.root(claim.trigger.start, claim.trigger.end))
    where = place_of_span(text_span(*found, places), places) if found is not None else None
    return where if where is not None and where.status == "resolved" else None


def _in_sentence(claim: RawClaim, places: ReportPlaces, doers: frozenset[tuple[int, int]]) -> PlaceMention | None:
    """Return the finest place of the claim's own clause that is nobody's name or home, the nearest to the trigger.

    A clause that says only where its doers are from ("groups in the X region pledged") has no place from outside it.
    """
    at = claim.trigger.start
    found = list(_of_clause(claim, places, doers))
    nearest = min((close for close, _ in found), default=0)
    ranked = [
        (close, _fineness(m), abs(m.start - at), m.start, m)
        for close, m in found
        if close == nearest and not _spoken_for(m.start, m.end, claim)
    ]
    return min(ranked, key=lambda item: item[:4])[4] if ranked else None


def _of_clause(
    claim: RawClaim, places: ReportPlaces, doers: frozenset[tuple[int, int]]
) -> Iterator[tuple[int, PlaceMention]]:
    """Yield the places of the claim's sentence that are its own or its doers', with how near they stand."""
    at = places.root(claim.trigger.start, claim.trigger.end)
    told = any(voice.start is not None for voice in claim.voice)
    for m in places.inside(claim.evidence.start, claim.evidence.end):
        if m.kind not in {"place", "facility"} or not (_says_where(m) or places.is_strange(m)) or _acts(m, doers):
            continue
        if _is_party(m, places):
            continue
        close = closeness(places.root(m.start, m.end), at, told_by_other=told)
        if close is not None and not _is_left_out(m, at, places):
            yield close, m


def _is_left_out(mention: PlaceMention, deed: Token | None, places: ReportPlaces) -> bool:
    """Tell a place that people only went to from what it is to their going itself: "fled to X after a raid"."""
    return places.is_haven(mention) and going_to(mention, places) is not deed


def finer_in_clause(claim: RawClaim, where: Where, places: ReportPlaces, doers: frozenset[tuple[int, int]]) -> Where:
    """Return the town that the claim's clause names within the region or country it tells: "raids hit X in Y province",
    "a battle in Y province for control of X"; the place as told where it names none.
    """
    if where.precision not in _COARSE or where.id is None:
        return where
    outer = places.gazetteer.get(where.id)
    described = described_place(claim, places)
    if described is not None and FINENESS.get(described.precision, 9) < FINENESS[where.precision]:
        inner = places.gazetteer.get(described.id) if described.id else None
        if inner is not None and outer is not None and lies_in(inner, outer):
            return structs.replace(described, rule="finer-in-clause")
    finer = [
        (abs(m.start - claim.trigger.start), m.start, m)
        for close, m in _of_clause(claim, places, doers)
        if close == 0 and not _spoken_for(m.start, m.end, claim)
        if m.place is not None and m.is_settlement and outer is not None and lies_in(m.place, outer)
    ]
    if not finer:
        return where
    best = min(finer, key=lambda item: item[:2])[2]
    span = text_span(best.start, best.end, places)
    return structs.replace(named_place([best], span, places), rule="finer-in-clause")


def _fineness(mention: PlaceMention) -> float:
    if not _says_where(mention):
        return _UNKNOWN
    return FINENESS["site" if mention.place is None else mention.where.precision]


def _says_where(mention: PlaceMention) -> bool:
    """Tell whether a name says where its clause is set: a known place, a building, or a town's part nobody knows, which
    stays a name ("al-Safa and Meridian neighbourhoods") rather than give way to a town that is not in its phrase."""
    stray = mention.choice.status == "no-match" and mention.choice.rule.endswith("+stray")
    return mention.place is not None or mention.kind == "facility" or stray


def _held(mention: PlaceMention, claim: RawClaim, places: ReportPlaces) -> Where:
    """Return a name without entry with the country that its own sentence puts it in, else the report's."""
    around = places.inside(claim.evidence.start, claim.evidence.end)
    countries = {m.place.country for m in around if m.place is not None and m.kind != "metonym"}
    if len(countries) != 1 or mention.where.country:
        return places.in_country(mention)
    return structs.replace(mention.where, country=countries.pop())


def _spoken_for(start: int | None, end: int | None, claim: RawClaim) -> bool:
    """Tell whether a place is part of what a voice or a doer is called."""
    spans: list[tuple[int | None, int | None]] = [(v.start, v.end) for v in claim.voice]
    spans += [(r.start, r.end) for r in claim.roles if r.role in _SPEAKERS]
    return any(
        s is not None and e is not None and start is not None and end is not None and s <= start and end <= e
        for s, e in spans
    )


def doers_of(raw_claims: Sequence[RawClaim]) -> frozenset[tuple[int, int]]:
    """Return where the text names those who act: "the US" of "US air strikes", "Russia" of "Russia's raids"."""
    roles = (role for claim in raw_claims for role in claim.roles if role.role == "agent")
    return frozenset((role.start, role.end) for role in roles if role.start is not None and role.end is not None)


def doer_alone(span: Span, doers: frozenset[tuple[int, int]], places: ReportPlaces) -> bool:
    """Tell whether a phrase names nothing but a country, which somewhere acts in these very words, or owns."""
    named = places.inside(span.start, span.end)
    return bool(named) and all(_acts(mention, doers) or _owns(mention, places) for mention in named)


def _owns(mention: PlaceMention, places: ReportPlaces) -> bool:
    """Tell whether a country's name only says whose something is, in a report on another: "U.S. properties"."""
    place = mention.place
    if place is None or place.kind != "country" or mention.kind == "place" or mention.where.precision != "country":
        return False
    head = places.root(mention.start, mention.end)
    return place.country != places.country and head is not None and preposition_of(head) != "of"


def _acts(mention: PlaceMention, doers: frozenset[tuple[int, int]]) -> bool:
    """Tell whether a country's name is a doer's: its deeds are not set in it for that."""
    country = mention.place is not None and mention.place.kind == "country"
    return country and any(start <= mention.start and mention.end <= end for start, end in doers)


def _is_party(mention: PlaceMention, places: ReportPlaces) -> bool:
    """Tell a country that its clause is about as somebody: "Zambia has a duty to end its raids", "states, including
    Zambia, must support a truce"; "Zambia has seen fighting" says where.
    """
    token = places.root(mention.start, mention.end)
    if token is None or mention.place is None or mention.place.kind != "country":
        return False
    while token.dep_ in _JOINED and token.head.i != token.i:
        token = token.head
    if preposition_of(token) == "including" or _does(token):
        return True
    suffers = token.head.lemma_.lower() in load_ontology().words("witness_verbs")
    return token.dep_ == "nsubj" and token.head.pos_ == "VERB" and not suffers


def _does(token: Token) -> bool:
    """Tell whether a name ends the phrase for who did it: "by forces of the regime or Zambia"."""
    while token.dep_ in {"nmod", *_JOINED} and token.head.i != token.i:
        token = token.head
    return token.dep_ == "obl:agent"


def _pointed_in_sentence(claim: RawClaim, places: ReportPlaces) -> Where | None:
    """Return what "in the city" in the claim's clause points back to."""
    told = any(voice.start is not None for voice in claim.voice)
    at = places.root(claim.trigger.start, claim.trigger.end)
    for found in _IN_THE.finditer(places.text, claim.evidence.start, claim.evidence.end):
        start, end = found.span(1)
        if closeness(places.root(start, end), at, told_by_other=told) is not None:
            where = place_of_span(Span(start, end, found.group(1)), places)
            if where is not None:
                return where
    return None


def _is_talk(claim: RawClaim) -> bool:
    talk = claim.kind == "event" and load_ontology().type_of(claim.type).family in _TALK
    return talk and claim.type != _TRUCE


def as_inferred(where: Where, rule: str) -> Where:
    """Return a place as inferred by a rule."""
    return structs.replace(where, inferred=True, rule=rule)
