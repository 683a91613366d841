"""What speaks for and against a name being an armed group's, as named features.

Weights for these names are learnt by training/groups.py; the names are their own documentation ("before fighter": the
name stands before that word, "[fighters]": before any word of that class of the ontology). A name is looked at with all
its mentions in a report: its own words ("brigade", "front", an abbreviation and what it is short for), and what stands
beside them: "the rebel group X", "X fighters", "a leader of X", "X attacked", "X, a militia", "X-held", "X and the Y".
It is never looked up anywhere: what tells a group in the news tells one that no list has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from dateline.language.name_words import DEMONYMS
from dateline.language.tokens import Doc, Span, Token
from dateline.ontology import load_ontology

__all__ = ["Named", "Setting", "find_named", "named_features", "own_features", "setting_of", "shared_key"]

_ARTICLES = frozenset({"the", "a", "an"})
_MARKS = frozenset({"'s", "’s", "'", "’", '"', "“", "”"})
_DASHES = frozenset({"-", "–", "‑"})
_DOES = frozenset({"nsubj", "obl:agent"})
_SUFFERS = frozenset({"obj", "nsubj:pass"})
_NAME_TAGS = frozenset({"PROPN", "ADJ", "NOUN", "ADP", "PART"})
_INNER = frozenset({"of", "for", "'s", "’s", "al", "-"})
_LONGEST = 8  # words of a name that an abbreviation stands for
_SHORT = re.compile(r"[A-Z][A-Z0-9-]{1,7}")
_PER_CONFLICT = 50  # of so many words one more of conflict counts as a step, three steps at most


class Named(NamedTuple):
    """A name with all its mentions in the report, those of its abbreviation among them."""

    key: str
    text: str
    mentions: list[Span]
    long: str  # what an abbreviation is short for, "" where the report does not say


class Setting(NamedTuple):
    """A report around its names: their labels by their heads' places, since who stands beside an armed group may be
    one, and how much of conflict it tells, in steps.
    """

    labels: Mapping[int, str]
    conflict: int


def shared_key(text: str) -> str:
    """What mentions of one name share: small letters, no article, no possessive."""
    plain = text.lower().replace("’", "'").removesuffix("'s")
    return " ".join(word for word in re.split(r"[\s-]+", plain) if word and word not in _ARTICLES)


def find_named(doc: Doc, names: Iterable[Span]) -> list[Named]:
    """Gather mentions of the same name, in text order. A single common noun ("the Army") is no name."""
    found: dict[str, Named] = {}
    for span in names:
        key = shared_key(span.text)
        if key and not _is_common(key):
            found.setdefault(key, Named(key, span.text, [], "")).mentions.append(span)
    for key in list(found):
        long = next((long for span in found[key].mentions if (long := _long_form(doc, span))), "")
        other = found.get(long)
        if other is not None and other.key != key:
            found[key] = found[long] = Named(key, found[key].text, [*other.mentions, *found[key].mentions], long)
        elif long:
            found[key] = found[key]._replace(long=long)
    return list({id(named): named for named in found.values()}.values())


def _is_common(key: str) -> bool:
    return bool(load_ontology().classes_of(key) or load_ontology().classes_of(key.removesuffix("s")))


def _long_form(doc: Doc, span: Span) -> str:
    """The key of the words before the brackets that hold an abbreviation alone: "Upland Freedom Front (UFF)"."""
    if len(span) > 1 or span.start < 2 or span.end >= len(doc):
        return ""
    if doc[span.start - 1].text not in "([" or doc[span.end].text not in ")]":
        return ""
    first = end = span.start - 1
    while first > doc[span.start].sent.start and end - first < _LONGEST and _of_name(doc[first - 1]):
        first -= 1
    return shared_key(doc.span(first, end).text) if first < end else ""


def _of_name(token: Token) -> bool:
    return token.pos_ in _NAME_TAGS and (token.text[0].isupper() or token.lower_ in _INNER)


def setting_of(doc: Doc) -> Setting:
    """What is asked once of a report."""
    forms = load_ontology().conflict_forms
    share = sum(token.lower_ in forms for token in doc) / max(1, len(doc))
    return Setting({name.root.i: name.label_ for name in doc.ents}, min(3, int(share * _PER_CONFLICT)))


def named_features(doc: Doc, named: Named, setting: Setting) -> list[str]:
    """The features of one name, each once."""
    found = dict.fromkeys(own_features(named.key, named.text, capitals=doc.text.isupper()))
    if named.long:
        found.update(dict.fromkeys(f"word {word}" for word in named.long.split()))
        found.update({"short for": None, f"last {named.long.split()[-1]}": None})
    for span in named.mentions:
        found[f"label {span.label_}"] = None
        found.update(dict.fromkeys(_around(doc, span, setting.labels)))
    found[f"conflict {setting.conflict}"] = None
    return list(found)


def own_features(key: str, text: str, *, capitals: bool = False) -> Iterator[str]:
    """What a name's own words tell. `capitals`: the whole report is set in them."""
    words = key.split()
    yield f"words {min(len(words), 4)}"
    yield from (f"word {word}" for word in words)
    yield f"first {words[0]}"
    yield f"last {words[-1]}"
    if not DEMONYMS.isdisjoint(words):
        yield "people's word"
    if any(word.isdigit() or word[:-2].isdigit() for word in words):
        yield "number"
    if len(words) == 1 and not capitals and _SHORT.fullmatch(text):
        yield "capitals"
    if len(words) > 1:
        yield f"ends {words[-1][-4:]}"


