"""The plainest grounding, to compare with: an incident's words of place as they stand, and the day of the report.

`benchmarks/muc4.py --baseline grounding` scores the same incidents with these two slots alone filled so. The country,
without which no location counts, is the one whose name stands most often in the text; no gazetteer, no calendar.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from dateline.exports.muc4 import fills
from dateline.exports.muc4.report import Told
from dateline.records import Claim, When


class Plain:
    """The two slots of the incidents of some texts (docid to text), filled without grounding."""

    def __init__(self, texts: Mapping[str, str], names: Sequence[str]) -> None:
        """Take the texts, and the names of countries."""
        self._texts = texts
        wanted = sorted((name.upper() for name in names), key=len, reverse=True)
        self._country = re.compile(rf"\b(?:{'|'.join(map(re.escape, wanted))})\b")

    def date(self, told: Told, _claims: Sequence[Claim]) -> list[str]:
        """Return "on or before" the report's day, in the exporter's form."""
        day = When(to=told.day)
        return [fills.interval(day)] if told.day else []

    def location(self, told: Told, claims: Sequence[Claim]) -> list[str]:
        """Return the country named most, and the first words of place that a claim of the incident tells."""
        country = Counter(self._country.findall(" ".join(self._texts[told.info.key].upper().split()))).most_common(1)
        told_words = (c.where.words for c in claims if c.where.words and not c.where.inferred)
        place = next((" ".join(words.upper().split()) for words in told_words), None)
        return [": ".join([name, *([f"{place} (CITY)"] if place else [])]) for name, _ in country]


@contextmanager
def plainly_grounded(plain: Plain) -> Iterator[None]:
    """Fill the slots of date and location plainly for a while."""
    kept = fills.date, fills.location
    fills.date, fills.location = plain.date, plain.location  # type: ignore[assignment]
    try:
        yield
    finally:
        fills.date, fills.location = kept  # type: ignore[assignment]
