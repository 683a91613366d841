"""Who says so, in words."""

from collections.abc import Iterable, Mapping

from dateline.records import Claim, Voice
from dateline.records.chronicle import Holding, ReportInfo, Tie

_NAMELESS = "outlet not named"


def voice(one: Voice) -> str:
    """Return one voice in words: as the report puts it, with its kind; an outlet by its name."""
    if one.kind == "outlet":
        return one.text or _NAMELESS
    unnamed = ", anonymous" if one.anonymous else ""
    return f"{one.text} ({one.kind}{unnamed})" if one.text else f"({one.kind}{unnamed})"


def voices(several: Iterable[Voice]) -> str:
    """Return several voices, each once, in their order."""
    return "; ".join(dict.fromkeys(voice(one) for one in several))


def outlet(info: ReportInfo | None) -> str:
    """Return who published a report, with the agency whose text it is."""
    name = (info.outlet if info else None) or _NAMELESS
    return f"{name} ({info.agency})" if info and info.agency else name


def chain(claim: Claim, reports: Mapping[str, ReportInfo]) -> str:
    """Return the whole chain behind a claim: outlet, then whom it heard, then that voice's own source."""
    heard = [voice(one) for one in claim.voice if one.kind != "outlet"]
    return " ← ".join([outlet(reports.get(claim.report)), *heard])


def count(independent: int, reports: int | None = None) -> str:
    """Return how many reports and independent voices there are: "4 reports, 2 independent voices"."""
    spoken = "1 voice" if independent == 1 else f"{independent} independent voices"
    return spoken if reports is None else f"{_reports(reports)}, {spoken}"


def short_count(independent: int, reports: int) -> str:
    """Return the same in fewer words, for a table: "4 reports, 2 voices"."""
    return f"{_reports(reports)}, {independent} voice{'' if independent == 1 else 's'}"


def _reports(many: int) -> str:
    return f"{many} report{'' if many == 1 else 's'}"


def vouchers(line: Holding | Tie, claims: Mapping[str, Claim]) -> str:
    """Return who says that a line was so: its voices, and an unnamed outlet by its reports' keys."""
    keys = sorted({claims[one].report_key for one in line.claims if one in claims})
    nameless = f"{_NAMELESS} ({', '.join(keys)})" if keys else _NAMELESS
    spoken = (nameless if v.kind == "outlet" and not v.text else voice(v) for v in line.voices)
    return "; ".join(dict.fromkeys(spoken))
