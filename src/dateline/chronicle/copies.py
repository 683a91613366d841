"""Tellings that several reports give word for word: compared once, and together whatever else they say."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec import Struct

from dateline.chronicle.telling import Telling


class Folded(Struct, frozen=True):
    """One telling for each wording, in order of ids; which one stands for each telling; who stands behind each."""

    tellings: tuple[Telling, ...]
    of: Mapping[str, str]
    behind: Mapping[str, tuple[Telling, ...]]

    def whole(self, group: Iterable[str]) -> tuple[Telling, ...]:
        """Return all tellings behind a group of those that stand for them, in order of ids."""
        return tuple(sorted((t for i in group for t in self.behind[i]), key=lambda t: t.id))


def fold_copies(
    tellings: Sequence[Telling], alone: Collection[str], repeats: Mapping[str, str] | None = None
) -> Folded:
    """Fold tellings of one wording, day and place. Those of `alone` stay, and a wording that one report has twice.

    repeats: telling → the telling that it repeats, in whatever words; that one, or one of its wording, stands for both.
    """
    led = {copy: lead for copy, lead in (repeats or {}).items() if copy not in alone}
    found: dict[tuple[object, ...], list[Telling]] = {}
    for telling in sorted(tellings, key=lambda t: t.id):
        if telling.id not in led:
            found.setdefault(("alone", telling.id) if telling.id in alone else _wording(telling), []).append(telling)
    behind: list[list[Telling]] = []
    for group in found.values():
        once = len({t.report for t in group}) == len(group)
        behind += [group] if once else [[t] for t in group]
    _put_behind(behind, led, {t.id: t for t in tellings})
    heads = sorted((group[0] for group in behind), key=lambda t: t.id)
    return Folded(
        tellings=tuple(heads),
        of={t.id: group[0].id for group in behind for t in group},
        behind={group[0].id: tuple(group) for group in behind},
    )


def _put_behind(behind: Sequence[list[Telling]], led: Mapping[str, str], by_id: Mapping[str, Telling]) -> None:
    """Put copies behind the tellings they repeat; the first of a group stands for it."""
    at = {t.id: group for group in behind for t in group}
    for copy in sorted(led):
        at[led[copy]].append(by_id[copy])


def _wording(telling: Telling) -> tuple[object, ...]:
    claims = ((c.type, c.standing, c.evidence.text, c.trigger.text, c.when.from_, c.when.to, c.where.id, c.where.words,
               tuple((r.role, r.text) for r in c.roles)) for c in telling.claims)  # fmt: skip
    tolls = ((c.type, c.evidence.text, c.toll.words if c.toll else "") for c in telling.tolls)
    return (*claims, *tolls)
