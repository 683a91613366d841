"""The one record every corpus is read into, and the reader of CoNLL-U files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

__all__ = ["Sentence", "read_conllu"]


@dataclass(frozen=True)
class Sentence:
    """One sentence. Layers a corpus lacks are empty lists; `names` is None where names were not annotated."""

    words: list[str]
    spaces: list[bool]
    upos: list[str] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    feats: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)
    names: list[str] | None = None
    doc: str = ""
    id: str = ""
    text: str = ""
    misc: list[str] = field(default_factory=list)
    paragraph: bool = False
    weight: float = 1.0

    @property
    def parsed(self) -> bool:
        """Whether the sentence carries syntax."""
        return bool(self.heads)

    def with_names(self, names: list[str]) -> Sentence:
        """The same sentence with a layer of BIO names."""
        return replace(self, names=names)


def read_conllu(path: Path) -> list[Sentence]:
    """All sentences of one file; empty nodes and word ranges are left out, their spacing kept."""
    return [_sentence(*block) for block in _blocks(path)]


def _blocks(path: Path) -> Iterator[tuple[dict[str, str], list[list[str]]]]:
    meta: dict[str, str] = {}
    rows: list[list[str]] = []
    doc = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            key, _, value = line[1:].partition("=")
            meta[key.strip()] = value.strip()
            doc = value.strip() if key.strip() == "newdoc id" else doc
        elif line:
            rows.append(line.split("\t"))
        elif rows:
            meta["doc"] = doc
            yield meta, rows
            meta, rows = {}, []


def _sentence(meta: dict[str, str], rows: list[list[str]]) -> Sentence:
    words = [row for row in rows if row[0].isdigit()]
    spaces = _spaces(rows)
    return Sentence(
        words=[row[1] for row in words],
        spaces=spaces,
        upos=[row[3] for row in words],
        xpos=[row[4] for row in words],
        lemmas=[row[2] for row in words],
        feats=[row[5] for row in words],
        heads=[int(row[6]) for row in words],
        deps=[row[7] for row in words],
        misc=[row[9] for row in words],
        doc=meta["doc"],
        id=meta.get("sent_id", ""),
        text=meta.get("text", ""),
        paragraph=any(key.startswith(("newpar", "newdoc")) for key in meta),
    )


def _spaces(rows: list[list[str]]) -> list[bool]:
    """Whether a blank follows each word; inside a word range none does, after it the range's own mark decides."""
    spaces: list[bool] = []
    last_of_range, range_space = "", True
    inside = False
    for row in rows:
        if "-" in row[0]:
            last_of_range, range_space, inside = row[0].split("-")[1], "SpaceAfter=No" not in row[9], True
        elif row[0].isdigit():
            if inside:
                inside = row[0] != last_of_range
                spaces.append(False if inside else range_space)
            else:
                spaces.append("SpaceAfter=No" not in row[9])
    return spaces
