"""What a page says about itself in its head: JSON-LD, OpenGraph, Dublin Core, <time>. Nothing is guessed."""

import json
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from dateline.reports.dates import WrittenDate, parse_date

# In order of trust: the news metadata standards first. Modified dates are none of these.
_DATE_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date.published",
    "publish-date",
    "publish_date",
    "pubdate",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "date",
)
_OUTLET_NAMES = ("og:site_name", "dc.publisher", "dcterms.publisher", "application-name", "publisher")
_AUTHOR_NAMES = ("author", "article:author", "dc.creator", "parsely-author")
_TITLE_NAMES = ("og:title", "dc.title", "twitter:title", "parsely-title")
_ARTICLES = ("NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting", "WebPage")


class PageFacts(Struct, frozen=True):
    """Title, date, outlet, author and address as the page itself gives them."""

    title: str | None = None
    published: WrittenDate | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None


def page_facts(tree: Any) -> PageFacts:
    """Return what the page's head says."""
    meta, linked = _meta(tree), next(_articles(tree), {})
    outlet = _first(meta, _OUTLET_NAMES) or _name(linked.get("publisher"))
    title = _heading(tree) or _text(linked.get("headline")) or _first(meta, _TITLE_NAMES) or _title(tree, outlet)
    author = _name(linked.get("author")) or _first(meta, _AUTHOR_NAMES)
    return PageFacts(
        title=title,
        published=_date(tree, meta, linked),
        outlet=outlet,
        author=None if author and author.startswith("http") else author,
        url=_address(tree, meta),
    )


def _meta(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = (element.get("content") or "").strip()
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _articles(tree: Any) -> Iterator[dict[str, Any]]:
    """JSON-LD objects that describe an article, the page's main one first."""
    for element in tree.iter("script"):
        if (element.get("type") or "").lower() != "application/ld+json":
            continue
        try:
            data = json.loads(element.text_content()[:200_000])
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            kind = node.get("@type")
            if any(k in _ARTICLES for k in (kind if isinstance(kind, list) else [kind])):
                yield node


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    for item in data if isinstance(data, list) else [data]:
        if isinstance(item, dict):
            graph = item.get("@graph")
            yield from (node for node in graph if isinstance(node, dict)) if isinstance(graph, list) else [item]


def _date(tree: Any, meta: dict[str, str], linked: dict[str, Any]) -> WrittenDate | None:
    texts = [_text(linked.get("datePublished")), *(meta.get(name) for name in _DATE_NAMES)]
    texts += [e.get("datetime") for e in tree.iter("time") if e.get("datetime")][:1]
    return next((written for text in texts if text and (written := parse_date(text))), None)


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _text(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _name(value: Any) -> str | None:
    """A name in any of JSON-LD's shapes: "X", {"name": "X"}, [{"name": "X"}, …]."""
    if isinstance(value, list):
        names = [name for item in value if (name := _name(item))]
        return ", ".join(names) or None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _heading(tree: Any) -> str | None:
    """The page's only <h1>: the headline as readers see it."""
    found = [" ".join(e.text_content().split(" ")).strip() for e in tree.iter("h1")]
    texts = [" ".join(t.split("\n")).strip() for t in found if t.strip()]
    return texts[0] if len(set(texts)) == 1 and len(texts[0].split()) >= 3 else None


def _title(tree: Any, outlet: str | None) -> str | None:
    """The <title> without the outlet's name after a bar or dash."""
    text = next((e.text_content().strip() for e in tree.iter("title")), "")
    if outlet and text.endswith(outlet):
        text = text[: -len(outlet)].rstrip(" |-–—:·»")
    return text or None


def _address(tree: Any, meta: dict[str, str]) -> str | None:
    links = [e.get("href") for e in tree.iter("link") if (e.get("rel") or "").lower() == "canonical"]
    address = next((link for link in links if link), None) or meta.get("og:url")
    return address if address and address.startswith(("http://", "https://")) else None
