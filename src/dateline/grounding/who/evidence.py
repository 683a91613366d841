"""What speaks for and against an earlier actor being meant by a pronoun, as named features.

Weights for these names are learnt by training/chains.py; the names are their own documentation ("role subject 1": the
actor's nearest mention is a subject, one sentence back). Sources: the salience factors of Lappin and Leass 1994
(recency, grammatical roles, parallel roles), the mention-ranking features of Denis and Baldridge 2008.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.grounding.who.asked import Asked, Option, class_of, role_of
from dateline.grounding.who.context import Context
from dateline.grounding.who.fitting import GROUPS, is_generic
from dateline.grounding.who.mentions import Mention
from dateline.grounding.who.records import Resolution
from dateline.grounding.who.told import Seen
from dateline.language.tokens import Token
from dateline.ontology import load_ontology

__all__ = ["Evidence", "Heard"]

_RECENT = 2  # sentences in which a pronoun goes on with the one before it
_CLAUSES = frozenset({"ccomp", "csubj", "xcomp", "advcl"})
_EMPTY = frozenset({"seem", "appear", "happen", "turn", "take", "rain", "snow", "mean", "matter", "follow"})
_PLURAL = frozenset({"NNS", "NNPS"})
_SINGULAR = frozenset({"NN", "NNP"})
_PARTS = frozenset({"compound", "flat", "nmod:poss"})


class Heard(NamedTuple):
    """What the report has told up to a pronoun: how often of whom, the last pronoun of its kind, who speaks, whom the
    rules would choose, first first.
    """

    often: Counter[str]
    last: Resolution | None
    speaker: str | None
    by_rule: Sequence[str]


class Other(NamedTuple):
    """A noun that is no actor of the room's: what "it" or "they" may mean instead."""

    place: int
    role: str
    sentence: int


