"""Whether a text can hold claims at all, told from its words alone, before the reading model sees it.

Most of what comes in with the news tells of no conflict. Relevance is settled first in every hand-coding shop (ACLED
and UCDP GED search their sources by key words); here by the share of words of conflict, contention and diplomacy, in
the text or in one stretch of it, so that a page that is mostly about something else is still read for its one report of
a killing. `extract` asks the same question, so what is left unread would have yielded nothing. The word lists are in
ontology/data/scope_words.toml; what they let through is measured by benchmarks/gating.py.
"""

import re
from collections.abc import Sequence

from dateline.ontology import Ontology

__all__ = ["may_hold_claims"]

_SAYS_SO = 600  # characters at either end of a text in which it says what it is
_LABEL = re.compile(r"\s*[\[(]?(?:satire|parody|fiction|short story)[\])]?\s*[:|–—\])]", re.IGNORECASE)
_WORK_OF = re.compile(
    r"\bthis (?:article|story|report|piece|page|column|post)?\s*is (?:a |an )?(?:work of |piece of )?"
    r"(?:satire|satirical|parody|fiction)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_FEW = 30  # words: a text so short is always read
_SHORT = 120  # words: a text of a few sentences needs one word, of politics at least
_DISTINCT, _REPEATED = 2, 3  # different words of conflict, or one so often, in a longer text
_DENSITY = 10  # and so many in a thousand,
_STRETCH, _STEP = 60, 30  # or, in one stretch of so many words,
_IN_STRETCH = 3  # so many different ones


def may_hold_claims(text: str, ontology: Ontology) -> bool:
    """Tell whether a text has the words that reports of conflict and its politics are told in."""
    if _is_invented(text):
        return False
    words = _WORD.findall(text.lower())
    if len(words) <= _FEW:
        return True
    conflict = ontology.conflict_forms
    if len(words) <= _SHORT:
        return any(word in conflict or word in ontology.politics_forms for word in words)
    hits = [(at, conflict[word]) for at, word in enumerate(words) if word in conflict]
    if len(hits) * 1000 >= _DENSITY * len(words) and (len(hits) >= _REPEATED or _distinct(hits) >= _DISTINCT):
        return True
    return any(_distinct(_within(hits, start)) >= _IN_STRETCH for start in range(0, len(words), _STEP))


def _is_invented(text: str) -> bool:
    """Tell a text that says of itself that it is satire or fiction: by its label, or in so many words."""
    top, end = text[:_SAYS_SO], text[-_SAYS_SO:]
    return _LABEL.match(text) is not None or any(_WORK_OF.search(part) for part in (top, end))


def _within(hits: Sequence[tuple[int, str]], start: int) -> list[tuple[int, str]]:
    return [hit for hit in hits if start <= hit[0] < start + _STRETCH]


def _distinct(hits: Sequence[tuple[int, str]]) -> int:
    return len({lemma for _, lemma in hits})

