"""How quickly the workbench's server answers on a large chronicle: python benchmarks/workbench.py [FILE].

    python benchmarks/workbench.py                    makes 20,000 events in a temporary file first (takes minutes)
    python benchmarks/workbench.py FILE               the same, kept in FILE; made where it is missing, used where it is not
    python benchmarks/workbench.py FILE --events 2000 --remake

Printed for every request: the bytes of the answer, zipped, and the median and worst time of several, in milliseconds,
without the network. The first answer of a chronicle is listed apart: what is kept afterwards is made by it. FILE gains one
report of 200 kB with 1,000 claims, and the rulings that are timed. `--remake` also times the chronicle made anew after a
ruling, beside which the other requests are timed once more.
"""

import argparse
import gzip
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from starlette.testclient import TestClient

from dateline.records import Block, Claim, DateFact, Report, Voice, content_id
from dateline.store import Workspace
from dateline.web.app import create_app
from dateline.web.desk import Desk
from dateline.web.security import Session
from synthetic import workspace as synthetic_workspace

SESSION = Session(8765, "benchmark")
HEADERS = {"X-Dateline-Token": SESSION.write_token}
LONG, SPANS = 200_000, 1_000
SENTENCE = "Shells fell on the mill by the river at dawn, and two people were wounded, the watch said. "


def long_report() -> tuple[Report, list[Claim]]:
    """Return a report of 200 kB with 1,000 claims whose words overlap in pairs."""
    text = (SENTENCE * (LONG // len(SENTENCE) + 1))[:LONG]
    report = Report(
        id=content_id("long", text), key="long", text=text, blocks=(Block(0, LONG, "paragraph"),),
        original_sha256="0" * 64, original_name="long.txt", media_type="text/plain", language="en", outlet="Benchmark",
        published=DateFact("2020-01-01", "day", "field"),
    )  # fmt: skip
    step = LONG // SPANS
    return report, [_claim(report, n * step, min(LONG, n * step + step * 2)) for n in range(SPANS)]


def _claim(report: Report, start: int, end: int) -> Claim:
    return Claim(
        id=content_id(report.id, start, end), report=report.id, report_key=report.key, kind="event", type="shelling",
        standing="background", confidence=0.5, evidence=report.span(start, end), trigger=report.span(start + 5, start + 11),
        rule="benchmark", voice=(Voice("Benchmark", "outlet"),),
    )  # fmt: skip


class Bench:
    """Times requests of one browser."""

    def __init__(self, desk: Desk) -> None:
        self.client = TestClient(create_app(desk, SESSION), base_url="http://127.0.0.1:8765")
        self.client.get(f"/?token={SESSION.token}", follow_redirects=False)

    def get(self, name: str, path: str, times: int = 7) -> None:
        """Print how long reading something takes; the first time apart."""
        took, size = self._timed(lambda: self.client.get(path), times + 1)
        print(line(name, size, took[1:], took[0]), flush=True)

    def post(self, name: str, bodies: list[dict[str, object]]) -> None:
        """Print how long rulings take."""
        each = iter(bodies)
        took, size = self._timed(lambda: self.client.post("/api/decisions", json=next(each), headers=HEADERS), len(bodies))
        print(line(name, size, took[1:], took[0]), flush=True)

    @staticmethod
    def _timed(ask: Callable[[], Any], times: int) -> tuple[list[float], int]:
        took, size = [], 0
        for _ in range(times):
            start = time.perf_counter()
            answer = ask()
            took.append((time.perf_counter() - start) * 1000)
            assert answer.status_code == 200, answer.text
            size = len(gzip.compress(answer.content, 5))
        return took, size


def line(name: str, size: int, took: list[float], first: float) -> str:
    """Return one line of the table."""
    return f"{name:<44} {size / 1000:>9.1f} kB   median {median(took):>7.1f}   worst {max(took):>7.1f}   first {first:>7.1f} ms"


def reads(bench: Bench, desk: Desk) -> None:
    """Time what the screens read."""
    events = desk.snapshot.record.events
    largest = max(events, key=lambda event: len(event.claims))
    middle = events[len(events) // 2]
    day = (middle.when.from_ or middle.when.to or "2020-01-01")[:10]
    for name, path in (
        ("workspace", "/api/workspace"),
        ("overview of all events", "/api/overview"),
        ("one event", f"/api/events/{middle.id}"),
        ("the event with most claims", f"/api/events/{largest.id}"),
        ("report of 200 kB with 1,000 claims", "/api/reports/long"),
        ("control on a day", f"/api/control?on={day}"),
        ("ties on a day", f"/api/ties?on={day}"),
        ("actors", "/api/actors"),
        ("places", "/api/places"),
        ("sources", "/api/sources"),
        ("search", "/api/search?q=shell"),
        ("log", "/api/decisions"),
        ("review", "/api/review?limit=10"),
        ("brief of a month", f"/api/brief?from={day[:7]}&to={day[:7]}"),
    ):
        bench.get(name, path)


def rulings(bench: Bench, desk: Desk, times: int = 9) -> None:
    """Time rulings: on claims, and on events."""
    events = [event for event in desk.snapshot.record.events if len(event.claims) > 1][:times]
    bench.post("ruling on a claim", [_ruling("reject", event.claims[0]) for event in events])
    bench.post("ruling on an event", [_ruling("accept", event.id) for event in events])


def _ruling(action: str, subject: str) -> dict[str, object]:
    return {"action": action, "subjects": [subject], "person": "Benchmark", "reason": "timed"}


def measure(path: Path, events: int, *, remake: bool) -> None:
    """Print the table for a workspace file."""
    if not path.exists():
        synthetic_workspace(path, events).close()
    with Workspace.open(str(path)) as workspace:
        workspace.save(*long_report(), "benchmark")
        start = time.perf_counter()
        desk = Desk(workspace, str(path))
        counted = len(desk.snapshot.record.events)
        print(f"{counted:,} events, {workspace.counts().claims:,} claims; loaded in {time.perf_counter() - start:.1f} s")
        bench, again = Bench(desk), desk.worker.remake
        desk.worker.remake = lambda: None  # type: ignore[method-assign]
        reads(bench, desk)
        rulings(bench, desk)
        if remake:
            _beside(bench, desk, again)


def _beside(bench: Bench, desk: Desk, again: Callable[[], None]) -> None:
    """Time some requests while the chronicle is made anew, and the making."""
    start = time.perf_counter()
    again()
    time.sleep(2)
    bench.get("while making anew: overview", "/api/overview")
    rulings(bench, desk)
    desk.worker.wait(3600)
    print(f"the chronicle was made anew in {time.perf_counter() - start:.0f} s")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--events", type=int, default=20_000)
    parser.add_argument("--remake", action="store_true")
    options = parser.parse_args()
    if options.file:
        measure(options.file, options.events, remake=options.remake)
    else:
        with tempfile.TemporaryDirectory() as folder:
            measure(Path(folder) / "workbench.db", options.events, remake=options.remake)
    return 0


if __name__ == "__main__":
    sys.exit(main())
