"""Runs the migrations on the connection that `dateline.store.migrate` hands over."""

from alembic import context

from dateline.store.migrate import VERSION_TABLE
from dateline.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
