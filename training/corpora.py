"""Every corpus, read into training, development and test parts.

Parts are fixed by document, never by chance: EWT and GUM keep their own; PUD documents whose number divides by three
are kept for test; of the UNER development part, half the documents train and half test; a quarter of re3d's
documents is kept for test.
"""

# ruff: noqa: SIM905 - word lists read best as running text.
from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from pathlib import Path

from dateline.language.name_words import DEMONYMS, TITLES
from dateline.language.splitter import split
from dateline.language.tokenizer import tokenize
from name_lists import COUNTRIES
from sentences import Sentence
from treebanks import treebanks

__all__ = ["Corpora", "load_corpora"]

_RE3D_SOURCES = (
    "Australian Department of Foreign Affairs",
    "CENTCOM",
    "Delegation of the European Union to Syria",
    "UK Government",
    "US State Department",
)
_RE3D_SURE = 0.9
_RE3D_KINDS = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}
_WIKIGOLD = {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}
_PRONOUNS = frozenset("we i he she they it our us his her their my you your these those all both who".split())


@dataclass
class Corpora:
    """Sentences by part, then by corpus."""

    train: dict[str, list[Sentence]]
    dev: dict[str, list[Sentence]]
    test: dict[str, list[Sentence]]

    def sliced(self, most: int) -> Corpora:
        """The first `most` sentences of every corpus, to try a chain of steps and not to train."""
        parts = (self.train, self.dev, self.test)
        return Corpora(*({name: part[:most] for name, part in corpora.items()} for corpora in parts))


def load_corpora(shared: Path) -> Corpora:
    """Read all corpora under the shared data folder."""
    data = shared / "data"
    banks = treebanks(data)
    for part in banks.values():
        part["gum"] = [mark_norp(sentence) for sentence in part["gum"]]
    uner = _uner(data / "ner/uner_ewt/en_ewt-ud-dev.iob2", banks["dev"]["ewt"])
    re3d = _re3d(data / "re3d")
    return Corpora(
        train={
            **banks["train"],
            "wikigold": _wikigold(data / "ner/wikigold/CONLL-format/data/wikigold.conll.txt"),
            "re3d": [s for s in re3d if not is_kept(s.doc)],
            "uner": [s for s in uner if not _odd(s.doc)],
        },
        dev=banks["dev"],
        test={
            **banks["test"],
            "uner": [s for s in uner if _odd(s.doc)],
            "re3d": [s for s in re3d if is_kept(s.doc)],
        },
    )


def _odd(name: str) -> bool:
    return zlib.crc32(name.encode()) % 2 == 1


def is_kept(name: str) -> bool:
    """Whether a document of re3d is in the quarter kept for test."""
    return zlib.crc32(name.encode()) % 4 == 0


def _uner(path: Path, treebank: list[Sentence]) -> list[Sentence]:
    labels: dict[str, list[str]] = {}
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line and not line.startswith("#")]
        name = next((line[12:].strip() for line in block.splitlines() if line.startswith("# sent_id = ")), "")
        labels[name] = [row[2] if row[2][2:] in _WIKIGOLD or row[2] == "O" else "O" for row in rows]
    found = []
    for sentence in treebank:
        if len(labels.get(sentence.id, [])) == len(sentence.words):
            plain = Sentence(sentence.words, sentence.spaces, doc=sentence.doc, id=sentence.id, text=sentence.text)
            found.append(mark_norp(plain.with_names(labels[sentence.id])))
    return found


def _wikigold(path: Path) -> list[Sentence]:
    found = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split() for line in block.splitlines() if len(line.split()) == 2]
        if rows and rows[0][0] != "-DOCSTART-":
            found.append(mark_norp(_split_words([(word, tag[2:]) for word, tag in rows])))
    return found


