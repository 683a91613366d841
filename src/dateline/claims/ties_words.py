"""Ties told by how a party is called: "army-backed Y", "pro-government Y", "regime ally X", and by offices."""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.claims.arguments import base, kind_of, np_span, preposition, subject_of
from dateline.claims.compounds import compounds, prefixed
from dateline.claims.relations import make_claim, name_span, role_from_token, subject_of_noun
from dateline.language.annotated import Annotated
from dateline.language.offices import Office, find_offices
from dateline.ontology import Ontology, load_ontology
from dateline.records import RawClaim, Role, TieType

__all__ = ["described_ties", "office_ties"]

_PARTIES = ("actor", "person", "place", "civilians")
_SIDES = ("actor", "person")
_NAMES = ("ORG", "ARMED_GROUP", "PERSON", "NORP")
_COMPOUNDS: tuple[tuple[str, TieType], ...] = (
    ("compound_supports", "supports"),
    ("compound_allied", "allied"),
    ("compound_part_of", "part-of"),
    ("compound_leads", "leads"),
)
_PREFIXES: tuple[tuple[str, TieType], ...] = (("prefix_supports", "supports"), ("prefix_rivals", "rivals"))
_NOUNS: tuple[tuple[str, TieType], ...] = (
    ("noun_allied", "allied"),
    ("noun_supports", "supports"),
    ("noun_part_of", "part-of"),
    ("noun_rivals", "rivals"),
)
_ADJECTIVES: tuple[tuple[str, TieType], ...] = (
    ("adj_supports", "supports"),
    ("adj_hostile", "rivals"),
    ("adj_allied", "allied"),
)


def described_ties(annotated: Annotated, ontology: Ontology) -> Iterator[RawClaim]:
    """Yield the ties that descriptions of parties tell of; they are presupposed, so they stand as told facts."""
    for words, type_ in _COMPOUNDS:
        for compound in compounds(annotated, ontology.words(words)):
            left = role_from_token(annotated, compound.left_token, "a", compound.left)
            yield from _described(annotated, ontology, compound.word, compound.head, left, type_)
    for words, type_ in _PREFIXES:
        for compound in prefixed(annotated, ontology.words(words)):
            if compound.head.pos_ != "PROPN" and not compound.head.ent_type_:
                continue  # "pro-government fighters" describes somebody, it names no party
            left = role_from_token(annotated, compound.left_token, "b", compound.left)
            yield from _described(annotated, ontology, compound.word, compound.head, left, type_)
    for token in annotated.doc:
        block = annotated.report.block_at(token.idx)
        if block and block.is_furniture:
            continue
        if token.pos_ in ("NOUN", "PROPN"):
            yield from _from_noun(annotated, ontology, token)
        elif token.pos_ in ("ADJ", "VERB"):
            yield from _from_adjective(annotated, ontology, token)


def _described(
    annotated: Annotated, ontology: Ontology, word: Token, head: Token, left: Role, type_: TieType
) -> Iterator[RawClaim]:
    """Tie the described party (or the name it is given) to the party before the hyphen."""
    party = _named(annotated, ontology, head)
    if kind_of(annotated, ontology, head) not in ("actor", "person", "civilians") and party == head:
        return
    a_first = left.role == "a" and type_ != "part-of"
    own = role_from_token(annotated, party, "b" if a_first else "a")
    other = Role(
        "a" if a_first else "b", left.text, left.start, left.end, head_start=left.head_start, head_end=left.head_end
    )
    yield _claim(annotated, word, f"compound.{word.lower_}", type_, [own, other])


def _claim(annotated: Annotated, word: Token, rule: str, type_: TieType, roles: list[Role]) -> RawClaim:
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
        standing="happened",
    )


def _named(annotated: Annotated, ontology: Ontology, head: Token) -> Token:
    """Return the name a description is given ("the X-backed alliance, Y"), else the description's own head."""
    for child in head.children:
        named = child.dep_ in ("appos", "flat") and child.pos_ == "PROPN"
        if named and kind_of(annotated, ontology, child) != "place":
            return child
    return head


