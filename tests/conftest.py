"""What many tests need: one reading model, one knowledge, one ontology a run; reports made of plain sentences."""

import os
import re
from pathlib import Path

import pytest

from dateline.records import Block, DateFact, Report, content_id

SHARED = Path(os.environ.get("DATELINE_SHARED", Path(__file__).resolve().parents[2] / "shared"))


def make_report(text: str, *, published: str | None = None, outlet: str | None = None) -> Report:
    """Return a report whose paragraphs are the text's lines."""
    blocks = tuple(Block(m.start(), m.end(), "paragraph") for m in re.finditer(r"[^\n]+", text))
    fact = DateFact(published, "day", "field") if published else None
    return Report(
        id=content_id(text, published, outlet), key="test", text=text, blocks=blocks, original_sha256="0" * 64,
        original_name="test.txt", media_type="text/plain", language="en", published=fact, outlet=outlet,
    )  # fmt: skip


@pytest.fixture(scope="session")
def reader():
    from dateline.language import load_reader

    return load_reader()


@pytest.fixture(scope="session")
def knowledge():
    from dateline.knowledge import load_knowledge

    return load_knowledge()


@pytest.fixture(scope="session")
def ontology():
    from dateline.ontology import load_ontology

    return load_ontology()


@pytest.fixture(scope="session")
def read(reader, knowledge):
    """Return a function from a text to what the language room finds in it."""
    from dateline.language import annotate

    return lambda text, **given: annotate(make_report(text, **given), reader, knowledge)


@pytest.fixture(scope="session")
def code(reader, knowledge, ontology):
    """Return a function from a text to its grounded claims."""
    from dateline.engines import Coder

    coder = Coder(reader, knowledge, ontology)
    return lambda text, **given: coder.code(make_report(text, **given))


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of shared material; tests that need it are skipped where it is not."""
    if not (SHARED / "data").is_dir():
        pytest.skip(f"needs the shared test material, which is not at {SHARED} (set DATELINE_SHARED)")
    return SHARED
