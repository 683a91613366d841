"""Furniture glued to the story's first and last words, where a scraper lost the line breaks.

At the head: the headline again, date stamps, "by …", an agency before a stamp. At the tail: sign-offs
("--Reuters"), "Read also", initials of editors, an outlet's praise of itself, the menu of the page's foot.
Each peeler gets the range that is left and returns the runs it takes; what it does not know stays story.
"""

import re
from collections.abc import Iterator
from functools import cache

from dateline.records.report import BlockKind
from dateline.reports.phrases import agency_pattern, fold, phrases
from dateline.reports.repeats import opening_match, tokens
from dateline.reports.segments import Segment, trimmed
from dateline.reports.stamps import Stamp, stamp_at

_TAIL = 4000  # characters at the end in which a page's foot is looked for
_MENU_ITEMS = 4
_PUNCTUATION = re.compile(r"[\s.:;|–—-]*")
_STRAY = re.compile(r"\s*[A-Z][\w]{0,11}\s+(?=(?:A|An|The|At)\s+\w)")
_BY = re.compile(r"\s*by\s+", re.IGNORECASE)
_ROUND_CREDIT = re.compile(r"\(([^()]{2,60})\)(?=\s+[\"“'‘]?[A-Z])")


class Peeled:
    """What one end gave: the runs with their kinds, the stamps read, the author named."""

    def __init__(self) -> None:
        self.runs: list[Segment] = []
        self.stamps: list[Stamp] = []
        self.author: str | None = None
        self.agency: str | None = None

    def take(self, text: str, start: int, end: int, kind: BlockKind) -> None:
        """Keep a run, trimmed; an empty one is dropped."""
        run = trimmed(text, start, end)
        if run[0] < run[1]:
            self.runs.append(Segment(*run, kind))


def peel_head(text: str, start: int, end: int, title: tuple[str, ...]) -> tuple[int, Peeled]:
    """Return where the story begins in text[start:end], and what stood before it."""
    peeled, at = Peeled(), start
    for _ in range(8):  # as many pieces as any page has been seen to glue together
        after = (
            _headline(text, at, end, title, peeled)
            or _stamp(text, at, end, peeled)
            or _byline(text, at, end, title, peeled)
            or _agency(text, at, end, peeled)
        )
        if after is None or after >= end:
            break
        at = _PUNCTUATION.match(text, after, end).end()  # type: ignore[union-attr]  # matches always
        peeled.runs[-1].end = max(peeled.runs[-1].end, trimmed(text, peeled.runs[-1].start, at)[1])
    return (at, peeled) if peeled.runs else (start, peeled)


def _headline(text: str, at: int, end: int, title: tuple[str, ...], peeled: Peeled) -> int | None:
    words = tokens(text, at, min(end, at + 400))
    count = opening_match(words.words, title)
    if not count:
        return None
    after = words.spans[count - 1][1]
    stray = _STRAY.match(text, after, end)
    after = stray.end() if stray else after
    peeled.take(text, at, after, "repeat")
    return after


def _stamp(text: str, at: int, end: int, peeled: Peeled) -> int | None:
    stamp = stamp_at(text, at, end)
    if stamp is None:
        return None
    rest = text[stamp.end : end].lstrip()
    if not stamp_opens(text, stamp) and rest[:1].islower() and not _BY.match(rest):
        return None  # "5 July 2016 was the day …" is a sentence
    peeled.stamps.append(stamp)
    peeled.take(text, stamp.start, stamp.end, "date-line")
    return stamp.end


def stamp_opens(text: str, stamp: Stamp) -> bool:
    """True where a label ("Published", "Posted on") opens the stamp."""
    return text[stamp.start : stamp.start + 1].isalpha() and bool(
        re.match(
            r"(?:first|publi|post|issue|creat|date of|last|updat|modif)", text[stamp.start : stamp.end], re.IGNORECASE
        )
    )


