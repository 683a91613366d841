"""What a ruling is about: the thing that an id, or the beginning of one, names, and the claims it is made of."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from dateline.chronicle.identities import folded
from dateline.chronicle.seen import Pin, pins
from dateline.records.errors import UsageError
from dateline.store import Kind

if TYPE_CHECKING:
    from dateline.api.view import ChronicleView

_LISTED = {"claim": "dateline claims", "event": "dateline events", "report": "dateline status --json",
           "decision": "dateline log"}  # fmt: skip


SubjectKind = Kind | Literal["words"]


class Subject(Struct, frozen=True):
    """A thing that can be ruled on; `words` are the name of a voice, or the words of a place or an actor."""

    kind: SubjectKind
    id: str


def find_subject(view: "ChronicleView", wanted: str, kinds: Sequence[Kind]) -> Subject:
    """Return the one thing of these kinds that an id or its beginning names; a former event id is followed.

    Reports go by their keys, too; actors by their whole id or name. Raises UsageError for none and for several.
    """
    found = [s for kind in kinds for s in _named(view, wanted, kind)] if wanted else []
    if "actor" in kinds and wanted and not found:
        found = [Subject("actor", actor) for actor in actors_named(view, wanted)]
    exact = [s for s in found if s.id == wanted]
    chosen = list(dict.fromkeys(exact or found))
    if len(chosen) == 1:
        return chosen[0]
    what = " or ".join(filter(None, (", ".join(kinds[:-1]), kinds[-1])))
    if chosen:
        shown = ", ".join(f"{s.kind} {s.id}" for s in chosen[:6])
        raise UsageError(f"Several ids begin with {wanted!r}: {shown}; give more of it.")
    ways = " and ".join(_LISTED[k] for k in kinds if k in _LISTED)
    raise UsageError(f"There is no {what} {wanted!r}" + (f"; {ways} list what there is." if ways else "."))


def _named(view: "ChronicleView", wanted: str, kind: Kind) -> list[Subject]:
    if kind == "actor":  # their ids are words: one cut short would name another
        return [Subject(kind, i) for i in view.workspace.ids(kind, wanted) if i == wanted]
    if kind == "report":
        by_key = view.workspace.report(wanted)
        return [Subject(kind, i) for i in ([by_key.id] if by_key else view.workspace.ids(kind, wanted))]
    if kind != "event":
        return [Subject(kind, i) for i in view.workspace.ids(kind, wanted)]
    if "record" in view.__dict__:  # the chronicle at hand is the one that the person sees
        there = [e.id for e in view.record.events if e.id.startswith(wanted)]
        into = [f.new for f in view.record.forwards if f.old.startswith(wanted)]
    else:
        there = view.workspace.ids("event", wanted)
        into = [] if there else [view.workspace.forward(old) for old in view.workspace.ids("former", wanted)]
    return [Subject(kind, i) for i in there or into]


def actors_named(view: "ChronicleView", wanted: str) -> list[str]:
    """Return the actors of an id or a name; the id of one that was merged leads to whom it went into."""
    actors = {actor.id: actor.name for actor in view.record.actors}
    exact = view.meaning.whole(wanted)
    if exact in actors:
        return [exact]
    return sorted(i for i, name in actors.items() if folded(name) == folded(wanted))


def seen_now(view: "ChronicleView", subject: Subject) -> list[Pin]:
    """Return the claims that a claim or an event is made of now, to be kept with the ruling."""
    if subject.kind == "claim":
        return pins(view.claims_by([subject.id]))
    if "record" in view.__dict__:
        members = next((e.claims for e in view.record.events if e.id == subject.id), ())
        return pins(view.claims_by(members))
    return pins(view.workspace.claims(event=subject.id))
