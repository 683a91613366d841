"""People told of twice: one group by two nouns ("six Jesuits", "the Jesuit priests"), a group and all of its names."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from dateline.exports.muc4 import words
from dateline.exports.muc4.targets import Human, repeats

__all__ = ["told_once"]

_SEVERAL = 2


def told_once(found: Iterable[Human], offices: Collection[str] = ()) -> list[Human]:
    """Return human targets without a group told again by fewer words, and without a group whose people all have names.

    Of a group told twice the first stays, with the figure and the effects of both. offices: what the targets that have
    names are known as elsewhere in the report: "the president of the court" is one of them.
    """
    kept: list[Human] = []
    for human in found:
        at = next((i for i, other in enumerate(kept) if _one_group(other, human)), None)
        if at is None:
            kept.append(human)
        else:
            kept[at] = _both(kept[at], human)
    named = sum(1 for human in kept if human.name)
    kept = [human for human in kept if not (_is_named(human, named) or _is_noun_of_one(human, kept))]
    known = {word for text in (*offices, *(h.description or "" for h in kept if h.name)) for word in words.tokens(text)}
    kept = [human for human in kept if not (_is_sum(human, kept) or _is_office(human, known))]
    names = {word for human in kept if human.name for word in human.name.split()}
    return [human for human in kept if not _ends_in(human, names)]


def _one_group(a: Human, b: Human) -> bool:
    """Tell whether two phrases can mean one group: the words of one within the other's, no two figures."""
    if a.name or b.name or "1" in (a.number, b.number):
        return False
    one, two = _nouns(a), _nouns(b)
    told = a.number == b.number or "PLURAL" in (a.number, b.number)
    return told and bool(one and two) and (one <= two or two <= one)


def _nouns(human: Human) -> set[str]:
    return {words.singular(word) for word in words.tokens(human.description or "")}


def _both(a: Human, b: Human) -> Human:
    return replace(a, number=b.number if a.number == "PLURAL" else a.number, effects=a.effects | b.effects)


def _is_named(human: Human, named: int) -> bool:
    """Tell "two engineers" where two people are named: they are the engineers."""
    return human.name is None and human.number.isdigit() and 1 < int(human.number) <= named


def _is_noun_of_one(human: Human, among: Iterable[Human]) -> bool:
    """Tell "the mayor's daughter" where the mayor's daughter Ana Ruiz is a target."""
    return human.number == "1" and repeats(human, among)


def _is_sum(human: Human, among: Iterable[Human]) -> bool:
    """Tell "three people" where a nurse and two boys are told of with the same harm: they are the three."""
    noun = (words.tokens(human.description or "") or [""])[-1]
    if human.name or not words.has("counted", noun) or not human.number.isdigit() or int(human.number) < _SEVERAL:
        return False
    others = [h for h in among if h is not human and _harmed_alike(h, human)]
    return sum(int(h.number) for h in others if h.number.isdigit()) == int(human.number)


def _harmed_alike(a: Human, b: Human) -> bool:
    """Tell whether the same can have befallen two targets."""
    return not a.effects or not b.effects or bool(a.effects & b.effects)


def _ends_in(human: Human, names: Collection[str]) -> bool:
    """Tell one person told of by a noun and a name of a target's: "colleague Ana Ruiz" where Ana Ruiz is one."""
    return human.name is None and human.number == "1" and (human.description or "-").split()[-1] in names


def _is_office(human: Human, known: Collection[str]) -> bool:
    """Tell one person told of by an office that somebody named holds: "the president of the court"."""
    if human.name or human.number != "1":
        return False
    before = words.tokens((human.description or "").split(" OF ")[0])
    return bool(before) and words.has("titles", before[-1]) and before[-1] in known
