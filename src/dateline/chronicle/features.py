"""What speaks for and against two tellings being of one happening: features between -1 and 1, with words."""

import math
from collections.abc import Iterable

from dateline.chronicle.actors import Kin, agreement, named_agreement
from dateline.chronicle.config import Weights, joining, nearness
from dateline.chronicle.features_when import too_late, when_features
from dateline.chronicle.match import Feature, Match, weighed
from dateline.chronicle.places import POINTS, PlaceMatch, best_match, radius
from dateline.chronicle.telling import Telling
from dateline.chronicle.within import NEWS, in_text, one_sentence
from dateline.chronicle.words import likeness, names_in


def judge(a: Telling, b: Telling, weights: Weights, kin: Kin, *, within: bool, story: float = 0.0) -> Match:
    """Compare two tellings. `within`: both stand in one report. story: how alike the two reports are (0 to 1)."""
    parts = (
        kind_features(a, b, within=within),
        when_features(a, b, within=within),
        where_features(a, b, within=within),
        who_features(a, b, kin, within=within),
        toll_features(a, b),
        () if within and one_sentence(a, b) else _text_features(a, b),
        in_text(a, b, kin) if within else (_story(story),),
    )
    features = tuple(f for part in parts for f in part)
    score = round(weights.bias + sum([weighed(part, weights) for part in parts]), 6)
    return Match(a.id, b.id, score, tuple(f for f in features if f.value or f.apart), any(f.apart for f in features))


def kind_features(a: Telling, b: Telling, *, within: bool = False) -> tuple[Feature, ...]:
    """Compare what kind of happening is told, and as how real."""
    return _type(a, b, within=within), _standing(a, b)


def where_features(a: Telling, b: Telling, *, within: bool = False) -> tuple[Feature, ...]:
    """Compare the places."""
    return (_place(a, b, within=within),)


def toll_features(a: Telling, b: Telling) -> tuple[Feature, ...]:
    """Compare the figures."""
    return (_tolls(a, b),)


def _text_features(a: Telling, b: Telling) -> tuple[Feature, ...]:
    return _wording(a, b), _names(a, b), _things(a, b)


_SHORT = 2  # letters of a word that says little to a reader


def cannot_be_one(a: Telling, b: Telling) -> bool:
    """Tell at once, comparing no words, whether two tellings are ruled out: by standing, days or place."""
    return not a.classes & b.classes or too_late(a, b) or too_far(a, b)


def too_far(a: Telling, b: Telling) -> bool:
    """Tell whether two tellings surely name places far apart."""
    if len(a.places) == 1 == len(b.places):
        p, q = a.places[0], b.places[0]
        if p.lat is not None and q.lat is not None and p.precision in POINTS and q.precision in POINTS:
            sure = not p.inferred and not q.inferred and p.status == "resolved" == q.status
            return sure and abs(p.lat - q.lat) * 111.0 > joining().limits.far_km + radius(p) + radius(q)
    return False


def _type(a: Telling, b: Telling, *, within: bool) -> Feature:
    if a.crafts and b.crafts and not a.crafts & b.crafts:
        left, right = ("/".join(sorted(t.crafts)) for t in (a, b))
        return Feature("type", -1.0, f"a {left} and a {right}", apart=True)
    if (a.vague and b.violent) or (b.vague and a.violent):
        kin = 0.9 if set(a.families) & set(b.families) else 0.75
        return Feature("type", kin, f"{a.types[0]} and {b.types[0]}")
    if set(a.types) & set(b.types):
        shared = min(set(a.types) & set(b.types))
        return Feature("type", 0.3 if shared == "other" else 1.0, f"both tell of {shared}")
    if any(types & set(a.types) and types & set(b.types) for types in joining().words.kindred):
        return Feature("type", 0.95, f"{a.types[0]} and {b.types[0]}, two words for one happening")
    value = max(nearness(x, y) for x in a.families for y in b.families)
    if within and value == 0:
        return Feature("type", -0.3, "the kind of one is not told")
    return Feature("type", value * 0.9, f"{a.types[0]} and {b.types[0]}", apart=within and value < 0)


def _place(a: Telling, b: Telling, *, within: bool) -> Feature:
    match = best_match(a.places, b.places)
    if within and (_names_place(a, b) or _names_place(b, a)):
        match = PlaceMatch(max(match.value, 0.5), apart=False, why="the place of one is named with the other")
    elif within and match.value > 0 and _two_spots(a, b):
        match = PlaceMatch(-0.5, apart=False, why="the report names two places")
    if match.value <= 0 and _abroad(a, b):
        return Feature("place", -1.0, "told of different countries", apart=True)
    inferred = all(p.inferred for p in a.places) or all(p.inferred for p in b.places)
    value = match.value * 0.5 if inferred else match.value
    value = max(value, 0.0) if inferred and within else value
    apart = match.apart or (within and match.value < 0.5 and (match.value <= -0.5 or _two_towns(a, b)))
    return Feature("place", value, match.why, apart=apart and not inferred)


def _names_place(a: Telling, b: Telling) -> bool:
    """Tell whether one is told of several places, that of the other among them: "left Madaya and Zabadani"."""
    return len(a.spots) > 1 and any(p.name and names_in(p.name) & a.spots for p in b.places if not p.inferred)


