"""People's rulings: the log, what to rule on next, and what a ruling is asked with."""

from typing import Any

from msgspec import UNSET, Struct, UnsetType

from dateline.api.deciding import Option
from dateline.records.chronicle import Decision
from dateline.web.shapes.common import EventLink, Names
from dateline.web.shapes.evidence import ClaimView


class SubjectView(Struct, kw_only=True):
    """What a ruling is about, as one reads it: an event's title, a claim's words, a report's headline, a place's name.

    kind: event, claim, report, decision, holding, tie, dispute, actor or words.
    event, report, actor: where to look at it, if anywhere.
    """

    id: str
    kind: str
    label: str
    event: str | None = None
    report: str | None = None
    actor: str | None = None


class LogRow(Struct, kw_only=True):
    """One ruling. `before` and `after` say what it changed; `undone_by` is the ruling that took it back.

    `orphaned`: what it was about is no longer there, so that it has no effect.
    """

    id: str
    action: str
    person: str
    at: str
    reason: str
    subjects: list[SubjectView]
    before: dict[str, Any]
    after: dict[str, Any]
    undone_by: str | None
    orphaned: bool
    payload: dict[str, Any]
    hash: str


class VerifyAnswer(Struct, kw_only=True):
    """Whether the log is whole: `problems` in sentences, `entries` how many rulings, `head` the hash of the last."""

    whole: bool
    problems: list[str]
    entries: int
    head: str | None


class DecisionRequest(Struct, kw_only=True, forbid_unknown_fields=True):
    """A ruling to be recorded.

    action, subjects, payload: see docs/rulings.md. person: who rules. head: the log's last hash when the person looked
    (from the workspace or the answer before); where somebody else has ruled on the same since, the ruling is refused.
    """

    action: str
    subjects: list[str]
    payload: dict[str, Any] = {}
    reason: str = ""
    person: str
    head: str | UnsetType | None = UNSET


class UndoRequest(Struct, kw_only=True, forbid_unknown_fields=True):
    """A ruling to be taken back."""

    id: str
    reason: str = ""
    person: str


class ClaimRequest(Struct, kw_only=True, forbid_unknown_fields=True):
    """A claim to be added from words that a person selected in a report.

    start, end: code points of the clean text; text: the words selected, which must stand there. The rest as in claims.
    """

    report: str
    start: int
    end: int
    text: str
    kind: str
    type: str
    standing: str = "happened"
    voice: list[dict[str, Any]] = []
    roles: list[dict[str, Any]] = []
    toll: dict[str, Any] | None = None
    when: dict[str, Any] | None = None
    where: dict[str, Any] | None = None
    event: str | None = None
    reason: str = ""
    person: str


class DecisionAnswer(Struct, kw_only=True):
    """A ruling that was recorded. The chronicle follows: `chronicle-changed` says when."""

    decision: Decision
    head: str


class SettleRequest(Struct, kw_only=True, forbid_unknown_fields=True):
    """Words for a place, laid on one place (its id) wherever reports write them. `preview`: only show what changes.

    was: only where they were laid on this place before; left out, where they were laid on none.
    """

    words: str
    place: str
    was: str | None = None
    preview: bool = False
    reason: str = ""
    person: str = ""


class PlaceChange(Struct, kw_only=True):
    """A claim whose place would change, and the event it tells of."""

    claim: ClaimView
    event: EventLink | None


class SettleAnswer(Struct, kw_only=True):
    """What settling a name changes: the place, how many claims, the first of them. `decision` is null in a preview."""

    words: str
    place: str
    name: str
    lat: float | None
    lon: float | None
    n: int
    changes: list[PlaceChange]
    decision: Decision | None


class ReviewQuestion(Struct, kw_only=True):
    """Something to rule on, with the passages it rests on.

    options: the answers; each gives the action, subjects and payload to record (`free` says what the person adds).
    score = disagreement × impact × doubt, each from 0 to 1; `reason` says in words why it is asked.
    """

    id: str
    kind: str
    subjects: list[SubjectView]
    fields: list[str]
    question: str
    reason: str
    options: list[Option]
    disagreement: float
    impact: float
    doubt: float
    score: float
    evidence: list[ClaimView]
    names: Names


class BuildAnswer(Struct, kw_only=True):
    """Files were taken; /api/progress tells how far reading them has come."""

    files: int
    bytes: int
