"""What a ruling is about, in words."""

from collections.abc import Iterable, Mapping

from dateline.api.names import place
from dateline.records import Claim
from dateline.records.chronicle import Holding, Tie
from dateline.web.shapes import SubjectView
from dateline.web.snapshot import Snapshot

_LONGEST = 160  # characters of a claim's words


def subjects_in_words(
    snapshot: Snapshot, ids: Iterable[str], names: Mapping[str, str] | None = None
) -> list[SubjectView]:
    """Return what some ids name; an id that names nothing any more is shown as it is.

    names: what actors were called when they were ruled on, since a ruling may take them away.
    """
    wanted, names = list(ids), names or {}
    claims = {claim.id: claim for claim in snapshot.view.claims_by(wanted)}
    return [_actor(snapshot, i, names[i]) if i in names else _subject(snapshot, i, claims) for i in wanted]


def _actor(snapshot: Snapshot, wanted: str, name: str) -> SubjectView:
    now = snapshot.view.meaning.whole(wanted)
    return SubjectView(id=wanted, kind="actor", label=name, actor=now if now in snapshot.actors else None)


def _subject(snapshot: Snapshot, wanted: str, claims: dict[str, Claim]) -> SubjectView:
    event = snapshot.events.get(snapshot.former.get(wanted, wanted))
    if event is not None:
        return SubjectView(id=wanted, kind="event", label=event.title, event=event.id)
    if wanted in claims:
        claim = claims[wanted]
        label = " ".join(claim.evidence.text.split())[:_LONGEST]
        return SubjectView(id=wanted, kind="claim", label=label, event=claim.event, report=claim.report)
    info = snapshot.infos.get(wanted)
    if info is not None:
        return SubjectView(id=wanted, kind="report", label=info.title or info.key, report=info.id)
    line = snapshot.lines.get(wanted)
    if line is not None:
        kind = "holding" if isinstance(line, Holding) else "tie"
        return SubjectView(id=wanted, kind=kind, label=_line(snapshot, line))
    dispute = next((one for one in snapshot.record.disputes if one.id == wanted), None)
    if dispute is not None:
        return SubjectView(id=wanted, kind="dispute", label=dispute.question, event=dispute.subject)
    return SubjectView(id=wanted, kind="words", label=wanted)


def _line(snapshot: Snapshot, line: Holding | Tie) -> str:
    actor = snapshot.names.actor
    if isinstance(line, Holding):
        return f"{actor(line.actor, line.actor_words)} {line.type} {place(line.place, line.site)}"
    return f"{actor(line.a, line.a_words)} {line.type} {actor(line.b, line.b_words)}"
