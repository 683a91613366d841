"""Reading the actors' files: tab-separated rows that a person edits in any editor or spreadsheet.

Every mistake is reported with its file and line; nothing is skipped silently. The format is described in
`data/actors/README.md` and docs/actors.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from dateline.knowledge.actors_records import KINDS, Actor, Alias, Office, inter_of

__all__ = [
    "GROUP_COLUMNS",
    "PERSON_COLUMNS",
    "ActorFileError",
    "Generic",
    "parse_alias",
    "read_generics",
    "read_groups",
    "read_persons",
    "rows",
]

GROUP_COLUMNS = (
    "id",
    "kind",
    "country",
    "from",
    "to",
    "parents",
    "names",
    "abbreviations",
    "phrases",
    "ucdp",
)
PERSON_COLUMNS = ("id", "country", "names", "offices")
_OPTIONAL = ("wikidata", "ucdp_id", "source")

_NEEDS = frozenset({"noun", "country", "both"})
_DAY = re.compile(r"-?\d{4}(?:-\d\d(?:-\d\d)?)?\Z")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_SUFFIX = re.compile(r"\s*(?:@(?P<from>[\d-]*)\.\.(?P<to>[\d-]*)|\[(?P<needs>\w+)\])\s*$")


class Generic(Struct, frozen=True):
    """Whom a common noun means in reports about a country, between two days."""

    country: str
    word: str
    actor: str
    from_: str | None = None
    to: str | None = None


class ActorFileError(ValueError):
    """An actors' file that cannot be read; the message names the file, the line and what to change."""


def rows(path: Path, columns: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the line number and the cells of each row; "-" and missing cells at the end are empty."""
    names = [*columns, *_OPTIONAL]
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if not len(columns) <= len(cells) <= len(names):
            raise ActorFileError(
                f"{path.name}, line {number}: {len(cells)} columns, not {len(columns)} ({', '.join(columns)}); "
                "columns are divided by tabs and an empty one holds a hyphen"
            )
        cells += ["-"] * (len(names) - len(cells))
        yield number, {k: "" if v == "-" else v for k, v in zip(names, cells, strict=True)}


def read_groups(path: Path) -> Iterator[Actor]:
    """Yield the groups, authorities and organisations of one file."""
    for number, row in rows(path, GROUP_COLUMNS):
        where = f"{path.name}, line {number}"
        actor = _id(row["id"], where)
        if row["kind"] not in KINDS:
            raise ActorFileError(f"{where}: kind {row['kind']!r} is none of {', '.join(KINDS)}")
        shorts = list(_aliases(row["abbreviations"], actor, where, short=True))
        written = {alias.name for alias in shorts}
        aliases = [
            *(a for a in _aliases(row["names"], actor, where) if a.name not in written),
            *shorts,
            *_aliases(row["phrases"], actor, where, phrase=True),
        ]
        if not row["names"]:
            raise ActorFileError(f"{where}: {actor} needs at least one name")
        yield Actor(
            id=actor,
            name=aliases[0].name,
            kind=row["kind"],  # type: ignore[arg-type]  # checked against KINDS above
            countries=tuple(row["country"].split()),
            parents=tuple(row["parents"].split()),
            from_=_day(row["from"], where),
            to=_day(row["to"], where),
            inter=inter_of(row["kind"]),
            ucdp=row["ucdp"] or None,
            ucdp_id=int(row["ucdp_id"]) if row["ucdp_id"] else None,
            wikidata=row["wikidata"] or None,
            aliases=tuple(aliases),
            source=row["source"],
        )


def read_persons(path: Path) -> Iterator[Actor]:
    """Yield the people of one file, with their offices."""
    for number, row in rows(path, PERSON_COLUMNS):
        where = f"{path.name}, line {number}"
        person = _id(row["id"], where)
        aliases = tuple(_aliases(row["names"], person, where))
        if not aliases:
            raise ActorFileError(f"{where}: {person} needs at least one name")
        yield Actor(
            id=person,
            name=aliases[0].name,
            kind="person",
            countries=tuple(row["country"].split()),
            inter=inter_of("person"),
            wikidata=row["wikidata"] or None,
            aliases=aliases,
            offices=tuple(_office(part, where) for part in _parts(row["offices"])),
            source=row["source"],
        )


def read_generics(path: Path) -> Iterator[Generic]:
    """Yield the rows of generics.tsv."""
    for number, row in rows(path, ("country", "word", "from", "to", "actor")):
        where = f"{path.name}, line {number}"
        yield Generic(row["country"], row["word"], row["actor"], _day(row["from"], where), _day(row["to"], where))


def parse_alias(cell: str, actor: str, where: str, *, short: bool = False, phrase: bool = False) -> Alias:
    """Read `name @from..to [needs]`; both additions may be left out."""
    start = end = needs = None
    while match := _SUFFIX.search(cell):
        cell = cell[: match.start()]
        if match["needs"]:
            needs = match["needs"]
            if needs not in _NEEDS:
                raise ActorFileError(f"{where}: [{needs}] is no rule; use [noun], [country] or [both]")
        else:
            start, end = _day(match["from"], where), _day(match["to"], where)
    if not cell.strip() or "[" in cell or "@" in cell:
        raise ActorFileError(f"{where}: cannot read the name {cell!r}")
    return Alias(cell.strip(), actor, start, end, short, phrase, needs)


def _aliases(cell: str, actor: str, where: str, *, short: bool = False, phrase: bool = False) -> Iterator[Alias]:
    for part in _parts(cell):
        yield parse_alias(part, actor, where, short=short, phrase=phrase)


def _office(cell: str, where: str) -> Office:
    title, arrow, rest = cell.partition(">")
    org, _, days = rest.partition("@")
    start, dots, end = days.partition("..")
    if not arrow or not org.strip() or (days and not dots):
        raise ActorFileError(f"{where}: an office is written 'title > actor-id @from..to', not {cell!r}")
    return Office(title.strip(), org.strip(), _day(start.strip(), where), _day(end.strip(), where))


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split("|") if part.strip()]


def _id(text: str, where: str) -> str:
    if not _ID.match(text):
        raise ActorFileError(f"{where}: the id {text!r} may hold small letters, digits and single hyphens only")
    return text


def _day(text: str, where: str) -> str | None:
    if not text:
        return None
    if not _DAY.match(text):
        raise ActorFileError(f"{where}: {text!r} is no date; write 2014, 2014-06 or 2014-06-29")
    return text
