"""History: what a report tells to explain its news, not as its news."""

from dateline.claims.arguments_np import base, lemma, noun_kind, preposition
from dateline.claims.arguments_times import time_expr_of
from dateline.claims.arguments_verbs import is_passive, is_split_perfect, is_verbal
from dateline.claims.standing_ages import is_old, meant
from dateline.claims.standing_marks import own_marks, words
from dateline.claims.standing_passages import told_on_from
from dateline.claims.standing_scope import governing_marks
from dateline.claims.standing_words import seen_by
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.ontology import load_ontology
from dateline.records import TimeExpr

__all__ = ["is_history"]

_FORMERLY = frozenset({"previously", "repeatedly", "formerly", "once", "already", "originally", "far", "before"})
_REPEATED = frozenset({"twice", "thrice", "times"})
_OFTEN = frozenset({"previously", "repeatedly", "formerly", "past", "occasions", "times"})
# Adjectives that set what a noun names before the news: "earlier bombings".
_FORMER = frozenset({"previous", "earlier", "past", "former", "prior"})
_OWN = frozenset({"aux", "aux:pass", "nsubj", "nsubj:pass", "mark", "case"})
_WARS = frozenset(
    {
        "war", "conflict", "uprising", "revolt", "rebellion", "independence", "insurgency", "invasion", "coup",
        "revolution", "hostilities", "fighting", "violence", "crisis", "unrest", "intervention", "clashes",
    }
)  # fmt: skip
_HARM = frozenset({"kill", "die", "wound", "injure", "fear", "flee", "displace", "hospitalise", "hospitalize", "miss"})
_STATES = frozenset({"dead", "wounded", "injured", "missing"})  # "20 dead villagers" counts them
_BREAKING_OUT = frozenset({"erupt", "ensue", "flare"})
_SPANS = frozenset({"day", "days", "week", "weeks", "month", "months", "year", "years", "decade", "decades"})
_LONG = frozenset({"weeks", "months", "years", "decades"})
_LATELY = "recent()"  # no day: "a town recently freed" only says which town
_SUM = 1000  # so many dead in the perfect tense are a war's, not a day's


def is_history(annotated: Annotated, token: Token) -> bool:
    """Tell whether a past happening is told as history.

    True where its own time lies in an earlier month, or days before the report where it is dated; where the past
    perfect sets it before the news (not in reported speech, where "said they had taken" is the plain past); where
    "after" or "since" sets it before the clause that is the news; or where it goes on with history told before it.
    """
    if _is_long_before(token):
        return True
    time = time_expr_of(annotated, token)
    if time is not None and time.function != "duration" and time.normal != _LATELY:
        old = is_old(annotated, meant(annotated, time)) or (_counts_on(time) and _goes_on(annotated, token))
        return old or (_is_past_perfect(token) and not _is_reported(token))
    if _is_past_perfect(token):
        return not _is_reported(token)
    return any(tells(token) for tells in _TELLS) or _goes_on(annotated, token)


def _goes_on(annotated: Annotated, token: Token) -> bool:
    """Tell what goes on with history told before it: "In 2009 the army took Karo. Shells fell on the road daily"."""
    return told_on_from(annotated, token) is not None


def _counts_on(time: TimeExpr) -> bool:
    """Tell a time that counts from one told before, or that a passage of history counts on: "within days"."""
    return time.normal.startswith(("ref(", "refunit(", "then(")) or time.function in ("future", "until")


def _is_aside(token: Token) -> bool:
    """Tell a past participle or relative clause that only says which one is meant: "people evacuated from the town"."""
    if lemma(token) in ("kill", "wound", "injure") or is_split_perfect(token) or _is_means(token):
        return False
    if token.lower_ in _STATES or seen_by(token) is not None:
        return False
    if token.dep_ == "amod" or (token.dep_ == "acl" and is_passive(token)):
        return token.tag_ != "VBG"
    if _is_list_entry(token):
        return False
    if token.dep_ in ("acl", "advcl") and token.tag_ == "VBN" and _follows_noun(token):
        return True
    if _lasts_since(token):
        return False
    return token.dep_ == "acl:relcl" and token.head.pos_ in ("NOUN", "PROPN") and token.tag_ in ("VBD", "VBN")


