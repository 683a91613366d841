"""The closed vocabularies that a person chooses from when adding or editing a claim."""

from msgspec import Struct

from dateline.web.shapes.overview import TypeEntry


class VocabularyAnswer(Struct, kw_only=True):
    """Every word that a claim's fields may hold, in the order in which it is to be offered."""

    event_types: list[TypeEntry]
    toll_types: list[str]
    holding_types: list[str]
    tie_types: list[str]
    standings: list[str]
    voice_kinds: list[str]
    roles: list[str]
