"""HTML: trafilatura finds the article; captions, pull quotes and metadata come from the page's own mark-up."""

import re
from collections.abc import Iterator
from typing import Any

import trafilatura
from lxml import etree
from lxml import html as lxml_html

from dateline.records.report import BlockKind, DateFact, DateSource, Report, Unread
from dateline.reports.build import Draft, Source, build, unread
from dateline.reports.decode import NotText, declared_encoding, decode
from dateline.reports.formats.metadata import PageFacts, page_facts
from dateline.reports.phrases import fold
from dateline.reports.segments import Segment, trimmed

Part = tuple[str, BlockKind | None]
_BLOCKS = "p|h1|h2|h3|h4|h5|h6|li|div|blockquote|figcaption|pre|td|th|tr|section|article|aside|br|ul|ol|table"
_QUOTE_CLASS = re.compile(r"pull-?quote|blockquote-pull|quote--pull", re.IGNORECASE)
_DECK_CLASS = re.compile(
    r"\b(?:standfirst|dek|deck|sub-?title|sub-?headline|article-?summary|article__lead)\b", re.IGNORECASE
)
_SPACES = re.compile(r"[ \t\r\n\f]+")


def read_page(data: bytes, source: Source, captured: DateFact | None = None, url: str | None = None) -> Report | Unread:
    """Return the report on an HTML page. `url` is the address an archive gives; the page's own otherwise."""
    text = decode(data, declared_encoding(data))
    if isinstance(text, NotText):
        return unread(source, text)
    tree = parse_html(text)
    if tree is None:
        return unread(source, NotText("malformed", "no HTML could be read from it"))
    facts = page_facts(tree)
    body = _with_extras(_article(text), tree)
    if not any(kind is None and len(part.split()) > 3 for part, kind in body):
        return unread(source, NotText("empty", "the page holds no article text"))
    return draft_parts(_headed(body, facts.title), source, facts, captured, facts.url or url)


def _headed(body: list[Part], title: str | None) -> list[Part]:
    """Mark the headline where the article holds it, else put it first; what stands before it stays."""
    if title is None:
        return body
    place = next((n for n, (part, _) in enumerate(body[:6]) if fold(part) == fold(title)), None)
    if place is None:
        return [(title, "headline"), *body]
    return [*body[:place], (body[place][0], "headline"), *body[place + 1 :]]


def draft_parts(
    parts: list[Part],
    source: Source,
    facts: PageFacts,
    captured: DateFact | None,
    url: str | None,
    date_source: DateSource = "metadata",
) -> Report | Unread:
    """Join parts by blank lines and build the report."""
    text, segments = join_parts(parts)
    return build(
        Draft(
            source=source,
            text=text,
            segments=segments,
            outlet=facts.outlet,
            author=facts.author,
            url=url,
            published=facts.published,
            published_source=date_source,
            captured=captured,
        )
    )


def join_parts(parts: list[Part]) -> tuple[str, list[Segment]]:
    """Return the parts joined by blank lines, and their segments."""
    text, segments = "", []
    for part, kind in parts:
        start, end = trimmed(part, 0, len(part))
        if start == end:
            continue
        text += "\n\n" if text else ""
        segments.append(Segment(len(text), len(text) + end - start, kind))
        text += part[start:end]
    return text, segments


def parse_html(text: str) -> Any | None:
    """Return the page's tree, or None. The parser knows no entities of its own and fetches nothing."""
    parser = lxml_html.HTMLParser(no_network=True, huge_tree=False, recover=True, encoding="utf-8")
    try:
        # bytes: a str with an encoding declaration is refused
        return lxml_html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def _article(text: str) -> list[Part]:
    """The article's blocks in order, as trafilatura finds them."""
    found = trafilatura.bare_extraction(text, include_comments=False, include_tables=False, favor_recall=True)
    body = getattr(found, "body", None)
    if body is None:
        return []
    return [(part, None) for part in _leaves(body) if part]


def _leaves(body: Any) -> Iterator[str]:
    """Texts of the lowest blocks of trafilatura's tree; a line break starts a new one."""
    for element in body.iter():
        if element.tag in ("p", "head", "item", "quote", "cell", "ab", "code") and not _has_blocks(element):
            pieces = [element.text or ""]
            pieces += [_with_break(child) for child in element.iterdescendants()]
            yield from (_SPACES.sub(" ", piece).strip() for piece in "".join(pieces).split("\n"))


def _with_break(element: Any) -> str:
    return ("\n" if element.tag == "lb" else "") + (element.text or "") + (element.tail or "")


def _has_blocks(element: Any) -> bool:
    return any(child.tag in ("p", "head", "item", "quote") for child in element.iterdescendants())


def _with_extras(body: list[Part], tree: Any) -> list[Part]:
    """Mark captions, pull quotes and decks by the page's mark-up, and put back captions that extraction dropped."""
    kinds: dict[str, BlockKind] = {fold(text): "pull-quote" for text in _classed(tree, _QUOTE_CLASS)}
    kinds.update({fold(text): "deck" for text in _classed(tree, _DECK_CLASS)})
    captions = list(_captions(tree))
    kinds.update({fold(text): "caption" for text, _ in captions})
    marked: list[Part] = [(part, kinds.get(fold(part))) for part, _ in body]
    present = {fold(part) for part, _ in marked}
    for caption, before in reversed(captions):
        if fold(caption) not in present:
            marked.insert(_place(marked, before), (caption, "caption"))
    return marked


def _captions(tree: Any) -> Iterator[tuple[str, set[str]]]:
    """Each caption of a figure in the article, with the texts of the paragraphs that stand before it."""
    before: set[str] = set()
    seen: set[str] = set()
    for element in tree.iter("p", "h1", "h2", "figcaption"):
        text = flat_text(element)
        if element.tag != "figcaption":
            before.add(fold(text))
        elif len(text.split()) >= 4 and text not in seen:
            seen.add(text)
            yield text, set(before)


def _place(parts: list[Part], before: set[str]) -> int:
    """After the last part that stands before the caption on the page; else at the top."""
    places = [number for number, (part, _) in enumerate(parts, start=1) if fold(part) in before]
    return max(places, default=0)


def _classed(tree: Any, pattern: re.Pattern[str]) -> Iterator[str]:
    """Texts of the elements whose class says what they are."""
    for element in tree.iter("blockquote", "aside", "div", "p", "figure", "h2"):
        if pattern.search(element.get("class") or ""):
            yield flat_text(element)


def flat_text(element: Any) -> str:
    """Return an element's text on one line; only plain blanks are joined, odd ones stay."""
    return _SPACES.sub(" ", element.text_content()).strip()


def snippet_parts(snippet: str) -> list[Part]:
    """Return the blocks of a piece of HTML that is an article already (a feed's item)."""
    marked = re.sub(rf"<(/?)({_BLOCKS})\b[^>]*>", "\n", snippet, flags=re.IGNORECASE)
    tree = parse_html(f"<div>{marked}</div>") if marked.strip() else None
    lines = tree.text_content().split("\n") if tree is not None else []
    return [(_SPACES.sub(" ", line).strip(), None) for line in lines if line.strip()]


__all__ = ["Part", "draft_parts", "flat_text", "join_parts", "parse_html", "read_page", "snippet_parts"]
