"""Who does what a verb says, and what it is done to, whatever the voice, wherever the words stand.

Controlled and shared subjects are looked up ("managed to seize", "attacked and took", "seeking to drive out", relative
and participle clauses). Every answer says which way it was found.
"""

from dateline.claims.arguments_np import base, lemma, preposition
from dateline.claims.arguments_relatives import RELATIVE, antecedent
from dateline.claims.arguments_verbs import FINITE_AUX, is_open, is_passive, is_reduced, is_split_perfect, is_verbal
from dateline.claims.asked import once
from dateline.language.tokens import Token
from dateline.ontology import load_ontology

__all__ = ["accused_of", "come_under", "object_of", "subject_of", "surface_subject"]

_BEHIND = frozenset({"after", "following", "amid", "despite", "over", "by"})
_PHRASE = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM"})
_ACCUSING = frozenset({"accuse", "suspect"})
_BLAMING = frozenset({
    "blame", "condemn", "criticise", "criticize", "denounce", "fault", "rebuke", "sanction", "praise", "thank",
})  # fmt: skip
# Verbs whose infinitive is done by their subject although they may have an object ("promised Rome to attack").
_SUBJECT_CONTROL = frozenset({"promise", "vow", "threaten", "pledge", "swear"})
_OBJECT_CONTROL = frozenset(
    {
        "force", "compel", "help", "enable", "lead", "cause", "persuade", "convince", "prompt", "push", "drive", "let",
        "make", "see", "leave", "train", "send", "hear", "watch", "get", "incite", "pressure", "accuse", "allow",
        "permit", "prevent", "stop", "bar", "block", "tell", "instruct", "assist",
    }
)  # fmt: skip


def subject_of(token: Token, depth: int = 0) -> list[tuple[Token, str]]:
    """Return the doer(s) of a verb with how they were found; empty where the text does not say."""
    if is_split_perfect(token):
        return subject_of(token.head.head, depth + 1)
    if is_passive(token):
        found = [(c, "by") for c in token.children if _is_agent(c)] or _agent_behind_place(token)
        return found or _hyphened(token) or _shared_agent(token)
    by = [(c, "by") for c in token.children if preposition(c) == "by"] if token.tag_ == "VBG" else []
    if _is_deed_named(token, told=bool(by)):
        return by
    subjects = [child for child in token.children if child.dep_ in ("nsubj", "csubj", "nsubj:pass")]
    if subjects:
        return [(antecedent(_nearest(subjects, token), token), "subject")]
    return _implied_subject(token, depth) if depth < 6 else []


def _is_deed_named(token: Token, *, told: bool) -> bool:
    """Tell "shelling by the rebels", said to have killed: a noun in all but its tag. told: a by-phrase says whose."""
    bare = token.tag_ == "VBG" and (told or base(token.dep_) in ("csubj", "nsubj", "ccomp", "obj"))
    return bare and not any(base(c.dep_) in ("nsubj", "obj", "aux") for c in token.children)


def _agent_behind_place(token: Token) -> list[tuple[Token, str]]:
    """Return the by-phrase that was read onto a place between: "were driven out of X by Y"; places do nothing."""
    places = [c for c in token.children if base(c.dep_) == "obl" and c.ent_type_ in ("GPE", "LOC")]
    return [(by, "by") for place in places for by in place.children if preposition(by) == "by"]


def _nearest(subjects: list[Token], verb: Token) -> Token:
    """Return the subject next to its verb where a compound was read as two ("extremist", "groups")."""
    before = [subject for subject in subjects if subject.i < verb.i]
    return before[-1] if before else subjects[0]


def _shared_agent(token: Token) -> list[tuple[Token, str]]:
    """Return the by-phrase of the last of several passives: "were abducted and killed by gunmen"."""
    for child in token.children:
        own = any(c.dep_ in ("nsubj", "nsubj:pass") for c in child.children)
        if child.dep_ == "conj" and is_verbal(child) and not own:
            return [(c, "shared by") for c in child.children if _is_agent(c)]
    return []


def _hyphened(token: Token) -> list[tuple[Token, str]]:
    """Return the doer glued to a participle: "army-besieged", "US-led"."""
    at = token.i - 1
    if token.dep_ not in ("amod", "acl", "compound") or at < 1 or token.doc[at].text not in ("-", "–"):
        return []
    before = token.doc[at - 1]
    return [(before, "compound")] if before.pos_ in ("NOUN", "PROPN", "ADJ") else []


def _is_agent(child: Token) -> bool:
    return child.dep_ == "obl:agent" or (base(child.dep_) == "obl" and preposition(child) == "by")


def surface_subject(token: Token, depth: int = 0) -> list[tuple[Token, str]]:
    """Return the grammatical subject of a clause, whatever the voice: what an open participle refers to."""
    for child in token.children:
        if child.dep_ in ("nsubj", "nsubj:pass"):
            return [(antecedent(child, token), "subject")]
    if token.dep_ == "acl" or (token.dep_ == "acl:relcl" and token.head != token):
        return [(token.head, "antecedent")]
    if depth < 6 and token.dep_ in ("conj", "xcomp", "advcl") and token.head != token:
        return surface_subject(token.head, depth + 1)
    return []


