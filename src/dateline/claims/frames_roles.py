"""Filling a trigger's roles from its slots, and naming the construction it stands in."""

import re

from dateline.claims.arguments_itself import itself
from dateline.claims.arguments_np import conjuncts, kind_of, lemma, np_span
from dateline.claims.arguments_slots import Slots
from dateline.claims.arguments_verbs import is_passive, is_verbal
from dateline.claims.asked import once_in_context
from dateline.claims.frames_governor import governor
from dateline.claims.frames_types import Construction, Filler
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import Kind, Ontology, Trigger

__all__ = ["construction_of", "fill"]

_PERSONS = frozenset({"PERSON", "PER"})
_ASIDE = re.compile(r"\[[^\]]*\]|\([^)]*\)")

# Plurals behind which the sides are named.
_ANNOUNCING = frozenset(
    {
        "faction", "group", "side", "party", "gang", "tribe", "clan", "militia", "force", "army", "community",
        "movement", "cartel", "state", "country", "organization", "organisation",
    }
)  # fmt: skip
_CLOSED = (",", '"', "”")  # before who closes a sentence by saying that he told it


def fill(
    annotated: Annotated, ontology: Ontology, words: tuple[Token, ...], trigger: Trigger, found: Slots
) -> dict[str, list[Filler]]:
    """Return role -> fillers. A phrase fills one role only, the first that asks for it; times fill none."""
    roles: dict[str, list[Filler]] = {}
    used = _speakers_behind(annotated, words[0])
    for role, wanted in trigger.roles.items():
        for slot in wanted:
            for head, via in found.get(slot, ()):
                said_of = [t for t in conjuncts(head) if t == head or not _is_behind(t, words[0], head)]
                group = [_filler(annotated, ontology, t, via) for token in said_of for t in _sides(token)]
                fitting = [_fits(f, role, slot, trigger) for f in group]
                if not any(fitting):
                    continue
                for filler, fits in zip(group, fitting, strict=True):
                    token = filler.token
                    if any(f.start == filler.start and f.end == filler.end for f in roles.get(role, ())):
                        continue
                    # an unknown name beside a fitting one is of its kind: "Ras Adra and Tamra"
                    if token.i in used or not (fits or token.pos_ == "PROPN"):
                        continue
                    used.add(token.i)
                    roles.setdefault(role, []).append(filler)
    if "instrument" in trigger.roles and "instrument" not in roles:
        weapon = _weapon_behind(annotated, ontology, words[0])
        if weapon is not None and _fits(weapon, "instrument", "with", trigger):
            roles["instrument"] = [weapon]
    return roles


def _is_behind(other: Token, trigger: Token, head: Token) -> bool:
    """Tell whom a clause on a noun is not said of: Y of "X, allied with Z, and Y are at odds"."""
    return trigger.dep_.startswith("acl") and trigger.head == head and head.i < trigger.i < other.i


def _sides(token: Token) -> list[Token]:
    """Return the parties that a plural announces: the two of "clashes between two factions - the A and the B"."""
    if token.tag_ != "NNS" or not any(c.dep_ == "nummod" or c.lower_ == "rival" for c in token.children):
        return [token]
    named = [n for c in token.children if c.dep_ == "appos" and c.i > token.i for n in conjuncts(c)]
    parties = len(named) > 1 and all(n.pos_ == "PROPN" for n in named) and lemma(token) in _ANNOUNCING
    return named if parties else [token]


def _speakers_behind(annotated: Annotated, trigger: Token) -> set[int]:
    """Return the words for who tells of it, where they close the sentence: "..., killing nine, officials said"."""
    at = trigger.idx
    closing = _closing(annotated, trigger.doc[trigger.sent.start])
    return {i for start, end, words in closing if start <= at < end and at < words[0].idx for i in (w.i for w in words)}


@once_in_context
def _closing(annotated: Annotated, first: Token) -> list[tuple[int, int, tuple[Token, ...]]]:
    """Return the speeches a sentence's closing speakers tell, with the speakers' words; first: the sentence's first."""
    text, sent = annotated.report.text, first.sent
    found = []
    for quote in annotated.quotes:
        start, end = quote.speaker_start, quote.speaker_end
        if start is None or end is None or not sent.start_char <= start < sent.end_char:
            continue
        words = annotated.doc.within(start, end)
        if words and text[:start].rstrip().endswith(_CLOSED):
            found.append((quote.start, quote.end, words))
    return found


