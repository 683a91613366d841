"""Ties told by people's offices: who leads a group or body, who speaks for it."""

from collections.abc import Iterator

import msgspec

from dateline.claims.arguments import base, lemma, np_span, preposition
from dateline.claims.relations import make_claim, name_span, role_from_token
from dateline.claims.ties_parties import presupposed
from dateline.language.annotated import Annotated
from dateline.language.offices import Office
from dateline.language.tokens import Token
from dateline.ontology import Ontology, load_ontology
from dateline.records import RawClaim, Role

__all__ = ["office_ties"]


def office_ties(annotated: Annotated) -> Iterator[RawClaim]:
    """Yield a tie for each office a report gives a person: leaders lead, others are part of what they speak for."""
    yield from _people_of(annotated)
    ontology = load_ontology()
    for told in annotated.offices:
        head = _token_at(annotated, told.person_start)
        office = _of_the_whole(annotated, _of_whom_it_is(annotated, ontology, told))
        if head is None or office.org_start is None or office.org_end is None or _is_one_of_many(annotated, office):
            continue
        if not (_is_party(annotated, office, ontology.words("voice_bodies")) or _is_personal(annotated, office)):
            continue
        text = annotated.report.text
        org = Role("b", text[office.org_start : office.org_end], office.org_start, office.org_end)
        person = Role("a", text[office.person_start : office.person_end], office.person_start, office.person_end)
        words = Role("office", text[office.office_start : office.office_end], office.office_start, office.office_end)
        yield make_claim(
            annotated,
            "tie",
            "leads" if office.leads and not _is_rank(annotated, office) else "part-of",
            trigger=(office.office_start, office.office_end),
            predicate=head,
            rule="office",
            roles=[person, org, words],
            standing="happened",
        )


def _people_of(annotated: Annotated) -> Iterator[RawClaim]:
    """Yield the ties of people named with their group alone: "X of the Y Front"."""
    voices = load_ontology().words("voice_bodies")
    for token in annotated.words:
        if token.ent_type_ != "PERSON" or token.ent_iob_ != "B":
            continue
        for child in token.children:
            group = child.ent_type_ in ("ARMED_GROUP", "ORG") and preposition(child) in ("of", "from")
            voice = voices & {t.lower_ for t in child.subtree}
            if base(child.dep_) == "nmod" and group and not voice:
                roles = [
                    role_from_token(annotated, token, "a", name_span(annotated, token)),
                    role_from_token(annotated, child, "b", name_span(annotated, child)),
                ]
                yield presupposed(annotated, child, "person-of-group", "part-of", roles)


def _of_whom_it_is(annotated: Annotated, ontology: Ontology, office: Office) -> Office:
    """Return a named person's office with whose it is, where no name says so: a force ("Army spokesman X", "the
    army's chief of staff, X"), or the pronoun of "its leader, X", which grounding resolves.
    """
    word = _token_at(annotated, office.office_end - 1)
    if word is None or not office.named or (office.org_start is not None and not _is_staff(annotated, office)):
        return office
    office = msgspec.structs.replace(office, org_start=None, org_end=None)
    for child in word.children:
        if _serves(ontology, word, child):
            start, end = name_span(annotated, child)
            return msgspec.structs.replace(office, org_start=start, org_end=end, leads=False)
        pronoun = child.pos_ == "PRON" and child.lower_ in ("its", "their")
        force = lemma(child) in ontology.words("office_forces") or _is_the_group(ontology, child)
        owned = child.dep_ == "nmod:poss" or (child.dep_ in ("compound", "amod") and child.i < word.i)
        if not owned or not (pronoun or force):
            continue
        if pronoun and lemma(word) in ontology.words("offices_of_anybody"):
            continue
        start, end = _whose_plural(child) if child.lower_ == "their" else (child.idx, child.idx + len(child))
        return msgspec.structs.replace(office, org_start=start, org_end=end)
    return office


def _serves(ontology: Ontology, word: Token, person: Token) -> bool:
    """Tell whom somebody serves by name: "X's lieutenant", "an aide to X"."""
    if person.ent_type_ != "PERSON" or lemma(word) not in ontology.words("offices_personal"):
        return False
    return person.dep_ == "nmod:poss" or (base(person.dep_) == "nmod" and preposition(person) in ("of", "to", "for"))


