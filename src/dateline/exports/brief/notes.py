"""Footnotes: each passage is numbered once, in the order in which sentences first cite it."""

from collections.abc import Iterable

from dateline.exports.brief.records import BriefReport, Footnote
from dateline.exports.html import words
from dateline.exports.view import View
from dateline.records import Claim

_MOST = 6
"""Footnotes of one sentence at most: one for each report first."""


class Notes:
    """The footnotes of one brief."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._numbers: dict[tuple[str, int, int, str], int] = {}
        self.made: list[Footnote] = []

    def of(self, claims: Iterable[str]) -> tuple[int, ...]:
        """Return the numbers of the passages that some claims rest on."""
        found = [self._view.claim_by_id[c] for c in claims if c in self._view.claim_by_id]
        return tuple(sorted(dict.fromkeys(self._number(claim) for claim in _spread(found))))

    def _number(self, claim: Claim) -> int:
        said_by = self._said_by(claim)
        key = (claim.report, claim.evidence.start, claim.evidence.end, said_by)
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            self.made.append(self._footnote(claim, self._numbers[key], said_by))
        return self._numbers[key]

    def _said_by(self, claim: Claim) -> str:
        heard = [words.voice(voice) for voice in claim.voice if voice.kind != "outlet"]
        info = self._view.report_by_id.get(claim.report)
        return " ← ".join([(info.outlet if info else None) or "outlet not named", *heard])

    def _footnote(self, claim: Claim, number: int, said_by: str) -> Footnote:
        info = self._view.report_by_id.get(claim.report)
        return Footnote(
            n=number, quote=claim.evidence.text, said_by=said_by, claim=claim.id, report=claim.report,
            report_key=claim.report_key, title=info.title if info else None, outlet=info.outlet if info else None,
            date=words.day(info.published or info.story) if info else None, start=claim.evidence.start,
            end=claim.evidence.end,
        )  # fmt: skip

    def reports(self) -> tuple[BriefReport, ...]:
        """Return the reports that are cited, by date."""
        cited = {note.report for note in self.made}
        infos = [info for info in self._view.chronicle.reports if info.id in cited]
        infos.sort(key=lambda info: (info.published or info.story or "9999", info.key))
        return tuple(
            BriefReport(
                id=i.id, key=i.key, title=i.title, outlet=i.outlet, date=words.day(i.published or i.story)
            )
            for i in infos
        )  # fmt: skip


def _spread(claims: list[Claim]) -> list[Claim]:
    """Return a few claims that show as many reports as can be: first one of each, then more."""
    ordered = sorted(claims, key=lambda c: (c.report_key, c.evidence.start, c.id))
    firsts = list({claim.report: claim for claim in reversed(ordered)}.values())
    rest = [claim for claim in ordered if claim not in firsts]
    return [*reversed(firsts), *rest][:_MOST]
