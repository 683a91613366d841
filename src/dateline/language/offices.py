"""People and the offices a report gives them: "X, the spokesman for Y", "Y's emir X", "the UN envoy, X", "Y's X"."""

from collections.abc import Collection, Iterator

import msgspec
from msgspec import Struct

from dateline.language.tokens import Doc, Token
from dateline.ontology import load_ontology

__all__ = ["Office", "find_offices", "named_before", "person_before"]

_NAMED = frozenset({"appos", "flat", "flat:name", "nmod:desc", "compound"})
_NAMING = frozenset({"become", "name", "appoint", "elect", "remain", "make", "proclaim", "declare", "crown", "anoint"})
_SERVING = _NAMING | {
    "serve", "act", "work", "swear", "pick", "choose", "install", "confirm", "designate", "select", "know", "describe",
    "reelect", "re-elect",
}  # fmt: skip
_RELATIVES = frozenset({"who", "whom", "that"})
_WITHIN = frozenset({"in", "with", "within"})
_PERSONS = frozenset({"PERSON", "PER"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_GROUPS = frozenset({"ORG", "ARMED_GROUP"})
_PARTIES = frozenset({"ORG", "GPE", "NORP", "ARMED_GROUP", "LOC"})


class Office(Struct, frozen=True, order=True):
    """A person (or the office's own phrase, where nobody is named), the office's words, and whose office it is.

    All ranges are half-open code points of the text. `leads`: the office is one of leading. The organisation's
    range is None where the words name none.
    """

    person_start: int
    person_end: int
    office_start: int
    office_end: int
    org_start: int | None
    org_end: int | None
    leads: bool
    named: bool


def find_offices(doc: Doc) -> list[Office]:
    """Return the offices of a Doc in text order. Syntax and the reader's names only; nothing is resolved."""
    ontology = load_ontology()
    leading, other = ontology.words("offices_leading"), ontology.words("offices_other")
    titles = (token for token in doc if token.pos_ in _NOUNS or token.ent_type_ in _PERSONS)
    found = {office for token in titles for office in _at(token, leading, other)}
    return sorted(found, key=lambda o: (o.person_start, o.office_start, o.org_start or -1))


def _at(token: Token, leading: Collection[str], other: Collection[str]) -> Iterator[Office]:
    lemma = token.lemma_.lower() if token.pos_ in _NOUNS else ""
    if lemma in leading or lemma in other:
        yield from _office(token, leads=lemma in leading or _is_general(token))
    elif token.ent_type_ in ("PERSON", "PER") and token.ent_iob_ == "B":
        yield from _member(token)


def _is_general(token: Token) -> bool:
    """Tell a "Secretary-General", who leads, from the secretary that the cut at the hyphen leaves."""
    behind = [t.lower_ for t in token.doc[token.i + 1 : token.i + 3]]
    return token.lower_ == "secretary" and behind in (["-", "general"], ["general", *behind[1:]])


def _office(token: Token, *, leads: bool) -> Iterator[Office]:
    person = _person(token)
    org = _organisation(token)
    within = org is not None and org.i > token.i and _is_within(org)
    if person is None and (org is None or not leads or "Plur" in token.morph.get("Number", [])):
        return  # a plural or a lesser office without a name is a description, not a person
    start, end = _entity(person) if person is not None else _phrase(token)
    org_start, org_end = _entity(org) if org is not None else (None, None)
    if org_start == start and not (person is None and org is not None and org.dep_ == "nmod:poss"):
        return
    told = Office(start, end, *_words(token), org_start, org_end, leads and not within, person is not None)
    yield told
    for other in _others(token, person):
        start, end = _entity(other)
        yield msgspec.structs.replace(told, person_start=start, person_end=end)


def _others(token: Token, person: Token | None) -> list[Token]:
    """Return the other people of a plural office: "X and Y, leaders of the Front", "the leaders, X and Y"."""
    if person is None or token.tag_ not in ("NNS", "NNPS"):
        return []
    first = person.head if person.dep_ == "conj" else person
    named = (first, *(c for c in first.children if c.dep_ == "conj"))
    return [t for t in named if t != person and t.ent_type_ in _PERSONS and t.ent_iob_ == "B"]


def _person(token: Token) -> Token | None:
    """Return the name set beside an office, before ("X, the spokesman") or after it ("the envoy, X", "General X")."""
    for child in token.children:
        if child.dep_ in _NAMED and child.ent_type_ in ("PERSON", "PER"):
            return child
    if token.dep_ == "nmod" and token.head.lower_ == "one" and token.head.dep_ == "appos":
        token = token.head  # "X, one of the founders of the Front"
    beside = token.dep_ in ("appos", "compound", "nmod:desc", "flat")
    misread = token.dep_ == "nmod:desc" and token.head.i < token.i  # "X met Front leader Y": the title is Y's
    if beside and not misread and token.head.ent_type_ in ("PERSON", "PER"):
        return _last_named(token, token.head)
    said_of = _said_of(token)
    if said_of is not None:
        return said_of
    for child in token.children:  # "a spokesman for the X Front, Y, said": the name was read onto the group
        if child.dep_ == "nmod" and child.ent_type_ in _PARTIES:
            named = [c for c in child.children if c.dep_ == "appos" and c.ent_type_ in ("PERSON", "PER")]
            if named:
                return named[0]
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    if following is not None and following.ent_type_ in ("PERSON", "PER") and following.sent == token.sent:
        return following
    return None


def _said_of(token: Token) -> Token | None:
    """Return who is said to hold the office: "X is the leader of", "X was named commander of", "its leader is X",
    "X serves as governor", "the Front elected X as its leader"."""
    if token.dep_ == "nsubj" and any(c.dep_ == "cop" for c in token.head.children):
        return token.head if token.head.ent_type_ in _PERSONS else None
    verb = token.head.lemma_.lower()
    named = token.dep_ == "xcomp" and verb in _NAMING
    serving = token.dep_ == "obl" and verb in _SERVING and any(c.lower_ == "as" for c in token.children)
    if named or serving:
        return _holder(token.head)
    if not any(c.dep_ == "cop" for c in token.children):
        return None
    return next((c for c in token.children if c.dep_ in _SUBJECTS and c.ent_type_ in _PERSONS), None)


def _holder(verb: Token) -> Token | None:
    """Return the person whom a verb of naming or serving puts in office: its object, else its subject, else, of a
    clause on a name ("X, who serves as", "X, appointed"), that name."""
    told = [c for c in verb.children if c.dep_ == "obj"] or [c for c in verb.children if c.dep_ in _SUBJECTS]
    if not told or told[0].lower_ in _RELATIVES:
        return verb.head if verb.dep_.startswith("acl") and verb.head.ent_type_ in _PERSONS else None
    return told[0] if told[0].ent_type_ in _PERSONS else None


def _last_named(token: Token, first: Token) -> Token:
    """Return whom of a list an office stands behind: "X, Lt. Col. Y, spokesman of Z" is Y's, though the parse of a list
    hangs it on its first name.
    """
    doc = token.doc
    names = [c for c in first.children if c.ent_type_ in ("PERSON", "PER") and c.ent_iob_ == "B" and c.i < token.i]
    for name in reversed(names):
        after = name.i + 1
        while after < token.i and doc[after].ent_iob_ == "I":
            after += 1
        if doc[after].text == "," and after + 1 == min(t.i for t in token.subtree if t.text != ","):
            return name
    return first


def _organisation(token: Token) -> Token | None:
    """Return whose office it is: possessor, name before it, or the phrase with "of" or "for"."""
    for child in token.children:
        if child.dep_ == "nmod:poss":
            joined = (c for c in child.subtree if c.dep_ == "conj" and any(x.dep_ == "case" for x in c.children))
            named = named_before(child) if child.lower_ == "whose" else None
            if named is not None:
                return named
            owners = [child, *joined]
            for owner in reversed(owners):
                if owner.ent_type_ in _PARTIES:
                    return owner
    for child in token.children:
        if child.dep_ in ("compound", "amod", "nmod") and child.i < token.i and child.ent_type_ in _PARTIES:
            return child
    for child in token.children:
        marked = any(c.dep_ == "case" and c.lower_ in ("of", "for", "from") for c in child.children)
        inside = child.ent_type_ in _GROUPS and _is_within(child)
        if child.dep_.startswith("nmod") and (marked or inside) and child.pos_ in ("NOUN", "PROPN"):
            return child
    return None


def _is_within(group: Token) -> bool:
    """Tell "a commander in the X Front", "a fighter with the X Front": one of it, not its head."""
    return any(c.dep_ == "case" and c.lower_ in _WITHIN for c in group.children)


def named_before(relative: Token) -> Token | None:
    """Return the party named right before a "whose": of "the government and the Front, whose leader", the Front."""
    at = relative.i - 1
    while at > relative.sent.start and relative.doc[at].text in (",", ")", "(", "-"):
        at -= 1
    return _entity_at(relative, at, _PARTIES)


def person_before(relative: Token) -> Token | None:
    """Return the person named right before a "whose": "X, whose party"."""
    return _entity_at(relative, relative.i - 1 - (relative.doc[relative.i - 1].text == ","), _PERSONS)


def _entity_at(word: Token, at: int, labels: frozenset[str]) -> Token | None:
    entity = next((e for e in word.doc.ents if e.start <= at < e.end), None)
    return entity.root if entity is not None and entity.label_ in labels else None


def _member(token: Token) -> Iterator[Office]:
    """Read "the Council's X and Y": people named as a group's own."""
    owner = next((c for c in token.children if c.dep_ == "nmod:poss" and c.ent_type_ in ("ORG", "ARMED_GROUP")), None)
    if owner is None:
        return
    start, end = _entity(owner)
    mine = [token, *(c for c in token.subtree if c.dep_ == "conj" and c.ent_type_ in ("PERSON", "PER"))]
    for person in mine:
        if person != token and any(c.dep_ == "nmod:poss" for c in person.children):
            continue
        yield Office(*_entity(person), start, end, start, end, leads=False, named=True)


def _entity(token: Token) -> tuple[int, int]:
    for entity in token.doc.ents:
        if entity.start <= token.i < entity.end:
            return entity.start_char, entity.end_char
    left = [c for c in token.children if c.dep_ in ("amod", "compound", "det") and c.i < token.i]
    first = min([token, *left], key=lambda t: t.i)
    last = max([token, *(c for c in token.children if c.dep_.startswith("flat"))], key=lambda t: t.i)
    return first.idx, last.idx + len(last)


def _phrase(token: Token) -> tuple[int, int]:
    first = token.doc[min([token.i, *(c.i for c in token.subtree)])]
    while first.is_punct or first.dep_ in ("case", "cc"):
        first = first.nbor()
    return first.idx, token.idx + len(token)


def _words(token: Token) -> tuple[int, int]:
    """Return the office with the plain words before it ("foreign minister", "top commander")."""
    first = token
    for child in sorted((c for c in token.children if c.i < token.i), key=lambda c: -c.i):
        if child.dep_ not in ("compound", "amod") or child.ent_type_ or child.i != first.i - 1:
            break
        first = child
    return first.idx, token.idx + len(token)
