"""Running the server on this machine."""

import contextlib
import socket
import webbrowser
from collections.abc import Callable
from threading import Timer
from types import FrameType

import uvicorn

from dateline.records.errors import UsageError
from dateline.store import Workspace
from dateline.web.app import create_app
from dateline.web.desk import Desk
from dateline.web.hub import Hub
from dateline.web.security import Session

USUAL_PORT = 8765
_HOST = "127.0.0.1"
_BEFORE_OPENING = 0.4  # seconds: the server listens already, and answers by then


def serve(
    workspace: Workspace, *, address: str, port: int | None, browser: bool, say: Callable[[str], None]
) -> None:
    """Serve a workspace until stopped. `port` None takes the usual one, or any where that is taken.

    address: how to open the workspace once more, from another process. `say` is told where to look as soon as that can
    be opened. Raises UsageError where the port cannot be had.
    """
    listening = _listen(port)
    session = Session.new(listening.getsockname()[1])
    desk = Desk(workspace, address)
    config = uvicorn.Config(
        create_app(desk, session), log_level="warning", access_log=False, server_header=False, ws="none",
        timeout_graceful_shutdown=1,
    )  # fmt: skip
    say(session.address)
    desk.watch()
    if browser:
        Timer(_BEFORE_OPENING, webbrowser.open, [session.address]).start()
    with listening, contextlib.closing(desk):
        _Server(config, desk.hub).run(sockets=[listening])


class _Server(uvicorn.Server):
    """A server that lets open pages go as soon as it is told to stop: their streams never end by themselves."""

    def __init__(self, config: uvicorn.Config, hub: Hub) -> None:
        super().__init__(config)
        self._hub = hub

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Stop on a signal."""
        self._hub.end()
        super().handle_exit(sig, frame)


def _listen(port: int | None) -> socket.socket:
    """Return a socket that only this machine reaches."""
    wanted = [port] if port is not None else [USUAL_PORT, 0]
    for number in wanted:
        made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            made.bind((_HOST, number))
        except OSError as error:
            made.close()
            refused = error
            continue
        made.listen(128)
        return made
    raise UsageError(f"Port {port} cannot be used: {refused.strerror}; choose another with --port.")
