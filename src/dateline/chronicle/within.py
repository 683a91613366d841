"""What one report's own wording says of two of its claims: taken up again, told as another, one before the other."""

import re
from collections.abc import Iterator

from dateline.chronicle.actors import Fillers, Kin, agreement, camp_of, camp_of_kind
from dateline.chronicle.config import joining, nearness
from dateline.chronicle.days import gap
from dateline.chronicle.match import Feature
from dateline.chronicle.telling import Telling, points_back
from dateline.chronicle.words import is_attacker
from dateline.records.actor_ids import is_name_id
from dateline.records.claim import Claim

NEWS = frozenset({"happened", "ongoing", "doubted"})
_OTHERS = -0.3  # doers who agree less have nothing to do with each other
_NO_NAME = 0.2  # how far "31 people" agree with whomever
_WHICH = re.compile(r"\b(?:which|that)(?: (?:has|have|had|also|reportedly))* ?$", re.IGNORECASE)
_WHEN = re.compile(r"^[^,.;]*\bwhen\b[^,.;]*$")
_AFTER = re.compile(r"\bafter\b(?! (?:a|an|the) )", re.IGNORECASE)
_WHERE = re.compile(r"\b(?:near|close to|next to|beside|outside|from|around|along)\b[^.;]*\bwhere\b[^.;]*$")
_CLAUSE = ("/active", "/passive", "/control")
_KINDRED, _ALIKE = 0.5, 0.7  # how near kinds must be for "the massacre", "the fighting" to take up what was told


def in_text(a: Telling, b: Telling, kin: Kin) -> tuple[Feature, ...]:
    """Return what the report's wording says for and against two claims being of one happening."""
    later, sooner = (b, a) if b.start > a.start else (a, b)
    return (*_order(sooner, later), *_apart(sooner, later, kin))


def one_sentence(a: Telling, b: Telling) -> bool:
    """Tell whether both stand in one sentence: then shared words say nothing."""
    return any(x.evidence == y.evidence for x in a.claims for y in b.claims)


def taken_up(sooner: Telling, later: Telling) -> bool:
    """Tell whether the claims room reads the later one as taking up the earlier."""
    return any(k.kind == "repeats" and k.claim == sooner.id for c in later.claims for k in c.links)


def _order(sooner: Telling, later: Telling) -> Iterator[Feature]:
    if taken_up(sooner, later):
        yield Feature("link", 1.0, "the report's wording takes up the earlier one")
    elif _told_together(sooner, later):
        yield Feature("link", 1.0, "one sentence tells what the deed did")
    news = all(t.standings & NEWS for t in (sooner, later)) and not gap(sooner.days, later.days)
    if news and (sooner.leads or later.leads):
        yield Feature("main", 1.0, "one of them is the report's main news")
    far = later.start - sooner.start
    yield Feature("nearness", round(max(0.0, 1.0 - far / 900), 3), f"{far} characters apart")
    if later.definite and _may_mean(sooner, later) and not _points_elsewhere(sooner, later):
        yield Feature("definite", 1.0, "the later one refers back")
    if later.other:
        yield Feature("definite", -1.0, "the later one is told as another")


def _points_elsewhere(sooner: Telling, later: Telling) -> bool:
    """Tell whether the report says to what "that battle" points back, or "the strike" behind a strike and a march."""
    told = [c for c in later.claims if any(k.kind == "repeats" for k in c.links)]
    alike = sooner.vague or later.vague or set(sooner.types) & set(later.types)
    return not taken_up(sooner, later) and any(points_back(c) or not alike for c in told)


def _told_together(sooner: Telling, later: Telling) -> bool:
    """Tell whether a clause ties what a deed did to it: "Friday's attack, which killed at least 34", "eight were killed
    when the rebels took the town".
    """
    effects = joining().words.effects
    done, did = effects.issuperset(sooner.types), effects.issuperset(later.types)
    if done == did:
        return False
    return any(_between(x, y, _WHICH if did else _WHEN) for x in sooner.claims for y in later.claims)


def _between(a: Claim, b: Claim, words: re.Pattern[str]) -> bool:
    if a.evidence != b.evidence or a.trigger.end > b.trigger.start:
        return False
    at = a.evidence.start
    return bool(words.search(a.evidence.text[a.trigger.end - at : b.trigger.start - at]))


