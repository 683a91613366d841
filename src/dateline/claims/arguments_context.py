"""Where and when: the place and the time the syntax ties to a predicate; None where it ties none."""

import re
from collections.abc import Iterator

from dateline.claims.arguments_np import (
    base,
    conjuncts,
    content,
    kind_of,
    lemma,
    np_span,
    preposition,
    toponym_at,
)
from dateline.claims.arguments_verbs import is_verbal
from dateline.claims.asked import once_in_context
from dateline.knowledge.gazetteer.words import place_words
from dateline.language.annotated import Annotated
from dateline.language.tokens import Span as DocSpan
from dateline.language.tokens import Token
from dateline.ontology import Ontology, load_ontology
from dateline.records import Span, TimeExpr

__all__ = ["mention_in", "place_of", "places_inside", "places_of", "time_expr_of", "time_of", "times_of"]

_LOCATIVE = frozenset(
    {
        "in", "at", "near", "on", "outside", "inside", "around", "across", "throughout", "along", "within", "off",
        "over", "between", "behind", "beside", "next to", "close to", "north of", "south of", "east of", "west of",
        "opposite",
        "northeast of", "northwest of", "southeast of", "southwest of", "just outside", "in front of", "from", "to",
        "into", "towards", "toward", "through", "against", "of", "out of", "from outside", "via", "by",
    }
)  # fmt: skip
_OF_NAMES = frozenset({"division", "district", "settlement"})
_BLANK = re.compile(r"\s+")
_JOINT = re.compile(r"\s*(?:,\s*(?:and\s+)?|\s(?:and|&)\s)\s*")
_YEAR_ALONE = re.compile(r"date\(\d{4}\)")
_NAMING = frozenset({"compound", "appos", "nmod:poss", "flat", "amod", "nmod:desc"})
_DIRECTIONS = frozenset(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "outside"}
)
_DAYS = frozenset(
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "night", "morning", "evening",
        "afternoon", "yesterday", "today",
    }
)  # fmt: skip
# Conjunctions whose clause has a time of its own: before, after, or against what the clause above tells.
_OTHER_TIME = frozenset(
    {"after", "before", "since", "until", "because", "if", "to", "once", "although", "though", "whereas"}
)
_LENGTHS = frozenset({"km", "kms", "kilometers", "kilometres", "miles", "metres", "meters"})
MONTHS = frozenset(
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    }
)  # fmt: skip


def place_of(annotated: Annotated, ontology: Ontology, token: Token) -> Span | None:
    """Return the place mention tied to a predicate: its own phrases first, then those of the clause above it."""
    return next(iter(places_of(annotated, ontology, token)), None)


@once_in_context
def places_of(annotated: Annotated, ontology: Ontology, token: Token) -> list[Span]:
    """Return the place mentions of the nearest phrase that has any, conjuncts apart ("in Adra and Tamra": two)."""
    for step in _clauses(token):
        for child in _locatives(step):
            found = _each_place(annotated, ontology, child)
            if found:
                return found
        found = _in_object(annotated, ontology, step) if step.i == token.i else []
        if found:
            return found
        scene = _scene(annotated, ontology, step)
        if scene is not None:
            return [scene]
    return []


def places_inside(annotated: Annotated, ontology: Ontology, token: Token) -> list[Span]:
    """Return the places a noun phrase itself says it is in: "the group in the coastal city"."""
    for child in _locatives(token):
        if (preposition(child) or "") not in ("of", "by", "to", "from", "against"):
            found = _each_place(annotated, ontology, child)
            if found:
                return found
    return []


def _each_place(annotated: Annotated, ontology: Ontology, phrase: Token) -> list[Span]:
    """Return the places of a phrase and of those joined to it; names listed before their noun each by itself."""
    found: dict[int, Span] = {}
    for token in conjuncts(phrase):
        place = mention_in(annotated, ontology, token)
        for each in _listed_before(annotated, token) or ([place] if place is not None else []):
            found.setdefault(each.start, each)
    return list(found.values())


