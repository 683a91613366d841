"""What a request asks with: the values in its path and its query, as typed structs with nothing unknown in them."""

from msgspec import Struct


class Asked(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Nothing more than the address."""


class ById(Asked, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing by its id."""

    id: str


class Paged(Asked, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Part of a list: `limit` items (at most 1000) from where `cursor`, the `next` of the part before, says."""

    cursor: str | None = None
    limit: int = 100
