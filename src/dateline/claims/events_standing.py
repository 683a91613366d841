"""How a group of frames is put: its naming frame's standing, or what other words make of it."""

from dateline.claims.arguments import base, is_verbal, lemma, preposition, time_expr_of, time_of
from dateline.claims.events_group import is_war_total
from dateline.claims.frames_governor import governor
from dateline.claims.frames_types import Frame
from dateline.claims.standing import standing_of
from dateline.claims.standing_ages import DAY, days_before, story_day
from dateline.claims.standing_marks import own_marks
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import Ontology
from dateline.records import Span, Standing, TimeExpr

__all__ = ["standing_of_group"]

_UNREAL: frozenset[Standing] = frozenset({"denied", "planned", "threatened", "conditional", "attempted", "doubted"})
_PERFECT = frozenset({"has", "have", "'s", "'ve"})
_STATEMENTS = frozenset({"statement"})
_LASTING = frozenset({"offensive", "advance", "siege", "warfighting", "battle"})
_BEGIN = frozenset({"begin", "start", "launch", "open"})
_TAKING_PART = frozenset({"involved", "engaged", "participating", "locked", "embroiled"})
_NOW = frozenset({"is", "are", "'s", "'re"})
_DONE_AT_ONCE = frozenset(
    {"killing", "execution", "assassination", "abduction", "arrest", "massacre", "capture-of-place", "prisoner-release"}
)
_IN_FORCE = frozenset({"force", "place", "effect", "hold", "last", "intact"})
_UPROOT = frozenset({"force", "drive", "displace", "uproot", "push"})
_RAGING = frozenset({"fighting", "clashes", "violence", "conflict", "war", "shelling", "bombardment", "attacks"})
_MONTHS_BACK = 150  # days


def standing_of_group(annotated: Annotated, ontology: Ontology, group: list[Frame]) -> tuple[Standing, Span | None]:
    """Return the standing of the naming frame, or what an effect or a governing verb takes from it."""
    found = [_standing_of_frame(annotated, frame) for frame in group]
    if found[0][0] == "ongoing" and ontology.type_of(group[0].type).family in _STATEMENTS:
        return "happened", None
    if found[0][0] in ("ongoing", "happened") and _is_setting(ontology, group[0]):
        return "background", None
    if found[0][0] in ("ongoing", "happened", "background") and is_war_total(group):
        return "background", None
    if group[0].type == "threat" and found[0][0] in ("happened", "background"):
        return "threatened", None
    if found[0][0] in ("happened", "background") and _is_taking_part(group[0]):
        return "ongoing", None
    if found[0][0] == "background" and _has_begun(annotated, group[0]):
        return "ongoing", None
    if group[0].type == "warfighting" and found[0][0] == "ongoing" and _lasts(annotated, group[0]):
        return "background", None
    if found[0][0] in ("happened", "background") and _is_state(annotated, ontology, group):
        return "ongoing", None
    if found[0][0] == "happened" and _is_context(annotated, ontology, group):
        return "background", None
    if found[0][0] == "background" and group[0].construction == "reduced":
        # "mines planted by the group have killed ten": the clause above is the news
        head = min(group, key=lambda f: _depth(f.trigger))
        told = _standing_of_frame(annotated, head)
        if told[0] == "happened":
            return told
    unreal = [pair for pair in found if pair[0] in _UNREAL]
    if found[0][0] in _UNREAL or not unreal:
        dated = any(
            pair[0] == "background" and time_of(annotated, f.trigger) for pair, f in zip(found, group, strict=True)
        )
        return ("background", None) if dated and found[0][0] == "happened" else found[0]
    head = min(group, key=lambda f: _depth(f.trigger))
    above = standing_of(annotated, head.trigger)
    return above if above[0] in _UNREAL else found[0]


def _standing_of_frame(annotated: Annotated, frame: Frame) -> tuple[Standing, Span | None]:
    """Return a frame's standing; the verb a noun leans on may set it in history: "which struck a truce"."""
    told = standing_of(annotated, frame.trigger)
    if frame.entry.standing is not None and told[0] in ("happened", "background"):
        return frame.entry.standing, None
    if told[0] != "happened" or frame.predicate == frame.trigger:
        return told
    above = standing_of(annotated, frame.predicate)
    return above if above[0] == "background" else told


def _is_recent(annotated: Annotated, time: TimeExpr) -> bool:
    return "recent" in annotated.report.text[time.start : time.end].lower()


def _is_setting(ontology: Ontology, frame: Frame) -> bool:
    """Tell a move that was under way when the news struck: "the convoy was carrying residents from the town"."""
    aux = {c.lower_ for c in frame.trigger.children if c.dep_ == "aux"}
    vehicle = any(f.kind == "vehicle" for f in frame.fillers("agent"))
    under_way = frame.trigger.dep_ == "acl" or bool(aux & {"was", "were"})
    return ontology.type_of(frame.type).family == "displacement" and vehicle and under_way


