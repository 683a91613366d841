"""Alembic migrations, shipped with the package: a workspace of an older version is brought up to date on opening."""
