"""Whether a place of a sentence belongs to a claim's own clause."""

from collections.abc import Iterator

from dateline.knowledge.gazetteer.words import place_words
from dateline.language.tokens import Token
from dateline.ontology import load_ontology

_CLAUSES = frozenset(
    {"ROOT", "root", "ccomp", "advcl", "acl", "acl:relcl", "advcl:relcl", "parataxis", "csubj", "xcomp"}
)
_ASIDE = frozenset({"acl:relcl", "advcl", "advcl:relcl", "acl", "parataxis"})
_NAMING = frozenset({"compound", "flat", "appos", "nmod", "amod", "conj"})
_ACROSS = frozenset({"across", "from", "to", "toward", "towards", "between", "against", "with", "by", "than", "like"})


def closeness(place: Token | None, event: Token | None, *, told_by_other: bool) -> int | None:
    """Return how near a place's head word stands to that of a happening; None: it is none of its.

    0: its phrase hangs on the trigger or shares its clause. 1: it stands in a clause that holds the trigger's, or in
    one that says what somebody was doing just then. None: it has another clause of its own ("Italy, which lies across
    the sea"), or a preposition of another relation, or stands where somebody only spoke (`told_by_other`: the claim is
    reported speech).
    """
    if place is None or event is None:
        return 0
    if preposition_of(place) in _ACROSS:
        return None
    if event.dep_ == "compound":  # "a harassment operation"
        event = event.head
    above = [event, *event.ancestors]
    if event in place.ancestors:
        aside = [step for step in _between(place, event) if step.dep_ in {"acl:relcl", "acl"}]
        return 0 if not aside else 1 if all(_says_where(step, event) for step in aside) else None
    home = _clause(place)
    if home == _clause(event):
        return 0
    if told_by_other:
        return None
    return 1 if home in above or (home.dep_ == "xcomp" and _subject_of(event, _whole(home))) else None


def _whole(clause: Token) -> Token:
    """Return the clause that one without a subject of its own completes: "forced them" of "forced them to flee X"."""
    while clause.dep_ == "xcomp" and clause.head.i != clause.i:
        clause = clause.head
    return clause


def _subject_of(event: Token, clause: Token) -> bool:
    """Tell whether a happening is what does a clause, or stands in for it: "fighting forced them to flee"."""
    while event.head.i != event.i and event.dep_ not in {"acl", "acl:relcl"}:
        event = event.head
        if event.i == clause.i:
            return True
    return False


def told_where(event: Token | None) -> tuple[int, int] | None:
    """Return the offsets of the phrase that a happening's "where" clause describes: "the city, where rebels fled"."""
    step = event
    while step is not None and step.head.i != step.i:
        where = next((c for c in step.children if c.lower_ == "where" and c.dep_ == "advmod"), None)
        if step.dep_ in _ASIDE:
            return _phrase_before(_described(step, where), where) if where is not None else None
        step = step.head
    return None


def _described(clause: Token, where: Token) -> Token:
    """Return the noun that a "where" clause describes: its head, or the one before it where it hangs on a verb."""
    if clause.dep_ == "acl:relcl":
        return clause.head
    noun = where.doc[max(0, where.i - (2 if where.doc[where.i - 1].is_punct else 1))]
    while noun.dep_ in _NAMING and noun.head.i < where.i:
        noun = noun.head
    return noun


def _phrase_before(head: Token, where: Token) -> tuple[int, int] | None:
    """Return the offsets of a noun phrase without its preposition, up to the "where" after it."""
    words = [t for t in head.subtree if t.i < where.i and not (t.dep_ == "case" and t.head.i == head.i)]
    words = [t for t in where.doc[words[0].i : where.i] if not t.is_space] if words else []
    while words and words[-1].is_punct:
        words.pop()
    return (words[0].idx, words[-1].idx + len(words[-1].text)) if words else None


def _says_where(verb: Token, event: Token) -> bool:
    """Tell whether a clause beside a happening says where it was.

    It says what people were just doing ("villagers digging near X"), how the deed was done ("an operation carried out
    in X", "the raid, which took place in X"), or where a thing in it stands ("the embassy, which is in X", "a building
    where people live in X").
    """
    if verb.tag_ == "VBG":
        return True
    if verb.tag_ == "VBN" and verb.dep_ == "acl":
        return verb.head.i == event.i
    if verb.dep_ != "acl:relcl":
        return False
    done = verb.head.i == event.i and verb.lemma_.lower() in load_ontology().words("done_verbs")
    return done or any(c.dep_ == "cop" or (c.lower_ == "where" and c.dep_ == "advmod") for c in verb.children)


def _between(low: Token, high: Token) -> Iterator[Token]:
    while low.i not in {high.i, low.head.i}:
        yield low
        low = low.head


def _clause(token: Token) -> Token:
    """Return the head of the clause a token stands in; a second verb ("entered and killed") shares the first's."""
    while token.head.i != token.i and token.dep_ not in _CLAUSES:
        token = token.head
    return token


def preposition_of(token: Token) -> str:
    """Return the preposition of the phrase a name stands in: its own, or its head noun's ("to the town of X": to)."""
    found = ""
    for step in (token, token.head, token.head.head):
        found = next((c.lower_ for c in step.children if c.dep_ == "case"), found)
        if found not in {"", "of"} or step.dep_ not in _NAMING or (found == "of" and not _is_kind(step.head)):
            break
    return found


def _is_kind(token: Token) -> bool:
    return place_words().kind(token.lower_) in {"settlement", "division", "district"}
