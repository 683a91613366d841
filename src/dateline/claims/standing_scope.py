"""Marks that come from above: the words that govern a predicate, from its own clause up to a word of telling."""

from collections.abc import Iterator

from dateline.claims.arguments_np import base, lemma, preposition
from dateline.claims.arguments_subjects import accused_of
from dateline.claims.arguments_verbs import is_verbal
from dateline.claims.standing_marks import Mark, own_marks, words
from dateline.claims.standing_words import (
    CONTAINERS,
    DENY,
    FACTUAL,
    FINITE_PLAN,
    LEAVES_OBJECT,
    NOUN_LISTS,
    SETTING,
    SOUGHT_BY,
    TELLINGS,
    UNTRUE,
    VERB_LISTS,
    coordinate,
    doubtful_teller,
    going_to,
    has_modal,
    infinitive_to,
    is_agreement,
    is_bare_infinitive,
    is_denied_object,
    is_failed,
    is_gerund_object,
    is_negated,
    is_now,
    is_past,
    is_perfect,
    listed,
    occurring_below,
    seen_by,
    untrue_of,
)
from dateline.language.tokens import Token

__all__ = ["governing_marks"]

_ABOUT = frozenset({"of", "about", "on", "regarding", "concerning"})
_PROOF = frozenset({"evidence", "proof", "indication", "sign"})  # of which somebody has none
_ANYONE = frozenset({"any", "anyone", "anybody", "whoever", "whichever", "whatever"})


def governing_marks(token: Token, depth: int = 0) -> Iterator[Mark]:
    """Yield what the words above a predicate say of it."""
    head = token.head
    if head == token or depth > 8:
        if is_bare_infinitive(token):
            yield Mark("planned", infinitive_to(token))
        return
    if is_verbal(token):
        yield from _above_verb(token, head, depth)
    elif token.dep_ == "xcomp" and lemma(head) in words("doubt_verbs"):
        yield from _complement(token, head, depth)  # "are feared dead"
    else:
        yield from _above_noun(token, head, depth)


def _above_verb(token: Token, head: Token, depth: int) -> Iterator[Mark]:
    dep = token.dep_
    if (seen := seen_by(token)) is not None:
        yield from own_marks(seen)
        yield from governing_marks(seen, depth + 1)
    elif (untrue := untrue_of(token)) is not None:
        yield Mark("denied", untrue)  # "the report that the town fell is unfounded"
    elif dep in ("csubj", "ccomp", "advcl") and head.lower_ in UNTRUE:
        yield Mark("denied", head)  # "it is false that the town fell"
    elif dep == "ccomp" and lemma(head) in TELLINGS and is_denied_object(head):
        yield Mark("denied", head.head)  # "denied claims that", where the noun was read as a verb
    elif dep == "xcomp" or is_gerund_object(token, head):
        yield from _complement(token, head, depth)
    elif dep in ("ccomp", "csubj", "csubj:pass", "parataxis"):
        yield from _content_clause(token, head)
    elif dep == "acl":
        yield from _attribute(token, head)
    elif dep == "acl:relcl" and _is_anyone(head):
        yield Mark("conditional", head)  # "any party that violates the truce"
    elif dep == "advcl":
        yield from _adverbial(token, head, depth)
    elif dep == "conj":
        if infinitive_to(head) is not None or not any(c.dep_ in ("nsubj", "nsubj:pass") for c in token.children):
            yield from governing_marks(coordinate(token, head), depth + 1)
    elif dep in ("obl", "nmod", "amod", "compound", "obj", "nsubj", "nsubj:pass"):
        yield from _above_noun(token, head, depth)


def _is_anyone(noun: Token) -> bool:
    return noun.lower_ in _ANYONE or any(c.dep_ == "det" and c.lower_ in _ANYONE for c in noun.children)


def _complement(token: Token, head: Token, depth: int) -> Iterator[Mark]:
    """Infinitive or gerund under a verb or adjective: "plans to", "managed to", "started", "is ready to"."""
    word = lemma(head)
    if word in words("success_verbs") and not going_to(head, token):
        yield from own_marks(head)
        yield from governing_marks(head, depth + 1)
        return
    if not is_verbal(head) and word in words("plan_adjectives"):
        yield Mark("planned", head)
    found = listed(word, VERB_LISTS)
    if found is None and infinitive_to(token) is not None and word not in FACTUAL and not is_perfect(token):
        yield Mark("planned", infinitive_to(token))
    if going_to(head, token):
        yield Mark("planned", head)
    elif found == "denied" and word not in words("refrain_verbs"):
        yield Mark("denied", head)
    elif found:
        yield Mark(found, head)
    if found or infinitive_to(token) is not None:
        yield from own_marks(head)
        yield from governing_marks(head, depth + 1)


