"""One report writes "Upper Zambezi Front (UZF)", another only "UZF": who they are for the whole chronicle.

Only what a report says counts: somewhere the abbreviation must stand for the one name, nowhere for another, and its
letters must be the name's initials. People's rulings come after.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from dateline.knowledge.actors_text import slug
from dateline.records.actor_ids import is_name_id, name_behind, name_id
from dateline.records.claim import Claim

_LEAST = 3
"""Letters: shorter ones stand for too much."""


def told_abbreviations(claims: Iterable[Claim]) -> dict[str, str]:
    """Return the actors known by their abbreviation alone -> the actor whose name it abbreviates."""
    meant: dict[str, set[str]] = defaultdict(set)
    there: set[str] = set()
    for actor, words in _named(claims):
        there.add(actor)
        if not _is_abbreviation(words):
            continue
        short = slug(words)
        if name_id(short) != actor and _initials(short, name_behind(actor)):
            meant[name_id(short)].add(actor)
    return {was: actor for was, (actor, *more) in sorted(meant.items()) if was in there and not more}


def _named(claims: Iterable[Claim]) -> Iterator[tuple[str, str]]:
    """Yield the actors of no knowledge file with the words that stand for them, without the article."""
    for claim in claims:
        said = [(r.actor, r.text) for r in claim.roles] + [(v.actor, v.text) for v in claim.voice]
        for actor, text in said:
            if actor and is_name_id(actor):
                yield actor, text.removeprefix("the ").removeprefix("The ")


def _is_abbreviation(words: str) -> bool:
    return words.isalnum() and words.isupper() and len(words) >= _LEAST


def _initials(short: str, name: tuple[str, ...]) -> bool:
    """Tell whether the letters of an abbreviation are initials of the name's words, in their order."""
    initials = iter(word[0] for word in name)
    return len(name) > 1 and all(letter in initials for letter in short)
