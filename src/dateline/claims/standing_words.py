"""Words that colour what they govern, and small tests of how a predicate hangs on them."""

from dateline.claims.arguments_np import base, lemma
from dateline.claims.arguments_verbs import is_verbal
from dateline.claims.standing_marks import words
from dateline.language.tokens import Token
from dateline.ontology import load_ontology
from dateline.records import Standing

__all__ = [
    "CONTAINERS",
    "DENY",
    "FACTUAL",
    "FINITE_PLAN",
    "LEAVES_OBJECT",
    "NOUN_LISTS",
    "SETTING",
    "SOUGHT_BY",
    "TELLINGS",
    "UNTRUE",
    "VERB_LISTS",
    "coordinate",
    "doubtful_teller",
    "going_to",
    "has_modal",
    "infinitive_to",
    "is_agreement",
    "is_bare_infinitive",
    "is_denied_object",
    "is_failed",
    "is_negated",
    "is_now",
    "is_past",
    "is_perfect",
    "listed",
    "occurring_below",
    "untrue_of",
]

VERB_LISTS: tuple[tuple[str, Standing], ...] = (
    ("denial_verbs", "denied"),
    ("refrain_verbs", "denied"),
    ("threat_verbs", "threatened"),
    ("attempt_verbs", "attempted"),
    ("plan_verbs", "planned"),
    ("doubt_verbs", "doubted"),
)
NOUN_LISTS: tuple[tuple[str, Standing], ...] = (
    ("denial_nouns", "denied"),
    ("threat_nouns", "threatened"),
    ("attempt_nouns", "attempted"),
    ("plan_nouns", "planned"),
    ("doubt_nouns", "doubted"),
)
# Finite clauses ("hopes that"): only these verbs colour what they say.
FINITE_PLAN = frozenset({"hope", "expect", "want", "wish", "demand", "propose", "insist", "fear", "vow", "pledge"})
# Verbs whose infinitive has come about ("were forced to flee"); after any other it is a purpose.
FACTUAL = frozenset(
    {"force", "compel", "cause", "lead", "drive", "push", "serve", "happen", "tend", "use", "allow", "say", "report"}
)
# Verbs of the lists whose object has happened all the same: "repelled an attack", "stopped the fighting".
LEAVES_OBJECT = frozenset(
    {"repel", "repulse", "block", "stop", "order", "mean", "need", "expect", "tell", "set", "report", "blame"}
)
# Nouns that only count or bound a happening: "a wave of attacks", "the end of the siege".
CONTAINERS = frozenset(
    {"wave", "series", "spate", "string", "campaign", "round", "day", "outbreak", "resumption", "end", "start"}
)
# Verbs whose present tense only sets what happened beside something else: "the attack comes two years after".
SETTING = frozenset({"come", "follow"})
_PREVENTING = frozenset({"prevent", "stop", "avert", "foil", "thwart", "block"})
# What is being spoken or pressed for has not come about: "negotiations for the release of".
SOUGHT_BY = frozenset({"negotiation", "talk", "mediation", "pressure", "campaign", "deadline", "ransom", "condition"})
UNTRUE = frozenset(
    {
        "unfounded", "false", "untrue", "baseless", "groundless", "fabricated", "lies", "lie", "disinformation",
        "misinformation", "propaganda", "fabrication", "fabrications", "fake", "hoax", "invention", "nonsense",
    }
)  # fmt: skip
TELLINGS = frozenset(
    {"report", "claim", "allegation", "accusation", "rumour", "rumor", "suggestion", "assertion", "charge", "statement"}
)
DENY = frozenset({"deny", "dismiss", "refute", "rule", "doubt", "reject", "rebut"})


def infinitive_to(token: Token) -> Token | None:
    """Return the "to" of an infinitive."""
    return next((c for c in token.children if c.dep_ in ("mark", "aux") and c.lower_ == "to"), None)


def is_bare_infinitive(token: Token) -> bool:
    """Tell a headline's "Army to retake the town", or an infinitive that hangs on no verb."""
    return infinitive_to(token) is not None and is_verbal(token)


def coordinate(token: Token, head: Token) -> Token:
    """Return the verb a conjoined one stands beside: a finite one beside the finite verb above an infinitive.

    "Groups that have failed to break with X and still fight beside it" do fight.
    """
    while token.tag_ in ("VBD", "VBZ", "VBP") and infinitive_to(head) is not None and head.dep_ == "xcomp":
        head = head.head
    return head


