"""The place of every raw claim: from its own words, from its sentence, from what it belongs to, from the report."""

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import structs

from dateline.grounding.where.antecedent import antecedent, scene_before, settlement_before
from dateline.grounding.where.clauses import closeness
from dateline.grounding.where.nominal import Nominal, anchor_in, directions_in, nominal_in
from dateline.grounding.where.place_where import related
from dateline.grounding.where.relative import Relation, relation_at
from dateline.grounding.where.report_places import PlaceMention, ReportPlaces
from dateline.knowledge.gazetteer.place import Place
from dateline.knowledge.gazetteer.words import place_words
from dateline.knowledge.places import Gazetteer
from dateline.language.annotated import Annotated
from dateline.ontology import load_ontology
from dateline.records import RawClaim, Span, Where

_UNKNOWN = 2.5  # a name without entry: less than a known town of the same clause, more than its district
_FINENESS = {"site": 0, "settlement": 1, "near": 2, "district": 3, "province": 4, "area": 5, "sea": 5, "country": 6}
_WITHOUT_PLACE = frozenset({"threatened", "conditional"})
_SIDES = "|".join(sorted(place_words().directions, key=len, reverse=True))
_IN = frozenset({"in", "of", ","})
# Families and types of events that are words, not deeds: they do not happen where the fighting does.
_TALK = frozenset({"statement", "talks", "agreement"})
_POLITICS = frozenset(
    {"overthrow", "sanctions", "veto", "inquiry", "declaration", "pledge-of-allegiance", "joining-forces", "split"}
)
_OTHER_TIME = re.compile(r"month\(|year\([^0]|date\(\d{4}(?:-\d\d)?\)|decade")
_NOUNS = "|".join(sorted((n for n, kind in place_words().kinds.items() if kind != "site"), key=len, reverse=True))
_IN_THE = re.compile(
    rf"\b(?:in|inside|at|near|outside|around|within)\s+(the\s+(?:[\w-]+\s+){{0,2}}?(?:{_NOUNS})|the\s+(?:{_SIDES}))\b",
    re.IGNORECASE,
)
# From the last letter of a holder's name to the place: "'s second city ", or with the apostrophe lost ("Syrias X").
_OWNS = re.compile(r"^(?:.['’]s|s)\s+(?:[a-z][\w-]*,?\s+){0,4}$")
_OWNED_REACH = 40
_SPEAKERS = frozenset({"agent", "a", "b", "holder", "office", "blamed", "partner"})
_TAIL = re.compile(
    rf"\s+(?:(?:just|immediately)\s+)?(?:in\s+the\s+(?P<side>{_SIDES})\b|(?:(?:to\s+the\s+)?(?:{_SIDES})\s+of|near|around)"
    rf"\s+(?:the\s+(?:[\w-]+\s+){{0,3}}?(?:{_NOUNS})|[A-Z][\w-]+(?:\s[A-Z][\w-]+)*))"
)


def resolve_places(annotated: Annotated, raw_claims: Sequence[RawClaim], gazetteer: Gazetteer) -> dict[str, Where]:
    """Return the place of each claim by claim id.

    A claim's own `where` words come first. Without any, a place is inferred and says so (`inferred`, `rule`): from
    the event a toll or holding belongs to, the claim's sentence, the paragraphs before, the report's main place. A
    tie, a threat or a piece of background is given no inferred place: nothing says that it happened there.
    """
    places = ReportPlaces(annotated, gazetteer)
    found = {claim.id: _told(claim, places) for claim in raw_claims if claim.where is not None}
    for claim in raw_claims:
        if claim.id not in found:
            found[claim.id] = _inferred(claim, places)
    for claim in raw_claims:
        if claim.where is None:
            found[claim.id] = _of_event(claim, found) or found[claim.id]
    return {claim.id: _with_site(claim, found[claim.id]) for claim in raw_claims}


def find_places(annotated: Annotated, gazetteer: Gazetteer) -> list[PlaceMention]:
    """Return every place name of a report with its reading, in text order; buildings as sites of their town."""
    places = ReportPlaces(annotated, gazetteer)
    return [structs.replace(m, where=_facility(m, places)) if m.kind == "facility" else m for m in places.mentions]


def _told(claim: RawClaim, places: ReportPlaces) -> Where:
    """Return the place of a claim's own words; "no-match" with the words where they lead nowhere."""
    assert claim.where is not None
    where = place_of_span(claim.where, places)
    return where or Where(
        name=claim.where.text,
        words=claim.where.text,
        start=claim.where.start,
        end=claim.where.end,
        status="no-match",
        rule="no-antecedent",
    )