def _listed_before(annotated: Annotated, noun: Token) -> list[Span]:
    """Return the names listed before a noun in the plural: "Adra, Homs and Tamra districts"; empty for no list."""
    if not noun.lower_.endswith("s") or place_words().kind(noun.lower_) not in _OF_NAMES:
        return []
    text, end, names = annotated.report.text, noun.idx, list[Span]()
    for place in reversed(annotated.toponyms):
        if place.end > end:
            continue
        if place.kind == "metonym" or not (_JOINT if names else _BLANK).fullmatch(text, place.end, end):
            break
        names.insert(0, annotated.report.span(place.start, place.end))
        end = place.start
    return names if len(names) > 1 else []


def _in_object(annotated: Annotated, ontology: Ontology, step: Token) -> list[Span]:
    """Return where a verb's object is said to be: "attacked a convoy in Adra"."""
    if not is_verbal(step):
        return []
    patients = [c for c in step.children if c.dep_ in ("obj", "nsubj:pass")]
    return next((found for c in patients if (found := places_inside(annotated, ontology, c))), [])


def _locatives(token: Token) -> Iterator[Token]:
    """Yield the place-like phrases of a predicate, "in" and its like before "from" and "to"."""
    found = [
        phrase
        for child in token.children
        for phrase in (child, *_behind_time(child))
        if base(phrase.dep_) in ("obl", "nmod") and preposition(phrase) in _LOCATIVE
    ]
    weak = ("from", "to", "into", "towards", "toward", "through", "against", "of", "out of", "by", "between")
    yield from sorted(found, key=lambda c: (preposition(c) in weak, c.i))


def _behind_time(child: Token) -> Iterator[Token]:
    """Yield the phrases read onto a time or length that belong to its verb: "on Friday in Adra", "20 km from Adra"."""
    if base(child.dep_) in ("obl", "nmod") and (child.lower_ in _DAYS or child.lower_ in _LENGTHS):
        yield from child.children


def _scene(annotated: Annotated, ontology: Ontology, token: Token) -> Span | None:
    """Return the place that stands as possessor or modifier, as witness, or as antecedent of "where"."""
    if not is_verbal(token):
        for child in token.children:
            if child.dep_ in ("compound", "nmod:poss", "nmod") and not preposition(child):
                named = _named(annotated, child)
                if named is not None:
                    return named
        head = token.head
        if lemma(head) in ontology.words("witness_verbs") and token.dep_ == "obj":
            for child in head.children:
                if child.dep_ == "nsubj":
                    return _witness(annotated, ontology, child)
    if token.dep_ == "acl:relcl":
        return _if_place(annotated, ontology, token.head)
    return None


def _witness(annotated: Annotated, ontology: Ontology, subject: Token) -> Span | None:
    """Return the place that "has witnessed clashes"; a relative pronoun stands for the nearest place before it."""
    if subject.text.lower() not in ("that", "which"):
        place = toponym_at(annotated, subject)
        named = None if place is None else annotated.report.span(place.start, place.end)
        return named or _if_place(annotated, ontology, subject)
    for word in reversed(subject.doc[max(subject.sent.start, subject.i - 4) : subject.i]):
        if word.pos_ in ("NOUN", "PROPN"):
            return _if_place(annotated, ontology, word)
    return None


def _if_place(annotated: Annotated, ontology: Ontology, token: Token) -> Span | None:
    return mention_in(annotated, ontology, token) if kind_of(annotated, ontology, token) == "place" else None


def mention_in(annotated: Annotated, ontology: Ontology, token: Token, depth: int = 0) -> Span | None:
    """Return the place a noun phrase names: the most particular name in it, else a place noun's own phrase."""
    named = _named(annotated, token)
    if named is not None:
        return named
    if depth == 0 and kind_of(annotated, ontology, token) not in ("place", "site"):
        return None
    inner = content(token, ontology)
    if inner.i != token.i:
        return mention_in(annotated, ontology, inner, depth)
    inside = [c for c in token.children if c.dep_ in _NAMING] + [c for c in token.children if base(c.dep_) == "nmod"]
    for child in inside:
        found = _named(annotated, child) if child.dep_ != "amod" else None
        if found is None and depth < 3 and kind_of(annotated, ontology, child) in ("place", "site"):
            found = mention_in(annotated, ontology, child, depth + 1)
        if found is not None:
            return found
    if depth == 0 and token.pos_ in ("NOUN", "PROPN"):
        return annotated.report.span(np_span(token)[0], _direction_end(token))
    return None


