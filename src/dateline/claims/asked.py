"""Questions that many rules ask of a word or a report: worked out once, the answer kept with the word or the report.

Every rule looks at the same few words from its own side ("is it passive?", "what is its phrase?"), two to ten times
each on dense reports. The syntax does not change once a report is read, so the first answer holds. Answers are shared:
whoever gets a list must not change it.

    @once
    def preposition(token): ...                      # of the word alone

    @once_in_context
    def kind_of(annotated, ontology, token): ...     # of the word (last) in a report, under an ontology

    @once_in_report
    def voice_of(annotated, quote): ...              # of a report, or of something in it
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from dateline.language.annotated import Annotated
from dateline.language.tokens import Token

__all__ = ["once", "once_in_context", "once_in_report"]

P = ParamSpec("P")
T = TypeVar("T")


def once(ask: Callable[[Token], T]) -> Callable[[Token], T]:
    """Let a question about a word alone be worked out once a word."""

    @wraps(ask)
    def answer(token: Token) -> T:
        answers = token.answers
        found = answers.get(ask, answers)
        if found is answers:  # nothing kept: no answer is the table itself
            found = answers[ask] = ask(token)
        return found  # type: ignore[no-any-return]

    return answer


def once_in_context(ask: Callable[P, T]) -> Callable[P, T]:
    """Let a question whose last argument is a word be worked out once a word, as long as the arguments are the same."""

    @wraps(ask)
    def answer(*about: Any, **none: Any) -> T:
        answers = about[-1].answers
        kept = answers.get(ask)
        if kept is not None and kept[0] == about:  # compares by identity first
            return kept[1]  # type: ignore[no-any-return]
        found = ask(*about, **none)
        answers[ask] = (about, found)
        return found

    return answer


def once_in_report(ask: Callable[Concatenate[Annotated, P], T]) -> Callable[Concatenate[Annotated, P], T]:
    """Let a question about a report, or about something in it that can be a key, be worked out once."""

    @wraps(ask)
    def answer(annotated: Annotated, /, *about: P.args, **none: P.kwargs) -> T:
        answers = annotated.doc.user_data.setdefault(ask, {})
        found = answers.get(about, answers)
        if found is answers:  # nothing kept: no answer is the table itself
            found = answers[about] = ask(annotated, *about, **none)
        return found  # type: ignore[no-any-return]

    return answer
