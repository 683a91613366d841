"""The actors a chronicle speaks of: from the knowledge file, or by the names reports give them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dateline.chronicle.actors import Kin
from dateline.chronicle.words import is_generic
from dateline.grounding.pronouns import is_pronoun
from dateline.knowledge.actors_text import slug
from dateline.records.actor_ids import is_generic_id, name_behind
from dateline.records.chronicle import ActorView
from dateline.records.claim import Claim

_PLAIN = "organisation"
"""The kind of a new name as long as no words say more: one report that says "militia" outweighs ten that do not."""
_VOWELS = frozenset("aeiouy")
_MARKS = ' ,.;:()[]"“”‘’'


def actor_views(claims: Iterable[Claim], kin: Kin, given: Mapping[str, str] | None = None) -> tuple[ActorView, ...]:
    """Return every actor id that fills a role or speaks, with its names in the reports, sorted by id.

    given: names that people gave to actors of no knowledge file.
    """
    given = given or {}
    words: dict[str, Counter[str]] = defaultdict(Counter)
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        for role in claim.roles:
            if role.actor and not is_generic_id(role.actor):
                words[role.actor][role.text] += 1
                kinds[role.actor].update([role.kind] if role.kind else [])
        for voice in claim.voice:
            if voice.actor and not is_generic_id(voice.actor):
                words[voice.actor][voice.text] += 1
    return tuple(_view(actor, words[actor], kinds[actor], kin, given.get(actor)) for actor in sorted(words))


def _view(actor: str, words: Counter[str], kinds: Counter[str], kin: Kin, given: str | None) -> ActorView:
    entry = kin.entry(actor)
    told = sorted(words, key=lambda w: (is_pronoun(w), is_generic(w), -words[w], -len(w), w))
    return ActorView(
        id=actor,
        name=kin.name(actor) or given or own_name(actor, told) or spelt(actor) or told[0],
        kind=kin.kind(actor) or _told_kind(kinds) or "unknown",
        known=entry is not None,
        aliases=tuple(sorted(words)),
        country=getattr(entry, "country", None),
        parent=next(iter(getattr(entry, "parents", ())), None),
    )


def _told_kind(kinds: Counter[str]) -> str | None:
    return min(kinds, key=lambda kind: (kind == _PLAIN, -kinds[kind], kind), default=None)


def own_name(actor: str | None, told: Sequence[str]) -> str | None:
    """Return the name alone of somebody whom no file has, as the reports spell it: "Ann Lee" of "the mayor, Ann Lee".

    None where none of their words hold the name that the id was made of.
    """
    name = name_behind(actor)
    if not name:
        return None
    for words in told:
        parts = words.split()
        for start in range(len(parts)):
            for end in range(start + 1, min(len(parts), start + len(name)) + 1):
                said = " ".join(parts[start:end]).strip(_MARKS)
                if tuple(slug(said).split("-")) == name:
                    return said.removeprefix("the ").removeprefix("The ").removesuffix("'s").removesuffix("’s")
    return None


def spelt(actor: str | None) -> str:
    """Return the name that an id was made of; empty for other ids."""
    plain = " ".join(name_behind(actor))
    return plain.title() if _VOWELS.intersection(plain) else plain.upper()  # "SNPC" is spelt, not spoken
