"""Hold the annotated conflict sentences to their form: `python training/check_domain.py --shared ../shared`.

Offsets must lie on words of the documents, labels be known, names not overlap, clauses lie within their sentence, and
no document may serve training and test at once. Prints what is wrong, a line each, and the size of both parts.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from domain import domain_items, news_texts

__all__ = ["faults", "main"]

_KINDS = frozenset({"PER", "ORG", "LOC", "NORP"})
_SLOTS = ("verb", "subject", "object", "place")
Span = list[int]
Texts = dict[tuple[str, str], str]


def main() -> None:
    """Check both parts; exits with 1 where anything is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    texts = news_texts(parser.parse_args().shared)
    parts = {part: domain_items(part) for part in ("train", "test")}
    wrong = list(faults(parts, texts))
    for part, items in parts.items():
        capitals = sum(text.isupper() for text in (_words(item, texts) for item in items))
        clauses = sum(len(item["clauses"]) for item in items)
        print(f"{part}: {len(items)} sentences, {capitals} in capitals, {clauses} clauses")
    sys.exit("\n".join(wrong) or 0)


def faults(parts: dict[str, list[dict[str, Any]]], texts: Texts) -> Iterator[str]:
    """What is wrong with the annotation, each with its part and line."""
    documents = {part: {(item["corpus"], item["doc"]) for item in items} for part, items in parts.items()}
    for shared in sorted(documents["train"] & documents["test"]):
        yield f"{shared}: trains and tests"
    for part, items in parts.items():
        seen: list[tuple[str, str, int, int]] = []
        for number, item in enumerate(items, 1):
            where = f"{part} {number}"
            text = texts.get((item["corpus"], item["doc"]))
            if text is None:
                yield f"{where}: no such document"
                continue
            yield from (f"{where}: {fault}" for fault in _sentence_faults(item, text))
            place = (item["corpus"], item["doc"], item["start"], item["end"])
            if any(place[:2] == other[:2] and place[2] < other[3] and other[2] < place[3] for other in seen):
                yield f"{where}: annotated twice"
            seen.append(place)


def _sentence_faults(item: dict[str, Any], text: str) -> Iterator[str]:
    last = item["start"]
    if not _on_words([item["start"], item["end"]], text):
        yield "the sentence begins or ends within a word"
    for start, end, kind in item["names"]:
        if kind not in _KINDS:
            yield f"unknown kind of name {kind}"
        if start < last:
            yield f"name at {start} is out of order or overlaps"
        yield from _span_faults([start, end], item, text)
        last = end
    for clause in item["clauses"]:
        if tuple(clause) != _SLOTS or clause["verb"] is None:
            yield "a clause has a verb, subject, object and place, the verb never empty"
        for span in filter(None, clause.values()):
            yield from _span_faults(span, item, text)


def _span_faults(span: Span, item: dict[str, Any], text: str) -> Iterator[str]:
    if not item["start"] <= span[0] < span[1] <= item["end"]:
        yield f"{span} lies outside the sentence"
    elif not _on_words(span, text):
        yield f"{span} begins or ends within a word"


def _on_words(span: Span, text: str) -> bool:
    """Whether a range is no more and no less than whole words."""
    start, end = span
    inside = text[start:end]
    cut = any(at < len(text) and text[at - 1 : at + 1].isalnum() for at in (start, end) if at > 0)
    return bool(inside) and inside == inside.strip() and not cut


def _words(item: dict[str, Any], texts: Texts) -> str:
    return texts.get((item["corpus"], item["doc"]), "")[item["start"] : item["end"]]


if __name__ == "__main__":
    main()
