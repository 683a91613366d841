"""Tolls: how many people were killed, wounded, captured, driven out ..., of whom, by whose account."""

from dateline.claims.tolls.finding import find_tolls

__all__ = ["find_tolls"]
