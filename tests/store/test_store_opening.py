"""Every way in which a workspace can be the wrong one ends in a sentence that says what to do."""

import os
import sqlite3

import pytest
import sqlalchemy
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from dateline.records.errors import UsageError
from dateline.store import Workspace, WorkspaceError, migrate, schema
from dateline.store.connect import APPLICATION_ID, shown
from support import samples


def make(path):
    with Workspace.open(str(path), create=True) as place:
        report = samples.report("Red Brigade holds Amra")
        place.save(report, samples.SampleCoder().code(report), "v1")
    return path


def refused(path, **options):
    with pytest.raises(WorkspaceError) as error:
        Workspace.open(str(path), **options)
    assert error.value.exit_code == 2
    assert isinstance(error.value, UsageError)
    return str(error.value)


def test_a_missing_workspace_says_how_to_make_one(tmp_path):
    said = refused(tmp_path / "none.db")
    assert "no workspace at" in said
    assert "dateline build" in said
    assert not (tmp_path / "none.db").exists()


def test_a_folder(tmp_path):
    assert "is a folder" in refused(tmp_path)
    assert "is a folder" in refused(tmp_path, create=True)


def test_a_missing_folder(tmp_path):
    assert "does not exist" in refused(tmp_path / "no" / "w.db", create=True)


def test_a_file_that_is_no_database(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("Some notes, long enough for a header.\n" * 10)
    before = path.read_bytes()
    assert "not a Dateline workspace" in refused(path)
    assert "not a Dateline workspace" in refused(path, create=True)
    assert path.read_bytes() == before


def test_another_programs_database_is_not_touched(tmp_path):
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE contacts (name)")
    before = path.read_bytes()
    assert "another program" in refused(path, create=True)
    assert path.read_bytes() == before


def test_a_marked_database_of_another_program_without_tables(tmp_path):
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA application_id = 7")
        connection.execute("PRAGMA user_version = 1")
    assert "another program" in refused(path, create=True)


def test_a_newer_workspace(tmp_path):
    path = make(tmp_path / "w.db")
    with sqlite3.connect(path) as connection:
        connection.execute(f"UPDATE {migrate.VERSION_TABLE} SET version_num = '9999'")
    said = refused(path)
    assert "newer version" in said
    assert "9999" in said
    assert "newer version" in refused(path, create=True)


@pytest.mark.parametrize("create", [False, True])
def test_an_empty_file_is_a_workspace_whose_making_was_cut_off(tmp_path, create):
    path = tmp_path / "w.db"
    path.touch()
    if not create:
        assert "is empty" in refused(path)
    else:
        with Workspace.open(str(path), create=True) as place:
            assert place.reports() == []


def test_a_damaged_file(tmp_path):
    path = make(tmp_path / "w.db")
    content = bytearray(path.read_bytes())
    content[100:] = os.urandom(len(content) - 100)
    path.write_bytes(content)
    assert "damaged" in refused(path) or "not a Dateline workspace" in refused(path)


def test_a_locked_workspace(tmp_path):
    path = make(tmp_path / "w.db")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Workspace.open(str(path), timeout=0.05) as place:
        assert len(place.reports()) == 1, "reading goes on"
        report = samples.report("Red Brigade holds Burin", "two")
        with pytest.raises(WorkspaceError, match="in use by another program"):
            place.save(report, [], "v1")
    other.close()


def test_a_read_only_workspace_can_be_read_and_not_written(tmp_path, monkeypatch):
    path = make(tmp_path / "w.db")
    monkeypatch.setattr(os, "access", lambda *_: False)  # whoever runs the tests may be allowed everything
    with Workspace.open(str(path)) as place:
        assert len(place.reports()) == 1
        with pytest.raises(WorkspaceError, match="may not be written"):
            place.save(samples.report("Red Brigade holds Burin", "two"), [], "v1")
    assert "may not be written" in refused(path, create=True)


def test_the_file_says_whose_it_is_and_stays_one_file(tmp_path):
    path = make(tmp_path / "w.db")
    assert [p.name for p in tmp_path.iterdir()] == ["w.db"]
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_workspace_of_every_earlier_version_is_brought_up_step_by_step(kind, tmp_path, request):
    address = f"sqlite:///{tmp_path / 'w.db'}" if kind == "sqlite" else request.getfixturevalue("postgresql")
    engine = sqlalchemy.create_engine(address)
    frozen = {"name": "2026-11", "hash": "h", "at": "2026-11-01", "person": "Ada", "note": "", "body": b"body"}
    for revision in migrate.REVISIONS:
        with engine.begin() as connection:
            migrate.upgrade(connection, revision)
            assert migrate.state_of(connection) == ("current" if revision == migrate.REVISIONS[-1] else "older", revision)
            if revision == "0005":  # a release made before the database guarded them
                connection.execute(schema.releases.insert().values(frozen))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": migrate.VERSION_TABLE})
        assert [d for d in compare_metadata(context, schema.metadata) if "report_search" not in str(d)] == []
        assert connection.execute(sqlalchemy.select(schema.releases.c.body)).scalar() == b"body"
    for change in (schema.releases.delete(), schema.releases.update().values(note="another")):
        with pytest.raises(sqlalchemy.exc.DatabaseError, match="never changed or deleted"), engine.begin() as connection:
            connection.execute(change)
    engine.dispose()


def test_migrations_make_the_schema_the_code_uses(tmp_path):
    with Workspace.open(str(make(tmp_path / "w.db"))) as place, place._engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": migrate.VERSION_TABLE})
        differences = [d for d in compare_metadata(context, schema.metadata) if "report_search" not in str(d)]
    assert differences == []


def test_the_known_revisions_are_those_of_the_migrations():
    config = Config()
    config.set_main_option("script_location", str(migrate.Path(migrate.__file__).parent / "migrations"))
    script = ScriptDirectory.from_config(config)
    assert [r.revision for r in reversed(list(script.walk_revisions()))] == list(migrate.REVISIONS)


@pytest.mark.parametrize("address", ["mysql://u:secret@h/db", "nonsense://u:secret@h/db", "postgresql://u:secret@[bad"])
def test_urls_that_are_no_workspace_show_no_password(address):
    assert "secret" not in refused(address)


def test_addresses_are_shown_without_password():
    assert shown("postgresql://me:secret@host/db") == "postgresql://me:***@host/db"
    assert shown("dateline.db") == "dateline.db"
