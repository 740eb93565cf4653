"""A statement that never changes is compiled once, and then given to the driver as it stands.

SQLAlchemy writes the SQL and knows how each value is converted; what it does around every single execution takes twenty
times as long as SQLite needs for such a statement, and is left out (docs/decisions/0013).
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BindParameter, Connection, Dialect, Select, Table, bindparam
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.elements import ClauseElement, ColumnElement
from sqlalchemy.types import TypeEngine

#: Parameters of a statement: of one row, or of many.
Parameters = Mapping[str, Any] | Sequence[Mapping[str, Any]]
Convert = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Bind:
    """One parameter: its name in the SQL, its name for the caller, what it is when the caller says nothing."""

    name: str
    key: str
    default: Any
    convert: Convert | None

    def value(self, given: Mapping[str, Any]) -> Any:
        value = given.get(self.key, self.default)
        return self.convert(value) if self.convert else value


class Prepared:
    """A statement as one driver takes it, for rows with certain keys."""

    def __init__(self, statement: ClauseElement, dialect: Dialect, keys: Iterable[str]) -> None:
        compiled: Any = statement.compile(dialect=dialect, column_keys=sorted(keys))
        names = compiled.positiontup if compiled.positional else list(compiled.binds)
        self.text: str = compiled.string
        self._positional: bool = compiled.positional
        self._binds = [_bind(name, compiled.binds[name], dialect) for name in names]
        columns: Sequence[ColumnElement[Any]] = (
            list(statement.selected_columns) if isinstance(statement, Select) else []
        )
        self._columns = columns
        self._converts = [_result_of(each.type, dialect) for each in columns]
        self._row = _row_of([str(each.key) for each in columns])

    def values(self, given: Mapping[str, Any]) -> Any:
        """The parameters as the driver takes them."""
        if self._positional:
            return [each.value(given) for each in self._binds]
        return {each.name: each.value(given) for each in self._binds}

    def row(self, found: Sequence[Any]) -> Any:
        """A row found, read by name."""
        return self._row(*self._converted(found))

    def by_column(self, found: Sequence[Any]) -> dict[Any, Any]:
        """A row found, read by column."""
        return dict(zip(self._columns, self._converted(found), strict=True))

    def _converted(self, found: Sequence[Any]) -> list[Any]:
        pairs = zip(self._converts, found, strict=True)
        return [convert(value) if convert else value for convert, value in pairs]


def _row_of(names: list[str]) -> Callable[..., Any]:
    return namedtuple("Row", names, rename=True)  # noqa: PYI024 (its fields are a query's)


def _bind(name: str, bind: Any, dialect: Dialect) -> Bind:
    return Bind(name, bind.key, bind.effective_value, bind.type.dialect_impl(dialect).bind_processor(dialect))


def _result_of(kind: TypeEngine[Any], dialect: Dialect) -> Convert | None:
    return kind.dialect_impl(dialect).result_processor(dialect, None)


class Fixed:
    """A statement with named parameters, the same for as long as the process lives; none of them is a list."""

    def __init__(self, statement: ClauseElement) -> None:
        self._statement = statement
        self._prepared: dict[tuple[str, ...], Prepared] = {}

    def on(self, connection: Connection, given: Mapping[str, Any]) -> Prepared:
        """As this connection's driver takes it."""
        key = (connection.dialect.name, *given)
        if key not in self._prepared:
            self._prepared[key] = Prepared(self._statement, connection.dialect, given)
        return self._prepared[key]


def parameters_for(table: Table, names: Iterable[str]) -> dict[str, BindParameter[Any]]:
    """A parameter for each of these columns, for an update; see ``named``."""
    return {name: bindparam(f"to_{name}", type_=table.c[name].type) for name in names}


def named(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of columns under the names of their parameters: SQLAlchemy keeps a column's own name for itself."""
    return {f"to_{name}": value for name, value in values.items()}


def send(connection: Connection, text: str, values: Any, *, many: bool = False) -> Any:
    """The driver's cursor after it has executed this; raises what SQLAlchemy raises, without any value in it."""
    driver: Any = connection.connection.dbapi_connection
    errors = connection.dialect.loaded_dbapi.Error
    try:
        cursor = driver.cursor()
        return (cursor.executemany if many else cursor.execute)(text, values) or cursor
    except errors as error:
        without_row(error)
        known = DBAPIError.instance(text, None, error, errors, hide_parameters=True, dialect=connection.dialect)
        known.__cause__ = error
        raise known from None


def without_row(error: BaseException) -> bool:
    """PostgreSQL tells of a refused row by quoting it (psycopg's ``diag``): what is wrong is enough, and is left alone.

    False where there was nothing to leave out.
    """
    message = getattr(getattr(error, "diag", None), "message_primary", None)
    if message:
        error.args = (message,)
    return bool(message)
