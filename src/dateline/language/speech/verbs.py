"""Cues that are verbs: "said", "was quoted as saying", "it is believed", "threatened"."""

from dateline.language.speech.adjacent import closes, inverted
from dateline.language.speech.cue import Cue
from dateline.language.speech.lexicon import SpeechWords, all_forms, speech_words
from dateline.language.speech.tree import child, has_case, phrase, sentence, subject
from dateline.language.speech.who import speaker_of, speaker_span
from dateline.language.tokens import Token

_PUTTING = frozenset({"put", "revise", "lower"})
_STATES = frozenset({"dead", "killed", "missing", "injured", "wounded", "hurt", "captured", "kidnapped", "trapped"})


def verb_cues(token: Token, verb: str, words: SpeechWords) -> list[Cue]:
    """Return the cues of one form of a reporting verb; [] where it reports nothing."""
    if not _is_verb(token, words) or _silenced(token, words):
        return []
    if verb in words.quoting:
        return _quoting(token, verb)
    passive = child(token, "nsubj:pass") is not None or child(token, "aux:pass") is not None
    if passive and not _quoted_as(token):
        return _passive(token, verb, words)
    if verb in {"show", "depict"}:
        return []
    if (verb in _PUTTING and not _puts_a_figure(token)) or _gerund(token) or _reports_harm(token):
        return []
    closing = closes(token)
    span = speaker_span(token, closing=closing)
    if (span is None and not _quotes_near(token)) or _other_object(token, verb, words) or _mute(token, words):
        return []
    return [Cue(token, "verb", verb, token.i, token.i + 1, span, closing=closing)]


def _other_object(token: Token, verb: str, words: SpeechWords) -> bool:
    """Read "claiming the lives of ten", "claimed responsibility": the verb does something else."""
    what = child(token, "obj")
    if what is None or verb not in {"claim", "admit", "put"}:
        return False
    return (
        what.text.lower() in {"lives", "life", "victims", "victim"} or what.text.lower() in words.responsibility_nouns
    )


def _mute(token: Token, words: SpeechWords) -> bool:
    """Read "the attack underscores", "fighting threatens": what has the verb as its own can say nothing."""
    speaker = speaker_of(token)
    return speaker is not None and not inverted(token) and speaker.lemma_.lower() in words.mute


def performed(token: Token) -> list[Cue]:
    """Read "threatened to attack": the threat is made by saying it, so whoever threatens is its voice."""
    speaker = speaker_of(token)
    if token.pos_ != "VERB" or speaker is None or not (child(token, "xcomp", "ccomp", "obj")):
        return []
    if _mute(token, speech_words()):
        return []
    return [Cue(token, "act", "threaten", token.i, token.i + 1, phrase(speaker, stop=(token.i,)))]


def accusing(token: Token) -> list[Cue]:
    """Read "accused X of shelling Z", "X was accused by Y of it": that X did it is the accuser's word alone."""
    by = next((k for k in token.children if k.dep_ in {"obl:agent", "obl"} and has_case(k, "by")), None)
    passive = child(token, "nsubj:pass", "aux:pass") is not None or child(token, "obj", "iobj") is None
    accuser = by if passive else speaker_of(token)
    if token.pos_ != "VERB" or accuser is None:
        return []
    span = _without_case(accuser) if passive else phrase(accuser, stop=(token.i,))
    return [Cue(token, "charge", "accuse", token.i, token.i + 1, span)]


def _is_verb(token: Token, words: SpeechWords) -> bool:
    if token.text.lower() in words.always:
        return token.dep_ not in {"amod", "compound"} or inverted(token)
    if token.pos_ not in {"VERB", "AUX"} or token.dep_ in {"amod", "compound"}:
        return False
    if token.dep_ == "acl" and child(token, "obl:agent") is not None:
        return False  # "the ceasefire in Syria announced by Russia"
    return token.dep_ != "acl" or token.text.lower().endswith("ing") or closes(token)


def _puts_a_figure(token: Token) -> bool:
    """Read "put the death toll at 19" speaks, "put guards at the gate" does not."""
    figure = child(token, "obj")
    return figure is not None and figure.text.lower() in {
        "toll",
        "tolls",
        "number",
        "figure",
        "count",
        "deaths",
        "losses",
    }


def _reports_harm(token: Token) -> bool:
    """Read the headline's "five fighters reported dead": they are spoken of, they do not speak."""
    behind = token.doc[token.i + 1 : token.i + 2]
    return token.lower_ == "reported" and any(t.lower_ in _STATES and t.dep_ != "amod" for t in behind)


def _gerund(token: Token) -> bool:
    """Read "blamed for denying", "after announcing": an act that is spoken of, not speech."""
    return token.text.lower().endswith("ing") and child(token, "mark") is not None


def _silenced(token: Token, words: SpeechWords) -> bool:
    """Nothing is said in "declined to say", "did not say", "could not confirm"."""
    if any(kid.dep_ == "advmod" and kid.text.lower() in {"not", "n't", "never"} for kid in token.children):
        return words.verb(token.text) != "deny"
    if token.dep_ in {"xcomp", "ccomp"} and token.head.i < token.i:
        return token.head.lemma_.lower() in words.silent or token.head.text.lower() in all_forms(words.silent)
    return False


def _quotes_near(token: Token) -> bool:
    first, last = sentence(token)
    return any(t.text in {'"', "“", "”", "''", "``"} for t in token.doc[first:last])


def _quoted_as(token: Token) -> bool:
    return token.text.lower() == "quoted"


def _quoting(token: Token, verb: str) -> list[Cue]:
    """Read "X said, citing Y": Y is X's source. "X quoted Y as saying": X speaks by Y's mouth."""
    source = child(token, "obj")
    if source is None:
        return _quoted_by(token, verb)
    cues = [Cue(token, "source", verb, token.i, token.i + 1, phrase(source, stop=(token.i,)), rank=1)]
    outer = subject(token)
    if outer is not None:
        cues.insert(0, Cue(token, "source", verb, token.i, token.i + 1, phrase(outer, stop=(token.i,))))
    return cues


def _quoted_by(token: Token, verb: str) -> list[Cue]:
    """Read "X was quoted by Y as saying": Y is the outer voice."""
    quoted, by = child(token, "nsubj:pass"), child(token, "obl:agent", "obl")
    cues = []
    if by is not None and has_case(by, "by"):
        cues.append(Cue(token, "source", verb, token.i, token.i + 1, phrase(by)))
    if quoted is not None:
        cues.append(Cue(token, "source", verb, token.i, token.i + 1, phrase(quoted, stop=(token.i,)), rank=1))
    return cues


def _passive(token: Token, verb: str, words: SpeechWords) -> list[Cue]:
    """Read "It was reported that", "is believed to have": nobody in particular, unless "by X" says who."""
    agent = next((k for k in token.children if k.dep_ in {"obl:agent", "obl"} and has_case(k, "by")), None)
    if verb not in words.belief or not (child(token, "ccomp", "xcomp", "csubj", "csubj:pass") or agent is not None):
        return []
    span = _without_case(agent) if agent is not None else None
    return [Cue(token, "passive", verb, token.i, token.i + 1, span)]


def _without_case(head: Token) -> tuple[int, int]:
    """The phrase after its preposition."""
    cases = [kid.i for kid in head.children if kid.dep_ == "case" and kid.i < head.i]
    first, last = phrase(head, stop=cases)
    return first, last
