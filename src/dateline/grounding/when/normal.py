"""Reading a normal form: `late(year(-1))` is a name and its arguments, which may be normal forms themselves."""

import functools

from msgspec import Struct


class Call(Struct, frozen=True):
    """One function of a normal form with its arguments in order; a plain word is a string."""

    name: str
    args: tuple["Call | str", ...]

    def text(self, i: int) -> str:
        """Return an argument that must be a plain word; "" where there is none."""
        arg = self.args[i] if i < len(self.args) else ""
        return arg if isinstance(arg, str) else ""

    def __str__(self) -> str:
        return f"{self.name}({','.join(str(arg) for arg in self.args)})"


@functools.lru_cache(maxsize=4096)
def parse(normal: str) -> Call:
    """Parse a normal form. Raises ValueError where brackets do not match."""
    call, end = _call(normal, 0)
    if end != len(normal) or isinstance(call, str):
        raise ValueError(f"not a normal form of a time: {normal!r}")
    return call


def _call(text: str, i: int) -> tuple[Call | str, int]:
    start = i
    while i < len(text) and text[i] not in "(),":
        i += 1
    name = text[start:i]
    if i >= len(text) or text[i] != "(":
        return name, i
    args: list[Call | str] = []
    while i < len(text) and text[i] != ")":
        arg, i = _call(text, i + 1)
        args.append(arg)
    if i >= len(text):
        raise ValueError(f"a bracket is open in {text!r}")
    return Call(name, tuple(a for a in args if a != "" or len(args) > 1)), i + 1