def _split_words(rows: list[tuple[str, str]]) -> Sentence:
    """Cut words as our tokenizer does; IO tags become BIO."""
    words, names, spaces = [], [], []
    before = ""
    for word, tag in rows:
        kind = tag if tag in _WIKIGOLD else ""
        for number, (start, end) in enumerate(tokenize(word)):
            words.append(word[start:end])
            spaces.append(end == len(word))
            inside = kind and (kind == before or number > 0)
            names.append(f"{'I' if inside else 'B'}-{kind}" if kind else "O")
        before = kind
    return Sentence(words, spaces, names=names)


def _re3d(folder: Path) -> list[Sentence]:
    found: list[Sentence] = []
    for source in _RE3D_SOURCES:
        entities = _entities(folder / source / "entities.json")
        for line in (folder / source / "documents.json").read_text(encoding="utf-8-sig").splitlines():
            document = json.loads(line)
            found += re3d_sentences(document["text"], entities.get(document["_id"], []), document["_id"])
    return found


def _entities(path: Path) -> dict[str, list[tuple[int, int, str]]]:
    found: dict[str, list[tuple[int, int, str]]] = {}
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        entity = json.loads(line)
        if entity["confidence"] >= _RE3D_SURE and entity["type"] in _RE3D_KINDS:
            span = (entity["begin"], entity["end"], _RE3D_KINDS[entity["type"]])
            found.setdefault(entity["documentId"], []).append(span)
    return found


def re3d_sentences(text: str, entities: list[tuple[int, int, str]], name: str) -> list[Sentence]:
    """Sentences of one re3d document, names trimmed to their capitalised words."""
    tokens = tokenize(text)
    labels = ["O"] * len(tokens)
    for begin, end, kind in sorted(entities, key=lambda e: e[0] - e[1]):
        inside = [i for i, (a, b) in enumerate(tokens) if a >= begin and b <= end]
        _label(labels, inside, [text[a:b] for a, b in tokens], kind)
    found = []
    for first, last in split(text, tokens):
        words = [text[a:b] for a, b in tokens[first:last]]
        spaces = [text[b : b + 1].isspace() for _, b in tokens[first:last]]
        found.append(mark_norp(Sentence(words, spaces, names=labels[first:last], doc=name)))
    return found


def _label(labels: list[str], inside: list[int], words: list[str], kind: str) -> None:
    """Write one name; only where every word but the small ones is capitalised ("Iraqi security forces" is no name)."""
    while inside and (words[inside[0]].lower() == "the" or (kind == "PER" and _title(words, inside))):
        inside = inside[1:]
    small = {
        "of",
        "the",
        "and",
        "for",
        "-",
        "&",
        "'s",
        "’s",
        "al",
        "in",
        "on",
        "de",
        "bin",
        "ibn",
        "el",
        "(",
        ")",
        ",",
        "s",
    }
    if not inside or any(labels[i] != "O" for i in inside):
        return
    if not all(words[i][0].isupper() or words[i].lower() in small or words[i].isdigit() for i in inside):
        return
    if all(words[i].lower() in _PRONOUNS for i in inside):
        return
    if all(words[i].lower().rstrip("s") in DEMONYMS or words[i].lower() in DEMONYMS for i in inside):
        return
    if " ".join(words[i] for i in inside).lower() in COUNTRIES:
        kind = "LOC"
    if kind == "PER" and len(inside) == 1 and words[inside[0]].lower() in TITLES:
        return
    labels[inside[0]] = f"B-{kind}"
    for i in inside[1:]:
        labels[i] = f"I-{kind}"


def _title(words: list[str], inside: list[int]) -> bool:
    return len(inside) > 1 and any(words[i].lower().rstrip(".") in TITLES for i in inside[:-1])


def mark_norp(sentence: Sentence) -> Sentence:
    """Add nationalities and creeds, which most corpora leave out or call miscellaneous."""
    assert sentence.names is not None
    names = list(sentence.names)
    for index, word in enumerate(sentence.words):
        if names[index] == "O" and word[0].isupper() and word.lower() in DEMONYMS:
            following = names[index + 1] if index + 1 < len(names) else "O"
            names[index] = "O" if following.startswith("I-") else "B-NORP"
    return sentence.with_names(names)
