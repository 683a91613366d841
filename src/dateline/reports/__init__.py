"""Bytes → reports: text, HTML, JSON Lines, CSV, feeds and archives; cleaning, dates, wire-copy groups."""

from dateline.reports.columns import Columns
from dateline.reports.copies import copy_groups
from dateline.reports.entries import EntryHead, entry_head
from dateline.reports.info import report_info
from dateline.reports.read import read_paths

__all__ = ["Columns", "EntryHead", "copy_groups", "entry_head", "read_paths", "report_info"]
