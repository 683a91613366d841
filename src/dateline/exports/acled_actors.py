"""ACLED's actors: names, the code book's own names for people without one, and the eight actor types.

Code book: ACLED, 2023. Nobody is left unnamed: "Unidentified Armed Group (Mali)", "Protesters (Mali)". Whom no report
tells anything of is an unidentified armed group whose type stays empty.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.exports.cells import joined
from dateline.exports.parties import UNKNOWN, UNTOLD_KINDS, Party
from dateline.knowledge.actors_records import inter_of

NOBODY = Party(None, "", UNKNOWN, named=False)
_INTER_NAMES = {
    1: "State forces", 2: "Rebel group", 3: "Political militia", 4: "Identity militia", 5: "Rioters", 6: "Protesters",
    7: "Civilians", 8: "External/Other forces",
}  # fmt: skip
_CIVILIAN = 7
_CROWDS = {"Protests": ("Protesters", 6), "Riots": ("Rioters", 5)}
_UNIDENTIFIED = {"communal-militia": "Communal Militia", "criminal": "Gang"}


@dataclass(frozen=True)
class Actors:
    """Names and types of the actors of one event, by its ACLED event type and its country's name."""

    event_type: str | None
    country: str | None

    def columns(
        self, first: Party, others: Sequence[Party], second: Party | None, more: Sequence[Party]
    ) -> dict[str, object]:
        """Return the actor columns. Interaction: two digits, the smaller first; a sole actor is followed by 0."""
        codes = [self._inter(first), self._inter(second)]
        known = sorted(code for code in codes if code)
        interaction = None  # an unknown type leaves it empty
        if second and len(known) == 2:
            interaction = known[0] * 10 + known[1]
        elif second is None and len(known) == 1:
            interaction = known[0] * 10
        one, two = self._name(first), self._name(second) if second else None
        return {
            "actor1": one,
            "assoc_actor_1": joined(self._associated(others, one)),
            "inter1": _INTER_NAMES.get(codes[0] or 0),
            "actor2": two,
            "assoc_actor_2": joined(self._associated(more, two)),
            "inter2": _INTER_NAMES.get(codes[1] or 0),
            "interaction": interaction,
            "civilian_targeting": "Civilian targeting" if second is not None and second.is_civilian else None,
        }

    def _name(self, party: Party) -> str:
        if party.named:
            return party.name
        if self._crowd(party):
            return self._in_country(_CROWDS[self.event_type or ""][0])
        if party.is_civilian:
            return self._in_country("Civilians")
        if party.is_state:
            return "Unidentified Military Forces"
        return self._in_country(f"Unidentified {_UNIDENTIFIED.get(party.kind, 'Armed Group')}")

    def _inter(self, party: Party | None) -> int | None:
        if party is None:
            return None
        if self._crowd(party):
            return _CROWDS[self.event_type or ""][1]
        if party.is_civilian:
            return _CIVILIAN
        return party.inter if party.inter is not None or party.kind in UNTOLD_KINDS else inter_of(party.kind)

    def _crowd(self, party: Party) -> bool:
        return self.event_type in _CROWDS and party.is_civilian and not party.named

    def _associated(self, parties: Sequence[Party], but: str | None) -> list[str]:
        return [name for name in dict.fromkeys(map(self._name, parties)) if name != but]

    def _in_country(self, name: str) -> str:
        return f"{name} ({self.country})" if self.country else name
