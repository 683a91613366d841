"""From an owner to what it owns: a government's army, a person's organisation, a group's fighters."""

from __future__ import annotations

from dateline.grounding.who.context import Context
from dateline.grounding.who.local import is_untold
from dateline.grounding.who.nouns import Noun
from dateline.grounding.who.records import Resolution
from dateline.knowledge.actors_records import Actor
from dateline.records import Candidate

__all__ = ["belonging_to", "known", "state_organ"]

_ARMS = frozenset({"state-force", "rebel", "coalition", "political-militia"})
_PARTS = frozenset({"affiliate", "affiliates", "branch", "chapter", "wing", "offshoot"})


def known(context: Context, ids: tuple[str, ...], why: str, score: float = 1.0) -> Resolution | None:
    """The resolution for actors of the book, best first."""
    entries = [entry for actor in ids if (entry := context.book.get(actor)) is not None]
    if not entries:
        return None
    ranked = tuple(
        Candidate(entry.id, entry.name, round(score / (number + 1), 3), why) for number, entry in enumerate(entries)
    )
    return Resolution(entries[0].id, entries[0].name, entries[0].kind, why, ranked)


def belonging_to(context: Context, owner: Resolution, noun: Noun, word: str, why: str) -> Resolution | None:
    """Who the noun's people are when an owner is named: "IS fighters", "Assad's forces", "the government's troops"."""
    if noun.cls == "civil":
        return None
    entry = context.book.get(owner.id) if owner.id else None
    if entry is None:
        kind = noun.kind if noun.cls == "member" and is_untold(owner) else owner.kind
        return Resolution(owner.id, owner.name, kind, why, owner.candidates) if owner.kind != "person" else None
    if entry.kind == "person":
        return _of_person(context, entry, noun, why)
    if entry.kind == "government":
        return _of_government(context, entry, noun, word, why)
    if word in _PARTS:
        branches = context.book.children(entry.id, context.country, context.day) if context.country else ()
        armed = tuple(b for b in branches if context.book.actors[b].kind == "rebel")
        if len(armed) == 1:
            return known(context, (armed[0], entry.id), f"{why}: branch in {context.country}", 0.8)
    return known(context, (entry.id,), why)


def _of_person(context: Context, person: Actor, noun: Noun, why: str) -> Resolution | None:
    offices = context.book.offices(person.id, context.day) or context.book.offices(person.id)
    orgs = dict.fromkeys(office.org for office in offices)
    org = context.book.get(next(iter(orgs), ""))
    if org is not None and org.kind == "state-force" and noun.cls == "rule":
        org = context.book.get(context.book.side(org.id))  # a general's "government" is no army
    if org is None:
        return None
    if org.kind == "government":
        return _of_government(context, org, noun, "", f"{why}: {offices[0].title}")
    return known(context, (org.id,), f"{why}: {offices[0].title}")


def _of_government(context: Context, government: Actor, noun: Noun, word: str, why: str) -> Resolution | None:
    if noun.cls in {"rule", "office", "group"}:
        return known(context, (government.id,), why)
    if government.id.endswith("-government"):
        return state_organ(context, government.id.removesuffix("-government").upper(), word, why)
    arms = [
        child
        for child in context.book.children(government.id, day=context.day)
        if context.book.actors[child].kind in _ARMS
    ]
    return known(context, (*arms[:1], government.id), f"{why}: its forces")


def state_organ(context: Context, country: str, word: str, why: str) -> Resolution | None:
    """A state's organ by the noun that names it ("warplanes" → its armed forces, "police" → its police).

    Where the knowledge says that "the army" of a country means somebody else on the day, that one comes first.
    """
    organ = context.book.organ_called(word) or context.book.organs["army"]
    actor = f"{country.lower()}-{organ.id}"
    special = context.book.generic(country, organ.id, context.day)
    ids = (special, actor) if special else (actor,)
    return known(context, ids, f"{why}: {organ.id} of {country}")
