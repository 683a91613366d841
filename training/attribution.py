"""Attributions put after a sentence ("…, the Observatory said"), common in wire copy and rare in treebanks.

Scrapers lose the comma ("… killing two officials said"), so it is left out more often than not. The sentence becomes
the `ccomp` of the saying verb, as the treebanks have it.
"""

# ruff: noqa: ISC004 - a tail may go over several lines.
from __future__ import annotations

import random
from dataclasses import dataclass, replace

from sentences import Sentence

__all__ = ["attribute"]

_COMMA_SHARE = 0.35
_LONGEST = 40
# word|lemma|UPOS|XPOS|head within the tail (0: the clause's own root)|relation|name mark
_TAILS = (
    "the|the|DET|DT|2|det|O Observatory|Observatory|PROPN|NNP|3|nsubj|B-ORG said|say|VERB|VBD|0|root|O",
    "the|the|DET|DT|3|det|O Syrian|Syrian|ADJ|JJ|3|amod|B-ORG Observatory|Observatory|PROPN|NNP|7|nsubj|I-ORG"
    " for|for|ADP|IN|6|case|I-ORG Human|human|ADJ|NNP|6|amod|I-ORG Rights|right|NOUN|NNPS|3|nmod|I-ORG"
    " said|say|VERB|VBD|0|root|O",
    "a|a|DET|DT|2|det|O monitor|monitor|NOUN|NN|3|nsubj|O said|say|VERB|VBD|0|root|O",
    "a|a|DET|DT|3|det|O monitoring|monitoring|NOUN|NN|3|compound|O group|group|NOUN|NN|4|nsubj|O"
    " said|say|VERB|VBD|0|root|O on|on|ADP|IN|6|case|O Wednesday|Wednesday|PROPN|NNP|4|obl|O",
    "activists|activist|NOUN|NNS|2|nsubj|O said|say|VERB|VBD|0|root|O",
    "officials|official|NOUN|NNS|2|nsubj|O said|say|VERB|VBD|0|root|O Thursday|Thursday|PROPN|NNP|2|obl:unmarked|O",
    "medical|medical|ADJ|JJ|2|amod|O officials|official|NOUN|NNS|3|nsubj|O said|say|VERB|VBD|0|root|O",
    "witnesses|witness|NOUN|NNS|2|nsubj|O told|tell|VERB|VBD|0|root|O Reuters|Reuters|PROPN|NNP|2|iobj|B-ORG",
    "state|state|NOUN|NN|2|compound|O television|television|NOUN|NN|3|nsubj|O reported|report|VERB|VBD|0|root|O",
    "Syrian|Syrian|ADJ|JJ|3|amod|B-NORP state|state|NOUN|NN|3|compound|O media|medium|NOUN|NNS|4|nsubj|O"
    " reported|report|VERB|VBD|0|root|O on|on|ADP|IN|6|case|O Monday|Monday|PROPN|NNP|4|obl|O",
    "the|the|DET|DT|2|det|O army|army|NOUN|NN|3|nsubj|O said|say|VERB|VBD|0|root|O in|in|ADP|IN|6|case|O"
    " a|a|DET|DT|6|det|O statement|statement|NOUN|NN|3|obl|O",
    "a|a|DET|DT|2|det|O monitor|monitor|NOUN|NN|5|nsubj|O and|and|CCONJ|CC|4|cc|O activists|activist|NOUN|NNS|2|conj|O"
    " said|say|VERB|VBD|0|root|O",
    "the|the|DET|DT|3|det|O UN|UN|PROPN|NNP|3|compound|B-ORG agency|agency|NOUN|NN|5|nsubj|O"
    " UNICEF|UNICEF|PROPN|NNP|3|appos|B-ORG said|say|VERB|VBD|0|root|O",
    "the|the|DET|DT|2|det|O spokesman|spokesman|NOUN|NN|3|nsubj|O said|say|VERB|VBD|0|root|O",
    "a|a|DET|DT|3|det|O rebel|rebel|NOUN|NN|3|compound|O commander|commander|NOUN|NN|4|nsubj|O"
    " told|tell|VERB|VBD|0|root|O AFP|AFP|PROPN|NNP|4|iobj|B-ORG",
    "the|the|DET|DT|2|det|O source|source|NOUN|NN|3|nsubj|O added|add|VERB|VBD|0|root|O",
    "local|local|ADJ|JJ|2|amod|O residents|resident|NOUN|NNS|3|nsubj|O said|say|VERB|VBD|0|root|O",
    "according|accord|VERB|VBG|3|case|O to|to|ADP|IN|1|fixed|O police|police|NOUN|NNS|-1|obl|O",
    "he|he|PRON|PRP|2|nsubj|O said|say|VERB|VBD|0|root|O",
    "an|a|DET|DT|2|det|O activist|activist|NOUN|NN|4|nsubj|O has|have|AUX|VBZ|4|aux|O said|say|VERB|VBN|0|root|O",
)
_FEATS = {
    "NN": "Number=Sing",
    "NNP": "Number=Sing",
    "NNS": "Number=Plur",
    "JJ": "Degree=Pos",
    "VBD": "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin",
}