def _weapon_behind(annotated: Annotated, ontology: Ontology, trigger: Token) -> Filler | None:
    """Return a "with rockets" that stands behind a verb but was read onto a noun between."""
    if not is_verbal(trigger):
        return None
    for token in trigger.doc[trigger.i + 1 : trigger.sent.end]:
        if token.dep_ in ("conj", "ccomp", "parataxis") and is_verbal(token):
            return None
        if token.dep_ == "case" and token.lower_ == "with":
            filler = _filler(annotated, ontology, token.head, "behind")
            if filler.kind == "weapon":
                return filler
    return None


def _filler(annotated: Annotated, ontology: Ontology, token: Token, via: str) -> Filler:
    token = itself(annotated, ontology, token)
    named, start, end, kind = _phrase(annotated, ontology, token)
    return Filler(named, start, end, via, kind)


@once_in_context
def _phrase(annotated: Annotated, ontology: Ontology, token: Token) -> tuple[Token, int, int, Kind]:
    """Return the head, the extent and the kind of the phrase that fills a role."""
    start, end = np_span(token)
    name = _own_name(token, end)
    if name is not None:
        token, end = name, np_span(name)[1]
    first, last = _whole_name(token)
    known = annotated.name_of(token) if token.dep_ in ("compound", "amod", "nmod:poss") else None
    if known is not None:  # "Boko Haram raid": one party, not two
        first, last = min(first, known.start), max(last, known.end)
    return token, min(start, first), max(end, last), kind_of(annotated, ontology, token)


def _own_name(token: Token, end: int) -> Token | None:
    """Return the person's name right behind a title that was read as a phrase of its own: "ATTORNEY | GENERAL X".

    An editor's aside may stand between: "PEOPLE'S UNION [PU] CANDIDATE X".

    end: where the title's phrase ends.
    """
    if token.pos_ not in ("NOUN", "PROPN") or token.ent_type_ in _PERSONS:
        return None
    for other in token.head.children:
        if other.i <= token.i or other.ent_type_ not in _PERSONS or other.dep_ not in ("nmod", "appos", "flat"):
            continue
        first = np_span(other)[0]
        joined = any(c.dep_ in ("case", "cc", "punct") and c.i < other.i for c in other.children)
        if not joined and end < first and not _ASIDE.sub("", token.doc.text[end:first]).strip():
            return other
    return None


def _whole_name(token: Token) -> tuple[int, int]:
    """Return the characters of the person's name that a token is part of, however its words hang together."""
    doc, first, last = token.doc, token.i, token.i
    if token.ent_type_ not in _PERSONS:
        return token.idx, token.idx + len(token)
    while doc[first].ent_iob_ == "I" and first > 0:
        first -= 1
    while last + 1 < len(doc) and doc[last + 1].ent_iob_ == "I":
        last += 1
    return doc[first].idx, doc[last].idx + len(doc[last])


_THINGS = frozenset({"it", "itself"})


def _fits(filler: Filler, role: str, slot: str, trigger: Trigger) -> bool:
    kind = filler.kind
    if kind == "time" and role != "time":
        return False
    if role == "victim" and filler.token.lower_ in _THINGS:
        return False  # "they seized it": a camp, not somebody
    if kind in trigger.forbid.get(role, ()) or kind in trigger.forbid.get(slot, ()):
        return False
    wanted = trigger.require.get(role) or trigger.only.get(role)
    if wanted is not None and kind not in wanted:
        return False
    return role not in trigger.lemmas or _has_lemma(filler.token, trigger.lemmas[role])


def _has_lemma(token: Token, lemmas: tuple[str, ...]) -> bool:
    """Tell whether a phrase is headed by one of the nouns: itself, its title, its partitive or its apposition."""
    near = [token, *(c for c in token.children if c.dep_ in ("appos", "compound", "nmod", "flat", "amod"))]
    return any(lemma(t) in lemmas or t.lower_ in lemmas for t in near)


def construction_of(ontology: Ontology, token: Token) -> Construction:
    """Name the construction the trigger stands in."""
    if not is_verbal(token):
        if token.dep_ in ("compound", "amod") and "-" in token.text:
            return "compound"
        return "light-verb" if governor(ontology, token)[1] == "light" else "nominal"
    if token.dep_ == "acl:relcl":
        return "relative"
    if token.dep_ in ("acl", "amod") or (token.dep_ == "advcl" and not _has_subject(token)):
        return "reduced"
    if token.dep_ == "xcomp":
        return "control"
    return "passive" if is_passive(token) else "active"


def _has_subject(token: Token) -> bool:
    return any(c.dep_ in ("nsubj", "nsubj:pass") for c in token.children)
