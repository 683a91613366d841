"""Which harm a count suffers: killed, wounded, missing ... and by which word.

First by the syntax (object, passive subject, noun of an of-phrase, participle behind a noun), then by the words right
beside the count, which headlines and texts without commas need.
"""

from dataclasses import dataclass

from spacy.tokens import Token

from dateline.claims.tolls.lexicon import TollWords, toll_words
from dateline.claims.tolls.phrases import Count
from dateline.records import TollKind

_PASSIVE = frozenset({"nsubj:pass", "nsubjpass"})
_NEAR = 4


@dataclass(frozen=True)
class Hit:
    """A harm found: its kinds (two where one count is shared: "killed and wounded hundreds"), its word, the rule."""

    kinds: tuple[TollKind, ...]
    token: Token
    rule: str
    joint: bool = False


def harm_of(count: Count, used: set[int], *, leaving: bool = False) -> Hit | None:
    """Return the harm a count suffers, or None.

    used: the harm words that earlier counts of the sentence took. leaving: the report tells of an evacuation or
    flight, so that people who leave or are carried off count as displaced.
    """
    words = toll_words()
    governor = count.head.head
    beside = _beside(count, words, used)
    if beside is not None:
        return beside
    if count.head.dep_ in {"obj", "nsubj:pass"} and governor.i not in used and governor.text.lower() in words.acts:
        return _syntactic(count, words)
    return (
        _share(count, words)
        or _counted(count, words)
        or _summed(count, words)
        or _right(count, words)
        or _syntactic(count, words)
        or _left(count, words, used)
        or (_departs(count, words) if leaving else None)
        or _people_of_harm(count, words)
    )


def _beside(count: Count, words: TollWords, used: set[int]) -> Hit | None:
    """The harm word that touches a count, where the syntax joins the count to a harm of another kind.

    "A woman killed 30 injured": behind the bare figure; "killing six and wounding 32 people state television said":
    before it.
    """
    doc, governor = count.head.doc, words.acts.get(count.head.head.text.lower())
    bare = count.last == count.number[1] and count.last < count.head.sent.end
    if bare and doc[count.last].dep_ != "amod":
        behind = words.kind_of_participle(doc[count.last].text)
        if (
            behind is not None
            and governor not in {None, behind}
            and count.first
            and doc[count.first - 1].text.lower() in words.acts
        ):
            return Hit((behind,), doc[count.last], "right")
    before = doc[count.first - 1] if count.first > count.head.sent.start else None
    kind = words.acts.get(before.text.lower()) if before is not None else None
    if (
        before is None
        or kind is None
        or before.i in used
        or governor in {None, kind}
        or before.pos_ not in {"VERB", "ADJ"}
    ):
        return None
    return _joined(before, kind, words, "left", after=False)


def _departs(count: Count, words: TollWords) -> Hit | None:
    """Read "3,000 residents left the two towns", "buses carrying 500 people", "hundreds were granted safe passage"."""
    doc, head = count.head.doc, _first_conjunct(count.head)
    verb = head.head
    if head.dep_ == "obj" and verb.text.lower() in words.carries:
        return Hit(("displaced",), verb, "carried")
    if head.dep_.startswith("nsubj") and verb.text.lower() in words.departs:
        return Hit(("displaced",), verb, "departed")
    behind = doc[count.last] if count.last < head.sent.end else None
    if behind is not None and behind.text.lower() in words.departs:
        return Hit(("displaced",), behind, "departed")
    return None


def _share(count: Count, words: TollWords) -> Hit | None:
    """Read "15 of the wounded", "at least two of the killed": the harm is what the count is a share of."""
    doc = count.head.doc
    at = count.number[1]
    if at + 2 >= len(doc) or doc[at].text.lower() != "of" or doc[at + 1].text.lower() not in {"the", "those"}:
        return None
    kind = words.kind_of_participle(doc[at + 2].text)
    return Hit((kind,), doc[at + 2], "share") if kind else None


def _people_of_harm(count: Count, words: TollWords) -> Hit | None:
    """Read "thousands of evacuees": people whom the very noun calls displaced, detained ..., where no verb says
    more."""
    if count.of is None:
        return None
    noun = count.head.doc[count.of[1] - 1]
    kind = words.people_of.get(noun.text.lower())
    return Hit((kind,), noun, "noun") if kind else None


