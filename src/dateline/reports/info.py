"""Report → what reconciling needs of it."""

from dateline.records.chronicle import ReportInfo
from dateline.records.report import Report


def report_info(report: Report, group: str) -> ReportInfo:
    """Return the report's dates, outlet and copy group; nothing is filled in that the report does not say."""
    return ReportInfo(
        id=report.id,
        key=report.key,
        outlet=report.outlet,
        title=report.title.text if report.title else None,
        url=report.url,
        published=report.published.value if report.published else None,
        story=report.story.value if report.story else None,
        copy_group=group,
        agency=report.agency,
    )
