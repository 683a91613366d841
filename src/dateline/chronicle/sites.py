"""Keys of places and of the sites within them, so that "central areas" and "the city centre" are one line."""

import functools
import tomllib
from collections.abc import Mapping
from importlib import resources

from dateline.chronicle.words import skeleton, stem, tokens
from dateline.records.claim import Where


@functools.cache
def _table() -> tuple[Mapping[str, str], frozenset[str]]:
    raw = tomllib.loads(resources.files("dateline.chronicle").joinpath("data/sites.toml").read_text("utf-8"))
    same = {" ".join(tokens(name)): key for key, names in raw["same"].items() for name in names}
    return same, frozenset(raw["drop"]["words"])


def place_key(place: Where) -> str:
    """Return what makes a place one place: its id, else its name in any spelling; "near X" is not X. "" for none."""
    name = place.name or place.words
    key = place.id or (f"~{skeleton(name)}" if name else "")
    return f"{key}@near{place.bearing or ''}" if key and place.precision == "near" and not place.site else key


@functools.lru_cache(maxsize=8192)
def site_key(site: str | None) -> str:
    """Return what makes a site within a place one site; "" for the place as a whole."""
    if not site:
        return ""
    same, drop = _table()
    plain = [t for t in tokens(site) if t not in ("the", "a", "its", "their")]
    for length in range(len(plain), 0, -1):
        for start in range(len(plain) - length + 1):
            found = same.get(" ".join(plain[start : start + length]))
            if found:
                return found
    kept = sorted(stem(t) for t in plain if t not in drop)
    return " ".join(kept) or " ".join(plain)
