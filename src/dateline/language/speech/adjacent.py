"""The speaker who stands right before a closing cue, read off the words alone.

Texts that lost their commas ("... in the north the Observatory said") lead a parser astray: it hangs the speaker on
whatever comes before. The words still tell where the speaker's phrase begins: at a determiner that no preposition
governs, or at an adjective right behind a noun.
"""

from collections.abc import Iterable

from dateline.language.speech.lexicon import speech_words
from dateline.language.speech.tree import phrase, subject
from dateline.language.tokens import Token

_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "ADP", "PART", "X"})
_INSIDE = frozenset({"of", "for", "in", "at", "from", "with", "on", "to", "and", "&", "'s", "’s", "-", "'", "’", "."})
_LONGEST = 18
_FINITE = frozenset({"said", "says", "told", "reported", "added", "announced", "confirmed", "stated", "claimed",
"explained",                      "noted", "declared", "reports", "quoted", "disclosed", "revealed", "warned",
"indicated"})  # fmt: skip


def closes(cue: Token) -> bool:
    """True where a cue ends its sentence: a clause stands before it and none behind."""
    if cue.text.lower() not in _FINITE:
        return False
    sent = cue.sent
    before, after = cue.doc[sent.start : cue.i], cue.doc[cue.i + 1 : sent.end]
    if any(t.text.lower() == "that" and t.i == cue.i + 1 for t in after) or (_has_object(cue) and not inverted(cue)):
        return False
    return _has_clause(before) and not any(_is_main(t) for t in after)


def _has_object(cue: Token) -> bool:
    return any(kid.dep_ == "obj" for kid in cue.children)


def inverted(cue: Token) -> bool:
    """Return True for `..., said the mayor`: a comma or closing mark before the cue, a phrase right behind it."""
    doc = cue.doc
    before, at = doc[cue.i - 1].text if cue.i else "", cue.i + 1
    if before not in {",", '"', "”", "''", "’"} or at >= cue.sent.end or cue.text.lower() == "told":
        return False
    return doc[at].pos_ in {"DET", "PROPN", "NOUN", "ADJ"} and not _is_day(doc[at].text)


def _is_main(token: Token) -> bool:
    """A verb of a clause of its own, not one that only describes the speaker."""
    own = subject(token) is not None
    if token.dep_ == "acl:relcl":
        return False
    return own or token.dep_ == "ccomp" if token.pos_ in {"VERB", "AUX"} else own and token.dep_ == "ccomp"


def _has_clause(tokens: Iterable[Token]) -> bool:
    return any(t.pos_ in {"VERB", "AUX"} and t.dep_ not in {"amod", "acl:relcl", "acl", "compound"} for t in tokens)


def adjacent_speaker(cue: Token) -> tuple[int, int] | None:
    """Return the token range of the noun phrase right before a cue, None where none stands there."""
    doc, first, last = cue.doc, cue.sent.start, cue.i
    while last - 1 > first and doc[last - 1].pos_ == "ADV":
        last -= 1
    if last - 1 <= first or (doc[last - 1].pos_ not in {"NOUN", "PROPN", "NUM"} and not doc[last - 1].text.isupper()):
        return None
    start = _left_end(cue, first, last)
    while start < last - 1 and doc[start].pos_ in {"ADP", "CCONJ", "PUNCT", "PART"}:
        start += 1
    return start, last


def _left_end(cue: Token, first: int, last: int) -> int:
    """Where the phrase that ends at `last` begins."""
    doc = cue.doc
    at = start = last - 1
    while at > first and last - at <= _LONGEST:
        if _begins(doc[at], doc[at - 1]):
            return at
        at -= 1
        if not (doc[at].pos_ in _NOMINAL or doc[at].text.lower() in _INSIDE or _in_compound(doc[at])):
            break
        start = at
    return _behind_preposition(cue, start, last)


def _behind_preposition(cue: Token, start: int, last: int) -> int:
    """No phrase opens plainly: of "six people in Hura state radio said" only what stands behind "in" can speak,
    unless the word before the preposition speaks itself ("rebels in Hura said").
    """
    doc = cue.doc
    prepositions = [i for i in range(start, last - 1) if doc[i].pos_ == "ADP"]
    if not prepositions or any(t.text.lower() in speech_words().headline for t in doc[start : prepositions[0]]):
        return start
    return prepositions[-1] + 1


def inverted_speaker(cue: Token) -> tuple[int, int] | None:
    """Read "... were hurt said the head of the group": the phrase right behind a closing cue, without its clauses."""
    doc, at = cue.doc, cue.i + 1
    if cue.text.lower() == "told" or at >= cue.sent.end or doc[at].pos_ not in {"DET", "PROPN", "NOUN", "ADJ"}:
        return None
    head = doc[at]
    while head.head.i > cue.i and head.head.i != head.i and head.head.pos_ in {"NOUN", "PROPN", "ADJ"}:
        head = head.head
    if (
        head.dep_.startswith("obl")
        or head.ent_type_ in {"DATE", "TIME"}
        or any(k.dep_ == "case" and k.i < head.i for k in head.children)
    ):
        return None
    _, last = phrase(head, stop=(cue.i,))
    return (at, last) if last > at and not _is_day(doc[at].text) else None


def _is_day(word: str) -> bool:
    return word.lower() in {
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "today",
        "yesterday",
    }


def introduced_speaker(cue: Token) -> tuple[int, int] | None:
    """Read "Speaking to the station, Ahmed Ali, the spokesman for the operation – an aside – said": the name behind
    the opening.

    The parser then takes the name for an apposition of what stands before. The phrase runs to the first dash or the
    second comma.
    """
    doc, first = cue.doc, cue.sent.start
    if not doc[first].text.lower().endswith("ing") or doc[first].pos_ != "VERB":
        return None
    comma = next((t.i for t in doc[first : cue.i] if t.text == ","), None)
    if comma is None or comma + 1 >= cue.i or doc[comma + 1].pos_ not in {"PROPN", "DET", "NOUN", "ADJ"}:
        return None
    commas, last = 0, comma + 1
    while last < cue.i and doc[last].text not in {"–", "—", "--"} and not (doc[last].text == "," and commas == 1):
        commas += doc[last].text == ","
        last += 1
    while doc[last - 1].text in {",", "–"}:
        last -= 1
    return comma + 1, last


def holds_two(cue: Token, first: int, last: int) -> bool:
    """True where another phrase begins inside a range: the parser took two for one ("25 people state radio
    said")."""
    doc = cue.doc
    return any(_begins(doc[i], doc[i - 1]) for i in range(first + 1, last))


def _begins(token: Token, before: Token) -> bool:
    """True where a token opens a phrase that does not hang on a preposition."""
    if _is_day(before.text) and token.pos_ in {"NOUN", "PROPN", "ADJ", "DET"}:
        return True
    if token.pos_ == "DET":
        return before.pos_ not in {"ADP", "DET"} and before.text.lower() not in {"and", "of"}
    return token.pos_ == "ADJ" and before.pos_ in {"NOUN", "PROPN"} and not _in_name(token, before)


def _in_name(token: Token, before: Token) -> bool:
    """True for an adjective inside a name: "the Karo | National Union"."""
    return token.tag_ == "NNP" or bool(token.ent_type_ and token.ent_type_ == before.ent_type_)


def _in_compound(token: Token) -> bool:
    """Part of a hyphenated word ("UK-based") that the parser may call a verb."""
    return token.pos_ == "VERB" and token.i > 0 and token.doc[token.i - 1].text == "-"
