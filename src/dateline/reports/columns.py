"""Which column or key of a record holds what: names given by the user, else the names common data sets use."""

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct

from dateline.records.errors import UsageError

# First come, first served. The names are those of public news and event sets: plain ones, then FA-KES
# (unit_id, article_*), MUC (docid), Lexis/Factiva exports (headline, body, publication), GDELT (sourceurl).
DEFAULT_NAMES: dict[str, tuple[str, ...]] = {
    "id": ("id", "unit_id", "docid", "doc_id", "document_id", "article_id", "report_id", "key", "uid", "guid"),
    "title": ("title", "article_title", "headline", "heading"),
    "text": (
        "text",
        "article_content",
        "content",
        "body",
        "article_text",
        "article",
        "full_text",
        "fulltext",
        "maintext",
        "story",
    ),
    "date": (
        "date",
        "published",
        "article_date",
        "publication_date",
        "date_published",
        "published_at",
        "pubdate",
        "date_publish",
        "datetime",
        "source_date",
    ),
    "outlet": ("outlet", "source", "source_name", "publication", "publisher", "newspaper", "source_office"),
    "url": ("url", "link", "source_url", "sourceurl", "article_url", "uri"),
}


class Columns(Struct, frozen=True):
    """The column (CSV) or key (JSON Lines) of each field; None takes the first default name that is there."""

    id: str | None = None
    title: str | None = None
    text: str | None = None
    date: str | None = None
    outlet: str | None = None
    url: str | None = None


def resolve_columns(columns: Columns, present: Iterable[str], where: str) -> dict[str, str]:
    """Return field → name for the fields that `present` can fill.

    Raises UsageError where a name the user gave is not there, or where no column holds the text.
    """
    names = list(present)
    lower = {name.strip().lower(): name for name in reversed(names)}
    found: dict[str, str] = {}
    for field, defaults in DEFAULT_NAMES.items():
        given = getattr(columns, field)
        if given is not None and given not in names:
            raise UsageError(_missing(given, field, names, where))
        choice = given or next((lower[d] for d in defaults if d in lower), None)
        if choice is not None:
            found[field] = choice
    if "text" not in found:
        raise UsageError(
            f"No column with the text of the reports in {where} (there: {', '.join(names) or 'none'}); "
            "name it with --text-field."
        )
    return found


def _missing(given: str, field: str, names: list[str], where: str) -> str:
    there = ", ".join(names[:12]) or "none"
    return f"No column {given!r} in {where} (there: {there}); give another --{field}-field."


def field_text(record: Mapping[str, Any], fields: Mapping[str, str], field: str) -> str | None:
    """Return one field of a record as text, or None where it is absent or blank."""
    value = record.get(fields[field]) if field in fields else None
    if value is None or isinstance(value, dict | list | bool):
        return None
    text = str(value)
    return text if text.strip() else None
