"""Actors and places as data: loading, look-up of names in any spelling, a user's own additions."""

from dateline.knowledge.library import Knowledge, load_knowledge
from dateline.knowledge.names import NameHit, NameLabel
from dateline.knowledge.places import Gazetteer, Match, Place

__all__ = ["Gazetteer", "Knowledge", "Match", "NameHit", "NameLabel", "Place", "load_knowledge"]
