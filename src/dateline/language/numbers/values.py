"""Reading one number: figures, words, scales."""

import functools
import re
import tomllib
from importlib import resources
from typing import Any

from dateline.language.words import Word

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d+")


@functools.cache
def table() -> dict[str, Any]:
    """Return data/numbers.toml."""
    return tomllib.loads(resources.files("dateline.language").joinpath("data/numbers.toml").read_text("utf-8"))


class Reader:
    """The words of one text with the figures joined ("1,200", "2.5")."""

    def __init__(self, words: list[Word]) -> None:
        self.words = words
        self._low = [word.low for word in words]

    def low(self, i: int) -> str:
        """Return the word at an index in lower case, "" outside the text."""
        return self._low[i] if 0 <= i < len(self._low) else ""

    def phrase(self, i: int, phrases: dict[str, str]) -> tuple[str, int] | None:
        """Return what the longest phrase at an index stands for, and the index after it."""
        for size in (3, 2, 1):
            words = " ".join(self.low(i + k) for k in range(size))
            if words in phrases:
                return phrases[words], i + size
        return None

    def value(self, i: int) -> tuple[int, int] | None:
        """Read a whole number in figures or words; the index after it comes with it."""
        return self._figures(i) or self._words(i)

    def _figures(self, i: int) -> tuple[int, int] | None:
        word = self.low(i)
        if not _GROUPED.fullmatch(word):
            return None
        number = float(word.replace(",", ""))
        after = i + 1
        while scale := self._scale(after):
            number, after = number * scale, after + 1
        return (int(number), after) if number == int(number) else None

    def _scale(self, i: int) -> int | None:
        scale: int | None = table()["scales"].get(self.low(i))
        return scale

    def _words(self, i: int) -> tuple[int, int] | None:
        """Read "two hundred and fifty", "a dozen", "half a dozen", "twenty-seven", "twelve hundred"."""
        if self.low(i) == "half" and self.low(i + 1) == "a" and (scale := self._scale(i + 2)):
            return scale // 2, i + 3
        article = self.low(i) in {"a", "an"} and self._scale(i + 1) is not None
        total = current = 0
        after = i + 1 if article else i
        current = 1 if article else 0
        seen = False
        while step := self._word_step(after, current):
            kind, amount = step
            seen = True
            if kind == "scale" and amount >= 1000:
                total, current = total + max(1, current) * amount, 0
            else:
                current = max(1, current) * amount if kind == "scale" else current + amount
            after += 1
            if self.low(after) in {"and", "-"} and self._joins(after, current + total):
                after += 1
        return (total + current, after) if seen else None

    def _word_step(self, i: int, current: int) -> tuple[str, int] | None:
        word, data = self.low(i), table()
        if word in data["tens"] and current % 100 == 0:
            return "add", data["tens"][word]
        if word in data["ones"] and current % 10 == 0 and current % 100 != 10:
            return "add", data["ones"][word]
        if word in data["scales"] and current:
            return "scale", data["scales"][word]
        return None

    def _joins(self, i: int, value: int) -> bool:
        """Tell whether "and" or a hyphen joins two parts of one number, not two numbers."""
        word, data = self.low(i + 1), table()
        if self.low(i) == "-":
            return (word in data["ones"] and value % 10 == 0 and value % 100 >= 20) or word in data["scales"]
        return value >= 100 and value % 100 == 0 and (word in data["ones"] or word in data["tens"])
