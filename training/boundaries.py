"""Learn sentence boundaries: `python training/boundaries.py --shared ../shared --to sentences-en.json`.

Logistic regression on the treebanks' training parts as running text, once as they are and once in capitals.
Paragraph ends are given, as the reader is given them. Takes about a minute.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from itertools import groupby
from pathlib import Path

import torch

from dateline.language.boundary_features import candidate, features
from sentences import Sentence
from treebanks import treebanks

__all__ = ["main"]

_FEWEST = 3
_ROUNDS = 12
# Weights below this (in hundredths) change nothing on the development parts and would triple the file.
_LEAST_WEIGHT = 15
Example = tuple[list[str], int]


def main() -> None:
    """Read, learn, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--slice", type=int, help="only so many sentences of every treebank, to try the chain")
    options = parser.parse_args()
    torch.manual_seed(7)
    train = treebanks(options.shared / "data")["train"]
    examples: list[Example] = []
    for name in ("ewt", "gum", "pud"):
        for paragraph in paragraphs(train[name][: options.slice]):
            for upper in (False, True):
                examples += examples_of(paragraph, upper=upper)
    weights = learn(examples)
    options.to.write_text(json.dumps(weights, ensure_ascii=False, sort_keys=True, indent=0), encoding="utf-8")
    print(len(examples), "boundaries,", len(weights), "weights")


def paragraphs(sentences: list[Sentence]) -> list[list[Sentence]]:
    """Runs of sentences no blank line divides."""
    found: list[list[Sentence]] = []
    for _, group in groupby(sentences, key=lambda s: s.doc or s.id[:6]):
        for sentence in group:
            if sentence.paragraph or not found or found[-1][0].doc != sentence.doc:
                found.append([])
            found[-1].append(sentence)
    return found


def examples_of(paragraph: list[Sentence], *, upper: bool) -> list[Example]:
    """Every possible boundary of a paragraph with its features and whether it is one."""
    words = [word.upper() if upper else word for sentence in paragraph for word in sentence.words]
    gaps = [" " if space else "" for sentence in paragraph for space in sentence.spaces]
    starts = set()
    for sentence in paragraph[:-1]:
        starts.add((max(starts) if starts else 0) + len(sentence.words))
    found: list[Example] = []
    first = 0
    upper_words = sum(word.isupper() for word in words)
    capitals = int(upper_words >= 5 and upper_words > 4 * sum(word.islower() for word in words))
    for index in range(1, len(words)):
        if candidate(words, index, gaps[index - 1]):
            row = features(words, index, gaps[index - 1], index - first, capitals)
            found.append((row, int(index in starts)))
        if index in starts:
            first = index
    return found


def learn(examples: list[Example]) -> dict[str, int]:
    """Weights of the features seen often enough, in hundredths."""
    counts = Counter(name for row, _ in examples for name in row)
    names = sorted(name for name, count in counts.items() if count >= _FEWEST)
    index = {name: number for number, name in enumerate(names)}
    rows = [torch.tensor([index[name] for name in row if name in index]) for row, _ in examples]
    goals = torch.tensor([float(goal) for _, goal in examples])
    bag = torch.nn.EmbeddingBag(len(names), 1, mode="sum")
    torch.nn.init.zeros_(bag.weight)
    optimizer = torch.optim.Adam(bag.parameters(), lr=0.03)
    for round_ in range(_ROUNDS):
        order = torch.randperm(len(rows))
        for group in order.split(4096):
            flat = torch.cat([rows[i] for i in group])
            lengths = torch.tensor([0, *[len(rows[i]) for i in group][:-1]]).cumsum(0)
            loss = torch.nn.functional.binary_cross_entropy_with_logits(bag(flat, lengths).squeeze(-1), goals[group])
            loss = loss + 2e-6 * bag.weight.square().sum()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        for group_ in optimizer.param_groups:
            group_["lr"] = 0.03 * (1 - (round_ + 1) / _ROUNDS) + 1e-4
    weights = [round(100 * float(value)) for value in bag.weight.detach().squeeze(-1)]
    return {name: value for name, value in zip(names, weights, strict=True) if abs(value) >= _LEAST_WEIGHT}


if __name__ == "__main__":
    main()
