"""Builds a workspace from sample reports, slowly enough to be killed on the way: `killed_build.py WORKSPACE FOLDER`."""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

import samples


class SlowCoder(samples.SampleCoder):
    """Takes its time."""

    def code(self, of):
        """Code a report after a pause."""
        time.sleep(0.01)
        return super().code(of)


def slow_coder(_options):
    """Return the slow coder."""
    return SlowCoder()


if __name__ == "__main__":
    samples.install(setattr)
    from dateline.engines import build
    from dateline.store import Workspace

    with Workspace.open(sys.argv[1], create=True) as place:
        print("open", flush=True)
        build(place, [sys.argv[2]], coder="killed_build:slow_coder", workers=1, progress=lambda *step: print(*step, flush=True))
    print("done", flush=True)