def _implied_subject(token: Token, depth: int) -> list[tuple[Token, str]]:
    head = token.head
    if head == token:
        return []
    if token.dep_ in ("advcl", "xcomp") and _is_of_another(token):
        return [(what, "object control") for what, _ in object_of(head)]
    if (accused := accused_of(token)) is not None:
        return [(accused, "accused")]
    if token.dep_ == "conj" and is_verbal(head):
        found = surface_subject(head, depth + 1) if not is_passive(head) or not is_passive(token) else []
        return [(t, "shared subject") for t, _ in found]
    if token.dep_ == "xcomp":
        return _controller(token, depth)
    if token.dep_ == "advcl" and is_open(token) and not _is_happening(token):
        # "came under attack, killing three": the attack killed
        does = come_under(head) or _blow_above(token) or _agent_before(token)
        found = surface_subject(head, depth + 1) if does is None else [(does, "subject")]
        return [(t, "participle") for t, _ in found]
    if token.dep_ == "acl":
        return _acl_subject(token)
    if token.dep_ == "acl:relcl" and not any(c.dep_ in ("nsubj", "obj") for c in token.children):
        return [(head, "relative")]
    return []


def come_under(verb: Token) -> Token | None:
    """Return what somebody came under: the attack of "came under attack"."""
    if not is_verbal(verb) or lemma(verb) != "come":
        return None
    return next((c for c in verb.children if base(c.dep_) == "obl" and preposition(c) == "under"), None)


def _agent_before(gerund: Token) -> Token | None:
    """Return who a passive is done by, where the gerund is said of them: "were surprised by rebels killing him"."""
    agent = next((c for c in gerund.head.children if _is_agent(c) and c.i < gerund.i), None)
    if agent is None or gerund.tag_ != "VBG" or not is_passive(gerund.head):
        return None
    between = gerund.doc[agent.i + 1 : gerund.i]
    return agent if all(t.pos_ in _PHRASE or t.text == "-" for t in between) else None


def _is_of_another(token: Token) -> bool:
    """Tell whether a participle is said of the object above: "accused X of shelling", "stopped X from leaving"."""
    marks = {c.lower_ for c in token.children if c.dep_ == "mark"}
    blamed = "for" in marks and lemma(token.head) in _BLAMING
    return (blamed or bool(marks & {"of", "from"})) and bool(object_of(token.head))


def accused_of(token: Token) -> Token | None:
    """Return who is accused of what a clause or noun tells: "accused X of shelling the town" is X's shelling."""
    of = any(c.dep_ in ("mark", "case") and c.lower_ == "of" for c in token.children)
    if token.dep_ not in ("acl", "advcl", "nmod", "obl") or not of:
        return None
    if token.dep_ in ("acl", "nmod"):
        head = token.head
        if lemma(head.head) not in _ACCUSING:
            return None
        if head.dep_ == "obl:agent":  # "the army was accused by residents of shelling the town"
            return next((c for c in head.head.children if c.dep_ == "nsubj:pass"), None)
        return head if base(head.dep_) in ("obj", "iobj", "nsubj") else None
    found = object_of(token.head) if lemma(token.head) in _ACCUSING else []
    return found[0][0] if found else None


def _is_happening(token: Token) -> bool:
    """Tell a gerund that only names what came before: "aid group suspends work after shelling" shelled nobody."""
    if token.tag_ != "VBG" or token.i < 1 or any(c.dep_ == "obj" for c in token.children):
        return False
    if token.doc[token.i - 1].lower_ not in _BEHIND:
        return False
    return bool(load_ontology().entries(token.lower_, "noun"))


def _controller(token: Token, depth: int) -> list[tuple[Token, str]]:
    head = token.head
    verb = lemma(head)
    if verb in _OBJECT_CONTROL or (verb in load_ontology().words("plan_verbs") and verb not in _SUBJECT_CONTROL):
        told = next((c for c in head.children if c.dep_ == "iobj"), None)
        for what in (told, *(what for what, _ in object_of(head))):
            if what is not None:
                return [(what, "object control")]
    return [(t, "control") for t, _ in surface_subject(head, depth + 1)]


def _acl_subject(token: Token) -> list[tuple[Token, str]]:
    """Return who does what a clause on a noun tells: "troops taking the town", "their plan to take the town"."""
    head = token.head
    infinitive = any(c.dep_ in ("mark", "case", "aux") and c.lower_ in ("to", "of", "for") for c in token.children)
    if not infinitive:
        blow = _blow_above(token)
        return [(head, "participle of")] if blow is None else [(blow, "participle")]
    owners = [c for c in head.children if c.dep_ in ("nmod:poss", "nsubj") or preposition(c) == "by" or _is_side(c)]
    if owners:
        return [(owners[0], "possessor")]
    if lemma(head.head) in load_ontology().words("about_verbs"):
        return []
    if is_verbal(head.head) and head.head != head and head.dep_ in ("obj", "nsubj:pass", "obl"):
        return [(t, "control") for t, _ in surface_subject(head.head, 5) if t is not head]
    return [(head, "headline")] if head.dep_.lower() == "root" else []