def _is_list_entry(token: Token) -> bool:
    """Tell a list's "three deminers abducted by gunmen": a participle on the noun that is all its sentence has."""
    entry = token.dep_ == "acl" and token.head.dep_.lower() == "root" and token.head.pos_ in ("NOUN", "PROPN")
    return entry and not any(c.tag_ in ("VBD", "VBZ", "VBP", "MD") for c in token.sent if c.i < token.i)


def _lasts_since(token: Token) -> bool:
    """Tell what goes on to this day: "a town that it has encircled since the weekend"."""
    perfect = any(c.dep_ == "aux" and c.lower_ in ("has", "have") for c in token.children)
    return perfect and any(preposition(c) == "since" for c in token.children if base(c.dep_) == "obl")


def _is_means(token: Token) -> bool:
    """Tell what says how the harm above was done: "killed by gas dropped from aircraft"."""
    weapon = token.head
    return token.dep_ == "acl" and weapon.dep_ == "obl:agent" and noun_kind(load_ontology(), weapon) == "weapon"


def _is_where(token: Token) -> bool:
    """Tell a finite clause that says what a place is known for: "the town where rebels killed a pilot"."""
    if base(token.dep_) == "ccomp" and lemma(token.head) in words("speech_verbs"):
        token = token.head
    clause = token.dep_ in ("acl:relcl", "advcl")
    clause = clause or (token.dep_ == "ccomp" and lemma(token.head) not in words("speech_verbs"))
    return clause and any(c.lower_ == "where" and c.i < token.i for c in token.children)


def _sums_up(token: Token) -> bool:
    """Tell a sum of years: "aircraft have been shot down since the war began", "they have killed 17,000 people"."""
    if not any(c.dep_ == "aux" and lemma(c) == "have" and c.lower_ != "had" for c in token.children):
        return False
    if lemma(token) in ("kill", "wound", "injure", "die") and any(_is_thousands(t) for t in token.subtree):
        return True
    verbs = [token, *(c for c in token.children if c.dep_ == "conj")]
    below = [c for verb in verbs for c in verb.children if c.dep_ == "advcl"]
    below += [c for verb in verbs for c in verb.children if base(c.dep_) == "obl"]
    clauses = [c for c in below if any(m.lower_ == "since" for m in c.children)]
    return any(w.lower_ in _WARS for clause in clauses for w in clause.subtree)


def _is_thousands(token: Token) -> bool:
    number = token.text.replace(",", "")
    return token.dep_ == "nummod" and number.isdigit() and int(number) >= _SUM


def _follows_noun(token: Token) -> bool:
    """Tell a bare participle right behind a noun, which it describes: "a town recently freed of mines"."""
    own = any(c.dep_ in _OWN for c in token.children if c.i < token.i)
    before = token.i - 1
    while before > 0 and token.doc[before].dep_ == "advmod" and token.doc[before].head == token:
        before -= 1
    return not own and before >= 0 and token.doc[before].pos_ in ("NOUN", "PROPN")


def _is_formerly(token: Token) -> bool:
    """Tell "previously", "in the past", "repeatedly", "before" at the end."""
    for child in token.children:
        if child.dep_ == "advmod" and child.lower_ in _FORMERLY:
            return True
        if base(child.dep_) == "obl" and child.lower_ in ("past", "occasions", "times"):
            return True
        if child.dep_ == "amod" and child.lower_ in _FORMER:
            return True
        if child.dep_ == "obj" and lemma(token) == "claim" and _is_formerly(child):
            return True
    return False


def _is_told_often(token: Token) -> bool:
    """Tell what was told more than once before: "revealed on several occasions that", "has repeatedly said that"."""
    head = token.head
    told = base(token.dep_) == "ccomp" and lemma(head) in words("speech_verbs")
    often = (c for c in head.children if c.dep_ == "advmod" or base(c.dep_) == "obl")
    return told and any(c.lower_ in _OFTEN for c in often)


