"""Report text cut into segments, so that a browser never counts characters.

Offsets are code points here and UTF-16 units in a browser. Every boundary of a block, of a claim's evidence or of a
marked part begins a new segment, so overlapping highlights never cross an element.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec import Struct

from dateline.records import Block, Claim, Report
from dateline.web.shapes import Mark, Segment
from dateline.web.shapes.reports import Direction

_AROUND = 400
"""Code points of its own paragraph shown before and after a claim's words."""

_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"})


class _Run(Struct, frozen=True):
    """A stretch to be marked: `part` is "" for a claim's evidence."""

    start: int
    end: int
    claim: str
    part: str


def whole_text(report: Report, claims: Iterable[Claim]) -> list[Segment]:
    """Return a report's whole text, marked with the evidence and the triggers of its claims."""
    runs = [run for claim in claims for run in _evidence_and_trigger(claim)]
    return _cut(report, 0, len(report.text), runs)


def passage(report: Report, claim: Claim) -> list[Segment]:
    """Return a claim's words within their paragraph, every part of the claim marked."""
    start, end = claim.evidence.start, claim.evidence.end
    first, last = report.block_at(start), report.block_at(max(start, end - 1))
    low = max(first.start if first else start, start - _AROUND)
    high = min(last.end if last else end, end + _AROUND)
    return _cut(report, low, high, [*_evidence_and_trigger(claim), *_parts(claim)])


def direction(report: Report) -> Direction:
    """Return which way the text runs, by its language: "rtl" or "ltr"."""
    return "rtl" if report.language.partition("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"


def _evidence_and_trigger(claim: Claim) -> Iterator[_Run]:
    yield _Run(claim.evidence.start, claim.evidence.end, claim.id, "")
    yield _Run(claim.trigger.start, claim.trigger.end, claim.id, "trigger")


def _parts(claim: Claim) -> Iterator[_Run]:
    """Yield what else of a claim stands in the text. A part that was inferred has no words, so no run."""
    found: list[tuple[int | None, int | None, str]] = [
        (claim.when.start, claim.when.end, "when"),
        (claim.where.start, claim.where.end, "where"),
        *((voice.start, voice.end, "voice") for voice in claim.voice),
        *((role.start, role.end, role.role) for role in claim.roles),
    ]
    if claim.toll:
        found.append((claim.toll.start, claim.toll.end, "toll"))
    if claim.hedge:
        found.append((claim.hedge.start, claim.hedge.end, "hedge"))
    for start, end, part in found:
        if start is not None and end is not None:
            yield _Run(start, end, claim.id, part)


def _cut(report: Report, low: int, high: int, runs: Iterable[_Run]) -> list[Segment]:
    """Cut a stretch of the text at every boundary inside it."""
    inside = sorted(
        {(max(r.start, low), min(r.end, high), r.claim, r.part) for r in runs if r.start < high and r.end > low}
    )
    blocks = [b for b in report.blocks if b.start < high and b.end > low]
    edges = {low, high, *(e for s, t, _, _ in inside for e in (s, t))}
    edges |= {e for b in blocks for e in (max(b.start, low), min(b.end, high))}
    points = sorted(edges)
    return list(_segments(report.text, points, inside, blocks))


def _segments(
    text: str, points: list[int], runs: list[tuple[int, int, str, str]], blocks: list[Block]
) -> Iterator[Segment]:
    """Sweep over the boundaries with the runs that are open at each."""
    waiting, open_runs, block = iter([*runs, None]), [], 0
    coming = next(waiting)
    for start, end in pairwise(points):
        while coming is not None and coming[0] <= start:
            open_runs.append(coming)
            coming = next(waiting)
        open_runs = [run for run in open_runs if run[1] > start]
        while block < len(blocks) and blocks[block].end <= start:
            block += 1
        inside = block < len(blocks) and blocks[block].start <= start
        yield Segment(
            start=start,
            end=end,
            text=text[start:end],
            claims=list(dict.fromkeys(run[2] for run in open_runs if not run[3])),
            marks=[Mark(run[2], run[3]) for run in open_runs if run[3]],
            block=blocks[block].kind if inside else None,
        )
