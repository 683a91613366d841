"""Bytes → text, or the reason why not."""

import pytest

from dateline.reports.decode import MAX_TEXT, NotText, declared_encoding, decode

TEXT = "The army’s spokesman said “we hold Karo” – and that 12 men of the brigade were killed in the café.\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        b"\xff\xfe" + TEXT.encode("utf-16-le"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.encode("cp1252"),
        TEXT.replace("\n", "\r\n").encode("utf-8"),
        TEXT.replace("\n", "\r").encode("utf-8"),
    ],
)
def test_encodings_of_english_news(data: bytes) -> None:
    assert decode(data) == TEXT


def test_the_declared_encoding_counts() -> None:
    text = "Đorđe Šarić said that the army held the town. " * 3
    assert decode(text.encode("iso8859-2"), "iso8859-2") == text


def test_declared_encoding_is_found_in_a_page() -> None:
    assert declared_encoding(b'<html><head><meta charset="windows-1252">') == "windows-1252"
    assert declared_encoding(b'<?xml version="1.0" encoding="ISO-8859-1"?>') == "ISO-8859-1"
    assert declared_encoding(b"<html>") is None


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\xef\xbb\xbf  \n", "empty"),
        (b"%PDF-1.7 blah", "binary"),
        (b"PK\x03\x04....", "binary"),
        (b"\x89PNG\r\n", "binary"),
        (b"SQLite format 3\x00", "binary"),
        (b"A report with a NUL \x00 inside", "binary"),
        (bytes(range(256)) * 40, "binary"),
        (b"\x01\x02\x03\x04\x05\x06 text" * 20, "mis-encoded"),
        ("\ufffd".join("garbled").encode() * 20, "mis-encoded"),
        (b"a" * (MAX_TEXT + 1), "too-large"),
        (b"\xff\xfe\x00\xd8" + b"a\x00" * 9, "mis-encoded"),
    ],
)
def test_reasons(data: bytes, reason: str) -> None:
    found = decode(data)
    assert isinstance(found, NotText)
    assert found.reason == reason
    assert found.detail


def test_odd_blanks_and_direction_marks_stay() -> None:
    text = "The\u00a0army\u202fsaid\u200b that \u202eit\u202c held Karo.\n"
    assert decode(text.encode()) == text