def _counted(count: Count, words: TollWords) -> Hit | None:
    """Read "27 deaths", "20 dead", "12 wounded": the noun counted is the harm."""
    doc = count.head.doc
    candidates = [count.head] if count.head.i >= count.number[1] else []
    candidates += [doc[count.last]] if count.last < len(doc) else []
    for token in candidates:
        kind = words.counted.get(token.text.lower())
        near = token.i - count.last <= 1 and token.pos_ in {"NOUN", "ADJ", "PROPN"}
        if kind is not None and near and not _is_act(token):
            return Hit((kind,), token, "counted")
    before = doc[count.first - 1] if count.first > 1 else None
    if (
        before is not None
        and before.text.lower() == "of"
        and doc[count.first - 2].text.lower() in {"bodies", "lives", "corpses", "remains"}
    ):
        return Hit(("killed",), doc[count.first - 2], "counted")
    return None


def _is_act(token: Token) -> bool:
    return token.pos_ == "VERB" and any(kid.dep_ == "obj" for kid in token.children)


def _summed(count: Count, words: TollWords) -> Hit | None:
    """Read "a death toll of 31", "the toll rose to 48", "put the number of dead at 16"."""
    doc = count.head.doc
    first = count.head.sent.start
    for run, kind in words.sums:
        for start in range(max(first, count.first - 24), count.first - len(run) + 1):
            if tuple(t.text.lower() for t in doc[start : start + len(run)]) != run:
                continue
            between = list(doc[start + len(run) : count.first])
            if _leads_to_figure(between, words):
                return Hit((kind,), doc[start + len(run) - 1], "sum")
    return None


def _leads_to_figure(between: list[Token], words: TollWords) -> bool:
    """The words between the toll noun and the figure bring it in and no other number stands between."""
    if not between:
        return True
    if any(t.pos_ == "NUM" for t in between) or len(between) > 22:
        return False
    raised = any(t.text.lower() in words.raises for t in between)
    while len(between) > 1 and between[-1].text.lower() in {"as", "high", "many", "at", "least", "some", "about"}:
        between = between[:-1]
    last = between[-1].text.lower()
    if last in {
        "at",
        "to",
        "of",
        "is",
        "was",
        "stands",
        "reached",
        "hits",
        "hit",
        "reaches",
        "as",
        ":",
        "exceeds",
        "tops",
        "topped",
    }:
        return raised or len(between) <= 2
    return raised and last in {"high", "about", "least", "from"}


def _right(count: Count, words: TollWords) -> Hit | None:
    """Read "12 people were killed", "12 killed", "12 others injured": the harm right behind the count."""
    doc, end = count.head.doc, count.head.sent.end
    at = count.last
    while at < end and at - count.last <= _NEAR and (doc[at].text.lower() in words.bridges or doc[at].is_space):
        at += 1
    if at >= end:
        return None
    token = doc[at]
    if token.text.lower() == "among":
        return _among(token, words)
    kind = words.kind_of_participle(token.text) or (words.suffers.get(token.text.lower()) if _agrees(token) else None)
    phrase = _phrase_at(token, words) if kind is None else None
    if phrase is not None:
        return Hit((phrase,), token, "right")
    if kind is None or _takes_object(token, words, bare=at == count.last):
        return None
    return _joined(token, kind, words, "right", after=True)


def _among(token: Token, words: TollWords) -> Hit | None:
    """Read "20 women among the dead", "three children were among at least 19 civilians killed": the harm of the
    larger count."""
    for later in token.doc[token.i + 1 : min(token.i + 9, token.sent.end)]:
        if kind := words.kind_of_participle(later.text):
            return Hit((kind,), later, "among")
        if later.pos_ in {"AUX", "SCONJ"}:
            return None
    return None


def _agrees(token: Token) -> bool:
    return not token.text.lower().endswith("ing") or token.pos_ == "VERB"


def _phrase_at(token: Token, words: TollWords) -> TollKind | None:
    """Read "12 were shot dead", "12 people lost their lives", "12 went missing", "12 were forced to flee"."""
    doc = token.doc
    for kind, companion in words.phrases.get(token.text.lower(), ()):
        window = [t.text.lower() for t in doc[token.i + 1 : min(token.i + 6, token.sent.end)]]
        if companion in window and not (
            kind == "killed" and companion in {"lives", "life"} and token.text.lower() not in _LOSE
        ):
            return kind
    return None


_LOSE = frozenset({"lose", "loses", "lost", "losing"})


def _takes_object(token: Token, words: TollWords, *, bare: bool) -> bool:
    """In "12 rebels killed 3 soldiers" the count is the killer."""
    doc = token.doc
    if token.text.lower() not in words.acts:
        return False
    follows = doc[token.i + 1] if token.i + 1 < token.sent.end else None
    if follows is None or not bare:
        return False
    has_object = any(kid.dep_ == "obj" and kid.i > token.i and kid.pos_ != "NUM" for kid in token.children)
    return has_object and follows.pos_ in {"DET", "NOUN", "PROPN", "ADJ"} and not follows.text.istitle()


