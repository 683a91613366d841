"""A sentence's tree while it is put right."""

__all__ = ["FINITE", "NOMINAL", "Tree"]

FINITE = frozenset({"VBZ", "VBP", "VBD"})
NOMINAL = frozenset({"NOUN", "PROPN"})


class Tree:
    """Heads and relations of one sentence, lower-case words, parts of speech and tags. A root is its own head."""

    def __init__(self, heads: list[int], deps: list[str], words: list[str], pos: list[str], tags: list[str]) -> None:
        self.heads, self.deps, self.words, self.pos, self.tags = heads, deps, words, pos, tags

    def children(self, index: int) -> list[int]:
        """Return the words that hang on a word, in the order of the text."""
        return [k for k, head in enumerate(self.heads) if head == index and k != index]

    def take_place(self, index: int, of: int) -> None:
        """Give a word the place of another in the tree."""
        self.heads[index] = index if self.heads[of] == of else self.heads[of]
        self.deps[index] = self.deps[of]

    def is_within(self, index: int, top: int) -> bool:
        """Tell whether a word is another or hangs below it."""
        for _ in self.heads:
            if index == top:
                return True
            index = self.heads[index]
        return False
