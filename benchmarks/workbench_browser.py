"""How quick the workbench is in a browser on a large chronicle: python benchmarks/workbench_browser.py [FILE].

    python benchmarks/workbench_browser.py                    makes 20,000 events in a temporary file first (takes minutes)
    python benchmarks/workbench_browser.py FILE               the same, kept in FILE; made where it is missing
    python benchmarks/workbench_browser.py FILE --events 2000 --times 5

Needs Chromium (on the search path, or at CHROMIUM) and the built page (`make web`). The server runs as `dateline serve` in a
process of its own. Printed for each thing a reader does: what it may take, the median, the best and the worst of several,
in milliseconds, from the reader's act until its result is painted. Rulings begin after the chronicle is at rest; from the
second on it is being made anew beside them. FILE gains one report of 200 kB with 1,000 claims, and the rulings.
"""

import argparse
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from dateline.store import Workspace
from synthetic import workspace as synthetic_workspace
from workbench import long_report

FLAGS = (
    "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
    "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
)  # fmt: skip
LOADED = "document.querySelector('[aria-label=\"Events found\"] li')"
# What is painted after the page has changed: the frame that holds the change, and the task that follows it. (The page's
# own rules forbid it to evaluate text, so each script is sent whole.)
FRAME = """const frame = () => new Promise(next => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = next;
    port2.postMessage(0);
  }));"""
COUNT = "document.querySelector('main strong[role=status]')?.textContent"


def until(done: str) -> str:
    """Return a script that waits until something holds and is painted; gives the milliseconds since the page began."""
    return f"async () => {{ {FRAME} while (!({done})) await frame(); await frame(); return performance.now(); }}"


def timed(act: str, done: str) -> str:
    """Return a script that does something and waits until its result is painted; gives the milliseconds between."""
    return (
        f"async () => {{ {FRAME} const before = {COUNT}, start = performance.now(); {act};"
        f" while (!({done})) await frame(); await frame(); return performance.now() - start; }}"
    )


