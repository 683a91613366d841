"""Pull quotes: a sentence of the story set apart a second time, often shortened, by the page's designer."""

import re

from dateline.reports.repeats import repeats_part_of, tokens
from dateline.reports.segments import Segment
from dateline.reports.sheet import Page

_MOST = 60  # words of a pull quote
_LONGEST = 400  # words of a sentence that are compared
_COMMON = 50  # sentences that may hold a word for it to count as rare
_SENTENCE = re.compile(r"[^.!?]+(?:[.!?]+|\Z)")


def mark_pull_quotes(page: Page) -> None:
    """Short runs whose words one sentence of a longer paragraph has in the same order."""
    body = [(s, page.words(s)) for _, s in page.open()]
    index = _SentenceIndex(page, [s for s, _ in body])
    for segment, words in body:
        if len(words) <= _MOST and _one_sentence(segment.text(page.text)):
            found = index.like(words)
            longer = (w for s, w in found if s is not segment and s.kind is None and s.end - s.start > len(words))
            if any(repeats_part_of(words, sentence) for sentence in longer if len(sentence) >= len(words)):
                segment.kind = "pull-quote"


class _SentenceIndex:
    """Finds the sentences that share a rare word with a run, so that a long page takes no longer than it must."""

    def __init__(self, page: Page, segments: list[Segment]) -> None:
        self.sentences: list[tuple[Segment, tuple[str, ...]]] = []
        self.holding: dict[str, list[int]] = {}
        for segment in segments:
            for sentence in _SENTENCE.finditer(page.text, segment.start, segment.end):
                words = tokens(page.text, *sentence.span()).words[:_LONGEST]
                for word in {w for w in words if len(w) > 4}:
                    self.holding.setdefault(word, []).append(len(self.sentences))
                self.sentences.append((segment, words))

    def like(self, words: tuple[str, ...]) -> list[tuple[Segment, tuple[str, ...]]]:
        """Return the sentences that hold one of the four rarest words that stand elsewhere too."""
        shared = [w for w in dict.fromkeys(words) if 2 <= len(self.holding.get(w, ())) <= _COMMON]
        rare = sorted(shared, key=lambda w: (len(self.holding[w]), w))[:4]
        return [self.sentences[n] for n in sorted({n for w in rare for n in self.holding[w]})]


def _one_sentence(text: str) -> bool:
    return len(_SENTENCE.findall(text.strip("\"“”'‘’ "))) <= 2 and not text.rstrip('"”’ ').endswith(("?", ":"))
