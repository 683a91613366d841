"""Where a text says that somebody says something: the cue and its speaker.

A cue is a reporting verb, "according to", a hedge ("reportedly"), news that "broke", or a picture that "shows". What
it vouches for is found in `scope`.
"""

from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

from dateline.language.speech.adjacent import (
    adjacent_speaker,
    closes,
    holds_two,
    introduced_speaker,
    inverted_speaker,
)
from dateline.language.speech.lexicon import SpeechWords, all_forms, speech_words
from dateline.language.speech.tree import child, is_clause, phrase, sentence, subject

Kind = Literal["verb", "according", "hedge", "news", "picture", "passive", "source", "responsibility", "act"]
_LONGEST_SPEAKER = 16
_SUBORDINATE = {"advcl", "acl", "xcomp", "conj", "parataxis", "ccomp"}


@dataclass(frozen=True)
class Cue:
    """A cue: the governing token, the token range of its words, the speaker's token range (None: nobody named).

    `verb` is the reporting verb for verbs, else "". `rank` orders voices over the same stretch: 0 the outer, 1 its source.
    `closing`: the cue ends its sentence and speaks of what stands before it.
    """

    token: Token
    kind: Kind
    verb: str
    start: int
    end: int
    speaker: tuple[int, int] | None
    rank: int = 0
    closing: bool = False


def find_cues(doc: Doc, words: SpeechWords) -> list[Cue]:
    """Return every cue of a text in text order."""
    found: list[Cue] = []
    for token in doc:
        form = token.text.lower()
        if form in words.hedges:
            found.append(Cue(token, "hedge", "", token.i, token.i + 1, None))
        elif form in words.performed:
            found.extend(_performed(token))
        elif verb := words.verb(form):
            found.extend(_verb_cues(token, verb, words))
        elif form in words.pictures or form.rstrip("s") in words.pictures:
            found.extend(_picture(token, words))
        found.extend(_according(doc, token, words))
        found.extend(_responsibility(token, words))
        found.extend(_news(token, words))
    return sorted(found, key=lambda cue: (cue.start, cue.rank))


def _verb_cues(token: Token, verb: str, words: SpeechWords) -> list[Cue]:
    if not _is_verb(token, words) or _silenced(token, words):
        return []
    if verb in words.quoting:
        return _quoting(token, verb)
    passive = child(token, "nsubj:pass") is not None or child(token, "aux:pass") is not None
    if passive and not _quoted_as(token):
        return _passive(token, verb, words)
    if verb in {"show", "depict"}:
        return []
    if (verb == "put" and not _puts_a_figure(token)) or _gerund(token):
        return []
    closing = closes(token)
    span = _speaker(token, closing=closing)
    if (span is None and not _quotes_near(token)) or _other_object(token, verb, words):
        return []
    return [Cue(token, "verb", verb, token.i, token.i + 1, span, closing=closing)]


def _speaker(token: Token, *, closing: bool) -> tuple[int, int] | None:
    if closing and _misread(token):
        return inverted_speaker(token) or adjacent_speaker(token) or _speaker_span(token)
    if _nearest_subject(token) is None and (opener := introduced_speaker(token)) is not None:
        return opener
    return _speaker_span(token)


def _speaker_span(token: Token) -> tuple[int, int] | None:
    speaker = speaker_of(token)
    return phrase(speaker, stop=(token.i,)) if speaker is not None else None


def _misread(token: Token) -> bool:
    """True where the syntax gives a closing cue no speaker next to it, or one with a clause inside."""
    own = _nearest_subject(token)
    if own is None:
        return token.doc[token.i - 1].text.lower() not in {"and", "but", "or"}
    if own.i > token.i:
        return False
    first, last = phrase(own, stop=(token.i,))
    return any(t.pos_ == "AUX" for t in token.doc[first:last]) or last - first > _LONGEST_SPEAKER or _doubled(token, first) or holds_two(token, first, last)


def _doubled(token: Token, first: int) -> bool:
    """ "a monitor and | activists said": half of the speaker was hung elsewhere."""
    return first > token.sent.start and token.doc[first - 1].text.lower() == "and"


def _other_object(token: Token, verb: str, words: SpeechWords) -> bool:
    """ "claiming the lives of eight", "claimed responsibility": the verb does something else."""
    what = child(token, "obj")
    if what is None or verb not in {"claim", "admit", "put"}:
        return False
    return what.text.lower() in {"lives", "life", "victims", "victim"} or what.text.lower() in words.responsibility_nouns


