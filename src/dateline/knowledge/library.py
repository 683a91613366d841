"""The knowledge room's one door: actors and places, each opened when it is first asked for."""

from collections.abc import Iterable
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.knowledge.actors import ActorBook
    from dateline.knowledge.places import Gazetteer


class Knowledge:
    """What is known before any report is read. Files of `extra` layer over ours."""

    def __init__(self, extra: Iterable[Path | str] = ()) -> None:
        """Remember the user's files; nothing is opened yet."""
        self.extra = tuple(Path(path) for path in extra)

    @cached_property
    def actors(self) -> "ActorBook":
        """Actors, their names and offices: ours under the user's tables (.tsv)."""
        from dateline.knowledge.actors import load_actors  # noqa: PLC0415 - opened when asked for

        return load_actors([path for path in self.extra if path.suffix == ".tsv"])

    @cached_property
    def places(self) -> "Gazetteer":
        """Places, their names and positions: ours under the user's files (.toml, .places)."""
        from dateline.knowledge.places import load_places  # noqa: PLC0415 - opened when asked for

        return load_places([path for path in self.extra if path.suffix != ".tsv"])


def load_knowledge(extra: Iterable[Path | str] = ()) -> Knowledge:
    """Return the knowledge of our files under the user's, the same object for the same files."""
    return _load(tuple(str(path) for path in extra))


@lru_cache(maxsize=4)
def _load(extra: tuple[str, ...]) -> Knowledge:
    return Knowledge(extra)
