"""Trees that the words themselves rule out, put right: what the parser gets wrong in the same way each time.

"Between the army and M23 rebels" read as one noun with "army" as a modifier leaves "between" with one party. In "armed
men believed to belong to a militia attacked a village" the men attacked: a verb of opinion with an infinitive behind it
is a participle where a second verb follows that has no subject of its own.
"""

from collections.abc import Sequence

__all__ = ["mended_tree"]

# Verbs that, before "to", say what others think of somebody: "men thought to be soldiers".
_OPINION = frozenset(
    {"believed", "thought", "suspected", "alleged", "presumed", "understood", "rumoured", "rumored", "reputed"}
)
_MODIFIERS = frozenset({"compound", "amod", "nmod:unmarked", "flat", "appos"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_LEFT = frozenset({"det", "case", "amod", "compound", "nmod:poss", "nummod", "cc:preconj"})


def mended_tree(
    words: Sequence[str], pos: Sequence[str], tags: Sequence[str], heads: Sequence[int], deps: Sequence[str]
) -> tuple[list[int], list[str]]:
    """Return heads and relations of one sentence with these readings put right. A root is its own head."""
    tree = _Tree(list(heads), list(deps), [word.lower() for word in words], pos, tags)
    for index, dep in enumerate(deps):
        if dep == "cc":
            tree.part_pair(index)
    for index, word in enumerate(tree.words):
        if word in _OPINION:
            tree.seat_subject(index)
    return tree.heads, tree.deps


class _Tree:
    def __init__(
        self, heads: list[int], deps: list[str], words: list[str], pos: Sequence[str], tags: Sequence[str]
    ) -> None:
        self.heads, self.deps, self.words, self._pos, self._tags = heads, deps, words, pos, tags

    def part_pair(self, conjunction: int) -> None:
        """Read "between X and Y Z" as two where X had been made a modifier of Z and "and" joins nothing else."""
        last = self.heads[conjunction]
        first = conjunction - 1
        if first < 0 or last <= conjunction or not (self._is_between(first) or self._is_between(last)):
            return
        joins = any(self.deps[k] == "conj" for k in self._children(last) if k > conjunction)
        modifies = self.heads[first] == last and self.deps[first] in _MODIFIERS and self._pos[first] in _NOMINAL
        if joins or not modifies or self._pos[last] not in _NOMINAL:
            return
        self._take_place(first, last)
        if self.deps[first] == "conj":  # "on Friday between X and Y": no list of days and parties
            self.heads[first], self.deps[first] = self.heads[self.heads[first]], "obl"
        self.heads[last], self.deps[last] = first, "conj"
        for kid in self._children(last):
            if kid < first and self.deps[kid] in _LEFT:
                self.heads[kid] = first

    def _is_between(self, index: int) -> bool:
        return any(self.deps[k] == "case" and self.words[k] == "between" for k in self._children(index))

    def seat_subject(self, opinion: int) -> None:
        """Read "NP believed to … attacked": the participle modifies the noun, the second verb is the clause's."""
        kids = self._children(opinion)
        subject = next((k for k in kids if self.deps[k].startswith("nsubj") and k < opinion), None)
        infinitive = next((k for k in kids if self.deps[k] == "xcomp" and k > opinion), None)
        if subject is None or infinitive is None or self.words[opinion + 1 : opinion + 2] != ["to"]:
            return
        if any(self.deps[k] in ("aux", "aux:pass", "cop") for k in kids):
            return
        verb = next((k for k in kids if k > infinitive and self._is_finite(k)), None)
        if verb is None:
            return
        self._take_place(verb, opinion)
        self.heads[opinion], self.deps[opinion] = subject, "acl"
        self.heads[subject], self.deps[subject] = verb, "nsubj"
        for kid in kids:
            if kid not in (subject, infinitive, verb) and (kid < subject or kid > verb):
                self.heads[kid] = verb

    def _is_finite(self, index: int) -> bool:
        seated = any(self.deps[k].startswith(("nsubj", "mark")) for k in self._children(index))
        clause = self.deps[index] in ("ccomp", "conj", "parataxis") and not seated
        return clause and self._tags[index] in ("VBD", "VBZ", "VBP")

    def _take_place(self, index: int, of: int) -> None:
        """Give a word the place of another in the tree."""
        self.heads[index] = index if self.heads[of] == of else self.heads[of]
        self.deps[index] = self.deps[of]

    def _children(self, index: int) -> list[int]:
        return [k for k, head in enumerate(self.heads) if head == index and k != index]