class Evidence:
    """Features of one report's pronouns."""

    def __init__(self, context: Context, mentions: Sequence[Mention]) -> None:
        """Take a report and all mentions in it; other nouns are no actors."""
        self._context, self._doc, self._sentence = context, context.annotated.doc, context.sentences
        self._ontology = load_ontology()
        self._says = self._ontology.words("speech_verbs")
        self._roles: dict[int, tuple[str, Token]] = {}
        self._known: dict[tuple[int, str | None], tuple[str, ...]] = {}
        self._others: dict[tuple[int, int], list[Other]] = {}
        self._busy = {i for m in mentions for i in range(m.left, m.right)}

    def last(self, asked: Asked, seen: Sequence[Seen]) -> Resolution | None:
        """Whom the last pronoun of the same class means, None where there is none near."""
        for mention, resolution in reversed(seen):
            if self._sentence[mention.head] < asked.sentence - _RECENT:
                return None
            if mention.kind == "pronoun" and mention.head < asked.token.i and self._class(mention) == asked.cls:
                return resolution
        return None

    def _class(self, mention: Mention) -> str:
        return class_of(self._doc[mention.head].lower_)

    def of(self, asked: Asked, options: Sequence[Option], heard: Heard) -> list[list[str]]:
        """The features of each option, in their order."""
        most = max((heard.often[o.actor] for o in options), default=0)
        others = self._others_before(asked)
        verb, count = self._verb(asked), f"options {_few(len(options))}"
        speaks = verb == "says"
        found = []
        for rank, option in enumerate(options):
            names = [count, *self._of_itself(option), *self._salience(option, heard, most)]
            self._place(asked, option, rank, heard, names)
            if verb:
                names.append(f"{verb} {_party(option.answer.kind)}")
            if others:
                names += self._between(option.mentions[0], others)
            if speaks and self._spoke_before(asked, option):
                names.append("spoke before")
            found.append(names)
        return found

    def _place(self, asked: Asked, option: Option, rank: int, heard: Heard, names: list[str]) -> None:
        """Add how far back, in which role, on which side of which verb."""
        nearest = option.mentions[0]
        role, top = self._role(nearest)
        back = asked.sentence - self._sentence[nearest.head]
        by_rule = heard.by_rule.index(option.answer.id or "") if option.answer.id in heard.by_rule else "none"
        names += (
            f"back {back}", f"rank {min(rank, 3)}", f"role {role}", f"role {role} {min(back, 2)}", f"rule {by_rule}"
        )  # fmt: skip
        if (role == "subject") == (asked.form == "subject"):
            names.append("parallel")
        if back == 0:
            names += self._above(asked, top, role)
        elif back == 1 and role == "subject" and top.head.head is top.head:
            names.append("main subject")
        if any(self._is_near_subject(asked, m) for m in option.mentions):
            names.append("any subject")

    def _above(self, asked: Asked, top: Token, role: str) -> Iterator[str]:
        """Whether the mention's verb is above the pronoun: "X said he …", "X attacked its …"."""
        if top.head.i in asked.above:
            yield f"above {role}"
            if role == "subject" and top.head.lemma_.lower() in self._says:
                yield "says it"
        if top.head.i == asked.governor.i:
            yield f"same verb {role}"

    def _is_near_subject(self, asked: Asked, mention: Mention) -> bool:
        near = asked.sentence - self._sentence[mention.head] <= 1
        return near and self._role(mention)[0] == "subject"

    def _spoke_before(self, asked: Asked, option: Option) -> bool:
        """Whether the actor spoke a sentence or two before a pronoun that speaks: "The army said …. It added …"."""
        near = [self._role(m) for m in option.mentions if asked.sentence - self._sentence[m.head] in {1, 2}]
        return any(role == "subject" and top.head.lemma_.lower() in self._says for role, top in near)

    def _salience(self, option: Option, heard: Heard, most: int) -> Iterator[str]:
        """How often the actor was told of, whether it was meant last, whether it speaks."""
        often = heard.often[option.actor]
        yield f"told {_few(often)}"
        yield f"told near {_few(len(option.mentions))}"
        if often == most:
            yield "told most"
        if heard.last is not None:
            yield "meant last" if heard.last.id == option.actor else "not meant last"
        if heard.speaker == option.actor:
            yield "speaks"

    def _of_itself(self, option: Option) -> tuple[str, ...]:
        """What is known of the actor and its nearest mention, whoever asks."""
        nearest, answer = option.mentions[0], option.answer
        key = (nearest.head, answer.id)
        if key not in self._known:
            noun = nearest.noun
            said = f"by {nearest.definite} noun" if noun else f"by {nearest.kind}"
            known = "generic" if is_generic(answer) else "named"
            of_noun = (f"noun {noun.cls}{' plural' if nearest.plural else ''}",) if noun else ()
            pronoun = (f"pronoun {self._class(nearest)}",) if nearest.kind == "pronoun" else ()
            self._known[key] = (said, known, f"kind {answer.kind}", *of_noun, *pronoun)
        return self._known[key]

    def _verb(self, asked: Asked) -> str:
        """What the pronoun does or owns: speech, an act of conflict, people."""
        if asked.form == "possessive":
            noun = self._context.nouns.nouns.get(asked.token.head.lower_)
            return f"owns {noun.cls}" if noun else ""
        if asked.form == "subject" and asked.governor.lemma_.lower() in self._says:
            return "says"
        act = asked.governor.pos_ == "VERB" and asked.governor.lower_ in self._ontology.conflict_forms
        return f"acts {asked.form}" if act and asked.form in {"subject", "object"} else ""

    def _between(self, nearest: Mention, others: Sequence[Other]) -> Iterator[str]:
        between = [other for other in others if other.place > nearest.head]
        if between:
            yield "other noun between"
        if any(other.role == "subject" for other in between):
            yield "other subject between"

    def _role(self, mention: Mention) -> tuple[str, Token]:
        """The role of a mention and the word by which it hangs in the sentence."""
        found = self._roles.get(mention.head)
        if found is None:
            top = self._doc[mention.head]
            while top.head is not top and (mention.left <= top.head.i < mention.right or top.dep_ in {"conj", "flat"}):
                top = top.head
            found = self._roles[mention.head] = (role_of(top), top)
        return found

    # Nobody

    def of_nobody(self, asked: Asked, options: Sequence[Option], heard: Heard) -> list[str]:
        """The features of "none of these": another noun, a clause, nothing at all."""
        names = [f"nobody {asked.cls}", f"options {_few(len(options))}", f"over {asked.governor.pos_}"]
        names += self._elsewhere(asked)
        if asked.cls == "it":
            names += self._empty(asked)
        names += self._doing(asked)
        if heard.last is not None:
            names.append("last too" if heard.last.id is None else "last was somebody")
        return names

    def _elsewhere(self, asked: Asked) -> Iterator[str]:
        """Other nouns of the same number in the sentence and the one before."""
        near = {(other.role, asked.sentence - other.sentence) for other in self._others_before(asked)}
        yield from (f"other {role} {back}" for role, back in sorted(near) if role in {"subject", "object"})
        if any(back == 0 for _, back in near):
            yield "other noun"
        start = asked.token.sent.start_char
        if any(start <= place.start < asked.token.idx for place in self._context.annotated.toponyms):
            yield "place named"

    def _empty(self, asked: Asked) -> Iterator[str]:
        """Signs that "it" means nothing: "it is unclear who …", "it seems"."""
        verb = asked.token.head
        if asked.token.dep_ == "expl":
            yield "expletive"
        copula = any(child.dep_ == "cop" for child in verb.children)
        clause = any(child.dep_ in _CLAUSES and child.i > verb.i for child in verb.children)
        if copula:
            yield f"is {verb.pos_}"
        if clause:
            yield "is so that" if copula else "clause follows"
        if verb.lemma_.lower() in _EMPTY:
            yield "empty verb"
        if asked.token.dep_ == "nsubj:pass":
            yield "passive"

    def _doing(self, asked: Asked) -> Iterator[str]:
        if asked.form == "possessive":
            owned = asked.token.head.lower_
            noun = self._context.nouns.nouns.get(owned)
            yield f"owns {noun.cls if noun else 'place' if 'place' in self._ontology.kinds_of(owned) else 'thing'}"
        else:
            yield self._verb(asked) or "does something"
        if any(q.form == "direct" and q.start <= asked.token.idx < q.end for q in self._context.annotated.quotes):
            yield "quoted"

    def _others_before(self, asked: Asked) -> list[Other]:
        """Other nouns of the pronoun's number in its sentence and the one before; none for "he" and "she"."""
        if asked.cls == "person":
            return []
        start = self._doc.sents[max(0, asked.sentence - 1)].start
        if (start, asked.token.i) not in self._others:
            tags = _PLURAL if asked.cls == "they" else _SINGULAR
            nouns = (t for t in self._doc[start : asked.token.i] if t.tag_ in tags and t.i not in self._busy)
            found = [Other(t.i, role_of(t), self._sentence[t.i]) for t in nouns if t.dep_ not in _PARTS]
            self._others[start, asked.token.i] = found
        return self._others[start, asked.token.i]


def _few(number: int) -> str:
    return str(number) if number < 3 else "3" if number < 5 else "5"


def _party(kind: str | None) -> str:
    if kind in GROUPS:
        return "armed"
    return kind if kind in {"person", "civilians", "government"} else "organisation"
