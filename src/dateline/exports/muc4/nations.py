"""Foreign nations of targets (slots 15 and 22): a nation that the words for a target name, other than the place's."""

from functools import lru_cache

from dateline.exports.muc4 import fills, words
from dateline.exports.muc4.report import Told
from dateline.exports.view import View
from dateline.knowledge.gazetteer.countries import Countries
from dateline.records import Claim

__all__ = ["foreign", "nation_in"]

_LONGEST = 3  # words of a country's name


def foreign(told: Told, claims: tuple[Claim, ...], text: str | None) -> str | None:
    """Return the nation that the words for a target name, where it is not the one the incident lies in."""
    where = fills.best_where(told, claims)
    home = where.country if where else told.country
    code = nation_in(told.view, text or "")
    country = told.view.country(code) if code and code != home else None
    return fills.upper(country.name) if country and home else None


def nation_in(view: View, text: str) -> str | None:
    """Return the code of the country that words name or whose people they are: "U.S. SOLDIERS", "EMBASSY OF MALI".

    None where they name none, or two.
    """
    said = [w.replace(".", "") for w in words.tokens(text)]
    runs = {" ".join(said[at : at + size]) for size in range(1, _LONGEST + 1) for at in range(len(said))}
    codes = {code for run in runs if (found := _codes(view, run)) and len(found) == 1 for code in found}
    return codes.pop() if len(codes) == 1 else None


def _codes(view: View, run: str) -> tuple[str, ...]:
    countries = view.places.countries
    return countries.by_demonym.get(run) or _by_name(countries).get(run, ())


@lru_cache(maxsize=4)
def _by_name(countries: Countries) -> dict[str, tuple[str, ...]]:
    """Return the codes of countries by each of their names, in lower case without dots."""
    found: dict[str, tuple[str, ...]] = {}
    for country in countries.by_iso2.values():
        for name in {n.lower().replace(".", "") for n in (country.name, *country.aliases)}:
            found[name] = (*found.get(name, ()), country.iso2)
    return found
