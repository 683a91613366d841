"""Raw claims to claims: who (actors), where (places), when (dates)."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.grounding.grounding import ground

__all__ = ["ground"]


def __getattr__(name: str) -> Any:
    """Open the room when it is entered: its look-ups bring spaCy and numpy."""
    if name == "ground":
        from dateline.grounding.grounding import ground  # noqa: PLC0415

        return ground
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
