"""Filling a trigger's roles from its slots, with the help of the verb that governs a noun trigger."""

import re

from dateline.claims.arguments_itself import itself
from dateline.claims.arguments_np import base, conjuncts, kind_of, lemma, np_span, preposition
from dateline.claims.arguments_slots import Slots, slots
from dateline.claims.arguments_subjects import accused_of, antecedent, come_under
from dateline.claims.arguments_verbs import is_passive, is_verbal
from dateline.claims.asked import once_in_context
from dateline.claims.frames_types import Construction, Filler
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import Kind, Ontology, Trigger

__all__ = ["COUNTING", "construction_of", "fill", "governor", "logical_slots"]

# Prepositions whose phrase the reader often hangs on the object although it belongs to the verb.
_FLOATING = frozenset({"from", "out of", "to", "into", "towards", "toward", "with", "against", "at"})


_FROM = frozenset({"by", "from", "in", "at", "near", "with"})  # what "came under attack" says of the attack
_PERSONS = frozenset({"PERSON", "PER"})
_ASIDE = re.compile(r"\[[^\]]*\]|\([^)]*\)")

# Nouns by which something is said to have been hit: "the house was the target of an attack".
_STRUCK = frozenset({"target", "victim", "object"})

# Plurals behind which the sides are named.
_ANNOUNCING = frozenset(
    {
        "faction", "group", "side", "party", "gang", "tribe", "clan", "militia", "force", "army", "community",
        "movement", "cartel", "state", "country", "organization", "organisation",
    }
)  # fmt: skip

_CLOSED = (",", '"', "”")  # before who closes a sentence by saying that he told it
# Nouns that count or bound a happening.
COUNTING = frozenset(
    {"wave", "series", "spate", "string", "round", "day", "week", "month", "hour", "night", "barrage", "outbreak"}
)


@once_in_context
def governor(ontology: Ontology, token: Token) -> tuple[Token, str]:
    """Return the verb a noun trigger leans on and how: "light", "occurs", "verb"; (token, "none") without one.

    light: "carried out an attack"; occurs: "clashes erupted"; verb: any other verb the noun is argument of.
    """
    named, head = token, token.head
    while head != token and not is_verbal(head) and (token.dep_ == "conj" or _is_counted(ontology, token, head)):
        token, head = head, head.head
    head = _set_to(ontology, token, head)
    if head == token or not is_verbal(head) or any(c.dep_ == "cop" for c in token.children):
        return token, "none"
    verb = lemma(head)
    if token.dep_ in ("obj", "nsubj:pass") and verb in ontology.words("holding_light_verbs"):
        return head, "light" if _is_held(ontology, token) else "verb"
    if token.dep_ in ("obj", "nsubj:pass") and verb in ontology.words("light_verbs"):
        return head, "light"
    if token.dep_ in ("obj", "nsubj:pass") and verb in ontology.words("agreement_light_verbs"):
        return head, "light" if _is_agreement(ontology, named) else "verb"
    if token.dep_ in ("nsubj", "nsubj:pass") and verb in ontology.words("occurrence_verbs"):
        return head, "occurs"
    if token.dep_ in ("obj", "nsubj", "nsubj:pass") or base(token.dep_) == "obl":
        return head, "verb"
    if token.dep_ in ("acl", "acl:relcl") and head != token:
        return token, "none"
    return token, "none"


def _set_to(ontology: Ontology, token: Token, head: Token) -> Token:
    """Return the verb of occurring below the one a noun is subject of: "talks are set to resume": resume."""
    if token.dep_ not in ("nsubj", "nsubj:pass"):
        return head
    below = (c for c in head.children if c.dep_ == "xcomp" and is_verbal(c))
    return next((c for c in below if lemma(c) in ontology.words("occurrence_verbs")), head)


def _is_counted(ontology: Ontology, token: Token, head: Token) -> bool:
    """Tell "a wave of attacks", "dozens of truces", "seven days of strikes": the head only counts."""
    if token.dep_ != "nmod" or not any(c.dep_ == "case" and c.text.lower() == "of" for c in token.children):
        return False
    return head.text.lower() in ontology.words("partitives") or lemma(head) in COUNTING


def _is_held(ontology: Ontology, token: Token) -> bool:
    """Tell what one holds or has as a happening: talks, a protest, an election, a truce."""
    types = {e.trigger.type for e in ontology.entries(token.text.lower(), "noun") if e.trigger.kind == "event"}
    return any(ontology.type_of(t).family in ("talks", "protest", "agreement") for t in types)


def _is_agreement(ontology: Ontology, token: Token) -> bool:
    entries = ontology.entries(token.text.lower(), "noun")
    return any(e.trigger.type in ("agreement", "ceasefire") for e in entries)


