"""What is within scope: claims that belong to armed conflict and its politics, by the words around them.

The grammar reads "an outbreak killed 12", "the director of the clinic" and "I met the dentist" as well as it reads
war. A coder leaves them out (UCDP GED: armed force by organised actors; ACLED: political violence), by the sentence
and by what the report is about. So do these rules; the words are in ontology/data/scope_words.toml.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from msgspec import structs

from dateline.claims.arguments import lemma, name_at, toponym_at
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import Ontology
from dateline.records import RawClaim, Role

__all__ = ["within_scope"]

_SHORT = 120  # words: so short a text need not repeat what it is about
_DENSITY = 5.0  # words of conflict in a thousand, at least, in a report about one
_DISTINCT = 2  # different ones, or one so often:
_REPEATED = 3
_HARM = frozenset({"killing", "wounding", "massacre", "killed", "wounded", "killed-or-wounded", "missing"})
_DEEDS = frozenset(
    {"massacre", "slaughter", "kill", "killing", "murder", "shoot", "slay", "assassinate", "assassination", "execute"}
)
# Violent types whose words have other senses; "bombed", "kidnapped" and "assassinated" have none.
_LOOSE = frozenset(
    {
        "advance", "armed-attack", "arson", "battle", "beating", "crackdown", "destruction", "execution", "hijacking",
        "looting", "offensive", "raid", "riot", "robbery", "shootdown", "siege", "torture", "uprising", "warfighting",
    }
)  # fmt: skip
_NOBODYS = frozenset({"aircraft-crash", "accident", "natural-death"})  # no conflict by themselves, whoever is hurt
_SPOKEN = frozenset({"accusation", "condemnation", "appeal", "threat", "rejection", "sanctions", "veto", "inquiry"})
_TALK = frozenset({"talks", "agreement"})
_PARTIES = frozenset({"agent", "partner", "target", "recipient", "loser", "victim"})


@dataclass(frozen=True)
class _Tally:
    """Words of conflict and of disease or disaster in a stretch of text."""

    conflict: int
    distinct: int
    natural: int
    figurative: int


def within_scope(annotated: Annotated, ontology: Ontology, claims: Sequence[RawClaim]) -> list[RawClaim]:
    """Return the claims that belong to conflict, in their order; links to those left out are dropped."""
    words = annotated.words
    report = _tally(ontology, words)
    about = _is_about_conflict(annotated, ontology, report)
    kept = [c for c in claims if _is_within(annotated, ontology, c, report, about=about)]
    ids = {c.id for c in kept}
    return [c if all(link.claim in ids for link in c.links) else _linked(c, ids) for c in kept]


def _linked(claim: RawClaim, ids: set[str]) -> RawClaim:
    return structs.replace(claim, links=tuple(link for link in claim.links if link.claim in ids))


def _is_about_conflict(annotated: Annotated, ontology: Ontology, report: _Tally) -> bool:
    """Tell a report on conflict: enough of its words; a few sentences need one, or a party and no disease."""
    length = len(annotated.words)
    if length > _SHORT:
        said = report.distinct >= _DISTINCT or report.conflict >= _REPEATED
        return said and report.conflict * 1000 >= _DENSITY * length
    if report.natural:
        return report.distinct > 0
    return report.distinct > 0 or any(_is_actor(annotated, ontology, t) for t in annotated.words)


def _is_actor(annotated: Annotated, ontology: Ontology, token: Token) -> bool:
    """Tell a word of a known actor's name, of a people or country, or a noun for fighters or forces."""
    if name_at(annotated, token) or toponym_at(annotated, token) or token.ent_type_ in ("NORP", "GPE", "ORG"):
        return True
    return token.pos_ in ("NOUN", "PROPN") and "actor" in ontology.kinds_of(lemma(token))


def _is_within(annotated: Annotated, ontology: Ontology, claim: RawClaim, report: _Tally, *, about: bool) -> bool:
    if _is_figure(annotated, ontology, claim, report):
        return False
    if claim.type in _HARM:
        return _is_violent(annotated, ontology, claim, report, about=about)
    if about:
        return True
    if claim.kind != "event":
        return False
    if claim.type in _NOBODYS:
        return _is_amid_conflict(annotated, ontology, claim)
    if ontology.type_of(claim.type).violent and claim.type not in _LOOSE:
        return True
    return _is_amid_conflict(annotated, ontology, claim) or any(
        _is_party(annotated, ontology, role) for role in claim.roles if role.role in _PARTIES
    )


