"""Of whom a toll is: the words for the victims and whether they are civilians."""

from dateline.claims.tolls.lexicon import toll_words
from dateline.claims.tolls.phrases import Count
from dateline.language.annotated import Annotated
from dateline.language.speech.tree import chars, phrase
from dateline.language.tokens import Doc, Token
from dateline.ontology import Ontology
from dateline.records import Span

_NEUTRAL = frozenset({"people", "person", "persons", "others", "other", "individuals", "victim", "victims", "hostage",
"hostages",                       "prisoner", "prisoners", "detainee", "detainees", "man", "men"})  # fmt: skip


def victims(annotated: Annotated, count: Count) -> Span | None:
    """Return the words for the victims ("northern fighters" of "at least 22 northern fighters"), None where there are
    none.

    What says whose they were belongs to them: "commanders from the Northern Brigade", "gunmen on both sides".
    """
    if count.of is None or count.of[0] >= count.of[1]:
        return None
    first, last = count.of
    start, end = chars(annotated.doc, first, _with_side(annotated.doc, last))
    return annotated.report.span(start, end)


def _with_side(doc: Doc, last: int) -> int:
    """The end of the victims' words with "on both sides" or "from X" behind them."""
    behind = [t.lower_ for t in doc[last : last + 3]]
    if behind[:1] in (["on"], ["from"]) and behind[1:3] in (["both", "sides"], ["either", "side"], ["all", "sides"]):
        return last + 3
    if behind[:1] != ["from"] or doc[last].dep_ != "case" or doc[last].head.i <= last:
        return last
    body, noun = doc[last].head, doc[last - 1]
    of_noun = body.dep_ == "nmod" and body.head.i == noun.i
    of_verb = body.dep_ == "obl" and body.head.i == noun.head.i and body.ent_type_ in _BODIES
    return phrase(body)[1] if of_noun or of_verb else last


# Labels of those whose people can be victims; "killed commanders from the capital" tells where they came from as well.
_BODIES = frozenset({"ORG", "ARMED_GROUP", "NORP"})


def own_place(annotated: Annotated, count: Count) -> Span | None:
    """Return the place right behind a count ("13 were killed in Zefta and 7 in Hura"), where the sentence has several
    counts with places of their own; None where the event's place holds.
    """
    doc, sent = annotated.doc, count.head.sent
    places = [
        t
        for t in doc[sent.start : sent.end]
        if t.dep_ == "case" and t.lower_ == "in" and t.head.ent_type_ in _PLACES
    ]
    if any(t.lower_ == "respectively" for t in sent):
        return _respective(annotated, count)
    if len(places) < 2:
        return None
    for case in places:
        between = doc[count.last : case.i]
        if case.i >= count.last and not any(t.pos_ in {"NUM", "NOUN", "PROPN", "CCONJ"} for t in between):
            joints = [k.i for k in case.head.subtree if k.dep_ == "cc"]
            first, last = phrase(case.head, stop=[case.i, *joints])
            return annotated.report.span(*chars(doc, first, last))
    return None


def _respective(annotated: Annotated, count: Count) -> Span | None:
    """Read "13 and 7 were killed in Zefta and Hura respectively": the places in the order of the figures."""
    sent = count.head.sent
    named = [e for e in sent.ents if e.label_ in _PLACES]
    figures = [t.i for t in sent if t.pos_ == "NUM"]
    order = next((k for k, i in enumerate(figures) if count.number[0] <= i < count.number[1]), None)
    if order is None or len(named) != len(figures):
        return None
    return annotated.report.span(named[order].start_char, named[order].end_char)


_PLACES = frozenset({"GPE", "LOC"})


def civilian(ontology: Ontology, annotated: Annotated, count: Count) -> bool | None:
    """True for civilians, False for combatants, None where the words do not tell ("people", "13")."""
    if count.of is None:
        return None
    implied = count.number[0] == count.number[1]
    noun: Token = count.head if implied else annotated.doc[count.of[1] - 1]
    if noun.lower_ in _NEUTRAL or noun.lower_ in toll_words().people:
        return None
    classes = {c for form in (noun.lower_, noun.lemma_.lower()) for c in ontology.classes_of(form)}
    if classes & {"fighters", "forces"}:
        return False
    return True if "civilians" in classes else None