def _content_clause(token: Token, head: Token) -> Iterator[Mark]:
    """Finite clause under a verb: "denied that", "appears that", "hopes that"; telling alone changes nothing."""
    word = lemma(head)
    if word in DENY:
        yield Mark("denied", head)
    elif word in FINITE_PLAN and not is_past(token):
        yield Mark("planned", head)
    elif word in ("appear", "seem", "believe", "suspect", "allege", "think", "suppose", "presume"):
        yield Mark("doubted", head)
    elif word in words("threat_verbs") and has_modal(token):
        yield Mark("threatened", head)
    elif word in ("confirm", "say", "know", "specify", "verify") and is_negated(head):
        yield Mark("doubted", head)
    elif (rumour := doubtful_teller(head)) is not None:
        yield Mark("doubted", rumour)


def _attribute(token: Token, head: Token) -> Iterator[Mark]:
    """Clause hanging on a noun: "plan to attack", "attempt to seize", "campaign to clear the town"."""
    word = lemma(head)
    if word in TELLINGS and is_denied_object(head):
        # "denied reports that the town had fallen"
        yield Mark("denied", head.head)
        return
    if accused_of(token) is not None:
        yield Mark("doubted", head.head)
        return
    if word in _PROOF and any(c.lower_ in ("no", "little") for c in head.children):
        yield Mark("denied", head)  # "no evidence that anyone was shot"
        return
    found = listed(word, NOUN_LISTS)
    # looked for among the words between: the mark may have been read onto another noun
    preposed = any(t.lower_ in ("of", "for") for t in token.doc[head.i + 1 : token.i])
    if found and (infinitive_to(token) is not None or preposed):
        yield Mark(found, head)
    elif infinitive_to(token) is not None:
        # a purpose: "the campaign to clear the town" does not say that it was cleared
        yield Mark("planned", infinitive_to(token))


def _adverbial(token: Token, head: Token, depth: int) -> Iterator[Mark]:
    """Open participles share their clause's standing; purposes are plans; finite clauses stand alone."""
    if infinitive_to(token) is not None:
        yield Mark("planned", infinitive_to(token))
        return
    marks = {c.lower_ for c in token.children if c.dep_ in ("mark", "case")}
    finite = any(c.dep_ in ("nsubj", "nsubj:pass") for c in token.children) and token.tag_ != "VBG"
    if marks & {"before", "without", "instead"}:
        if "before" not in marks:
            yield Mark("denied", head)
        return
    if "until" in marks and token.tag_ in ("VBP", "VBZ"):
        yield Mark("conditional", head)  # "no talks until they release the detainees"
        return
    if marks & {"at"} and lemma(head) in ("aim", "direct", "gear"):
        yield Mark("planned", next(c for c in token.children if c.lower_ == "at"))
        return
    if marks & {"of", "for"} and lemma(head) in ("accuse", "suspect"):
        yield Mark("doubted", head)
    if marks & {"from"} and lemma(head) in ("prevent", "stop", "keep", "refrain", "deter", "bar"):
        yield Mark("denied", head)
    if marks & {"of"} and not is_verbal(head) and listed(lemma(head), NOUN_LISTS):
        yield Mark(listed(lemma(head), NOUN_LISTS) or "planned", head)
    if not finite and not marks & {"after", "since", "following", "when", "while"}:
        yield from own_marks(head)
        yield from governing_marks(head, depth + 1)


def _above_noun(token: Token, head: Token, depth: int) -> Iterator[Mark]:
    """A happening told by a noun: what its verb or noun makes of it."""
    if (below := occurring_below(token, head)) is not None:
        yield from own_marks(below)
        yield from governing_marks(below, depth + 1)
        return
    if not is_verbal(head) or any(c.dep_ == "cop" for c in token.children):
        yield from _noun_over_noun(token, head, depth)
        return
    dep, word = base(token.dep_), lemma(head)
    if dep == "conj":
        yield from governing_marks(head, depth + 1)
    elif dep == "obj" or token.dep_ == "nsubj:pass":
        yield from _object_of(token, head, depth)
    elif dep == "nsubj" and word in words("occurrence_verbs"):
        yield from (m for m in own_marks(head) if m.standing != "ongoing" or word not in SETTING)
        yield from governing_marks(head, depth + 1)
    elif dep == "nsubj":
        yield from _subject_of_would(token, head)
    elif dep == "obl":
        yield from _oblique_of(token, head)


