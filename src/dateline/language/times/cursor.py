"""Reading words one after another, with a way back."""

from collections.abc import Collection

from dateline.language.times.words import Lexicon, lexicon
from dateline.language.words import Word

Match = tuple[str, int] | None
"""A normal form and the index of the first word after it, or None."""


class Cursor:
    """The words of one text, and small questions about the word at an index. Never raises past the end."""

    def __init__(self, words: list[Word], *, capitals: bool) -> None:
        self.words = words
        self._low = [word.low for word in words]
        self.lex: Lexicon = lexicon()
        self.capitals = capitals

    def low(self, i: int) -> str:
        """Return the word at an index in lower case, "" outside the text."""
        return self._low[i] if 0 <= i < len(self._low) else ""

    def text(self, i: int) -> str:
        """Return the word at an index as written, "" outside the text."""
        return self.words[i].text if 0 <= i < len(self.words) else ""

    def skip(self, i: int, choices: Collection[str]) -> int:
        """Return the index after the word if it is one of the choices, else the index itself."""
        return i + 1 if self.low(i) in choices else i

    def glued(self, i: int) -> bool:
        """Tell whether the word at an index touches the word before it ("mid-July", "five-day")."""
        return 0 < i < len(self.words) and self.words[i].start == self.words[i - 1].end

    def integer(self, i: int, first: int, last: int) -> int | None:
        """Return the whole number at an index when it lies within the bounds."""
        word = self.low(i)
        if not word.isascii() or not word.isdigit():
            return None
        return int(word) if first <= int(word) <= last else None

    def ordinal(self, i: int) -> int | None:
        """Return the day of the month written as "3rd" or "21st"."""
        word = self.low(i)
        if len(word) > 2 and word[-2:] in {"st", "nd", "rd", "th"} and word[:-2].isdigit():
            return int(word[:-2]) if 1 <= int(word[:-2]) <= 31 else None
        return None

    def day(self, i: int) -> int | None:
        """Return the day of the month at an index, as a number or an ordinal."""
        found = self.ordinal(i)
        return found if found is not None else self.integer(i, 1, 31)

    def month(self, i: int) -> int | None:
        """Return the month named at an index. Words that are also something else must look like a name."""
        number = self.lex.months.get(self.low(i))
        if number is None or (not self.capitals and not self.text(i)[0].isupper()):
            return None
        return number

    def amount(self, i: int) -> tuple[str, int] | None:
        """Return an amount ("3", "~" for "a few") and the index after it."""
        if self.low(i) in {"a", "the"} and self.low(i + 1) in self.lex.vague:
            i += 1
        if self.low(i) in self.lex.vague:
            after = self.skip(i + 1, {"of"})
            return "~", after
        number = self.integer(i, 1, 400) or self.lex.small_numbers.get(self.low(i))
        if number and (half := self._half(i + 1)):
            return "~", half
        return (str(number), i + 1) if number else None

    def _half(self, i: int) -> int | None:
        """Return the index after a half that makes an amount no whole one: "two and a half", "2 1/2"."""
        words = [self.low(i + n) for n in range(3)]
        return i + 3 if words in (["and", "a", "half"], ["1", "/", "2"]) else None

    def before_christ(self, i: int) -> bool:
        """Tell whether the words at an index put a year or century before our calendar: "BC", "B.C.", "BCE"."""
        dotted = self.low(i) == "b" and self.low(i + 1) == "." and self.low(i + 2) == "c"
        return self.low(i) in {"bc", "bce"} or dotted

    def unit(self, i: int) -> str | None:
        """Return the unit of time at an index, in the singular."""
        word = self.low(i)
        return self.lex.units.get(word) or self.lex.units.get(word.removesuffix("s"))
