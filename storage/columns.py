"""The kinds of columns that tables are made of; each says what somebody may read who steals the database."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, DateTime, Dialect, Index, LargeBinary, String
from sqlalchemy.sql.elements import ColumnElement
from sqlalchemy.types import TypeDecorator, TypeEngine


class Moment(TypeDecorator[datetime]):
    """An aware moment in UTC on both engines; SQLite itself knows no time zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone is nobody's")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


ID = String(32)


def clear(name: str, kind: TypeEngine[Any] | type[TypeEngine[Any]], *args: Any, null: bool = False) -> Column[Any]:
    """A column that anybody may read."""
    return Column(name, kind, *args, nullable=null, info={"class": "clear"})


def opaque(name: str = "id", *args: Any, null: bool = False) -> Column[Any]:
    """An id that means nothing outside; the row's own under the name `id`."""
    return Column(name, ID, *args, primary_key=name == "id", nullable=null, info={"class": "clear"})


def sealed(name: str, *, null: bool = False) -> Column[Any]:
    """A column that only its key opens."""
    return Column(name, LargeBinary, nullable=null, info={"class": "sealed"})


def lookup(name: str) -> Column[Any]:
    """A keyed hash to find something by."""
    return Column(name, LargeBinary, nullable=False, info={"class": "index"})


def wrapped_key(name: str) -> Column[Any]:
    """A data key, wrapped by the key file."""
    return Column(name, LargeBinary, nullable=False, info={"class": "key"})


def partial(name: str, *columns: Column[Any], where: ColumnElement[bool], unique: bool = False) -> Index:
    """An index over the few rows that are still open: it stays small however many are done."""
    return Index(name, *columns, unique=unique, sqlite_where=where, postgresql_where=where)
