"""The phrase lists of `data/`, read once and folded so that case and odd blanks do not matter."""

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any

from msgspec import Struct

from dateline.reports.segments import BLANK

_BLANK_RUN = re.compile(BLANK + "+")


class Phrases(Struct, frozen=True):
    """What page furniture and outlets are called; see the comments in the data files."""

    lines: frozenset[str]
    prefixes: tuple[str, ...]
    prefix_words: int
    menu: frozenset[str]
    sections: frozenset[str]
    caption_openers: tuple[str, ...]
    credit_words: frozenset[str]
    transcript_marks: frozenset[str]
    no_place: frozenset[str]
    agencies: tuple[str, ...]
    outlets: frozenset[str]
    outlet_words: frozenset[str]


def fold(text: str) -> str:
    """Return the text in lower case, plain apostrophes, single blanks, none at the ends."""
    return _BLANK_RUN.sub(" ", text).strip().lower().replace("’", "'")


@cache
def phrases() -> Phrases:
    """Return the lists, folded (agencies keep their case: it tells "AP" from "ap")."""
    furniture, names = _data("furniture.toml"), _data("outlets.toml")
    folded = {key: tuple(map(fold, value)) for key, value in furniture.items() if isinstance(value, list)}
    return Phrases(
        lines=frozenset(folded["lines"]),
        prefixes=folded["prefixes"],
        prefix_words=furniture["prefix_words"],
        menu=frozenset(folded["menu"]),
        sections=frozenset(folded["sections"]),
        caption_openers=folded["caption_openers"],
        credit_words=frozenset(folded["credit_words"]),
        transcript_marks=frozenset(folded["transcript_marks"]),
        no_place=frozenset(folded["no_place"]),
        agencies=tuple(names["agencies"]),
        outlets=frozenset(map(fold, [*names["outlets"], *names["agencies"]])),
        outlet_words=frozenset(names["outlet_words"]),
    )


@cache
def agency_pattern() -> str:
    """Return a regular expression for any agency's name, longest first, case as written."""
    names = sorted(phrases().agencies, key=lambda name: (-len(name), name))
    return "(?:" + "|".join(re.escape(name).replace(r"\ ", BLANK) for name in names) + ")"


def _data(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files("dateline.reports").joinpath("data", name).read_text("utf-8"))
