"""The example reports are what their README says: twelve, by five outlets, one undated, one copied."""

from pathlib import Path

import pytest

from dateline.records.report import Report
from dateline.reports import copy_groups, read_paths

FOLDER = Path(__file__).parents[2] / "examples" / "reports"


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    return [r for r in read_paths([FOLDER]) if isinstance(r, Report)]


def test_all_are_read(reports: list[Report]) -> None:
    assert len(reports) == 12
    assert len({r.outlet for r in reports}) == 5
    assert all(r.title for r in reports)


def test_one_is_undated(reports: list[Report]) -> None:
    assert [r.key for r in reports if r.published is None] == ["04-riverside-bulletin-families-flee"]


def test_the_wire_copy_is_one_voice(reports: list[Report]) -> None:
    groups = copy_groups(reports)
    keys = {r.id: r.key[:2] for r in reports}
    shared = {group for group in groups.values() if sum(g == group for g in groups.values()) > 1}
    assert len(shared) == 1
    assert sorted(keys[i] for i, g in groups.items() if g in shared) == ["01", "02"]


def test_no_furniture_is_left_in_the_stories(reports: list[Report]) -> None:
    story = " ".join(r.text[b.start : b.end] for r in reports for b in r.blocks if not b.is_furniture)
    for phrase in (
        "min read",
        "Read more",
        "In this article",
        "Privacy",
        "(KWS)",
        "[Copperbelt",
        "Follow us",
        "Share on",
    ):
        assert phrase not in story
