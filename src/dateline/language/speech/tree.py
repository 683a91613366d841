"""Small questions to the syntax that every part of speech reading asks."""

from collections.abc import Iterable

from dateline.language.tokens import Doc, Token

FINITE_MARKS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl"})
_WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_CLAUSES = frozenset(
    {
        "acl:relcl",
        "parataxis",
        "advcl",
        "ccomp",
        "csubj",
        "discourse",
        "vocative",
        "nsubj",
        "nsubj:pass",
        "cop",
        "aux",
        "expl",
        "mark",
    }
)
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "nsubj:outer", "nsubjpass")


def dep(token: Token) -> str:
    """Return the dependency label without its language-specific part ("nsubj:pass" -> "nsubj")."""
    return str(token.dep_).partition(":")[0]


def child(token: Token, *labels: str) -> Token | None:
    """Return the first child with one of the labels, in the order of the labels."""
    for label in labels:
        for kid in token.children:
            if kid.dep_ == label:
                return kid
    return None


def subject(token: Token) -> Token | None:
    """Return the subject of a predicate, its own only."""
    return child(token, *_SUBJECTS)


def extent(token: Token) -> tuple[int, int]:
    """Return the half-open token range from the leftmost to the rightmost token of a subtree."""
    return int(token.left_edge.i), int(token.right_edge.i) + 1


def has_case(token: Token, word: str) -> bool:
    """Return True where a phrase has the preposition given ("by officials")."""
    return any(kid.dep_ == "case" and kid.text.lower() == word for kid in token.children)


def phrase(head: Token, stop: Iterable[int] = ()) -> tuple[int, int]:
    """Return the half-open token range of a noun phrase without its clauses.

    The range runs out from the head while the words belong to the phrase; words in `stop` (a cue, say) end it.
    """
    stops = set(stop)
    inside = _members(head)
    first, last = head.i, head.i
    while first - 1 in inside and first - 1 not in stops:
        first -= 1
    while last + 1 in inside and last + 1 not in stops:
        last += 1
    doc = head.doc
    while last > head.i and (is_mark(doc[last]) or doc[last].dep_ == "cc") and doc[last].text not in ")]":
        last -= 1
    while first < head.i and (is_mark(doc[first]) or doc[first].dep_ == "cc"):
        first += 1
    return first, last + 1


def _members(head: Token) -> set[int]:
    found = {head.i}
    queue = [head]
    while queue:
        for kid in queue.pop().children:
            if kid.dep_ in _CLAUSES or (kid.dep_ == "acl" and kid.i > head.i and _after_comma(kid)):
                continue
            if (kid.dep_ == "conj" and is_clause(kid)) or is_day_of_clause(kid):
                continue
            found.add(kid.i)
            queue.append(kid)
    return found


def is_day_of_clause(token: Token) -> bool:
    """Tell the day set behind a subject as if it were part of its phrase: "the army on Monday blamed"."""
    days = token.dep_ == "nmod" and token.lower_ in _WEEKDAYS and has_case(token, "on")
    return days and token.head.dep_ == "nsubj" and token.i < token.head.head.i


def is_mark(token: Token) -> bool:
    """True for punctuation and blanks. Asked of the characters: a Doc's vocabulary need not know."""
    return not any(char.isalnum() for char in token.text)


def _after_comma(token: Token) -> bool:
    first = token.left_edge.i
    breaks = {",", "-", "–", "—", "--"}
    return token.doc[first].text in breaks or (first > 0 and token.doc[first - 1].text in breaks)


def is_clause(token: Token) -> bool:
    """True where a token heads a clause: a verb, or a predicate with a subject or copula."""
    return token.pos_ in {"VERB", "AUX"} or any(kid.dep_ in FINITE_MARKS or kid.dep_ == "cop" for kid in token.children)


def sentence(token: Token) -> tuple[int, int]:
    """Return the half-open token range of a token's sentence."""
    sent = token.sent
    return int(sent.start), int(sent.end)


def chars(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """Return the character range of a half-open token range."""
    return int(doc[first].idx), int(doc[last - 1].idx + len(doc[last - 1].text))


def trim(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """Cut punctuation and blanks off both ends of a token range; quotation marks stay off as well."""
    while first < last and is_mark(doc[first]):
        first += 1
    while last > first and is_mark(doc[last - 1]) and doc[last - 1].text not in {")", "]", "%"}:
        last -= 1
    return first, last


def ancestors(token: Token) -> list[Token]:
    """Return the heads above a token, nearest first."""
    return list(token.ancestors)


def within(token: Token, root: Token) -> bool:
    """True where a token is the root given or stands below it."""
    return token.i == root.i or root.is_ancestor(token)
