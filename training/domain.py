"""Sentences of conflict news annotated for this project: offsets and labels here, the texts in the shared data.

`domain/train.jsonl` and `domain/test.jsonl` hold one sentence a line: corpus, document, code point range, names
(PER, ORG, LOC, NORP) and clause skeletons (verb, subject, object, place), all by offsets into the document.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from dateline.language.tokenizer import tokenize
from sentences import Sentence

__all__ = ["domain_items", "domain_sentences", "from_offsets", "news_texts"]

_FOLDER = Path(__file__).parent / "domain"


def domain_items(part: str) -> list[dict[str, Any]]:
    """The annotations of one part, `train` or `test`."""
    return _lines(_FOLDER / f"{part}.jsonl")


def domain_sentences(part: str, shared: Path) -> list[Sentence]:
    """The annotated sentences with their words and names."""
    texts = news_texts(shared)
    return [
        from_offsets(texts[item["corpus"], item["doc"]], item["start"], item["end"], item["names"], item["doc"])
        for item in domain_items(part)
    ]


def from_offsets(text: str, start: int, end: int, names: list[list[Any]], doc: str) -> Sentence:
    """A sentence with BIO names from code point ranges; a name takes every word it touches."""
    tokens = tokenize(text, start, end)
    marks = ["O"] * len(tokens)
    for first, last, kind in names:
        inside = [i for i, (a, b) in enumerate(tokens) if a < last and b > first]
        for place, index in enumerate(inside):
            marks[index] = f"{'I' if place else 'B'}-{kind}"
    spaces = [text[b : b + 1].isspace() for _, b in tokens]
    return Sentence([text[a:b] for a, b in tokens], spaces, names=marks, doc=doc)


def news_texts(shared: Path) -> dict[tuple[str, str], str]:
    """The reports that can be annotated, by corpus and document."""
    data = shared / "data"
    found: dict[tuple[str, str], str] = {}
    for line in _lines(data / "rival/reports.jsonl"):
        found["rival", line["unit_id"]] = line["article_content"]
    for path in sorted((data / "re3d").glob("*/documents.json")):
        for line in _lines(path):
            found["re3d", line["_id"]] = line["text"]
    for name in ("train", "dev"):
        for line in _lines(data / f"muc4/{name}.jsonl"):
            found["muc4", line["docid"]] = line["text"]
    return found


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8-sig").splitlines() if line.strip()]
