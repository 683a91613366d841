"""The year of a range told once: "from 3 May to 2 June 2014", "between November and February 2014"."""

from dateline.grounding.when.normal import Call

__all__ = ["with_year"]

_YEARLESS = frozenset({"monthday", "inmonth"})
_PARTS = frozenset({"early", "mid", "late"})


def with_year(call: Call) -> Call:
    """Return a range whose first end takes the year of the second, or the year before where it comes later in one."""
    if call.name != "from" or len(call.args) < 2:
        return call
    first, second = call.args[0], call.args[1]
    if not isinstance(first, Call) or not isinstance(second, Call):
        return call
    told = _inmost(second)
    if told.name != "date" or "-" not in told.text(0) or _inmost(first).name not in _YEARLESS:
        return call
    year, _, rest = told.text(0).partition("-")
    later = _month_and_day(_inmost(first))[: len(rest)] > rest
    return Call("from", (_dated(first, int(year) - later), *call.args[1:]))


def _inmost(call: Call) -> Call:
    """Return the day or month within "early", "mid" or "late"."""
    inner = call.args[0] if call.args else None
    return _inmost(inner) if call.name in _PARTS and isinstance(inner, Call) else call


def _month_and_day(call: Call) -> str:
    return call.text(0) if call.name == "monthday" else f"{call.text(0):0>2}"


def _dated(call: Call, year: int) -> Call:
    inner = call.args[0] if call.args else None
    if call.name in _PARTS and isinstance(inner, Call):
        return Call(call.name, (_dated(inner, year), *call.args[1:]))
    return Call("date", (f"{year}-{_month_and_day(call)}",))
