"""One self-contained page of the chronicle: no script, no external request, every text escaped."""

from dateline.exports.html.page import html

__all__ = ["html"]
