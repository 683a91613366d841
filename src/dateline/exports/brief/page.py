"""A brief as one HTML page that needs nothing else and runs nothing, with map and timeline; print it for a PDF."""

from dateline.exports.brief import chart_deaths
from dateline.exports.brief.records import Brief
from dateline.exports.html import charts_of, environment
from dateline.exports.view import View


def page(brief: Brief, view: View) -> str:
    """Return the page. `view` is what the brief was made from: its events are drawn."""
    charts = charts_of(view.chronicle.events)
    deaths, stretch = chart_deaths.draw(brief.figures), chart_deaths.stretch
    template = environment().get_template("brief.html.jinja")
    return template.render(brief=brief, deaths=deaths, stretch=stretch, **charts) + "\n"
