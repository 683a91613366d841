"""Questions about near things in joining: are two events one, is one event two."""

import math
from collections.abc import Iterator

from dateline.api import days
from dateline.api.deciding.questions.asked import Desk, Option, Question, asked
from dateline.api.names import place
from dateline.records.chronicle import Doubt, Event


def about_joins(desk: Desk) -> Iterator[Question]:
    """Yield a question for every near thing in joining."""
    for doubt in desk.view.record.doubts:
        a, b = desk.events.get(doubt.a), desk.events.get(doubt.b)
        if a is not None and b is not None:
            yield _same(doubt, a, b, desk) if a is not b else _joined(doubt, a, desk)


def _same(doubt: Doubt, a: Event, b: Event, desk: Desk) -> Question:
    ids = (a.id, b.id)
    return asked(
        "same",
        ids,
        (_even(doubt), max(desk.impact(a), desk.impact(b)), 1 / math.sqrt(max(1, min(a.independent, b.independent)))),
        about=ids,
        subjects=ids,
        question=f"Are these one happening: {_named(a)} — and {_named(b)}?",
        reason=f"They were kept apart by little ({_told(doubt)}).",
        options=(
            Option(key="s", label="The same happening", action="same", subjects=ids),
            Option(key="d", label="Different happenings", action="different", subjects=ids),
        ),
        claims=(a.claims[0], b.claims[0]),
    )


def _joined(doubt: Doubt, event: Event, desk: Desk) -> Question:
    staying = [c for c in event.claims if c not in doubt.claims]
    return asked(
        "joined",
        (event.id, *doubt.claims),
        (_even(doubt), desk.impact(event), 1 / math.sqrt(max(1, event.independent - 1))),
        about=(event.id,),
        subjects=(event.id,),
        question=f"Do these words tell of the same happening as the others: {_named(event)}?",
        reason=f"They were joined by little ({_told(doubt)}).",
        options=(
            Option(key="s", label="Yes, the same happening", action="same", subjects=(doubt.claims[0], staying[0])),
            Option(
                key="d", label="No, another one", action="split", subjects=(event.id,),
                payload={"claims": list(doubt.claims)},
            ),
        ),
        claims=(doubt.claims[0], staying[0]),
    )  # fmt: skip


def _even(doubt: Doubt) -> float:
    """Return how evenly the evidence is divided: 1 at a chance of one half, 0 where the machine is sure."""
    return 1 - abs(2 / (1 + math.exp(-doubt.score)) - 1)


def _told(doubt: Doubt) -> str:
    parts = (("for it: ", doubt.why[:3]), ("against: ", doubt.against[:3]))
    said = "; ".join(head + ", ".join(words) for head, words in parts if words)
    return f"score {doubt.score:+.1f}, joined above 0; {said}" if said else f"score {doubt.score:+.1f}, joined above 0"


def _named(event: Event) -> str:
    return f"“{event.title}”, {days.spoken(event.when)}, {place(event.where)}"
