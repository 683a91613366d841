"""A cited brief of a chronicle: structured, as Markdown, as one HTML page."""

from dateline.exports.brief.drawing import Drawn, drawn
from dateline.exports.brief.making import make_brief
from dateline.exports.brief.markdown import markdown
from dateline.exports.brief.page import page
from dateline.exports.brief.records import Brief

__all__ = ["Brief", "Drawn", "drawn", "make_brief", "markdown", "page"]
