"""The data files of this room as typed records: joining weights, fusing rules, word bands, title words."""

import functools
import tomllib
from importlib import resources
from typing import Any

import msgspec
from msgspec import Struct, field


class Weights(Struct, frozen=True, forbid_unknown_fields=True):
    """What each feature of a pair of tellings counts for; the score is `bias` plus the weighted sum."""

    bias: float
    type: float
    time: float
    place: float
    agents: float
    targets: float
    crossed: float
    tolls: float
    wording: float
    names: float
    things: float
    nearness: float
    definite: float
    standing: float
    span: float
    context: float
    main: float
    link: float
    story: float


class Limits(Struct, frozen=True, forbid_unknown_fields=True):
    """Bounds of joining; each is explained in data/joining.toml."""

    apart_within: float
    best_share: float
    best_share_across: float
    runner_up: float
    near_days: int
    far_km: float
    block_size: int
    block_window: int
    rare_band: int
    clue: float
    whole_days: int
    doubt: float


class WordLists(Struct, frozen=True, forbid_unknown_fields=True):
    """Word lists of joining (lemmas, lower case)."""

    generic: frozenset[str]
    pronouns: frozenset[str]
    means: frozenset[str]
    grounds: frozenset[str]
    whole: frozenset[str]
    other: frozenset[str]
    vague: frozenset[str]
    kindred: tuple[frozenset[str], ...]
    effects: frozenset[str]
    lasting: frozenset[str]
    leaving: frozenset[str]
    attackers: frozenset[str]
    camps: dict[str, frozenset[str]]
    crafts: dict[str, frozenset[str]]
    downings: frozenset[str]
    spans: frozenset[str]
    habitual: frozenset[str]


class Near(Struct, frozen=True, forbid_unknown_fields=True):
    """Families that outlets mix up, and how near they are (0 to 1)."""

    value: float
    families: frozenset[str]


class Joining(Struct, frozen=True, forbid_unknown_fields=True):
    """data/joining.toml."""

    within: Weights
    across: Weights
    limits: Limits
    words: WordLists
    near: tuple[Near, ...]
    standing_class: dict[str, str]
    radius_km: dict[str, float]


class Rule(Struct, frozen=True, forbid_unknown_fields=True):
    """How low, best and high are chosen from rival totals. `text` is the rule in words; `source` whose it is.

    low, best, high: "lowest", "highest", "most-voices-then-lowest", "most-voices-then-latest", "latest",
    "highest-credible". drop_superseded: leave out figures that the same voice has since replaced.
    """

    text: str
    source: str
    low: str
    best: str
    high: str
    drop_superseded: bool = True


class Rivalry(Struct, frozen=True, forbid_unknown_fields=True):
    """When two figures are rivals; explained in data/fusing.toml."""

    round_slack: float
    open_ratio: float
    open_difference: int
    growth_ratio: float
    bloodless: frozenset[str]


class Exclusive(Struct, frozen=True, forbid_unknown_fields=True):
    """What cannot both be true of an event; explained in data/fusing.toml."""

    families: frozenset[str]
    open_wordings: frozenset[str]
    nobodys: frozenset[str]
    undecided_types: frozenset[str]
    undecided_words: frozenset[str]


class Fusing(Struct, frozen=True, forbid_unknown_fields=True):
    """data/fusing.toml."""

    default: str
    rules: dict[str, Rule]
    party_kinds: frozenset[str]
    origin_kinds: frozenset[str]
    weak_origin_words: frozenset[str]
    peaceful_kinds: frozenset[str]
    total_words: frozenset[str]
    subset_words: frozenset[str]
    group_words: frozenset[str]
    former_words: frozenset[str]
    rivalry: Rivalry
    exclusive: Exclusive


class Titles(Struct, frozen=True, forbid_unknown_fields=True):
    """data/titles.toml: plain nouns for event types, and phrases for standings."""

    nouns: dict[str, str]
    standings: dict[str, str]
    holdings: dict[str, str]
    against: dict[str, str] = field(default_factory=dict)
    about_place: dict[str, str] = field(default_factory=dict)


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files("dateline.chronicle").joinpath(f"data/{name}").read_text("utf-8"))


@functools.cache
def joining() -> Joining:
    """Return the joining weights, limits and lists."""
    return msgspec.convert(_toml("joining.toml"), Joining)


@functools.cache
def fusing() -> Fusing:
    """Return the fusing rules."""
    return msgspec.convert(_toml("fusing.toml"), Fusing)


@functools.cache
def titles() -> Titles:
    """Return the words titles are made of."""
    return msgspec.convert(_toml("titles.toml"), Titles)


@functools.cache
def word_bands() -> dict[str, int]:
    """Return how rare listed words are: band = -log2 of the share of documents that hold the word."""
    text = resources.files("dateline.chronicle").joinpath("data/word_bands.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {word: int(band) for band, words in rows for word in words.split()}


@functools.cache
def nearness(a: str, b: str) -> float:
    """Return how readily two type families stand for one happening: 1 the same, -1 never, between by the table.

    "other" is what is left of all families, no family: two types of it have nothing in common by that.
    """
    if a == b:
        return 0.0 if a == "other" else 1.0
    found = [n.value for n in joining().near if a in n.families and b in n.families]
    return max(found, default=0.0 if "other" in (a, b) else -1.0)
