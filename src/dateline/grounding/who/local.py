"""Actors of the chronicle that the book does not know: by their own name, or by common words and country."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from dateline.grounding.who.context import Context
from dateline.grounding.who.mentions import Mention
from dateline.grounding.who.records import Resolution
from dateline.knowledge.actors_text import fold

__all__ = ["generic_actor", "named_actor", "slug"]

_KIND_OF_LABEL = {"PERSON": "person", "PER": "person", "ORG": "organisation", "ARMED_GROUP": "rebel"}
_WORD = re.compile(r"[^\W_]+")
# Irregular plurals among the nouns of the room; the rest lose an s.
_SINGULAR = {"men": "man", "women": "woman", "children": "child", "people": "people", "police": "police"}


def slug(text: str) -> str:
    """Letters and digits of a folded name, joined by hyphens."""
    return "-".join(_WORD.findall(fold(text)))


def named_actor(name: str, label: str | None, why: str = "new-name") -> Resolution:
    """Somebody the report names and the book does not know."""
    return Resolution(f"name:{slug(name)}", name, _KIND_OF_LABEL.get(label or "", "organisation"), why)


def generic_actor(context: Context, mention: Mention, doc: Doc, why: str = "own words") -> Resolution:
    """People known only by common words: the same words in the same country are the same actor."""
    words = [t.lower_ for t in doc[mention.left : mention.right] if t.pos_ not in {"DET", "NUM", "PUNCT", "SPACE"}]
    kept = [w for w in words[:-1] if w.isalpha() and w not in context.nouns.empty and w not in _POSSESSIVE]
    head = words[-1]
    name = " ".join([*kept, head])
    country = (context.country or "xx").lower()
    key = "-".join([*(fold(w) for w in kept), singular(head)])
    kind = mention.noun.kind if mention.noun else None
    return Resolution(f"generic:{key}-{country}", name, kind, why)


_POSSESSIVE = frozenset({"its", "their", "his", "her", "our", "my", "s", "the"})


def singular(word: str) -> str:
    """A noun without its plural ending, so that "residents" and "resident" meet."""
    for plural, one in _SINGULAR.items():
        if word.endswith(plural):
            return word[: -len(plural)] + one
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
