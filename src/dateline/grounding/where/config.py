"""Weights and thresholds of the choice among places, read from `data/weights.toml`."""

import tomllib
from functools import lru_cache
from importlib.resources import files

from msgspec import Struct


class Config(Struct, frozen=True):
    """See `data/weights.toml` for the meaning of each entry."""

    weights: dict[str, float]
    evidence: dict[str, float]
    thresholds: dict[str, float]


@lru_cache(maxsize=1)
def config() -> Config:
    """Return the weights and thresholds, read once."""
    path = files("dateline.grounding.where") / "data" / "weights.toml"
    return Config(**tomllib.loads(path.read_text(encoding="utf-8")))
