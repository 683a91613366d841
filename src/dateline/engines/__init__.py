"""How the work is spread: in process or over cores, with the same output.

The names are loaded when first asked for: a worker process imports this package before it may import numpy.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.engines.building import BuildResult, Progress, build, reconcile_workspace
    from dateline.engines.coder import Coder, load_coder
    from dateline.engines.options import CoderOptions, Codes
    from dateline.engines.running import Outcome, run
    from dateline.engines.versions import code_version

_HOMES = {
    "BuildResult": "building",
    "Coder": "coder",
    "CoderOptions": "options",
    "Codes": "options",
    "Outcome": "running",
    "Progress": "building",
    "build": "building",
    "code_version": "versions",
    "load_coder": "coder",
    "reconcile_workspace": "building",
    "run": "running",
}

__all__ = [
    "BuildResult",
    "Coder",
    "CoderOptions",
    "Codes",
    "Outcome",
    "Progress",
    "build",
    "code_version",
    "load_coder",
    "reconcile_workspace",
    "run",
]


def __getattr__(name: str) -> Any:
    """Import a public name's module when the name is first used (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
