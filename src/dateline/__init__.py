"""Dateline reads news reports about armed conflict and writes the chronicle of that conflict."""

__version__ = "0.1.0"
