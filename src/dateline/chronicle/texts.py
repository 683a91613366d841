"""Reports that carry one text: which of them leads, and which of its claims a copy repeats."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dateline.chronicle.words import tokens
from dateline.records.chronicle import ReportInfo
from dateline.records.claim import Claim

_SAME = 0.7  # share of words in common from which two sentences with one trigger are one, edited by a desk
Leads = Mapping[str, str]  # report → the report whose text it carries, itself where it leads


def leads_of(reports: Iterable[ReportInfo]) -> dict[str, str]:
    """Return report → the report that leads those of its text: the one told earliest by its own day, then by id."""
    groups: dict[str, list[ReportInfo]] = defaultdict(list)
    for report in reports:
        groups[report.copy_group].append(report)
    leads = {group: min(found, key=_told) for group, found in groups.items()}
    return {r.id: leads[group].id for group, found in groups.items() for r in found}


def _told(report: ReportInfo) -> tuple[str, str]:
    return report.story or report.published or "~", report.id


def as_first_told(told: Mapping[str, str], leads: Leads) -> dict[str, str]:
    """Return report → day of telling, of a copy that of the report it carries: what is printed again is no news."""
    return {report: told.get(leads.get(report, report), "") or day for report, day in told.items()}


def repeated(copy: Sequence[Claim], lead: Sequence[Claim]) -> dict[str, str]:
    """Return claim of a copy → the claim of the leading report that it repeats: of one kind, by one trigger, in nearly
    the same words, each once and in text order.
    """
    free: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in sorted(lead, key=_place):
        free[_key(claim)].append(claim)
    out = {}
    for claim in sorted(copy, key=_place):
        found = max(free[_key(claim)], key=lambda c: _alike(c, claim), default=None)
        if found is not None and _alike(found, claim) >= _SAME:
            free[_key(claim)].remove(found)
            out[claim.id] = found.id
    return out


def _place(claim: Claim) -> tuple[int, int, str]:
    return claim.evidence.start, claim.trigger.start, claim.id


def _key(claim: Claim) -> tuple[str, str]:
    return claim.type, claim.trigger.text.lower()


def _alike(a: Claim, b: Claim) -> float:
    x, y = set(tokens(a.evidence.text)), set(tokens(b.evidence.text))
    return len(x & y) / max(len(x | y), 1)
