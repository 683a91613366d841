"""Telling every open page what happens, as server-sent events (WHATWG HTML, section 9.2)."""

import asyncio
from collections.abc import AsyncIterator
from threading import Lock

import msgspec
from msgspec import Struct

_WAITING = 256  # messages kept for a page that does not read; the oldest go first: the newest tells the state
_END = b""  # the message that nothing follows
_QUIET = 15.0  # seconds after which a line without meaning keeps proxies and browsers from giving up


class _Page(Struct, frozen=True, eq=False):
    """One open page: its queue, and the loop that the queue belongs to."""

    loop: asyncio.AbstractEventLoop
    queue: "asyncio.Queue[bytes]"

    def tell(self, message: bytes) -> None:
        """Queue a message; called on the page's own loop."""
        while self.queue.full():
            self.queue.get_nowait()
        self.queue.put_nowait(message)


class Hub:
    """Every open page. Anything may be told from any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._pages: list[_Page] = []

    def tell(self, name: str, data: object) -> None:
        """Send an event of a name to every open page."""
        self._send(encoded(name, data))

    def end(self) -> None:
        """Let every open page go: the server stops."""
        self._send(_END)

    def _send(self, message: bytes) -> None:
        with self._lock:
            pages = list(self._pages)
        for page in pages:
            if not page.loop.is_closed():
                page.loop.call_soon_threadsafe(page.tell, message)

    async def messages(self, first: bytes) -> AsyncIterator[bytes]:
        """Yield what is told from now on, `first` before it, until whoever reads goes away or all is over."""
        page = _Page(asyncio.get_running_loop(), asyncio.Queue(_WAITING))
        with self._lock:
            self._pages.append(page)
        try:
            yield first
            while True:
                try:
                    message = await asyncio.wait_for(page.queue.get(), _QUIET)
                except TimeoutError:
                    message = b": still here\n\n"
                if message == _END:
                    return
                yield message
        finally:
            with self._lock:
                self._pages.remove(page)


def encoded(name: str, data: object) -> bytes:
    """Return an event in the form it is sent in. JSON has no raw line breaks, so that data is one line."""
    return b"event: %s\ndata: %s\n\n" % (name.encode(), msgspec.json.encode(data))
