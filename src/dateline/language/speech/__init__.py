"""Reported speech: who says what, and how far it reaches."""

from dateline.language.speech.reading import find_quotes

__all__ = ["find_quotes"]
