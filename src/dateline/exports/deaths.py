"""The dead of an event as UCDP divides them: side a, side b, civilians, unknown; low, best and high of all.

UCDP GED codebook: `best` is the sum of the four columns; a figure nobody gives is not a zero of the source, but the
columns are counts, so an empty one is written 0 and what no side can be given goes to `deaths_unknown`.
"""

from dataclasses import dataclass

from dateline.exports.parties import Party, people_kind, up_to_noun
from dateline.exports.view import View
from dateline.records.chronicle import Event, TollLine


@dataclass(frozen=True)
class Deaths:
    """Counts of the dead; `best` is the sum of the four."""

    a: int
    b: int
    civilians: int
    unknown: int
    low: int
    high: int

    @property
    def best(self) -> int:
        """The sum of the columns."""
        return self.a + self.b + self.civilians + self.unknown


def deaths(view: View, event: Event, side_a: Party | None, side_b: Party | None) -> Deaths | None:
    """Return the dead of an event, or None where no report gives a number of at least one.

    Figures of a side come from toll lines that name it; the rest of the best total is of unknown side.
    """
    low, best, high = view.toll(event, "killed")
    if best is None and low is None and high is None:
        return None
    total = best if best is not None else low or 0
    top = max(total, high or 0, low or 0)
    if top < 1:
        return None
    a = _of_side(view, event, side_a)
    b = _of_side(view, event, side_b)
    civilians = _civilians(event, side_b)
    if side_b is not None and side_b.is_civilian:
        civilians, b = max(civilians, b, civilian_dead(view, event)), 0
    a, b, civilians = _within(total, a, b, civilians)
    return Deaths(a, b, civilians, total - a - b - civilians, low if low is not None else total, top)


def _of_side(view: View, event: Event, side: Party | None) -> int:
    if side is None or side.id is None:
        return 0
    low, best, _ = view.toll(event, "killed", side.id)
    return best if best is not None else low or 0


def _civilians(event: Event, side_b: Party | None) -> int:
    """Return the largest credible count of civilians among the dead: lines whose words say civilians."""
    lines = [line for line in event.tolls if _counts(line) and line.civilian]
    sides = {side_b.id} if side_b is not None and not side_b.is_civilian else set()
    values = [line.best if line.best is not None else line.low or 0 for line in lines if line.side not in sides]
    return max(values, default=0)


def civilian_dead(view: View, event: Event) -> int:
    """Return the largest count of dead whom the words give a noun for people who bear no arms, and no side.

    "31 people" are civilians only where nobody armed was hit: that is for the caller to know.
    """
    lines = [line for line in event.tolls if _counts(line) and line.side is None and line.of]
    told = [line for line in lines if people_kind(view.ontology, up_to_noun(line.of or "")) == "civilians"]
    return max((line.best if line.best is not None else line.low or 0 for line in told), default=0)


def _counts(line: TollLine) -> bool:
    return line.kind == "killed" and line.superseded_by is None


def _within(total: int, a: int, b: int, civilians: int) -> tuple[int, int, int]:
    """Cut the parts so that they do not pass the total: a part told by one voice may exceed another's whole."""
    a = min(a, total)
    b = min(b, total - a)
    return a, b, min(civilians, total - a - b)
