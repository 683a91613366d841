"""From a report to its claims: annotate, extract, ground, weigh."""

from typing import TYPE_CHECKING

from dateline.engines.knowledge import open_knowledge
from dateline.engines.options import CoderOptions
from dateline.records import Claim, Report, Span
from dateline.records.errors import UsageError

if TYPE_CHECKING:
    from dateline.knowledge import Knowledge
    from dateline.language import Reader
    from dateline.ontology import Ontology


class CodingError(Exception):
    """A claim breaks what must always hold: our mistake, never the user's."""


class Coder:
    """Reads claims off reports. Holds the reading model, the knowledge and the ontology for as long as it lives."""

    def __init__(self, reader: "Reader", knowledge: "Knowledge", ontology: "Ontology") -> None:
        self._reader = reader
        self._knowledge = knowledge
        self._ontology = ontology

    def code(self, report: Report) -> list[Claim]:
        """Return the report's claims in text order. Raises CodingError where one breaks a rule of claims.

        A text that can hold none by its words (claims/gate.py) is not read: the model takes most of the time.
        """
        # Imported here: the rooms bring spaCy and numpy, which a program that only lists claims never needs.
        from dateline.claims import extract, may_hold_claims, weigh  # noqa: PLC0415
        from dateline.grounding import ground  # noqa: PLC0415
        from dateline.language import annotate  # noqa: PLC0415

        if not may_hold_claims(report.text, self._ontology):
            return []
        annotated = annotate(report, self._reader, self._knowledge)
        claims = ground(annotated, extract(annotated, self._ontology), self._knowledge)
        return checked(report, weigh(claims))


def load_coder(options: CoderOptions) -> Coder:
    """Load the reading model, the knowledge and the ontology. Raises UsageError where one of them is not there."""
    from dateline.language import load_reader  # noqa: PLC0415
    from dateline.language.model import ModelError  # noqa: PLC0415
    from dateline.ontology import load_ontology  # noqa: PLC0415

    try:
        reader = load_reader(options.reader)
    except ModelError as error:
        raise UsageError(f"The reading model cannot be used: {error}") from error
    return Coder(reader, open_knowledge(options.knowledge), load_ontology())


def checked(report: Report, claims: list[Claim]) -> list[Claim]:
    """Return the claims sorted by where they stand in the text, after checking that they are that text's.

    Raises CodingError for words that are not at their offsets, or two claims with one id.
    """
    seen: set[str] = set()
    for claim in claims:
        if claim.id in seen:
            raise CodingError(f"two claims have the id {claim.id} ({claim.kind}, {claim.evidence.text!r})")
        seen.add(claim.id)
        for span in (claim.evidence, claim.trigger):
            _check_words(report, claim, span)
    return sorted(claims, key=lambda c: (c.evidence.start, c.trigger.start, c.kind, c.type, c.id))


def _check_words(report: Report, claim: Claim, span: Span) -> None:
    if report.text[span.start : span.end] != span.text:
        raise CodingError(f"claim {claim.id} cites {span.text!r}, which is not at {span.start}-{span.end}")
