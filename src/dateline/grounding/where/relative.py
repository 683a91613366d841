"""Relative places: "35 km west of X", "just south of X", "on the outskirts of X", "eastern X", "the road from X to Y".

Read off the words right before and after a place's name; the place itself is resolved elsewhere.
"""

import re
from collections.abc import Callable

from msgspec import Struct

from dateline.knowledge.gazetteer.words import place_words

_NUMBER = r"(\d[\d,]*(?:\.\d+)?|a few|several|a couple of|some)"
_DIRECTIONS = "|".join(sorted(place_words().directions, key=len, reverse=True))
_UNITS = "|".join(sorted(place_words().units, key=len, reverse=True))
# Words that may stand between "west of" and the name: "the town of", "the besieged rebel-held city of".
_LEAD = r"(?:the\s+)?(?:(?:[\w-]+\s+){0,4}(?:city|town|village|port|capital|province|area)\s+of\s+)?"
_DISTANCE = re.compile(
    rf"{_NUMBER}(?:\s*(?:-|–|to|and)\s*(\d[\d.]*))?[\s-]*({_UNITS})\b\.?\s*(?:\([^)]*\)\s*)?"
    rf"(?:to\s+the\s+|due\s+|or\s+so\s+)?(?:({_DIRECTIONS})\s+(?:of|from|outside)|from|outside|away\s+from|off|short\s+of)\s+{_LEAD}$",
    re.IGNORECASE,
)
_BEARING = re.compile(rf"\b(?:to\s+the\s+)?({_DIRECTIONS})\s+(?:of|from)\s+{_LEAD}$", re.IGNORECASE)
_NEAR = re.compile(
    r"\b(near(?:by)?|close\s+to|not\s+far\s+from|outside(?:\s+of)?|(?:all\s+)?around|surrounding|in\s+the\s+vicinity\s+of"
    r"|approaches\s+(?:to|of)|(?:on|at)\s+the\s+(?:edge|fringe|fringes|gates?|entrances?)\s+(?:of|to)"
    rf"|(?:{_DIRECTIONS})?\s*(?:outskirts?|suburbs?|hinterland|environs)\s+of)\s+{_LEAD}$",
    re.IGNORECASE,
)
_NEAR_AFTER = re.compile(
    rf"^(?:['’]s)?\s+(?:(?:{_DIRECTIONS})\s+)?(outskirts?|suburbs?|environs|hinterland"
    r"|(?:wider\s+|greater\s+)?(?:region|area))\b",
    re.IGNORECASE,
)
_PART = re.compile(rf"\b({_DIRECTIONS}|central|upper|lower|downtown|inner|old)\s+(?:the\s+)?$", re.IGNORECASE)
_PART_AFTER = re.compile(
    rf"^(?:['’]?s)?\s+((?:(?:{_DIRECTIONS}|old|main|central)\s+)?"
    r"(?:city\s+|town\s+)?(?:cent(?:er|re)|downtown|old\s+city|old\s+town|half|side|quarters?|districts?"
    r"|neighbou?rhoods?|streets|main\s+square))\b",
    re.IGNORECASE,
)
_SIDES = "|".join(word for word in _DIRECTIONS.split("|") if not word.endswith("ern"))
_SIDE_AFTER = re.compile(rf"^['’]s\s+(?:far\s+)?({_SIDES})\b", re.IGNORECASE)
_SIDE_OF = re.compile(rf"\bthe\s+({_DIRECTIONS})(?:\s+part)?\s+of\s+{_LEAD}$", re.IGNORECASE)
_ROAD = re.compile(
    r"\b(?:(?:road|highway|motorway|route|railway|line)\s+(?:that\s+)?(?:from|linking|connecting|links|connects)|between)\s+"
    rf"{_LEAD}$",
    re.IGNORECASE,
)
_ROAD_LINK = re.compile(rf"^\s+(?:and|to|with)\s+{_LEAD}$", re.IGNORECASE)
_ROAD_PAIR = re.compile(r"^\s*[-–]\s*$|^\s+to\s+$")
_ROAD_AFTER = re.compile(r"^\s+(?:road|highway|motorway|route|railway)\b", re.IGNORECASE)
_BORDER = re.compile(r"\bborders?\s+(?:with|of|between|from)\s+(?:the\s+)?$", re.IGNORECASE)
_BORDER_AFTER = re.compile(r"^(?:['’]s)?\s+(?:[\w-]+\s+)?(?:borders?|frontier)\b", re.IGNORECASE)
_GOES_ON = re.compile(r"['’]?s?\s")  # how the words after a name that place it begin
_WORD = re.compile(r"[^\W\d_]+")
_LOOK_BACK = 110
_LONGEST = 30  # characters, more than any word that can end what is told before a name has
_PART_REACH = 40
_LOOK_AHEAD = 45