def _from_noun(annotated: Annotated, ontology: Ontology, token: Token) -> Iterator[RawClaim]:
    lemma = token.lemma_.lower()
    for words, type_ in _NOUNS:
        if lemma not in ontology.words(words):
            continue
        owner = _owner(annotated, ontology, token, group=type_ == "part-of")
        bearer = _bearer(annotated, ontology, token)
        if owner is None or bearer is None or owner[0].i == bearer.i:
            return
        a, b = bearer, owner
        if lemma == "proxy":
            roles = [role_from_token(annotated, b[0], "a", b[1]), role_from_token(annotated, a, "b")]
        else:
            roles = [_bearer_role(annotated, token, a), role_from_token(annotated, b[0], "b", b[1])]
        yield _claim(annotated, token, f"noun.{lemma}", type_, roles)
        return


def _from_adjective(annotated: Annotated, ontology: Ontology, token: Token) -> Iterator[RawClaim]:
    """Read "forces loyal to X", "a party hostile to X", and rivalry put as an adjective: "a rival group drove Y"."""
    word = token.lower_
    for words, type_ in _ADJECTIVES:
        if word in ontology.words(words):
            bearer = _qualified(token)
            other = next(
                (c for c in token.children if base(c.dep_) == "obl" and preposition(c) in ("to", "with")), None
            )
            parties = [t for t in (bearer, other) if t is not None and kind_of(annotated, ontology, t) in _SIDES]
            if bearer is not None and other is not None and len(parties) == 2:
                roles = [role_from_token(annotated, bearer, "a"), role_from_token(annotated, other, "b")]
                yield _claim(annotated, token, f"adj.{word}", type_, roles)
            return
    if word in ontology.words("adj_rivals") and token.dep_ == "amod":
        noun = token.head
        against = next((c for c in noun.head.children if c.dep_ == "obj"), None) if noun.dep_ == "nsubj" else None
        if against is not None and kind_of(annotated, ontology, against) == "actor":
            roles = [role_from_token(annotated, noun, "a"), role_from_token(annotated, against, "b")]
            yield _claim(annotated, token, f"adj.{word}", "rivals", roles)


def _qualified(token: Token) -> Token | None:
    """Return what an adjective is said of: its noun, or the subject it is predicated of."""
    if token.dep_ in ("amod", "acl") and token.head.pos_ in ("NOUN", "PROPN"):
        return token.head
    return next((c for c in token.children if c.dep_ == "nsubj"), None)


def _bearer_role(annotated: Annotated, token: Token, bearer: Token) -> Role:
    return role_from_token(annotated, bearer, "a", np_span(bearer) if bearer != token else None)


def _owner(
    annotated: Annotated, ontology: Ontology, token: Token, *, group: bool
) -> tuple[Token, tuple[int, int]] | None:
    """Return whose ally or wing it is: a possessor, a name before it, or an of-phrase.

    group: only a group may own it ("Libya's X chapter" is X's chapter, not Libya's).
    """
    if group:
        for child in token.children:
            if child.dep_ in ("compound", "amod") and kind_of(annotated, ontology, child) == "actor":
                return child, name_span(annotated, child)
    for child in token.children:
        owned = child.dep_ == "nmod:poss" or (base(child.dep_) == "nmod" and preposition(child) in ("of", "to", "for"))
        if owned and child.pos_ == "PRON":
            return _antecedent(annotated, ontology, token)
        if owned and kind_of(annotated, ontology, child) in _PARTIES:
            return child, np_span(child)
    for child in token.children:
        named = child.ent_type_ in ("ORG", "NORP", "GPE", "PERSON", "ARMED_GROUP")
        party = kind_of(annotated, ontology, child) in ("actor", "person", "place")
        if child.dep_ in ("compound", "amod", "nmod") and child.i < token.i and (named or party):
            return child, name_span(annotated, child)
    return None


