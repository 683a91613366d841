"""The page in headless Chromium: one server and one browser a run, a fresh visit a test, every request watched."""

import importlib.util
import os
import shutil
import threading
from pathlib import Path

import pytest
import uvicorn

from dateline.store import Workspace
from dateline.web.app import create_app
from dateline.web.desk import Desk
from dateline.web.security import Session
from dateline.web.serving import _listen

ROOT = Path(__file__).resolve().parents[3]
AXE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
# Without WebGL, which software draws slowly: the maps say that they cannot be drawn, and the lists tell the same.
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-3d-apis"]


def lacking(reason):
    """Skip where a developer's machine lacks something; where everything is checked it must be there."""
    if os.environ.get("CI") and "Chromium" not in reason:
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def chromium():
    """Return a running browser."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        lacking("There is no Chromium on this machine (set CHROMIUM to its path).")
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with api.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def page_built():
    spec = importlib.util.spec_from_file_location("dateline_page", ROOT / "web" / "build.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    if not module.is_current():
        lacking("The workbench's page is not built from the present sources; run `make web`.")


class Server:
    """The workbench on one workspace, in a thread."""

    def __init__(self, path):
        self._workspace = Workspace.open(str(path))
        self._socket = _listen(0)
        session = Session.new(self._socket.getsockname()[1])
        self.address = session.address
        self.origin = f"http://127.0.0.1:{session.port}"
        self.desk = Desk(self._workspace)
        app = create_app(self.desk, session)
        self._server = uvicorn.Server(uvicorn.Config(app, log_level="error", ws="none", timeout_graceful_shutdown=1))
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self._socket]}, daemon=True)
        self._thread.start()

    def stop(self):
        self.desk.hub.end()
        self._server.should_exit = True
        self._thread.join(10)
        self.desk.close()
        assert self.desk.worker.wait(60)
        self._socket.close()
        self._workspace.close()


@pytest.fixture
def serving(page_built):
    """Return a way to serve a workspace by its address for one test."""
    made = []

    def serve(address):
        made.append(Server(address))
        return made[-1]

    yield serve
    for one in made:
        one.stop()


@pytest.fixture(scope="session")
def server(built, page_built):
    made = Server(built)
    yield made
    made.stop()


class Visit:
    """One reader's page: where it went, what it asked of whom, what went wrong in it."""

    def __init__(self, browser, server, **options):
        self.context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})
        self.context.set_default_timeout(40_000)
        self.page = self.context.new_page()
        self.asked, self.errors = [], []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", self._hear)
        self.page.on("dialog", self._refuse)
        self.server = server
        self.page.goto(server.address)

    def _hear(self, message):
        if message.type == "error" and "Content Security Policy" in message.text:
            self.errors.append(message.text)

    def _refuse(self, dialog):
        self.errors.append(f"a dialog opened: {dialog.message}")
        dialog.dismiss()

    def go(self, address):
        """Go to a screen: "#/control?on=2031-04-18"."""
        self.page.evaluate("to => { location.hash = to }", address)
        return self.page

    @property
    def hash(self):
        return self.page.evaluate("location.hash")

    def check(self):
        """Assert that nothing was asked of anyone but the server, and that nothing went wrong in the page."""
        assert [url for url in self.asked if not url.startswith((self.server.origin, "data:", f"blob:{self.server.origin}"))] == []
        assert self.errors == []


@pytest.fixture(scope="session")
def visiting(chromium, server):
    """Return a way to open the page with other settings; what each visit did is checked at the end."""
    visits = []

    def visit(on=server, **options):
        visits.append(Visit(chromium, on, **options))
        return visits[-1]

    yield visit
    for one in visits:
        one.check()
        one.context.close()


@pytest.fixture(scope="session")
def reader(visiting):
    """Return the visit that tests share: the page is loaded once, screens are reached as readers reach them."""
    return visiting()


@pytest.fixture
def visit(reader):
    """Return the shared visit, checked after the test: nothing asked from outside, nothing thrown, no rule broken."""
    yield reader
    reader.check()


@pytest.fixture
def axe():
    """Return a check of a page by axe-core: the serious things that it finds."""
    if not AXE.is_file():
        lacking("axe-core is not installed; run `npm ci` in web/.")
    source = AXE.read_text(encoding="utf-8")

    def check(page):
        page.evaluate(source)
        found = page.evaluate("() => axe.run(document, {resultTypes: ['violations']}).then(r => r.violations)")
        return [
            f"{one['id']}: {one['help']}: {node['target']} {node.get('failureSummary', '')[:200]}"
            for one in found
            if one["impact"] in {"serious", "critical"}
            for node in one["nodes"]
        ]

    return check