def _is_personal(annotated: Annotated, office: Office) -> bool:
    """Tell an office under a person, which makes its bearer that person's man."""
    whose = _token_at(annotated, office.org_start or 0)
    word = _token_at(annotated, office.office_end - 1)
    served = whose is not None and whose.ent_type_ == "PERSON" and office.org_start != office.person_start
    return served and word is not None and lemma(word) in load_ontology().words("offices_personal")


def _is_the_group(ontology: Ontology, owner: Token) -> bool:
    """Tell "the brigade's" before an office: a group that the text has told of."""
    definite = any(c.dep_ == "det" and c.lower_ in ("the", "this") for c in owner.children)
    return definite and owner.dep_ == "nmod:poss" and lemma(owner) in ontology.words("office_groups")


def _whose_plural(pronoun: Token) -> tuple[int, int]:
    """Return what a "their" stands for where the subject before it is a plural ("The other three groups ... Their
    spokesman"), else the pronoun: such a plural is no party by name, and the last name is not meant."""
    sent = pronoun.sent
    before = pronoun.doc[sent.start - 1].sent if pronoun.i == sent.start and sent.start else sent
    subject = next((t for t in before if t.dep_ in ("nsubj", "nsubj:pass") and t.i < pronoun.i), None)
    plural = subject is not None and subject.tag_ == "NNS"
    return np_span(subject) if plural and subject is not None else (pronoun.idx, pronoun.idx + len(pronoun))


def _is_one_of_many(annotated: Annotated, office: Office) -> bool:
    """Tell "an X commander", who leads a part that nobody names, and those who serve from outside ("X's lawyer")."""
    word = _token_at(annotated, office.office_end - 1)
    if word is None or lemma(word) in load_ontology().words("offices_outside"):
        return True
    return not office.named and any(c.lower_ in ("a", "an") for c in word.children)


def _is_staff(annotated: Annotated, office: Office) -> bool:
    """Tell the "staff" of a chief of staff, which is nobody's name."""
    return annotated.report.text[office.org_start or 0 : office.org_end or 0].lower() == "staff"


def _of_the_whole(annotated: Annotated, office: Office) -> Office:
    """Return the office of a part as one within the whole: "head of the X Front's political bureau" is X's man."""
    part = _token_at(annotated, (office.org_end or 1) - 1)
    if office.org_start is None or part is None or part.ent_type_:
        return office
    owner = next((c for c in part.children if c.dep_ == "nmod:poss" and c.ent_type_ in ("ORG", "ARMED_GROUP")), None)
    if owner is None:
        return office
    start, end = name_span(annotated, owner)
    return msgspec.structs.replace(office, org_start=start, org_end=end, leads=False)


def _is_rank(annotated: Annotated, office: Office) -> bool:
    """Tell a rank, which leads no one army: "US Army General X"."""
    return annotated.report.text[office.office_start : office.office_end].lower() in load_ontology().words("ranks")


def _is_party(annotated: Annotated, office: Office, voices: frozenset[str]) -> bool:
    """Tell whether the office is one of a group or body. Those of states by their adjective ("the French president")
    are in the actor file; heads of media and monitors are voices, not parties."""
    label = next((e.label_ for e in annotated.doc.ents if e.start_char <= (office.org_start or 0) < e.end_char), None)
    text = annotated.report.text[office.org_start or 0 : office.org_end or 0].lower()
    if not office.named and label != "ARMED_GROUP":
        return False
    if text in load_ontology().words("portfolios"):
        return False
    title = annotated.report.text[office.office_start : office.office_end].lower()
    if title in load_ontology().words("offices_accredited") and text in load_ontology().words("hosts"):
        return False  # "the UN ambassador" is a state's, at the UN
    if label in ("GPE", "LOC") and title in load_ontology().words("offices_local"):
        return True  # "the governor of X province"
    return label not in ("NORP", "GPE", "LOC", "PERSON") and not voices & set(text.replace("’s", "").split())


def _token_at(annotated: Annotated, offset: int) -> Token | None:
    found = annotated.doc.char_span(offset, offset + 1)
    return found.root if found is not None else None
