"""The chronicle as one page; the templates and charts it shares with the brief."""

from dateline.exports.html.page import charts_of, environment, html

__all__ = ["charts_of", "environment", "html"]