def place_of_span(span: Span, places: ReportPlaces) -> Where | None:
    """Return the place that a phrase names: by name, else by a noun that points to a place of the text."""
    named = places.inside(span.start, span.end)
    if named:
        return _named(named, span, places)
    direction = directions_in(places.text, span.start, span.end)
    if direction is not None:
        return _side_of_country(direction, span, places)
    nominal = nominal_in(places.text, span.start, span.end)
    if nominal is None:
        return None
    if not nominal.definite and (further := _TAIL.match(places.text, span.end)):
        return _beyond(nominal, span, further, places)
    return _pointed(nominal, span, places)


def _beyond(nominal: Nominal, span: Span, further: re.Match[str], places: ReportPlaces) -> Where | None:
    """Return the place of a bare noun by what follows it: "areas just west of the city", "land in the south"."""
    if further.group("side"):
        start, end = further.span("side")
        return _side_of_country(
            place_words().directions[further.group("side").lower()], _text_span(start, end, places), places
        )
    whole = _text_span(span.start, further.end(), places)
    named = places.inside(span.end, further.end())
    return _named(named, whole, places) if named else _pointed(nominal, whole, places)


def _named(named: list[PlaceMention], span: Span, places: ReportPlaces) -> Where:
    """Return the place of a phrase with names in it: the road between two, the finest, a part or site of it."""
    for first, second in pairwise(named):
        road = places.road(first, second)
        if road is not None:
            return road
    named = [*named, *_owned(named[-1], places)]
    best = min(named, key=lambda m: (m.place is None, _FINENESS.get(m.where.precision, 9), m.start))
    if best.kind == "facility":
        return _facility(best, places)
    where = best.where
    nominal = nominal_in(places.text, span.start, span.end)
    if nominal is not None and nominal.kind in {"part", "site"} and where.precision in {"settlement", "unknown"}:
        return _part_of(best, nominal, where, places)
    return where


def _owned(mention: PlaceMention, places: ReportPlaces) -> list[PlaceMention]:
    """Return the finer place that a country or division is named only to place: "Aleppo" of "Syria's Aleppo"."""
    for finer in places.inside(mention.end, mention.end + _OWNED_REACH):
        held = finer.place is not None and mention.place is not None and _lies_in(finer.place, mention.place)
        if held and _OWNS.match(places.text[mention.end - 1 : finer.start]):
            return [finer]
    return []


def _lies_in(inner: Place, outer: Place) -> bool:
    return outer.id in {inner.admin1, inner.admin2} or (outer.kind == "country" and inner.country == outer.country)


def _part_of(mention: PlaceMention, nominal: Nominal, where: Where, places: ReportPlaces) -> Where:
    """Return "the Salihiah neighbourhood" as a part of the town in reach, "the hospital of Homs" as one of Homs."""
    label = places.text[min(mention.start, nominal.start) : max(mention.end, nominal.end)]
    owns = mention.start > nominal.end or where.precision == "settlement"
    if owns and where.status == "resolved":
        return structs.replace(where, precision="site", site=nominal.noun)
    town = settlement_before(mention.start, places)
    if town is None or town.place is None:
        return where
    return structs.replace(
        town.where, precision="site", site=label, words=label, start=mention.start, end=mention.end, rule="part-of-town"
    )


def _facility(mention: PlaceMention, places: ReportPlaces) -> Where:
    """Return a named building as a site of the settlement beside it: the next name in its sentence, else the last."""
    words = places.text[mention.start : mention.end]
    after = places.inside(mention.end, mention.end + 40)
    held = [m for m in after if m.is_settlement and places.text[mention.end : m.start].strip().lower() in _IN]
    town = held[0] if held else settlement_before(mention.start, places, "town")
    told = {"words": words, "start": mention.start, "end": mention.end}
    if town is None or town.place is None:
        return structs.replace(mention.where, site=words)
    where = town.where
    return structs.replace(
        where, precision="site", site=words, rule="site-of-town", inferred=not held, status="resolved", **told
    )


def _pointed(nominal: Nominal, span: Span, places: ReportPlaces) -> Where | None:
    """Return the place a noun points back to, moved by a relation inside the phrase ("just west of the city")."""
    told = {"words": span.text, "start": span.start, "end": span.end, "rule": f"antecedent:{nominal.noun}"}
    anchor = anchor_in(places.text, span.start, span.end)
    if anchor is not None:
        relation = relation_at(places.text, anchor.start, anchor.end)
        where = antecedent(anchor, span.start, places)
        if relation is not None and where is not None:
            return structs.replace(related(where, relation, places.text), **told)
    found = antecedent(nominal, span.start, places)
    return None if found is None else structs.replace(found, **told)


