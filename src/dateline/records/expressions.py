"""What the language room finds besides syntax: numbers, time expressions, stretches of speech."""

from typing import Literal

from msgspec import Struct


class NumberExpr(Struct, frozen=True):
    """A number expression: "at least 27", "dozens", "between 20 and 30", "three", "no".

    `unit` is set where it is plainly not a count of people: "km", "percent", "age", "year", "time", "money",
    "ordinal". `bound`: "exact", "at-least", "more-than", "at-most", "about", "vague", "range", "none".
    """

    start: int
    end: int
    low: int | None
    best: int | None
    high: int | None
    bound: Literal["exact", "at-least", "more-than", "at-most", "about", "vague", "range", "none"]
    unit: str | None = None


class TimeExpr(Struct, frozen=True):
    """A time expression and its normal form, before any anchor is known.

    `normal` is the expression in the small language of `dateline.grounding.when` ("date:2015-07-31",
    "weekday:wed:night", "last:month", "day:-1:night"); `function`: "point", "since", "until", "duration",
    "set" (every day), "future".
    """

    start: int
    end: int
    normal: str
    function: Literal["point", "since", "until", "duration", "set", "future"] = "point"


class Quote(Struct, frozen=True):
    """A stretch of reported speech and its speaker.

    `content` is [start, end) of what is vouched for; `cue` the reporting verb or "according to"; `speaker`
    the noun phrase, None where unknown. `form`: "direct", "indirect", "fragment", "according-to", "scare".
    """

    start: int
    end: int
    cue_start: int | None
    cue_end: int | None
    speaker_start: int | None
    speaker_end: int | None
    form: Literal["direct", "indirect", "fragment", "according-to", "scare"]
