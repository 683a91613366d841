"""Files dropped onto the page, and the events told while they are read."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import msgspec
import pytest

from dateline.store import Workspace
from dateline.web import shapes
from dateline.web.desk import Desk
from dateline.web.hub import Hub, encoded
from dateline.web.live import safe_name
from support.browsers import SESSION, browser

HEADERS = {"X-Dateline-Token": SESSION.write_token}
TEXT = b"Two soldiers were killed in Solwezi on 2 May 2031, police said.\n"


def awaited(work: Coroutine[Any, Any, Any]) -> Any:
    """Return what comes of it, in a thread of its own: the browser of other tests keeps a loop in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


@pytest.fixture
def desk(copied):
    with Workspace.open(str(copied)) as workspace:
        made = Desk(workspace)  # in this process: the reading model is loaded in it already
        made.told = []
        made.hub.tell = lambda name, data: made.told.append((name, data))
        yield made
        assert made.worker.wait(120)


def drop(client, *files):
    return client.post("/api/build", files=[("files", (name, data)) for name, data in files], headers=HEADERS)


def test_dropped_files_are_read_and_told_of(desk):
    client = browser(desk)
    before = desk.workspace.counts()
    answer = drop(client, ("new.txt", TEXT), ("../../empty.txt", b""))
    assert answer.status_code == 200, answer.text
    assert msgspec.json.decode(answer.content, type=shapes.BuildAnswer) == shapes.BuildAnswer(files=2, bytes=len(TEXT))
    assert desk.worker.wait(120)
    names = [name for name, _ in desk.told]
    assert names[-2:] == ["done", "chronicle-changed"]
    assert {"reading", "coding", "reconciling"} <= set(names)
    done = dict(desk.told)["done"]
    assert done["coded"] == 1
    assert [one["name"] for one in done["unread"]] == ["empty.txt"]
    assert desk.workspace.counts().reports == before.reports + 1
    found = client.get("/api/reports", params={"q": "Solwezi police"}).json()["items"]
    assert "new" in {row["key"] for row in found}


def test_no_files_are_refused(desk):
    answer = browser(desk).post("/api/build", headers=HEADERS, files=[])
    assert answer.status_code == 400
    assert desk.told == []


def test_dropping_files_needs_the_token(desk):
    assert browser(desk).post("/api/build", files=[("files", ("a.txt", TEXT))]).status_code == 403


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("report.html", "report.html"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\news.txt", "news.txt"),
        ("..", "file-3"),
        ("", "file-3"),
        (".hidden", "hidden"),
        ("a\0b\n.txt", "a_b_.txt"),
        ("Зведення.txt", "Зведення.txt"),
        ("x" * 500 + ".txt", "x" * 150 + ".txt"),
    ],
)
def test_a_files_name_leads_nowhere(given, kept):
    assert safe_name(given, 3) == kept


def test_every_open_page_hears_and_a_closed_one_is_forgotten():
    async def hear():
        hub = Hub()
        pages = [hub.messages(b"first") for _ in range(2)]
        assert [await anext(page) for page in pages] == [b"first", b"first"]
        await asyncio.to_thread(hub.tell, "done", {"a": "line\nbreak"})
        heard = [await anext(page) for page in pages]
        assert heard == [b'event: done\ndata: {"a":"line\\nbreak"}\n\n'] * 2
        await pages[0].aclose()
        hub.tell("later", 1)
        assert await anext(pages[1]) == encoded("later", 1)
        await pages[1].aclose()
        return hub

    assert awaited(hear())._pages == []


def test_a_page_that_does_not_read_loses_the_oldest():
    async def hear():
        hub = Hub()
        page = hub.messages(b"first")
        await anext(page)
        for n in range(1000):
            hub.tell("n", n)
        await asyncio.sleep(0)
        heard = [await anext(page) for _ in range(256)]
        await page.aclose()
        return heard

    assert awaited(hear())[-1] == encoded("n", 999)


def test_at_the_end_every_open_page_is_let_go():
    hub = Hub()

    async def hear():
        heard = []
        async for message in hub.messages(b"first"):
            heard.append(message)
            await asyncio.to_thread(hub.end)
        return heard

    assert awaited(asyncio.wait_for(hear(), 10)) == [b"first"]
