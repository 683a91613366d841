"""Actors of the chronicle that the book does not know: by their own name, or by common words and country."""

from __future__ import annotations

from dateline.grounding.who.context import Context
from dateline.grounding.who.mentions import Mention
from dateline.grounding.who.records import Resolution
from dateline.knowledge.actors_text import fold, slug
from dateline.language.tokens import Doc, Token
from dateline.records.actor_ids import generic_id, is_name_id, name_id

__all__ = ["generic_actor", "is_new", "is_untold", "named_actor", "voted"]

_NEW = "new-name"
_VOTED = ", armed group "

_KIND_OF_LABEL = {"PERSON": "person", "PER": "person", "ORG": "organisation", "ARMED_GROUP": "rebel"}
_LEAST_SAID = "political-militia"  # armed; a rebel would have to fight a state
_UNTOLD = frozenset({None, "organisation"})
_MAY_BE_ARMED = frozenset({"organisation", "rebel"})
# Irregular plurals among the nouns of the room; the rest lose an s.
_SINGULAR = {"men": "man", "women": "woman", "children": "child", "people": "people", "police": "police"}


def named_actor(name: str, label: str | None, why: str = _NEW) -> Resolution:
    """Somebody the report names and the book does not know."""
    return Resolution(name_id(slug(name)), name, _KIND_OF_LABEL.get(label or "", "organisation"), why)


def is_new(found: Resolution) -> bool:
    """Whether somebody is known by a name alone that neither the book nor the report explains."""
    return found.why.startswith(_NEW)


def is_untold(found: Resolution) -> bool:
    """Whether no word has told the kind of somebody named: a new name is an organisation as long as nothing says more,
    and an armed group by vote may be of any kind. Whose men are "fighters" is an armed group.
    """
    return found.kind in _UNTOLD or (found.kind == _LEAST_SAID and _VOTED in found.why)


def voted(context: Context, mention: Mention, found: Resolution) -> Resolution:
    """A new name with the kind that the reading's vote for armed groups gives it; `why` keeps probability and reasons.

    The kind is that of the word in the name or beside it that tells one, else the one that says least of its aims.
    """
    doc = context.annotated.doc
    vote = context.group_vote(mention.start_in(doc), mention.end_in(doc))
    if vote is None or not is_name_id(found.id) or found.kind not in _MAY_BE_ARMED:
        return found
    words = [*fold(found.name).split(), *(reason.split()[-1] for reason in vote.reasons)]
    kind = next((k for word in words if (k := context.nouns.arming.get(word))), _LEAST_SAID)
    why = f"{found.why}{_VOTED}{vote.share}: {', '.join(vote.reasons)}"
    return Resolution(found.id, found.name, kind, why, found.candidates)


def generic_actor(context: Context, mention: Mention, doc: Doc, why: str = "own words") -> Resolution:
    """People known only by common words: the same words in the same country are the same actor."""
    nouns = context.nouns
    head = doc[mention.head].lower_
    home = context.country
    tokens = [t for t in doc[mention.left : mention.head] if _tells(context, t)]
    kept = [t.lower_ for t in tokens if home is None or context.book.country_of(t.text) != home]
    if kept and head in nouns.holders and (kept[-1] in nouns.nouns or kept[-1] in nouns.opposition):
        head = kept.pop()  # "terrorist organizations" are the terrorists
    country = (context.country or "xx").lower()
    one = singular(fold(head))
    key = "-".join([*(fold(w) for w in kept), nouns.same.get(one, one)])
    kind = nouns.nouns[head].kind if head in nouns.nouns else mention.noun.kind if mention.noun else None
    if mention.noun is not None and mention.noun.cls == "group" and nouns.civic.intersection(kept):
        kind = "ngo"
    return Resolution(generic_id(f"{key}-{country}"), " ".join([*kept, head]), kind, why)


def _tells(context: Context, token: Token) -> bool:
    """Whether a modifier says who people are, not how many or how they feel."""
    word = token.lower_
    if not any(c.isalpha() for c in word) or word in context.nouns.empty or word in _POSSESSIVE:
        return False
    if token.pos_ in {"NOUN", "PROPN"} or word in context.nouns.telling:
        return True
    return token.pos_ == "ADJ" and token.text[:1].isupper() and token.i != token.sent.start


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
