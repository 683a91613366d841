"""Actors and places by the name a reader knows them by."""

from collections.abc import Iterable

from dateline.records.chronicle import Chronicle, Reading
from dateline.records.claim import Where


class Names:
    """Looks up the actors of one chronicle."""

    def __init__(self, chronicle: Chronicle) -> None:
        self._actors = {actor.id: actor for actor in chronicle.actors}

    def actor(self, wanted: str | None, words: str) -> str:
        """Return an actor's name; where only words of a report name it, these words in quotes."""
        known = self._actors.get(wanted) if wanted else None
        if known is not None and known.known:
            return known.name
        return f"“{known.name if known else words}”"

    def readings(self, readings: Iterable[Reading]) -> str:
        """Return who fills a role, rival readings each once."""
        return "; ".join(dict.fromkeys(self.actor(one.value, one.words) for one in readings))

    def matches(self, wanted: str, identity: str | None, words: str) -> bool:
        """Return whether what a user typed names this actor: its id, a part of its name, an alias or the words."""
        known = self._actors.get(identity) if identity else None
        spellings = [identity or "", words] + ([known.name, *known.aliases] if known else [])
        return any(_within(wanted, spelling) for spelling in spellings)


def place(where: Where, site: str | None = None) -> str:
    """Return where it was: the site, the name, and what the name is measured from.

    `site` is a holding's own; where the place itself is known only as a settlement it is another spelling of it.
    """
    name = where.name or (f"“{where.words}”" if where.words else "unknown")
    if where.distance_km is not None:
        name = f"{where.distance_km:g} km {where.bearing + ' of' if where.bearing else 'from'} {name}"
    elif where.precision == "near":
        name = f"near {name}"
    inner = where.site or (site if where.precision == "site" else None)
    return f"{inner}, {name}" if inner and inner.lower() not in name.lower() else name


def place_matches(wanted: str, where: Where, site: str | None = None) -> bool:
    """Return whether what a user typed names this place: its id, or a part of its name, site or area."""
    spellings = (where.id, where.name, where.words, where.site, site, where.admin1, where.admin2, where.country)
    return any(_within(wanted, spelling) for spelling in spellings if spelling)


def _within(wanted: str, spelling: str) -> bool:
    """Return whether the words typed are whole words of a spelling, whatever their case."""
    left, right = (" ".join(text.lower().replace("\xa0", " ").split()) for text in (wanted, spelling))
    return bool(left) and (left == right or f" {left} " in f" {right} ")
