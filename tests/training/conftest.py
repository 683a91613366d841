"""Scripts of training/ as modules."""

import importlib.util
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def _scripts(name: str, beside: str) -> Iterator[SimpleNamespace]:
    before = list(sys.path), set(sys.modules)
    sys.path[:0] = [str(ROOT / "training")]
    spec = importlib.util.spec_from_file_location(f"training_{name}", ROOT / "training" / f"{name}.py")
    module = sys.modules[f"training_{name}"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield SimpleNamespace(script=module, beside=importlib.import_module(beside))
    sys.path[:] = before[0]
    for loaded in set(sys.modules) - before[1]:
        if (getattr(sys.modules[loaded], "__file__", None) or "").startswith(
            (str(ROOT / "training"), str(ROOT / "benchmarks"))
        ):
            del sys.modules[loaded]


@pytest.fixture(scope="session")
def scripts() -> Callable[[str, str], AbstractContextManager[SimpleNamespace]]:
    """Return a context: a script whose name a benchmark bears too, and the module beside it; unloaded at its end."""
    return _scripts
