"""Handing a workspace's chronicle to an export format."""

from pathlib import Path

from msgspec import Struct

from dateline.chronicle.identities import Meaning
from dateline.engines.knowledge import open_knowledge
from dateline.exports import MissingExtraError, View, left_out, render, write
from dateline.ontology import load_ontology
from dateline.records.chronicle import Chronicle
from dateline.records.errors import UsageError
from dateline.store import Workspace


class Exported(Struct, frozen=True):
    """What came of an export: all events, and where a code book does not have them all, how many it lacks and why."""

    events: int
    left_out: dict[str, int] | None

    def said(self) -> str:
        """Return a sentence on what was left out, empty where the format has every event."""
        if self.left_out is None:
            return ""
        kept = self.events - sum(self.left_out.values())
        reasons = sorted(self.left_out.items(), key=lambda one: (-one[1], one[0]))
        why = "; without a row: " + ", ".join(f"{n} {reason}" for reason, n in reasons) if reasons else ""
        return f"{kept} of {self.events} events have a row{why}."


def export(workspace: Workspace, kind: str, path: Path, *, chronicle: Chronicle | None = None) -> Exported:
    """Write a chronicle, the workspace's own where none is given, to a file in one of the export formats.

    Raises UsageError for a format there is not, or a file that cannot be written.
    """
    _check_target(path)
    view = _view(workspace, chronicle)
    try:
        write(kind, view, path)
    except MissingExtraError as error:
        raise UsageError(str(error)) from error
    return Exported(len(view.chronicle.events), left_out(kind, view))


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
