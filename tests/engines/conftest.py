"""Puts the samples in the place of the rooms that read and join."""

import pytest

from support import samples


@pytest.fixture
def sample_rooms(monkeypatch):
    """Let `build` read, code and join the sample sentences only."""
    samples.install(lambda module, name, value: monkeypatch.setattr(module, name, value, raising=False))
    monkeypatch.setattr("dateline.engines.options.DEFAULT_CODER", samples.CODER)
    return samples
