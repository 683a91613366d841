"""A core installation stays small enough for an old laptop: no torch, and no more disk than is promised."""

from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
MEGABYTE = 1_000_000
PROMISED = 450


def core() -> dict[str, Distribution]:
    """What an installation without extras brings along, by name, Dateline itself among it."""
    found: dict[str, Distribution] = {}
    left = [Requirement("dateline")]
    while left:
        wanted = left.pop()
        name = canonicalize_name(wanted.name)
        if name in found and not wanted.extras:
            continue
        found[name] = distribution(name)
        environments = [{"extra": extra} for extra in ("", *wanted.extras)]
        asked = map(Requirement, found[name].requires or [])
        left += [one for one in asked if one.marker is None or any(one.marker.evaluate(e) for e in environments)]
    return found


def size(installed: Distribution) -> int:
    """Bytes on disk, those of compiled caches included where the installer made them."""
    paths = (Path(str(installed.locate_file(file))) for file in installed.files or [])
    return sum(path.stat().st_size for path in paths if path.is_file())


def test_a_core_installation_takes_no_more_disk_than_promised() -> None:
    sizes = {name: size(installed) for name, installed in core().items()}
    # An editable installation lists only its link: count the sources themselves.
    sizes["dateline"] = sum(path.stat().st_size for path in (ROOT / "src").rglob("*") if path.is_file())
    largest = sorted(sizes.items(), key=lambda item: -item[1])[:8]
    assert sum(sizes.values()) <= PROMISED * MEGABYTE, [(name, count // MEGABYTE) for name, count in largest]


def test_reading_needs_no_torch() -> None:
    assert not {"torch", "tensorflow", "jax"} & core().keys()
