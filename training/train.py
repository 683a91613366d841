"""Train the reading model: `python training/train.py --shared ../shared --encoder MODEL_DIR --out OUT`.

Multi-task training of one small encoder. An exponential average of the weights is what gets saved and measured.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import time
from dataclasses import asdict
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from augment import augment
from batches import IGNORE, Batch, Encoder, batches
from corpora import load_corpora
from dateline.language.wordpiece import WordPiece
from domain import domain_sentences
from network import Outputs, ReadingNetwork, Sizes
from scores import Scores, score
from sentences import Sentence
from swap import Pools
from vocabulary import Vocabulary, count

__all__ = ["main"]

_BATCH_PIECES = 1200
_DOMAIN_COPIES = 4
_TASK_WEIGHTS = {"upos": 0.5, "xpos": 0.5, "lemma": 0.5, "feats": 0.5, "names": 1.5}


def main() -> None:
    """Read the corpora, train, and save the averaged weights with the class lists after every epoch."""
    options = _options()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    corpora = load_corpora(options.shared)
    domain = domain_sentences("train", options.shared)[: options.annotated]
    if options.slice:
        corpora, domain = corpora.sliced(options.slice), domain[: options.slice]
    train = [sentence for part in corpora.train.values() for sentence in part]
    train += domain * _DOMAIN_COPIES + silver_sentences(options.silver)
    vocabulary = count(train)
    encoder = Encoder(WordPiece.load(options.encoder / "vocab.txt"), vocabulary)
    network = ReadingNetwork(sizes_of(vocabulary))
    network.load_encoder(options.encoder / "model.safetensors")
    if options.resume:
        network.load_state_dict(torch.load(options.resume, weights_only=True), strict=False)
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "classes.json").write_text(json.dumps(asdict(vocabulary)), encoding="utf-8")
    run = Run(network, encoder, vocabulary, options, rng)
    steps = sum(1 for _ in batches(encoder, train, _BATCH_PIECES, None))
    run.schedule(steps * (options.planned or options.epochs))
    for epoch in range(options.epochs):
        started = time.time()
        loss = run.epoch(train)
        run.save(options.out)
        report = {name: str(run.evaluate(part)) for name, part in corpora.dev.items()}
        took = time.time() - started
        print(json.dumps({"epoch": epoch + 1, "loss": round(loss, 3), "s": round(took), **report}), flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--resume", type=Path, help="start from these weights (second stage)")
    parser.add_argument("--silver", type=Path, help="sentences with names from training/silver.py")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--planned", type=int, help="epochs the rate's schedule is laid out for, if it is cut short")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1.5e-3)
    parser.add_argument("--average", type=float, default=0.998)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--annotated", type=int, help="how many of the annotated sentences to train on; all by default")
    parser.add_argument("--slice", type=int, help="only so many sentences of every corpus, to try the chain")
    return parser.parse_args()


def silver_sentences(path: Path | None) -> list[Sentence]:
    """Machine-annotated sentences of the first stage, if there are any."""
    lines = path.read_text(encoding="utf-8").splitlines() if path else []
    return [Sentence(row["words"], row["spaces"], names=row["names"], doc="silver") for row in map(json.loads, lines)]


def sizes_of(vocabulary: Vocabulary) -> Sizes:
    """Head sizes from the class lists."""
    return Sizes(**{name: len(values) for name, values in asdict(vocabulary).items()})


class Run:
    """One training run: optimiser, schedule, running average."""

    def __init__(
        self,
        network: ReadingNetwork,
        encoder: Encoder,
        vocabulary: Vocabulary,
        options: argparse.Namespace,
        rng: random.Random,
    ) -> None:
        self.network, self.encoder, self.vocabulary, self.rng = network, encoder, vocabulary, rng
        body = [p for name, p in network.named_parameters() if p.requires_grad and name.startswith(_BODY)]
        heads = [p for name, p in network.named_parameters() if p.requires_grad and not name.startswith(_BODY)]
        self.optimizer = torch.optim.AdamW(
            [{"params": body, "lr": options.rate}, {"params": heads, "lr": options.head_rate}], weight_decay=0.01
        )
        self.decay = options.average
        self.pools = Pools()
        self.average = {name: p.detach().clone() for name, p in network.named_parameters() if p.requires_grad}
        self.step = 0
        self.plan: torch.optim.lr_scheduler.LambdaLR

    def schedule(self, steps: int) -> None:
        """Warm up over 6 % of the steps, then a cosine to nearly nothing."""
        warm = max(1, int(0.06 * steps))

        def factor(step: int) -> float:
            if step < warm:
                return (step + 1) / warm
            return 0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * (step - warm) / max(1, steps - warm)))

        self.plan = torch.optim.lr_scheduler.LambdaLR(self.optimizer, factor)

    def epoch(self, sentences: list[Sentence]) -> float:
        """One pass over freshly spoilt copies; the mean loss."""
        self.network.train()
        total, seen = 0.0, 0
        pairs = {}
        for sentence in sentences:
            copy, sound = augment(sentence, self.pools, self.rng)
            pairs[id(copy)] = (copy, sound)
        for group in batches(self.encoder, [copy for copy, _ in pairs.values()], _BATCH_PIECES, self.rng):
            loss = self._learn(self.encoder.batch(group, [pairs[id(copy)][1] for copy in group]))
            total, seen = total + loss, seen + 1
        return total / max(1, seen)

    def _learn(self, batch: Batch) -> float:
        with torch.autocast("cpu", dtype=torch.bfloat16):
            out = self.network(batch.pieces, batch.piece_shapes, batch.first, batch.shapes, batch.bias)
            loss = self._loss(out, batch)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 2.0)
        self.optimizer.step()
        self.plan.step()
        self._average()
        return float(loss.detach())

    def _loss(self, out: Outputs, batch: Batch) -> Tensor:
        heads = batch.targets["heads"]
        arcs = _mask_arcs(out.arcs.float(), batch)
        loss = _entropy(arcs, heads)
        chosen = heads.clamp(min=0).unsqueeze(-1).expand(-1, -1, out.governor.shape[-1])
        labels = self.network.label_scores(out.dependent, torch.gather(out.governor, 1, chosen))
        loss = loss + _entropy(labels.float(), batch.targets["labels"])
        for name, weight in _TASK_WEIGHTS.items():
            loss = loss + weight * _entropy(getattr(out, name).float(), batch.targets[name])
        return loss / batch.words

    def _average(self) -> None:
        self.step += 1
        decay = min(self.decay, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            for name, parameter in self.network.named_parameters():
                if parameter.requires_grad:
                    self.average[name].lerp_(parameter, 1 - decay)

    def averaged(self) -> ReadingNetwork:
        """A network with the averaged weights."""
        network = ReadingNetwork(self.network.sizes)
        network.load_state_dict({**self.network.state_dict(), **self.average})
        return network.eval()

    def save(self, folder: Path) -> None:
        """Write the averaged weights."""
        torch.save(self.averaged().state_dict(), folder / "weights.pt")

    def evaluate(self, sentences: list[Sentence]) -> Scores:
        """Scores of the averaged weights on gold words."""
        return score(self.averaged(), self.encoder, self.vocabulary, sentences)


_BODY = ("positions", "types", "norm", "layers")


def _mask_arcs(arcs: Tensor, batch: Batch) -> Tensor:
    counts = torch.tensor([len(sentence.words) + 1 for sentence in batch.sentences])
    beyond = torch.arange(arcs.shape[-1])[None, None, :] >= counts[:, None, None]
    return arcs.masked_fill(beyond, -1e4)


def _entropy(scores: Tensor, targets: Tensor) -> Tensor:
    return functional.cross_entropy(
        scores.reshape(-1, scores.shape[-1]), targets.reshape(-1), ignore_index=IGNORE, reduction="sum"
    )


if __name__ == "__main__":
    main()
