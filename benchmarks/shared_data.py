"""Where the test material lies. It is not part of the repository."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def shared() -> Path:
    """Return the folder of shared material (DATELINE_SHARED, else ../shared). Ends the program where there is none."""
    folder = Path(os.environ.get("DATELINE_SHARED", ROOT.parent / "shared"))
    if not (folder / "data").is_dir():
        sys.exit(f"No test material at {folder}: set DATELINE_SHARED to the folder that holds data/.")
    return folder