def _around(doc: Doc, span: Span, company: Mapping[int, str]) -> Iterator[str]:
    """What stands beside one mention."""
    root = span.root
    if span.start and doc[span.start - 1].lower_ == "the":
        yield "the"
    yield from _clause(root)
    yield from _behind(doc, span)
    yield from _before(doc, span)
    for child in root.children:
        if not span.start <= child.i < span.end:
            if child.dep_ == "appos":
                yield from _told(child)
            elif child.dep_ == "conj" and child.i in company:
                yield f"with {company[child.i]}"
    if root.dep_ == "conj" and root.head.i in company:
        yield f"with {company[root.head.i]}"
    if root.dep_ == "appos":
        yield from _told(root.head)


def _clause(root: Token) -> Iterator[str]:
    """What the name is in its clause: who does or suffers what, of what, behind which preposition."""
    top, head = root, root.head
    while top.dep_ == "conj" and head is not top:
        top, head = head, head.head
    case = next((c.lower_ for c in root.children if c.dep_ == "case" and c.lower_ not in _MARKS), "")
    yield f"role {top.dep_} {case}".rstrip()
    if top.dep_ in _DOES and any(c.dep_ == "cop" for c in head.children):
        yield from _told(head)
    elif head is not top and top.dep_ != "compound":
        yield from _said("does" if top.dep_ in _DOES else "suffers" if top.dep_ in _SUFFERS else case or top.dep_, head)
        if case and head.pos_ in {"NOUN", "PROPN"}:
            yield from _said("near", head)


def _told(noun: Token) -> Iterator[str]:
    """The noun that says what the name is, and what describes that noun."""
    for word in (noun, *(c for c in noun.children if c.dep_ in {"amod", "compound"} and not c.ent_type_)):
        yield from _said("is", word)
        yield from _said("near", word)


def _behind(doc: Doc, span: Span) -> Iterator[str]:
    """The words behind: "X fighters", "X's commander", "X-held", "X (ABC)"."""
    at, end = span.end, span[0].sent.end
    owned = at < end and doc[at].text in _MARKS
    at += owned
    if at >= end:
        return
    follower = doc[at]
    if follower.text in _DASHES and not doc[at - 1].whitespace_ and at + 1 < end:
        yield from _said("dash", doc[at + 1])
    elif follower.text in "([":
        yield "bracket behind"
    elif owned or follower.pos_ in {"NOUN", "ADJ"}:
        beside = [follower]
        if follower.head.pos_ == "NOUN" and at < follower.head.i < end:
            beside.append(follower.head)
        for word in beside:
            yield from _said("owns" if owned else "before", word)
            yield from _said("near", word)


def _before(doc: Doc, span: Span) -> Iterator[str]:
    """The words in front: "the rebel group X"; two of them where both describe."""
    at, start = span.start - 1, span[0].sent.start
    while at >= start and (doc[at].text in _MARKS or doc[at].text in "(["):
        at -= 1
    for place in range(at, max(start, at - 2) - 1, -1):
        if doc[place].pos_ not in {"NOUN", "ADJ"} or doc[place].ent_type_:
            return
        yield from _said("after", doc[place])
        yield from _said("near", doc[place])


def _said(how: str, token: Token) -> Iterator[str]:
    """A word in some relation to the name, and what sort of word it is."""
    yield f"{how} {_lemma(token)}"
    yield from (f"{how} [{sort}]" for sort in _sorts(token.lower_, verb=token.pos_ in {"VERB", "AUX"}))


def _lemma(token: Token) -> str:
    """The ontology's lemma, surer in capitals, else the reader's."""
    pos = "verb" if token.pos_ in {"VERB", "AUX"} else "noun"
    return load_ontology().lemma(token.lower_, pos) or token.lemma_.lower()


@lru_cache(maxsize=8192)
def _sorts(word: str, *, verb: bool) -> tuple[str, ...]:
    """What the ontology says of a word: a class of nouns, an act of violence, of conflict, of speech."""
    ontology = load_ontology()
    lemma = ontology.lemma(word, "verb" if verb else "noun") or word
    if verb:
        types = {e.trigger.type for e in ontology.headed_by((lemma,), "verb") if e.trigger.kind == "event"}
        violent = any(ontology.type_of(name).violent for name in types)
        sorts = ["speech"] if lemma in ontology.words("speech_verbs") else []
    else:
        violent = ontology.names_violence(word, lemma)
        sorts = list(dict.fromkeys(ontology.classes_of(lemma)))
    return (*sorts, *(("violence",) if violent else ()), *(("conflict",) if word in ontology.conflict_forms else ()))