def _syntactic(count: Count, words: TollWords) -> Hit | None:
    head = _first_conjunct(count.head)
    governor, role = head.head, str(head.dep_)
    form = governor.text.lower()
    if role in {"obj", "dobj", "iobj"}:
        return _object(governor, head, words)
    if role in _PASSIVE and (kind := words.acts.get(form)):
        return _joined(governor, kind, words, "passive", after=True)
    if role in _PASSIVE and (kind2 := companion_of(governor, words)):
        return Hit((kind2,), governor, "passive")
    if role == "nsubj":
        return _subject(governor, words)
    if role.startswith(("nmod", "obl")) and (kind3 := words.of.get(form)) and _case(head) in {"of", "in", ""}:
        return Hit((kind3,), governor, "nominal")
    return _modified(head, words)


def _object(governor: Token, head: Token, words: TollWords) -> Hit | None:
    form = governor.text.lower()
    if kind := words.acts.get(form):
        return _joined(governor, kind, words, "active", after=False)
    if kind2 := companion_of(governor, words):
        return Hit((kind2,), governor, "active")
    return _modified(head, words)


def companion_of(verb: Token, words: TollWords) -> TollKind | None:
    """Return the kind of a verb with its companion among its dependents ("left 12 dead", "took 12 hostage")."""
    for kind, companion in words.phrases.get(verb.text.lower(), ()):
        if any(
            kid.text.lower() == companion or any(k.text.lower() == companion for k in kid.children)
            for kid in verb.children
        ):
            return kind
    return None


def _subject(governor: Token, words: TollWords) -> Hit | None:
    form = governor.text.lower()
    if kind := words.suffers.get(form):
        return Hit((kind,), governor, "intransitive")
    if kind2 := words.states.get(form):
        return Hit((kind2,), governor, "predicate")
    if kind3 := companion_of(governor, words):
        return Hit((kind3,), governor, "phrase")
    past = words.kind_of_participle(form)
    if past and not any(kid.dep_ == "obj" for kid in governor.children):
        return Hit((past,), governor, "headline")
    return None


def _modified(head: Token, words: TollWords) -> Hit | None:
    """Read "12 people killed in the raid", "the 12 dead": a participle or adjective that hangs on the noun."""
    for kid in head.children:
        kind = words.kind_of_participle(kid.text)
        if kind and kid.dep_.startswith(("acl", "amod", "xcomp")) and not any(k.dep_ == "obj" for k in kid.children):
            if kid.i < head.i and kid.text.lower() in words.acts:
                continue
            return _joined(kid, kind, words, "participle", after=True)
    return None


def _first_conjunct(token: Token) -> Token:
    while token.dep_ == "conj" and token.head.pos_ in {"NOUN", "PROPN", "NUM", "PRON", "ADJ"}:
        token = token.head
    return token


def _case(token: Token) -> str:
    return next((k.text.lower() for k in token.children if k.dep_ == "case"), "")


def _left(count: Count, words: TollWords, used: set[int]) -> Hit | None:
    """Read "killing 12", "wounded more than 30", "wounding another 40": the harm right before the count."""
    doc, start = count.head.doc, count.head.sent.start
    at = count.first - 1
    while at > start and count.first - at <= _NEAR and (doc[at].text.lower() in words.leads or doc[at].is_space):
        at -= 1
    if at < start:
        return None
    token = doc[at]
    kind = words.acts.get(token.text.lower())
    if kind is None or token.i in used:
        return None
    if token.text.lower().endswith("ing") or token.pos_ in {"VERB", "ADJ"}:
        return _joined(token, kind, words, "left", after=False)
    return None


def _joined(token: Token, kind: TollKind, words: TollWords, rule: str, *, after: bool) -> Hit:
    """One count under two harms: "killed and wounded hundreds", "dozens were killed or injured"."""
    doc = token.doc
    for step in (2, -2):
        other_at = token.i + step
        if not token.sent.start <= other_at < token.sent.end:
            continue
        if doc[token.i + step // 2].text.lower() not in {"and", "or", "/", "&"}:
            continue
        other = doc[other_at]
        second = words.acts.get(other.text.lower()) or (words.states.get(other.text.lower()) if after else None)
        if second and second != kind and not (after and step == 2 and _counts_follow(other)):
            kinds: tuple[TollKind, ...] = (kind, second) if step == 2 else (second, kind)
            return Hit(kinds, token, rule, joint=True)
    return Hit((kind,), token, rule)


def _counts_follow(token: Token) -> bool:
    """In "12 were killed and wounded 20" the second harm has a count of its own."""
    following = token.doc[token.i + 1] if token.i + 1 < token.sent.end else None
    if following is not None and following.pos_ == "NUM":
        return True
    return any(kid.dep_ in {"obj", "nsubj:pass"} for kid in token.children)
