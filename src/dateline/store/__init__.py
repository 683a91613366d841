"""The workspace: SQLite (default) and PostgreSQL through one SQLAlchemy Core schema."""