@dataclass(frozen=True)
class _Word:
    word: str
    lemma: str
    upos: str
    xpos: str
    head: int
    dep: str
    name: str


def _parse(tail: str) -> list[_Word]:
    rows = [item.split("|") for item in tail.split()]
    return [_Word(w, lemma, upos, xpos, int(head), dep, name) for w, lemma, upos, xpos, head, dep, name in rows]


_PARSED = [_parse(tail) for tail in _TAILS]


def attribute(sentence: Sentence, rng: random.Random) -> Sentence:
    """The sentence with an attribution after it, if it is a plain statement with a verb at its root."""
    if not _fit(sentence):
        return sentence
    tail = rng.choice(_PARSED)
    comma = [_Word(",", ",", "PUNCT", ",", 0, "punct", "O")] if rng.random() < _COMMA_SHARE else []
    return _joined(sentence, comma, tail)


def _fit(sentence: Sentence) -> bool:
    count = len(sentence.words)
    if not sentence.parsed or not 5 < count < _LONGEST or sentence.words[-1] != "." or sentence.words[0] in "\"'“‘([":
        return False
    return sentence.upos[sentence.heads.index(0)] == "VERB" and sentence.heads.index(0) < count - 1


def _joined(sentence: Sentence, comma: list[_Word], tail: list[_Word]) -> Sentence:
    body = len(sentence.words) - 1
    root = sentence.heads.index(0) + 1
    offset = body + len(comma)
    verb = next((offset + i + 1 for i, word in enumerate(tail) if word.head == 0), 0)
    heads, deps = sentence.heads[:body], sentence.deps[:body]
    if verb:
        heads[root - 1], deps[root - 1] = verb, "ccomp"
    top = verb or root
    heads += [top] * len(comma)
    heads += [0 if w.head == 0 else (root if w.head < 0 else offset + w.head) for w in tail]
    added = [*comma, *tail]
    names = None if sentence.names is None else [*sentence.names[:body], *[w.name for w in added], sentence.names[-1]]
    return replace(
        sentence,
        words=[*sentence.words[:body], *[w.word for w in added], "."],
        spaces=[*sentence.spaces[: body - 1], not comma, *[True] * (len(added) - 1), False, True],
        upos=[*sentence.upos[:body], *[w.upos for w in added], sentence.upos[-1]],
        xpos=[*sentence.xpos[:body], *[w.xpos for w in added], sentence.xpos[-1]],
        lemmas=[*sentence.lemmas[:body], *[w.lemma for w in added], "."],
        feats=[*sentence.feats[:body], *[_FEATS.get(w.xpos, "?") for w in added], sentence.feats[-1]],
        heads=[*heads, top],
        deps=[*deps, *[w.dep for w in added], "punct"],
        misc=[*sentence.misc[:body], *[""] * len(added), ""],
        names=names,
    )
