"""Keys of places and of the sites within them, so that "central areas" and "the city centre" are one line."""

import functools
import tomllib
from collections.abc import Mapping, Sequence
from importlib import resources

import msgspec

from dateline.chronicle.words import skeleton, stem, tokens
from dateline.records.claim import Claim, Where


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


def each_place(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims, those on "the two villages" once for each village where each is spoken of by itself too.

    Where one of them is not, the claim stays with both together: nobody said how it was with each.
    """
    alone: dict[str, Where] = {}
    for claim in claims:
        if claim.where.id and not claim.where.site and claim.where.precision != "near":
            alone.setdefault(claim.where.id, claim.where)
    out: list[Claim] = []
    for claim in claims:
        members = [c.id for c in claim.where.candidates if c.rule == "member"]
        if claim.where.id is None and len(members) > 1 and all(m in alone for m in members):
            out += [msgspec.structs.replace(claim, where=alone[m]) for m in members]
        else:
            out.append(claim)
    return out


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
