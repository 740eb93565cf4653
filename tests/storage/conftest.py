"""Every test here runs on SQLite and on PostgreSQL."""

from tests.databases import (  # noqa: F401
    database_url,
    keys,
    other_store,
    postgres_server,
    postgres_url,
    sqlite_template,
    store,
)
