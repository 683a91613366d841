"""Releases: versions of the chronicle that stay as they are, and what changed between two."""

from dateline.api.releasing.difference import Difference, EventChange, difference
from dateline.api.releasing.release import Content, content, freeze, read, verify, write

__all__ = ["Content", "Difference", "EventChange", "content", "difference", "freeze", "read", "verify", "write"]
