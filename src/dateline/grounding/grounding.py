"""From raw claims to claims: every role and voice gets its actor, every claim its place and time."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from dateline.grounding.naming import Mentions
from dateline.grounding.pronouns import is_pronoun
from dateline.grounding.when import resolve_times
from dateline.grounding.where import resolve_places
from dateline.grounding.who import Actors, resolve_actors
from dateline.grounding.who.records import Resolution
from dateline.knowledge.library import Knowledge
from dateline.language.annotated import Annotated
from dateline.records import Claim, RawClaim, Role, Toll, Voice, When, Where
from dateline.records.actor_ids import is_name_id

_ACTING = frozenset(
    {"agent", "target", "victim", "recipient", "partner", "holder", "loser", "a", "b", "blamed", "owner"}
)


def ground(annotated: Annotated, raw_claims: Sequence[RawClaim], knowledge: Knowledge) -> list[Claim]:
    """Return the claims of a report with actors, places and times, in the order of the raw claims.

    What cannot be resolved stays None, with the words kept; every resolution names its rule. Ties that turn out to be
    with nobody, or with oneself, are none.
    """
    actors = resolve_actors(annotated, raw_claims, knowledge.actors, knowledge.places)
    places = resolve_places(annotated, raw_claims, knowledge.places)
    times = resolve_times(annotated, raw_claims)
    scenes = _scenes(annotated)
    capitals = frozenset(words for words in scenes if knowledge.actors.is_capital(words))
    named = _Named(actors, Mentions(annotated, raw_claims, actors), scenes, capitals)
    claims = (
        _claim(annotated, raw, named, places.get(raw.id, Where()), times.get(raw.id, When())) for raw in raw_claims
    )
    return [claim for claim in claims if claim.kind != "tie" or _ties_two(claim)]


def _ties_two(tie: Claim) -> bool:
    """Tell whether a tie is between two: not with "them", whoever they are, nor of somebody with himself."""
    parties = [*tie.role("a"), *tie.role("b")]
    if any(role.actor is None and is_pronoun(role.text) for role in parties):
        return False
    first, second = ({role.actor for role in tie.role(side)} for side in ("a", "b"))
    return first != second or None in first or tie.type == "part-of"  # "its local chapter" is part of the whole


class _Named(NamedTuple):
    """Who is who in a report, and where it names them."""

    actors: Actors
    mentions: Mentions
    scenes: frozenset[str]  # the words that name places
    capitals: frozenset[str]  # of these, those that are often said for a government


def _scenes(annotated: Annotated) -> frozenset[str]:
    text = annotated.report.text
    return frozenset(text[t.start : t.end] for t in annotated.toponyms if t.kind in {"place", "modifier"})


def _claim(annotated: Annotated, raw: RawClaim, named: _Named, where: Where, when: When) -> Claim:
    actors = named.actors
    return Claim(
        id=raw.id,
        report=annotated.report.id,
        report_key=annotated.report.key,
        kind=raw.kind,
        type=raw.type,
        standing=raw.standing,
        evidence=raw.evidence,
        trigger=raw.trigger,
        rule=raw.rule,
        voice=tuple(_voice(voice, actors) for voice in raw.voice),
        roles=tuple(filled for role in raw.roles for filled in _role(role, raw, named) if not _is_scene(filled, named)),
        toll=_toll(raw.toll, actors),
        when=when,
        where=where,
        hedge=raw.hedge,
        extent=raw.extent,
        links=raw.links,
        block=raw.block,
    )


def _role(role: Role, raw: RawClaim, named: _Named) -> list[Role]:
    """Resolve a role. "Both sides" and the like become one role an actor, with the same words; a pronoun gives way to
    the words that name its actor nearest before it, else after it, and `why` says so. Words of another role name
    others: "the men beat several boys whom they accused"."""
    if role.role not in _ACTING:
        return [role]
    actors = named.actors
    several = actors.set_of(role.start, role.end)
    if len(several) > 1:
        return [_filled(role, found, found.why) for found in several]
    if role.role == "target" and role.text in named.capitals:
        return [role]  # "clashes rocked Tripoli", "rockets hit Kabul": the town, not who governs from there
    found = actors.of(role.start, role.end)
    others = [(r.start, r.end) for r in raw.roles if r.role != role.role]
    said = named.mentions.of(found.id, role.start, others) if found.id and is_pronoun(role.text) else None
    if said is None:
        return [_filled(role, found, found.why)]
    there = msgspec.structs.replace(
        role, text=said.text, start=said.start, end=said.end, head_start=None, head_end=None
    )
    return [_filled(there, found, f"“{role.text}”: {found.why}")]


def _filled(role: Role, found: Resolution, why: str) -> Role:
    """Return a role with its actor; the kind of one whom the knowledge files have is theirs to say."""
    kind = found.kind if is_name_id(found.id) else None
    return msgspec.structs.replace(role, actor=found.id, why=why, kind=kind)


def _is_scene(role: Role, named: _Named) -> bool:
    """Tell whether a doer is only where it was done: "the Karo massacre". A state's name is an actor's as well."""
    nobody = role.actor is None or is_name_id(role.actor)
    return role.role == "agent" and nobody and role.text in named.scenes


def _voice(voice: Voice, actors: Actors) -> Voice:
    if voice.start is None or voice.end is None or voice.kind == "unattributed":
        return voice
    return msgspec.structs.replace(voice, actor=actors.of(voice.start, voice.end).id)


def _toll(toll: Toll | None, actors: Actors) -> Toll | None:
    if toll is None or toll.of_start is None or toll.of_end is None:
        return toll
    return msgspec.structs.replace(toll, of_actor=actors.of(toll.of_start, toll.of_end).id)