def _may_mean(sooner: Telling, later: Telling) -> bool:
    """Tell whether words for the later one may mean the earlier: "the massacre" any deed, "the fighting" no mine."""
    kinds = max(nearness(x, y) for x in sooner.families for y in later.families)
    one_sided = not sooner.two_sided and not later.two_sided
    return later.vague or sooner.vague or kinds >= (_KINDRED if one_sided else _ALIKE)


def _apart(sooner: Telling, later: Telling, kin: Kin) -> Iterator[Feature]:
    if _answers(sooner, later, kin) or _answers(later, sooner, kin):
        yield Feature("targets", -1.0, "one is done to those who did the other", apart=True)
    elif sooner.violent and later.violent and any(_came_after(x, y) for x in sooner.claims for y in later.claims):
        yield Feature("link", -1.0, "told to have come after the other", apart=True)
    elif any(_beside(x, y) for x in sooner.claims for y in later.claims):
        yield Feature("link", -1.0, "told of a place beside the other's", apart=True)
    elif _other_hands(sooner, later, kin) and not taken_up(sooner, later):
        yield Feature("agents", -1.0, "other doers, and done to others", apart=True)


def _came_after(deed: Claim, cause: Claim) -> bool:
    """Tell a deed from the one it followed: "residents attacked the checkpoints after two elders were killed".

    What a deed did is told the other way round: "ten were killed after gunmen stormed the village" is one happening.
    """
    clauses = deed.rule.endswith(_CLAUSE) and cause.rule.endswith(_CLAUSE)
    done = deed.type not in joining().words.effects and bool(deed.role("agent"))
    return clauses and done and _between(deed, cause, _AFTER)


def _beside(deed: Claim, other: Claim) -> bool:
    """Tell two deeds of which one is told to say where the other was: "a raid near an area where troops advance"."""
    return other.type not in joining().words.effects and _between(deed, other, _WHERE)


def _answers(deed: Telling, answer: Telling, kin: Kin) -> bool:
    """Tell whether one is the answer to the other: guards shoot the attackers, which is not the attack."""
    if not answer.agents or not answer.targets or not all(is_attacker(r.words) for r in answer.targets):
        return False
    if any(is_attacker(r.words) for r in (*answer.agents, *deed.targets)):
        return False
    return answer.families != deed.families or _is_no_fight(deed, answer, kin)


def _is_no_fight(deed: Telling, answer: Telling, kin: Kin) -> bool:
    """Tell a deed of one family with its answer that is no fight: "gangsters attacked the town", "officers killed five
    bandits"; where forces were attacked, the two are one fight.
    """
    if not deed.agents or agreement(deed.agents, answer.agents, kin) > 0:
        return False
    return not any(r.id or camp_of(r.words) == "state" for r in deed.targets)


def _other_hands(a: Telling, b: Telling, kin: Kin) -> bool:
    """Tell whether two claims name doers that have nothing to do with each other, and not the same victims.

    Of doers told apart only by their camps ("the militia", "the army"), neither may be whom the other's deed was done
    to: two sides of one fight are.
    """
    if a.two_sided or b.two_sided or agreement(a.targets, b.targets, kin) > _NO_NAME:
        return False
    crossed = (agreement(a.agents, b.targets, kin), agreement(a.targets, b.agents, kin))
    if _known(a.agents) and _known(b.agents):
        return agreement(a.agents, b.agents, kin) <= _OTHERS and min(crossed) <= _NO_NAME
    camps = {_camp(a.agents, kin), _camp(b.agents, kin)}
    return camps == {"state", "armed-group"} and max(crossed) <= _NO_NAME


def _camp(fillers: Fillers, kin: Kin) -> str | None:
    """Return the one camp that all of some doers are of; None where they are of several, or of none that is known."""
    camps = {camp_of_kind(kin.kind(f.id)) or camp_of(f.words) for f in fillers}
    return camps.pop() if len(camps) == 1 else None


def _known(fillers: Fillers) -> bool:
    """Tell whether somebody stands there of whom it is known to whom they belong; of a bare name it is not."""
    return any(f.id and not is_name_id(f.id) for f in fillers)
