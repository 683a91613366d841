"""Where the test material lies. It is not part of the repository."""

import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent


def shared() -> Path:
    """Return the folder of shared material (DATELINE_SHARED, else ../shared). Ends the program where there is none."""
    folder = Path(os.environ.get("DATELINE_SHARED", ROOT.parent / "shared"))
    if not (folder / "data").is_dir():
        sys.exit(f"No test material at {folder}: set DATELINE_SHARED to the folder that holds data/.")
    return folder


def scorer(name: str) -> ModuleType:
    """Return a scorer of the shared tools as a module ("muc_score")."""
    spec = importlib.util.spec_from_file_location(name, shared() / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
