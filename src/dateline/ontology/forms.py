"""The forms an English verb or noun takes, so that a trigger is found even where a lemma was misread.

Regular inflection (Huddleston & Pullum, ch. 18: consonant doubling, -y, sibilant -es) and a list of irregular
forms kept in `data/words.toml`. Needed for upper-case wire copy, where lemmas come out wrong most often.
"""

_VOWELS = frozenset("aeiou")
_SIBILANT = ("s", "x", "z", "ch", "sh")
# Verbs stressed on the last syllable, and compounds, double their last consonant although they have two syllables.
_DOUBLING = frozenset(
    {
        "abet", "admit", "allot", "commit", "compel", "concur", "control", "deter", "dispel", "equip", "expel",
        "forbid", "handicap", "incur", "infer", "kidnap", "machine-gun", "machinegun", "occur", "omit", "patrol",
        "permit", "prefer", "propel", "rebel", "recur", "refer", "regret", "repel", "submit", "transfer", "transmit",
    }
)  # fmt: skip


def verb_forms(lemma: str, irregular: dict[str, tuple[str, ...]] | None = None) -> set[str]:
    """Return the forms of a verb: base, -s, -ing, past, participle; irregular forms replace the regular past."""
    forms = {lemma, _add_s(lemma), _ing(lemma)}
    forms.update((irregular or {}).get(lemma) or (_past(lemma),))
    return forms


def noun_forms(lemma: str, irregular: dict[str, tuple[str, ...]] | None = None) -> set[str]:
    """Return singular and plural of a noun."""
    return {lemma, *((irregular or {}).get(lemma) or (_add_s(lemma),))}


def _add_s(word: str) -> str:
    if word.endswith(_SIBILANT):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _doubles(word: str) -> bool:
    if word in _DOUBLING:
        return True
    if len(word) < 3 or word[-1] in "aeiouwxy" or word[-2] not in _VOWELS or word[-3] in _VOWELS:
        return False
    return sum(1 for a, b in zip(" " + word, word, strict=False) if b in _VOWELS and a not in _VOWELS) == 1


def _ing(word: str) -> str:
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "ye", "oe")):
        return word[:-1] + "ing"
    return word + word[-1] + "ing" if _doubles(word) else word + "ing"


def _past(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ied"
    return word + word[-1] + "ed" if _doubles(word) else word + "ed"
