"""What a cue is."""

from dataclasses import dataclass
from typing import Literal

from dateline.language.tokens import Token

Kind = Literal["verb", "according", "hedge", "news", "picture", "passive", "source", "responsibility", "act", "charge"]


@dataclass(frozen=True)
class Cue:
    """A cue: the governing token, the token range of its words, the speaker's token range (None: nobody named).

    `verb` is the reporting verb for verbs, else "". `rank` orders voices over the same stretch: 0 the outer, 1 its
    source. `closing`: the cue ends its sentence and speaks of what stands before it.
    """

    token: Token
    kind: Kind
    verb: str
    start: int
    end: int
    speaker: tuple[int, int] | None
    rank: int = 0
    closing: bool = False
