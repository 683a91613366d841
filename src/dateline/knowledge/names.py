"""A known name found in a text."""

from typing import Literal

from msgspec import Struct

NameLabel = Literal["PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "ARMED_GROUP"]


class NameHit(Struct, frozen=True):
    """Half-open range of a known name, what kind of name it is, and the ids it may stand for (best first)."""

    start: int
    end: int
    label: NameLabel
    ids: tuple[str, ...]
