"""Makes the shared samples importable, and puts them in the place of the rooms that read and join."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))


@pytest.fixture
def sample_rooms(monkeypatch):
    """Let `build` read, code and join the sample sentences only."""
    import samples

    samples.install(lambda module, name, value: monkeypatch.setattr(module, name, value, raising=False))
    monkeypatch.setattr("dateline.engines.options.DEFAULT_CODER", samples.CODER)
    return samples
