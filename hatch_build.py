"""The build hook: puts the workbench's page into the package, see `web/build.py`."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class PageHook(BuildHookInterface):  # type: ignore[misc, type-arg]
    """Builds the page before the package is put together; asks for Node as a package where the machine has none."""

    def dependencies(self) -> list[str]:
        """Return what the build needs beside hatchling."""
        page = self._page()
        return [] if page.is_current() or page.node() else [page.NODE_PACKAGE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - the hook's signature
        """Build the page. An editable install goes on without it: the command line needs none."""
        page = self._page()
        try:
            page.build()
        except page.BuildError as error:
            if version != "editable":
                raise
            print(error, file=sys.stderr)  # noqa: T201

    def _page(self) -> ModuleType:
        path = Path(self.root) / "web" / "build.py"
        spec = importlib.util.spec_from_file_location("dateline_page", path)
        if spec is None or spec.loader is None:
            raise FileNotFoundError(path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module
