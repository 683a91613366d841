"""The network: a small pre-trained encoder with shape embeddings and one light head a task."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from dateline.language.shapes import SHAPES

__all__ = ["HEADS", "WIDTH", "Outputs", "ReadingNetwork", "Sizes"]

WIDTH = 384
HEADS = 12
_LAYERS = 6
_INNER = 1536
_SHAPE_WIDTH = 32


@dataclass(frozen=True)
class Sizes:
    """Class counts of the heads."""

    upos: int
    xpos: int
    lemma: int
    feats: int
    names: int
    labels: int
    arc: int = 256
    label: int = 192


@dataclass
class Outputs:
    """Scores of one batch, word by word (`[batch, words, classes]`); arcs have the root at index 0."""

    upos: Tensor
    xpos: Tensor
    lemma: Tensor
    feats: Tensor
    names: Tensor
    arcs: Tensor
    dependent: Tensor
    governor: Tensor


class _Layer(nn.Module):
    """One transformer layer, post-norm as in BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, _INNER)
        self.down = nn.Linear(_INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        batch, length, _ = x.shape
        shape = (batch, length, HEADS, WIDTH // HEADS)
        q, k, v = (part(x).view(shape).transpose(1, 2) for part in (self.query, self.key, self.value))
        scores = q @ k.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5
        if bias is not None:
            scores = scores + bias
        mixed = (scores.softmax(-1) @ v).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + self.dropout(self.out(mixed)))
        inner: Tensor = self.norm2(x + self.dropout(self.down(functional.gelu(self.up(x)))))
        return inner


class ReadingNetwork(nn.Module):
    """Encoder, two layer mixes (syntax, names) and the heads."""

    def __init__(self, sizes: Sizes, dropout: float = 0.1, vocabulary: int = 30522) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.words.weight.requires_grad = False
        self.positions = nn.Embedding(512, WIDTH)
        self.types = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.shapes_in = nn.Embedding(len(SHAPES), WIDTH)
        nn.init.zeros_(self.shapes_in.weight)
        self.shapes_out = nn.Embedding(len(SHAPES), _SHAPE_WIDTH)
        self.layers = nn.ModuleList([_Layer(dropout) for _ in range(_LAYERS)])
        self.mix = nn.Parameter(torch.zeros(2, _LAYERS))
        self.dropout = nn.Dropout(dropout)
        self.strong = nn.Dropout(0.33)
        top = WIDTH + _SHAPE_WIDTH
        self.tags = nn.Linear(top, sizes.upos + sizes.xpos + sizes.lemma + sizes.feats)
        self.names_in = nn.Linear(top, 192)
        self.names = nn.Linear(192, sizes.names)
        self.arc_dep = nn.Linear(top, sizes.arc)
        self.arc_gov = nn.Linear(top, sizes.arc)
        self.arc = nn.Parameter(torch.zeros(sizes.arc, sizes.arc))
        self.arc_bias = nn.Linear(sizes.arc, 1)
        self.dependent = nn.Linear(top, 2 * sizes.label)
        self.governor = nn.Linear(top, 2 * sizes.label)
        self.label_sum = nn.Linear(sizes.label, sizes.labels)
        self.label_product = nn.Linear(sizes.label, sizes.labels, bias=False)
        self.sizes = sizes
        nn.init.xavier_uniform_(self.arc)

    def forward(
        self, pieces: Tensor, piece_shapes: Tensor, first: Tensor, shapes: Tensor, bias: Tensor | None
    ) -> Outputs:
        """Pieces `[b, p]` with their words' shapes; `first[b, w]` is each word's first piece (index 0 is the root)."""
        states = self._encode(pieces, piece_shapes, bias)
        index = first.unsqueeze(-1).expand(-1, -1, WIDTH)
        weights = self.mix.softmax(-1)
        syntax, names = (
            torch.gather(sum(w * s for w, s in zip(weights[i], states, strict=True)), 1, index) for i in (0, 1)
        )
        look = self.shapes_out(shapes)
        return self._heads(torch.cat([self.dropout(syntax), look], -1), torch.cat([self.dropout(names), look], -1))

    def _encode(self, pieces: Tensor, piece_shapes: Tensor, bias: Tensor | None) -> list[Tensor]:
        length = pieces.shape[1]
        place = self.positions.weight[:length].unsqueeze(0)
        x = self.norm(self.words(pieces) + place + self.types + self.shapes_in(piece_shapes))
        x = self.dropout(x)
        states = []
        for layer in self.layers:
            x = layer(x, bias)
            states.append(x)
        return states

    def _heads(self, syntax: Tensor, names: Tensor) -> Outputs:
        sizes = self.sizes
        words = syntax[:, 1:]
        tags = self.tags(words).split([sizes.upos, sizes.xpos, sizes.lemma, sizes.feats], -1)
        dep = self.strong(functional.gelu(self.arc_dep(words)))
        gov = self.strong(functional.gelu(self.arc_gov(syntax)))
        arcs = dep @ self.arc @ gov.transpose(-1, -2) + self.arc_bias(gov).transpose(-1, -2)
        name_scores = self.names(self.strong(functional.gelu(self.names_in(names[:, 1:]))))
        return Outputs(*tags, name_scores, arcs, self.dependent(words), self.governor(syntax))

    def label_scores(self, dependent: Tensor, governor: Tensor) -> Tensor:
        """Scores of the labels of given arcs: a sum and a low-rank product of both ends."""
        size = self.sizes.label
        total = self.strong(functional.relu(dependent[..., :size] + governor[..., :size]))
        product = self.strong(dependent[..., size:] * governor[..., size:])
        scores: Tensor = self.label_sum(total) + self.label_product(product)
        return scores

    def load_encoder(self, path: Path) -> None:
        """Fill the encoder from a BERT-style safetensors file."""
        source = load_file(path)
        source = {key.removeprefix("bert."): value for key, value in source.items()}
        with torch.no_grad():
            self.words.weight.copy_(source["embeddings.word_embeddings.weight"])
            self.positions.weight.copy_(source["embeddings.position_embeddings.weight"])
            self.types.copy_(source["embeddings.token_type_embeddings.weight"][0])
            _copy(self.norm, source, "embeddings.LayerNorm")
            for number, layer in enumerate(self.layers):
                for name, theirs in _LAYER_NAMES.items():
                    _copy(getattr(layer, name), source, f"encoder.layer.{number}.{theirs}")


_LAYER_NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "out": "attention.output.dense",
    "norm1": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "norm2": "output.LayerNorm",
}


def _copy(module: nn.Module, source: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(source[f"{name}.weight"])  # type: ignore[operator]
    module.bias.copy_(source[f"{name}.bias"])  # type: ignore[operator]
