"""The Python door."""

import subprocess
import sys

import pytest

import dateline
from dateline.api import Table
from dateline.records.errors import UsageError
from support import samples


@pytest.fixture
def folder(tmp_path, monkeypatch):
    samples.install(lambda module, name, value: monkeypatch.setattr(module, name, value, raising=False))
    monkeypatch.setattr("dateline.engines.options.DEFAULT_CODER", samples.CODER)
    made = tmp_path / "reports"
    made.mkdir()
    (made / "a.txt").write_text("5 killed in Amra on 2021-03-02\nRed Brigade holds Amra since 2021-03-01")
    (made / "b.txt").write_text("7 killed in Amra on 2021-03-02\nRed Brigade fights Blue Front")
    (made / "empty.txt").write_text("")
    return made


def test_builds_in_memory_and_gives_tables(folder):
    chronicle = dateline.build([folder])
    assert [len(t) for t in (chronicle.events, chronicle.holdings, chronicle.ties, chronicle.disputes)] == [1, 1, 1, 1]
    assert len(chronicle.claims) == 6
    assert [u.key for u in chronicle.unread] == ["empty"]
    assert "1 events" in repr(chronicle)
    assert repr(chronicle.events) == "<1 events>"


def test_builds_in_a_file_that_can_be_opened_again(folder, tmp_path):
    path = tmp_path / "w.db"
    first = dateline.build(folder, workspace=path)
    again = dateline.open_workspace(path)
    assert again.record == first.record
    assert [u.key for u in again.unread] == ["empty"]
    with pytest.raises(UsageError, match="no workspace"):
        dateline.open_workspace(tmp_path / "none.db")


def test_tables_are_sequences(folder):
    claims = dateline.build(folder).claims
    assert claims[0].report_key == "a"
    assert len(claims[1:3]) == 2
    assert isinstance(claims[1:3], Table)
    assert [c.id for c in claims] == [d["id"] for d in claims.to_dicts()]


def test_tables_become_data_frames(folder):
    pandas = pytest.importorskip("pandas")
    chronicle = dateline.build(folder)
    frame = chronicle.events.to_pandas()
    assert isinstance(frame, pandas.DataFrame)
    assert frame.loc[0, ["place", "killed_low", "killed_high"]].tolist() == ["Amra", 5, 7]
    assert len(chronicle.disputes.to_pandas()) == 2
    assert set(chronicle.holdings.to_pandas()["actor_words"]) == {"Red Brigade"}
    assert list(chronicle.events[1:].to_pandas().columns)[:2] == ["id", "type"], "an empty table has its columns"


def test_without_pandas_the_remedy_is_named(folder, monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(UsageError, match="pip install"):
        dateline.build(folder).events.to_pandas()


def test_html_is_escaped(folder):
    (folder / "c.txt").write_text("Red Brigade fights Blue Front\n9 killed in Burin, <script>alert(1)</script> said")
    chronicle = dateline.build(folder)
    page = chronicle.claims._repr_html_()
    assert "&lt;script&gt;" in page
    assert "<script>" not in page
    assert "<table>" in chronicle._repr_html_()
    assert chronicle.events[5:]._repr_html_() == "<p>No events.</p>"


def test_long_tables_say_how_many_more():
    table = Table("numbers", list(range(60)), lambda n: [{"n": n}], ("n",))
    assert "and 10 more" in table._repr_html_()


def test_exports_to_a_file(folder, tmp_path):
    chronicle = dateline.build(folder)
    chronicle.export("geojson", tmp_path / "map.geojson")
    assert "FeatureCollection" in (tmp_path / "map.geojson").read_text()
    with pytest.raises(UsageError):
        chronicle.export("xls", tmp_path / "x")


def test_a_format_whose_package_is_missing_names_the_remedy(folder, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match="parquet"):
        dateline.build(folder).export("parquet", tmp_path / "x.parquet")
    with pytest.raises(UsageError, match="is a folder"):
        dateline.build(folder).export("geojson", tmp_path)


def test_progress_may_be_followed(folder):
    steps = []
    dateline.build(folder, progress=lambda *step: steps.append(step))
    assert ("Coding", 3, 3) in steps


def test_codes_a_text_or_a_file(folder):
    from_text = dateline.code("5 killed in Amra on 2021-03-02")
    from_file = dateline.code(folder / "a.txt")
    assert [c.kind for c in from_text] == ["event", "toll"]
    assert len(from_file) == 3
    assert len(dateline.code(str(folder / "a.txt"))) == 3
    with pytest.raises(dateline.records.errors.DatelineError, match="coding-failed"):
        dateline.code("BOOM")
    with pytest.raises(dateline.records.errors.DatelineError, match="empty"):
        dateline.code(folder / "empty.txt")


def test_unknown_names_are_attribute_errors():
    with pytest.raises(AttributeError):
        _ = dateline.nonsense
    with pytest.raises(AttributeError):
        _ = dateline.engines.nonsense
    assert dateline.__version__


def test_opening_the_library_loads_nothing_heavy():
    code = "import sys, dateline.api; sys.exit(any(m in sys.modules for m in ('onnxruntime', 'spacy', 'numpy')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_chronicle_room_gives_functions_where_a_part_has_been_opened_before():
    code = (
        "import dateline.chronicle.reconciling, dateline.chronicle.explaining; "
        "from dateline.chronicle import __all__, reconcile; import dateline.chronicle as room; "
        "assert callable(reconcile) and all(callable(getattr(room, name)) for name in __all__)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