def _named(annotated: Annotated, token: Token) -> Span | None:
    """Return the place name a token stands in, unless it stands for a government."""
    place = toponym_at(annotated, token)
    if place is None or place.kind == "metonym":
        return None
    return annotated.report.span(place.start, place.end)


def _direction_end(token: Token) -> int:
    """Return where a place phrase ends, a direction included: "areas just west of the city"."""
    end = np_span(token)[1]
    for word in token.doc[token.i + 1 : token.i + 5]:
        if word.text.lower() in _DIRECTIONS and word.dep_ in ("advmod", "amod", "nmod", "obl"):
            for child in word.children:
                if base(child.dep_) in ("obl", "nmod"):
                    return np_span(child)[1]
        elif word.text.lower() not in ("just", "km", "kilometers", "kilometres", "miles") and not word.is_space:
            break
    return end


def time_of(annotated: Annotated, token: Token) -> Span | None:
    """Return the time expression tied to a predicate or to its clause; never the time of speaking."""
    found = time_expr_of(annotated, token)
    return None if found is None else annotated.report.span(found.start, found.end)


@once_in_context
def time_expr_of(annotated: Annotated, token: Token) -> TimeExpr | None:
    """Return the same as `time_of`, as the time expression itself; points before durations.

    A length alone ("a two-hour battle on Friday") is the time only where the words above tell none.
    """
    length = None
    for step in _clauses(token, same_time=True):
        found = times_of(annotated, step) or [t for c in _last_conjunct(step) for t in times_of(annotated, c)]
        found = found or _set_by_when(annotated, step)
        best = min(found, key=_bluntness, default=None)
        lasts = best is not None and best.function == "duration" and is_verbal(token)
        if best is not None and not _is_length(best) and not lasts:
            return best
        length = length or best
        if length is not None and preposition(step) in ("after", "following", "before"):
            return length  # "taken in May after a two-month-long siege"
    return length


def _set_by_when(annotated: Annotated, token: Token) -> list[TimeExpr]:
    """Return the time that a "when" takes up: "Last May, when the groups merged, the town became a hub"; or that the
    clause behind it names: "When the government fell in 1992 his men took the town".
    """
    if token.dep_ == "acl:relcl" and any(c.lower_ == "when" for c in token.children):
        return [t for t, words in annotated.times_in(token.sent) if words.start <= token.head.i < words.end]
    clauses = [c for c in token.children if c.dep_ == "advcl" and c.i < token.i]
    told = [(t, words, c) for c in clauses for t, words in annotated.times_in(token.sent) if _hangs_on(words, c)]
    return [
        t
        for t, words, clause in told
        if any(w.lower_ == "when" for w in words.doc[words.end : words.end + 2])
        or any(c.lower_ == "when" and c.i < words.start for c in clause.children)
    ]


def _bluntness(time: TimeExpr) -> tuple[bool, bool, bool, int]:
    """Order the times of one clause, the most telling first: "in 2012 … on 12 March" was on the day."""
    year = time.function == "point" and _YEAR_ALONE.fullmatch(time.normal) is not None
    return time.function in ("duration", "set"), _is_length(time), year, time.start


def _is_length(time: TimeExpr) -> bool:
    return time.function == "point" and time.normal.startswith("lasting(")


def _last_conjunct(token: Token) -> list[Token]:
    """Return the verb conjoined without a subject of its own, whose time serves both ("abducted and killed on")."""
    for child in token.children:
        own = any(c.dep_ in ("nsubj", "nsubj:pass") for c in child.children)
        if child.dep_ == "conj" and is_verbal(token) and is_verbal(child) and not own:
            return [child]
    return []


