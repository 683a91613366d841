"""A tree of lines: drawn on a terminal, indented in a pipe."""

from collections.abc import Iterator

import click
from msgspec import Struct

from dateline.cli.clean import one_line
from dateline.cli.output import on_terminal


class Node(Struct):
    """A line and the lines under it. `quote` lines hold a report's own words, `head` lines name a part."""

    text: str
    children: list["Node"] = []
    style: str = "plain"

    def add(self, text: str, style: str = "plain") -> "Node":
        """Hang a line under this one and return it."""
        child = Node(text, [], style)
        self.children.append(child)
        return child


_STYLES = {"plain": "", "head": "bold", "quote": "italic cyan", "faint": "dim", "title": "bold underline"}


def show(root: Node) -> None:
    """Print a tree."""
    if on_terminal():
        _drawn(root)
        return
    for depth, node in _walk(root):
        click.echo("  " * depth + one_line(node.text))


def _walk(node: Node, depth: int = 0) -> Iterator[tuple[int, Node]]:
    yield depth, node
    for child in node.children:
        yield from _walk(child, depth + 1)


def _drawn(root: Node) -> None:
    from rich.console import Console  # noqa: PLC0415 - only where somebody looks
    from rich.text import Text  # noqa: PLC0415
    from rich.tree import Tree  # noqa: PLC0415

    def grow(tree: Tree, node: Node) -> None:
        for child in node.children:
            grow(tree.add(Text(one_line(child.text), style=_STYLES[child.style])), child)

    tree = Tree(Text(one_line(root.text), style=_STYLES[root.style]), guide_style="dim")
    grow(tree, root)
    Console().print(tree)
