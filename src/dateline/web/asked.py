"""What a request asks with: the values in its path and its query, as typed structs with nothing unknown in them."""

from typing import Protocol

from msgspec import Struct

from dateline.api import days, standing

PAGE = 100
"""Items of a page where no limit is asked for."""


class InPages(Protocol):
    """What every request for a list has."""

    @property
    def cursor(self) -> str | None:
        """Where the part begins; None at the beginning."""
        ...

    @property
    def limit(self) -> int:
        """How many items at most."""
        ...


class Asked(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Nothing more than the address."""


class ById(Asked, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing by its id."""

    id: str


class Paged(Asked, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Part of a list: `limit` items (at most 1000) from where `cursor`, the `next` of the part before, says."""

    cursor: str | None = None
    limit: int = PAGE


class OnDay(Asked, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The day asked about (without it: all time), and up to which day reports are known (without it: all of them)."""

    on: str | None = None
    as_known_on: str | None = None

    @property
    def days(self) -> standing.Asked:
        """Both days, checked. Raises UsageError for what is no day."""
        known = self.as_known_on
        return standing.Asked(days.one_day(self.on) if self.on else None, days.one_day(known) if known else None)
