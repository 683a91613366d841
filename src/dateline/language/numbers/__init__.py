"""Number expressions: exact, bounded, vague, ranges; with what they count where it is plainly not people."""

from dateline.language.numbers.finder import find_numbers, numbers_in_text

__all__ = ["find_numbers", "numbers_in_text"]
