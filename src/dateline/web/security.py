"""Who may ask: only the page that this server itself opened, in a browser on this machine.

A page of another site can make a browser send requests to 127.0.0.1. Against it stand: the Host header (a name that
was rebound to 127.0.0.1 is not ours), the Origin header, a cookie that no other site's request carries
(SameSite=Strict) and that no script can read (HttpOnly), and for changes a header that only our page can know.
See docs/workbench.md for what this does not protect against.
"""

import hmac
import secrets
from hashlib import sha256
from urllib.parse import parse_qsl, urlencode

from msgspec import Struct
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dateline.web.errors import DeniedError, RequestError
from dateline.web.pages import locked_page
from dateline.web.responding import told

WRITE_HEADER = "x-dateline-token"
_SAFE = {"GET", "HEAD"}
_LARGEST = 2 * 1024 * 1024  # bytes of a request that is no upload: a decision is a few hundred
_LARGEST_UPLOAD = 512 * 1024 * 1024
UPLOADS = {"/api/build"}

PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": PAGE_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class Session(Struct, frozen=True):
    """One run of the server: its port, and the token in the address that it prints."""

    port: int
    token: str

    @classmethod
    def new(cls, port: int) -> "Session":
        """Return a session with a token that nobody can guess."""
        return cls(port, secrets.token_urlsafe(32))

    @property
    def address(self) -> str:
        """The address to open first; it sets the cookie."""
        return f"http://127.0.0.1:{self.port}/?{urlencode({'token': self.token})}"

    @property
    def hosts(self) -> frozenset[str]:
        """What a browser on this machine may call this server."""
        return frozenset(f"{name}:{self.port}" for name in ("127.0.0.1", "localhost"))

    @property
    def cookie(self) -> str:
        """The cookie's name: cookies of one machine are shared by all its ports."""
        return f"dateline-{self.port}"

    @property
    def cookie_value(self) -> str:
        """What the cookie holds."""
        return self._derived("cookie")

    @property
    def write_token(self) -> str:
        """What a request that changes something must bring in its header."""
        return self._derived("write")

    def _derived(self, purpose: str) -> str:
        return hmac.new(self.token.encode(), purpose.encode(), sha256).hexdigest()


class Guard:
    """Lets through only what our own page asks; gives every answer the headers that keep a page to itself."""

    def __init__(self, app: ASGIApp, session: Session) -> None:
        self.app = app
        self.session = session

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer or pass on one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        send = _with_headers(send)
        try:
            opening = self._checked(scope)
        except DeniedError as error:
            await _refusal(scope, error)(scope, receive, send)
            return
        if opening is not None:
            await opening(scope, receive, send)
            return
        await self.app(scope, _bounded(scope, receive), send)

    def _checked(self, scope: Scope) -> Response | None:
        """Raise DeniedError for a request that is not ours; return the redirect that opens a session."""
        headers = Headers(scope=scope)
        if headers.get("host", "") not in self.session.hosts:
            raise DeniedError("This server answers to 127.0.0.1 only.", status=421, code="wrong-host")
        self._check_origin(headers)
        if scope["path"] == "/" and (given := dict(parse_qsl(scope["query_string"].decode("latin-1"))).get("token")):
            return self._open(given)
        cookies = cookie_parser(headers.get("cookie", ""))
        if not _same(cookies.get(self.session.cookie, ""), self.session.cookie_value):
            raise DeniedError("Open the address that dateline serve printed.", status=401, code="no-session")
        if scope["method"] not in _SAFE and not _same(headers.get(WRITE_HEADER, ""), self.session.write_token):
            raise DeniedError("A request that changes something needs the header X-Dateline-Token.", code="no-token")
        _check_size(scope, headers)
        return None

    def _check_origin(self, headers: Headers) -> None:
        origin = headers.get("origin")
        ours = {f"http://{host}" for host in self.session.hosts}
        if (origin is not None and origin not in ours) or headers.get("sec-fetch-site") == "cross-site":
            raise DeniedError("Another site's page may not use this server.", code="wrong-origin")

    def _open(self, given: str) -> Response:
        if not _same(given, self.session.token):
            raise DeniedError("This address is from another run; open the one printed last.", status=401, code="old")
        answer = RedirectResponse("/", status_code=303, headers={"Cache-Control": "no-store"})
        answer.set_cookie(self.session.cookie, self.session.cookie_value, httponly=True, samesite="strict")
        return answer


def _same(given: str, wanted: str) -> bool:
    return hmac.compare_digest(given.encode(), wanted.encode())


def _limit(scope: Scope) -> int:
    return _LARGEST_UPLOAD if scope["path"] in UPLOADS else _LARGEST


def _check_size(scope: Scope, headers: Headers) -> None:
    length = headers.get("content-length", "0")
    if not length.isdigit() or int(length) > _limit(scope):
        raise DeniedError("The request is too large.", status=413, code="too-large")


def _bounded(scope: Scope, receive: Receive) -> Receive:
    """Return the request's body, stopped where it grows over its limit without having said so."""
    left = _limit(scope)

    async def next_part() -> Message:
        nonlocal left
        message = await receive()
        left -= len(message.get("body", b""))
        if left < 0:
            raise TooLargeError
        return message

    return next_part


class TooLargeError(RequestError):
    """A body that grew over its limit."""

    status = 413
    code = "too-large"

    def __init__(self) -> None:
        super().__init__("The request is too large.")


def _refusal(scope: Scope, error: DeniedError) -> Response:
    """Return a sentence in JSON to a program, a page to a person."""
    if scope["path"].startswith("/api/") or error.status == 421:
        return told(error)
    return locked_page(str(error), error.status)


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return sending
