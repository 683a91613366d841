"""Ties told by people's offices: who leads a group or body, who speaks for it."""

from collections.abc import Iterator

import msgspec

from dateline.claims.relations import make_claim
from dateline.language.annotated import Annotated
from dateline.language.offices import Office
from dateline.language.tokens import Token
from dateline.ontology import load_ontology
from dateline.records import RawClaim, Role

__all__ = ["office_ties"]


def office_ties(annotated: Annotated) -> Iterator[RawClaim]:
    """Yield a tie for each office a report gives a person: leaders lead, others are part of what they speak for."""
    for told in annotated.offices:
        head = _token_at(annotated, told.person_start)
        office = _of_whom_it_is(annotated, told)
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


def _of_whom_it_is(annotated: Annotated, office: Office) -> Office:
    """Return an office with whose it is, where "its leader, X" opens a sentence: the party that opened the one before.

    Only a name of an armed group or a body is taken up, and only by "its" or "their".
    """
    word = _token_at(annotated, office.office_end - 1)
    owner = next((c for c in word.children if c.dep_ == "nmod:poss"), None) if word is not None else None
    if not office.named or office.org_start is not None or owner is None or owner.lower_ not in ("its", "their"):
        return office
    if owner.i != owner.sent.start or owner.i == 0:
        return office
    before = annotated.doc[owner.i - 1].sent
    subject = next((t for t in before if t.dep_ in ("nsubj", "nsubj:pass")), None)
    named = subject and next((e for e in annotated.doc.ents if e.start <= subject.i < e.end), None)
    if not named or named.label_ not in ("ARMED_GROUP", "ORG"):
        return office
    return msgspec.structs.replace(office, org_start=named.start_char, org_end=named.end_char)


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
    return label not in ("NORP", "GPE", "LOC", "PERSON") and not voices & set(text.replace("’s", "").split())


def _token_at(annotated: Annotated, offset: int) -> Token | None:
    return next((t for t in annotated.doc if t.idx <= offset < t.idx + len(t)), None)
