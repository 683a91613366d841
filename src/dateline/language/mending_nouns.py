"""Nouns that the parser took for something else: parties for modifiers, ages for people, what goes on for verbs.

"Between the army and M23 rebels" read as one noun with "army" as a modifier leaves "between" with one party. In "Ali,
20, and Musa, 22, died" the numbers are ages.
"""

from dateline.language.mending_told import ToldTree
from dateline.language.mending_tree import NOMINAL

__all__ = ["DEEDS", "NounTree"]

# Gerunds that name what goes on, where nothing hangs on them as on a verb: "reports of fighting around the town".
DEEDS = frozenset({"fighting", "shelling", "bombing", "looting", "shooting", "rioting", "skirmishing", "infighting"})
_OF_VERB = ("nsubj", "obj", "iobj", "aux", "xcomp", "ccomp", "cop", "expl")
_OLDEST = 120  # years
_MODIFIERS = frozenset({"compound", "amod", "nmod:unmarked", "flat", "appos"})
_LEFT = frozenset({"det", "case", "amod", "compound", "nmod:poss", "nummod", "cc:preconj"})


class NounTree(ToldTree):
    """A tree whose noun phrases can be put right."""

    def name_deed(self, deed: int) -> None:
        """Read "reports of fighting", "fighting there continued": a noun, whose phrases it keeps."""
        kids = self.children(deed)
        of = next((k for k in kids if self.deps[k] in ("mark", "case") and self.words[k] == "of" and k < deed), None)
        if any(self.deps[k].startswith(_OF_VERB) for k in kids):
            return
        if self.deps[deed] == "acl" and of is not None and self.pos[self.heads[deed]] in NOMINAL:
            self.deps[deed], self.deps[of] = "nmod", "case"
        elif self.deps[deed] == "csubj":
            self.deps[deed] = "nsubj"
        else:
            return
        self.pos[deed], self.tags[deed] = "NOUN", "NN"

    def be_age(self, number: int) -> None:
        """Read the age in "Omar Ali, 20, and Hassan Musa, 22, were killed": it is nobody beside them."""
        beside = number > 1 and self.words[number - 1] == "," and self.pos[number - 2] == "PROPN"
        closed = self.words[number + 1 : number + 2] in ([","], ["."], [";"], [")"], [])
        if not beside or not closed or not 0 < int(self.words[number]) <= _OLDEST:
            return
        name = number - 2
        while self.deps[name] in ("flat", "compound") and self.heads[name] < name:
            name = self.heads[name]
        placed = any(self.deps[k] == "case" for k in self.children(name))
        if not placed and all(self.deps[k] in ("punct", "cc") for k in self.children(number)):
            self.heads[number], self.deps[number] = name, "amod"

    def part_pair(self, conjunction: int) -> None:
        """Read "between X and Y Z" as two where X had been made a modifier of Z and "and" joins nothing else."""
        last = self.heads[conjunction]
        first = conjunction - 1
        if first < 0 or last <= conjunction or not (self._is_between(first) or self._is_between(last)):
            return
        joins = any(self.deps[k] == "conj" for k in self.children(last) if k > conjunction)
        modifies = self.heads[first] == last and self.deps[first] in _MODIFIERS and self.pos[first] in NOMINAL
        if joins or not modifies or self.pos[last] not in NOMINAL:
            return
        self.take_place(first, last)
        if self.deps[first] == "conj":  # "on Friday between X and Y": no list of days and parties
            self.heads[first], self.deps[first] = self.heads[self.heads[first]], "obl"
        self.heads[last], self.deps[last] = first, "conj"
        for kid in self.children(last):
            if kid < first and self.deps[kid] in _LEFT:
                self.heads[kid] = first

    def _is_between(self, index: int) -> bool:
        return any(self.deps[k] == "case" and self.words[k] == "between" for k in self.children(index))
