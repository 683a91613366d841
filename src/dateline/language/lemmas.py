"""Lemmas as edit rules: "cut the last n characters, add these", learnt as classes by the reading model.

A rule is written `L2+y` (lower-case the word, cut two characters, add "y"), `K0+` (keep the word as it is) or `=be`
(the whole lemma). One notation serves training and reading, so the two cannot drift apart.
"""

from __future__ import annotations

__all__ = ["KEEP", "apply_rule", "rule_for", "spelt"]

KEEP = "K0+"
_LONGEST_COMMON = 3
# The words that keep their "ie" in the singular or the infinitive; all others that end in "-ies", "-ied" have a "y".
_IE = frozenset(
    {
        "aerie", "auntie", "baddie", "belie", "bie", "birdie", "bogie", "bookie", "bourgeoisie", "bowtie",
        "brownie", "budgie", "cabbie", "caddie", "calorie", "camaraderie", "collie", "commie", "cookie", "coterie",
        "cutie", "die", "foodie", "freebie", "genie", "goalie", "goodie", "groupie", "hie", "hippie", "hoodie",
        "indie", "junkie", "kiddie", "laddie", "lassie", "lie", "lingerie", "magpie", "menagerie", "movie",
        "necktie", "newbie", "oldie", "outlie", "overlie", "pie", "pixie", "prairie", "quickie", "reverie",
        "roadie", "rookie", "selfie", "smoothie", "sortie", "stymie", "sweetie", "talkie", "techie", "tie",
        "townie", "underlie", "untie", "veggie", "vie", "yuppie", "zombie",
    }
)  # fmt: skip


def rule_for(word: str, lemma: str) -> str:
    """The shortest rule that turns `word` into `lemma`."""
    if word == lemma:
        return "L0+" if word.islower() else KEEP
    for sign, base in (("L", word.lower()), ("K", word)):
        common = _common(base, lemma)
        if common >= min(_LONGEST_COMMON, len(base) - 1, len(lemma)) and common > 0:
            return f"{sign}{len(base) - common}+{lemma[common:]}"
    return f"={lemma}"


def apply_rule(word: str, rule: str) -> str:
    """The lemma of `word` under `rule`; the word itself where the rule does not fit it."""
    if rule.startswith("="):
        return rule[1:]
    base = word.lower() if rule.startswith("L") else word
    cut, _, add = rule[1:].partition("+")
    keep = len(base) - int(cut)
    return base[:keep] + add if keep >= 0 and (keep or add) else base


def spelt(word: str, lemma: str) -> str:
    """The lemma as words of its ending are spelt: "casualty" of "casualties", where a rule leaves "casualtie"."""
    if not word.lower().endswith(("ies", "ied")) or not lemma.lower().endswith("ie"):
        return lemma
    return lemma if lemma.lower().rpartition("-")[2] in _IE else f"{lemma[:-2]}y"


def _common(a: str, b: str) -> int:
    count = 0
    for left, right in zip(a, b, strict=False):
        if left != right:
            break
        count += 1
    return count
