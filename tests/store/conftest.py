"""A PostgreSQL schema of its own for every test that asks for one."""

import os
import uuid

import pytest
import sqlalchemy


@pytest.fixture
def postgresql():
    """Give the address of an empty schema in the server at DATELINE_TEST_POSTGRESQL (a postgresql:// URL)."""
    server = os.environ.get("DATELINE_TEST_POSTGRESQL")
    if not server:
        pytest.skip("needs a PostgreSQL server: set DATELINE_TEST_POSTGRESQL to its postgresql:// URL")
    url = sqlalchemy.make_url(server).set(drivername="postgresql+psycopg")
    schema = f"dateline_{uuid.uuid4().hex}"
    engine = sqlalchemy.create_engine(url)
    with engine.begin() as connection:
        connection.execute(sqlalchemy.text(f"CREATE SCHEMA {schema}"))
    yield url.update_query_dict({"options": f"-csearch_path={schema}"}).render_as_string(hide_password=False)
    with engine.begin() as connection:
        connection.execute(sqlalchemy.text(f"DROP SCHEMA {schema} CASCADE"))
    engine.dispose()
