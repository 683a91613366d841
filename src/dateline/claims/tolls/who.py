"""Of whom a toll is: the words for the victims and whether they are civilians."""

from spacy.tokens import Token

from dateline.claims.tolls.lexicon import toll_words
from dateline.claims.tolls.phrases import Count
from dateline.language.annotated import Annotated
from dateline.language.speech.tree import chars
from dateline.ontology import Ontology
from dateline.records import Span

_NEUTRAL = frozenset({"people", "person", "persons", "others", "other", "individuals", "victim", "victims", "hostage",
"hostages",                       "prisoner", "prisoners", "detainee", "detainees", "man", "men"})  # fmt: skip


def victims(annotated: Annotated, count: Count) -> Span | None:
    """Return the words for the victims ("IS fighters" of "at least 27 IS fighters"), None where there are none."""
    if count.of is None or count.of[0] >= count.of[1]:
        return None
    start, end = chars(annotated.doc, *count.of)
    return annotated.report.span(start, end)


def civilian(ontology: Ontology, annotated: Annotated, count: Count) -> bool | None:
    """True for civilians, False for combatants, None where the words do not tell ("people", "13")."""
    if count.of is None:
        return None
    noun: Token = annotated.doc[count.of[1] - 1]
    if noun.text.lower() in _NEUTRAL or noun.text.lower() in toll_words().people:
        return None
    classes = {c for form in (noun.text.lower(), noun.lemma_.lower()) for c in ontology.classes_of(form)}
    if classes & {"fighters", "forces"}:
        return False
    return True if "civilians" in classes else None
