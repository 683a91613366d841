"""Actors and places as data: loading, look-up of names in any spelling, a user's own additions."""

from dateline.knowledge.gazetteer.country import CountryFileError, add_country, installed_countries
from dateline.knowledge.library import Knowledge, load_knowledge
from dateline.knowledge.names import NameHit, NameLabel
from dateline.knowledge.places import Gazetteer, Match, Place

__all__ = [
    "CountryFileError",
    "Gazetteer",
    "Knowledge",
    "Match",
    "NameHit",
    "NameLabel",
    "Place",
    "add_country",
    "installed_countries",
    "load_knowledge",
]
