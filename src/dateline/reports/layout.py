"""Segments → blocks: what each run of a page is. One pass after another, each knowing a little more.

A pass only names segments that no earlier pass has named; what is left at the end is a paragraph.
"""

import re

from dateline.records.report import Block, BlockKind
from dateline.reports import furniture
from dateline.reports.datelines import dateline_at
from dateline.reports.edges import inline_captions, inline_tags, peel_head, peel_tail
from dateline.reports.entries import entry_head
from dateline.reports.phrases import fold, phrases
from dateline.reports.pullquotes import mark_pull_quotes
from dateline.reports.repeats import same_words, tokens
from dateline.reports.segments import Segment, trimmed
from dateline.reports.sheet import Layout, Page
from dateline.reports.stamps import stamp_line, stamp_within

_HEADLINE_WORDS = 35
_DECK_WORDS = 60
_TOP = 8  # segments in which outlet, byline and section of a page stand
_ENTRY_WORDS = 3  # what an entry tells behind its head, at the least
_TITLE_LABEL = re.compile(r"(?:title|headline)\s*:\s+(?=\S)", re.IGNORECASE)
_OUTLET_LABEL = re.compile(r"(?:outlet|publisher|publication|newspaper|source)\s*:\s+", re.IGNORECASE)
_MARK = re.compile(r"\[([^\[\]]{1,200})\]")


def lay_out(text: str, segments: list[Segment], outlet: str | None = None) -> Layout:
    """Return the layout of a text whose segments may carry kinds already (from HTML, or a title field)."""
    page = Page(text, segments, outlet)
    for step in (
        _lines,
        _headline,
        _top,
        _repetitions,
        _deck,
        _edges,
        _datelines,
        _marks,
        mark_pull_quotes,
        _crossheads,
        _entries,
    ):
        step(page)
    page.found.blocks = tuple(Block(s.start, s.end, s.kind or "paragraph") for s in page.segments)
    page.found.stamps = tuple(page.stamps)
    return page.found


def _lines(page: Page) -> None:
    """Lines that are furniture whatever stands around them."""
    cuts = [_caption(s, s.text(page.text)) for s in page.segments if s.kind == "caption"]
    for place, segment in page.open():
        text = segment.text(page.text)
        stamp = stamp_line(page.text, segment.start, segment.end)
        if stamp:
            page.stamps.append(stamp)
        kind: BlockKind | None = "date-line" if stamp else _line_kind(page, text, segment, place)
        if kind:
            segment.kind = kind
        else:
            cuts.append(_caption(segment, text))
    page.cut_all([cut for cut in cuts if cut])


def _line_kind(page: Page, text: str, segment: Segment, place: int) -> BlockKind | None:
    if len(text) > 400:
        return None
    author = furniture.byline_names(text) or _dated_byline(page, text, segment)
    if author and (place < _TOP or place >= len(page.segments) - 3):
        page.found.author = page.found.author or author
        return "byline"
    if place < _TOP and (_labelled_outlet(page, segment) or _dated_outlet(page, segment, place)):
        return "byline"
    if furniture.is_staff_line(text) and (place < _TOP or place >= len(page.segments) - 3) and place > 0:
        return "byline"
    return "furniture" if furniture.is_furniture_line(text) else None


def _dated_byline(page: Page, text: str, segment: Segment) -> str | None:
    """Read "By A. Name | 3 May 2016": a byline with the stamp beside it."""
    if not re.match(r"by\b", text, re.IGNORECASE):
        return None
    stamp = stamp_within(page.text, segment.start, segment.end)
    before = page.text[segment.start : stamp.start].rstrip(" |,·•–—-\u00a0") if stamp else ""
    author = furniture.byline_names(before) if before else None
    if author and stamp and len(page.text[stamp.end : segment.end].split()) <= 4:
        page.stamps.append(stamp)
        return author
    return None


def _labelled_outlet(page: Page, segment: Segment) -> bool:
    """Read "Source: Karo Monitor", the line that readers who collect reports by hand put on top."""
    label = _OUTLET_LABEL.match(page.text, segment.start, segment.end)
    if not label or not furniture.is_name_shaped(page.text[label.end() : segment.end], most=6):
        return False
    page.found.outlet, page.found.outlet_span = page.text[label.end() : segment.end], (label.end(), segment.end)
    return True