def _performed(token: Token) -> list[Cue]:
    """ "threatened to attack": the threat is made by saying it, so whoever threatens is its voice."""
    speaker = speaker_of(token)
    if token.pos_ != "VERB" or speaker is None or not (child(token, "xcomp", "ccomp", "obj")):
        return []
    return [Cue(token, "act", "threaten", token.i, token.i + 1, phrase(speaker, stop=(token.i,)))]


def _is_verb(token: Token, words: SpeechWords) -> bool:
    if token.text.lower() in words.always:
        return token.dep_ not in {"amod", "compound"}
    if token.pos_ not in {"VERB", "AUX"} or token.dep_ in {"amod", "compound"}:
        return False
    return token.dep_ != "acl" or token.text.lower().endswith("ing")


def _puts_a_figure(token: Token) -> bool:
    """ "put the death toll at 16" speaks, "put guards at the gate" does not."""
    figure = child(token, "obj")
    return figure is not None and figure.text.lower() in {"toll", "tolls", "number", "figure", "count", "deaths", "losses"}


def _gerund(token: Token) -> bool:
    """ "blamed for denying", "after announcing": an act that is spoken of, not speech."""
    return token.text.lower().endswith("ing") and child(token, "mark") is not None


def _silenced(token: Token, words: SpeechWords) -> bool:
    """Nothing is said in "declined to say", "did not say", "could not confirm"."""
    if any(kid.dep_ == "advmod" and kid.text.lower() in {"not", "n't", "never"} for kid in token.children):
        return words.verb(token.text) not in {"deny"}
    if token.dep_ in {"xcomp", "ccomp"} and token.head.i < token.i:
        return token.head.lemma_.lower() in words.silent or token.head.text.lower() in all_forms(words.silent)
    return False


def speaker_of(token: Token) -> Token | None:
    """Return the head of the phrase that speaks: the verb's own subject, or the one it shares."""
    own = _nearest_subject(token)
    if own is not None:
        return _relative(own, token)
    if token.dep_.startswith("acl"):
        above = token.head.head
        if token.head.dep_.startswith("obl") and words_of_speech(above.text):
            return speaker_of(above)
        return token.head if token.head.pos_ in {"NOUN", "PROPN", "PRON"} else None
    seen = token
    while seen.dep_ in _SUBORDINATE and seen.head.i != seen.i:
        seen = seen.head
        if (own := subject(seen)) is not None:
            return _relative(own, seen)
        if seen.dep_ == "acl:relcl":
            return seen.head
    return None


def words_of_speech(form: str) -> bool:
    """True for a form of a reporting verb."""
    return speech_words().verb(form) is not None


def _nearest_subject(token: Token) -> Token | None:
    """The verb's own subject; of two before it (a parser's slip) the nearer."""
    before = [k for k in token.children if k.dep_.startswith("nsubj") and k.i < token.i]
    return before[-1] if before else subject(token)


def _relative(own: Token, verb: Token) -> Token:
    """The noun that a relative pronoun stands for."""
    if own.text.lower() in {"who", "which", "that"} and verb.dep_ == "acl:relcl":
        return verb.head
    return own


def _quotes_near(token: Token) -> bool:
    first, last = sentence(token)
    return any(t.text in {'"', "“", "”", "''", "``"} for t in token.doc[first:last])


def _quoted_as(token: Token) -> bool:
    return token.text.lower() == "quoted"


def _quoting(token: Token, verb: str) -> list[Cue]:
    """ "X said, citing Y": Y is X's source. "X quoted Y as saying": X speaks by Y's mouth."""
    source = child(token, "obj")
    if source is None:
        return _quoted_by(token, verb)
    cues = [Cue(token, "source", verb, token.i, token.i + 1, phrase(source, stop=(token.i,)), rank=1)]
    outer = subject(token)
    if outer is not None:
        cues.insert(0, Cue(token, "source", verb, token.i, token.i + 1, phrase(outer, stop=(token.i,))))
    return cues


def _quoted_by(token: Token, verb: str) -> list[Cue]:
    """ "X was quoted by Y as saying": Y is the outer voice."""
    quoted, by = child(token, "nsubj:pass"), child(token, "obl:agent", "obl")
    cues = []
    if by is not None and _has_case(by, "by"):
        cues.append(Cue(token, "source", verb, token.i, token.i + 1, phrase(_phrase_head(by))))
    if quoted is not None:
        cues.append(Cue(token, "source", verb, token.i, token.i + 1, phrase(quoted, stop=(token.i,)), rank=1))
    return cues


def _has_case(token: Token, word: str) -> bool:
    return any(kid.dep_ == "case" and kid.text.lower() == word for kid in token.children)


