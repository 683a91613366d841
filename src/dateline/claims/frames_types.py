"""What a frame is made of."""

from typing import Literal, NamedTuple

from msgspec import Struct

from dateline.language.tokens import Token
from dateline.ontology import Kind, Trigger

Construction = Literal[
    "active", "passive", "nominal", "light-verb", "relative", "reduced", "headline", "compound", "control"
]


class Filler(NamedTuple):
    """One filler of a role: the head token of its noun phrase, the phrase's character range, and how it was found.

    Conjuncts are separate fillers. `kind` is `arguments.kind_of` of the phrase.
    """

    token: Token
    start: int
    end: int
    via: str
    kind: Kind

    @property
    def text(self) -> str:
        """The words of the phrase."""
        return self.token.doc.text[self.start : self.end]


class Frame(Struct, frozen=True):
    """A trigger with its roles.

    trigger: the head word; words: all its words; trigger_start/trigger_end cover them and what stands between
    ("carried out an attack").
    predicate: the token that carries tense, negation and modality (the governing verb of a nominal trigger, where
    it has one, else the trigger itself). roles: role name -> fillers in text order; roles nobody fills are absent.
    """

    entry: Trigger
    type: str
    kind: str
    trigger: Token
    trigger_start: int
    trigger_end: int
    words: tuple[Token, ...]
    predicate: Token
    construction: Construction
    roles: dict[str, list[Filler]] = {}

    @property
    def trigger_text(self) -> str:
        """The trigger's words."""
        return self.trigger.doc.text[self.trigger_start : self.trigger_end]

    @property
    def rule(self) -> str:
        """Trigger entry and construction, for a claim's `rule` field."""
        return f"{self.entry.id}/{self.construction}"

    def fillers(self, *roles: str) -> list[Filler]:
        """Return the fillers of the named roles, in the order of the names."""
        return [f for role in roles if role in self.roles for f in self.roles[role]]

    def has(self, role: str) -> bool:
        """True where the role is filled."""
        return bool(self.roles.get(role))
