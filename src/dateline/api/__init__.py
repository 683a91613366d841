"""The Python door: build a chronicle, look at it, code a single text.

import dateline

chronicle = dateline.build(["reports/"])
chronicle.events.to_pandas()
chronicle.export("ged", "events.csv")
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.api.code import code
from dateline.api.tables import Table
from dateline.api.view import ChronicleView
from dateline.engines.building import Progress
from dateline.engines.building import build as _build
from dateline.store import Settings, Workspace

if TYPE_CHECKING:
    from dateline.reports import Columns

__all__ = ["ChronicleView", "Table", "build", "code", "open_workspace"]


def build(
    paths: Sequence[str | Path] | str | Path,
    *,
    workspace: str | Path | None = None,
    columns: "Columns | None" = None,
    actors: Sequence[str | Path] = (),
    places: Sequence[str | Path] = (),
    model: str | None = None,
    workers: int = 1,
    progress: Progress | None = None,
) -> ChronicleView:
    """Read files, folders and globs, code them and return their chronicle.

    `workspace` is a file or PostgreSQL URL to build in (made where it is missing, added to where it is not);
    None builds in memory. `actors` and `places` are your own knowledge files, `model` the reading model; a
    workspace remembers them. With `workers` above 1 a script needs the usual `if __name__ == "__main__":`.
    Reports that cannot be read are in the result's `unread`; nothing is raised for them.
    """
    several = [paths] if isinstance(paths, str | Path) else list(paths)
    place = Workspace.memory() if workspace is None else Workspace.open(str(workspace), create=True)
    settings = settings_for(place, actors=actors, places=places, model=model)
    result = _build(place, several, columns=columns, settings=settings, workers=workers, progress=progress or _quiet)
    return ChronicleView(place, result.unread)


def _quiet(_doing: str, _done: int, _total: int | None) -> None:
    """Tell nobody."""


def open_workspace(workspace: str | Path = "dateline.db") -> ChronicleView:
    """Return the chronicle of a workspace that was built before. Raises WorkspaceError where there is none."""
    return ChronicleView(Workspace.open(str(workspace)))


def settings_for(
    workspace: Workspace,
    *,
    actors: Sequence[str | Path] = (),
    places: Sequence[str | Path] = (),
    model: str | None = None,
) -> Settings:
    """Return what to build with: what is given, and for the rest what the workspace was built with."""
    kept = workspace.settings()
    return Settings(
        model=model or kept.model,
        actors=tuple(str(Path(path).absolute()) for path in actors) or kept.actors,
        places=tuple(str(Path(path).absolute()) for path in places) or kept.places,
    )
