"""Sentences that several commands say."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dateline.cli import output
from dateline.records import Unread

if TYPE_CHECKING:
    from dateline.store import Counts

_SHOWN = 50


def number(many: int, one: str, several: str | None = None) -> str:
    """Return "1 report", "2 reports"."""
    return f"{many:,} {one if many == 1 else several or one + 's'}"


def holds(counts: "Counts") -> str:
    """Return what a workspace holds, in one line."""
    return ", ".join(
        (
            number(counts.reports, "report"),
            number(counts.claims, "claim"),
            number(counts.events, "event"),
            number(counts.holdings, "holding"),
            number(counts.ties, "tie"),
            number(counts.disputes, "dispute"),
        )
    )


def failures(unread: Sequence[Unread]) -> int:
    """List on standard error what failed, and return the exit code: 1 where anything did."""
    if not unread:
        return 0
    output.note(f"{number(len(unread), 'report')} could not be read:")
    for item in unread[:_SHOWN]:
        output.note("  " + failure(item))
    if len(unread) > _SHOWN:
        output.note(f"  … and {len(unread) - _SHOWN:,} more (dateline status --json lists all)")
    return 1


def failure(item: Unread) -> str:
    """Return one failure in a line: file, key where the file holds several reports, reason, detail."""
    within = f" [{item.key}]" if item.key and item.key not in item.original_name else ""
    return f"{item.original_name}{within}: {item.reason}" + (f" — {item.detail}" if item.detail else "")
