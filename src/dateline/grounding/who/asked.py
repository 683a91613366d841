"""A pronoun that asks whom it stands for, and the earlier actors that may be meant."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple

from dateline.grounding.who.binding import described_by
from dateline.grounding.who.context import Context
from dateline.grounding.who.fitting import Fitting
from dateline.grounding.who.mentions import Mention
from dateline.grounding.who.persons import HE, SHE, sex_of_noun, sex_of_pronoun
from dateline.grounding.who.records import Resolution
from dateline.grounding.who.told import Seen
from dateline.language.tokens import Token

__all__ = ["Asked", "Form", "Option", "Options", "PronounClass", "class_of", "role_of"]

PronounClass = Literal["person", "they", "it"]
Form = Literal["subject", "object", "possessive", "reflexive", "other"]

_IT = frozenset({"it", "its", "itself"})
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
_OWNING = frozenset({"his", "its", "their"})
_OF_NOUNS = frozenset({"nmod:poss", "det"})
_ROLES = {
    "nsubj": "subject", "nsubj:pass": "subject", "csubj": "subject", "obj": "object", "iobj": "object",
    "obl:agent": "agent", "nmod:poss": "owner", "obl": "oblique", "nmod": "of", "conj": "joined", "appos": "beside",
    "compound": "part", "root": "root",
}  # fmt: skip
_SINGLE = frozenset({"civil", "office"})


class Asked(NamedTuple):
    """A pronoun with what its own place in the sentence says."""

    mention: Mention
    token: Token
    cls: PronounClass
    form: Form
    sentence: int
    governor: Token
    above: frozenset[int]  # the tokens on the way to the root

    @classmethod
    def of(cls, mention: Mention, token: Token, sentence: int) -> Asked:
        """Look at a pronoun's token."""
        form = _form(token)
        governor = token.head.head if form == "possessive" else token.head
        above = frozenset(ancestor.i for ancestor in token.ancestors)
        return cls(mention, token, class_of(token.lower_), form, sentence, governor, above)


class Option(NamedTuple):
    """An actor that a pronoun may mean: whom it would then stand for, and its mentions in reach, nearest first."""

    answer: Resolution
    actor: str  # as the mentions have it: a spokesman's group is meant by him
    mentions: list[Mention]


def class_of(word: str) -> PronounClass:
    """The class of a third-person pronoun in lower case: they are told apart by number and by persons and things."""
    return "person" if word in HE or word in SHE else "it" if word in _IT else "they"


def _form(token: Token) -> Form:
    word = token.lower_
    if word in _REFLEXIVE:
        return "reflexive"
    if word in _OWNING or (word == "her" and token.dep_ in _OF_NOUNS):
        return "possessive"
    role = role_of(token)
    return "subject" if role == "subject" else "object" if role == "object" else "other"


def role_of(token: Token) -> str:
    """What a word is to the word above it."""
    return _ROLES.get(token.dep_, "else")


class Options:
    """Who may be meant at all. `is_person` says whether "he" or "she" may be a named person."""

    def __init__(
        self, context: Context, fitting: Fitting, is_person: Callable[[Mention, Mention, Resolution], bool]
    ) -> None:
        self._nouns, self._doc = context.nouns, context.annotated.doc
        self._fitting, self._is_person = fitting, is_person

    def among(self, asked: Asked, near: Iterable[Seen]) -> list[Option]:
        """The actors among earlier mentions, nearest first, that the pronoun may mean."""
        found: dict[str, Option] = {}
        for mention, resolution in near:
            answer = self.answer(asked, mention, resolution)
            if answer is not None and answer.id is not None:
                found.setdefault(answer.id, Option(answer, resolution.id or "", [])).mentions.append(mention)
        return list(found.values())

    def answer(self, asked: Asked, mention: Mention, resolution: Resolution) -> Resolution | None:
        """Whom the pronoun would stand for if it meant an earlier mention, None where it cannot."""
        if asked.cls == "person":
            fits = self._fits_person(asked, mention, resolution)
            return resolution if fits else None
        if mention.kind == "pronoun" and class_of(self._doc[mention.head].lower_) == "person":
            return None
        if described_by(asked.token, mention):
            return None  # "men whom they accused": others than the men
        if not self._fitting.fits_pronoun(mention, resolution, asked.token.lower_):
            return None
        return self._fitting.org_of(resolution)

    def _fits_person(self, asked: Asked, mention: Mention, resolution: Resolution) -> bool:
        """One person by name, or one by a noun: "a gunman opened fire before he …"."""
        if resolution.kind == "person" and not (mention.noun and mention.plural):
            return self._is_person(asked.mention, mention, resolution)
        noun, word = mention.noun, self._doc[mention.head].lower_
        if noun is None or mention.plural or word in self._nouns.collective or described_by(asked.token, mention):
            return False
        one = noun.cls in _SINGLE or (word in self._nouns.single and noun.cls != "group")
        return one and sex_of_noun(word) in {None, sex_of_pronoun(asked.token.lower_)}
