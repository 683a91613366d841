"""The words of `claims/data/voice.toml`, read once."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from dateline.ontology.forms import verb_forms
from dateline.records import VoiceKind

_FILE = Path(__file__).parent.parent / "data" / "voice.toml"


@dataclass(frozen=True)
class KindWords:
    """How one kind of voice is told: `heads` by the head noun (singular), `pattern` by any words of the phrase."""

    kind: VoiceKind
    heads: frozenset[str]
    pattern: re.Pattern[str] | None
    upper: re.Pattern[str] | None


@dataclass(frozen=True)
class VoiceWords:
    """Everything the voice rules know by heart."""

    kinds: tuple[KindWords, ...]
    labels: dict[str, VoiceKind]
    anonymous: tuple[tuple[str, re.Pattern[str]], ...]
    all_of: frozenset[str]
    blame: dict[str, frozenset[str]]
    suspected: frozenset[str]

    def unnamed(self, text: str) -> Iterator[re.Match[str]]:
        """Yield what says in a text that somebody will not be named.

        A phrase is looked for only where its longest word stands: most texts have none.
        """
        low = text.lower()
        for word, pattern in self.anonymous:
            if word in low:
                yield from pattern.finditer(text)

    @cached_property
    def blaming(self) -> frozenset[str]:
        """Every form that lays blame or claims a deed."""
        return frozenset().union(*self.blame.values())


@lru_cache(maxsize=1)
def voice_words() -> VoiceWords:
    """Return the voice words of the package's data file."""
    raw = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    blame = raw["blame"]
    return VoiceWords(
        kinds=tuple(_kind(entry) for entry in raw["kind"]),
        labels=raw["labels"],
        anonymous=tuple(
            (max(phrase.split(), key=len), re.compile(_blanks(phrase), re.IGNORECASE))
            for phrase in raw["anonymity"]["phrases"]
        ),
        all_of=frozenset(raw["anonymity"]["all"]),
        blame={use: _forms(verbs) for use, verbs in blame.items() if use != "suspected"},
        suspected=frozenset(blame["suspected"]),
    )


def _kind(entry: dict[str, Any]) -> KindWords:
    return KindWords(
        kind=entry["id"],
        heads=frozenset(entry["heads"]),
        pattern=_pattern(entry["words"], re.IGNORECASE),
        upper=_pattern(entry.get("upper", []), 0),
    )


def _pattern(words: list[str], flags: int) -> re.Pattern[str] | None:
    if not words:
        return None
    parts = [_blanks(w.removesuffix("*")) + (r"\w*" if w.endswith("*") else "s?") for w in words]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", flags)


def _blanks(words: str) -> str:
    """A run of words with any blanks between them; a hyphen stands for a blank as well."""
    return r"[\s\-]+".join(re.escape(word) for word in words.split())


def _forms(verbs: list[str]) -> frozenset[str]:
    return frozenset(form for verb in verbs for form in verb_forms(verb))