def _is_repeated(token: Token) -> bool:
    """Tell happenings summed up: "the two have clashed twice since", "has been shelled three times this year"."""
    perfect = any(c.dep_ in ("aux", "aux:pass") and c.lower_ in ("have", "has") for c in token.children)
    counted = (c.lower_ for c in token.children if c.dep_ == "advmod" or base(c.dep_) == "obl")
    return perfect and not _REPEATED.isdisjoint(counted)


def _is_looked_back_on(token: Token) -> bool:
    """Tell what is seen as a whole, its end known: "were killed during and after the fighting for the town"."""
    cases = [c for c in token.children if c.dep_ == "case" and c.lower_ == "during"]
    return any(c.lower_ == "after" for case in cases for c in case.children)


def _is_months_of(token: Token) -> bool:
    """Tell what went on before the news: "in retaliation for months of attacks on shipping"."""
    time = token.head
    counted = token.dep_ == "nmod" and preposition(token) == "of" and time.lower_ in _LONG
    return counted and base(time.dep_) in ("obl", "nmod", "obj")


def _sets_before(token: Token) -> bool:
    """Tell a finite clause that "after" or "since" sets before the news, the clause above being a fact itself."""
    marks = {c.lower_ for c in token.children if c.dep_ == "mark"}
    if token.dep_ != "advcl" or not marks & {"after", "since"} or token.tag_ == "VBG":
        return False
    head = token.head
    if any(mark.standing == "ongoing" and mark.word is None for mark in own_marks(head)):
        return False  # "gunmen were holding guests after bombs exploded": both are the news
    if _breaks_out(head):
        return False  # "fighting erupted after rebels attacked the base": both are the news
    if lemma(head) in words("consequent_verbs"):
        return False  # "inmates escaped after gunmen stormed the jail": both are the news
    if lemma(head) in _HARM and not _is_somebodys_deed(head):
        return False  # "twenty are feared dead after gunmen stormed the village": the storm is the news
    return is_verbal(head) and all(m.standing == "ongoing" for m in (*own_marks(head), *governing_marks(head)))


def _breaks_out(verb: Token) -> bool:
    """Tell "erupted", "broke out"; what "initially erupted" did so long ago."""
    beside = {c.lower_ for c in verb.children}
    erupts = lemma(verb) in _BREAKING_OUT or (lemma(verb) == "break" and "out" in beside)
    return erupts and not beside & {"initially", "originally", "first"}


def _is_somebodys_deed(verb: Token) -> bool:
    """Tell harm told with who or what did it: "were killed by shelling after a pilot was shot"."""
    suffered = is_passive(verb) or lemma(verb) in ("die", "flee", "miss")
    return not suffered or any(preposition(c) in ("by", "in") for c in verb.children if base(c.dep_) == "obl")


def _is_long_before(token: Token) -> bool:
    """Tell what the news comes days or more after: "the blast came two years after an attack on the base", "days after
    rebels took the town".
    """
    above = [token.head] if base(token.dep_) in ("nsubj", "obj") else []
    for mark in (c for word in (token, *above) for c in word.children):
        if mark.dep_ in ("case", "mark") and mark.lower_ == "after" and mark.i > token.sent.start:
            return token.doc[mark.i - 1].lower_ in _SPANS
    return False


def _is_past_perfect(token: Token) -> bool:
    if not is_verbal(token):
        return False
    return any(c.dep_ == "aux" and c.lower_ == "had" for c in token.children)


def _is_reported(token: Token) -> bool:
    """Tell whether the predicate stands inside what somebody is reported to have said."""
    for _ in range(8):
        head = token.head
        if head == token:
            return any(c.dep_ in ("parataxis", "ccomp") and lemma(c) in words("speech_verbs") for c in token.children)
        if base(token.dep_) in ("ccomp", "xcomp", "parataxis") and lemma(head) in words("speech_verbs"):
            return True
        token = head
    return False


_TELLS = (
    _sets_before, _is_aside, _is_where, _is_formerly, _is_told_often, _is_looked_back_on, _is_months_of, _is_repeated,
    _sums_up,
)  # fmt: skip
