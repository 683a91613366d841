"""The words that claims are made of."""

from typing import get_args

from dateline.records import HoldingType, RoleName, Standing, TieType, TollKind, VoiceKind
from dateline.web.asked import Asked
from dateline.web.desk import Desk
from dateline.web.endpoint import Endpoint
from dateline.web.shapes import TypeEntry, VocabularyAnswer


def vocabulary(desk: Desk, _asked: Asked) -> VocabularyAnswer:
    """Return the event types by their labels, and the closed vocabularies in the order of their records."""
    known = desk.snapshot.ontology.event_types.items()
    types = [TypeEntry(id=name, label=entry.label, family=entry.family) for name, entry in known]
    return VocabularyAnswer(
        event_types=sorted(types, key=lambda one: one.label.casefold()),
        toll_types=list(get_args(TollKind)),
        holding_types=list(get_args(HoldingType)),
        tie_types=list(get_args(TieType)),
        standings=list(get_args(Standing)),
        voice_kinds=list(get_args(VoiceKind)),
        roles=list(get_args(RoleName)),
    )


ENDPOINTS = (
    Endpoint(
        path="/api/vocabulary",
        name="vocabulary",
        summary="The words a claim's fields may hold: types, standings, kinds of voices, roles.",
        handle=vocabulary,
        answer=VocabularyAnswer,
    ),
)
