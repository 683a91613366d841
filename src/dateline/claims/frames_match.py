"""Which trigger wordings of the ontology a token heads."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.claims.arguments_np import lemma, name_at, toponym_at
from dateline.claims.arguments_verbs import is_verbal
from dateline.claims.asked import once
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import Entry, Ontology

__all__ = ["Match", "forms_told", "match_entries"]

_DEPTH = 3
_WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})


class Match(NamedTuple):
    """A wording and the tokens of the text that are its words, head first."""

    entry: Entry
    tokens: tuple[Token, ...]


def match_entries(annotated: Annotated, ontology: Ontology, token: Token) -> Iterator[Match]:
    """Yield the wordings the token heads, the most particular first. Tokens inside a known name head none."""
    entries = _wordings(ontology, token)
    if not entries or token.is_punct or _in_name(annotated, token) or _is_attribute(ontology, token):
        return
    told = forms_told(token.doc[token.sent.start])
    for entry in entries:
        if len(entry.words) == 1:
            yield Match(entry, (token,))
        elif told.issuperset(entry.others):
            tokens = _match_verb(entry.others, token) if entry.pos == "verb" else _match_noun(entry, token)
            if tokens:
                yield Match(entry, tokens)


@once
def forms_told(first: Token) -> frozenset[str]:
    """Return the words of a sentence, as written and by their lemmas. first: its first word."""
    return frozenset(form for token in first.sent for form in (token.lower_, lemma(token), token.lemma_.lower()))


def _wordings(ontology: Ontology, token: Token) -> Sequence[Entry]:
    """Return the wordings whose head a token may be by its form and part of speech."""
    parts = _parts_of_speech(token)
    if len(parts) < 2:
        return _entries(ontology, token, parts[0]) if parts else ()
    return [entry for pos in parts for entry in _entries(ontology, token, pos)]


def _is_attribute(ontology: Ontology, token: Token) -> bool:
    """Tell a participle that says what people are: "a camp for displaced people"."""
    return token.dep_ == "amod" and token.i < token.head.i and token.lower_ in ontology.words("attributes")


def _in_name(annotated: Annotated, token: Token) -> bool:
    if name_at(annotated, token) or toponym_at(annotated, token):
        return True
    return token.pos_ == "PROPN" and token.ent_type_ in ("PERSON", "PER", "ORG", "GPE", "LOC", "FAC", "NORP")


def _parts_of_speech(token: Token) -> tuple[str, ...]:
    if is_verbal(token):
        return ("verb", "adj") if token.dep_ in ("amod", "compound") else ("verb",)
    if token.pos_ in ("NOUN", "PROPN"):
        # capitals hide the part of speech; a headline's verb may be read as a name
        return ("noun", "adj") if token.dep_ in ("amod", "compound") else ("noun",)
    if token.pos_ == "ADJ" and token.dep_ in ("nsubj", "obj", "nsubj:pass") and _is_owned(token):
        return ("noun",)  # "the army's offensive", read as an adjective
    return ("adj",) if token.pos_ == "ADJ" else ()


def _is_owned(token: Token) -> bool:
    return any(child.dep_ == "nmod:poss" for child in token.children)


def _entries(ontology: Ontology, token: Token, pos: str) -> tuple[Entry, ...]:
    form, word = token.lower_, lemma(token)
    if pos == "adj":
        return ontology.headed_by(tuple(dict.fromkeys((form, word, form.rpartition("-")[2]))), pos)
    return ontology.headed_by((form,) if form == word else (form, word), pos)


def _match_verb(words: tuple[str, ...], token: Token) -> tuple[Token, ...] | None:
    found, position = [token], token.i
    below, before = _below(token), _passive_subject(token)
    for word in words:
        hit = next((t for t in below if t.i > position and word in (t.lower_, lemma(t)) and not _is_of_day(t)), None)
        if hit is None and position == token.i:  # "a curfew was imposed", "prisoners were exchanged"
            hit = next((t for t in before if word in (t.lower_, lemma(t))), None)
            if hit is not None:
                found.append(hit)
                continue
        if hit is None:
            return None
        found.append(hit)
        position = hit.i
    return tuple(found)


def _is_of_day(token: Token) -> bool:
    """Tell the "on" of "agreed on Monday to stop firing", which agrees on nothing."""
    return token.dep_ == "case" and token.head.lower_ in _WEEKDAYS


def _passive_subject(token: Token) -> list[Token]:
    """Return the nouns that are, or are of, what a passive verb is said of; none where the verb is active."""
    subjects = [c for c in token.children if c.dep_ == "nsubj:pass" and c.i < token.i]
    of = [c for s in subjects for c in s.children if c.dep_ in ("nmod", "conj") and c.i < token.i]
    return [t for t in (*subjects, *of) if t.pos_ in ("NOUN", "PROPN")]


@once
def _below(token: Token) -> list[Token]:
    """Return the words near below a verb, in text order."""
    return sorted(_descendants(token), key=lambda t: t.i)


def _descendants(token: Token, depth: int = _DEPTH) -> Iterator[Token]:
    for child in token.children:
        if (is_verbal(child) and child.dep_ not in ("xcomp", "amod")) or child.dep_ == "conj":
            continue
        yield child
        if depth > 1:
            yield from _descendants(child, depth - 1)


def _match_noun(entry: Entry, token: Token) -> tuple[Token, ...] | None:
    left = _run(token, entry.others[: entry.head][::-1], -1)
    right = None if left is None else _run(token, entry.others[entry.head :], 1)
    return None if left is None or right is None else (token, *reversed(left), *right)


def _run(token: Token, words: tuple[str, ...], step: int) -> list[Token] | None:
    found: list[Token] = []
    i = token.i + step
    for word in words:
        while 0 <= i < len(token.doc) and (token.doc[i].text in ("-", "–") or token.doc[i].is_space):
            i += step
        if not 0 <= i < len(token.doc):
            return None
        if word not in (token.doc[i].lower_, token.doc[i].lemma_.lower()):
            return None
        found.append(token.doc[i])
        i += step
    return found
