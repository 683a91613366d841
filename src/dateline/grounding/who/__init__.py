"""Who: the actor behind every name, noun phrase and pronoun of a report, with the rule that chose it."""

from dateline.grounding.who.records import UNKNOWN, Resolution
from dateline.grounding.who.resolving import Actors, resolve_actors

__all__ = ["UNKNOWN", "Actors", "Resolution", "resolve_actors"]
