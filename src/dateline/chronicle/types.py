"""What the ontology says of event types, for joining and titles."""

import functools

from dateline.chronicle.telling import TypeFacts, TypeTable
from dateline.ontology import Ontology, load_ontology


def type_table(ontology: Ontology | None = None) -> TypeTable:
    """Return the look-up of a type's facts. A type the ontology does not list is its own family."""
    if ontology is None:
        return _default()
    return functools.lru_cache(maxsize=1024)(functools.partial(_facts, ontology))


@functools.cache
def _default() -> TypeTable:
    return type_table(load_ontology())


def _facts(ontology: Ontology, type_id: str) -> TypeFacts:
    known = ontology.event_types.get(type_id)
    if known is None:
        return TypeFacts(type_id, type_id, type_id.replace("-", " "))
    return TypeFacts(type_id, known.family, known.label, known.rank, known.two_sided, known.violent, known.per_place)