def _dated_outlet(page: Page, segment: Segment, place: int) -> bool:
    """Read "Karo Monitor, Monday 3 May 2016": an outlet's name and a day; below the first line, any name and a day."""
    stamp = stamp_within(page.text, segment.start, segment.end)
    if stamp is None:
        return False
    around = page.text[segment.start : stamp.start], page.text[stamp.end : segment.end]
    names = [part for part in (one.strip(" |,·•()–—-\u00a0") for one in around) if part]
    if len(names) != 1:
        return False
    name = names[0]
    named = furniture.is_outlet_name(name) or _speaks_of_itself(page, name)
    if not named and not (place and furniture.is_name_shaped(name)):
        return False
    if named and page.found.outlet is None:
        at = page.text.index(name, segment.start)
        page.found.outlet, page.found.outlet_span = name, (at, at + len(name))
    page.stamps.append(stamp)
    return True


def _caption(segment: Segment, text: str) -> tuple[Segment, list[Segment]] | None:
    """Name a caption known by its opening words or its credit; return the cut that takes the credit off."""
    if len(text) > 900 or len(text.split()) > 90:
        return None
    credit = furniture.credit_start(text)
    opens = furniture.opens_caption(text)
    body = text[:credit].rstrip() if credit is not None else text
    if credit is None and not opens:
        return None
    if credit is not None and not opens and furniture.ends_sentence(body) and not _photo_credit(text[credit:]):
        return None  # "… he said. (Reuters)" signs off a paragraph: the tail peeler knows it
    if body:
        segment.kind = "caption"
    return (segment, [Segment(segment.start + credit, segment.end, "furniture")]) if credit is not None else None


def _photo_credit(credit: str) -> bool:
    folded = fold(credit)
    return credit.startswith("[") or any(
        word in folded for word in ("photo", "getty", "file", "archive", "handout", "/")
    )


def _headline(page: Page) -> None:
    """The headline given by a field or by the page's mark-up, else the first line that no sentence ends."""
    given = next((s for s in page.segments if s.kind == "headline"), None)
    if given is None and len(page.segments) > 1:
        given = next((s for _, s in page.open()), None)
        if given is not None and not _looks_like_headline(page, given):
            given = None
    if given is not None:
        given.kind = "headline"
        label = _TITLE_LABEL.match(page.text, given.start, given.end)
        given.start = label.end() if label else given.start
        page.found.title = (given.start, given.end)


def _looks_like_headline(page: Page, segment: Segment) -> bool:
    text = segment.text(page.text)
    if (
        not 2 <= len(text.split()) <= _HEADLINE_WORDS
        or text.endswith((".", ",", ";", ":"))
        or "\n" in text.strip("\n")[200:]
    ):
        return False
    more = any(len(s.text(page.text).split()) >= 8 for _, s in page.open() if s is not segment)
    return more and dateline_at(page.text, segment.start, segment.end, opening=False) is None


def _top(page: Page) -> None:
    """Outlet and author lines between the headline and the first paragraph."""
    for place, segment in enumerate(page.segments[:_TOP]):
        text = segment.text(page.text)
        if segment.kind is not None:
            continue
        if _is_outlet(page, text):
            segment.kind = "byline"
            page.found.outlet, page.found.outlet_span = text, (segment.start, segment.end)
        elif place and len(text.split()) > 8:
            break


def _is_outlet(page: Page, text: str) -> bool:
    given = page.given_outlet
    return furniture.is_outlet_name(text) or bool(given and fold(given) == fold(text)) or _speaks_of_itself(page, text)


def _speaks_of_itself(page: Page, text: str) -> bool:
    """True for a name standing alone that the report uses as its own: "told Delta Review", "[Delta Review]"."""
    if not furniture.is_name_shaped(text):
        return False
    name = re.escape(text.strip())
    return (
        re.search(rf"\b(?:told|speaking to|interview with)\s+{name}\b|[\[(]{name}[\])]", page.text, re.IGNORECASE)
        is not None
    )


def _repetitions(page: Page) -> None:
    """The headline again, and paragraphs that stand on the page twice."""
    title = tokens(page.text, *page.found.title).words if page.found.title else ()
    seen = {page.words(s) for s in page.segments if s.kind in ("caption", "deck")}
    for _, segment in page.open():
        words = page.words(segment)
        if (title and len(words) <= len(title) + 8 and same_words(words, title)) or (len(words) > 5 and words in seen):
            segment.kind = "repeat"
        seen.add(words)


