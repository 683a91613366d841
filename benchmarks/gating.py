"""What a gate before the reading model could spare on general text: python benchmarks/gating.py [--every N].

General text is GUM's and EWT's documents (16 kinds, from news to reviews) and GeoVirus (Wikinews on epidemics).
Printed as shares of its words, by kind and in all:

claims     in reports that yield claims as the rules stand. A gate that leaves the output as it is must let these
           through, however it decides: the rest is the most that it can spare.
wordings   in reports that hold a word which may head a wording of an event, a holding, a tie or a harm, in any of its
           forms. A gate that looks for words lets these through.
sentences  in sentences that hold such a word: what must be read if sentences were left out one by one.
"""

import argparse
import json
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from rich.console import Console
from rich.table import Table

from dateline.claims.tolls.lexicon import toll_words
from dateline.ontology import load_ontology
from muc4 import coded
from shared_data import shared

_WORD = re.compile(r"[^\W\d_]+")
Text = tuple[str, list[str]]  # kind, sentences


def general_texts() -> Iterator[Text]:
    """Yield the documents of all sets in a fixed order."""
    data = shared() / "data"
    for file in sorted((data / "gum").glob("*.conllu")):
        yield from ((f"GUM {file.stem.split('_')[1]}", sentences) for _, sentences in _documents(file))
    for file in sorted((data / "ewt").glob("*.conllu")):
        yield from ((f"EWT {name.split('-')[0]}", sentences) for name, sentences in _documents(file))
    for entry in ET.parse(data / "geo" / "GeoVirus.xml").getroot():
        yield "GeoVirus", re.split(r"(?<=[.!?])\s+", entry.findtext("text") or "")


def _documents(file: Path) -> Iterator[tuple[str, list[str]]]:
    name, sentences = "", list[str]()
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("# newdoc id") and sentences:
            yield name, sentences
            sentences = []
        if line.startswith("# newdoc id"):
            name = line.split("=", 1)[1].strip()
        elif line.startswith("# text ="):
            sentences.append(line.split("=", 1)[1].strip())
    yield name, sentences


def may_claim(text: str) -> bool:
    """Tell whether a text holds a word that may head a wording, in any of its forms, or tell of harm."""
    ontology, harm = load_ontology(), toll_words().harming
    words = set(_WORD.findall(text.lower()))
    return bool(words & harm) or any(ontology.entries(word, pos) for word in words for pos in ("verb", "noun", "adj"))


def with_claims(texts: list[Text], workers: int) -> set[int]:
    """Return the places of the texts that yield claims."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "texts.jsonl"
        rows = [{"docid": str(at), "text": " ".join(sentences)} for at, (_, sentences) in enumerate(texts)]
        file.write_text("\n".join(map(json.dumps, rows)), "utf-8")
        return {int(one.info.key) for one in coded(file, workers) if one.claims}


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=1, help="look at every Nth document only")
    parser.add_argument("--workers", type=int, default=1)
    options = parser.parse_args()
    texts = list(general_texts())[:: options.every]
    claiming = with_claims(texts, options.workers)
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for at, (kind, sentences) in enumerate(texts):
        sizes = [len(sentence.split()) for sentence in sentences]
        held = [size for size, sentence in zip(sizes, sentences, strict=True) if may_claim(sentence)]
        row = (sum(sizes), sum(sizes) * (at in claiming), sum(sizes) * bool(held), sum(held))
        for name in (kind, "all"):
            counts[name] = [old + new for old, new in zip(counts[name], row, strict=True)]
    table = Table("kind", "words", "claims", "wordings", "sentences")
    for name in [*sorted(set(counts) - {"all"}), "all"]:
        words, *shares = counts[name]
        table.add_row(name, f"{words:,}", *(f"{share / words:.0%}" for share in shares))
    Console().print(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