def _byline(text: str, at: int, end: int, title: tuple[str, ...], peeled: Peeled) -> int | None:
    """Read "by A. Name and B. Name", which ends where the headline is repeated."""
    opener = _BY.match(text, at, end)
    if not opener:
        return None
    words = tokens(text, opener.end(), min(end, opener.end() + 300))
    for skip in range(1, min(16, len(words.words))):
        if opening_match(words.words[skip:], title):
            stop = words.spans[skip - 1][1]
            peeled.author = text[opener.end() : stop]
            peeled.take(text, at, stop, "byline")
            return stop
    return None


@cache
def _agency_stamp() -> re.Pattern[str]:
    return re.compile(rf"(?:By\s+)?(?P<agency>{agency_pattern()})\s*[,|:-]?\s+")


def _agency(text: str, at: int, end: int, peeled: Peeled) -> int | None:
    """Read "AFP Saturday 2 Jul 2016 …": an agency's name directly before a stamp."""
    match = _agency_stamp().match(text, at, end)
    if not match or stamp_at(text, match.end(), end) is None:
        return None
    peeled.agency = match["agency"]
    peeled.take(text, at, match.end(), "byline")
    return match.end()


_TAGS = re.compile(r"(?<=[.!?\"”])\s+(?P<tags>Tags)\b:?\s")
_OPENING = re.compile(
    r"\b(?:At least|A|An|The|In|On|More than|Over|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Dozens|Scores|Hundreds"
    r"|Thousands)\s+(?=[a-z\d])"
)


def inline_tags(text: str, start: int, end: int) -> Segment | None:
    """Return the list of tags inside a paragraph that lost its breaks: it ends where a sentence opens."""
    tags = _TAGS.search(text, start, min(end, start + 1000))
    opening = _OPENING.search(text, tags.end(), min(end, tags.end() + 250)) if tags else None
    if not tags or not opening or re.search(r"[.!?]\s", text[tags.end() : opening.start()]):
        return None
    return Segment(*trimmed(text, tags.start("tags"), opening.start()), "furniture")


def inline_captions(text: str, start: int, end: int) -> Iterator[Segment]:
    """Yield captions and their credits inside a paragraph that lost its breaks: "… in Aleppo (archive) A bomb …".

    A credit in brackets is followed by a capital; the caption is the sentence before it.
    """
    begin = start
    for credit in _ROUND_CREDIT.finditer(text, start, min(end, start + 1500)):
        if not _is_credit(credit[1]):
            continue
        before = text[begin : credit.start()].rstrip()
        stop = list(re.finditer(r"[.!?][\"”]?\s+(?=[A-Z])", before[:-1]))
        opens = begin + (stop[-1].end() if stop else 0)
        if 4 <= len(text[opens : credit.start()].split()) <= 60 and opens < begin + len(before):
            yield Segment(*trimmed(text, opens, credit.start()), "caption")
        yield Segment(*credit.span(), "furniture")
        begin = credit.end()


def _is_credit(inside: str) -> bool:
    folded = fold(inside)
    words = set(re.split(r"[/,;:|\s-]+", folded))
    agency = re.match(rf"{agency_pattern()}(?:\s+(?:and|/|via)\b|/|\s*\Z)", inside)
    return folded in phrases().credit_words or bool(agency) or bool({"photo", "handout", "archive"} & words)


@cache
def _signoffs() -> tuple[re.Pattern[str], ...]:
    agency = agency_pattern()
    return (
        re.compile(
            r"(?:read\s+(?:also|more|next)|see\s+also|in\s+this\s+article|related(?:\s+articles)?)\W*\Z", re.IGNORECASE
        ),
        re.compile(rf"[-–—]+\s*(?P<agency>{agency})\.?\Z", re.IGNORECASE),
        re.compile(rf"\((?P<agency>{agency})(?:/[^()]{{1,40}})?\)\.?\Z"),
        # "Source: Karo Radio", "(source Karo Radio)"; not "a police source said five had died", however a report ends
        re.compile(
            r"(?:\((?i:sources?)\b\s*:?|\b(?i:sources?)\s*:|(?<=[.!?\"”)]\s)(?:Sources?|SOURCES?)\b)"
            r"\s+(?=[A-Z])[^.()]{2,60}\)?\.?\Z"
        ),
        re.compile(
            r"(?<=[.\"”])\s+(?:[A-Z][\w.]*(?:[ -][A-Z]?[\w.]+)?\s*/\s*){1,6}[A-Z][\w.]*(?:[ -][A-Z][\w.]*)?\.?\Z"
        ),
        re.compile(r"(?<=[.\"”])\s+\d{1,4}\Z"),
        re.compile(r"\[?\b(?:end|ends)\b\]?\Z"),
        re.compile(r"(?:\[[A-Z ]{4,40}\]\s*)+\Z"),
    )