@once_in_context
def times_of(annotated: Annotated, token: Token) -> list[TimeExpr]:
    """Return the time expressions that hang on a predicate, not on a verb below or above it."""
    times = annotated.times_in(token.sent)
    return [time for time, words in times if _hangs_on(words, token) or _right_behind(words, token)]


def _right_behind(span: DocSpan, token: Token) -> bool:
    """Tell a day between a deed's noun and what belongs to it, whatever the parse hung the day on: "condemned the killing
    on 5 May of X", "the capture and killing on 5 May of X".
    """
    last = next((c for c in reversed(token.children) if c.dep_ == "conj" and c.i < span.start), token)
    between = [word.lower_ for word in span.doc[last.i + 1 : span.start]]
    goes_on = [word.lower_ for word in span.doc[span.end : span.end + 1]] == ["of"]
    return token.pos_ == last.pos_ == "NOUN" and between == ["on"] and goes_on


def _hangs_on(span: DocSpan, token: Token) -> bool:
    if _is_of_speaking(span, token):
        return False
    word = span.root
    for _ in range(6):
        if word == token:
            return True
        inner = word.i != span.root.i  # "the murder of X the evening of 1 June": the time itself may be apposed
        if word.head.i == word.i or (is_verbal(word) and inner) or base(word.dep_) == "acl":
            return False
        if base(word.dep_) == "appos" and inner:
            return False
        if base(word.dep_) == "nsubj" and is_verbal(token) and word not in (span.root.head, span.root):
            return False  # "the parties to the 2018 agreement met"
        word = word.head
    return False


def _is_of_speaking(span: DocSpan, token: Token) -> bool:
    """Tell a time right behind a word of telling: "said on Wednesday they had taken the town" says when it was said."""
    at = span.start - 1
    if span.root.dep_ == "nmod:poss":
        return False  # "claimed Monday's attack"
    while at > 0 and (span.doc[at].pos_ in ("ADP", "SPACE") or span.doc[at].text in (",", "late", "early")):
        at -= 1
    before = span.doc[at]
    telling = before.pos_ in ("VERB", "AUX") and lemma(before) in load_ontology().words("speech_verbs")
    return at >= 0 and telling and before.i != token.i and span.end <= token.i + 2


def _clauses(token: Token, *, same_time: bool = False) -> Iterator[Token]:
    """Yield the token and the predicates above it whose scene it shares, up to a word of telling."""
    telling = load_ontology().words("speech_verbs")
    for _ in range(8):
        yield token
        head = token.head
        if head.i == token.i or base(token.dep_) in ("ccomp", "parataxis", "csubj"):
            return
        if is_verbal(token) and token.dep_ == "advcl" and same_time and not _simultaneous(token):
            return
        if same_time and _is_in_which(token):
            yield head
            return
        if same_time and (token.dep_ in ("acl:relcl", "amod") or (token.dep_ == "acl" and token.tag_ == "VBN")):
            return
        if is_verbal(head) and lemma(head) in telling and token.dep_ not in ("xcomp", "conj"):
            if same_time and not is_verbal(token):
                yield from _coarse(head)
            return
        token = head


def _is_in_which(token: Token) -> bool:
    """Tell a clause that tells what a noun is: "an incident on 24 February in which soldiers killed a driver"."""
    if token.dep_ != "acl:relcl" or token.head.pos_ != "NOUN":
        return False
    return any(c.lower_ == "which" and preposition(c) in ("in", "during") for c in token.children)


def _coarse(head: Token) -> Iterator[Token]:
    """Yield a verb of telling whose time is no more exact than a month: it bounds what is told as well."""
    if any(c.pos_ in ("PROPN", "NOUN") and c.text.lower() in MONTHS for c in head.children):
        yield head


def _simultaneous(token: Token) -> bool:
    marks = [c.text.lower() for c in token.children if c.dep_ == "mark"]
    return not _OTHER_TIME.intersection(marks)
