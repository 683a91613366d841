"""One chronicle as the answers see it: the records with the look-ups that every answer needs, made once and kept."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property, wraps
from typing import TypeVar, cast

from dateline.api.names import Names
from dateline.api.view import ChronicleView
from dateline.ontology import Ontology, load_ontology
from dateline.records import Report
from dateline.records.chronicle import ActorView, Chronicle, Dispute, Event, Holding, ReportInfo, Tie
from dateline.store import Workspace
from dateline.web.errors import NotFoundError
from dateline.web.slim import SlimClaim

_Made = TypeVar("_Made")


class Snapshot:
    """The chronicle that was there when this was made. Nothing in it changes; a new chronicle is a new snapshot.

    Several threads read it at once: a look-up that two of them make at the same time is made twice and the same.
    """

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.inputs = workspace.chronicle_inputs()  # first: a chronicle put there in between is then taken for older
        self.view = ChronicleView(workspace)
        self.record: Chronicle = self.view.record
        self.names: Names = self.view.names
        self.cache: dict[object, object] = {}

    @cached_property
    def ontology(self) -> Ontology:
        """The event types by id."""
        return load_ontology()

    @cached_property
    def events(self) -> dict[str, Event]:
        """Event id → event."""
        return {event.id: event for event in self.record.events}

    @cached_property
    def former(self) -> dict[str, str]:
        """Former event id → the event it has gone into."""
        return {forward.old: forward.new for forward in self.record.forwards}

    @cached_property
    def infos(self) -> dict[str, ReportInfo]:
        """Report id → its dates, outlet and copy group."""
        return {info.id: info for info in self.record.reports}

    @cached_property
    def actors(self) -> dict[str, ActorView]:
        """Actor id → actor."""
        return {actor.id: actor for actor in self.record.actors}

    @cached_property
    def disputes(self) -> dict[str, list[Dispute]]:
        """Subject (event or holding) → its disputes."""
        found: dict[str, list[Dispute]] = defaultdict(list)
        for dispute in self.record.disputes:
            found[dispute.subject].append(dispute)
        return found

    @cached_property
    def copies(self) -> dict[str, list[ReportInfo]]:
        """Copy group → the reports that tell the same text."""
        found: dict[str, list[ReportInfo]] = defaultdict(list)
        for info in self.record.reports:
            found[info.copy_group].append(info)
        return found

    @cached_property
    def lines(self) -> dict[str, Holding | Tie]:
        """Holdings and ties by id."""
        both: tuple[Holding | Tie, ...] = (*self.record.holdings, *self.record.ties)
        return {line.id: line for line in both}

    @cached_property
    def claims(self) -> list[SlimClaim]:
        """Every claim by its id, with what is counted over all of them, and the actors that people say they mean."""
        return self.view.meaning.on(sorted(self.workspace.scan_claims(SlimClaim), key=lambda claim: claim.id))

    @cached_property
    def home(self) -> dict[str, str]:
        """Claim id → the event it tells of."""
        return dict(self.record.claim_events)

    @cached_property
    def claims_per_report(self) -> Counter[str]:
        """Report id → how many claims it has."""
        return Counter(claim.report for claim in self.claims)

    @cached_property
    def events_per_report(self) -> Counter[str]:
        """Report id → how many events it tells of."""
        return Counter(report for event in self.record.events for report in event.reports)

    def event(self, wanted: str) -> tuple[Event, str | None]:
        """Return an event by its id or a former one, and the former id where that was given. Raises NotFoundError."""
        passed: list[str] = []
        while wanted not in self.events and wanted in self.former and wanted not in passed:
            passed.append(wanted)
            wanted = self.former[wanted]
        if wanted not in self.events:
            raise NotFoundError(f"There is no event {wanted!r} in this chronicle.")
        return self.events[wanted], passed[0] if passed else None

    def report(self, wanted: str) -> Report:
        """Return a report by its id or key. Raises NotFoundError."""
        found = self.workspace.report(wanted)
        if found is None:
            raise NotFoundError(f"There is no report {wanted!r} in this workspace.")
        return found

    def label(self, event_type: str) -> str:
        """Return what an event type is called."""
        known = self.ontology.event_types.get(event_type)
        return known.label if known else event_type

    def family(self, event_type: str) -> str:
        """Return the family of an event type."""
        known = self.ontology.event_types.get(event_type)
        return known.family if known else event_type

    def named(self, ids: Iterable[str | None]) -> dict[str, str]:
        """Return the names of some actors by id; ids that are no actor's are left out."""
        return {one: self.names.actor(one, one) for one in sorted({i for i in ids if i and i in self.actors})}


def once(make: Callable[[Snapshot], _Made]) -> Callable[[Snapshot], _Made]:
    """Keep what a function makes of a snapshot: it is made once for each chronicle."""

    @wraps(make)
    def kept(snapshot: Snapshot) -> _Made:
        if make not in snapshot.cache:
            snapshot.cache[make] = make(snapshot)
        return cast("_Made", snapshot.cache[make])

    return kept
