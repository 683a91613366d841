"""A brief: structured, as Markdown, as one HTML page."""

from dateline.api import briefing
from dateline.web.desk import Desk
from dateline.web.endpoint import Encoded, Endpoint
from dateline.web.errors import RequestError
from dateline.web.reads.events import Filter, chosen

# The page holds its style and nothing that runs; it may not reach out (the same stands in the page itself).
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'"

_NARROW, _WIDE = 240, 1600


def brief(desk: Desk, asked: Filter) -> briefing.Brief:
    """Return the brief as sentences with footnotes."""
    return briefing.brief_of(desk.snapshot.view, chosen(desk.snapshot, asked))[0]


class DrawnAsked(Filter, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The same brief, and how wide its charts may be (240 to 1600)."""

    width: int = 720


def drawn(desk: Desk, asked: DrawnAsked) -> briefing.Drawn:
    """Return the charts of the brief as shapes. Raises RequestError for a width that cannot be drawn in."""
    if not _NARROW <= asked.width <= _WIDE:
        raise RequestError(f"A drawing is {_NARROW} to {_WIDE} wide, not {asked.width}.")
    made, view = briefing.brief_of(desk.snapshot.view, chosen(desk.snapshot, asked))
    return briefing.drawn(made, view, asked.width)


def as_markdown(desk: Desk, asked: Filter) -> Encoded:
    """Return the brief as a Markdown file."""
    made = brief(desk, asked)
    headers = {"Content-Disposition": 'attachment; filename="brief.md"'}
    return Encoded(briefing.markdown(made).encode(), "text/markdown; charset=utf-8", headers)


def as_page(desk: Desk, asked: Filter) -> Encoded:
    """Return the brief as one page that opens anywhere."""
    made, view = briefing.brief_of(desk.snapshot.view, chosen(desk.snapshot, asked))
    headers = {"Content-Security-Policy": _POLICY}
    return Encoded(briefing.page(made, view).encode(), "text/html; charset=utf-8", headers)


ENDPOINTS = (
    Endpoint(
        path="/api/brief",
        name="brief",
        summary="A brief of a period, place, actor or type: every sentence with footnotes to the words.",
        handle=brief,
        asked=Filter,
        answer=briefing.Brief,
    ),
    Endpoint(
        path="/api/brief/drawn",
        name="brief_drawn",
        summary="The charts of the brief as shapes to draw: the map, deaths over time.",
        handle=drawn,
        asked=DrawnAsked,
        answer=briefing.Drawn,
    ),
    Endpoint(
        path="/api/brief.md",
        name="brief_markdown",
        summary="The brief as Markdown.",
        handle=as_markdown,
        asked=Filter,
        answer=None,
        media="text/markdown",
    ),
    Endpoint(
        path="/api/brief.html",
        name="brief_html",
        summary="The brief as one self-contained HTML page, to read, send or print.",
        handle=as_page,
        asked=Filter,
        answer=None,
        media="text/html",
    ),
)
