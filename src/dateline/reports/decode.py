"""Bytes → text: byte-order mark, UTF-8, the declared encoding, then a guess; or the reason why not."""

import codecs
import re

from charset_normalizer import from_bytes
from msgspec import Struct

from dateline.records.report import UnreadReason

MAX_TEXT = 10_000_000  # characters of clean text; no news report comes near it
MAX_BYTES = 50_000_000  # of one page or text file as it lies on the disk
_SAMPLE = 200_000  # bytes the guess looks at

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a zip archive or office document",
    b"\x1f\x8b": "a gzip archive",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"SQLite format 3": "a database",
    b"\x7fELF": "a program",
}
# What English news in a one-byte encoding uses beyond ASCII: quotes, dashes, a few signs, Latin letters.
_WESTERN = re.compile(r"[\x00-\x7f\xa0-\xff‘’“”‚„–—…•€™Œœ]*\Z")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
_META = re.compile(
    rb"""<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w-]{2,30})""", re.IGNORECASE
)


class NotText(Struct, frozen=True):
    """Why bytes are no text."""

    reason: UnreadReason
    detail: str


def decode(data: bytes, declared: str | None = None) -> str | NotText:
    """Return the text of the bytes, newlines made uniform, or why there is none. Nothing else is altered."""
    if not data.strip():
        return NotText("empty", "the file holds nothing but blanks")
    if len(data) > MAX_BYTES:
        return NotText("too-large", f"{len(data):,} bytes; the most is {MAX_BYTES:,}")
    magic = next((what for head, what in _MAGIC.items() if data.startswith(head)), None)
    if magic:
        return NotText("binary", f"this is {magic}, not text")
    text = _decoded(data, declared)
    return _judged(text) if isinstance(text, str) else text


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding that an HTML or XML page states in its first kilobytes."""
    match = _META.search(data[:4096])
    return match.group(1).decode("ascii") if match else None


def check_length(text: str) -> NotText | None:
    """Return why a clean text is no report: empty or too long."""
    if not text.strip():
        return NotText("empty", "no text is left after cleaning")
    if len(text) > MAX_TEXT:
        return NotText("too-large", f"{len(text):,} characters of text; the most is {MAX_TEXT:,}")
    return None


def _decoded(data: bytes, declared: str | None) -> str | NotText:
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], name) or NotText("mis-encoded", f"not the {name} its first bytes say")
    if data.count(0) > len(data) // 5:
        return _wide(data)
    if b"\x00" in data:
        return NotText("binary", "the file holds NUL bytes")
    text = _strict(data, "utf-8") or (_strict(data, declared) if declared else None)
    return text if text is not None else _guessed(data)


def _strict(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return None


def _wide(data: bytes) -> str | NotText:
    """UTF-16 without a mark: in English every second byte is NUL; which one tells the order."""
    name = "utf-16-le" if data[1::2].count(0) > data[0::2].count(0) else "utf-16-be"
    text = _strict(data, name)
    if text is None or "\x00" in text:
        return NotText("binary", "the file holds NUL bytes")
    return text


def _guessed(data: bytes) -> str | NotText:
    western = _strict(data, "cp1252")
    if western is not None and _WESTERN.match(western) and _mostly_ascii(data):
        return western
    best = from_bytes(data[:_SAMPLE]).best()
    text = _strict(data, best.encoding) if best is not None else None
    return text if text is not None else NotText("mis-encoded", "no encoding fits its bytes")


def _mostly_ascii(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    return sum(byte < 128 for byte in sample) > 0.9 * len(sample)


def _judged(text: str) -> str | NotText:
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return NotText("empty", "the file holds nothing but blanks")
    if "\x00" in text:
        return NotText("binary", "the text holds NUL characters")
    odd = len(_CONTROLS.findall(text))
    if odd > max(3, len(text) // 100):
        return NotText("mis-encoded", f"{odd} control or replacement characters in {len(text)}")
    return check_length(text) or text