def _is_taking_part(frame: Frame) -> bool:
    """Tell what somebody now takes part in: "is involved in an offensive", "are engaged in fighting"."""
    head = frame.trigger.head
    if frame.type not in _LASTING or base(frame.trigger.dep_) != "obl" or head.lower_ not in _TAKING_PART:
        return False
    return any(c.dep_ in ("cop", "aux", "aux:pass") and c.lower_ in _NOW for c in head.children)


def _has_begun(annotated: Annotated, frame: Frame) -> bool:
    """Tell what lasts and began on a day of the last months, its end untold: "began its operation on 24 August"."""
    verb = frame.predicate
    begins = is_verbal(verb) and (lemma(verb) in _BEGIN or (frame.type == "siege" and verb == frame.trigger))
    if frame.type not in _LASTING or not begins:
        return False
    time = time_expr_of(annotated, frame.trigger) or time_expr_of(annotated, verb)
    day, story = DAY.search(time.normal) if time else None, story_day(annotated)
    return day is not None and (story is None or days_before(story, day) <= _MONTHS_BACK)


def _lasts(annotated: Annotated, frame: Frame) -> bool:
    """Tell a war told with its length: it is what the news stands against."""
    time = time_expr_of(annotated, frame.trigger)
    return time is not None and time.function in ("duration", "since")


def _is_state(annotated: Annotated, ontology: Ontology, group: list[Frame]) -> bool:
    """Tell what lasts: a siege named as a place's condition, or fighting that "has raged for weeks"."""
    lead = group[0]
    if lead.type == "siege" and preposition(lead.trigger) in ("after", "following"):
        return False
    if lead.type == "siege" and lead.construction in ("reduced", "compound", "nominal"):
        return time_of(annotated, lead.trigger) is None or not is_verbal(lead.trigger)
    time = time_expr_of(annotated, lead.trigger)
    if ontology.type_of(lead.type).family == "agreement":
        return _is_in_force(lead.trigger)
    if _drives_out(lead) or _goes_on_beside(lead):
        return True
    verbs = (lead.predicate,) if is_verbal(lead.trigger) else (lead.predicate, lead.trigger.head)
    perfect = any(_is_perfect(verb) for verb in verbs)
    if perfect and time is not None and not is_verbal(lead.trigger) and _is_recent(annotated, time):
        return True
    counted = lead.type in _DONE_AT_ONCE  # "has killed 300 since May" is a sum
    return perfect and not counted and time is not None and time.function in ("duration", "since")


def _is_perfect(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ in _PERFECT for c in verb.children)


def _drives_out(frame: Frame) -> bool:
    """Tell fighting that goes on, and the flight from it: "fighting has forced thousands to flee"."""
    verb = frame.trigger if lemma(frame.trigger) in _UPROOT else frame.trigger.head
    # "fighting between X and Y has forced" is often read as a participle beside the verb
    causes = (c for c in verb.children if base(c.dep_) in ("nsubj", "csubj", "advcl") and c.i < verb.i)
    uproots = lemma(verb) in _UPROOT and _is_perfect(verb) and frame.type in _LASTING | {"displacement"}
    return uproots and any(c.lower_ in _RAGING for c in causes)


def _goes_on_beside(frame: Frame) -> bool:
    """Tell what lasts beside what is under way: "are still fighting and have made gains"."""
    verb = frame.predicate
    if frame.type not in _LASTING or verb.dep_ != "conj" or not _is_perfect(verb):
        return False
    return any(mark.standing == "ongoing" for mark in own_marks(verb.head))


def _is_in_force(token: Token) -> bool:
    """Tell an agreement that is said to hold: "a truce has been in force since Monday", "has held for a week"."""
    head = token.head
    now = any(c.dep_ in ("cop", "aux") and c.lower_ in _NOW | _PERFECT for c in head.children)
    return base(token.dep_) == "nsubj" and now and lemma(head) in _IN_FORCE


def _is_context(annotated: Annotated, ontology: Ontology, group: list[Frame]) -> bool:
    """Tell a war told as a whole, or an agreement only named: "under the deal"."""
    lead = group[0]
    if lead.type == "warfighting" or is_war_total(group):
        return True
    if lead.type == "siege" and preposition(lead.trigger) in ("after", "following"):
        return True
    if ontology.type_of(lead.type).family != "agreement" or is_verbal(lead.trigger):
        return False
    time = time_expr_of(annotated, lead.trigger)
    if lead.trigger.tag_ == "NNS" or (time is not None and time.function == "duration"):
        return True
    return governor(ontology, lead.trigger)[1] not in ("light", "occurs")


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)