def _deck(page: Page) -> None:
    """One or two runs between the headline and the page's own stamp, byline or reading time."""
    if page.found.title is None:
        return
    first = next(i for i, s in enumerate(page.segments) if s.kind == "headline") + 1
    run: list[Segment] = []
    for segment in page.segments[first:]:
        if segment.kind == "repeat" or (segment.kind == "byline" and not run):
            continue
        if segment.kind is not None:
            break
        run.append(segment)
    else:
        return
    enough = 1 <= len(run) <= 2 and all(len(s.text(page.text).split()) <= _DECK_WORDS for s in run)
    if enough and segment.kind in ("date-line", "byline", "furniture"):
        for one in run:
            one.kind = "byline" if furniture.is_name_shaped(one.text(page.text)) else "deck"


def _edges(page: Page) -> None:
    """What is glued to the first and the last paragraph."""
    title = tokens(page.text, *page.found.title).words if page.found.title else ()
    first = next((s for _, s in page.open()), None)
    if first is not None:
        _, peeled = peel_head(page.text, first.start, first.end, title)
        page.adopt(peeled)
        page.cut(first, peeled.runs)
    opening = next((s for _, s in page.open()), None)
    if opening is not None:
        tags = inline_tags(page.text, opening.start, opening.end)
        captions = list(inline_captions(page.text, opening.start, opening.end))
        page.cut(opening, [*captions, tags] if tags and not _meets(tags, captions) else captions)
    last = next((s for _, s in reversed(list(page.open()))), None)
    if last is not None:
        _, foot = peel_tail(page.text, last.start, last.end, outlet=page.given_outlet, author=page.found.author)
        page.adopt(foot)
        page.cut(last, foot.runs)


def _meets(run: Segment, others: list[Segment]) -> bool:
    return any(run.start < other.end and other.start < run.end for other in others)


def _datelines(page: Page) -> None:
    """The dateline that opens the story: in one of its first three paragraphs, bare ones only in the first."""
    opening = True
    for _, segment in list(page.open())[:3]:
        found = dateline_at(page.text, segment.start, segment.end, opening=opening)
        opening = False
        if found and found.end < segment.end:
            page.found.dateline = found
            page.found.agency = found.agency or page.found.agency
            page.cut(segment, [Segment(*trimmed(page.text, found.start, found.end), "furniture")])
            return


def _marks(page: Page) -> None:
    """Transcribers' marks: those of the list anywhere, a speaker's or editor's in capitals at a paragraph's start."""
    cuts: list[tuple[Segment, list[Segment]]] = []
    for _, segment in page.open():
        at, runs = segment.start, []
        for mark in _MARK.finditer(page.text, segment.start, segment.end):
            leads = not page.text[at : mark.start()].strip() and mark[1].isupper()
            if leads or fold(mark[1]) in phrases().transcript_marks:
                runs.append(Segment(*mark.span(), "furniture"))
                at = mark.end() if leads else at
        if runs:
            cuts.append((segment, runs))
    page.cut_all(cuts)


def _crossheads(page: Page) -> None:
    """Short labels between the paragraphs of a longer story."""
    rest = [s for _, s in page.open()]
    if len(rest) < 4:
        return
    for segment in rest[1:]:
        if furniture.is_crosshead(segment.text(page.text)) and not _glued(page, segment):
            segment.kind = "furniture"


def _entries(page: Page) -> None:
    """Day and place at the head of a list's entry or a round-up's item: a run of their own before its sentence."""
    cuts: list[tuple[Segment, list[Segment]]] = []
    for _, segment in page.open():
        head = entry_head(page.text, segment.start, segment.end)
        if head is not None and len(page.text[head.end : segment.end].split()) >= _ENTRY_WORDS:
            cuts.append((segment, [Segment(head.start, head.end, "paragraph")]))
    page.cut_all(cuts)


def _glued(page: Page, segment: Segment) -> bool:
    """True for a piece that was cut out of a longer run (after a transcriber's mark)."""
    before = page.text[max(0, segment.start - 2) : segment.start]
    return "\n" not in before