def _object_of(token: Token, head: Token, depth: int) -> Iterator[Mark]:
    word = lemma(head)
    carried = word in words("light_verbs") or word in words("agreement_light_verbs")
    if word == "approve" and not is_agreement(token):
        yield Mark("planned", head)
    found = listed(word, VERB_LISTS)
    if word == "negotiate" and head.tag_ == "VBG":
        yield Mark("planned", head)  # "has been negotiating a truce": there is none yet
    if word == "fear":
        yield Mark("conditional", head)  # "residents fear an attack": none has been told of
    elif found == "attempted" and is_failed(head):
        return  # "failed to prevent an attack"
    elif found and word not in LEAVES_OBJECT:
        yield Mark(found, head)
    elif word in ("expect", "order"):
        yield Mark("planned", head)
    if carried or found:
        yield from own_marks(head)
        yield from governing_marks(head, depth + 1)


def _oblique_of(token: Token, head: Token) -> Iterator[Mark]:
    marker, word = preposition(token), lemma(head)
    if marker in ("to", "on") and word == "agree" and not is_agreement(token):
        yield Mark("planned", head)  # "agreed to the withdrawal of troops"
    elif marker == "for" and word in ("call", "appeal", "prepare", "push", "press", "plan", "ask", "hope", "wait"):
        yield Mark("planned", head)
    elif marker == "in" and word in ("involve", "engage", "lock") and is_now(head):
        yield Mark("ongoing", None)
    elif marker in ("of", "against") and word == "warn":
        yield Mark("threatened", head)
    elif marker == "of" and word in ("accuse", "suspect"):
        yield Mark("doubted", head)
    elif marker in ("in case of", "in the event of"):
        yield Mark("conditional", head)
    elif marker == "without":
        yield Mark("denied", token)
    elif marker in ("in", "during", "by", "through", "as", "with"):
        # "will be killed in the attack": the noun is as real as the verb
        yield from (m for m in own_marks(head) if m.standing in ("planned", "conditional"))


def _noun_over_noun(token: Token, head: Token, depth: int) -> Iterator[Mark]:
    marker = preposition(token)
    if accused_of(token) is not None:
        yield Mark("doubted", head.head)
    elif token.dep_ == "conj":
        yield from governing_marks(head, depth + 1)
    elif _is_unproven(token, marker):
        yield Mark("denied", head)  # "no indication of a military presence"
    elif base(token.dep_) == "nmod" and any(c.dep_ == "cop" for c in head.children):
        # "the town will be the site of a battle", "has been the target of strikes": as real as the clause
        yield from (m for m in own_marks(head) if m.standing != "ongoing")
    elif base(token.dep_) == "nmod" and marker in _ABOUT and lemma(head) in TELLINGS and is_denied_object(head):
        yield Mark("denied", head.head)  # "dismissed reports of a massacre"
    elif base(token.dep_) == "nmod" and marker in ("of", "for", "against", "to"):
        found = listed(lemma(head), NOUN_LISTS)
        if marker == "for" and lemma(head) in SOUGHT_BY:
            yield Mark("planned", head)
        elif found and not (found == "doubted" and lemma(head) == "claim"):
            yield Mark(found, head)
        elif lemma(head) in CONTAINERS:
            yield from _contained(head, depth)
    elif token.dep_ == "compound" and listed(lemma(head), NOUN_LISTS) not in (None, "doubted"):
        yield Mark(listed(lemma(head), NOUN_LISTS) or "planned", head)
    elif base(token.dep_) == "nsubj":
        yield from _subject_of_would(token, head)


def _is_unproven(token: Token, marker: str | None) -> bool:
    """Tell what there is no evidence or sign of."""
    proof = token.head
    none = any(c.lower_ in ("no", "little") for c in proof.children)
    return base(token.dep_) == "nmod" and marker == "of" and lemma(proof) in _PROOF and none


def _contained(head: Token, depth: int) -> Iterator[Mark]:
    """Yield the standing of what a noun counts or bounds; whoever urges an end to it says that it goes on."""
    marks = [*own_marks(head), *governing_marks(head, depth + 1)]
    unreal = any(m.standing in ("planned", "conditional", "threatened", "attempted") for m in marks)
    if lemma(head) in ("end", "halt", "stop", "cessation") and unreal:
        yield Mark("ongoing", None)
    else:
        yield from marks


def _subject_of_would(token: Token, head: Token) -> Iterator[Mark]:
    """Tell "the loss of the town would be a blow": what would be something has not come about."""
    would = next((c for c in head.children if c.dep_ == "aux" and c.lower_ == "would"), None)
    perfect = any(c.dep_ == "aux" and c.lower_ == "have" for c in head.children)
    if would is not None and not perfect and any(base(c.dep_) == "nmod" for c in token.children):
        yield Mark("conditional", would)
