"""ClearNLP labels, as spaCy's own English pipelines give them, turned into Universal Dependencies. All of it is here.

Most labels only change their names. Three things change the tree, since UD makes content words the heads:
a preposition hangs from its noun (`case`), the copula from its predicate (`cop`), and a subordinate clause under a
preposition from the clause's own verb (`mark`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Tree", "is_clear", "to_universal"]

_RENAMED = {
    "ROOT": "root",
    "acomp": "xcomp",
    "attr": "xcomp",
    "auxpass": "aux:pass",
    "csubjpass": "csubj:pass",
    "dative": "iobj",
    "dobj": "obj",
    "infmod": "acl",
    "intj": "discourse",
    "meta": "dep",
    "neg": "advmod",
    "nn": "compound",
    "npadvmod": "obl:unmarked",
    "npmod": "nmod:unmarked",
    "nsubjpass": "nsubj:pass",
    "num": "nummod",
    "number": "compound",
    "oprd": "xcomp",
    "partmod": "acl",
    "poss": "nmod:poss",
    "possessive": "case",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "prt": "compound:prt",
    "quantmod": "advmod",
    "rcmod": "acl:relcl",
    "relcl": "acl:relcl",
    "subtok": "goeswith",
    "tmod": "obl:unmarked",
    "complm": "mark",
}
# Labels only ClearNLP has: one of them in a pipeline's list says the list is ClearNLP's.
_ONLY_CLEAR = frozenset({"dobj", "nsubjpass", "pobj", "prep", "auxpass", "pcomp", "rcmod", "relcl"})
_CLAUSE_HEADS = frozenset({"VERB", "AUX", "ADJ", "ADV"})


@dataclass
class Tree:
    """One sentence's tree: tags, heads (index into the sentence, a root heads itself) and labels."""

    pos: list[str]
    heads: list[int]
    deps: list[str]


def is_clear(labels: Sequence[str]) -> bool:
    """Whether a parser's labels are ClearNLP's."""
    return not _ONLY_CLEAR.isdisjoint(labels)


def to_universal(tree: Tree) -> Tree:
    """The same sentence in Universal Dependencies; the given tree is left as it is."""
    made = Tree(list(tree.pos), list(tree.heads), list(tree.deps))
    for index, label in enumerate(tree.deps):
        if label in {"prep", "agent", "dative"}:
            _preposition(made, index)
    for index, label in enumerate(tree.deps):
        if label in {"attr", "acomp"} and made.pos[made.heads[index]] == "AUX" and _is_be(tree, made.heads[index]):
            _copula(made, index)
    made.deps = [_RENAMED.get(label, label) for label in made.deps]
    return made


def _preposition(tree: Tree, index: int) -> None:
    """`killed <- by <- militants` becomes `killed <- militants <- by`; a clause under it is marked by it."""
    governor = tree.heads[index]
    if governor == index:
        return
    below = [i for i, head in enumerate(tree.heads) if head == index and i != index]
    object_ = next((i for i in below if tree.deps[i] in {"pobj", "pcomp"}), None)
    if object_ is None:
        tree.deps[index] = "iobj" if tree.deps[index] == "dative" else "advmod"
        return
    label = _oblique(tree, index, governor, object_)
    clause = tree.deps[object_] == "pcomp"
    _move(tree, object_, governor, label)
    _move(tree, index, object_, "mark" if clause else "case")
    for other in below:
        if other != object_:
            tree.heads[other] = object_


def _oblique(tree: Tree, index: int, governor: int, object_: int) -> str:
    if tree.deps[index] == "agent":
        return "obl:agent"
    verbal = tree.pos[governor] in _CLAUSE_HEADS
    if tree.deps[object_] == "pcomp":
        return "advcl" if verbal else "acl"
    return "obl" if verbal else "nmod"


def _move(tree: Tree, index: int, head: int, label: str) -> None:
    tree.heads[index], tree.deps[index] = head, label


def _is_be(tree: Tree, index: int) -> bool:
    """A main verb tagged AUX is the copula; an auxiliary would hang from a verb."""
    return tree.deps[index] not in {"aux", "auxpass"}


def _copula(tree: Tree, predicate: int) -> None:
    """`is <- president` becomes `president <- is`: the predicate takes the copula's place and its dependents."""
    verb = tree.heads[predicate]
    was_root = tree.heads[verb] == verb
    label, above = tree.deps[verb], tree.heads[verb]
    for index, head in enumerate(tree.heads):
        if head == verb and index not in {verb, predicate}:
            tree.heads[index] = predicate
    tree.heads[predicate] = predicate if was_root else above
    tree.deps[predicate] = label
    tree.heads[verb], tree.deps[verb] = predicate, "cop"
