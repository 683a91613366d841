"""Who stood with or against whom; and one holding or tie with the words it rests on."""

from collections import Counter
from collections.abc import Iterable

import msgspec

from dateline.api import rows, standing
from dateline.records.chronicle import Holding, Tie
from dateline.web.asked import PAGE, ById, OnDay
from dateline.web.desk import Desk
from dateline.web.endpoint import Endpoint, Rows
from dateline.web.errors import NotFoundError
from dateline.web.lines import holding_line, line_claims, tie_line
from dateline.web.shapes import ActorNode, LineAnswer, TieRow, TiesAnswer
from dateline.web.snapshot import Snapshot
from dateline.web.views import actor_ids, claim_views, claims_of


class TiesAsked(OnDay, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Only one actor's, by its name or id."""

    actor: str | None = None


class TiesListed(TiesAsked, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The same, in pages."""

    cursor: str | None = None
    limit: int = PAGE


def ties(desk: Desk, asked: TiesAsked) -> TiesAnswer:
    """Return the ties with everyone they join."""
    snapshot = desk.snapshot
    found = _found(snapshot, asked)
    return TiesAnswer(
        on=asked.on,
        as_known_on=asked.as_known_on,
        ties=[tie_line(snapshot, tie, asked.on) for tie in found],
        actors=_nodes(snapshot, found),
    )


def listed(desk: Desk, asked: TiesListed) -> Rows[Tie, TieRow]:
    """Return the ties one by one."""
    names = desk.snapshot.names
    return Rows(_found(desk.snapshot, asked), lambda tie: msgspec.convert(rows.tie_row(tie, names), TieRow))


def _found(snapshot: Snapshot, asked: TiesAsked) -> list[Tie]:
    found = standing.ties(snapshot.record, line_claims(snapshot).values(), asked.days)
    return [tie for tie in found if asked.actor is None or _has(snapshot, tie, asked.actor)]


def _has(snapshot: Snapshot, tie: Tie, actor: str) -> bool:
    return snapshot.names.matches(actor, tie.a, tie.a_words) or snapshot.names.matches(actor, tie.b, tie.b_words)


def _nodes(snapshot: Snapshot, found: Iterable[Tie]) -> list[ActorNode]:
    words = {end: said for tie in found for end, said in ((tie.a, tie.a_words), (tie.b, tie.b_words))}
    counted = Counter(end for tie in found for end in (tie.a, tie.b))
    nodes = []
    for end in sorted(words):
        known = snapshot.actors.get(end)
        nodes.append(
            ActorNode(
                id=end,
                name=snapshot.names.actor(end, words[end]),
                kind=known.kind if known else "unknown",
                known=bool(known and known.known),
                ties=counted[end],
            )
        )
    return nodes


def line(desk: Desk, asked: ById) -> LineAnswer:
    """Return one holding or tie with its claims."""
    snapshot = desk.snapshot
    found = _line(snapshot, asked.id)
    claims = claims_of(snapshot, found)
    disputes = snapshot.disputes.get(found.id, [])
    return LineAnswer(
        holding=holding_line(snapshot, found) if isinstance(found, Holding) else None,
        tie=tie_line(snapshot, found) if isinstance(found, Tie) else None,
        claims=claim_views(snapshot, claims, context=True),
        disputes=list(disputes),
        names=snapshot.named(actor_ids([found], claims, disputes)),
    )


def _line(snapshot: Snapshot, wanted: str) -> Holding | Tie:
    if wanted not in snapshot.lines:
        raise NotFoundError(f"There is no holding or tie {wanted!r} in this chronicle.")
    return snapshot.lines[wanted]


ENDPOINTS = (
    Endpoint(
        path="/api/ties",
        name="ties",
        summary="Who stood with or against whom, on a day or over all time; as the reports up to a day tell it.",
        handle=ties,
        asked=TiesAsked,
        answer=TiesAnswer,
    ),
    Endpoint(
        path="/api/ties/rows",
        name="tie_rows",
        summary="The same as flat rows.",
        handle=listed,
        asked=TiesListed,
        answer=TieRow,
        many=True,
    ),
    Endpoint(
        path="/api/lines/{id}",
        name="line",
        summary="One holding or tie with its claims, their passages and its disputes.",
        handle=line,
        asked=ById,
        answer=LineAnswer,
    ),
)