def is_perfect(token: Token) -> bool:
    """Tell "claimed to have taken the town": what is said to have been done is no plan."""
    return any(c.dep_ == "aux" and c.lower_ == "have" for c in token.children)


def going_to(head: Token, token: Token) -> bool:
    """Tell "going to attack"."""
    return lemma(head) == "go" and infinitive_to(token) is not None


def listed(word: str, lists: tuple[tuple[str, Standing], ...]) -> Standing | None:
    """Return the standing of the first list a word stands in."""
    return next((standing for name, standing in lists if word in words(name)), None)


def doubtful_teller(verb: Token) -> Token | None:
    """Return the word that doubts what tells: "unconfirmed reports said that", "rumours claimed"."""
    for teller in (c for c in verb.children if base(c.dep_) == "nsubj"):
        if lemma(teller) in words("doubt_nouns"):
            return teller
        if lemma(teller) in TELLINGS:
            return next((c for c in teller.children if c.dep_ == "amod" and c.lower_ in words("hedges")), None)
    return None


def is_now(verb: Token) -> bool:
    """Tell a present auxiliary: "is", "has"."""
    return any(c.lower_ in ("is", "are", "has", "have") for c in verb.children if c.dep_ in ("aux", "aux:pass"))


def is_negated(verb: Token) -> bool:
    """Tell "not" or "never" beside a verb."""
    return any(c.lower_ in ("not", "n't", "never") for c in verb.children)


def is_past(token: Token) -> bool:
    """Tell a past form without "will" or "would"."""
    aux = {c.lower_ for c in token.children if c.dep_ in ("aux", "aux:pass")}
    return token.tag_ in ("VBD", "VBN") and not aux & {"will", "would", "should"}


def has_modal(token: Token) -> bool:
    """Tell a modal verb beside a predicate."""
    return any(c.lower_ in ("will", "would", "could", "may", "might") for c in token.children)


def untrue_of(token: Token) -> Token | None:
    """Return the word that calls untrue the report or claim a clause hangs in, if one does."""
    for above in list(token.ancestors)[:4]:
        if base(above.dep_) == "nsubj" and lemma(above) in TELLINGS and above.head.lower_ in UNTRUE:
            return above.head
    return None


def is_denied_object(token: Token) -> bool:
    """Tell what somebody denies or dismisses: "denied reports"."""
    return base(token.dep_) == "obj" and lemma(token.head) in DENY


def seen_by(token: Token) -> Token | None:
    """Return the "see" that only brings in what comes about: "the deal could see thousands moved", "is set to see"."""
    seen = token.head
    while token.dep_ == "acl" and base(seen.dep_) == "nmod":  # "thousands of people evacuated"
        seen = seen.head
    above = seen.head if token.dep_ == "acl" and seen.dep_ == "obj" else token.head
    brought = token.tag_ == "VBN" and token.dep_ in ("acl", "ccomp", "xcomp")
    return above if brought and above.i < token.i and lemma(above) == "see" else None


def occurring_below(token: Token, head: Token) -> Token | None:
    """Return the verb of occurring below the one a noun is subject of: "talks are set to resume": resume."""
    if base(token.dep_) != "nsubj":
        return None
    below = (c for c in head.children if c.dep_ == "xcomp" and infinitive_to(c) is not None)
    return next((c for c in below if lemma(c) in words("occurrence_verbs")), None)


def is_agreement(token: Token) -> bool:
    """Tell a noun that names an agreement or a truce."""
    ontology = load_ontology()
    types = {e.trigger.type for e in ontology.entries(token.lower_, "noun") if e.trigger.kind == "event"}
    return any(ontology.type_of(name).family == "agreement" for name in types)


def is_gerund_object(token: Token, head: Token) -> bool:
    """Tell "denied having lost the town", its gerund read as an aside though nothing stands between."""
    having = [c for c in token.children if c.dep_ == "aux" and c.lower_ == "having"]
    first = having[0] if having else token
    return token.dep_ == "advcl" and first.tag_ == "VBG" and first.i == head.i + 1 and lemma(head) in DENY


def is_failed(verb: Token) -> bool:
    """Tell "failed to prevent": what was to be prevented came about."""
    return verb.dep_ == "xcomp" and lemma(verb.head) == "fail" and lemma(verb) in _PREVENTING
