"""The words that name whom a pronoun stands for: the last mention of that actor before it, else the first after it."""

from collections.abc import Iterable, Sequence

from dateline.grounding.pronouns import is_pronoun
from dateline.grounding.who import Actors
from dateline.language.annotated import Annotated
from dateline.records import RawClaim, Span

__all__ = ["Mentions"]

class Mentions:
    """Where a report names its actors by more than a pronoun, in text order."""

    def __init__(self, annotated: Annotated, raw_claims: Sequence[RawClaim], actors: Actors) -> None:
        self._text = annotated.report.text
        self._found: dict[str, list[Span]] = {}
        names = {(hit.start, hit.end) for hit in annotated.names}
        self._named: dict[str, list[Span]] = {}
        for start, end in sorted({*self._spans(raw_claims), *names}):
            if not is_pronoun(self._text[start:end]) and (actor := actors.of(start, end).id):
                group = self._named if (start, end) in names else self._found
                group.setdefault(actor, []).append(Span(start, end, self._text[start:end]))

    @staticmethod
    def _spans(raw_claims: Sequence[RawClaim]) -> Iterable[tuple[int, int]]:
        yield from ((role.start, role.end) for raw in raw_claims for role in raw.roles)
        yield from (
            (v.start, v.end) for raw in raw_claims for v in raw.voice if v.start is not None and v.end is not None
        )

    def of(self, actor: str, offset: int) -> Span | None:
        """Return the last name of an actor that ends before an offset, else its last description before it; else its
        first name or description after it ("After they took the town, the rebels ..."); None where there is none.
        """
        for mentions in (self._named, self._found):
            earlier = [span for span in mentions.get(actor, ()) if span.end <= offset]
            if earlier:
                return earlier[-1]
        later = [spans[0] for mentions in (self._named, self._found) if (spans := mentions.get(actor))]
        return later[0] if later else None
