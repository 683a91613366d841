"""Where a report's words stand by their forms: a rule looks up the few words it asks for, not through all of the text.

for token in words_among(annotated, ontology.words("war_nouns")): ...     # as written or by their lemma
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from dateline.claims.arguments_np import lemma
from dateline.claims.asked import once_in_report
from dateline.language.annotated import Annotated
from dateline.language.tokens import Token

__all__ = ["hyphened", "words_among"]

_INFLECTED = frozenset({"NOUN", "PROPN", "VERB", "AUX", "ADJ", "ADV"})  # other words have no other forms


def words_among(annotated: Annotated, words: AbstractSet[str]) -> list[Token]:
    """Return the words of a report that are among some, as written (in lower case) or by their lemma, in text order.

    Furniture is left out.
    """
    by_form = _by_form(annotated)
    few, many = (words, by_form) if len(words) < len(by_form) else (by_form, words)
    found = {token.i: token for form in few if form in many for token in by_form[form]}
    return [found[i] for i in sorted(found)]


@once_in_report
def _by_form(annotated: Annotated) -> Mapping[str, list[Token]]:
    found: dict[str, list[Token]] = {}
    for token in annotated.words:
        form = token.lower_
        found.setdefault(form, []).append(token)
        if token.pos_ in _INFLECTED and (word := lemma(token)) != form:
            found.setdefault(word, []).append(token)
    return found


@once_in_report
def hyphened(annotated: Annotated) -> list[Token]:
    """Return the words of a report that have a hyphen inside ("pro-government"), in text order."""
    return [token for token in annotated.words if "-" in token.text and len(token.text) > 1]
