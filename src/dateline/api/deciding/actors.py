"""Rulings on actors: whose names are kept with them, and whom words may be said to mean."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Protocol

from dateline.api.deciding.subjects import Subject, actors_named, find_subject
from dateline.chronicle.identities import folded
from dateline.records import Claim
from dateline.records.actor_ids import is_generic_id, name_id
from dateline.records.errors import UsageError

if TYPE_CHECKING:
    from dateline.api.view import ChronicleView

_LONGEST = 120  # characters of a new actor's name


class Settled(Protocol):
    """What a ruling on words says: whom they mean (an actor, or a new one by its name), whom they were taken for."""

    actor: str | None
    name: str | None
    was: str | None
    claims: list[str] | None


def names_of(view: "ChronicleView", ids: Iterable[str]) -> dict[str, str]:
    """Return the names of actors by id: they are kept with a ruling, since it may take the actors away."""
    known = {actor.id: actor.name for actor in view.record.actors}
    return {one: known.get(one, one) for one in ids}


def settled(view: "ChronicleView", words: str, said: Settled) -> tuple[dict[str, Any], tuple[Subject, ...]]:
    """Return the rest of the payload of a ruling that some words mean an actor, and the claims it is confined to.

    Raises UsageError where there is no such actor, or no claim has these words for the actor they were taken for.
    """
    was = _one_actor(view, said.was) if said.was else None
    actor, name = _meant(view, said)
    if actor == was:
        raise UsageError(f"These words are taken to mean {actor!r} already.")
    chosen = _chosen(view, words, was, said.claims)
    final: dict[str, Any] = {"actor": actor, "actors": {**names_of(view, [was] if was else []), actor: name}}
    if was:
        final["was"] = was
    if said.claims is not None:
        final["claims"] = [one.id for one in chosen]
    return final, tuple(chosen)


def _chosen(view: "ChronicleView", words: str, was: str | None, given: list[str] | None) -> list[Subject]:
    """Return the claims that a ruling is confined to, after checking that they, or any at all, have the words so."""
    having = {claim.id for claim in view.claims_by() if _says(claim, words, was)}
    chosen = [find_subject(view, one, ("claim",)) for one in given or ()]
    whom = f"{was or 'somebody unknown'} by the words {words!r}"
    if not having:
        raise UsageError(f"No claim means {whom}.")
    if given is not None and not chosen:
        raise UsageError("No claims are given in which the words mean somebody else.")
    odd = [one.id for one in chosen if one.id not in having]
    if odd:
        raise UsageError(f"The claim {odd[0]} does not mean {whom}.")
    return chosen


def mentions(claim: Claim) -> Iterator[tuple[str, str | None]]:
    """Yield the words of a claim that stand for somebody, with the actor they are taken for."""
    yield from ((role.text, role.actor) for role in claim.roles)
    yield from ((voice.text, voice.actor) for voice in claim.voice if voice.text)


def _says(claim: Claim, words: str, was: str | None) -> bool:
    meant = {now for text, now in mentions(claim) if folded(text) == folded(words)}
    return any(_nobody(now) for now in meant) if was is None else was in meant


def _nobody(actor: str | None) -> bool:
    return actor is None or is_generic_id(actor)


def _meant(view: "ChronicleView", said: Settled) -> tuple[str, str]:
    """Return the id and the name of whom words mean: an actor there is, one of the knowledge files, or a new one."""
    from dateline.engines.knowledge import open_knowledge  # noqa: PLC0415 - brings in the actor book
    from dateline.knowledge.actors_text import slug  # noqa: PLC0415

    if said.name is not None:
        name = " ".join(said.name.split())
        made = slug(name)
        if not made or len(name) > _LONGEST:
            raise UsageError(f"A new actor needs a name of 1 to {_LONGEST} characters.")
        return name_id(made), name
    assert said.actor is not None
    known = open_knowledge(view.workspace.settings().knowledge).actors.get(said.actor)
    if known is not None and not actors_named(view, said.actor):
        return known.id, known.name
    actor = _one_actor(view, said.actor)
    return actor, names_of(view, [actor])[actor]


def _one_actor(view: "ChronicleView", wanted: str) -> str:
    return find_subject(view, wanted, ("actor",)).id