def _is_figure(annotated: Annotated, ontology: Ontology, claim: RawClaim, report: _Tally) -> bool:
    """Tell war as a figure of speech: "airlines came under renewed assault", "the striker who shot down Olympiacos".

    So reads what has no armed party and no count of people in it, in a sentence with a word of markets, sport or the
    chamber and none of conflict but its own, or in a report with more such words than words of conflict.
    """
    if not report.figurative or claim.kind == "toll" or claim.type in _SPOKEN:
        return False
    span = annotated.doc.char_span(claim.trigger.start, claim.trigger.end)
    if span is None:
        return False
    own = {t.i for t in span}
    sentence = _tally(ontology, (t for t in span.root.sent if t.i not in own))
    figurative = sentence.figurative > sentence.conflict or report.figurative > report.conflict
    return figurative and not any(_is_armed(annotated, ontology, role) for role in claim.roles)


def _is_armed(annotated: Annotated, ontology: Ontology, role: Role) -> bool:
    """Tell a fighter, a force or an armed group by name among the roles, or people counted among the harmed."""
    if role.role == "victim" and role.count is not None:
        return True
    span = annotated.doc.char_span(role.start, role.end)
    if span is None or role.role == "site":
        return False
    armed = {"fighters", "forces"}
    return any(t.ent_type_ == "ARMED_GROUP" or armed & set(ontology.classes_of(lemma(t))) for t in span)


def _is_amid_conflict(annotated: Annotated, ontology: Ontology, claim: RawClaim) -> bool:
    """Tell an event whose sentence has a word of conflict besides the event's own."""
    span = annotated.doc.char_span(claim.trigger.start, claim.trigger.end)
    if span is None or ontology.type_of(claim.type).family in _TALK:
        return False
    own = {t.i for t in span}
    return _tally(ontology, (t for t in span.root.sent if t.i not in own)).conflict > 0


def _is_violent(annotated: Annotated, ontology: Ontology, claim: RawClaim, report: _Tally, *, about: bool) -> bool:
    """Tell harm that somebody did from what disease, accident and age do."""
    span = annotated.doc.char_span(claim.trigger.start, claim.trigger.end)
    if span is None:
        return True
    if _hits_animals(ontology, span.root):
        return False
    told = _tally(ontology, span.root.sent)
    if told.conflict > 0 and not told.natural:
        return True
    if told.natural:
        return told.conflict >= told.natural
    if about:
        return report.natural <= report.conflict
    return lemma(span.root) in _DEEDS and not report.natural


def _hits_animals(ontology: Ontology, trigger: Token) -> bool:
    near = (*trigger.children, trigger.head, *trigger.head.children)
    return any(t.pos_ == "NOUN" and lemma(t) in ontology.words("animal_nouns") for t in near)


def _is_party(annotated: Annotated, ontology: Ontology, role: Role) -> bool:
    """Tell a party of politics: a known name, a place that stands for its state, fighters, forces, officials."""
    span = annotated.doc.char_span(role.start, role.end)
    if span is None:
        return False
    named = any(name_at(annotated, t) or toponym_at(annotated, t) or t.ent_type_ in ("NORP", "GPE") for t in span)
    classed = {kind for t in span if t.pos_ in ("NOUN", "PROPN") for kind in ontology.kinds_of(lemma(t))}
    return named or bool(classed & {"actor", "person"})


def _before(token: Token) -> str:
    return token.doc[token.i - 1].lower_ if token.i > token.sent.start else ""


def _tally(ontology: Ontology, words: Iterable[Token]) -> _Tally:
    nouns, verbs, adjectives = (ontology.words(f"conflict_{kind}") for kind in ("nouns", "verbs", "adjectives"))
    natural = (ontology.words("natural_nouns"), ontology.words("natural_verbs"))
    figures = ontology.words("figurative_nouns")
    found: list[str] = []
    harmless = figurative = 0
    for token in words:
        part = token.pos_
        if part in ("NOUN", "PROPN"):
            word = lemma(token)
            if word in natural[0] or f"{_before(token)} {word}" in natural[0]:
                harmless += 1
            elif word in nouns:
                found.append(word)
            figurative += word in figures and token.ent_type_ != "PERSON"
        elif part == "VERB":
            word = lemma(token)
            if word in natural[1]:
                harmless += 1
            elif word in verbs:
                found.append(word)
        elif part == "ADJ" and token.lower_ in adjectives:
            found.append(token.lower_)
    return _Tally(len(found), len(set(found)), harmless, figurative)