def _phrase_head(token: Token) -> Token:
    return token


def _passive(token: Token, verb: str, words: SpeechWords) -> list[Cue]:
    """ "It was reported that", "is believed to have": nobody in particular, unless "by X" says who."""
    agent = next((k for k in token.children if k.dep_ in {"obl:agent", "obl"} and _has_case(k, "by")), None)
    if verb not in words.belief or not (child(token, "ccomp", "xcomp", "csubj") or agent is not None):
        return []
    span = _without_case(agent) if agent is not None else None
    return [Cue(token, "passive", verb, token.i, token.i + 1, span)]


def _without_case(head: Token) -> tuple[int, int]:
    """The phrase after its preposition."""
    cases = [kid.i for kid in head.children if kid.dep_ == "case" and kid.i < head.i]
    first, last = phrase(head, stop=cases)
    return first, last


def _according(doc: Doc, token: Token, words: SpeechWords) -> list[Cue]:
    for run in words.according:
        if token.text.lower() != run[0] or token.i + len(run) >= len(doc):
            continue
        if tuple(t.text.lower() for t in doc[token.i : token.i + len(run)]) == run:
            end = token.i + len(run)
            return [Cue(token, "according", "", token.i, end, _after(doc, end))]
    return []


def _after(doc: Doc, first: int) -> tuple[int, int] | None:
    """The noun phrase that starts at a token: its head is the highest nominal reached from there."""
    head = doc[first]
    stop = head.sent.end
    while head.head.i > head.i and head.head.i < stop and head.dep_ not in {"nsubj", "obj", "obl", "conj", "root", "ROOT"}:
        head = head.head
    if is_clause(head) and head.pos_ == "VERB":
        head = doc[first]
    start, end = phrase(head, stop=(first - 1,))
    return max(start, first), max(end, first + 1)


def _picture(token: Token, words: SpeechWords) -> list[Cue]:
    """ "Photographs were spread on social media showing X", "footage showed X"."""
    for verb in token.doc[token.i + 1 : min(token.i + 16, token.sent.end)]:
        if words.verb(verb.text) in {"show", "depict"} and verb.pos_ in {"VERB", "NOUN"} and _of(verb, token):
            return [Cue(verb, "picture", "show", verb.i, verb.i + 1, _picture_phrase(token, verb))]
    return []


def _of(verb: Token, picture: Token) -> bool:
    own = subject(verb)
    if own is not None:
        return own.i == picture.i or picture.is_ancestor(own) or own.is_ancestor(picture)
    return verb.head.i == picture.i or speaker_of(verb) is not None and _shares(verb, picture)


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
    if claimant is None or claimant.text.lower() in {"one", "nobody", "none"}:
        return []
    span = phrase(claimant, stop=(verb.i,))
    if token.doc[span[0]].text.lower() == "no":
        return []
    return [Cue(token, "responsibility", "claim", verb.i, token.i + 1, span)]


def _negated(verb: Token) -> bool:
    return any(kid.text.lower() in {"not", "n't", "never"} for kid in verb.children)


def _news(token: Token, words: SpeechWords) -> list[Cue]:
    if token.text.lower() not in words.news_nouns or token.pos_ not in {"NOUN", "PROPN"}:
        return []
    figures = next((k for k in token.children if k.dep_ == "nmod" and _has_case(k, "of") and _numbered(k)), None)
    if figures is not None:
        return [Cue(token, "news", "", token.i, token.i + 1, phrase(token, stop=range(token.i + 1, token.sent.end)))]
    clause = child(token, "acl", "ccomp", "acl:relcl")
    if clause is not None and child(clause, "mark") is not None and subject(clause) is not None:
        return [Cue(token, "news", "", token.i, token.i + 1, phrase(token))]
    verb = token.head
    if token.dep_ == "nsubj" and verb.text.lower() in _news_forms(words) and _clause_behind(verb):
        return [Cue(verb, "news", "", token.i, verb.i + 1, phrase(token, stop=(verb.i,)))]
    return []


def _clause_behind(verb: Token) -> bool:
    return any(t.pos_ in {"VERB", "AUX"} for t in verb.doc[verb.i + 1 : verb.sent.end])


def _numbered(token: Token) -> bool:
    """ "reports of 20 killed": a figure, not "reports of abuse"."""
    return token.pos_ == "NUM" or any(kid.dep_ == "nummod" for kid in token.children)


def _news_forms(words: SpeechWords) -> frozenset[str]:
    irregular = {"broke", "broken", "came", "spread", "arose"}
    return all_forms(words.news_verbs) | irregular
