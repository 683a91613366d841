"""The parties of a tie: the name beside a description, whom "its" stands for, who carries an operation out."""

from collections.abc import Sequence

from dateline.claims.arguments import base, conjuncts, kind_of, lemma, np_span, preposition, subject_of
from dateline.claims.arguments_itself import itself
from dateline.claims.arguments_subjects import surface_subject
from dateline.claims.frames_types import Filler
from dateline.claims.relations import make_claim, role_from_filler, role_from_token
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import Ontology
from dateline.records import RawClaim, Role, RoleName, Standing, TieType

__all__ = ["PARTIES", "antecedent", "doer_of", "end_of", "name_before", "named_beside", "presupposed", "told_by"]

PARTIES = ("actor", "person", "place", "civilians")
_NAMES = ("ORG", "ARMED_GROUP", "PERSON", "NORP")


def presupposed(
    annotated: Annotated,
    word: Token,
    rule: str,
    type_: TieType,
    roles: Sequence[Role],
    standing: Standing = "happened",
) -> RawClaim:
    """Make the claim of a description: what it says is taken for granted, so it stands as told fact.

    standing: another one where the words say that somebody only thinks so.
    """
    ordered = sorted(roles, key=lambda r: r.role)
    start = min(word.idx, *(r.start for r in roles)) if rule.startswith("compound") else word.idx
    return make_claim(
        annotated,
        "tie",
        type_,
        trigger=(start if start > word.idx - 60 else word.idx, word.idx + len(word)),
        predicate=word,
        rule=rule,
        roles=ordered,
        standing=standing,
    )


def told_by(annotated: Annotated, word: Token, rule: str, type_: TieType, a: Token, b: Token) -> RawClaim:
    """Make the claim that a clause tells: the word carries it, its clause says how it is put."""
    return make_claim(
        annotated,
        "tie",
        type_,
        trigger=(word.idx, word.idx + len(word)),
        predicate=word,
        rule=rule,
        roles=[role_from_token(annotated, a, "a"), role_from_token(annotated, b, "b")],
    )


def end_of(annotated: Annotated, ontology: Ontology, filler: Filler, role: RoleName) -> Role:
    """Return a tie's end by the name that is set beside its noun ("affiliate X") or that its pronoun stands for."""
    speaker = itself(annotated, ontology, filler.token)
    beside = named_beside(annotated, filler.token) or (
        name_before(filler.token) if filler.token.dep_ == "appos" else None
    )
    named = speaker if speaker != filler.token else beside
    return role_from_token(annotated, named, role) if named is not None else role_from_filler(filler, role)


def named_beside(annotated: Annotated, token: Token) -> Token | None:
    """Return the name set beside a common noun: its apposition, also where that was read onto a phrase of its own
    ("an alliance of farmers, the X Front"), or the known name that follows it at once."""
    if token.pos_ != "NOUN":
        return None
    of = [c for c in token.children if base(c.dep_) == "nmod" and preposition(c) == "of"]
    for child in (c for whose in of for c in whose.children):
        if child.dep_ == "appos" and child.ent_type_ == "ARMED_GROUP" and child.doc[child.left_edge.i].lower_ == "the":
            return child
    for child in token.children:
        if child.dep_ in ("appos", "flat", "flat:name") and child.pos_ == "PROPN" and child.ent_type_ in _NAMES:
            return child
    following = token.nbor() if token.i + 1 < token.sent.end else None
    named = following is not None and any(h.start <= following.idx < h.end for h in annotated.names)
    return following if named else None


def name_before(noun: Token) -> Token | None:
    """Return the party named right before a description of it: "the X Army (XA), the Turkish-backed force", also
    with the commas lost; None where the words before are no name of a group or the description starts a clause."""
    if base(noun.dep_) not in ("appos", "nmod", "flat", "conj", "obl") or preposition(noun) or noun.pos_ != "NOUN":
        return None
    first = next(t for t in noun.doc[noun.left_edge.i : noun.i + 1] if not t.is_punct)
    if first.lower_ not in ("the", "a", "an") or first.i <= noun.sent.start:
        return None
    at = first.i - 1
    while at > noun.sent.start and noun.doc[at].text in (",", ")"):
        at -= 1
    name = next((e for e in noun.doc.ents if e.start <= at < e.end), None)
    group = name is not None and (name.label_ == "ARMED_GROUP" or (name.label_ == "ORG" and noun.dep_ == "appos"))
    return name.root if name is not None and group else None


def doer_of(annotated: Annotated, ontology: Ontology, head: Token) -> Token | None:
    """Return who carries out what a party backs: "the army took the town in an X-backed offensive"."""
    if lemma(head) not in ontology.words("war_nouns"):
        return None
    verb = head
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    owners = [c for c in head.children if c.dep_ == "nmod:poss" or preposition(c) == "by"]
    doers = owners or [who for who, _ in subject_of(verb)] or [who for who, _ in surface_subject(verb)]
    return next((d for d in doers if kind_of(annotated, ontology, d) == "actor" and d.pos_ != "PRON"), None)


def antecedent(
    annotated: Annotated, ontology: Ontology, noun: Token, pronoun: Token
) -> tuple[Token, tuple[int, int]] | None:
    """Return whom "its" or "their" before a noun stands for, by the syntax of its own sentence: the party it is
    joined to ("X and its wing"), else the subject of its clause ("X defended its ally"). None where neither is one."""
    if noun.dep_ == "conj" and noun.head.i < noun.i:
        party = named_beside(annotated, noun.head) or noun.head
    else:
        subjects = _subjects_above(noun)
        if not subjects or subjects[0] == noun or subjects[0].pos_ == "PRON":
            return None
        party = subjects[0]
    kind = kind_of(annotated, ontology, party)
    one_person = kind == "person" and party.tag_ not in ("NNS", "NNPS") and len(conjuncts(party)) == 1
    agrees = one_person == (pronoun.lower_ in ("his", "her"))
    return (party, np_span(party)) if kind in PARTIES and agrees else None


def _subjects_above(noun: Token) -> list[Token]:
    """Return the doers of the nearest clause around a noun that has any; of "accused X of failing to ...": X."""
    word, found = noun, list[Token]()
    while not found:
        if word.pos_ in ("VERB", "AUX"):
            found = _object_blamed(word) or [c for c in word.children if c.dep_ in ("nsubj", "nsubj:pass")]
            found = [c for c in (*found, *(who for who, _ in subject_of(word))) if not c.is_ancestor(noun)]
        if word.head == word:
            break
        word = word.head
    return found


def _object_blamed(verb: Token) -> list[Token]:
    """Return who is accused of, or kept from, what a verb or one of those above it in its chain says."""
    while verb.dep_ in ("xcomp", "advcl"):
        if any(c.dep_ == "mark" and c.lower_ in ("of", "from", "for") for c in verb.children):
            return [c for c in verb.head.children if c.dep_ == "obj"]
        verb = verb.head
    return []
