"""Trees as Universal Dependencies wants them: the parts of a name have no dependents of their own.

"secured Khan Tuman and Adra" must join the second town to the first name's head, whatever the parser thought.
Source: UD guidelines, relation `flat` ("flat elements are not expected to have dependents").
"""

from collections.abc import Sequence

__all__ = ["without_flat_dependents"]

_KEPT = frozenset({"punct", "goeswith", "flat", "flat:name", "flat:foreign"})


def without_flat_dependents(heads: Sequence[int], deps: Sequence[str]) -> list[int]:
    """Return heads with what hung on a `flat` part moved to the name's head. A root is its own head.

    heads, deps: of one sentence, indices into it. Marks stay where they are.
    """
    moved = list(heads)
    for index, dep in enumerate(deps):
        if dep in _KEPT:
            continue
        head = moved[index]
        seen = {index}
        while deps[head].startswith("flat") and heads[head] != head and head not in seen:
            seen.add(head)
            head = heads[head]
        moved[index] = index if heads[index] == index else head
    return moved
