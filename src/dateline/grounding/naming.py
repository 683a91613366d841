"""The words that name whom a pronoun stands for: the last mention of that actor before it, else the first after it."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from dateline.grounding.pronouns import is_pronoun
from dateline.grounding.who import Actors
from dateline.language.annotated import Annotated
from dateline.records import RawClaim, Span

__all__ = ["Mentions"]


class Mentions:
    """Where a report names its actors by more than a pronoun, in text order."""

    def __init__(self, annotated: Annotated, raw_claims: Sequence[RawClaim], actors: Actors) -> None:
        self._annotated, self._raw_claims, self._actors = annotated, raw_claims, actors

    @cached_property
    def _by_actor(self) -> tuple[dict[str, list[Span]], dict[str, list[Span]]]:
        """Where each actor is named, and where described; looked for only where a pronoun asks."""
        text = self._annotated.report.text
        named: dict[str, list[Span]] = {}
        found: dict[str, list[Span]] = {}
        names = {(hit.start, hit.end) for hit in self._annotated.names}
        for start, end in sorted({*self._spans(self._raw_claims), *names}):
            if not is_pronoun(text[start:end]) and (actor := self._actors.of(start, end).id):
                group = named if (start, end) in names else found
                group.setdefault(actor, []).append(Span(start, end, text[start:end]))
        return named, found

    @staticmethod
    def _spans(raw_claims: Sequence[RawClaim]) -> Iterable[tuple[int, int]]:
        yield from ((role.start, role.end) for raw in raw_claims for role in raw.roles)
        yield from (
            (v.start, v.end) for raw in raw_claims for v in raw.voice if v.start is not None and v.end is not None
        )

    def of(self, actor: str, offset: int, others: Sequence[tuple[int, int]] = ()) -> Span | None:
        """Return the last name of an actor that ends before an offset, else its last description before it; else its
        first name or description after it ("After they took the town, the rebels ..."); None where there is none.

        others: words that are not the actor's, though people of one kind are not told apart ("the men").
        """
        found = [[s for s in spans.get(actor, ()) if (s.start, s.end) not in others] for spans in self._by_actor]
        for spans in found:
            earlier = [span for span in spans if span.end <= offset]
            if earlier:
                return earlier[-1]
        later = [spans[0] for spans in found if spans]
        return later[0] if later else None
