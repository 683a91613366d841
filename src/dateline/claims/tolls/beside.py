"""Harm by the words right beside a count, which headlines and texts without commas need."""

from dateline.claims.tolls.hit import Hit, first_conjunct, joined
from dateline.claims.tolls.lexicon import TollWords
from dateline.claims.tolls.phrases import Count
from dateline.language.tokens import Token
from dateline.records import TollKind

_NEAR = 4


_LOSE = frozenset({"lose", "loses", "lost", "losing"})


def right(count: Count, words: TollWords) -> Hit | None:
    """Return the harm right behind a count: "12 people were killed", "12 killed", "12 others injured"."""
    doc, end = count.head.doc, count.head.sent.end
    at = count.last
    while at < end and at - count.last <= _NEAR and (doc[at].lower_ in words.bridges or doc[at].is_space):
        at += 1
    if at >= end:
        return None
    token = doc[at]
    if token.lower_ == "among":
        return _among(token, words)
    kind = words.kind_of_participle(token.text) or (words.suffers.get(token.lower_) if _agrees(token) else None)
    phrase = _phrase_at(token, words) if kind is None else None
    if phrase is not None:
        return Hit((phrase,), token, "right")
    if kind is None or _takes_object(token, words, bare=at == count.last):
        return None
    return joined(token, kind, words, "right", after=True)


def _among(token: Token, words: TollWords) -> Hit | None:
    """Read "eight women among the dead", "four girls were among at least 21 civilians killed".

    The harm is that of the larger count.
    """
    for later in token.doc[token.i + 1 : min(token.i + 9, token.sent.end)]:
        if kind := words.kind_of_participle(later.text):
            return Hit((kind,), later, "among")
        if later.pos_ in {"AUX", "SCONJ"}:
            return None
    return None


def _agrees(token: Token) -> bool:
    return not token.lower_.endswith("ing") or token.pos_ == "VERB"


def _phrase_at(token: Token, words: TollWords) -> TollKind | None:
    """Read "12 were shot dead", "12 people lost their lives", "12 went missing", "12 were forced to flee"."""
    doc = token.doc
    for kind, companion in words.phrases.get(token.lower_, ()):
        window = [t.lower_ for t in doc[token.i + 1 : min(token.i + 6, token.sent.end)]]
        if companion in window and not (
            kind == "killed" and companion in {"lives", "life"} and token.lower_ not in _LOSE
        ):
            return kind
    return None


def _takes_object(token: Token, words: TollWords, *, bare: bool) -> bool:
    """In "12 rebels killed 3 soldiers" the count is the killer."""
    doc = token.doc
    if token.lower_ not in words.acts:
        return False
    follows = doc[token.i + 1] if token.i + 1 < token.sent.end else None
    if follows is None or not bare:
        return False
    objects = [kid for kid in token.children if kid.dep_ == "obj" and kid.i > token.i]
    if not objects or any(words.kind_of_participle(k.text) for k in objects[0].children if k.i > objects[0].i):
        return False  # "9 killed 44 others hurt": the object is the next count, with a harm of its own
    return follows.pos_ == "NUM" or (follows.pos_ in {"DET", "NOUN", "PROPN", "ADJ"} and not follows.text.istitle())


def left(count: Count, words: TollWords, used: set[int]) -> Hit | None:
    """Return the harm right before a count: "killing 12", "wounded more than 30", "wounding another 40"."""
    doc, start = count.head.doc, count.head.sent.start
    at = count.first - 1
    while at > start and count.first - at <= _NEAR and (doc[at].lower_ in words.leads or doc[at].is_space):
        at -= 1
    if at < start:
        return None
    token = doc[at]
    kind = words.acts.get(token.lower_)
    if kind is None or token.i in used:
        return None
    if token.lower_.endswith("ing") or token.pos_ in {"VERB", "ADJ"}:
        return joined(token, kind, words, "left", after=False)
    return None


def beside(count: Count, words: TollWords, used: set[int]) -> Hit | None:
    """Return the harm word that touches a count, where the syntax joins the count to a harm of another kind.

    "A woman killed 30 injured": behind the bare figure; "killing seven and wounding 25 people state radio said":
    before it.
    """
    doc, governor = count.head.doc, words.acts.get(first_conjunct(count.head).head.lower_)
    bare = count.last == count.number[1] and count.last < count.head.sent.end
    if bare and doc[count.last].dep_ != "amod":
        behind = words.kind_of_participle(doc[count.last].text)
        if (
            behind is not None
            and governor not in {None, behind}
            and count.first
            and doc[count.first - 1].lower_ in words.acts
        ):
            return Hit((behind,), doc[count.last], "right")
    before = doc[count.first - 1] if count.first > count.head.sent.start else None
    kind = words.acts.get(before.lower_) if before is not None else None
    if (
        before is None
        or kind is None
        or before.i in used
        or governor in {None, kind}
        or before.pos_ not in {"VERB", "ADJ"}
    ):
        return None
    return joined(before, kind, words, "left", after=False)