def _side_of_country(direction: str, span: Span, places: ReportPlaces) -> Where | None:
    """Return "the south" as that part of the report's country."""
    whole = places.whole_country()
    if whole is None:
        return None
    relation = Relation("part", span.start, span.end, span.text.removeprefix("the "), direction)
    whole = structs.replace(whole, start=span.start, end=span.end)
    return structs.replace(related(whole, relation, places.text), rule="side-of-country", inferred=True)


def _inferred(claim: RawClaim, places: ReportPlaces) -> Where:
    if claim.kind == "tie" or claim.standing in _WITHOUT_PLACE or _is_talk(claim):
        return Where(rule="none-told")
    mention = _in_sentence(claim, places)
    if mention is not None and mention.choice.status == "no-match" and mention.kind == "place":
        return _as_inferred(_held(mention, claim, places), "same-sentence")
    if mention is not None:
        return _as_inferred(_named([mention], _text_span(mention.start, mention.end, places), places), "same-sentence")
    pointed = _pointed_in_sentence(claim, places)
    if pointed is not None:
        return _as_inferred(pointed, "same-sentence:" + (pointed.rule or ""))
    if claim.type in _POLITICS or claim.standing == "background" or _other_time(claim, places):
        return Where(rule="none-told")
    scene = scene_before(claim.trigger.start, places)
    if scene is None or _spoken_for(scene.start, scene.end, claim):
        return Where(rule="none-told")
    rule = "last-settlement" if (scene.start or 0) < claim.trigger.start else "report-focus"
    return _as_inferred(scene, rule)


def _text_span(start: int, end: int, places: ReportPlaces) -> Span:
    return Span(start, end, places.text[start:end])


def _in_sentence(claim: RawClaim, places: ReportPlaces) -> PlaceMention | None:
    """Return the finest place of the claim's own clause that is nobody's name or home, the nearest to the trigger."""
    at = (claim.trigger.start, claim.trigger.end)
    inside = [m for m in places.inside(claim.evidence.start, claim.evidence.end) if m.kind in {"place", "facility"}]
    free = [m for m in inside if (_says_where(m) or places.is_strange(m)) and not _spoken_for(m.start, m.end, claim)]
    told = any(voice.start is not None for voice in claim.voice)
    ranked = []
    for m in free:
        close = closeness(places.annotated.doc, (m.start, m.end), at, told_by_other=told)
        if close is not None:
            fineness = _fineness(m)
            ranked.append((close, fineness, abs(m.start - at[0]), m.start, m))
    return min(ranked, key=lambda item: item[:4])[4] if ranked else None


def _fineness(mention: PlaceMention) -> float:
    if not _says_where(mention):
        return _UNKNOWN
    return _FINENESS["site" if mention.place is None else mention.where.precision]


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


def _pointed_in_sentence(claim: RawClaim, places: ReportPlaces) -> Where | None:
    """Return what "in the city" in the claim's clause points back to."""
    told = any(voice.start is not None for voice in claim.voice)
    at = (claim.trigger.start, claim.trigger.end)
    for found in _IN_THE.finditer(places.text, claim.evidence.start, claim.evidence.end):
        start, end = found.span(1)
        if closeness(places.annotated.doc, (start, end), at, told_by_other=told) is not None:
            where = place_of_span(Span(start, end, found.group(1)), places)
            if where is not None:
                return where
    return None


def _is_talk(claim: RawClaim) -> bool:
    return claim.kind == "event" and load_ontology().type_of(claim.type).family in _TALK


def _other_time(claim: RawClaim, places: ReportPlaces) -> bool:
    """Tell whether the claim's sentence is set in another month or year: it need not be set in the same town."""
    inside = [t for t in places.annotated.times if claim.evidence.start <= t.start < claim.evidence.end]
    return any(_OTHER_TIME.search(t.normal) for t in inside)


def _of_event(claim: RawClaim, found: dict[str, Where]) -> Where | None:
    """Return the place of the event that a toll or holding belongs to."""
    for link in claim.links:
        if link.kind in {"of-event", "part-of"} and link.claim in found and found[link.claim].status != "unknown":
            return _as_inferred(found[link.claim], "of-event")
    return None


def _with_site(claim: RawClaim, where: Where) -> Where:
    """Keep the building a claim names as its site as a named site within the settlement."""
    if where.site is not None or where.precision != "settlement":
        return where
    for role in claim.roles:
        nominal = nominal_in(role.text, 0, len(role.text)) if role.role == "site" else None
        if nominal is not None and nominal.kind in {"site", "part"}:
            return structs.replace(where, precision="site", site=role.text)
    return where


def _as_inferred(where: Where, rule: str) -> Where:
    return structs.replace(where, inferred=True, rule=rule)
