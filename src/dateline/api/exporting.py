"""Handing a workspace's chronicle to an export format."""

import tempfile
from pathlib import Path

from dateline.records.chronicle import Chronicle
from dateline.store import Workspace


def export(workspace: Workspace, kind: str, path: Path, *, chronicle: Chronicle | None = None) -> None:
    """Write a chronicle, the workspace's own where none is given, to a file in one of the export formats.

    Raises UsageError for a format there is not.
    """
    from dateline.exports import write  # noqa: PLC0415 - brings in every format

    write(kind, chronicle or workspace.chronicle(), workspace.claims(), workspace.reports(), path)


def exported_text(workspace: Workspace, kind: str, chronicle: Chronicle) -> str:
    """Return a chronicle in one of the export formats that are text."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export"
        export(workspace, kind, path, chronicle=chronicle)
        return path.read_bytes().decode("utf-8")
