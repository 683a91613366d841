"""Comparing our claims with the hand-made reading of the two seed reports: small tests of agreement."""

import re
from dataclasses import dataclass, field
from typing import Any

Gold = dict[str, Any]
NEAR_TYPES = {
    "Government regains territory": {"capture-of-place", "battle"},
    "Non-state actor overtakes territory": {"capture-of-place", "battle", "withdrawal"},
    "Armed clash": {"battle", "assassination", "massacre", "execution"},
    "Attack": {"execution", "massacre", "battle", "assassination"},
    "Air/drone strike": {"airstrike"},
    "Agreement": {"agreement"},
    "Change to group/activity": {"other", "statement", "agreement"},
}
HELD = {"held": "has", "holds most": "has", "gained": "has", "gained/held": "has", "stronghold": "has", "gained most": "has",
        "holds (IS cleared)": "has", "lost": "lost", "besieging": "besieges", "partial/contested": "contested",
        "present": "presence", "present/contested": "presence", "base": "presence", "presence/hub": "presence",
        "foothold": "presence", "seat": "seat"}  # fmt: skip
OURS = {"holds": "has", "gained": "has", "lost": "lost", "besieges": "besieges", "contested": "contested",
        "presence": "presence", "seat": "seat"}  # fmt: skip
FACTUAL = {"happened", "ongoing", "background", "doubted"}
_STOP = frozenset(
    "they them it we he she who which the a an of in on at to and for by with its their his her that this from as".split()  # noqa: SIM905
)


def words(text: str | None) -> set[str]:
    """Return the content words of a text, curly apostrophes and blanks made plain."""
    plain = (text or "").lower().replace("’", "'").replace("\xa0", " ")
    return {w.removesuffix("s") if len(w) > 3 else w for w in re.findall(r"\w+", plain) if w not in _STOP}


def share(a: str | None, b: str | None) -> float:
    """Return the share of the shorter text's content words that the other has."""
    x, y = words(a), words(b)
    return len(x & y) / min(len(x), len(y)) if x and y else 0.0


def overlaps(a0: int, a1: int, b0: int, b1: int) -> bool:
    """Tell whether two half-open ranges share a character."""
    return a0 < b1 and b0 < a1


def days_overlap(claim: Gold, start: str | None, end: str | None) -> bool:
    """Tell whether a claim's days and the gold's meet; an open end meets everything beyond."""
    when = claim.get("when") or {}
    first, last = (when.get("from") or "")[:10], (when.get("to") or "")[:10]
    if when.get("precision") == "part-of-day":
        last = first
    if not first and not last:
        return False
    return (not end or not first or first <= end) and (not start or not last or last >= start)


@dataclass
class Index:
    """The gold with its look-ups: sentences by id, actors and places by id, and what our actor ids are called."""

    gold: Gold
    names: dict[str, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.sentences = {s["id"]: s for s in self.gold["sentences"]}
        self.actors = {a["id"]: a for a in self.gold["actors"]}
        self.persons = {p["id"]: p for p in self.gold["persons"]}
        self.places = {p["id"]: p for p in self.gold["places"]}
        self.sources = {s["id"]: s for s in self.gold["attribution_sources"]}

    def in_sentence(self, claim: Gold, doc: str, ids: list[str]) -> bool:
        """Tell whether a claim's trigger lies in one of the gold's sentences."""
        trigger = claim["trigger"]
        return claim["doc"] == doc and any(
            overlaps(trigger["start"], trigger["end"], self.sentences[i]["start"], self.sentences[i]["end"])
            for i in ids
        )

    def aliases(self, actor_id: str) -> set[str]:
        """Return every wording the gold has for an actor or person."""
        found: set[str] = set()
        for part in re.split(r"[+|]", actor_id):
            actor = self.actors.get(part.strip()) or self.persons.get(part.strip())
            if actor is None:
                found.add(re.sub(r"\(.*?\)", "", part))
                continue
            found |= {actor.get("canonical") or actor.get("name") or "", *actor.get("aliases", [])}
            found |= {actor.get("description") or ""} | {m["surface"] for m in actor.get("mentions", [])}
            found |= {e["quote"] for e in actor.get("evidence", []) if isinstance(e, dict) and "quote" in e}
        return {f for f in found if f}

    def is_actor(self, role: Gold, actor_id: str) -> bool:
        """Tell whether a role's words, or what its actor is called, are wordings of the gold's actor."""
        ours = {role.get("text") or ""} | self.names.get(role.get("actor") or "", set())
        return any(share(a, b) >= 0.6 for a in ours for b in self.aliases(actor_id))

    def is_place(self, claim: Gold, place_id: str | None) -> bool:
        """Tell whether a claim's place is the gold's: by words, by id or within 8 km; None asks for no point."""
        where = claim.get("where") or {}
        if place_id is None:
            return True
        return any(self._one_place(where, claim, part) for part in place_id.split("+"))

    def _one_place(self, where: Gold, claim: Gold, place_id: str) -> bool:
        place = self.places.get(place_id.split(" (", maxsplit=1)[0])
        if place is None:
            return False
        said = [where.get("name"), where.get("words"), where.get("site")]
        said += [r["text"] for r in claim.get("roles", []) if r["role"] == "site"]
        named = {
            place["canonical"],
            *(place.get("variants_in_seeds") or []),
            *(m["surface"] for m in place.get("mentions", [])),
        }
        if any(share(a, b) >= 0.6 for a in said if a for b in named):
            return True
        if place.get("lat") and where.get("lat"):
            return abs(place["lat"] - where["lat"]) < 0.08 and abs(place["lon"] - where["lon"]) < 0.08
        return False


def family_fits(family: str, event: Gold) -> bool:
    """Tell whether our event family (or holding) may stand for the gold's ACLED sub-event or PLOVER class."""
    family = {"gained": "capture-of-place", "lost": "capture-of-place", "contested": "battle"}.get(family, family)
    acled = event.get("acled") or [None, None]
    sub = acled[1] if len(acled) > 1 else None
    if sub in NEAR_TYPES:
        return family in NEAR_TYPES[sub]
    return True
