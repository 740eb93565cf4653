"""Every table and column, each with its class: what may be read by somebody who steals the database.

`clear`: stage, language code, channel, times, delivery states, opaque ids, the reference. `sealed`: everything else.
`index`: a keyed hash to look something up by. `key`: a data key, wrapped by the key file.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    literal_column,
)
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


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

ID = String(32)

# These states stand in a statement as they are: neither engine sees that a parameter meets a partial index.
WAITING, QUEUED, SENDING, UNKNOWN = (
    literal_column(f"'{state}'", String) for state in ("waiting", "queued", "sending", "unknown")
)


def _clear(name: str, kind: TypeEngine[Any] | type[TypeEngine[Any]], *args: Any, null: bool = False) -> Column[Any]:
    return Column(name, kind, *args, nullable=null, info={"class": "clear"})


def _id(name: str = "id", *args: Any, null: bool = False) -> Column[Any]:
    return Column(name, ID, *args, primary_key=name == "id", nullable=null, info={"class": "clear"})


def _sealed(name: str, *, null: bool = False) -> Column[Any]:
    return Column(name, LargeBinary, nullable=null, info={"class": "sealed"})


def _index(name: str) -> Column[Any]:
    return Column(name, LargeBinary, nullable=False, info={"class": "index"})


def _key(name: str) -> Column[Any]:
    return Column(name, LargeBinary, nullable=False, info={"class": "key"})


def _partial(name: str, *columns: Column[Any], where: ColumnElement[bool], unique: bool = False) -> Index:
    """An index over the few rows that are still open: it stays small however many are done."""
    return Index(name, *columns, unique=unique, sqlite_where=where, postgresql_where=where)


data_keys = Table(
    "data_keys",
    metadata,
    _id(),
    _id("root_key"),
    _key("wrapped"),
    Index(None, "root_key"),
)

cases = Table(
    "cases",
    metadata,
    _id(),
    _clear("reference", String(8)),
    _id("data_key_id", ForeignKey("data_keys.id")),
    _clear("stage", String),
    _sealed("summary", null=True),
    _sealed("pin"),
    _clear("created_at", Moment),
    _clear("completed_at", Moment, null=True),
    _clear("legal_hold", Boolean),
    UniqueConstraint("reference"),
)

conversations = Table(
    "conversations",
    metadata,
    _id(),
    _id("data_key_id", ForeignKey("data_keys.id")),
    _id("case_id", ForeignKey("cases.id"), null=True),
    _sealed("state", null=True),
    _clear("turn", Integer),
    _clear("stage", String),
    _clear("language", String, null=True),
    _clear("last_heard_at", Moment, null=True),
    _clear("last_turn_at", Moment, null=True),
    _clear("noticed_at", Moment, null=True),
    _clear("created_at", Moment),
    Index(None, "case_id"),
    Index(None, "data_key_id"),
)

addresses = Table(
    "addresses",
    metadata,
    _id(),
    _clear("channel", String),
    _index("contact"),
    _id("root_key"),
    _sealed("value"),
    # Checked at the commit: of two first messages at once, the address decides which conversation there is.
    _id("conversation_id", ForeignKey("conversations.id", deferrable=True, initially="DEFERRED")),
    _clear("language", String, null=True),
    _clear("opted_out_at", Moment, null=True),
    _clear("blocked", Boolean),
    _clear("silent", Boolean),
    _clear("muted_until", Moment, null=True),
    _clear("unanswered", Integer),
    _clear("last_in_at", Moment, null=True),
    _sealed("memory", null=True),
    _clear("created_at", Moment),
    UniqueConstraint("channel", "contact"),
    Index(None, "conversation_id"),
    Index(None, "root_key"),
)

address_conversations = Table(
    "address_conversations",
    metadata,
    Column("address_id", ID, ForeignKey("addresses.id"), primary_key=True, info={"class": "clear"}),
    Column("conversation_id", ID, ForeignKey("conversations.id"), primary_key=True, info={"class": "clear"}),
    _clear("joined_at", Moment),
    Index(None, "conversation_id"),
)

consents = Table(
    "consents",
    metadata,
    _id(),
    _id("case_id", ForeignKey("cases.id")),
    _clear("version", String),
    _clear("language", String),
    _id("address_id"),
    _clear("given_at", Moment),
    _clear("withdrawn_at", Moment, null=True),
    Index(None, "case_id"),
)

#: `id` is the engine's lasting id of a family member, unique within its case.
members = Table(
    "members",
    metadata,
    Column("case_id", ID, ForeignKey("cases.id"), primary_key=True, info={"class": "clear"}),
    Column("id", String, primary_key=True, info={"class": "clear"}),
    _clear("position", Integer),
    _clear("removed_at", Moment, null=True),
)

persons = Table(
    "persons",
    metadata,
    _id(),
    _id("case_id", ForeignKey("cases.id")),
    _id("address_id"),
    _sealed("kind"),
    _clear("added_at", Moment),
    UniqueConstraint("case_id", "address_id"),
)

#: Which question was answered is sealed too: that somebody was asked it can tell of an illness, or of a child alone.
answers = Table(
    "answers",
    metadata,
    _id(),
    _id("case_id", ForeignKey("cases.id")),
    _index("slot"),
    _sealed("content"),
    _clear("channel", String),
    _clear("at", Moment),
    _clear("superseded_at", Moment, null=True),
    Index(None, "case_id"),
)
_partial("ix_answers_present", answers.c.case_id, answers.c.slot, where=answers.c.superseded_at.is_(None), unique=True)

a_numbers = Table(
    "a_numbers",
    metadata,
    _id(),
    _id("case_id", ForeignKey("cases.id")),
    _clear("member_id", String),
    _index("number"),
    _id("root_key"),
    _sealed("value"),
    UniqueConstraint("case_id", "member_id"),
    Index(None, "number"),
    Index(None, "root_key"),
)

inbox = Table(
    "inbox",
    metadata,
    _id(),
    _clear("account", String),
    _clear("provider_id", String),
    _id("address_id", ForeignKey("addresses.id"), null=True),
    _id("conversation_id", ForeignKey("conversations.id"), null=True),
    _sealed("body", null=True),
    _clear("received_at", Moment),
    _clear("state", String),
    _clear("attempts", Integer),
    _clear("turn", Integer, null=True),
    _sealed("answer", null=True),
    _clear("taken_at", Moment, null=True),
    UniqueConstraint("account", "provider_id"),
    Index(None, "conversation_id"),
    Index(None, "address_id"),
)
IS_WAITING = inbox.c.state == WAITING
_partial("ix_inbox_waiting", inbox.c.conversation_id, inbox.c.received_at, inbox.c.id, where=IS_WAITING)

outbox = Table(
    "outbox",
    metadata,
    _id(),
    _id("conversation_id", ForeignKey("conversations.id")),
    _id("address_id", ForeignKey("addresses.id")),
    _clear("channel", String),
    _clear("turn", Integer, null=True),
    _clear("position", Integer),
    _sealed("prompt", null=True),
    _clear("state", String),
    _clear("priority", Integer),
    _clear("secret", Boolean),
    _clear("perishable", Boolean),
    _clear("due", Moment),
    _clear("lease_until", Moment, null=True),
    _clear("worker", String, null=True),
    _clear("left_at", Moment, null=True),
    _clear("attempts", Integer),
    _clear("account", String),
    _clear("provider_id", String, null=True),
    _clear("reason", String),
    _clear("created_at", Moment),
    _clear("sent_at", Moment, null=True),
    UniqueConstraint("conversation_id", "turn", "position"),
    Index(None, "address_id"),
)
IS_QUEUED = outbox.c.state == QUEUED
IS_SENDING = outbox.c.state == SENDING
IS_UNKNOWN = outbox.c.state == UNKNOWN
_partial("ix_outbox_queued", outbox.c.priority, outbox.c.due, outbox.c.id, where=IS_QUEUED)
_partial("ix_outbox_queued_for", outbox.c.address_id, outbox.c.priority, outbox.c.id, where=IS_QUEUED)
_partial("ix_outbox_sending", outbox.c.address_id, outbox.c.lease_until, where=IS_SENDING)
_partial("ix_outbox_unknown", outbox.c.id, where=IS_UNKNOWN)
_partial("ix_outbox_provider", outbox.c.provider_id, outbox.c.account, where=outbox.c.provider_id.is_not(None))

#: Delivery reports that came before our own note that the message was handed over.
early_receipts = Table(
    "early_receipts",
    metadata,
    _id(),
    _clear("account", String),
    _clear("provider_id", String),
    _clear("status", String),
    _clear("reason", String),
    _clear("at", Moment),
    Index(None, "provider_id", "account"),
)

#: What a task is about is sealed: that somebody is in danger is nobody's business who steals the table.
tasks = Table(
    "tasks",
    metadata,
    _id(),
    _id("conversation_id", ForeignKey("conversations.id"), null=True),
    _id("case_id", ForeignKey("cases.id"), null=True),
    _id("root_key", null=True),
    _sealed("content"),
    _clear("opened_at", Moment),
    _clear("alert_at", Moment, null=True),
    _clear("told_at", Moment, null=True),
    _clear("told_count", Integer),
    _sealed("taken_by", null=True),
    _clear("closed_at", Moment, null=True),
    Index(None, "conversation_id"),
    Index(None, "case_id"),
)
_partial("ix_tasks_open", tasks.c.id, where=tasks.c.closed_at.is_(None))

#: What was asked and not answered, which topic was chosen then, and whether an answer helped.
questions = Table(
    "questions",
    metadata,
    _id(),
    _id("conversation_id", ForeignKey("conversations.id")),
    _clear("outcome", String),
    _clear("language", String, null=True),
    _sealed("content"),
    _clear("asked_at", Moment),
    Index(None, "conversation_id"),
    Index(None, "asked_at"),
)

unread = Table(
    "unread",
    metadata,
    _id(),
    _clear("account", String),
    _id("root_key"),
    _sealed("raw"),
    _clear("reason", String),
    _clear("received_at", Moment),
)

pin_tries = Table(
    "pin_tries",
    metadata,
    _id(),
    _index("reference"),
    _index("source"),
    _clear("at", Moment),
    Index(None, "reference", "at"),
    Index(None, "source", "at"),
    Index(None, "at"),
)

accounts = Table(
    "accounts",
    metadata,
    Column("id", String, primary_key=True, info={"class": "clear"}),
    _id("root_key"),
    _sealed("memory"),
)

erasures = Table(
    "erasures",
    metadata,
    _id(),
    _index("marker"),
    _clear("erased_at", Moment),
    UniqueConstraint("marker"),
)

#: When something of ours was last done, by name.
marks = Table(
    "marks",
    metadata,
    Column("name", String, primary_key=True, info={"class": "clear"}),
    _clear("at", Moment),
)
