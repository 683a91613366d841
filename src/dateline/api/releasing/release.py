"""A frozen version of the chronicle: what it holds, its hash, and the file it is archived in."""

import gzip
import hashlib
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from dateline.chronicle.seen import Pin
from dateline.engines.building import is_current
from dateline.engines.versions import chronicle_version
from dateline.records.chronicle import Dispute, Event, Forward, Holding, ReportInfo, Tie
from dateline.records.errors import UsageError
from dateline.store import Frozen

if TYPE_CHECKING:
    from dateline.api.view import ChronicleView

SCHEMA = "dateline.release/1"
NOW = "now"
"""Stands for the chronicle as it is, wherever the name of a release is asked for."""


class Ruled(Struct, frozen=True, kw_only=True):
    """A decision that counted: enough to say why something changed."""

    id: str
    action: str
    person: str
    at: str
    reason: str


class Placed(Struct, frozen=True, array_like=True):
    """A claim of a release: where it stands in its report, and the event it was in."""

    pin: Pin
    event: str


class Content(Struct, frozen=True, kw_only=True):
    """What a release holds. The same content has the same hash, whoever freezes it, when and under which name.

    code: the version that joined; coded: the versions that read the reports. log: hash of the last decision.
    """

    schema: str = SCHEMA
    code: str
    coded: tuple[str, ...]
    log: str | None
    reports: tuple[ReportInfo, ...]
    events: tuple[Event, ...]
    holdings: tuple[Holding, ...]
    ties: tuple[Tie, ...]
    disputes: tuple[Dispute, ...]
    forwards: tuple[Forward, ...]
    claims: tuple[Placed, ...]
    decisions: tuple[Ruled, ...]


def content(view: "ChronicleView") -> Content:
    """Return what a release of the chronicle as it is would hold."""
    record, workspace = view.record, view.workspace
    log = workspace.decisions()
    placed = (
        Placed(Pin(c.id, c.report, c.kind, c.trigger.start, c.trigger.end), c.event) for c in view.claims if c.event
    )
    ruled = (Ruled(id=d.id, action=d.action, person=d.person, at=d.at, reason=d.reason) for d in workspace.rulings())
    return Content(
        code=chronicle_version(workspace.settings().knowledge),
        coded=tuple(sorted({v for v in workspace.code_versions().values() if v})),
        log=log[-1].hash if log else None,
        reports=record.reports,
        events=record.events,
        holdings=record.holdings,
        ties=record.ties,
        disputes=record.disputes,
        forwards=record.forwards,
        claims=tuple(sorted(placed, key=lambda p: p.pin.claim)),
        decisions=tuple(ruled),
    )


def freeze(view: "ChronicleView", name: str, person: str, at: str, note: str = "") -> Frozen:
    """Freeze the chronicle under a name and keep it in the workspace.

    at: ISO 8601, given by the caller. Freezing the same content again under its name changes nothing. Raises
    UsageError for a name that is taken by other content, or a chronicle that does not hold all that is there.
    """
    _check_name(name)
    if not is_current(view.workspace):
        raise UsageError("The chronicle lacks what was read or ruled since it was made; run dateline build first.")
    body = gzip.compress(msgspec.json.encode(content(view)), mtime=0)
    frozen = Frozen(name=name, hash=_hash(body), at=at, person=person, note=note)
    there = next((r for r in view.workspace.releases() if r.name == name), None)
    if there is None:
        view.workspace.keep_release(frozen, body)
        return frozen
    if there.hash != frozen.hash:
        raise UsageError(
            f"The release {name} was frozen on {there.at[:10]} and stays as it is; give this chronicle another name."
        )
    return there


def verify(view: "ChronicleView") -> list[str]:
    """Return which releases of the workspace no longer hold what they were frozen with, in plain sentences."""
    problems: list[str] = []
    for kept in view.workspace.releases():
        body = view.workspace.release(kept.name)
        try:
            whole = body is not None and _hash(body) == kept.hash
        except (OSError, EOFError, zlib.error):  # no longer what was compressed
            whole = False
        if not whole:
            problems.append(f"release {kept.name} does not hold what was frozen under the hash {kept.hash}")
    return problems


def write(view: "ChronicleView", name: str, path: Path) -> None:
    """Write a release that is kept in the workspace to a file for an archive: gzipped JSON (docs/releases.md).

    Raises UsageError where there is no such release or the file cannot be written.
    """
    body = view.workspace.release(name)
    if body is None:
        raise UsageError(_unknown(view, name))
    try:
        path.write_bytes(body)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}.") from error


def read(view: "ChronicleView", wanted: str) -> Content:
    """Return a release by its name, from a file, or the chronicle as it is ("now"). Raises UsageError."""
    if wanted == NOW:
        return content(view)
    body = view.workspace.release(wanted)
    if body is None and Path(wanted).is_file():
        body = Path(wanted).read_bytes()
    if body is None:
        raise UsageError(_unknown(view, wanted))
    try:
        return msgspec.json.decode(gzip.decompress(body), type=Content)
    except (OSError, EOFError, msgspec.DecodeError) as error:
        raise UsageError(f"{wanted} is no release of a chronicle that this version can read: {error}.") from error


def _hash(body: bytes) -> str:
    """Return the SHA-256 of the content (not of its compressed form, which may vary with the library)."""
    return hashlib.sha256(gzip.decompress(body)).hexdigest()


def _check_name(name: str) -> None:
    if not name or name in (NOW, "diff") or not all(c.isalnum() or c in "._-" for c in name):
        raise UsageError(f"{name!r} is no name for a release; use letters, digits, dots and dashes, as in 2026-11.")


def _unknown(view: "ChronicleView", name: str) -> str:
    names = ", ".join(r.name for r in view.workspace.releases())
    return f"There is no release {name!r}" + (f"; there are: {names}." if names else "; none has been frozen yet.")