def _is_side(modifier: Token) -> bool:
    """Tell whose the deed is by the word before its noun: "the Zambian operation to take the town"."""
    named = modifier.ent_type_ in ("NORP", "GPE", "ORG", "ARMED_GROUP")
    return named and modifier.dep_ in ("amod", "compound", "nmod") and modifier.i < modifier.head.i


def _blow_above(token: Token) -> Token | None:
    """Return the blow that kills, where "killing ten" was read onto what it hit: "Shells hit a village held by X,
    killing ten" makes no killer of the village, nor of X.
    """
    ontology = load_ontology()
    if token.tag_ != "VBG" or lemma(token) not in ontology.words("effect_verbs"):
        return None
    above = token.head
    while above.head != above and not (is_verbal(above) and any(c.dep_ == "nsubj" for c in above.children)):
        above = above.head
    for child in above.children if above.i < token.i else ():
        deed = any(e.trigger.kind == "event" for e in ontology.headed_by((child.lower_, lemma(child)), "noun"))
        if child.dep_ == "nsubj" and (deed or {"weapon", "vehicle"} & set(ontology.kinds_of(lemma(child)))):
            return child
    return None


@once
def object_of(token: Token) -> list[tuple[Token, str]]:
    """Return what a verb's deed is done to, with how it was found."""
    if is_split_perfect(token):
        return [(token.head, "object")]
    if is_passive(token):
        subjects = [child for child in token.children if child.dep_ in ("nsubj:pass", "nsubj")]
        if subjects:
            return [(antecedent(_nearest(subjects, token), token), "passive subject")]
        return _implied_patient(token) or _adjacent(token)
    for child in token.children:
        if child.dep_ == "obj":
            return [(antecedent(child, token), "object")]
    behind = _behind_compound(token)
    if behind is not None:
        return [(behind, "object")]
    has_subject = any(c.dep_ == "nsubj" and c.lower_ not in RELATIVE for c in token.children)
    if token.dep_ == "acl:relcl" and has_subject and not _has_relative_oblique(token):
        return [(token.head, "relative")]
    return []


def _behind_compound(token: Token) -> Token | None:
    """Return the object that "retake army-held Adra" lost to the participle before it."""
    for word in token.doc[token.i + 2 : min(token.i + 8, token.sent.end)]:
        if is_verbal(word) and word.tag_ == "VBN" and token.doc[word.i - 1].text in ("-", "–"):
            return next((c for c in word.children if c.dep_ == "obj" and c.i == word.i + 1), None)
        if is_verbal(word) or word.dep_ == "case":
            return None
    return None


def _adjacent(token: Token) -> list[tuple[Token, str]]:
    """Return the noun right before a finite passive that has lost its subject to another reading of the sentence."""
    aux = [c for c in token.children if c.dep_ in ("aux", "aux:pass") and c.lower_ in FINITE_AUX]
    if not aux or token.dep_ in ("conj", "acl:relcl", "xcomp"):
        return []
    before = next((t for t in reversed(token.doc[token.sent.start : aux[0].i]) if not t.is_space), None)
    while before is not None and before.dep_ in ("flat", "compound", "conj", "punct") and before.head.i < before.i:
        before = before.head
    return [(before, "adjacent")] if before is not None and before.pos_ in ("NOUN", "PROPN", "PRON") else []


def _implied_patient(token: Token) -> list[tuple[Token, str]]:
    if token.dep_ in ("acl", "amod", "acl:relcl"):
        return [(token.head, "participle of")]
    told_of = [c for c in token.head.children if c.dep_ == "obj"] if token.dep_ in ("xcomp", "ccomp") else []
    if told_of:
        return [(told_of[0], "object control")]
    if token.dep_ == "advcl" and (is_open(token) or is_reduced(token)):
        return [(t, "shared subject") for t, _ in surface_subject(token.head)]
    if token.dep_ in ("conj", "xcomp") and is_verbal(token.head):
        return [(t, "shared subject") for t, _ in surface_subject(token.head)]
    if token.dep_ == "parataxis" and token.head.pos_ in ("NOUN", "PROPN") and token.tag_ == "VBN":
        return [(token.head, "participle of")]  # "the town (not entirely held by X)"
    if token.dep_ == "conj" and token.head.pos_ == "ADJ" and token.head.dep_ in ("amod", "acl"):
        return [(token.head.head, "participle of")]  # "troops loyal to X and led by Y"
    return []


def _has_relative_oblique(token: Token) -> bool:
    return any(c.lower_ in ("where", "when", "why") for c in token.children) or any(
        base(c.dep_) in ("obl", "obj") and c.lower_ in RELATIVE for c in token.children
    )
