"""The words of `claims/data/tolls.toml`, read once and looked up by form."""

import re
import tomllib
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from dateline.ontology.forms import noun_forms, verb_forms
from dateline.records import TollKind

_FILE = Path(__file__).parent.parent / "data" / "tolls.toml"
Table = dict[str, TollKind]


@dataclass(frozen=True)
class TollWords:
    """Forms (lower case) to kinds of harm by the use of the word; see the data file for the uses.

    phrases: verb form -> (kind, the word that must stand with it). own: those of them whose subject is harmed. sums:
    wordings that announce a figure.
    """

    acts: Table
    participles: frozenset[str]
    suffers: Table
    states: Table
    of: Table
    counted: Table
    people_of: Table
    remains: Table
    phrases: dict[str, tuple[tuple[TollKind, str], ...]]
    own: frozenset[str]
    sums: tuple[tuple[tuple[str, ...], TollKind], ...]
    bridges: frozenset[str]
    leads: frozenset[str]
    parts: frozenset[str]
    attackers: frozenset[str]
    people: frozenset[str]
    unnumbered: frozenset[str]
    unnumbered_of: frozenset[str]
    raises: frozenset[str]
    running: frozenset[str]
    things: frozenset[str]
    departs: frozenset[str]
    carries: frozenset[str]
    leaving: re.Pattern[str]

    @cached_property
    def harming(self) -> frozenset[str]:
        """Every form that alone, or with its companion, tells of harm to the noun it governs or stands with."""
        return frozenset().union(self.acts, self.suffers, self.states, self.of, self.remains, self.phrases)

    def kind_of_participle(self, form: str) -> TollKind | None:
        """Return the harm a participle or adjective says of the noun it stands with ("killed", "dead")."""
        form = form.lower()
        return self.states.get(form) or (self.acts.get(form) if form in self.participles else None)


@lru_cache(maxsize=1)
def toll_words() -> TollWords:
    """Return the toll words of the package's data file."""
    raw = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    irregular: dict[str, list[str]] = raw["irregular"]
    harms = raw["harm"]
    words = raw["words"]
    acts = _table(harms, "acts", irregular, verb=True)
    bases = {verb for harm in harms for verb in harm["acts"]} - set(irregular)
    return TollWords(
        acts=acts,
        participles=frozenset(f for f in acts if f not in bases and not f.endswith(("ing", "s"))),
        suffers=_table(harms, "suffers", irregular, verb=True),
        states={word: harm["kind"] for harm in harms for word in harm["states"]},
        of=_table(harms, "of", irregular, verb=False),
        counted=_table(harms, "counted", irregular, verb=False),
        remains=dict.fromkeys(raw["words"]["remains"], "killed"),
        people_of=_table(harms, "people", irregular, verb=False),
        phrases=_phrases(raw["phrases"], irregular),
        own=frozenset(f for v in raw["phrases"]["own"] for f in raw["phrases"]["irregular"].get(v, verb_forms(v))),
        sums=tuple((tuple(run.split()), harm["kind"]) for harm in harms for run in harm["sums"]),
        raises=frozenset(f for v in words["raises"] for f in verb_forms(v)) | frozenset(_RAISES),
        things=frozenset(form for noun in words["things"] for form in noun_forms(noun)),
        departs=frozenset(raw["leaving"]["departs"]),
        carries=frozenset(raw["leaving"]["carries"]),
        leaving=re.compile("|".join(raw["leaving"]["report"]), re.IGNORECASE),
        **{name: frozenset(words[name]) for name in _PLAIN},
    )


_PLAIN = ("bridges", "leads", "parts", "attackers", "people", "unnumbered", "unnumbered_of", "running")
_RAISES = ["rose", "risen", "hit", "put", "stood", "is", "was", "were", "are", "been", "said", "went"]


def _table(harms: list[dict[str, Any]], use: str, irregular: dict[str, list[str]], *, verb: bool) -> Table:
    table: Table = {}
    for harm in harms:
        for word in harm[use]:
            regular = verb_forms(word) if verb else noun_forms(word)
            for form in {word, *irregular[word]} if word in irregular else regular:
                table.setdefault(form, harm["kind"])
    return table


def _phrases(raw: dict[str, Any], irregular: dict[str, list[str]]) -> dict[str, tuple[tuple[TollKind, str], ...]]:
    table: dict[str, tuple[tuple[TollKind, str], ...]] = {}
    forms = {**irregular, **raw["irregular"]}
    for kind, verb, companion in raw["with"]:
        for form in sorted({verb, *forms[verb]} if verb in forms else verb_forms(verb)):
            table[form] = (*table.get(form, ()), (kind, companion))
    return table
