"""What every kind of dispute is made of."""

from collections.abc import Sequence

from dateline.records.chronicle import Dispute, DisputeField, Reading
from dateline.records.ids import content_id


def dispute_of(subject: str, field: DisputeField, question: str, values: Sequence[Reading], part: str = "") -> Dispute:
    """Return a dispute on a field of an event; `part` tells apart several on one field."""
    return Dispute(
        id=content_id("dispute", subject, field, part),
        subject=subject,
        field=field,
        question=question,
        readings=tuple(values),
    )
