"""Is a noun one person? A name, or a singular noun for a person that is new in the report."""

from dateline.claims.tolls.phrases import noun_is_people
from dateline.language.annotated import Annotated
from dateline.language.speech.tree import phrase
from dateline.language.tokens import Token
from dateline.ontology import Ontology

_SINGULAR = frozenset({"NN", "NNP"})
_ONE = frozenset({"a", "an", "one", "another"})
_INDEFINITE = frozenset({"a", "an", "his", "her", "their"})
_GROUPS = frozenset(
    [
        "group",
        "people",
        "family",
        "crowd",
        "population",
        "community",
        "staff",
        "personnel",
        "leadership",
        "patrol",
        "unit",
        "column",
        "convoy",
        "team",
    ]
)
# Nouns of the ontology's class of forces that name one member of it.
_MEMBERS = frozenset(
    [
        "soldier",
        "policeman",
        "officer",
        "commander",
        "pilot",
        "guard",
        "marine",
        "serviceman",
        "conscript",
        "recruit",
        "peacekeeper",
        "lieutenant",
        "colonel",
        "general",
        "captain",
        "sergeant",
        "corporal",
        "major",
        "private",
        "cadet",
        "sentry",
        "operative",
        "agent",
        "ranger",
        "militiaman",
        "infantryman",
    ]
)


def is_one(annotated: Annotated, ontology: Ontology, head: Token, *, living: bool = False) -> bool:
    """Return True for a named person, and for a singular noun for a person, indefinite or new in the report.

    living: what happens to the noun happens only to living beings ("murdered a shepherd"), so that an indefinite noun
    the ontology does not know counts as a person, too.
    """
    if _named(head):
        return True
    if head.ent_type_ and head.pos_ == "PROPN":
        return False
    if head.pos_ not in {"NOUN", "PROPN"} or not _singular(head):
        return False
    form = head.lower_
    people = noun_is_people(ontology, head)
    if people is False or _is_group(ontology, form):
        return False
    article = next((k.lower_ for k in head.children if k.dep_ in {"det", "nummod", "nmod:poss"}), None)
    if people is None:
        return living and article in _INDEFINITE and head.pos_ == "NOUN"
    return article in _ONE or (article is not None and _is_new(annotated, head))


def _is_new(annotated: Annotated, head: Token) -> bool:
    """Tell whether a definite noun is named for the first time; with what it is "of" it may follow another of its
    kind."""
    first, last = phrase(head)
    words = annotated.doc.span(first, last).text.lower()
    if any(kid.dep_ == "nmod" and kid.i > head.i for kid in head.children):
        return words not in annotated.report.text[: head.idx].lower()
    return not any(t.lower_ == head.lower_ for t in annotated.doc[: head.i])


def _named(head: Token) -> bool:
    """A person's name, or a title with the name hung on it ("liberal leader Luis Salas")."""
    if head.ent_type_ == "PERSON":
        return True
    if head.pos_ not in {"NOUN", "PROPN"} or not _singular(head):
        return False
    return any(
        kid.ent_type_ == "PERSON"
        and kid.i > head.i
        and kid.dep_ in {"flat", "appos", "nmod", "compound"}
        and not _has_case(kid)
        for kid in head.children
    )


def _has_case(token: Token) -> bool:
    return any(kid.dep_ == "case" for kid in token.children)


def _singular(head: Token) -> bool:
    if head.tag_ in _SINGULAR or "Sing" in head.morph.get("Number", []):
        return True
    return not head.tag_ and not head.lower_.endswith("s")


def _is_group(ontology: Ontology, form: str) -> bool:
    """A group, force or crowd in the singular is no one person."""
    return form in _GROUPS or ("forces" in ontology.classes_of(form) and form not in _MEMBERS)
