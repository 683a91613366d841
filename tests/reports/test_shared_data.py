"""The two seed reports against their gold sentence kinds, and what must hold for the other shared sets."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from dateline.records.report import Report
from dateline.reports import copy_groups, read_paths

SHARED = Path(os.environ.get("DATELINE_SHARED", Path(__file__).parents[3] / "shared")) / "data"
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="no shared data beside the repository (DATELINE_SHARED)")

KINDS = {
    "headline": {"headline"},
    "headline_duplicate": {"repeat"},
    "deck": {"deck"},
    "boilerplate": {"furniture"},
    "publication_date": {"date-line"},
    "photo_caption": {"caption"},
    "pull_quote": {"pull-quote"},
    "byline_outlet": {"byline"},
    "body": {"paragraph"},
}


def gold() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((SHARED / "seed_gold.json").read_text("utf-8"))
    return found


def test_every_gold_sentence_lies_in_a_block_of_its_kind() -> None:
    reports = [r for r in read_paths([SHARED / "seeds"]) if isinstance(r, Report)]
    assert len(reports) == 2
    for sentence in gold()["sentences"]:
        report = reports[int(sentence["doc"][1])]
        assert report.text[sentence["start"] : sentence["end"]].strip() == sentence["text"].strip()
        block = report.block_at(sentence["start"])
        assert block is not None
        assert block.kind in KINDS[sentence["kind"]], sentence["id"]


def test_dates_and_outlets_of_the_seeds() -> None:
    first, second = (r for r in read_paths([SHARED / "seeds"]) if isinstance(r, Report))
    assert (first.outlet, first.published, first.story) == ("Libya Channel", None, None)
    assert second.outlet is None
    assert second.published is not None
    assert (second.published.value, second.published.source) == ("2015-07-31", "page")


def test_rival_articles_are_read_without_their_furniture() -> None:
    reports = [r for r in read_paths([SHARED / "rival" / "reports.jsonl"]) if isinstance(r, Report)]
    assert len(reports) == 33
    for report in reports:
        body = " ".join(report.text[b.start : b.end] for b in report.blocks if not b.is_furniture)
        assert "Privacy Policy" not in body
        assert "Date of publication" not in body
        assert report.published is not None
    assert len(set(copy_groups(reports).values())) >= 27


def test_newswire_of_the_nineties_has_its_dateline() -> None:
    reports = [r for r in read_paths([SHARED / "muc4" / "dev.jsonl"]) if isinstance(r, Report)]
    assert len(reports) == 200
    assert sum(r.story is not None for r in reports) >= 180
    assert sum(r.dateline_place is not None for r in reports) >= 160
    assert not any(
        r.text[b.start : b.end].startswith("[TEXT]") for r in reports for b in r.blocks if not b.is_furniture
    )
