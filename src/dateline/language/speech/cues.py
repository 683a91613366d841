"""Where a text says that somebody says something: the cue and its speaker.

A cue is a reporting verb, "according to", a hedge ("reportedly"), news that "broke", or a picture that "shows". What
it vouches for is found in `scope`.
"""

from dateline.language.speech.cue import Cue
from dateline.language.speech.lexicon import SpeechWords, all_forms
from dateline.language.speech.tree import child, has_case, is_clause, phrase, subject
from dateline.language.speech.verbs import accusing, performed, verb_cues
from dateline.language.speech.who import speaker_of
from dateline.language.tokens import Doc, Token

_NOBODY = frozenset({"no", "nobody", "none", "neither"})


def find_cues(doc: Doc, words: SpeechWords) -> list[Cue]:
    """Return every cue of a text in text order."""
    found: list[Cue] = []
    for token in doc:
        form = token.text.lower()
        if form in words.hedges:
            found.append(Cue(token, "hedge", "", token.i, token.i + 1, None))
        elif form in words.performed:
            found.extend(performed(token))
        elif form in words.accusing:
            found.extend(accusing(token))
        elif verb := words.verb(form):
            found.extend(verb_cues(token, verb, words))
        elif form in words.pictures or form.rstrip("s") in words.pictures:
            found.extend(_picture(token, words))
        found.extend(_according(doc, token, words))
        found.extend(_responsibility(token, words))
        found.extend(_news(token, words))
    spoken = [cue for cue in found if cue.speaker is None or doc[cue.speaker[0]].text.lower() not in _NOBODY]
    return sorted(spoken, key=lambda cue: (cue.start, cue.rank))


def _according(doc: Doc, token: Token, words: SpeechWords) -> list[Cue]:
    for run in words.according:
        if token.text.lower() != run[0]:
            continue
        end = _run_end(doc, token.i, run)
        if end is not None and end < token.sent.end:
            if doc[end].text.lower() in {"what", "which", "how"}:
                return []
            return [Cue(token, "according", "", token.i, end, _after(doc, end))]
    return []


def _run_end(doc: Doc, start: int, run: tuple[str, ...]) -> int | None:
    """The index behind a run of words and the blanks in and behind it; None where the words are others."""
    at = start
    for word in run:
        while at < len(doc) and doc[at].is_space:
            at += 1
        if at >= len(doc) or doc[at].text.lower() != word:
            return None
        at += 1
    while at < len(doc) and doc[at].is_space:
        at += 1
    return at


def _after(doc: Doc, first: int) -> tuple[int, int] | None:
    """The noun phrase that starts at a token: its head is the highest nominal reached from there."""
    head = doc[first]
    stop = head.sent.end
    while (
        head.head.i > head.i and head.head.i < stop and head.dep_ not in {"nsubj", "obj", "obl", "conj", "root", "ROOT"}
    ):
        head = head.head
    if is_clause(head) and head.pos_ == "VERB":
        head = doc[first]
    _, end = phrase(head, stop=(first - 1,))
    return first, max(end, first + 1)


def _picture(token: Token, words: SpeechWords) -> list[Cue]:
    """Read "Videos were posted on social media showing X", "footage showed X"."""
    for verb in token.doc[token.i + 1 : min(token.i + 16, token.sent.end)]:
        if words.verb(verb.text) in {"show", "depict"} and verb.pos_ in {"VERB", "NOUN"} and _of(verb, token):
            return [Cue(verb, "picture", "show", verb.i, verb.i + 1, _picture_phrase(token, verb))]
    return []


def _of(verb: Token, picture: Token) -> bool:
    own = subject(verb)
    if own is not None:
        return own.i == picture.i or picture.is_ancestor(own) or own.is_ancestor(picture)
    if picture.dep_.startswith("nsubj") and verb.dep_ in {"acl", "advcl"} and picture.head.is_ancestor(verb):
        return True
    return verb.head.i == picture.i or (speaker_of(verb) is not None and _shares(verb, picture))


def _shares(verb: Token, picture: Token) -> bool:
    speaker = speaker_of(verb)
    return speaker is not None and (speaker.i == picture.i or picture in speaker.subtree)


def _picture_phrase(token: Token, verb: Token) -> tuple[int, int]:
    """The picture with where it was spread: that is what tells what kind of voice it is."""
    first, last = phrase(token, stop=(verb.i,))
    if token.dep_.startswith("nsubj") and token.head.i < verb.i and token.head.i >= last:
        last = verb.i
        while last > first + 1 and token.doc[last - 1].is_punct:
            last -= 1
    return first, last


def _responsibility(token: Token, words: SpeechWords) -> list[Cue]:
    if token.text.lower() not in words.responsibility_nouns or token.dep_ not in {"obj", "dobj"}:
        return []
    verb = token.head
    if verb.text.lower() not in all_forms(words.responsibility_verbs) or _negated(verb):
        return []
    claimant = speaker_of(verb)
    if claimant is None or claimant.text.lower() == "one":
        return []
    return [Cue(token, "responsibility", "claim", verb.i, token.i + 1, phrase(claimant, stop=(verb.i,)))]


def _negated(verb: Token) -> bool:
    return any(kid.text.lower() in {"not", "n't", "never"} for kid in verb.children)


def _news(token: Token, words: SpeechWords) -> list[Cue]:
    if token.text.lower() not in words.news_nouns or token.pos_ not in {"NOUN", "PROPN"}:
        return []
    figures = next((k for k in token.children if k.dep_ == "nmod" and has_case(k, "of") and _numbered(k)), None)
    if figures is not None:
        return [
            Cue(
                token,
                "news",
                "",
                token.i,
                token.i + 1,
                phrase(token, stop=[*_cases(token), *range(token.i + 1, token.sent.end)]),
            )
        ]
    clause = child(token, "acl", "ccomp", "acl:relcl")
    if clause is not None and child(clause, "mark") is not None and subject(clause) is not None:
        return [Cue(token, "news", "", token.i, token.i + 1, phrase(token, stop=_cases(token)))]
    verb = token.head
    if token.dep_ == "nsubj" and verb.text.lower() in _news_forms(words) and _clause_behind(verb):
        return [Cue(verb, "news", "", token.i, verb.i + 1, phrase(token, stop=(verb.i,)))]
    return []


def _cases(token: Token) -> list[int]:
    """The prepositions before a noun."""
    return [kid.i for kid in token.children if kid.dep_ == "case" and kid.i < token.i]


def _clause_behind(verb: Token) -> bool:
    return any(t.pos_ in {"VERB", "AUX"} for t in verb.doc[verb.i + 1 : verb.sent.end])


def _numbered(token: Token) -> bool:
    """Read "reports of 20 killed": a figure, not "reports of abuse"."""
    return token.pos_ == "NUM" or any(kid.dep_ == "nummod" for kid in token.children)


def _news_forms(words: SpeechWords) -> frozenset[str]:
    irregular = {"broke", "broken", "came", "spread", "arose"}
    return all_forms(words.news_verbs) | irregular
