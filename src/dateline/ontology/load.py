"""Reading the ontology's files: ours, then the user's over them. Every error names the file and the entry."""

import tomllib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any, get_args

import msgspec

from dateline.ontology.ontology import Ontology, build
from dateline.ontology.schema import (
    EventType,
    NounClass,
    NounFile,
    Trigger,
    TriggerFile,
    TypeFile,
    WordFile,
)
from dateline.records.claim import HoldingType, RoleName, TieType

DATA = Path(__file__).parent / "data"


class OntologyError(ValueError):
    """An ontology file that cannot be used; the message names the file, the entry and what is wrong."""


def load_ontology(extra: Iterable[Path | str] = ()) -> Ontology:
    """Return the ontology of the package's data files, with the user's files layered over it.

    Each extra path is a TOML file (or a folder of them) in the same shape as `data/*.toml`; a trigger or type
    with an id we have replaces ours. Raises OntologyError where a file is not valid.
    """
    return _load(tuple(map(str, extra)) if extra else ())


@lru_cache(maxsize=8)
def _load(extra: tuple[str, ...]) -> Ontology:
    types: dict[str, EventType] = {}
    triggers: dict[str, Trigger] = {}
    nouns: dict[str, NounClass] = {}
    lists: dict[str, tuple[str, ...]] = {}
    origin: dict[str, Path] = {}
    for path in _files(extra):
        part = _read(path)
        if isinstance(part, TypeFile):
            types.update({t.id: t for t in part.type})
        elif isinstance(part, TriggerFile):
            for trigger in _unique(part.trigger, path):
                triggers[trigger.id] = _with_defaults(trigger, part)
                origin[trigger.id] = path
        elif isinstance(part, NounFile):
            nouns.update(part.nouns)
        else:
            for name, words in part.words.items():
                lists[name] = (*lists.get(name, ()), *words)
    for trigger in triggers.values():
        _check(trigger, types, origin[trigger.id])
    return build(types, triggers.values(), nouns, lists)


def _files(extra: tuple[str, ...]) -> list[Path]:
    files = sorted(DATA.glob("*.toml"))
    for name in extra:
        path = Path(name)
        if not path.exists():
            raise OntologyError(f"{path}: no such ontology file")
        files += sorted(path.glob("*.toml")) if path.is_dir() else [path]
    return files


def _read(path: Path) -> TypeFile | TriggerFile | NounFile | WordFile:
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise OntologyError(f"{path}: not valid TOML: {error}") from error
    shape = _shape(raw)
    if shape is None:
        raise OntologyError(f"{path}: expected 'type', 'trigger', 'nouns' or 'words', found {sorted(raw)}")
    try:
        return msgspec.convert(raw, shape)
    except msgspec.ValidationError as error:
        raise OntologyError(f"{path}: {_where(error, raw)}") from error


_Shape = type[TypeFile] | type[TriggerFile] | type[NounFile] | type[WordFile]


def _shape(raw: dict[str, Any]) -> _Shape | None:
    shapes: dict[str, _Shape] = {
        "kind": TriggerFile,
        "trigger": TriggerFile,
        "type": TypeFile,
        "nouns": NounFile,
        "words": WordFile,
    }
    return next((shape for key, shape in shapes.items() if key in raw), None)


def _where(error: msgspec.ValidationError, raw: dict[str, Any]) -> str:
    """Say which entry is wrong: msgspec gives "$.trigger[3].roles", a reader wants the entry's id."""
    message = str(error)
    for table in ("trigger", "type"):
        mark = f"$.{table}["
        if mark in message:
            index = int(message.split(mark, 1)[1].split("]", 1)[0])
            return f"{table} '{raw[table][index].get('id', f'no. {index + 1}')}': {message}"
    return message


def _with_defaults(trigger: Trigger, part: TriggerFile) -> Trigger:
    roles = {role: slots for role, slots in part.defaults.roles.items() if role not in trigger.roles}
    only = {role: kinds for role, kinds in part.defaults.only.items() if role in roles}
    return msgspec.structs.replace(
        trigger, kind=part.kind, roles={**roles, **trigger.roles}, only={**only, **trigger.only}
    )


def _unique(triggers: Iterable[Trigger], path: Path) -> Iterable[Trigger]:
    seen: set[str] = set()
    for trigger in triggers:
        if trigger.id in seen:
            raise OntologyError(f"{path}: trigger '{trigger.id}' is given twice")
        seen.add(trigger.id)
        yield trigger


def _check(trigger: Trigger, types: dict[str, EventType], path: Path) -> None:
    known = {"event": set(types), "holding": set(get_args(HoldingType)), "tie": set(get_args(TieType))}
    if trigger.type not in known[trigger.kind]:
        raise OntologyError(f"{path}: trigger '{trigger.id}': no {trigger.kind} type '{trigger.type}'")
    if not (trigger.verb or trigger.noun or trigger.adj):
        raise OntologyError(f"{path}: trigger '{trigger.id}' has no words (verb, noun or adj)")
    for role in (*trigger.roles, *trigger.require, *trigger.only, *trigger.lemmas):
        if role not in get_args(RoleName) and role not in {"place", "toll", "time"}:
            raise OntologyError(f"{path}: trigger '{trigger.id}': no role '{role}'")
    for role in (*trigger.require, *trigger.lemmas):
        if role not in trigger.roles:
            raise OntologyError(f"{path}: trigger '{trigger.id}': '{role}' is required but has no slots")


__all__ = ["OntologyError", "load_ontology"]