def peel_tail(text: str, start: int, end: int, *, outlet: str | None, author: str | None) -> tuple[int, Peeled]:
    """Return where the story ends in text[start:end], and what stood after it."""
    peeled, stop = Peeled(), end
    for _ in range(6):
        before = _foot(text, start, stop, outlet, author, peeled)
        if before is None or before <= start:
            break
        peeled.take(text, before, stop, "furniture")
        stop = trimmed(text, start, before)[1]
    return stop, peeled


def _foot(text: str, start: int, stop: int, outlet: str | None, author: str | None, peeled: Peeled) -> int | None:
    for pattern in _signoffs():
        match = pattern.search(text, max(start, stop - 200), stop)
        if match:
            peeled.agency = peeled.agency or match.groupdict().get("agency")
            return match.start()
    return _repeated_author(text, start, stop, author) or _menu(text, start, stop) or _praise(text, start, stop, outlet)


def _repeated_author(text: str, start: int, stop: int, author: str | None) -> int | None:
    if not author or not text[start:stop].rstrip(" .").endswith(author) or len(author) < 5:
        return None
    return text.rindex(author, start, stop)


def _menu(text: str, start: int, stop: int) -> int | None:
    """Where a dense run of menu items ("Contact Us Legal Terms of Use") begins, widened to the story's end."""
    low = max(start + (stop - start) // 3, stop - _TAIL)
    found = [m.start() for m in _menu_pattern().finditer(text, low, stop)]
    if len(found) < _MENU_ITEMS or stop - found[-1] > 80:
        return None
    first = found[-1]
    for place in reversed(found):
        if first - place > 120:
            break
        first = place
    if sum(place >= first for place in found) < _MENU_ITEMS:
        return None
    source = list(re.finditer(r"(?<=\. )Sources? (?=[A-Z])", text[low:first]))
    return low + source[0].start() if source else _sentence_end(text, low, first)


def _sentence_end(text: str, low: int, at: int) -> int:
    stops = [m.end() for m in re.finditer(r"[.!?][\"”]?(?=\s)", text[low:at])]
    return low + stops[-1] if stops else at


@cache
def _menu_pattern() -> re.Pattern[str]:
    items = sorted((i for i in phrases().menu if len(i) > 3), key=lambda i: (-len(i), i))
    titled = [
        "".join(w.capitalize() if w not in ("of", "and", "us") or w == "us" else w for w in re.split(r"( )", i))
        for i in items
    ]
    return re.compile(r"\b(?:" + "|".join(re.escape(t) for t in dict.fromkeys(titled)) + r"|iOS|RSS|FAQs?)\b")


_PRAISE = re.compile(
    r"(?P<name>(?:[A-Z][\w'’-]+ ){1,4})"
    r"is (?:the|a|an) (?:worlds?|world's|world’s|leading|independent|first|premier|only|largest)[^.]{0,80}\b"
    r"(?:newspaper|news agency|broadcaster|channel|website|news site|daily|magazine|network)\b"
)


def _praise(text: str, start: int, stop: int, outlet: str | None) -> int | None:
    """An outlet's words about itself: "X is the world's premier daily … Launched in London in 1978 …"."""
    tail = max(start + (stop - start) // 3, stop - _TAIL)
    match = _PRAISE.search(text[tail:stop])
    if not match:
        return None
    known = outlet and re.sub(r"\W", "", outlet.lower()) in re.sub(r"\W", "", match["name"].lower())
    repeated = text.count(match["name"].strip(), tail, stop) >= 2
    return _sentence_end(text, tail, tail + match.start()) if known or repeated else None
