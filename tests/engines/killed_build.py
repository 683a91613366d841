"""Builds a workspace from sample reports, slowly enough to be killed on the way: `killed_build.py WORKSPACE FOLDER`.

Needs the folder `tests` on PYTHONPATH. Says on standard output what it is doing.
"""

import sys
import time

from dateline.engines import build
from dateline.store import Workspace
from support import samples


class SlowCoder(samples.SampleCoder):
    """Takes its time."""

    def code(self, of):
        """Code a report after a pause."""
        time.sleep(0.01)
        return super().code(of)


def slow_coder(_options):
    """Return the slow coder."""
    return SlowCoder()


def say(*step):
    """Tell the test how far it is."""
    sys.stdout.write(" ".join(map(str, step)) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    samples.install(setattr)
    with Workspace.open(sys.argv[1], create=True) as place:
        say("open")
        build(place, [sys.argv[2]], coder="killed_build:slow_coder", workers=1, progress=say)
    say("done")
