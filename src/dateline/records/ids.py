"""Ids that mean something: a hash of what the thing is made of."""

import hashlib

ID_LENGTH = 16


def content_id(*parts: str | int | None) -> str:
    """Return the first 16 hex digits of the SHA-256 of the parts.

    Parts are joined by a unit separator, so ("ab", "c") and ("a", "bc") differ; None differs from "".
    """
    joined = "\x1f".join("\x00" if part is None else str(part) for part in parts)
    return hashlib.sha256(joined.encode("utf-8")).hexdigest()[:ID_LENGTH]
