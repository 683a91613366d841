"""How reconciling grows, on invented wars with known truth: python benchmarks/synthetic.py [REPORTS ...].

    python benchmarks/synthetic.py                       1,000 and 10,000 reports
    python benchmarks/synthetic.py 1000 10000 100000     up to the size that must take under 10 minutes and 4 GB
    python benchmarks/synthetic.py --workspace FILE --events 20000
    python benchmarks/synthetic.py --profile 3000        where the time goes

Each size runs in a process of its own, on one core. Printed: wall and processor time (they differ where other work
shares the core), processor time per report x log(reports), the process's peak memory, and B3 over the tellings of
happenings that two or more reports tell (copies count as reports). Of several sizes also the exponent of growth: the
slope of log(time) over log(reports), beside that of n log n between the same sizes.
`workspace` and `chronicle` make what other benchmarks and tests need.
"""

import argparse
import cProfile
import json
import math
import pstats
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from dateline.chronicle import reconcile
from dateline.engines import reconcile_workspace
from dateline.records.chronicle import Chronicle
from dateline.store import Workspace
from joining import b_cubed
from synthetic_telling import Made, make_reports
from synthetic_world import make_world


def reports_on_war(reports: int, seed: int = 1) -> list[Made]:
    """Return so many reports on an invented war; two reports an event on average, many on the worst."""
    return list(make_reports(make_world(max(10, reports // 2), seed), reports, seed))


def chronicle(made: list[Made]) -> Chronicle:
    """Return the chronicle of some reports."""
    return reconcile([m.info for m in made], [c for m in made for c in m.claims])


def workspace(path: Path, events: int, seed: int = 1) -> Workspace:
    """Make a workspace file with a chronicle of about so many events, whose reports can be read, searched and explained.

    The chronicle is made as `dateline build` makes it, so that it is current and a ruling makes it anew.
    """
    made = reports_on_war(round(events * 2.5), seed)
    space = Workspace.open(str(path), create=True)
    for one in made:
        space.save(one.report(), one.claims, "synthetic")
    reconcile_workspace(space)
    return space


def truth_of(made: list[Made]) -> dict[tuple[str, int], str]:
    """Return (report, happening) → the event claim that tells of it."""
    return {(m.info.id, fact): claim for m in made for claim, fact in m.truth.items()}


def score(truth: dict[tuple[str, int], str], result: Chronicle) -> tuple[float, float, float]:
    """Return B3 precision, recall and F1 over (report, happening) pairs of happenings that several reports tell."""
    home = dict(result.claim_events)
    told = {pair: home[claim] for pair, claim in truth.items()}
    times: dict[int, int] = {}
    for _, fact in told:
        times[fact] = times.get(fact, 0) + 1
    gold = {pair: str(pair[1]) for pair in told if times[pair[1]] > 1}
    return b_cubed(gold, told)


def measure(reports: int) -> dict[str, float]:
    """Return the figures of one size. The memory is the whole process's, reports and claims included."""
    made = reports_on_war(reports)
    infos, claims, truth = [m.info for m in made], [c for m in made for c in m.claims], truth_of(made)
    del made
    start, busy = time.perf_counter(), time.process_time()
    result = reconcile(infos, claims)
    took, busy = time.perf_counter() - start, time.process_time() - busy
    p, r, f = score(truth, result)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    return {"reports": reports, "claims": len(claims), "events": len(result.events), "disputes": len(result.disputes),
            "seconds": took, "busy": busy, "gigabytes": memory, "P": p, "R": r, "F": f}  # fmt: skip


def shown(m: dict[str, float]) -> str:
    """Return one line of the table."""
    each = 1e6 * m["busy"] / (m["reports"] * math.log2(m["reports"]))
    return (f"{m['reports']:>8.0f} reports {m['claims']:>8.0f} claims {m['events']:>7.0f} events {m['disputes']:>7.0f} disputes "
            f"{m['seconds']:>7.1f} s wall {m['busy']:>7.1f} s busy  {each:>6.1f} us/(n log n)  {m['gigabytes']:>5.2f} GB   B3 P {m['P']:.1f} R {m['R']:.1f} F {m['F']:.1f}")  # fmt: skip


def growth(measured: Sequence[dict[str, float]]) -> str:
    """Return the exponent of growth in processor time over the sizes measured, and that of n log n between its ends."""
    points = sorted((math.log(m["reports"]), math.log(m["busy"])) for m in measured)
    x, y = (sum(p[n] for p in points) / len(points) for n in (0, 1))
    slope = sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)
    first, last = points[0][0], points[-1][0]
    return f"time grows as reports^{slope:.2f} (n log n: {1 + math.log(last / first) / (last - first):.2f})"


def profiled(reports: int) -> None:
    """Print the functions that take most of the time."""
    made = reports_on_war(reports)
    profile = cProfile.Profile()
    profile.runcall(chronicle, made)
    pstats.Stats(profile).sort_stats("tottime").print_stats(35)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", nargs="*", type=int, default=[1000, 10000])
    parser.add_argument("--one", action="store_true", help="measure one size here and print it as JSON")
    parser.add_argument("--profile", action="store_true")
    parser.add_argument("--workspace", type=Path)
    parser.add_argument("--events", type=int, default=20000)
    options = parser.parse_args()
    if options.workspace:
        workspace(options.workspace, options.events).close()
    elif options.profile:
        profiled(options.reports[0])
    elif options.one:
        print(json.dumps(measure(options.reports[0])))
    else:
        measured = []
        for reports in options.reports:
            command = [sys.executable, __file__, "--one", str(reports)]
            measured.append(json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))
            print(shown(measured[-1]), flush=True)
        if len(measured) > 1:
            print(growth(measured))
    return 0


if __name__ == "__main__":
    sys.exit(main())
