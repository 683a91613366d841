"""Is a text English? A classifier on its first 500 characters, checked against plain function words.

The classifier alone errs on texts full of foreign names, on upper case (newswire of the 1990s) and on short
ones; a text in which one word in eight is an English function word is English whatever it says.
"""

import re

import py3langid

SAMPLE = 500  # characters the classifier sees
ENOUGH_FUNCTION_WORDS = 0.125  # English news has 0.35–0.5; Spanish, French and German below 0.08
FEW_WORDS = 12  # below this, nothing can be told from words

_WORD = re.compile(r"[^\W\d_]+")
_FUNCTION_WORDS = frozenset(
    {"the", "of", "and", "to", "in", "that", "for", "with", "was", "were", "is", "are", "been", "has", "have", "had"}
    | {"on", "at", "by", "from", "their", "they", "its", "it", "as", "which", "who", "this", "after", "not", "but"}
    | {"said", "an", "be", "would", "will"}
)


def language_of(text: str) -> str:
    """Return "en", or the two-letter code of the language that the text seems to be in ("und": no letters)."""
    words = _WORD.findall(text[: 4 * SAMPLE].lower())
    if not words:
        return "und"
    share = sum(word in _FUNCTION_WORDS for word in words) / len(words)
    if share >= ENOUGH_FUNCTION_WORDS:
        return "en"
    if len(words) < FEW_WORDS and _mostly_latin(text):
        return "en"
    return str(py3langid.classify(text[:SAMPLE].lower())[0])


def _mostly_latin(text: str) -> bool:
    letters = [c for c in text[:SAMPLE] if c.isalpha()]
    return sum(c < "\u0250" for c in letters) > len(letters) // 2
