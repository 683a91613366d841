"""Names the model itself finds in raw news, corrected by knowledge: `python training/silver.py --model DIR --to FILE`.

Self-training for names only. The reader of the first stage reads wire copy, rival accounts and Wikinews; the knowledge
files' names and GeoVirus' hand-made toponyms overrule it. Documents with annotated test sentences are left out.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from dateline.knowledge import load_knowledge
from dateline.language import load_reader
from domain import domain_items, news_texts

__all__ = ["main"]

_KINDS = {"PERSON": "PER", "ORG": "ORG", "ARMED_GROUP": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "NORP": "NORP"}
_WIRE_DOCUMENTS = 300
_MOST_SENTENCES = 3000
_FEWEST_WORDS, _MOST_WORDS = 6, 60
_DATELINE = re.compile(r"\[[A-Z ]+\]")
Known = list[tuple[int, int, str]]


def main() -> None:
    """Read the raw news and write sentences with names, one JSON object a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--slice", type=int, help="only so many texts, to try the chain")
    options = parser.parse_args()
    reader = load_reader(options.model)
    rng = random.Random(options.seed)
    rows = []
    for text, known in islice(_raw(options.shared, rng), options.slice):
        rows += list(_sentences(reader.read(text, known_names=_merged(text, known))))
    rows = rng.sample(rows, min(_MOST_SENTENCES, len(rows)))
    options.to.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    print(len(rows), "sentences")


def _raw(shared: Path, rng: random.Random) -> Iterator[tuple[str, Known]]:
    tested = {(item["corpus"], item["doc"]) for item in domain_items("test")}
    texts = [(key, text) for key, text in news_texts(shared).items() if key not in tested]
    wire = [text for (corpus, _), text in texts if corpus == "muc4"]
    for text in rng.sample(wire, _WIRE_DOCUMENTS):
        yield _DATELINE.sub(lambda match: " " * len(match.group()), text), []
    for (corpus, _), text in texts:
        if corpus == "rival":
            yield text, []
    for article in ET.parse(shared / "data/geo/GeoVirus.xml").iter("article"):
        text = article.findtext("text") or ""
        yield text, list(_toponyms(article, text))


def _toponyms(article: Any, text: str) -> Iterator[tuple[int, int, str]]:
    for location in article.iter("location"):
        start, end = int(location.findtext("start")), int(location.findtext("end"))
        if text[start:end] == location.findtext("name"):
            yield start, end, "GPE"


def _merged(text: str, known: Known) -> Known:
    """Hand-made names first, then the knowledge files' where they do not overlap."""
    found = list(known)
    for hit in load_knowledge().actors.find(text):
        named = hit.label != "NORP" and text[hit.start : hit.end].rpartition(" ")[2][0].isupper()
        if named and not any(start < hit.end and end > hit.start for start, end, _ in found):
            found.append((hit.start, hit.end, hit.label))
    return found


def _sentences(doc: Any) -> Iterator[dict[str, Any]]:
    for sentence in doc.sents:
        words = [token for token in sentence if not token.is_space]
        if _FEWEST_WORDS <= len(words) <= _MOST_WORDS and any(token.ent_type_ for token in words):
            yield {
                "words": [token.text for token in words],
                "spaces": [bool(token.whitespace_) for token in words],
                "names": _marks(words),
            }


def _marks(words: list[Any]) -> list[str]:
    marks = []
    for token in words:
        kind = _KINDS.get(token.ent_type_, "")
        marks.append(f"{token.ent_iob_}-{kind}" if kind else "O")
    return marks


if __name__ == "__main__":
    main()
