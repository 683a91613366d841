"""Claims and disputes as flat rows."""

from msgspec import Struct, field


class ClaimRow(Struct, kw_only=True):
    """One claim as a flat row, as in `dateline claims --format csv`."""

    id: str
    report: str
    event: str | None
    kind: str
    type: str
    standing: str
    voice: str
    roles: str | None
    toll: str | None
    low: int | None
    best: int | None
    high: int | None
    from_: str | None = field(name="from")
    to: str | None
    time_words: str | None
    place: str | None
    place_words: str | None
    start: int
    end: int
    evidence: str
    confidence: float


class DisputeRow(Struct, kw_only=True):
    """One reading of one dispute as a flat row, as in `dateline disputes --format csv`."""

    id: str
    subject: str
    field: str
    question: str
    reading: str
    words: str
    independent_voices: int
    voices: str | None
    reports: str | None
