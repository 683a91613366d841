"""Arguments: noun phrases, what they name, and the place and time of a clause.

Everything here reads Universal Dependencies (UD v2 relations; `obl:agent`, `acl:relcl`, `nsubj:pass` subtypes) and
answers None rather than guessing.
"""

from dateline.claims.arguments_np import (
    base,
    clause_head,
    conjuncts,
    content,
    kind_of,
    lemma,
    name_at,
    noun_classes,
    noun_kind,
    np_span,
    preposition,
    span_of,
    toponym_at,
)
from dateline.claims.arguments_places import mention_in, place_of, places_inside, places_of
from dateline.claims.arguments_slots import Slots, slots
from dateline.claims.arguments_subjects import object_of, subject_of
from dateline.claims.arguments_times import time_expr_of, time_of, times_of
from dateline.claims.arguments_verbs import is_passive, is_verbal

__all__ = [
    "Slots",
    "base",
    "clause_head",
    "conjuncts",
    "content",
    "is_passive",
    "is_verbal",
    "kind_of",
    "lemma",
    "mention_in",
    "name_at",
    "noun_classes",
    "noun_kind",
    "np_span",
    "object_of",
    "place_of",
    "places_inside",
    "places_of",
    "preposition",
    "slots",
    "span_of",
    "subject_of",
    "time_expr_of",
    "time_of",
    "times_of",
    "toponym_at",
]
