"""The picture of what was tried is the one that its table draws, and the page says the same figures."""

import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def curve(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "training"))
    sys.modules.pop("curve", None)
    import curve

    return curve


def test_the_picture_in_the_docs_is_drawn_from_the_table(curve):
    drawn = curve.draw(ROOT / "training/curve.tsv")
    assert drawn == (ROOT / "docs/images/reading-curve.svg").read_text("utf-8")
    ET.fromstring(drawn)


def test_every_step_of_every_run_is_a_point_in_each_panel(curve, tmp_path):
    table = tmp_path / "curve.tsv"
    table.write_text(
        "# a note\nrun\tepoch\tewt\tgum\tnames\nA\t1\t85\t86\t71\nA\t2\t88\t88\t75\nB\t7\t90\t90\t80\n", "utf-8"
    )
    picture = curve.draw(table)
    assert picture.count('r="2.5"') == 9
    assert picture.count("<polyline") == 6
    assert ">A</text>" in picture
    assert ">B</text>" in picture