class Relation(Struct, frozen=True):
    """How a place is meant relative to the name: kind, the words' start and end, bearing, distance in km.

    kind: "distance" ("35 km west of"), "bearing" ("just west of"), "near", "part" ("eastern X"), "border".
    """

    kind: str
    start: int
    end: int
    words: str
    bearing: str | None = None
    distance_km: float | None = None
    spread_km: float | None = None


def relation_at(text: str, start: int, end: int) -> Relation | None:
    """Return the relation that the words around the name at [start, end) put it in, or None for the place itself."""
    after = text[end : end + _LOOK_AHEAD].partition("\n")[0]
    behind = _WORD.findall(after.lower()) if _GOES_ON.match(after) else []
    linked = _last_word(text[max(0, start - _LONGEST) : start]) in _LASTS
    if not linked and _BEHIND.isdisjoint(behind):
        return None
    before, after = text[max(0, start - _LOOK_BACK) : start], after.replace("\u00a0", " ")
    before = before[before.rfind("\n") + 1 :].replace("\u00a0", " ")
    ahead = _WORD.findall(before.lower()) if linked else []
    from_, to = start - len(before), end
    for read, words_before, words_after in _READERS:
        ahead_of_it = "" if words_before.isdisjoint(ahead) else before
        behind_it = "" if words_after.isdisjoint(behind) else after
        relation = read(ahead_of_it, behind_it, from_, to) if ahead_of_it or behind_it else None
        if relation is not None:
            return relation
    return None


def _last_word(before: str) -> str:
    """Return the word of the line that a blank parts from what comes, in lower case; "" where none does."""
    if not before or not before[-1].isspace() or not (words := before[before.rfind("\n") + 1 :].split()):
        return ""
    parts = _WORD.findall(words[-1])
    return parts[-1].lower() if parts else ""


