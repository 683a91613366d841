"""People and the offices a report gives them: "X, the spokesman for Y", "Y's emir X", "the UN envoy, X", "Y's X"."""

from collections.abc import Collection, Iterator

from msgspec import Struct

from dateline.language.tokens import Doc, Token
from dateline.ontology import load_ontology

__all__ = ["Office", "find_offices", "named_before", "person_before"]

_NAMED = frozenset({"appos", "flat", "flat:name", "nmod:desc", "compound"})
_NAMING = frozenset({"become", "name", "appoint", "elect", "remain", "make"})
_PERSONS = frozenset({"PERSON", "PER"})
_NOUNS = frozenset({"NOUN", "PROPN"})
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
    if person is None and (org is None or not leads or "Plur" in token.morph.get("Number", [])):
        return  # a plural or a lesser office without a name is a description, not a person
    start, end = _entity(person) if person is not None else _phrase(token)
    org_start, org_end = _entity(org) if org is not None else (None, None)
    if org_start == start and not (person is None and org is not None and org.dep_ == "nmod:poss"):
        return
    yield Office(start, end, *_words(token), org_start, org_end, leads, person is not None)


def _person(token: Token) -> Token | None:
    """Return the name set beside an office, before ("X, the spokesman") or after it ("the envoy, X", "General X")."""
    for child in token.children:
        if child.dep_ in _NAMED and child.ent_type_ in ("PERSON", "PER"):
            return child
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
    """Return who is said to hold the office: "X is the leader of", "X was named commander of", "its leader is X"."""
    clause = token.head if token.dep_ == "xcomp" and token.head.lemma_.lower() in _NAMING else token
    said = any(c.dep_ == "cop" for c in token.children) or clause != token
    if token.dep_ == "nsubj" and any(c.dep_ == "cop" for c in token.head.children):
        return token.head if token.head.ent_type_ in ("PERSON", "PER") else None
    subjects = (c for c in clause.children if c.dep_ in ("nsubj", "nsubj:pass") and c.ent_type_ in ("PERSON", "PER"))
    return next(subjects, None) if said else None


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
        if child.dep_.startswith("nmod") and marked and child.pos_ in ("NOUN", "PROPN"):
            return child
    return None


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
