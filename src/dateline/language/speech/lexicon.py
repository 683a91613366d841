"""The words of `data/speech.toml`, read once and looked up by form."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dateline.ontology.forms import verb_forms

_FILE = Path(__file__).parent.parent / "data" / "speech.toml"


@dataclass(frozen=True)
class SpeechWords:
    """The reporting words. `verbs` maps every form, in lower case, to its verb; the other sets hold verbs or words."""

    verbs: dict[str, str]
    nominal: frozenset[str]
    of: frozenset[str]
    quoting: frozenset[str]
    belief: frozenset[str]
    needs_clause: frozenset[str]
    performed: frozenset[str]
    accusing: frozenset[str]
    always: frozenset[str]
    silent: frozenset[str]
    according: tuple[tuple[str, ...], ...]
    hedges: frozenset[str]
    news_nouns: frozenset[str]
    news_verbs: frozenset[str]
    pictures: frozenset[str]
    responsibility_verbs: frozenset[str]
    responsibility_nouns: frozenset[str]
    intent: frozenset[str]
    counting_on: frozenset[str]
    mute: frozenset[str]
    pronouns: frozenset[str]
    headline: frozenset[str]

    def verb(self, form: str) -> str | None:
        """Return the reporting verb a form belongs to, or None."""
        return self.verbs.get(form.lower())


@lru_cache(maxsize=1)
def speech_words() -> SpeechWords:
    """Return the reporting words of the package's data file."""
    raw = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    verbs, cues = raw["verbs"], raw["cues"]
    return SpeechWords(
        verbs=_forms([v for group in verbs.values() for v in group], raw["irregular"]),
        nominal=frozenset(verbs["nominal"]),
        of=frozenset(verbs["of"]),
        quoting=frozenset(verbs["quoting"]),
        belief=frozenset(verbs["belief"]),
        according=tuple(tuple(run.split()) for run in cues["according"]),
        performed=all_forms(frozenset(cues["performed"])),
        accusing=all_forms(frozenset(cues["accusing"])),
        headline=frozenset(raw["spoken"]["headline"]),
        **{name: frozenset(cues[name]) for name in _PLAIN},
    )


_PLAIN = (
    "needs_clause", "always", "silent", "hedges", "news_nouns", "news_verbs", "pictures", "responsibility_verbs",
    "responsibility_nouns", "intent", "pronouns", "counting_on", "mute",
)  # fmt: skip


def all_forms(verbs: frozenset[str]) -> frozenset[str]:
    """Return every regular form of the verbs given, in lower case."""
    return frozenset(form for verb in verbs for form in verb_forms(verb))


def _forms(verbs: list[str], irregular: dict[str, list[str]]) -> dict[str, str]:
    table: dict[str, str] = {}
    for verb in dict.fromkeys(verbs):
        for form in sorted({verb, *irregular[verb]} if verb in irregular else verb_forms(verb)):
            table.setdefault(form, verb)
    return table
