"""The wheel as a user gets it: the page and the model in it, installed apart from the sources, on a machine without Node."""

import importlib.util
import os
import re
import shutil
import signal
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import httpx2
import pytest

ROOT = Path(__file__).resolve().parents[1]
MOST = 45_000_000  # bytes


@pytest.fixture(scope="module")
def bare(tmp_path_factory):
    """Return surroundings in which no program is found, Node least of all."""
    empty = tmp_path_factory.mktemp("nothing")
    assert shutil.which("node", path=str(empty)) is None
    return {**os.environ, "PATH": str(empty), "PYTHONPATH": "", "PYTHONUNBUFFERED": "1"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory, bare):
    page = importlib.util.spec_from_file_location("dateline_page", ROOT / "web" / "build.py")
    build = importlib.util.module_from_spec(page)
    page.loader.exec_module(build)
    if not build.is_current():
        (pytest.fail if os.environ.get("CI") else pytest.skip)("The workbench's page is not built; run `make web`.")
    target = tmp_path_factory.mktemp("wheel")
    order = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", target, ROOT]
    subprocess.run(order, check=True, env=bare, timeout=300)
    return next(target.glob("dateline-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory, bare):
    """Return the `dateline` of a fresh environment that has the wheel; what it depends on is lent by this one."""
    home = tmp_path_factory.mktemp("installed")
    venv.create(home)
    python = home / "bin" / "python"
    order = [sys.executable, "-m", "pip", "--python", python, "install", "-q", "--no-deps", "--no-compile", wheel]
    subprocess.run(order, check=True, env=bare, timeout=300)
    (packages,) = home.glob("lib/python*/site-packages")
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n")
    found = subprocess.run([python, "-c", "import dateline; print(dateline.__file__)"], capture_output=True, text=True, check=True, env=bare)
    assert Path(found.stdout.strip()).is_relative_to(packages)
    return home / "bin" / "dateline"


def test_the_wheel_is_small_enough(wheel):
    assert wheel.stat().st_size < MOST


@pytest.mark.skipif(os.name != "posix", reason="looks for the programs of the environment where POSIX puts them")
def test_the_wheel_reads_and_serves_without_node(installed, bare, tmp_path):
    report = ROOT / "examples" / "reports" / "01-kafue-wire-rebels-seize-chavuma.txt"
    subprocess.run([installed, "build", report, "-w", "w.db"], check=True, cwd=tmp_path, env=bare, timeout=120, capture_output=True)
    serving = subprocess.Popen(
        [installed, "serve", "-w", "w.db", "--no-browser"],
        cwd=tmp_path, env=bare, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        address = next(found[0] for line in iter(serving.stdout.readline, "") if (found := re.search(r"http://\S+", line)))
        with httpx2.Client(trust_env=False, follow_redirects=True, base_url=address.partition("/?")[0]) as client:
            page = client.get(address)
            assert page.headers["content-type"].startswith("text/html")
            (script,) = re.findall(r'<script[^>]+src="([^"]+)"', page.text)
            assert "javascript" in client.get(script).headers["content-type"]
            assert client.get("/api/overview").json()["n"] > 0
    finally:
        serving.send_signal(signal.SIGINT)
        serving.communicate(timeout=30)
