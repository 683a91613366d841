"""Words that stand for somebody named elsewhere."""

__all__ = ["PERSONAL", "is_pronoun"]

# Pronouns of persons and things, which are mentions of their own.
PERSONAL = frozenset(
    {"they", "them", "their", "it", "its", "he", "him", "his", "she", "her", "we", "us", "our", "themselves", "itself"}
    | {"i", "my", "himself", "herself"}
)
# What the reader of mentions resolves, relatives, quantities.
_PRONOUNS = PERSONAL | {
    "who", "which", "that", "this", "these", "those", "me", "you", "all", "both", "some", "others", "one", "everyone",
    "someone", "anyone", "everybody", "nobody",
}  # fmt: skip


def is_pronoun(words: str) -> bool:
    """Tell whether words only stand for somebody named elsewhere; "US" is a state."""
    return words.lower() in _PRONOUNS and words != "US"
