"""Browsers that have opened the address a workbench printed."""

from starlette.testclient import TestClient

from dateline.web.app import create_app
from dateline.web.security import Session

SESSION = Session(8765, "a-token-for-tests")
HOST = "http://127.0.0.1:8765"


def browser(desk, **options):
    """Return a client that has opened the printed address of a desk's server."""
    client = TestClient(create_app(desk, SESSION, **options), base_url=HOST)
    assert client.get(f"/?token={SESSION.token}", follow_redirects=False).status_code == 303
    return client
