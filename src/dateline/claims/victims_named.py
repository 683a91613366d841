"""Victims by name: the names that stand beside the noun for them.

"Two of her bodyguards, X and Y, were killed": the names in apposition are victims of the killing. The names are those
the reader found. MUC-4's fill rules ask for every victim by name where the text has it.
"""

from collections.abc import Iterator

from dateline.claims.frames_types import Filler
from dateline.language.tokens import Span as Words
from dateline.language.tokens import Token
from dateline.records import Role

__all__ = ["NAMES", "names_beside", "people_listed", "titled", "victim"]

_OPENERS = frozenset({",", "--", "-", "–", "—", ":", "(", "["})
_PARTS = frozenset({"including", "among"})
_JOINTS = frozenset({",", ";", "and", "&", "plus"})
_NOBODY = frozenset({"place", "site", "vehicle", "weapon", "time"})
_STOPS = frozenset({"who", "which", "that", "by", "whose", "against", "between", "after", "when", "while"})
_APART = 14  # tokens between two names of one list: an age, an office, a town
NAMES = frozenset({"PERSON", "PER"})
_CALLED = frozenset({"identified", "called", "named", "known"})  # "a driver identified as X"
_GENITIVES = frozenset({"'s", "’s", "'", "’"})


def names_beside(filler: Filler) -> Iterator[Role]:
    """Yield the named people who stand in apposition to a noun for people, as victims.

    "Two nurses, Ana Ruiz and Eva Sol," and "nurses Ana Ruiz and Eva Sol" name two, so do "six people, including Ana
    Ruiz and Eva Sol," and "the following nurses were killed: Ana Ruiz and Eva Sol". One name behind its title is no
    victim beside it (`titled`).
    """
    doc, end = filler.token.doc, filler.token.sent.end
    if filler.kind in _NOBODY or filler.token.pos_ not in ("NOUN", "NUM", "PROPN"):
        return
    name = filler.token if filler.token.ent_type_ in NAMES else None
    if (behind := _behind_name(filler)) is not None:
        yield from (victim(other) for other in people_listed(doc.span(behind, end), first=False))
    elif name is None and (at := _list_start(filler)) is not None:
        yield from (victim(other) for other in people_listed(doc.span(at, end)))


def _behind_name(filler: Filler) -> int | None:
    """Return the token behind the name that fills a role, alone or with its title: where further names may follow."""
    if (person := titled(filler)) is not None:
        return person.end
    if filler.token.ent_type_ not in NAMES:
        return None
    return next((e.end for e in filler.token.sent.ents if e.start <= filler.token.i < e.end), None)


def _list_start(filler: Filler) -> int | None:
    """Return the token behind which a list of the people's names may stand."""
    doc, end = filler.token.doc, filler.token.sent.end
    phrase = doc.char_span(filler.start, filler.end)
    if phrase is None:
        return None
    at = next((t.i for t in phrase if t.lower_ in _PARTS), phrase.end)
    if any(c.lower_ == "following" for c in filler.token.children):
        return next((t.i + 1 for t in doc[at:end] if t.text == ":"), None)
    if at < end and (doc[at].text in _OPENERS or doc[at].lower_ in _PARTS):
        return at + 1
    if (part := _part_behind(filler.token)) is not None:
        return part
    plural = "Plur" in filler.token.morph.get("Number", []) or filler.token.tag_ == "NNS"
    return at if plural and at < end and doc[at].ent_type_ in NAMES else None


def _part_behind(noun: Token) -> int | None:
    """Return where names begin that are told behind the verb: "ten nurses died, including Ana Ruiz"."""
    for word in noun.doc[noun.i + 1 : noun.sent.end]:
        if word.lower_ in _PARTS and word.dep_ == "case" and word.head.head in {noun, noun.head}:
            return word.i + 1
    return None


def titled(filler: Filler) -> Words | None:
    """Return the name right behind a title that fills a role: "journalist Ana Ruiz"."""
    noun = filler.token
    if noun.pos_ not in ("NOUN", "PROPN") or noun.ent_type_ in NAMES or noun.i + 1 >= len(noun.doc):
        return None
    after = noun.doc[noun.i + 1]
    if after.ent_type_ not in NAMES or _acts(after):
        return None
    return next((e for e in noun.doc.span(noun.i + 1, noun.sent.end).ents if e.start == noun.i + 1), None)


def people_listed(words: Words, *, first: bool = True) -> Iterator[Words]:
    """Yield the people named one after the other from the start of some words; what stands between must join them.

    first: whether the list begins here; else the first name, too, must be joined to what stands before it.
    """
    doc, at = words.doc, words.start
    people = [e for e in words.ents if e.label_ in NAMES]
    for name in people:
        begins = first and at == words.start
        if not _joins(doc.span(at, name.start), first=begins) or _acts(name.root):
            return
        if not _is_anothers(name):
            yield name
        at = name.end


def _joins(between: Words, *, first: bool) -> bool:
    """Tell whether the words between two names make them one list: "of Milan, 32, and", "a driver,"."""
    said = [t.lower_ for t in between if not t.is_space]
    acts = any(t.pos_ in ("VERB", "AUX") and t.lower_ not in _CALLED for t in between)
    if len(said) > _APART or _STOPS & set(said) or acts:
        return False
    return first or bool(_JOINTS & set(said))


def _is_anothers(name: Words) -> bool:
    """Tell a name that only says whose somebody or what is: "wife of Ana Ruiz", "Ana Ruiz's driver"."""
    behind = name.doc[name.end].text if name.end < len(name.doc) else ""
    marks = {c.lower_ for c in name.root.children if c.dep_ == "case" and c.i < name.start}
    return bool(marks - _PARTS - {"as"}) or behind.lower() in _GENITIVES


def _acts(name: Token) -> bool:
    """Tell a name that has an active verb of its own: it begins the next clause."""
    return name.dep_ == "nsubj" and name.head.pos_ == "VERB"


def victim(name: Words) -> Role:
    """Return a name as a victim."""
    start, end = name.start_char, name.end_char
    return Role("victim", name.text, start, end, head_start=start, head_end=end)
