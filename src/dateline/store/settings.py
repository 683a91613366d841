"""What a workspace was built with, kept in it so that later commands use the same."""

from msgspec import Struct


class Settings(Struct, frozen=True, kw_only=True):
    """The reading model's name, and the user's own knowledge files as absolute paths."""

    model: str = "dateline-en"
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()

    @property
    def knowledge(self) -> tuple[str, ...]:
        """Every knowledge file of the user, actors first."""
        return self.actors + self.places
