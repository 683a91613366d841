"""One chronicle from many reports: events, holdings, ties and disputes."""

from dateline.chronicle.reconcile import reconcile

__all__ = ["reconcile"]
