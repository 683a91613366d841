"""Questions about reports that nobody knows the day of."""

from collections import defaultdict
from collections.abc import Iterator

from dateline.api.deciding.questions.asked import Desk, Option, Question, asked
from dateline.chronicle.days import ordinal
from dateline.records.chronicle import ReportInfo

_YEAR = 365.0


def about_dates(desk: Desk) -> Iterator[Question]:
    """Yield a question for every undated report."""
    told: dict[str, list[str]] = defaultdict(list)
    for claim in desk.claims.values():
        told[claim.report].append(claim.id)
    for info in desk.view.record.reports:
        if info.published is None and info.story is None:
            yield _question(info, tuple(told[info.id]), desk)


def _question(info: ReportInfo, claims: tuple[str, ...], desk: Desk) -> Question:
    first, last = info.bounded_from, info.bounded_to
    bounds = f"between {first} and {last}" if first and last else "on any day"
    because = "; ".join(info.bounded_why)
    return asked(
        "date",
        (info.id, first or "", last or ""),
        (1.0, desk.most(claims), _doubt(first, last)),
        about=(info.id,),
        subjects=(info.id,),
        question=f"When was “{info.title or info.key}” published?",
        reason=f"It bears no date; it may be from {bounds}{': ' + because if because else ''}.",
        options=(Option(key="d", label="On a day you give", action="date-report", subjects=(info.id,), free="date"),),
        claims=claims[:3],
    )


def _doubt(first: str | None, last: str | None) -> float:
    """Return how wide the days left are against a year; 1 where nothing bounds them."""
    begin, end = ordinal(first), ordinal(last)
    if begin is None or end is None:
        return 1.0
    return min(1.0, max(0.05, (end - begin + 1) / _YEAR))
