"""Rulings from one workspace to another: a file of decisions, one a line, that carries its own proof."""

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from dateline.api.deciding.comparing import Comparison, Difference, compare
from dateline.api.deciding.ruling import signed
from dateline.chronicle import log
from dateline.records.chronicle import Decision
from dateline.records.errors import UsageError

if TYPE_CHECKING:
    from dateline.api.view import ChronicleView

SCHEMA = "dateline.log/1"


class Head(Struct, frozen=True, kw_only=True):
    """The first line of a file of decisions: how many follow, and the hash of the last."""

    schema: str
    entries: int
    head: str


class Imported(Struct, frozen=True, kw_only=True):
    """What an import brought: the decision that records it, how many rulings are new, and which conflict with ours."""

    decision: Decision
    new: int
    conflicts: tuple[Difference, ...]


def write_log(view: "ChronicleView", path: Path) -> int:
    """Write the workspace's own log to a file; return the number of its entries."""
    decisions = view.workspace.decisions()
    head = Head(schema=SCHEMA, entries=len(decisions), head=decisions[-1].hash if decisions else log.GENESIS)
    try:
        path.write_bytes(b"".join(msgspec.json.encode(line) + b"\n" for line in (head, *decisions)))
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}.") from error
    return len(decisions)


def read_log(path: Path) -> tuple[Decision, ...]:
    """Return the decisions of a file after checking its chain. Raises UsageError where the file is not whole."""
    try:
        first, *rest = path.read_bytes().splitlines()
        head = msgspec.json.decode(first, type=Head)
        decisions = tuple(msgspec.json.decode(line, type=Decision) for line in rest)
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}.") from error
    except (ValueError, msgspec.DecodeError) as error:
        raise UsageError(f"{path} is no file of rulings (dateline log export writes one): {error}.") from error
    problems = log.verify(decisions)
    if head.schema != SCHEMA or len(decisions) != head.entries or (decisions and decisions[-1].hash != head.head):
        problems.append("its first line does not fit the entries: some are missing at the end")
    if problems:
        raise UsageError(f"{path} has been tampered with or cut: {problems[0]}. Nothing was brought in.")
    return decisions


def compare_log(view: "ChronicleView", path: Path) -> Comparison:
    """Compare the workspace's own rulings with those of a file."""
    return compare(view.workspace.decisions(), read_log(path))


def import_log(view: "ChronicleView", path: Path, person: str, at: str, reason: str = "") -> Imported:
    """Bring another coder's log in: kept whole beside our own, where a signed entry holds its last hash.

    Their rulings count wherever ours say nothing; where both ruled differently ours stand, and the conflict is
    reported. Undoing the import takes all of them out. Raises UsageError for a file that is not whole, or one
    that brings nothing new.
    """
    theirs = read_log(path)
    own = view.workspace.decisions()
    known = {d.hash for d in view.workspace.rulings()}
    new = [d for d in theirs if d.hash not in known]
    heads = {d.payload.get("head") for d in log.in_force_imports(own)}
    if not theirs or (not new and (theirs[-1].hash in heads or theirs[-1].hash in {d.hash for d in own})):
        raise UsageError(f"{path} holds no ruling that is not here already.")
    payload = {"head": theirs[-1].hash, "entries": len(theirs)}
    made = signed(view, "import", [path.name], payload, reason, person, at)
    view.workspace.import_log([d for d in theirs if d.hash not in {o.hash for o in own}], made)
    return Imported(decision=made, new=len(new), conflicts=compare(own, theirs).differences)
