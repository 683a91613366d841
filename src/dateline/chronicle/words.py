"""Words of names and sentences in a shape that can be compared across spellings and outlets."""

import functools
import re
from collections.abc import Iterable, Mapping

from anyascii import anyascii
from rapidfuzz.distance import JaroWinkler

from dateline.chronicle.config import joining, word_bands

_TOKEN = re.compile(r"[^\W_]+", re.UNICODE)
_ARTICLE = re.compile(r"^(?:al|el|ad|ar|as|at|an|ash|az)-", re.IGNORECASE)
_ARTICLES = frozenset({"the", "a", "an", "al", "el", "ad", "ar", "as", "at", "ash", "az"})
_LATER = re.compile(r"\s+(?:of|in|on|at|from|by|near|with|that|which)\s+", re.IGNORECASE)
_RARE = 10
_FIRST = 5  # words of "two of the three attackers" within which the noun stands


@functools.lru_cache(maxsize=65536)
def tokens(text: str) -> tuple[str, ...]:
    """Return the words of a text, in ASCII lower case, possessive 's dropped."""
    plain = anyascii(text).replace("\u2019", "'").lower()
    return tuple(_TOKEN.findall(plain.replace("'s ", " ").replace("'", "")))


@functools.lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return a word without plural ending: enough to compare, not a lemma."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    if word.endswith("men") and (len(word) > 5 or word in ("men", "women")):  # "gunmen", "policemen"; not "omen"
        return word[:-3] + "man"
    return "child" if word == "children" else word


@functools.lru_cache(maxsize=65536)
def rarity(word: str) -> int:
    """Return how rare a word is, from 0 (in every text) to 10 (in hardly any); numbers count as fairly rare."""
    if word.isdigit():
        return 6 if len(word) > 1 else 2
    bands = word_bands()
    return min(bands.get(word, _RARE), bands.get(stem(word), _RARE))


@functools.lru_cache(maxsize=32768)
def vector(text: str) -> Mapping[str, float]:
    """Return the words of a text weighted by rarity; very common words (band below 3) are left out."""
    return {stem(w): float(rarity(w)) for w in tokens(text) if rarity(w) >= 3}


def merged(texts: Iterable[str]) -> dict[str, float]:
    """Return one vector for several texts."""
    out: dict[str, float] = {}
    for text in texts:
        out.update(vector(text))
    return out


def likeness(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Return how much of the shorter text's weight the other shares (0 to 1), damped for very short texts."""
    if a.keys().isdisjoint(b):
        return 0.0
    shared = sum([min(w, b[k]) for k, w in a.items() if k in b])
    return shared / max(min(sum(a.values()), sum(b.values())), 30.0)


@functools.lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """Return a place or person name's consonants: spellings of one name from another script mostly agree."""
    text = _ARTICLE.sub("", anyascii(name).lower().strip())
    text = re.sub(r"\b(?:al|el)[- ]", "", text)
    text = text.replace("kh", "h").replace("q", "k").replace("ck", "k").replace("ph", "f").replace("dh", "d")
    text = re.sub(r"[^a-z0-9]", "", text)
    head, rest = text[:1], re.sub(r"[aeiouyhw]", "", text[1:])
    return re.sub(r"(.)\1+", r"\1", head + rest)


@functools.lru_cache(maxsize=131072)
def same_name(a: str, b: str) -> float:
    """Return how surely two names are spellings of one name, from 0 to 1."""
    x, y = _bare(a), _bare(b)
    if not x or not y:
        return 0.0
    if x == y:
        return 1.0
    like = JaroWinkler.similarity(x.replace(" ", ""), y.replace(" ", ""))
    if skeleton(a) == skeleton(b) and len(skeleton(a)) >= 2 and like >= 0.75:
        return 0.9
    return 0.7 if like >= 0.93 else 0.0


def _bare(name: str) -> str:
    """Return a name's words without articles, English or Arabic: "the Red Front", "al-Foua"."""
    kept = [t for t in tokens(name) if t not in _ARTICLES]
    return " ".join(kept or tokens(name))


def is_generic(text: str) -> bool:
    """Tell whether words for people name no group ("the militants", "local residents")."""
    generic = joining().words.generic
    found = tokens(text)
    return bool(found) and any(stem(w) in generic for w in found) and not any(_namelike(w) for w in text.split()[1:])


def is_pronoun(text: str) -> bool:
    """Tell whether words only stand for somebody else ("they", "everyone")."""
    return text.strip().lower() in joining().words.pronouns


def is_means(text: str) -> bool:
    """Tell whether the head of some words is a weapon or a deed: "a warplane", "death toll in the attack"."""
    return head_noun(text) in joining().words.means


def head_noun(text: str) -> str:
    """Return the noun that some words are about, in the singular: "bomber" of "two suicide bombers on foot"."""
    found = tokens(_LATER.split(text.strip(), maxsplit=1)[0])
    return stem(found[-1]) if found else ""


def is_attacker(text: str) -> bool:
    """Tell whether words mean those who attacked: "two of the three attackers"."""
    return any(stem(t) in joining().words.attackers for t in tokens(text)[:_FIRST])


def is_ground(text: str, *names: str | None) -> bool:
    """Tell whether words say only a place: one of its names, "the town", "the town of Homs"."""
    bare = [t for t in tokens(text) if t not in _ARTICLES]
    if bare and bare[0] in joining().words.grounds and (len(bare) == 1 or bare[1] == "of"):
        return True
    return any(n is not None and tokens(n) == tokens(text) for n in names)


def _namelike(word: str) -> bool:
    return any(c.isupper() for c in word)


def names_in(text: str) -> frozenset[str]:
    """Return the rare capitalised words of a text: names of people, places and things."""
    found = re.findall(r"[^\W\d_][\w’'-]*", text)
    picked = (skeleton(w) for w in found if w[0].isupper() and all(rarity(t) >= 8 for t in tokens(w)))
    return frozenset(s for s in picked if len(s) >= 2)
