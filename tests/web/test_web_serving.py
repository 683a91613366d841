"""`dateline serve` as a user runs it."""

import os
import re
import signal
import subprocess
import sys
import time

import httpx2
import msgspec
import pytest


@pytest.fixture
def served(copied):
    """Start the server on a free port; give its process and the address that it printed."""
    yield from running(copied)


@pytest.fixture
def served_new(tmp_path):
    """The same on a workspace that is not there yet."""
    yield from running(tmp_path / "new.db")


def running(file):
    arguments = ["serve", "-w", str(file), "--no-browser"]
    process = subprocess.Popen(
        [sys.executable, "-c", "from dateline.cli import main; main()", *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    lines = iter(process.stdout.readline, "")
    yield process, next(found[0] for line in lines if (found := re.search(r"http://\S+", line)))
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=20)


def test_serve_prints_an_address_that_opens_the_workbench(served):
    process, address = served
    assert process.poll() is None
    with httpx2.Client(trust_env=False) as client:
        assert client.get(address).status_code == 303
        base = address.partition("/?")[0]
        told = client.get(base + "/api/workspace")
        assert told.status_code == 200
        assert told.json()["counts"]["events"] > 0
        assert "server" not in told.headers


def test_serve_says_what_is_wrong_in_a_sentence(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", "from dateline.cli import main; main()", "serve", "-w", str(tmp_path / "no" / "w.db")],
        capture_output=True, text=True, timeout=60, check=False,
    )
    assert done.returncode == 2
    assert "does not exist; make it first" in done.stderr
    assert "Traceback" not in done.stderr


def heard(lines, name):
    """Read a stream of events until one of a name; return its data."""
    for line in lines:
        if line == f"event: {name}":
            return msgspec.json.decode(next(lines).removeprefix("data: "))
    raise AssertionError(f"the stream ended before {name}")


def test_a_ruling_is_heard_on_the_stream_and_the_server_still_stops(served):
    _, address = served
    base = address.partition("/?")[0]
    with httpx2.Client(trust_env=False, timeout=60) as client:
        client.get(address)
        told = client.get(base + "/api/workspace").json()
        row = client.get(base + "/api/claims", params={"limit": 1}).json()["items"][0]
        with client.stream("GET", base + "/api/progress") as stream:
            lines = stream.iter_lines()
            assert heard(lines, "state")["chronicle"] == told["chronicle"]
            body = {"action": "reject", "subjects": [row["id"]], "person": "Ada"}
            made = httpx2.post(
                base + "/api/decisions", json=body, cookies=client.cookies, trust_env=False,
                headers={"X-Dateline-Token": told["write_token"]}, timeout=60,
            )  # fmt: skip
            assert made.status_code == 200, made.text
            assert heard(lines, "decided")["head"] == made.json()["head"]
            assert heard(lines, "chronicle-changed")["chronicle"] != told["chronicle"]


def test_files_dropped_on_a_new_workspace_are_read_beside_the_server(served_new):
    _, address = served_new
    base = address.partition("/?")[0]
    with httpx2.Client(trust_env=False, timeout=120) as client:
        client.get(address)
        told = client.get(base + "/api/workspace").json()
        assert told["counts"]["reports"] == 0
        assert client.get(base + "/api/overview").json()["n"] == 0
        with client.stream("GET", base + "/api/progress") as stream:
            lines = stream.iter_lines()
            heard(lines, "state")
            files = [("files", ("one.txt", b"Two soldiers were killed in Lusaka on 2 May 2031, police said.\n"))]
            sent = httpx2.post(
                base + "/api/build", files=files, cookies=client.cookies, trust_env=False,
                headers={"X-Dateline-Token": told["write_token"]}, timeout=60,
            )  # fmt: skip
            assert sent.status_code == 200, sent.text
            assert heard(lines, "done")["coded"] == 1
        until = time.monotonic() + 60  # what was read is shown a moment later
        while client.get(base + "/api/overview").json()["n"] == 0 and time.monotonic() < until:
            time.sleep(0.1)
        assert client.get(base + "/api/overview").json()["n"] >= 1
