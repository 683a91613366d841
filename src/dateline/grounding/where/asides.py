"""Towns that a report names and is not set in: where a speaker is, what lies across the border, whence troops left."""

import re

from dateline.grounding.where.report_places import PlaceMention, ReportPlaces
from dateline.language.tokens import Token
from dateline.ontology import load_ontology

__all__ = ["is_aside"]

_ACROSS = re.compile(r"\b(?:border|frontier|crossing|ties|relations)\s+(?:with|to|into)\s+$", re.IGNORECASE)
_AUDIENCES = frozenset({"reporters", "journalists", "correspondents", "newsmen", "press", "conference", "briefing"})
_AFAR = frozenset({"exile", "refuge", "asylum", "hiding"}) | _AUDIENCES
_SPEAKING = frozenset({"speak", "talk"})
_SUBJECT = frozenset({"nsubj", "nsubj:pass"})
# Who does this has gone elsewhere, where the story goes on; who flees a town or withdraws from it tells of the town.
_LEAVING = frozenset(
    {"leave", "depart", "set", "come", "arrive", "travel", "march", "head", "drive", "fly", "sail", "send"}
)


def is_aside(mention: PlaceMention, places: ReportPlaces) -> bool:
    """Tell whether what comes next in the text is not set in a town for its being named here.

    The town that the report is about is named so, too, and stays its scene.
    """
    if _ACROSS.search(places.text, max(0, mention.start - 40), mention.start) is not None:
        return True  # "the border crossing with X"
    root = places.root(mention.start, mention.end)
    if root is None:
        return False
    if _spoken_from(root):
        return True
    focus = places.focus
    is_main = focus is not None and focus.place is not None and focus.place == mention.place
    return not is_main and (_left(root) or _planned(root))


def _spoken_from(name: Token) -> bool:
    """Tell whether a place is only where a speaker is: "speaking from exile in X", "said by telephone from X", "told
    reporters in X".
    """
    afar = False
    step = name
    while step.pos_ not in {"VERB", "AUX"}:
        afar = afar or step.lower_ in _AFAR or _is_from(step)
        if step.dep_ in _SUBJECT or step.head is step:
            return False
        step = step.head
    lemma = _lemma(step)
    afar = afar or any(c.dep_ in {"obj", "iobj"} and c.lower_ in _AUDIENCES for c in step.children)
    return lemma in _SPEAKING or (afar and lemma in load_ontology().words("speech_verbs"))


def _left(name: Token) -> bool:
    """Tell whence somebody set out: "a column left X on Monday", "reinforcements arrived from X"."""
    verb = name.head
    if verb.pos_ != "VERB" or _lemma(verb) not in _LEAVING:
        return False
    return _is_from(name) or (name.dep_ == "obj" and _lemma(verb) in ("leave", "depart"))


def _planned(name: Token) -> bool:
    """Tell where somebody only means to act: "they plan to take the village of X"."""
    planning = load_ontology().words("plan_verbs")
    return any(t.dep_ == "xcomp" and _lemma(t.head) in planning for t in (name, *name.ancestors))


def _is_from(token: Token) -> bool:
    return any(c.dep_ == "case" and c.lower_ == "from" for c in token.children)


def _lemma(verb: Token) -> str:
    return load_ontology().verb_lemma(verb.lower_, verb.lemma_)
