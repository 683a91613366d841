"""`dateline serve` as a user runs it."""

import os
import re
import signal
import subprocess
import sys

import httpx
import pytest


@pytest.fixture
def served(built):
    """Start the server on a free port; give its process and the address that it printed."""
    arguments = ["serve", "-w", str(built), "--no-browser"]
    process = subprocess.Popen(
        [sys.executable, "-c", "from dateline.cli import main; main()", *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    line = process.stdout.readline()
    yield process, re.search(r"http://\S+", line)[0]
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=20)


def test_serve_prints_an_address_that_opens_the_workbench(served):
    process, address = served
    assert process.poll() is None
    with httpx.Client(trust_env=False) as client:
        assert client.get(address).status_code == 303
        base = address.partition("/?")[0]
        told = client.get(base + "/api/workspace")
        assert told.status_code == 200
        assert told.json()["counts"]["events"] > 0
        assert "server" not in told.headers


def test_serve_says_what_is_wrong_in_a_sentence(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", "from dateline.cli import main; main()", "serve", "-w", str(tmp_path / "none.db")],
        capture_output=True, text=True, timeout=60, check=False,
    )
    assert done.returncode == 2
    assert "dateline build" in done.stderr
    assert "Traceback" not in done.stderr
