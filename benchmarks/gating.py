"""What the gate before the reading model spares on general text: OMP_NUM_THREADS=1 python benchmarks/gating.py.

General text is GUM's and EWT's documents (16 kinds, from news to reviews) and GeoVirus (Wikinews on epidemics).
Printed are the words of the texts that may hold claims, by kind and in all, and then how many words a second are read
with the gate and without, in one run, on one core (the engine's workers set the same variable: numpy would use more).
Words are counted as the treebanks count them, with punctuation.
"""

import argparse
import json
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from rich.console import Console
from rich.table import Table

from dateline.claims import may_hold_claims
from dateline.language import load_reader
from dateline.language.tokenizer import tokenize
from dateline.ontology import load_ontology
from shared_data import shared

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


def seconds(read: Callable[[str], object], texts: list[str]) -> float:
    """Return the processor seconds it takes to read all texts."""
    started = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - started


def speeds(texts: list[str], words: int) -> dict[str, float]:
    """Return the words a second with and without the gate, and their ratio."""
    ontology, reader = load_ontology(), load_reader()

    def gated(text: str) -> object:
        return reader.read(text) if may_hold_claims(text, ontology) else None

    reader.read("The army shelled the town.")
    with_gate, without = seconds(gated, texts), seconds(reader.read, texts)
    return {"gated": round(words / with_gate), "ungated": round(words / without), "ratio": round(without / with_gate, 2)}


def main() -> int:
    """Print the table, then the speeds as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=1, help="time every Nth text only")
    options = parser.parse_args()
    texts = [(kind, " ".join(sentences)) for kind, sentences in general_texts()]
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for kind, text in texts:
        size = len(tokenize(text))
        for name in (kind, "all"):
            counts[name][0] += size
            counts[name][1] += size * may_hold_claims(text, load_ontology())
    table = Table("kind", "words", "read")
    for name in [*sorted(set(counts) - {"all"}), "all"]:
        words, read = counts[name]
        table.add_row(name, f"{words:,}", f"{read / words:.1%}")
    Console().print(table)
    timed = [text for _, text in texts[:: options.every]]
    print(json.dumps(speeds(timed, sum(len(tokenize(text)) for text in timed))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
