"""Whether a place of a sentence belongs to a claim's own clause."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

_CLAUSES = frozenset(
    {"ROOT", "root", "ccomp", "advcl", "acl", "acl:relcl", "advcl:relcl", "parataxis", "csubj", "xcomp"}
)
_ACROSS = frozenset({"across", "from", "to", "toward", "towards", "between", "against", "with", "by", "than", "like"})


def belongs(doc: Doc, mention: tuple[int, int], trigger: tuple[int, int], *, told_by_other: bool) -> bool:
    """Tell whether the place at `mention` (offsets) may be where the happening at `trigger` took place.

    It may where its phrase hangs on the trigger or on a clause that holds the trigger; not in a clause of its own
    ("Italy, which lies across the sea") and not behind a preposition of another relation. `told_by_other`: the claim
    is reported speech, so that the clause above is where somebody spoke. Without syntax everything belongs.
    """
    place, event = _root(doc, mention), _root(doc, trigger)
    if place is None or event is None or not doc.has_annotation("DEP"):
        return True
    if _preposition(place) in _ACROSS:
        return False
    above = [event, *event.ancestors]
    if event in place.ancestors:
        return not any(step.dep_ in {"acl:relcl", "acl"} for step in _between(place, event))
    home = _clause(place)
    if home == _clause(event):
        return True
    return home in above and not told_by_other


def _root(doc: Doc, offsets: tuple[int, int]) -> Token | None:
    span = doc.char_span(*offsets, alignment_mode="expand")
    return None if span is None else span.root


def _between(low: Token, high: Token) -> Iterator[Token]:
    while low.i not in {high.i, low.head.i}:
        yield low
        low = low.head


def _clause(token: Token) -> Token:
    """Return the head of the clause a token stands in; a second verb ("entered and killed") shares the first's."""
    while token.head.i != token.i and token.dep_ not in _CLAUSES:
        token = token.head
    return token


def _preposition(token: Token) -> str:
    """Return the preposition of the phrase a name stands in, its own or its head noun's."""
    for step in (token, token.head):
        case = next((c.lower_ for c in step.children if c.dep_ == "case"), None)
        if case is not None:
            return case
        if step.dep_ not in {"compound", "flat", "appos", "nmod", "amod", "conj"}:
            break
    return ""
