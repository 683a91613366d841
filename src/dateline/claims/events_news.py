"""News and history among a report's events: what is set before the news, or stands apart from it, is background."""

import re

from msgspec import structs

from dateline.claims.standing_ages import DAY, days_before, last_day, story_day
from dateline.language.annotated import Annotated
from dateline.ontology import Ontology
from dateline.records import RawClaim

__all__ = ["told_before_the_news"]

_WEEKDAY = re.compile(r"\bweekday\((\d)")
_RELATIVE_DAY = re.compile(r"\bday\((-?\d+)\)")
# Words that set a happening of the last days beside the news, not before it.
_SEPARATE = re.compile(
    r"\b(?:separate(?:ly)?|meanwhile|elsewhere|another (?:incident|attack|clash|raid))\b", re.IGNORECASE
)
_BESIDE = 2  # days before the opening's day that are still of its news
_RECENT = 3  # days before the report that still count as news where the opening gives no day
_WEEK = 6
_OPENING = 3  # sentences with claims: headline, deck or lead, and the one behind
_OF_WAR = frozenset({"capture-of-place", "loss-of-place", "withdrawal", "confiscation", "looting"})
_NIGHTS = ("overnight(day(-1)", "overnight(day(0)")
# What lasts once it is done: told late in a report and without a day it is how things stand, not the news.
_LASTS = frozenset({"declaration", "pledge-of-allegiance", "joining-forces", "split", "sanctions"})
_PATIENTS = frozenset({"victim", "target"})


def told_before_the_news(annotated: Annotated, ontology: Ontology, claims: list[RawClaim]) -> list[RawClaim]:
    """Return the claims with those that are not the report's news marked as background.

    The opening (headline and first sentences) says what the news is. A happening told later is history where its day
    lies well before the opening's, or where an earlier sentence told the same as history. In an undated report days
    are not compared; a digest of some weeks has no news that the rest is behind.
    """
    if annotated.covers is not None:
        return claims
    ages = {claim.id: _age(annotated, claim) for claim in claims}
    opening = _opening(claims)
    days = [age for claim in opening if (age := ages[claim.id]) is not None and claim.standing == "happened"]
    if (news := max((day for day in days if day <= _WEEK), default=min(days, default=None))) is not None:
        news = max([news, *(_reach(annotated, claim) for claim in opening)])
    told: list[RawClaim] = []
    for claim in claims:
        if _is_left_behind(claim, told):
            told.append(structs.replace(claim, standing="background"))
            continue
        past = _is_past(ontology, claim, told, ages[claim.id], news) or _has_stood(annotated, claim, opening)
        if claim.standing == "happened" and past:
            told.append(structs.replace(claim, standing="background"))
        else:
            told.append(claim)
    return told


def _is_left_behind(claim: RawClaim, told: list[RawClaim]) -> bool:
    """Tell the siege of a place that people are said to have left before: "evacuated from two besieged towns"."""
    if claim.type != "siege" or claim.standing != "ongoing" or not claim.rule.endswith(("/reduced", "/compound")):
        return False
    moves = (c for c in told if c.type == "displacement" and c.standing == "background")
    return any(c.evidence.start == claim.evidence.start for c in moves)


def _is_past(
    ontology: Ontology, claim: RawClaim, told: list[RawClaim], age: int | None, news: int | None
) -> bool:
    if age is not None:
        if age <= _WEEK and _SEPARATE.search(claim.evidence.text):
            return False  # "in a separate incident on Sunday": news beside the news
        return age > (_RECENT if news is None else news + _BESIDE)
    if (back := {link.claim for link in claim.links if link.kind == "repeats"}):
        return any(c.id in back and c.standing == "background" for c in told)
    return _told_as_history(ontology, claim, told)


def _has_stood(annotated: Annotated, claim: RawClaim, opening: list[RawClaim]) -> bool:
    """Tell what made things as they are, told in the perfect tense behind the news: "they have declared autonomy"."""
    if claim.type not in _LASTS or claim.when is not None or claim in opening:
        return False
    span = annotated.doc.char_span(claim.trigger.start, claim.trigger.end)
    return span is not None and any(c.dep_ == "aux" and c.lower_ in ("has", "have") for c in span.root.children)


def _opening(claims: list[RawClaim]) -> list[RawClaim]:
    starts = sorted({claim.evidence.start for claim in claims if claim.block != "caption"})[:_OPENING]
    return [claim for claim in claims if claim.evidence.start in starts]


def _kind(ontology: Ontology, claim: RawClaim) -> str:
    """Return what counts as one kind of news: all violence together, other families each."""
    told = ontology.type_of(claim.type)
    return "violence" if told.violent or told.family in _OF_WAR else told.family


def _told_as_history(ontology: Ontology, claim: RawClaim, told: list[RawClaim]) -> bool:
    """Tell whether the first that was told of the same victims in the same kind was told as history."""
    mine = _patients(claim)
    if not mine:
        return False
    first = next((c for c in told if _kind(ontology, c) == _kind(ontology, claim) and _patients(c) & mine), None)
    return first is not None and first.standing == "background"


def _patients(claim: RawClaim) -> set[str]:
    return {
        claim_word(role.text, role.start, role.head_start, role.head_end)
        for role in claim.roles
        if role.role in _PATIENTS and role.head_start is not None
    }


def claim_word(text: str, start: int, head_start: int | None, head_end: int | None) -> str:
    """Return the head noun of a role's words, lower case."""
    return text[(head_start or start) - start : (head_end or start) - start].lower()


def _reach(annotated: Annotated, claim: RawClaim) -> int:
    """Return how many days back the news of an opening reaches: "between 25 April and 1 May", "this week"."""
    normal, story = _normal(annotated, claim), story_day(annotated)
    days = list(DAY.finditer(normal))
    if len(days) > 1 and story is not None:
        return days_before(story, days[0])
    return _WEEK if normal == "week(0)" else 0


def _normal(annotated: Annotated, claim: RawClaim) -> str:
    """Return the normal form of a claim's time, empty where it has none."""
    when = claim.when
    return "" if when is None else next((t.normal for t in annotated.times if t.start == when.start), "")


def _age(annotated: Annotated, claim: RawClaim) -> int | None:
    """Return how many days before the report's own day a claim's time lies, where it names a day."""
    story = story_day(annotated)
    if claim.when is None or story is None:
        return None
    normal = _normal(annotated, claim)
    if normal.startswith("since("):
        return None  # what goes on since Monday is of no one day
    if normal.startswith(_NIGHTS):
        return 0  # the night before the report ends on its day
    if (day := last_day(normal)) is not None:
        return days_before(story, day)
    if (weekday := _WEEKDAY.search(normal)) is not None:
        return (story.weekday() - int(weekday.group(1))) % 7
    if (relative := _RELATIVE_DAY.search(normal)) is not None:
        return -int(relative.group(1))
    return None
