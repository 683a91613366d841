"""Time expressions in a text: their spans and normal forms, before any anchor is known."""

from dateline.language.times.finder import find_times, times_in_text

__all__ = ["find_times", "times_in_text"]
