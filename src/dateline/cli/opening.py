"""Opening a workspace for reading."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.api.view import ChronicleView


@contextmanager
def viewed(address: str) -> Iterator["ChronicleView"]:
    """Give the chronicle of a workspace. Raises WorkspaceError where there is none."""
    from dateline.api.view import ChronicleView  # noqa: PLC0415 - brings in the database
    from dateline.store import Workspace  # noqa: PLC0415

    with Workspace.open(address) as place:
        yield ChronicleView(place)
