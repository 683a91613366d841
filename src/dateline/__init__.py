"""Dateline reads news reports about armed conflict and writes the chronicle of that conflict.

import dateline

chronicle = dateline.build(["reports/"])
chronicle.events.to_pandas()
claims = dateline.code("Two soldiers were killed in the town on Monday.")
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.api import ChronicleView, build, code, open_workspace

__version__ = "0.1.0"
__all__ = ["ChronicleView", "__version__", "build", "code", "open_workspace"]


def __getattr__(name: str) -> Any:
    """Import the Python door when it is first used: the command line's help must not wait for it (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from dateline import api  # noqa: PLC0415

    return getattr(api, name)
