"""Event types, triggers, noun classes and word lists as data, with crosswalks to the field's codebooks."""

from dateline.ontology.load import OntologyError, load_ontology
from dateline.ontology.ontology import Entry, Ontology
from dateline.ontology.schema import Crosswalk, EventType, Kind, NounClass, Trigger, TriggerKind

__all__ = [
    "Crosswalk",
    "Entry",
    "EventType",
    "Kind",
    "NounClass",
    "Ontology",
    "OntologyError",
    "Trigger",
    "TriggerKind",
    "load_ontology",
]
