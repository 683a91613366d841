"""The few pages that the server writes itself: no session, no front end built."""

from html import escape

from starlette.responses import HTMLResponse

_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} · Dateline</title></head>
<body><h1>{title}</h1>
{body}
</body></html>
"""


def _page(title: str, body: str, status: int) -> HTMLResponse:
    return HTMLResponse(_PAGE.format(title=escape(title), body=body), status, {"Cache-Control": "no-store"})


def locked_page(message: str, status: int) -> HTMLResponse:
    """Return the page for a browser that did not come by the printed address."""
    body = f"<p>{escape(message)}</p><p>It holds a token that is made anew whenever the server starts.</p>"
    return _page("Not with this address", body, status)


def unbuilt_page() -> HTMLResponse:
    """Return the page of an installation without the front end: a checkout whose web/ was not built."""
    body = (
        "<p>The server works, but its pages were not built in this checkout. Build them once with Node.js 20 or newer:"
        "</p><pre>cd web\nnpm ci\nnpm run build</pre><p>then load this page again. An installed wheel holds them "
        'already. The API works without them: <a href="/api/openapi.json">its description</a>, '
        '<a href="/api/workspace">the workspace</a>, <a href="/api/events">the events</a>.</p>'
    )
    return _page("The workbench was not built", body, 503)
