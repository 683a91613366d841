"""From trained weights to what ships: `python training/export.py --run OUT --encoder MODEL_DIR --to FOLDER`.

Writes `model.onnx` (8-bit weights), `vocab.txt`, `classes.json` and `labels.npz` (the small matrices that label an arc
once the tree is chosen). `--float` keeps full precision, for measuring what quantisation costs.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn
from torch.nn import functional

from network import HEADS, WIDTH, ReadingNetwork
from train import sizes_of
from vocabulary import Vocabulary

__all__ = ["main"]

_INPUTS = ("pieces", "piece_shapes", "first", "shapes")
_OUTPUTS = ("tags", "names", "arcs", "dependent", "governor")


class _OneSentence(nn.Module):
    """The network for one sentence, without padding; tags are chosen inside."""

    def __init__(self, network: ReadingNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, pieces: Tensor, piece_shapes: Tensor, first: Tensor, shapes: Tensor) -> tuple[Tensor, ...]:
        out = self.network(pieces[None], piece_shapes[None], first[None], shapes[None], None)
        tags = torch.stack([part[0].argmax(-1) for part in (out.upos, out.xpos, out.lemma, out.feats)])
        return tags, out.names[0], out.arcs[0], out.dependent[0], out.governor[0]


class _FusedLayer(nn.Module):
    """One encoder layer with query, key and value in one product: the same numbers, fewer and larger operations."""

    def __init__(self, layer: nn.Module) -> None:
        super().__init__()
        parts = (layer.query, layer.key, layer.value)
        self.all = nn.Linear(WIDTH, 3 * WIDTH)
        self.all.weight = nn.Parameter(torch.cat([part.weight for part in parts]))
        self.all.bias = nn.Parameter(torch.cat([part.bias for part in parts]))
        self.layer = layer

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:  # noqa: ARG002 - a sentence alone needs no mask
        layer = self.layer
        length = x.shape[1]
        q, k, v = self.all(x).view(1, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        mixed = ((q * (WIDTH // HEADS) ** -0.5) @ k.transpose(-1, -2)).softmax(-1) @ v
        x = layer.norm1(x + layer.out(mixed.transpose(1, 2).reshape(1, length, WIDTH)))
        inner: Tensor = layer.norm2(x + layer.down(functional.gelu(layer.up(x))))
        return inner


def main() -> None:
    """Export one run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--float", action="store_true")
    options = parser.parse_args()
    classes = json.loads((options.run / "classes.json").read_text(encoding="utf-8"))
    network = ReadingNetwork(sizes_of(Vocabulary(**classes)))
    network.load_state_dict(torch.load(options.run / "weights.pt", weights_only=True))
    network.layers = nn.ModuleList([_FusedLayer(layer) for layer in network.layers])
    network.eval()
    options.to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "plain.onnx"
        _to_onnx(network, plain)
        if options.float:
            shutil.copy(plain, options.to / "model.onnx")
        else:
            _quantise(plain, options.to / "model.onnx", Path(scratch))
    _write_labels(network, options.to / "labels.npz")
    shutil.copy(options.encoder / "vocab.txt", options.to / "vocab.txt")
    (options.to / "classes.json").write_text(json.dumps(classes, indent=0), encoding="utf-8")
    print(f"{options.to}: {(options.to / 'model.onnx').stat().st_size / 1e6:.1f} MB")


def _to_onnx(network: ReadingNetwork, path: Path) -> None:
    example = tuple(torch.tensor(row) for row in ([101, 2000, 2001, 2002, 102], [0, 1, 1, 1, 0], [0, 1, 3], [0, 1, 1]))
    axes = {"pieces": {0: "p"}, "piece_shapes": {0: "p"}, "first": {0: "w"}, "shapes": {0: "w"}}
    torch.onnx.export(
        _OneSentence(network),
        example,
        str(path),
        input_names=list(_INPUTS),
        output_names=list(_OUTPUTS),
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )


def _quantise(plain: Path, to: Path, scratch: Path) -> None:
    """Weights to signed 8 bits, one scale a channel; activations are scaled sentence by sentence at run time."""
    prepared = scratch / "prepared.onnx"
    quant_pre_process(str(plain), str(prepared), skip_symbolic_shape=True)
    quantize_dynamic(
        str(prepared),
        str(to),
        op_types_to_quantize=["MatMul", "Gemm", "Gather"],
        per_channel=True,
        weight_type=QuantType.QInt8,
    )


def _write_labels(network: ReadingNetwork, path: Path) -> None:
    arrays = {
        "sum": network.label_sum.weight.detach().numpy().T,
        "product": network.label_product.weight.detach().numpy().T,
        "bias": network.label_sum.bias.detach().numpy(),
    }
    np.savez(path, **{name: np.ascontiguousarray(array, dtype=np.float32) for name, array in arrays.items()})


if __name__ == "__main__":
    main()