def road_pair(text: str, first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Tell whether two names are the ends of a road: "the road from A to B", "the A-B highway"."""
    before = text[max(0, first[0] - _LOOK_BACK) : first[0]]
    between = text[first[1] : second[0]]
    after = text[second[1] : second[1] + _LOOK_AHEAD]
    named = bool(_ROAD.search(before) and _ROAD_LINK.match(between))
    return named or bool(_ROAD_PAIR.match(between) and _ROAD_AFTER.match(after))


def _distance(before: str, _after: str, start: int, end: int) -> Relation | None:
    found = _DISTANCE.search(before)
    if not found:
        return None
    low, high, unit, direction = found.groups()
    factor = place_words().units[unit.lower()]
    near, far = _kilometres(low, factor), _kilometres(high or low, factor)
    return Relation(
        "distance",
        start + found.start(),
        end,
        found.group().strip(),
        place_words().directions.get((direction or "").lower()),
        None if near is None or far is None else round((near + far) / 2, 1),
        None if near is None or far is None else abs(far - near) / 2,
    )


def _kilometres(words: str, factor: float) -> float | None:
    """Return a distance; None for a vague one ("a few miles"), which is near."""
    digits = words.replace(",", "")
    return float(digits) * factor if digits[:1].isdigit() else None


def _border(before: str, after: str, start: int, end: int) -> Relation | None:
    found = _BORDER.search(before)
    if found:
        return Relation("border", start + found.start(), end, found.group().strip())
    trailing = _BORDER_AFTER.match(after)
    return Relation("border", end, end + trailing.end(), trailing.group().strip()) if trailing else None


def _side(before: str, after: str, start: int, end: int) -> Relation | None:
    trailing = _SIDE_AFTER.match(after)
    if trailing:
        return Relation("part", end, end + trailing.end(), trailing.group(1), _towards(trailing.group(1)))
    found = _SIDE_OF.search(before)
    if not found or re.search(r"to\s+$", before[: found.start()]):
        return None
    return Relation("part", start + found.start(), end, found.group(1), _towards(found.group(1)))


def _bearing(before: str, _after: str, start: int, end: int) -> Relation | None:
    found = _BEARING.search(before)
    if not found:
        return None
    return Relation("bearing", start + found.start(), end, found.group().strip(), _towards(found.group(1)))


def _near(before: str, after: str, start: int, end: int) -> Relation | None:
    found = _NEAR.search(before)
    if found:
        return Relation("near", start + found.start(), end, " ".join(found.group(1).split()))
    trailing = _NEAR_AFTER.match(after)
    return Relation("near", end, end + trailing.end(), trailing.group(1)) if trailing else None


def _part(before: str, after: str, start: int, end: int) -> Relation | None:
    trailing = _PART_AFTER.match(after)
    if trailing:
        return Relation("part", end, end + trailing.end(), trailing.group(1))
    found = _PART.search(before, max(0, len(before) - _PART_REACH))
    if not found:
        return None
    return Relation("part", start + found.start(), end, found.group(1), _towards(found.group(1)))


def _towards(word: str) -> str | None:
    return place_words().directions.get(word.lower())


# What each expression needs before the name, and what after it: cheaper than to try them all beside every name.
_TOWARDS = frozenset(part for word in place_words().directions for part in _WORD.findall(word))
_LENGTHS = frozenset(part for word in place_words().units for part in _WORD.findall(word))
_EDGES = frozenset({"outskirt", "outskirts", "suburb", "suburbs", "hinterland", "environs"})
_BESIDE = frozenset(
    {
        "near", "nearby", "close", "far", "outside", "around", "surrounding", "vicinity", "approaches", "edge",
        "fringe", "fringes", "gate", "gates", "entrance", "entrances",
    }
)  # fmt: skip
_PARTS = frozenset(
    {
        "center", "centre", "downtown", "city", "town", "half", "side", "quarter", "quarters", "district", "districts",
        "neighborhood", "neighbourhood", "neighborhoods", "neighbourhoods", "streets", "square",
    }
)  # fmt: skip
# What can end the words before a name: every expression above needs one of these right there.
_LINKING = {"of", "from", "outside", "off", "to", "with", "between", "the", "near", "nearby", "around", "surrounding"}
_LASTS = _TOWARDS | _LINKING | {"central", "upper", "lower", "downtown", "inner", "old"}
_NONE: frozenset[str] = frozenset()
_READERS: tuple[tuple[Callable[[str, str, int, int], Relation | None], frozenset[str], frozenset[str]], ...] = (
    (_distance, _LENGTHS, _NONE),
    (_border, frozenset({"border", "borders"}), frozenset({"border", "borders", "frontier"})),
    (_side, _TOWARDS, _TOWARDS),
    (_bearing, _TOWARDS, _NONE),
    (_near, _BESIDE | _EDGES, _EDGES | {"region", "area"}),
    (_part, _TOWARDS | {"central", "upper", "lower", "downtown", "inner", "old"}, _PARTS),
)
_BEHIND = frozenset[str]().union(*(words_after for _, _, words_after in _READERS))