def _abroad(a: Telling, b: Telling) -> bool:
    """Tell whether all places of the two lie in different countries: sure even of places that are only inferred."""
    left, right = ({p.country for p in t.places if p.country} for t in (a, b))
    return bool(left and right) and not left & right


def _two_towns(a: Telling, b: Telling) -> bool:
    """Tell whether both name towns, and none in common: one report that names two means two."""
    left, right = ({p.id for p in t.places if p.precision == "settlement"} for t in (a, b))
    return bool(left and right) and not left & right and None not in left | right


def _two_spots(a: Telling, b: Telling) -> bool:
    """Tell whether each names one place of its own, of one size, and not the same: two quarters of one city."""
    if len(a.places) != 1 or len(b.places) != 1:
        return False
    p, q = a.places[0], b.places[0]
    sure = not p.inferred and not q.inferred and p.precision == q.precision and p.precision in POINTS
    return sure and (p.id or p.name) != (q.id or q.name)


def who_features(a: Telling, b: Telling, kin: Kin, *, within: bool = False) -> tuple[Feature, ...]:
    """Compare who did it and whom it was done to."""
    to_whom = agreement if within else named_agreement  # one report counts the same people over and over
    agents, targets = named_agreement(a.agents, b.agents, kin), to_whom(a.targets, b.targets, kin)
    swapped = min(agreement(a.agents, b.targets, kin), agreement(a.targets, b.agents, kin))
    values = sides(agents, targets, swapped, two_sided=a.two_sided or b.two_sided, within=within)
    turned = values[0] == values[1] == swapped and (agents, targets) != (swapped, swapped)
    return (
        Feature("agents", values[0], "the same two sides" if turned else _told(a.agents, b.agents, "who did it")),
        Feature("targets", values[1], "the same two sides" if turned else _told(a.targets, b.targets, "to whom")),
        Feature("crossed", values[2], "who did it and whom it was done to are the other way round"),
    )


def sides(
    agents: float, targets: float, swapped: float, *, two_sided: bool, within: bool = False
) -> tuple[float, float, float]:
    """Return the values of agents, targets and crossed by how well agents agree, targets, and each with the other.

    Two sides that fight each other are one pair whichever is told as the doer.
    """
    if swapped > max(agents, 0.15) and two_sided:
        return swapped, swapped, 0.0
    if within:  # one report that names two doers mostly tells two deeds
        agents, targets = (2.0 * v if v < -0.3 else v for v in (agents, targets))
    return agents, targets, -1.0 if swapped >= 0.7 and agents < 0.5 and not two_sided else 0.0


def _told(a: Iterable[object], b: Iterable[object], word: str) -> str:
    left, right = (", ".join(getattr(x, "words", "") for x in side) for side in (a, b))
    return f"{word}: {left or 'nobody named'} / {right or 'nobody named'}"


def _tolls(a: Telling, b: Telling) -> Feature:
    best, why = 0.0, ""
    for kind in sorted(set(a.numbers) & set(b.numbers)):
        value, said = _figures(a.numbers[kind], b.numbers[kind])
        if abs(value) > abs(best) or not why:
            best, why = value, f"{kind}: {said}"
    return Feature("tolls", best, why)


def _figures(a: frozenset[int], b: frozenset[int]) -> tuple[float, str]:
    shared = max(a & b, default=0)
    if shared >= 2:
        return min(1.0, 0.2 + math.log10(shared) / 2.0), f"both say {shared}"
    more, less = max(*a, *b), max(min(max(a), max(b)), 1)
    ratio = more / less
    value = 0.2 if ratio <= 1.6 and less > 3 else 0.0 if ratio <= 5 else -0.3 if ratio <= 20 else -0.6
    value = -2.0 if ratio > 100 and more > 2000 else value  # the dead of a war are not those of an attack
    return value, f"{max(a)} and {max(b)}"


def _wording(a: Telling, b: Telling) -> Feature:
    value = likeness(a.words, b.words)
    shared = sorted((w for w in a.words if w in b.words), key=lambda w: (len(w) <= _SHORT, -a.words[w], w))[:5]
    return Feature("wording", value, f"shared words: {', '.join(shared)}" if shared else "")


def _names(a: Telling, b: Telling) -> Feature:
    shared = sorted(a.names & b.names)
    return Feature("names", min(1.0, len(shared) / 3), f"{len(shared)} rare names in common" if shared else "")


def _things(a: Telling, b: Telling) -> Feature:
    value = likeness(a.things, b.things)
    shared = sorted((w for w in a.things if w in b.things), key=lambda w: (-a.things[w], w))[:4]
    return Feature("things", value, f"the same things: {', '.join(shared)}" if shared else "")


def _standing(a: Telling, b: Telling) -> Feature:
    if not a.classes & b.classes:
        left, right = min(a.standings), min(b.standings)
        return Feature("standing", -1.0, f"one is told as {left}, the other as {right}", apart=True)
    alike = bool(a.standings & b.standings) or (a.standings <= NEWS and b.standings <= NEWS)
    return Feature("standing", 0.5 if alike else 0.0, "told alike" if alike else "")


def _story(alike: float) -> Feature:
    return Feature("story", round(alike, 3), f"the reports are {'much' if alike > 0.3 else 'a little'} alike")
