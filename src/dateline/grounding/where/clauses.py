"""Whether a place of a sentence belongs to a claim's own clause."""

from collections.abc import Iterator

from dateline.language.tokens import Doc, Token

_CLAUSES = frozenset(
    {"ROOT", "root", "ccomp", "advcl", "acl", "acl:relcl", "advcl:relcl", "parataxis", "csubj", "xcomp"}
)
_ACROSS = frozenset({"across", "from", "to", "toward", "towards", "between", "against", "with", "by", "than", "like"})


def closeness(doc: Doc, mention: tuple[int, int], trigger: tuple[int, int], *, told_by_other: bool) -> int | None:
    """Return how near the place at `mention` (offsets) stands to the happening at `trigger`; None: it is none of its.

    0: its phrase hangs on the trigger or shares its clause. 1: it stands in a clause that holds the trigger's, or in
    one that says what somebody was doing just then. None: it has another clause of its own ("Italy, which lies across
    the sea"), or a preposition of another relation, or stands where somebody only spoke (`told_by_other`: the claim is
    reported speech).
    """
    place, event = _root(doc, mention), _root(doc, trigger)
    if place is None or event is None:
        return 0
    if _preposition(place) in _ACROSS:
        return None
    above = [event, *event.ancestors]
    if event in place.ancestors:
        aside = [step for step in _between(place, event) if step.dep_ in {"acl:relcl", "acl"}]
        return 0 if not aside else 1 if all(_meanwhile(step) for step in aside) else None
    home = _clause(place)
    if home == _clause(event):
        return 0
    return 1 if home in above and not told_by_other else None


def _meanwhile(verb: Token) -> bool:
    """Tell whether a clause says what people were just doing: "villagers digging near X" were attacked there."""
    return verb.tag_ == "VBG"


def _root(doc: Doc, offsets: tuple[int, int]) -> Token | None:
    span = doc.char_span(*offsets)
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