def _antecedent(annotated: Annotated, ontology: Ontology, noun: Token) -> tuple[Token, tuple[int, int]] | None:
    """Return whom "its" or "their" before a noun stands for, by the syntax of its own sentence: the party it is
    joined to ("X and its wing"), else the subject of its clause ("X defended its ally"). None where neither is one."""
    if noun.dep_ == "conj" and noun.head.i < noun.i:
        party = named_beside(annotated, noun.head) or noun.head
    else:
        verb = noun
        while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
            verb = verb.head
        subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubj:pass") and not c.is_ancestor(noun)]
        subjects = subjects or [who for who, _ in subject_of(verb)]  # "accused X of failing to rein in its ally"
        if not subjects or subjects[0] == noun or subjects[0].pos_ == "PRON":
            return None
        party = subjects[0]
    return (party, np_span(party)) if kind_of(annotated, ontology, party) in _PARTIES else None


def named_beside(annotated: Annotated, token: Token) -> Token | None:
    """Return the name set beside a common noun: its apposition, or the known name that follows it at once."""
    if token.pos_ != "NOUN":
        return None
    for child in token.children:
        if child.dep_ in ("appos", "flat", "flat:name") and child.pos_ == "PROPN" and child.ent_type_ in _NAMES:
            return child
    following = token.nbor() if token.i + 1 < token.sent.end else None
    named = following is not None and any(h.start <= following.idx < h.end for h in annotated.names)
    return following if named else None


def _bearer(annotated: Annotated, ontology: Ontology, token: Token) -> Token | None:
    """Return who is the ally or wing: the name set beside the noun, what the noun is said of, or the phrase itself."""
    for child in token.children:
        if child.dep_ in ("appos", "flat", "flat:name") and child.pos_ == "PROPN":
            return child
    following = token.nbor() if token.i + 1 < token.sent.end else None
    if following is not None and following.ent_type_ and following.pos_ == "PROPN":
        return following  # "regime ally X"
    owned = any(c.dep_ == "nmod:poss" for c in token.children)
    for child in token.children:
        if owned and child.dep_ in ("compound", "amod") and child.ent_type_ in ("GPE", "NORP", "ORG"):
            return child  # "its X ally"
    before = token.left_edge.nbor(-1) if token.left_edge.i > token.sent.start else None
    if (
        before is not None
        and before.ent_type_ in ("GPE", "ORG", "ARMED_GROUP")
        and token.left_edge.lower_ in ("a", "an")
    ):
        return before  # "X, a Y ally", the comma lost or not parsed
    said_of = subject_of_noun(token)
    if said_of is not None:
        return said_of if kind_of(annotated, ontology, said_of) in _PARTIES else None
    if token.dep_ in ("compound", "nmod") and token.head.pos_ == "PROPN" and token.head.i > token.i:
        return token.head
    return token


def office_ties(annotated: Annotated) -> Iterator[RawClaim]:
    """Yield a tie for each office a report gives a person: leaders lead, others are part of what they speak for."""
    for office in find_offices(annotated.doc):
        head = _token_at(annotated, office.person_start)
        if head is None or office.org_start is None or office.org_end is None:
            continue
        if not _is_party(annotated, office, load_ontology().words("voice_bodies")):
            continue
        text = annotated.report.text
        org = Role("b", text[office.org_start : office.org_end], office.org_start, office.org_end)
        person = Role("a", text[office.person_start : office.person_end], office.person_start, office.person_end)
        words = Role("office", text[office.office_start : office.office_end], office.office_start, office.office_end)
        yield make_claim(
            annotated,
            "tie",
            "leads" if office.leads else "part-of",
            trigger=(office.office_start, office.office_end),
            predicate=head,
            rule="office",
            roles=[person, org, words],
            standing="happened",
        )


def _is_party(annotated: Annotated, office: Office, voices: frozenset[str]) -> bool:
    """Tell whether the office is one of a group or body. Those of states by their adjective ("the French president")
    are in the actor file; heads of media and monitors are voices, not parties."""
    label = next((e.label_ for e in annotated.doc.ents if e.start_char <= (office.org_start or 0) < e.end_char), None)
    text = annotated.report.text[office.org_start or 0 : office.org_end or 0].lower()
    if not office.named and label != "ARMED_GROUP":
        return False
    return label not in ("NORP", "GPE", "LOC", "PERSON") and not voices & set(text.replace("’s", "").split())


def _token_at(annotated: Annotated, offset: int) -> Token | None:
    return next((t for t in annotated.doc if t.idx <= offset < t.idx + len(t)), None)