@contextmanager
def served(path: Path) -> Iterator[str]:
    """Serve a workspace in a process of its own; give its address."""
    command = [sys.executable, "-c", "from dateline.cli import main; main()", "serve", "-w", str(path), "--no-browser"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"})
    assert process.stdout is not None
    try:
        yield next(found[0] for line in iter(process.stdout.readline, "") if (found := re.search(r"http://\S+", line)))
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(60)


def line(name: str, limit: int, took: list[float]) -> str:
    """Return one line of the table."""
    middle = median(took)
    kept = "" if middle < limit else "  TOO SLOW"
    return f"{name:<44} < {limit:>5}   median {middle:>7.0f}   best {min(took):>7.0f}   worst {max(took):>7.0f} ms{kept}"


class Reader:
    """One reader in one browser, timed."""

    def __init__(self, browser: Browser, address: str, times: int) -> None:
        self.browser, self.address, self.times = browser, address, times
        self.page = self._visit()

    def _visit(self) -> Page:
        """Return a page that nothing is known to yet, with the first screen open."""
        page = self.browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
        page.set_default_timeout(120_000)
        page.goto(self.address)
        page.evaluate(until(LOADED))
        return page

    def first_view(self) -> list[float]:
        """Time opening the address in a browser that has never seen it, until the events are listed."""
        took = []
        for _ in range(self.times):
            page = self.browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
            page.set_default_timeout(120_000)
            page.goto(self.address, wait_until="commit")
            took.append(page.evaluate(until(LOADED)))
            page.context.close()
        return took

    def acts(self, act: Callable[[int], tuple[str, str]], before: Callable[[int], None] = lambda _: None) -> list[float]:
        """Time something done several times: `act` gives what is done and what then holds, both as script."""
        took = []
        for n in range(self.times):
            before(n)
            took.append(self.page.evaluate(timed(*act(n))))
        return took

    def facets(self) -> list[float]:
        """Time choosing values of facets, each with nothing else chosen."""
        box = "document.querySelectorAll('[aria-label=Filter] details:nth-of-type({kind}) input[type=checkbox]')[{n}].click()"
        return self.acts(lambda n: (box.format(kind=1 + n % 3, n=n % 4), f"{COUNT} !== before"), lambda _: self._go("#/explore"))

    def words(self) -> list[float]:
        """Time typing a word into the search within the events, from its last letter."""
        script = (
            "const field = document.querySelector('main input[placeholder^=Title]');"
            "field.value = '{word}'; field.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        )
        several = ("front", "brigade", "guard", "shelling", "army")
        return self.acts(
            lambda n: (script.format(word=several[n % 5]), f"{COUNT} !== before"), lambda _: self._go("#/explore")
        )

    def days(self) -> list[float]:
        """Time asking for a span of days."""
        return self.acts(
            lambda n: (f"location.hash = '#/explore?from=2031-0{1 + n % 6}-01&to=2031-0{1 + n % 6}-20'", f"{COUNT} !== before"),
            lambda _: self._go("#/explore"),
        )

    def report(self) -> list[float]:
        """Time opening the long report."""
        there = "document.querySelectorAll('.text [data-claims]').length >= 1000"
        return self.acts(lambda _: ("location.hash = '#/report/long'", there), lambda _: self._go("#/sources"))

    def event(self, ids: list[str]) -> list[float]:
        """Time opening an event."""
        there = "document.querySelector('#ledger-title')"
        return self.acts(lambda n: (f"location.hash = '#/event/{ids[n]}'", there), lambda _: self._go("#/sources"))

    def rulings(self, ids: list[str]) -> list[float]:
        """Time accepting events by keys, from the last key until the page says that it is recorded."""
        self.page.evaluate("localStorage.setItem('dateline-person', 'Benchmark')")
        self.page.reload()

        def open_dialog(n: int) -> None:
            self._go(f"#/event/{ids[n]}")
            self.page.wait_for_selector("#ledger-title")
            self.page.keyboard.press("a")
            self.page.locator("#ruling-reason").fill("timed")
            self.page.evaluate("document.querySelectorAll('.toast').forEach(one => one.remove())")

        press = "document.querySelector('#ruling-reason').form.requestSubmit()"
        return self.acts(lambda _: (press, "document.querySelector('.toast')"), open_dialog)

    def saved(self) -> list[float]:
        """Return how long the rulings were on their way to the log and back, as the browser counted."""
        entries = "performance.getEntriesByType('resource').filter(one => one.name.endsWith('/api/decisions'))"
        found: list[float] = self.page.evaluate(f"{entries}.map(one => one.duration)")
        return found[-self.times :]

    def _go(self, address: str) -> None:
        self.page.evaluate("to => { location.hash = to }", address)
        self.page.wait_for_timeout(300)
        self.page.evaluate(until("!document.querySelector('main .loading')"))
        if address == "#/explore":
            self.page.evaluate(until(LOADED))


def measure(path: Path, events: int, times: int) -> None:
    """Print the table for a workspace file."""
    if not path.exists():
        synthetic_workspace(path, events).close()
    with Workspace.open(str(path)) as workspace:
        workspace.save(*long_report(), "benchmark")
        several = [event.id for event in workspace.chronicle().events if len(event.claims) > 1][: 2 * times]
        counts = workspace.counts()
    print(f"{counts.events:,} events of {counts.reports:,} reports, {counts.claims:,} claims", flush=True)
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    with served(path) as address, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=found, args=list(FLAGS))
        reader = Reader(browser, address, times)
        for name, limit, took in (
            ("first view", 2000, reader.first_view),
            ("filter by a facet", 200, reader.facets),
            ("filter by a word", 200, reader.words),
            ("filter by days", 200, reader.days),
            ("an event opens", 500, lambda: reader.event(several)),
            ("a report of 200 kB with 1,000 claims opens", 500, reader.report),
            ("a ruling is told as recorded", 300, lambda: reader.rulings(several[times:])),
            ("of which the server saves it", 150, reader.saved),
        ):
            print(line(name, limit, took()), flush=True)
        browser.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--events", type=int, default=20_000)
    parser.add_argument("--times", type=int, default=9)
    options = parser.parse_args()
    if options.file:
        measure(options.file, options.events, options.times)
    else:
        with tempfile.TemporaryDirectory() as folder:
            measure(Path(folder) / "workbench.db", options.events, options.times)
    return 0


if __name__ == "__main__":
    sys.exit(main())
