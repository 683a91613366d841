"""What changed between two releases, and why: events new, changed, gone, merged and parted."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct

from dateline.api.releasing.release import Content, Placed, Ruled
from dateline.records.chronicle import Event

Change = Literal["new", "changed", "gone", "merged", "split"]
_FIELDS = (
    "type", "standing", "status", "title", "when", "where", "agents", "targets", "victims", "blame", "summary",
    "whole", "independent",
)  # fmt: skip
Key = tuple[str, str, int, int]


class EventChange(Struct, frozen=True, kw_only=True):
    """What became of an event. before, after: its ids in the two releases. why: in sentences, the surest first.

    reports: reports that it has gained or lost. decisions: rulings on it that came or went between the two.
    """

    change: Change
    before: tuple[str, ...]
    after: tuple[str, ...]
    title: str
    fields: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()


class Difference(Struct, frozen=True, kw_only=True):
    """What changed between two releases; holdings and ties by id: new, changed, gone."""

    events: tuple[EventChange, ...]
    unchanged: int
    holdings: dict[str, tuple[str, ...]]
    ties: dict[str, tuple[str, ...]]


def difference(old: Content, new: Content) -> Difference:
    """Return what changed from one release to another.

    Events are followed by their claims, and claims by their place in the report, so neither new ids nor other code
    hides what became of an event.
    """
    desk = _Desk(old, new)
    changes = [c for c in (*desk.followed(), *desk.new()) if c is not None]
    order = ("gone", "split", "merged", "changed", "new")
    return Difference(
        events=tuple(sorted(changes, key=lambda c: (order.index(c.change), c.before, c.after))),
        unchanged=desk.unchanged,
        holdings=_lines({x.id: x for x in old.holdings}, {x.id: x for x in new.holdings}),
        ties=_lines({x.id: x for x in old.ties}, {x.id: x for x in new.ties}),
    )


def _lines(old: Mapping[str, object], new: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
    return {
        "new": tuple(sorted(new.keys() - old.keys())),
        "changed": tuple(sorted(i for i in new.keys() & old.keys() if new[i] != old[i])),
        "gone": tuple(sorted(old.keys() - new.keys())),
    }


class _Desk:
    """Two releases, and which events of one hold the claims of which of the other."""

    def __init__(self, old: Content, new: Content) -> None:
        self.old, self.new_one = old, new
        self.unchanged = 0
        self.before = {e.id: e for e in old.events}
        self.after = {e.id: e for e in new.events}
        self.old_keys, self.new_keys = _keys(old.claims), _keys(new.claims)
        self.to = _homes(self.old_keys, self.new_keys)
        self.back = _homes(self.new_keys, self.old_keys)
        self.old_reports, self.new_reports = {r.id: r.key for r in old.reports}, {r.id: r.key for r in new.reports}

    def followed(self) -> Iterable[EventChange | None]:
        """Yield what became of every event of the old release."""
        for event in self.old.events:
            homes = self.to[event.id]
            if not homes:
                yield self._gone(event)
            elif len(homes) > 1:
                yield self._change("split", (event.id,), homes)
            elif self.back[homes[0]] == [event.id]:
                yield self._compared(event, self.after[homes[0]])
            elif self.back[homes[0]][0] == event.id:
                yield self._change("merged", tuple(self.back[homes[0]]), homes)

    def new(self) -> Iterable[EventChange]:
        """Yield the events of the new release that hold no claim of the old one."""
        for event in self.new_one.events:
            if not self.back[event.id]:
                reports = [r for r in event.reports if r not in self.old_reports]
                why = [f"New report: {self.new_reports[r]}." for r in reports if r in self.new_reports]
                why += self._decided(event.rulings)
                yield EventChange(
                    change="new", before=(), after=(event.id,), title=event.title,
                    why=tuple(why or self._code("The code reads something in reports that were there before.")),
                    reports=tuple(reports), decisions=event.rulings,
                )  # fmt: skip

    def _gone(self, event: Event) -> EventChange:
        reports = [r for r in event.reports if r not in self.new_reports]
        why = [f"Its report is gone: {self.old_reports[r]}." for r in reports if r in self.old_reports]
        rejected = [d for d in self._came() if d.action in ("reject", "undo", "edit")]
        if not why and rejected:
            why = [f"Rulings since: {', '.join(self._told(d.id) for d in rejected)}."]
        return EventChange(
            change="gone", before=(event.id,), after=(), title=event.title,
            why=tuple(why or self._code("The code no longer reads its claims in the reports.")), reports=tuple(reports),
        )  # fmt: skip

    def _compared(self, old: Event, new: Event) -> EventChange | None:
        fields = tuple(f for f in _FIELDS if getattr(old, f) != getattr(new, f))
        reports = set(old.reports) ^ set(new.reports)
        if not fields and not reports and old.id == new.id and old.rulings == new.rulings:
            self.unchanged += 1
            return None
        return self._change("changed", (old.id,), (new.id,), fields)

    def _change(
        self, change: Change, before: Iterable[str], after: Iterable[str], fields: tuple[str, ...] = ()
    ) -> EventChange:
        """Return a change with its reasons: reports that came or went, rulings, code, ids that lead on."""
        old, new = [self.before[e] for e in before], [self.after[e] for e in after]
        had, has = {r for e in old for r in e.reports}, {r for e in new for r in e.reports}
        ruled = sorted({r for e in old for r in e.rulings} ^ {r for e in new for r in e.rulings})
        why = [f"New report: {self.new_reports[r]}." for r in sorted(has - had) if r not in self.old_reports]
        why += [
            f"A known report tells of it, too: {self.old_reports[r]}."
            for r in sorted(has - had)
            if r in self.old_reports
        ]
        why += [f"A report tells of it no more: {self.old_reports[r]}." for r in sorted(had - has)]
        why += self._decided(ruled)
        why = why or list(self._code("What other reports and rulings say has changed what follows for it."))
        gone = [e.id for e in old if e.id not in {x.id for x in new}]
        why += [f"{one} leads on to {new[0].id}." for one in gone] if len(new) == 1 else []
        return EventChange(
            change=change, before=tuple(e.id for e in old), after=tuple(e.id for e in new), title=new[0].title,
            fields=fields, why=tuple(why), reports=tuple(sorted(had ^ has)), decisions=tuple(ruled),
        )  # fmt: skip

    def _decided(self, ids: Iterable[str]) -> list[str]:
        return [f"Ruling: {self._told(one)}." for one in ids]

    def _told(self, wanted: str) -> str:
        found = next((d for d in (*self.new_one.decisions, *self.old.decisions) if d.id == wanted), None)
        if found is None:
            return wanted
        return f"{found.action} by {found.person} on {found.at[:10]}" + (f" ({found.reason})" if found.reason else "")

    def _came(self) -> list[Ruled]:
        known = {d.id for d in self.old.decisions}
        return [d for d in self.new_one.decisions if d.id not in known]

    def _code(self, otherwise: str) -> tuple[str, ...]:
        """Return the new code as the reason where the code is another, else a reason that is left."""
        if self.old.coded != self.new_one.coded:
            return ("Another version of the code read the reports.",)
        if self.old.code != self.new_one.code:
            return ("Another version of the code joined the claims.",)
        return (otherwise,)


def _keys(claims: Iterable[Placed]) -> dict[str, set[Key]]:
    """Return event → the places of its claims."""
    found: dict[str, set[Key]] = defaultdict(set)
    for claim in claims:
        pin = claim.pin
        found[claim.event].add((pin.report, pin.kind, pin.start, pin.end))
    return found


def _homes(these: Mapping[str, set[Key]], those: Mapping[str, set[Key]]) -> dict[str, list[str]]:
    """Return event of one release → the events of the other that hold its claims, sorted."""
    home = {key: event for event, keys in sorted(those.items()) for key in keys}
    found: dict[str, list[str]] = defaultdict(list)
    for event, keys in these.items():
        found[event] = sorted({home[k] for k in keys if k in home})
    return found
