"""Places that a report names only for where people went: what happened before they went did not happen there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dateline.ontology import load_ontology

if TYPE_CHECKING:
    from dateline.grounding.where.report_places import PlaceMention, ReportPlaces
    from dateline.language.tokens import Token

_REACH = 45  # characters before a name in which a journey is told
# "on its way from Adra to Karo", "bound for Karo", "a bus travelling from Adra to Karo"
_BOUND = re.compile(
    r"\b(?:way|journey|trip|flight|travel+ing|travel+ed|bound|en\s+route|headed|heading|flying)\b[^.\n]{0,25}?"
    r"\b(?:from|to|for|between)\s+(?:[A-Z][\w'’-]+\s+(?:to|and)\s+)?$"
)
_BROUGHT_IN = frozenset({"obl", "obj", "nmod", "conj", "appos", "flat", "compound", "obl:agent"})
_MOVED = frozenset({"nsubj", "nsubj:pass", "obj"})
_TOWARDS = frozenset({"to", "into", "toward", "towards", "for"})
_COMING = frozenset({"arrive", "reach", "return"})


def is_haven(mention: PlaceMention, places: ReportPlaces) -> bool:
    """Tell whether a place is only where people fled, bodies were brought, the hurt are treated, or a journey was to
    end: "fled to X", "treated at a hospital in X", "the coffins reached X", "on its way from Y to X".
    """
    if _BOUND.search(places.text, max(0, mention.start - _REACH), mention.start):
        return True
    return going_to(mention, places) is not None


def going_to(mention: PlaceMention, places: ReportPlaces) -> Token | None:
    """Return the verb by which people went to a place that the text names, None where nobody did."""
    step = places.root(mention.start, mention.end)
    if step is None or _cases(step) & {"from", "outside"}:
        return None
    while step.dep_ in _BROUGHT_IN and step.head is not step and step.head.pos_ not in {"VERB", "AUX"}:
        step = step.head
    return step.head if step.dep_ in {"obl", "obj"} and _goes(step.head, step, _cases(step)) else None


def _goes(verb: Token, there: Token, cases: set[str]) -> bool:
    """Tell whether a verb brings people where its complement is: "flee to", but not "flee the city" nor "flee in"."""
    ontology = load_ontology()
    words, lemma = ontology.words, ontology.verb_lemma(verb.lower_, verb.lemma_)
    if "from" in cases:
        return False
    if lemma in words("haven_verbs"):
        return bool(cases & _TOWARDS)
    if lemma in words("care_verbs"):
        return bool(cases)
    moved = (t for t in verb.children if t.dep_ in _MOVED and t is not there)
    carried = any(t.lemma_.lower() in words("carried_nouns") for t in moved)
    return carried and (lemma in _COMING or (lemma in words("carrying_verbs") and bool(cases & _TOWARDS)))


def _cases(token: Token) -> set[str]:
    return {child.lower_ for child in token.children if child.dep_ == "case"}
