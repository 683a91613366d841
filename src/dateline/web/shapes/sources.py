"""Outlets and voices: what they told, how fast, in whose words, how often others say otherwise."""

from typing import Literal

from msgspec import Struct


class SourceRow(Struct, kw_only=True):
    """One outlet, or one voice that reports quote.

    lag: days from the event's day to the report's date, the median over claims dated to the day (null: none are).
    copies_of: outlets whose text it published again, each with how often: "Kafue Wire (3)". `contradicted`: how many of
    its claims stand in a dispute beside another reading, out of `claims`. `grade`: what people gave it ("B2"), null
    where nobody did.
    """

    id: str
    kind: Literal["outlet", "voice"]
    name: str
    voice_kind: str
    reports: int
    first: str | None
    last: str | None
    lag: float | None
    copies_of: list[str]
    claims: int
    contradicted: int
    disputes: int
    grade: str | None
