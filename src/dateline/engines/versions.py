"""Which code and knowledge made a claim: a hash over all that its making depends on."""

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from dateline.engines.options import CoderOptions
from dateline.records import content_id

_CODING_ROOMS = ("records", "ontology", "knowledge", "reports", "language", "claims", "grounding", "engines")
_JOINING_ROOMS = ("records", "ontology", "knowledge", "reports", "chronicle")
_PACKAGE = Path(__file__).parent.parent
_LEFT_OUT = {".pyc", ".pyo"}


@cache
def _digest(rooms: tuple[str, ...]) -> str:
    """Return the hash over every file of these rooms: code, rules, knowledge and models alike."""
    total = hashlib.sha256()
    for path in sorted(p for room in rooms for p in (_PACKAGE / room).rglob("*") if p.is_file()):
        if path.suffix in _LEFT_OUT:
            continue
        total.update(path.relative_to(_PACKAGE).as_posix().encode())
        total.update(_file_hash(path))
    return total.hexdigest()


def _file_hash(path: Path) -> bytes:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").digest()


def _user_files(paths: Iterable[str]) -> list[str]:
    return [_file_hash(Path(path)).hex() for path in paths]


def _model(name: str) -> str:
    """Return a reading model's name with its version, where it is an installed package of its own."""
    try:
        return f"{name}=={version(name)}"
    except PackageNotFoundError:
        return name


def code_version(options: CoderOptions) -> str:
    """Return what identifies the coding: it changes with our code, our rules, the model or the user's files."""
    return content_id(_digest(_CODING_ROOMS), _model(options.reader), options.coder, *_user_files(options.knowledge))


def chronicle_version(knowledge: Iterable[str]) -> str:
    """Return what identifies the making of a chronicle from claims."""
    return content_id(_digest(_JOINING_ROOMS), *_user_files(knowledge))
