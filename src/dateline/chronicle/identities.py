"""Whom reports mean: two actors are one, by people's rulings or a report's own words; some words mean somebody else.

Rulings on actors are those that hold the actors' names (`actors` in their payload). They are carried out before
claims are joined, so that events, holdings and ties follow; the chronicle keeps them as `Identity`, and whoever reads
claims later lays them over these with `Meaning`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from dateline.chronicle.seen import Finder, seen_by
from dateline.records.actor_ids import is_generic_id
from dateline.records.chronicle import Decision, Identity
from dateline.records.claim import Claim

Told = TypeVar("Told", bound=Struct)
RULED = "ruling"
"""Why words mean an actor where a person said so."""


def about_actors(decision: Decision) -> bool:
    """Tell whether a ruling is about actors, not about events, claims or places."""
    return "actors" in decision.payload and decision.action in ("same", "different", "settle")


def identities(decisions: Iterable[Decision], claims: Sequence[Claim]) -> tuple[Identity, ...]:
    """Return what the rulings in force say, in the order in which it is carried out: words first, then whole actors.

    Abbreviations that a report gives for a name count as a ruling before all others.

    decisions: in force, in the order of the log. claims: as they were coded.
    """
    from dateline.chronicle.abbreviations import told_abbreviations  # noqa: PLC0415 - brings in the book of names

    listed = [d for d in decisions if about_actors(d)]
    finder = Finder({c.id: c for c in claims} if listed else {})
    words = [made for d in listed if d.action == "settle" for made in _of_words(d, finder)]
    told = told_abbreviations(claims)
    return (*words, *_of_actors([d for d in listed if d.action != "settle"], told))


def lost(decisions: Iterable[Decision], claims: Iterable[Claim]) -> tuple[str, ...]:
    """Return the rulings on actors none of whom any claim speaks of now."""
    listed = [d for d in decisions if about_actors(d)]
    there = {actor for c in claims for actor in _actors_of(c)} if listed else set()
    there |= {str(d.payload["actor"]) for d in listed if d.action == "settle"}
    return tuple(d.id for d in listed if d.action != "settle" and not there & set(d.subjects))


def folded(words: str | None) -> str:
    """Return words as they are compared: whatever their case and blanks."""
    return " ".join((words or "").split()).casefold()


class Meaning:
    """Lays rulings on actors over claims, or over records that have some of a claim's fields."""

    def __init__(self, told: Iterable[Identity]) -> None:
        self._whole: dict[str, str] = {}
        self._words: dict[str, list[Identity]] = defaultdict(list)
        for one in told:
            if one.words is None and one.was is not None:
                self._whole[one.was] = one.actor
            elif one.words is not None:
                self._words[folded(one.words)].append(one)

    def __bool__(self) -> bool:
        """Whether there is any ruling."""
        return bool(self._whole or self._words)

    def whole(self, actor: str) -> str:
        """Return the actor that an actor is by rulings on whole actors; itself where there is none."""
        return self._whole.get(actor, actor)

    def of(self, actor: str | None, words: str | None, claim: str) -> tuple[str | None, bool]:
        """Return whom some words of a claim mean, and whether a ruling on these words says so."""
        now, ruled = actor, False
        for one in self._words.get(folded(words), ()):
            if (one.claims is None or claim in one.claims) and self._was(one.was, now):
                now, ruled = one.actor, True
        return (self.whole(now) if now else now), ruled

    def _was(self, was: str | None, now: str | None) -> bool:
        if was is None:
            return now is None or is_generic_id(now)
        return now is not None and was in (now, self.whole(now))

    def on(self, claims: Iterable[Told]) -> list[Told]:
        """Return claims with the actors that rulings say; one that nothing is said of is the same object."""
        return [self._on(claim) for claim in claims] if self else list(claims)

    def wholes_on(self, claims: Iterable[Claim]) -> list[Claim]:
        """Return claims with the rulings on whole actors alone: for claims whose roles a person has set."""
        return Meaning(Identity(actor=new, was=old, decision="") for old, new in self._whole.items()).on(claims)

    def _on(self, claim: Told) -> Told:
        told: Any = claim
        changes = {part: made for part in ("roles", "voice") if (made := self._fillers(told, part)) is not None}
        toll = getattr(told, "toll", None)
        if toll is not None and toll.of_actor:
            side, _ = self.of(toll.of_actor, toll.of, told.id)
            if side != toll.of_actor:
                changes["toll"] = msgspec.structs.replace(toll, of_actor=side)
        return msgspec.structs.replace(claim, **changes) if changes else claim

    def _fillers(self, told: Any, part: str) -> tuple[Any, ...] | None:
        """Return roles or voices with their actors, None where all stay."""
        old = getattr(told, part)
        new = tuple(self._filler(one, told.id) for one in old)
        return None if all(a is b for a, b in zip(old, new, strict=True)) else new

    def _filler(self, one: Any, claim: str) -> Any:
        actor, ruled = self.of(one.actor, one.text, claim)
        if actor == one.actor:
            return one
        why = {"why": RULED} if ruled and hasattr(one, "why") else {}
        return msgspec.structs.replace(one, actor=actor, **why)


def _actors_of(claim: Claim) -> Iterable[str]:
    yield from (role.actor for role in claim.roles if role.actor)
    yield from (voice.actor for voice in claim.voice if voice.actor)


def _of_words(d: Decision, finder: Finder) -> Iterable[Identity]:
    claims = None
    if d.payload.get("claims") is not None:
        seen = seen_by(d)
        claims = tuple(c for one in d.payload["claims"] for c in finder.found(seen.get(one, ())))
    for words in d.subjects:
        yield Identity(
            actor=d.payload["actor"], was=d.payload.get("was"), words=words, claims=claims,
            name=d.payload.get("name"), decision=d.id,
        )  # fmt: skip


def _of_actors(decisions: Sequence[Decision], told: Mapping[str, str]) -> Iterable[Identity]:
    """Yield who is whom: a later ruling on a pair replaces an earlier one and what the reports told.

    All that are one go by the actor that was named first in the last of these rulings, else by the name that was told.
    """
    pairs: dict[tuple[str, str], tuple[bool, str | None]] = {
        (min(pair), max(pair)): (True, None) for pair in told.items()
    }
    heads: dict[str, float] = dict.fromkeys(told.values(), -0.5)
    for n, d in enumerate(decisions):
        for a, b in combinations(sorted(d.subjects), 2):
            pairs[a, b] = d.action == "same", d.id
        if d.action == "same":
            heads[d.subjects[0]] = n
    links: dict[str, dict[str, str | None]] = defaultdict(dict)
    for (a, b), (same, ruling) in pairs.items():
        if same:
            links[a][b] = links[b][a] = ruling
    for group in _groups(links):
        head = max(sorted(group), key=lambda actor: heads.get(actor, -1))
        for actor in sorted(group - {head}):
            ruling = links[actor].get(head, links[actor][min(links[actor])])
            yield Identity(actor=head, was=actor, decision=ruling)


def _groups(links: Mapping[str, Iterable[str]]) -> Iterable[set[str]]:
    left = set(links)
    while left:
        todo = [min(left)]
        group = set(todo)
        while todo:
            found = set(links[todo.pop()]) - group
            group |= found
            todo += found
        left -= group
        yield group
