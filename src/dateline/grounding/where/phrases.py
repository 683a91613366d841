"""The place that a phrase of the text means: by the names in it, else by a noun that points to a place of the text."""

import re
from itertools import pairwise

from msgspec import structs

from dateline.grounding.where.antecedent import antecedent, named_elsewhere, settlement_before
from dateline.grounding.where.nominal import Nominal, anchor_in, directions_in, nominal_in, noun_held
from dateline.grounding.where.place_where import related
from dateline.grounding.where.relative import Relation, relation_at
from dateline.grounding.where.report_places import PlaceMention, ReportPlaces
from dateline.knowledge.gazetteer.place import Place
from dateline.knowledge.gazetteer.words import place_words
from dateline.records import Span, Where

FINENESS = {"site": 0, "settlement": 1, "near": 2, "district": 3, "province": 4, "area": 5, "sea": 5, "country": 6}
SIDES = "|".join(sorted(place_words().directions, key=len, reverse=True))
_HERE = re.compile(r"\bhere$", re.IGNORECASE)
_IN = frozenset({"in", "of", ","})
NOUNS = "|".join(sorted((n for n, kind in place_words().kinds.items() if kind != "site"), key=len, reverse=True))
# From the last letter of a holder's name to the place: "'s second city ", or with the apostrophe lost ("Syrias X").
_OWNS = re.compile(r"^(?:.['’]s|s)\s+(?:[a-z][\w-]*,?\s+){0,4}$")
_OWNED_REACH = 40
_HELD_IN = re.compile(r"(?:,\s+a\s+[\w\s-]{2,30})?,?\s+in\s+(?:the\s+)?(?:[\w-]+\s+){0,2}", re.IGNORECASE)
_TAIL = re.compile(
    rf"\s+(?:(?:just|immediately)\s+)?(?:in\s+the\s+(?P<side>{SIDES})\b|(?:(?:to\s+the\s+)?(?:{SIDES})\s+of|near|around)"
    rf"\s+(?:the\s+(?:[\w-]+\s+){{0,3}}?(?:{NOUNS})|[A-Z][\w-]+(?:\s[A-Z][\w-]+)*))"
)


def place_of_span(span: Span, places: ReportPlaces) -> Where | None:
    """Return the place that a phrase names: by name, else by a noun that points to a place of the text."""
    named = places.inside(span.start, span.end)
    if named:
        return named_place(named, span, places)
    direction = directions_in(places.text, span.start, span.end)
    if direction is not None:
        return _side_of_country(direction, span, places)
    nominal = nominal_in(places.text, span.start, span.end)
    if _HERE.search(span.text) and places.written_at is not None:
        return _here(places.written_at, nominal, span)
    if nominal is None:
        return None
    if not nominal.definite and (further := _TAIL.match(places.text, span.end)):
        return _beyond(nominal, span, further, places)
    return _pointed(nominal, span, places)


def _here(where: Where, nominal: Nominal | None, span: Span) -> Where:
    """Return the dateline's place for "here", and "the cathedral here" as a site of it."""
    told = structs.replace(where, words=span.text, start=span.start, end=span.end, rule="here")
    if nominal is None or nominal.kind not in {"site", "part"} or where.precision != "settlement":
        return told
    return structs.replace(told, precision="site", site=nominal.noun)


def _beyond(nominal: Nominal, span: Span, further: re.Match[str], places: ReportPlaces) -> Where | None:
    """Return the place of a bare noun by what follows it: "areas just west of the city", "land in the south"."""
    if further.group("side"):
        start, end = further.span("side")
        return _side_of_country(
            place_words().directions[further.group("side").lower()], text_span(start, end, places), places
        )
    whole = text_span(span.start, further.end(), places)
    named = places.inside(span.end, further.end())
    return named_place(named, whole, places) if named else _pointed(nominal, whole, places)


def named_place(named: list[PlaceMention], span: Span, places: ReportPlaces) -> Where:
    """Return the place of a phrase with names in it: the road between two, the finest, a part or site of it."""
    for first, second in pairwise(named):
        road = places.road(first, second)
        if road is not None:
            return road
    named = [*named, *_owned(named[-1], places)]
    best = min(named, key=lambda m: (m.place is None, FINENESS.get(m.where.precision, 9), m.start))
    if best.kind == "facility":
        return facility_place(best, places)
    where = best.where
    nominal = nominal_in(places.text, span.start, span.end)
    holding = nominal or noun_held(places.text, where.start or best.start)
    if holding is not None and holding.start <= best.start < holding.end:
        holding = None  # "Idlib city" is a name
    if holding is not None and (meant := named_elsewhere(holding, where, places)) is not None:
        told = {"words": span.text, "start": span.start, "end": span.end}
        return structs.replace(meant, rule=f"named:{holding.noun}", **told)
    if nominal is not None and nominal.kind in {"part", "site"} and where.precision in {"settlement", "unknown"}:
        return _part_of(best, nominal, where, places)
    return where


def _owned(mention: PlaceMention, places: ReportPlaces) -> list[PlaceMention]:
    """Return the finer place that a country or division is named only to place: "Aleppo" of "Syria's Aleppo"."""
    for finer in places.inside(mention.end, mention.end + _OWNED_REACH):
        held = finer.place is not None and mention.place is not None and lies_in(finer.place, mention.place)
        if held and _OWNS.match(places.text[mention.end - 1 : finer.start]):
            return [finer]
    return []


def holding_country(span: Span, places: ReportPlaces) -> str | None:
    """Return the country that the words right behind a phrase put it in: "Amra village in Upland's Adra region"."""
    holder = next(iter(places.inside(span.end, span.end + _OWNED_REACH)), None)
    held = holder is not None and _HELD_IN.fullmatch(places.text, span.end, holder.start)
    return holder.where.country if holder is not None and held and holder.kind == "place" else None


def lies_in(inner: Place, outer: Place) -> bool:
    """Tell whether a place lies in a country or division, by the gazetteer's chain."""
    return outer.id in {inner.admin1, inner.admin2} or (outer.kind == "country" and inner.country == outer.country)


def _part_of(mention: PlaceMention, nominal: Nominal, where: Where, places: ReportPlaces) -> Where:
    """Return "the Salihiah neighbourhood" as a part of the town in reach, "the hospital of Homs" as one of Homs."""
    label = places.text[min(mention.start, nominal.start) : max(mention.end, nominal.end)]
    owns = mention.start > nominal.end or where.precision == "settlement"
    if owns and where.status == "resolved":
        return structs.replace(where, precision="site", site=nominal.noun)
    if mention.start > nominal.end:
        return where  # "a camp in X": in a place nobody knows, not in the town told of before
    town = settlement_before(mention.start, places)
    if town is None or town.place is None:
        return where
    return structs.replace(
        town.where, precision="site", site=label, words=label, start=mention.start, end=mention.end, rule="part-of-town"
    )


def facility_place(mention: PlaceMention, places: ReportPlaces) -> Where:
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
            beside = related(where, relation, places.text)
            return structs.replace(named_elsewhere(nominal, beside, places) or beside, **told)
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


def text_span(start: int, end: int, places: ReportPlaces) -> Span:
    """Return a stretch of the report as a span."""
    return Span(start, end, places.text[start:end])
