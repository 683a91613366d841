"""Bytes to Report: text, HTML, JSON Lines, CSV, feeds, WARC; cleaning, dates, furniture, wire-copy groups."""
