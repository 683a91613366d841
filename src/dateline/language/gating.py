"""Which texts can be left unread: those in which no word can be one of the lemmas a caller looks for.

The reading model gives a word its lemma by one of a fixed list of edit rules, or keeps the word. Trying every rule on a
word therefore yields every lemma the model could ever give it: if none is looked for, reading the text could not find
one. The answer is exact in that sense, and needs neither the model nor its runtime.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

from dateline.language.lemmas import apply_rule

__all__ = ["Gate", "load_gate"]

_WORD = re.compile(r"[^\W_]+")
_DATA = Path(__file__).parent / "data"


class Gate:
    """Says whether a text may hold any of a set of lemmas."""

    def __init__(self, lemmas: Iterable[str], rules: Iterable[str]) -> None:
        """Take the lemmas looked for and the edit rules of the model that would read."""
        self._lemmas = frozenset(lemma.casefold() for lemma in lemmas)
        self._rules = tuple(rules)
        self._seen: dict[str, bool] = {}

    def may_hold(self, text: str) -> bool:
        """False only if no word of `text` could be given one of the lemmas."""
        return any(map(self._may_be, set(_WORD.findall(text))))

    def _may_be(self, word: str) -> bool:
        found = self._seen.get(word)
        if found is None:
            found = self._seen[word] = self._tried(word)
        return found

    def _tried(self, word: str) -> bool:
        """The word, its beginnings where the tokenizer may cut it, under every rule."""
        low = word.lower()
        forms = {low, *(low[:cut] for cut in range(max(1, len(low) - 3), len(low)))}
        return any(
            apply_rule(form, rule).casefold() in self._lemmas for form in forms for rule in ("L0+", *self._rules)
        )


def load_gate(lemmas: Iterable[str], model: str = "dateline-en") -> Gate:
    """A gate for one of our own models. Raises FileNotFoundError for a model without a list of edit rules."""
    folder = _DATA / model if (_DATA / model).is_dir() else Path(model)
    classes: dict[str, list[str]] = json.loads((folder / "classes.json").read_text(encoding="utf-8"))
    return Gate(lemmas, classes["lemma"])
