"""The older builds that take less disk are builds that Dateline allows."""

import tomllib
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]


def test_every_build_that_takes_less_disk_is_allowed() -> None:
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    allowed = {r.name: r.specifier for r in map(Requirement, wanted)}
    lines = (ROOT / "constraints-small.txt").read_text("utf-8").splitlines()
    pinned = [Requirement(line) for line in lines if not line.startswith("#")]
    assert {"spacy", "numpy"} <= {pin.name for pin in pinned}
    for pin in pinned:
        version = next(iter(pin.specifier)).version
        assert pin.name not in allowed or version in allowed[pin.name], pin.name
