"""The charts of a brief as shapes for a drawing of some width: a page is wide, the workbench as it has room."""

from msgspec import Struct

from dateline.exports.brief.chart_deaths import DeathChart
from dateline.exports.brief.chart_deaths import draw as draw_deaths
from dateline.exports.brief.records import Brief
from dateline.exports.html import chart_map
from dateline.exports.view import View

_LOW, _TALL = 300.0, 520.0
"""The least and the greatest height of a map."""


class Drawn(Struct, frozen=True, kw_only=True):
    """The map and the deaths over time, None where there is nothing to draw; lengths in units of the drawing."""

    map: chart_map.Map | None
    deaths: DeathChart | None


def drawn(brief: Brief, view: View, width: float) -> Drawn:
    """Return the shapes for a drawing of a width, as large letters as on any other."""
    height = min(max(width * 0.6, _LOW), _TALL)
    return Drawn(map=chart_map.draw(view.chronicle.events, width, height), deaths=draw_deaths(brief.figures, width))
