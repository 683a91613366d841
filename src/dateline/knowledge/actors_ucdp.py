"""Makes `groups/ucdp.tsv` from a list of actors as the Uppsala Conflict Data Program names them.

    python -m dateline.knowledge.actors_ucdp ACTORS.csv > src/dateline/knowledge/data/actors/groups/ucdp.tsv

ACTORS.csv has the columns ucdp_name and countries ("Syria; Iraq"). Actors that a hand-written row already claims
(its `ucdp` column) are left out, as are states' governments, civilians and temporary alliances written as a list.
Kinds are read from the name and are a first guess: move a row into a hand-written file to correct it.
"""

from __future__ import annotations

import csv
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from dateline.knowledge.actors import DATA
from dateline.knowledge.actors_data import GROUP_COLUMNS, read_groups
from dateline.knowledge.actors_records import Actor
from dateline.knowledge.actors_states import read_countries
from dateline.knowledge.actors_text import fold

__all__ = ["lines"]

SOURCE = "UCDP (CC BY 4.0)"
_CRIME = re.compile(
    r"\b(?:cartel|gang|los|las|la|grupo|comando|gangsters|confraternity|cult|axe|boys|cells|colombianos)\b",
    re.IGNORECASE,
)
_CRIME_LANDS = frozenset({"MX", "GT", "BZ", "HN", "SV", "EC", "BR", "SE", "RS"})
_ARMED = re.compile(
    r"\b(?:front|army|forces|division|brigades?|battalion|corps|movement|legion|jaysh|jaish|liwa|operations room|"
    r"command|council|taleban|military|insurgents|liberation|party|cheetah|eagles|jund|ansar|united|rapid|faction)\b",
    re.IGNORECASE,
)
_SHORT = re.compile(r"[A-Z][A-Za-z]?[A-Z][A-Z0-9/()-]*(?:[ -]+[A-Z0-9-]+)*\Z|[A-Z0-9]{2,}\Z")
_SIDES = re.compile(r"(?:suppp?orters|opponents) of\b", re.IGNORECASE)


def lines(actors: Iterable[Mapping[str, str]], hand: Sequence[Actor]) -> Iterator[str]:
    """Yield the rows of the file; what the hand-written rows have by UCDP's name or by their own is left out."""
    known = {(fold(a.name), land) for actor in hand for a in actor.aliases for land in actor.countries}
    claimed = {actor.ucdp for actor in hand}
    codes = {name: country.iso2 for country in read_countries(DATA / "countries.tsv") for name in country.names}
    used = {actor.id for actor in hand}
    for row in actors:
        name = " ".join(row["ucdp_name"].split())
        if name in claimed or name == "Civilians" or name.startswith("Government of") or "," in name:
            continue
        lands = [codes[land] for part in row["countries"].split(";") if (land := _plain(part)) in codes]
        if any((fold(name), land) in known for land in lands):
            continue
        actor, kind = _fresh(_slug(name), used), _kind(name, lands)
        yield "\t".join(
            (actor, kind, " ".join(lands) or "-", "-", "-", "-", *_names(name, kind), "-", name, "-", "-", SOURCE)
        )


def _kind(name: str, lands: list[str]) -> str:
    if _SIDES.match(name):
        return "civilians"
    if _CRIME.search(name) or (set(lands) & _CRIME_LANDS and len(name.split()) == 1):
        return "criminal"
    return "rebel" if _SHORT.match(name) or _ARMED.search(name) else "communal-militia"


def _names(name: str, kind: str) -> tuple[str, str]:
    """The cells for names and abbreviations; weak names ask for a telling noun or their country."""
    if _SHORT.match(name):
        return f"{name} [country]", f"{name} [country]"
    bare = re.sub(r"\s*\([^)]*\)", "", name).strip()
    weak = " [both]" if kind == "communal-militia" or len(bare.split()) == 1 else ""
    if kind == "criminal" and not weak:
        weak = " [country]"
    several = {name} if bare == "Military faction" or kind == "civilians" else {bare, name}
    return " | ".join(f"{n}{weak}" for n in sorted(several)), "-"


def _plain(land: str) -> str:
    return re.sub(r"\s*\([^)]*\)", "", land).strip()


def _slug(name: str) -> str:
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_name.replace("'", "")).strip("-")


def _fresh(slug: str, used: set[str]) -> str:
    while slug in used:
        slug += "-ucdp"
    used.add(slug)
    return slug


def main(path: str) -> None:
    """Write the file to standard output."""
    hand = [
        a
        for p in sorted((DATA / "groups").glob("*.tsv"))
        if p.name not in {"ucdp.tsv", "persons.tsv"}
        for a in read_groups(p)
    ]
    with Path(path).open(encoding="utf-8", newline="") as stream:
        out = lines(csv.DictReader(stream), hand)
        sys.stdout.write("\t".join((f"# {GROUP_COLUMNS[0]}", *GROUP_COLUMNS[1:])) + "\n" + "\n".join(out) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
