"""Which files are meant, and what a wrong path gets."""

from pathlib import Path

import pytest

from dateline.records.errors import DatelineError, UsageError
from dateline.records.report import Report, Unread
from dateline.reports import read_paths, report_info

TEXT = "The army said that it was in control of the town of {} and of the road to the coast on Monday."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden.txt", ".git/x.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT.format(path.stem), "utf-8")
    (tmp_path / "dateline.db").write_bytes(b"SQLite format 3\x00")
    (tmp_path / "dateline.db-wal").write_bytes(b"\x00")
    return tmp_path


def keys(*paths: str | Path) -> list[str]:
    return [r.key for r in read_paths(paths)]


def test_folder_is_read_in_order_without_hidden_files_and_databases(folder: Path) -> None:
    assert keys(folder) == ["a", "b", "c"]


def test_pattern(folder: Path) -> None:
    assert keys(str(folder / "*.txt")) == ["a", "b"]
    assert keys(str(folder / "**/*.txt")) == ["a", "b", "c"]


def test_order_given_is_kept_and_nothing_is_read_twice(folder: Path) -> None:
    assert keys(folder / "b.txt", folder) == ["b", "a", "c"]


@pytest.mark.parametrize("name", ["nothing.txt", "no*thing", "empty"])
def test_what_does_not_exist(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(UsageError) as error:
        read_paths([tmp_path / name])
    assert name in str(error.value)
    assert error.value.exit_code == 2
    assert isinstance(error.value, DatelineError)


def test_no_paths() -> None:
    with pytest.raises(UsageError, match="No reports given"):
        read_paths([])


def test_unknown_format_named_by_the_user(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04")
    with pytest.raises(UsageError, match="unknown format"):
        read_paths([tmp_path / "a.docx"])


def test_unknown_format_in_a_folder_is_unread(folder: Path) -> None:
    (folder / "a.docx").write_bytes(b"PK\x03\x04")
    found = {r.original_name: r for r in read_paths([folder])}
    assert len(found) == 4
    odd = found["a.docx"]
    assert isinstance(odd, Unread)
    assert odd.reason == "unreadable"


def test_captured_day(folder: Path) -> None:
    report = next(iter(read_paths([folder / "a.txt"], captured="2021-03-10")))
    assert isinstance(report, Report)
    assert report.captured is not None
    assert report.captured.value == "2021-03-10"
    with pytest.raises(UsageError, match="no date"):
        read_paths([folder], captured="soon")


def test_same_bytes_same_report(folder: Path) -> None:
    assert list(read_paths([folder])) == list(read_paths([folder]))


def test_report_info(folder: Path) -> None:
    report = next(iter(read_paths([folder / "a.txt"])))
    assert isinstance(report, Report)
    info = report_info(report, "g1")
    assert (info.id, info.key, info.copy_group) == (report.id, "a", "g1")
    assert (info.published, info.story, info.outlet) == (None, None, None)
