"""The workspace: SQLite (default) and PostgreSQL through one SQLAlchemy Core schema."""

from dateline.store.errors import WorkspaceError
from dateline.store.ids import Kind
from dateline.store.releases import Frozen
from dateline.store.reports import Origin, origin_of, source_of
from dateline.store.settings import Settings
from dateline.store.workspace import Counts, Workspace

__all__ = ["Counts", "Frozen", "Kind", "Origin", "Settings", "Workspace", "WorkspaceError", "origin_of", "source_of"]
