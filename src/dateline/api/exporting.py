"""Handing a workspace's chronicle to an export format."""

from pathlib import Path

from dateline.chronicle.identities import Meaning
from dateline.engines.knowledge import open_knowledge
from dateline.exports import MissingExtraError, View, render, write
from dateline.ontology import load_ontology
from dateline.records.chronicle import Chronicle
from dateline.records.errors import UsageError
from dateline.store import Workspace


def export(workspace: Workspace, kind: str, path: Path, *, chronicle: Chronicle | None = None) -> None:
    """Write a chronicle, the workspace's own where none is given, to a file in one of the export formats.

    Raises UsageError for a format there is not, or a file that cannot be written.
    """
    _check_target(path)
    try:
        write(kind, _view(workspace, chronicle), path)
    except MissingExtraError as error:
        raise UsageError(str(error)) from error


def exported_text(workspace: Workspace, kind: str, chronicle: Chronicle) -> str:
    """Return a chronicle in one of the export formats that are text."""
    return render(kind, _view(workspace, chronicle))


def _view(workspace: Workspace, chronicle: Chronicle | None) -> View:
    knowledge = open_knowledge(workspace.settings().knowledge)
    claims = Meaning(workspace.identities()).on(workspace.claims())
    return View(chronicle or workspace.chronicle(), claims, knowledge, load_ontology())


def _check_target(path: Path) -> None:
    if path.is_dir():
        raise UsageError(f"{path} is a folder; name a file to write.")
    if not path.absolute().parent.is_dir():
        raise UsageError(f"The folder {path.absolute().parent} does not exist; make it first.")
