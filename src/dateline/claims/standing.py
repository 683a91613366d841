"""How a text puts what it tells: happened, ongoing, planned, threatened, attempted, denied and the rest.

Read from tense, aspect, modal verbs and negation at the predicate itself, then from every word that governs it ("plans
to", "denied", "threat of", "reportedly"), up to the sentence's root or to a word of telling, whose voice is another
matter. The strongest reading wins: what is denied, planned or merely possible never comes out as happened.

The order and the cases follow FactBank's and the PLOVER manual's "auxiliary" values (historical, future, hypothetical,
negated), which the field's coding systems list and leave out.
"""


from dateline.claims.arguments_np import lemma
from dateline.claims.asked import once_in_context
from dateline.claims.standing_history import is_history
from dateline.claims.standing_marks import own_marks
from dateline.claims.standing_scope import governing_marks
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token
from dateline.records import Span, Standing

__all__ = ["standing_of"]

# Which reading wins where several words bear on one predicate ("did not threaten to attack": denied).
_STRENGTH: tuple[Standing, ...] = (
    "denied", "conditional", "threatened", "planned", "attempted", "doubted", "ongoing",
)  # fmt: skip


@once_in_context
def standing_of(annotated: Annotated, token: Token) -> tuple[Standing, Span | None]:
    """Return the standing of a predicate (a verb, or a noun that tells of a happening) and the word that sets it.

    The span is None where tense alone decides.
    """
    marks = [*own_marks(token), *governing_marks(token)]
    if _is_headline(annotated, token):
        marks = [mark for mark in marks if mark.standing != "ongoing" or mark.word is None]
    for standing in _STRENGTH:
        for mark in marks:
            if mark.standing == standing and not (standing == "ongoing" and _began_before(annotated, token, mark.word)):
                return standing, _span(annotated, mark.word)
    return ("background", None) if is_history(annotated, token) else ("happened", None)


def _began_before(annotated: Annotated, token: Token, word: Token | None) -> bool:
    """Tell "resumed fighting last year": that it began again then does not say that it goes on."""
    begins = word is not None and word.tag_ == "VBD" and lemma(word) in ("resume", "intensify", "escalate")
    return begins and is_history(annotated, token)


def _is_headline(annotated: Annotated, token: Token) -> bool:
    """Tell whether the token stands in a headline, where the present tense tells what has happened."""
    block = annotated.report.block_at(token.idx)
    return block is not None and block.kind in ("headline", "deck", "caption")


def _span(annotated: Annotated, word: Token | None) -> Span | None:
    return None if word is None else annotated.report.span(word.idx, word.idx + len(word))
