"""Quick scores on gold words, for the curve during training: highest-scoring heads, no tree constraint."""

from __future__ import annotations

from dataclasses import dataclass

import torch

from batches import Batch, Encoder, batches
from network import Outputs, ReadingNetwork
from scores_names import spans
from sentences import Sentence
from vocabulary import Vocabulary

__all__ = ["Scores", "score", "spans"]

_EVALUATION_PIECES = 3000


@dataclass
class Scores:
    """Counts, with the shares they make."""

    words: int = 0
    arcs: int = 0
    labelled: int = 0
    tags: int = 0
    all_words: int = 0
    lemmas: int = 0
    feats: int = 0
    gold: int = 0
    found: int = 0
    right: int = 0

    def __str__(self) -> str:
        """UAS/LAS without punctuation, then UPOS, lemma rule, features, and F1 of names."""
        words, every = max(1, self.words), max(1, self.all_words)
        names = 200 * self.right / max(1, self.gold + self.found)
        shares = [100 * self.arcs / words, 100 * self.labelled / words]
        shares += [100 * n / every for n in (self.tags, self.lemmas, self.feats)]
        return "/".join(f"{share:.2f}" for share in shares) + f" names {names:.2f}"


def score(network: ReadingNetwork, encoder: Encoder, vocabulary: Vocabulary, sentences: list[Sentence]) -> Scores:
    """Read `sentences` and count what is right."""
    total = Scores()
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for group in batches(encoder, sentences, _EVALUATION_PIECES, None):
            batch = encoder.batch(group)
            out = network(batch.pieces, batch.piece_shapes, batch.first, batch.shapes, batch.bias)
            _count(total, network, out, batch, vocabulary)
    return total


def _count(total: Scores, network: ReadingNetwork, out: Outputs, batch: Batch, vocabulary: Vocabulary) -> None:
    counts = torch.tensor([len(sentence.words) + 1 for sentence in batch.sentences])
    beyond = torch.arange(out.arcs.shape[-1])[None, None, :] >= counts[:, None, None]
    heads = out.arcs.float().masked_fill(beyond, -1e4).argmax(-1)
    chosen = heads.unsqueeze(-1).expand(-1, -1, out.governor.shape[-1])
    labels = network.label_scores(out.dependent, torch.gather(out.governor, 1, chosen)).argmax(-1)
    goals = batch.targets
    punct = vocabulary.index("upos")["PUNCT"]
    real = (goals["heads"] >= 0) & (goals["upos"] != punct)
    right = real & (heads == goals["heads"])
    total.words += int(real.sum())
    total.arcs += int(right.sum())
    total.labelled += int((right & (labels == goals["labels"])).sum())
    parsed = goals["heads"] >= 0
    total.all_words += int(parsed.sum())
    total.tags += int((parsed & (out.upos.argmax(-1) == goals["upos"])).sum())
    total.lemmas += int((parsed & (out.lemma.argmax(-1) == goals["lemma"])).sum())
    total.feats += int((parsed & (out.feats.argmax(-1) == goals["feats"])).sum())
    guesses = out.names.argmax(-1).tolist()
    for sentence, row in zip(batch.sentences, guesses, strict=True):
        if sentence.names is not None:
            gold = spans(sentence.names)
            found = spans([vocabulary.names[i] for i in row[: len(sentence.words)]])
            total.gold, total.found = total.gold + len(gold), total.found + len(found)
            total.right += len(gold & found)
