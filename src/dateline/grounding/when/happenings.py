"""Times counted from a happening: "two days after the attack", "a week before rebels came"."""

import re
from collections.abc import Sequence

from msgspec import structs

from dateline.grounding.when.earlier import SENTENCE_END, Earlier, is_sharp, reference
from dateline.grounding.when.interval import Anchor, Interval
from dateline.grounding.when.resolve import resolve
from dateline.ontology import load_ontology
from dateline.records import TimeExpr, When

__all__ = ["OF_EVENT", "counts_from_event", "from_happening", "of_happening"]

# The rule of a time that counts from a happening: "on Saturday, two days after the attack" dates only the attack.
OF_EVENT = "counts-from-event"
_COUNTED = re.compile(r"(?:ref|refunit)\((-?\d+)(?:,(\w+))?\)")
_AFTER_WHAT = re.compile(r"[^\w.,;:!?()]+(?!(?:in|at|on|by|near|and|but|as|to|from|with|when|while|or)\b)\w")
_WHAT = re.compile(r"\s+(the|this|that|its|their|his|her|an?)\s+((?:[\w-]+\s+){0,2}[\w-]+)", re.IGNORECASE)
_ITS_DAY = re.compile(r"\s+(?:the|this|that|an?|its|their)\s+(?:[\w’'-]+\s+){1,8}?(?:on|of|in)?\s*", re.IGNORECASE)
_REACH = 3  # sentence ends from the day of what happened to the words that count from it


def counts_from_event(text: str, time: TimeExpr) -> bool:
    """Tell "two days after the attack", "a week before rebels came": not counted from a time named before."""
    words = text[time.start : time.end].lower()
    counted = time.normal.startswith(("ref(", "refunit(")) and words.endswith((" after", " before"))
    return counted and _AFTER_WHAT.match(text, time.end) is not None


def from_happening(
    text: str, time: TimeExpr, after: Sequence[TimeExpr], earlier: Sequence[Earlier], anchor: Anchor | None
) -> When:
    """Return the time that words counted from a happening give.

    Where the sentence has named a day before them, that is the day of the news, and the words date what happened
    (rule OF_EVENT). Else they date the news, once the day of what happened is known: it follows right behind ("two days
    after the attack on 5 May"), or the text has just told of it with its day ("the attack"). after: the times that
    follow in the text.
    """
    same = [e for e in earlier if not SENTENCE_END.search(text, e.end, time.start)]
    if not same and (day := _day_behind(text, time, after, anchor) or _day_told(text, time, earlier)) is not None:
        return resolve(time.normal, anchor, day)
    return _of_event(text, time, same, anchor)


def _day_behind(text: str, time: TimeExpr, after: Sequence[TimeExpr], anchor: Anchor | None) -> Interval | None:
    """Return the day in the phrase that the words count from: "the attack on 5 May"."""
    if not after or not _ITS_DAY.fullmatch(text, time.end, after[0].start):
        return None
    return is_sharp(resolve(after[0].normal, anchor), _unit(time))


def _day_told(text: str, time: TimeExpr, earlier: Sequence[Earlier]) -> Interval | None:
    """Return the day last named, where the words count from a deed that the text has told of: "the attack"."""
    what = _deed(text, time)
    near = bool(earlier) and len(SENTENCE_END.findall(text, earlier[-1].end, time.start)) <= _REACH
    if what is None or not near or what.group(1).lower() in {"a", "an"}:
        return None
    return reference(time.normal, earlier)


def _deed(text: str, time: TimeExpr) -> re.Match[str] | None:
    """Return the noun phrase of the deed that words count from: "the attack", "its second seizure"."""
    what = _WHAT.match(text, time.end)
    return what if what is not None and any(_is_deed(word) for word in what.group(2).lower().split()) else None


def _is_deed(word: str) -> bool:
    ontology = load_ontology()
    return word in ontology.words("deed_nouns") or bool(ontology.entries(word, "noun"))


def _unit(time: TimeExpr) -> str:
    counted = _COUNTED.fullmatch(time.normal)
    return (counted.group(2) if counted else None) or "day"


def of_happening(text: str, time: TimeExpr, when: When, trigger: int, anchor: Anchor | None) -> When:
    """Return what a claim's own words say of its time, where they are counted from its happening: "two days after the
    attack" gives the news its day, `when`, and the attack that day less two. trigger: where the claim's word stands.
    """
    if when.rule == OF_EVENT or not counts_from_event(text, time):
        return when
    what, news = _deed(text, time), is_sharp(when, _unit(time))
    if what is None or news is None or not what.start() < trigger < what.end():
        return when
    back = time.normal.replace("(-", "(+") if "(-" in time.normal else time.normal.replace("(", "(-")
    return structs.replace(resolve(back.replace("(+", "("), anchor, news), rule=OF_EVENT)


def _of_event(text: str, time: TimeExpr, same: Sequence[Earlier], anchor: Anchor | None) -> When:
    """Return when what the words count from happened: so long before the time its sentence named first.

    Where it named none, the news is of about now: enough to count weeks, months and years back, not days.
    """
    counted = _COUNTED.fullmatch(time.normal)
    if counted is None or counted.group(1).startswith("-") or not _ends_in_after(text, time):
        return When(rule=OF_EVENT)
    amount, unit = counted.groups()
    back = f"ref(-{amount})" if unit is None else f"refunit(-{amount},{unit})"
    if (since := reference(back, same)) is not None:
        return structs.replace(resolve(back, anchor, since), rule=OF_EVENT)
    if unit is None:
        return When(rule=OF_EVENT)
    return structs.replace(resolve(f"ago({amount},{unit})", anchor), rule=OF_EVENT)


def _ends_in_after(text: str, time: TimeExpr) -> bool:
    return text[time.start : time.end].lower().endswith(" after")
