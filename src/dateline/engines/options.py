"""What a coder is made from, in a form that travels to another process."""

from importlib import import_module
from typing import Protocol, cast

from msgspec import Struct

from dateline.records import Claim, Report
from dateline.records.errors import UsageError

DEFAULT_CODER = "dateline.engines.coder:load_coder"


class Codes(Protocol):
    """Anything that reads claims off a report: ours, or another behind the same door."""

    def code(self, report: Report) -> list[Claim]:
        """Return the report's claims. The same report gives the same claims, in the same order."""
        ...


class CoderOptions(Struct, frozen=True, kw_only=True):
    """The reading model's name, the user's knowledge files, and who codes.

    `coder` is "module:function", empty for ours; the function takes these options and returns a `Codes`.
    """

    reader: str = "dateline-en"
    knowledge: tuple[str, ...] = ()
    coder: str = ""


def make_coder(options: CoderOptions) -> Codes:
    """Return the coder that the options name. Raises UsageError where there is none by that name."""
    module, _, name = (options.coder or DEFAULT_CODER).partition(":")
    try:
        factory = getattr(import_module(module), name)
    except (ImportError, AttributeError) as error:
        raise UsageError(f"There is no coder {options.coder!r}: {error}") from error
    return cast("Codes", factory(options))