def logical_slots(annotated: Annotated, ontology: Ontology, words: tuple[Token, ...], trigger: Trigger) -> Slots:
    """Return a trigger's slots: a verb's with those of the nouns it is made of, a noun's with its verb's.

    words: the trigger's words, head first. A phrase read onto a verb's object ("drove the rebels from the town") serves
    where the verb has none of its kind.
    """
    token = words[0]
    if is_verbal(token):
        found = slots(token)
        if "between" in found and not any(base(c.dep_) == "nsubj" for c in token.children):
            found["subj"] = found.pop("between")  # "killed in fighting between X and Y": the dead did not fight
        nouns = [w for w in words[1:] if w.pos_ in ("NOUN", "PROPN")]
        for noun in nouns:
            _merge(found, slots(noun), skip=("mod", "poss", "subj"))
        # "hold 100 hostages", "took eleven hostages": the wording itself says whom, where it counts them
        counted = [(t, "wording") for t in nouns if any(c.dep_ == "nummod" for c in t.children)]
        found["obj"] = [(t, how) for t, how in found.get("obj", []) if t not in nouns] + counted
        for what in [one for head, _ in found["obj"] for one in conjuncts(head)]:
            _merge(found, {k: v for k, v in slots(what).items() if k in _FLOATING and k not in found}, skip=())
        return {slot: fillers for slot, fillers in found.items() if fillers}
    found = _noun_slots(annotated, ontology, token, trigger)
    beside = (w for w in words[1:] if w.dep_ in ("compound", "amod") and w.lower_ != "military")
    forces = [w for w in beside if "forces" in ontology.classes_of(lemma(w))]
    if forces and not any(t not in forces for t, _ in found.get("subj", ())):
        found["subj"] = [(forces[0], "wording")]  # "coalition strikes": the wording itself says whose
    return found


def _noun_slots(annotated: Annotated, ontology: Ontology, token: Token, trigger: Trigger) -> Slots:
    found = slots(token)
    verb, how = governor(ontology, token)
    if how == "light":
        _merge(found, slots(verb), skip=("obj", "xcomp", "ccomp"))
    elif how == "occurs":
        _merge(found, slots(verb), skip=("subj", "obj", "xcomp", "ccomp"))
    if any(c.dep_ == "cop" for c in token.children):
        found["cop"] = [(c, "said of") for c in token.children if c.dep_ == "nsubj"]
    affects = how in ("verb", "occurs") and lemma(verb) in ontology.words("effect_verbs")
    if affects and _is_subject(ontology, token, verb):
        found["struck"] = slots(verb).get("obj", [])
    if come_under(verb) == token:
        _merge(found, {slot: fillers for slot, fillers in slots(verb).items() if slot in _FROM}, skip=())
    found["subj"] = found.get("subj", []) + found.pop("by", [])
    if (accused := accused_of(token)) is not None:
        found["subj"].append((accused, "accused"))
    found["obj"] = found.get("obj", []) + (found.get("of", []) or _of_behind_place(annotated, token)) + _struck(token)
    for what, _ in found["obj"]:
        # "the killing of the mayor by gunmen": the by-phrase is often read onto the nearer noun
        found["subj"] = found["subj"] + slots(what).get("by", [])
    for slot, side in (("poss", trigger.poss), ("mod", trigger.mod)):
        if side != "none":
            found[side] += [
                (owner, how)
                for owner, how in found.get(slot, [])
                if slot == "poss" or _is_party(annotated, ontology, owner)
            ]
    return {slot: fillers for slot, fillers in found.items() if fillers}


def _is_subject(ontology: Ontology, token: Token, verb: Token) -> bool:
    """Tell "the strike hit a convoy", "a series of strikes destroyed"."""
    while token.head != verb and _is_counted(ontology, token, token.head):
        token = token.head
    return token.head == verb and token.dep_ == "nsubj"


def _of_behind_place(annotated: Annotated, token: Token) -> list[tuple[Token, str]]:
    """Return the of-phrase that was read onto a place or day between: "the murder in Tala of two nurses"."""
    between = [c for c in token.children if c.ent_type_ in ("GPE", "LOC") or annotated.time_of(c) is not None]
    return [(of, "behind") for place in between for of in place.children if preposition(of) == "of"]


def _struck(token: Token) -> list[tuple[Token, str]]:
    """Return what is said to have been hit: "the house was the target of attacks", "a bank, the target of a raid", "the
    base came under attack".
    """
    if come_under(token.head) == token:
        return [(antecedent(c, token.head), "said of") for c in token.head.children if c.dep_ == "nsubj"]
    named = token
    while named.dep_ == "conj" and named.head.pos_ == "NOUN":
        named = named.head
    noun = named.head
    if base(named.dep_) != "nmod" or preposition(named) != "of" or lemma(noun) not in _STRUCK:
        return []
    if noun.dep_ == "appos":
        return [(noun.head, "said of")]
    return [(antecedent(c, noun), "said of") for c in noun.children if c.dep_ == "nsubj"]


def _is_party(annotated: Annotated, ontology: Ontology, token: Token) -> bool:
    """Tell whether a noun's modifier is somebody: "rebel attack"; in "a military campaign" it says of what kind."""
    if token.pos_ == "ADJ" and token.lower_ == "military":
        return False
    return kind_of(annotated, ontology, token) in ("actor", "person", "civilians") or (
        token.pos_ in ("PROPN", "ADJ") and token.ent_type_ in ("NORP", "GPE", "ORG", "ARMED_GROUP")
    )


def _merge(into: Slots, other: Slots, skip: tuple[str, ...]) -> None:
    for slot, fillers in other.items():
        if slot not in skip:
            into.setdefault(slot, []).extend(fillers)


def fill(
    annotated: Annotated, ontology: Ontology, words: tuple[Token, ...], trigger: Trigger, found: Slots
) -> dict[str, list[Filler]]:
    """Return role -> fillers. A phrase fills one role only, the first that asks for it; times fill none."""
    roles: dict[str, list[Filler]] = {}
    used = _speakers_behind(annotated, words[0])
    for role, wanted in trigger.roles.items():
        for slot in wanted:
            for head, via in found.get(slot, ()):
                group = [_filler(annotated, ontology, t, via) for token in conjuncts(head) for t in _sides(token)]
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
        if is_verbal(token) and token.dep_ in ("conj", "ccomp", "parataxis"):
            return None
        if token.text.lower() == "with" and token.dep_ == "case":
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
