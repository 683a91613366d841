"""Text to annotated Doc: sentences, syntax, names, numbers, time expressions, quotation and speech."""

from typing import TYPE_CHECKING, Any

from dateline.language.reader import DEFAULT_MODEL, Reader, load_reader

if TYPE_CHECKING:
    from dateline.language.annotated import Annotated
    from dateline.language.annotating import annotate

__all__ = ["DEFAULT_MODEL", "Annotated", "Reader", "annotate", "load_reader"]


def __getattr__(name: str) -> Any:
    """Open what needs spaCy only when it is asked for: listing a chronicle never does."""
    if name == "annotate":
        from dateline.language.annotating import annotate  # noqa: PLC0415

        return annotate
    if name == "Annotated":
        from dateline.language.annotated import Annotated  # noqa: PLC0415

        return Annotated
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
