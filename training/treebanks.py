"""The treebanks in their parts: EWT and GUM keep their own, every third document of PUD is kept for test."""

from __future__ import annotations

from pathlib import Path

from gum_names import gum_names
from sentences import Sentence, read_conllu

__all__ = ["treebanks"]

_PARTS = ("train", "dev", "test")


def treebanks(data: Path) -> dict[str, dict[str, list[Sentence]]]:
    """Parsed sentences by part (train, dev, test) and treebank (ewt, gum, pud); PUD has no development part."""
    ewt = {part: read_conllu(data / f"ewt/en_ewt-ud-{part}.conllu") for part in _PARTS}
    gum = _gum(data / "gum")
    pud = read_conllu(data / "pud/en_pud-ud-test.conllu")
    found = {part: {"ewt": ewt[part], "gum": gum[part]} for part in _PARTS}
    found["train"]["pud"] = [sentence for sentence in pud if not _pud_test(sentence)]
    found["test"]["pud"] = [sentence for sentence in pud if _pud_test(sentence)]
    return found


def _pud_test(sentence: Sentence) -> bool:
    return int(sentence.id[3:6]) % 3 == 0


def _gum(folder: Path) -> dict[str, list[Sentence]]:
    parts: dict[str, list[Sentence]] = {part: [] for part in _PARTS}
    listed = _gum_parts(folder / "splits.md")
    for path in sorted(folder.glob("*.conllu")):
        parts[listed.get(path.stem, "train")] += gum_names(read_conllu(path))
    return parts


def _gum_parts(path: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    part = "train"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            part = line[3:].strip()
        elif line.strip().startswith("* "):
            found[line.strip()[2:].strip()] = part if part in _PARTS else "train"
    return found
