"""Every table and column, each with its class: what may be read by somebody who steals the database.

`clear`: stage, language code, channel, times, delivery states, opaque ids, the reference. `sealed`: everything else.
`index`: a keyed hash to look something up by. `key`: a data key, wrapped by the key file.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    literal_column,
)

from storage.columns import ID, Moment, clear, lookup, opaque, partial, sealed, wrapped_key

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# These states stand in a statement as they are: neither engine sees that a parameter meets a partial index.
WAITING, QUEUED, SENDING, UNKNOWN, WANTED = (
    literal_column(f"'{state}'", String) for state in ("waiting", "queued", "sending", "unknown", "wanted")
)


data_keys = Table(
    "data_keys",
    metadata,
    opaque(),
    opaque("root_key"),
    wrapped_key("wrapped"),
    Index(None, "root_key"),
)

cases = Table(
    "cases",
    metadata,
    opaque(),
    clear("reference", String(8)),
    opaque("data_key_id", ForeignKey("data_keys.id")),
    clear("stage", String),
    sealed("summary", null=True),
    sealed("pin"),
    clear("created_at", Moment),
    clear("completed_at", Moment, null=True),
    clear("legal_hold", Boolean),
    UniqueConstraint("reference"),
)

conversations = Table(
    "conversations",
    metadata,
    opaque(),
    opaque("data_key_id", ForeignKey("data_keys.id")),
    opaque("case_id", ForeignKey("cases.id"), null=True),
    sealed("state", null=True),
    clear("turn", Integer),
    clear("stage", String),
    clear("language", String, null=True),
    clear("last_heard_at", Moment, null=True),
    clear("last_turn_at", Moment, null=True),
    clear("noticed_at", Moment, null=True),
    clear("created_at", Moment),
    Index(None, "case_id"),
    Index(None, "data_key_id"),
)

addresses = Table(
    "addresses",
    metadata,
    opaque(),
    clear("channel", String),
    lookup("contact"),
    opaque("root_key"),
    sealed("value"),
    # Checked at the commit: of two first messages at once, the address decides which conversation there is.
    opaque("conversation_id", ForeignKey("conversations.id", deferrable=True, initially="DEFERRED")),
    clear("language", String, null=True),
    clear("opted_out_at", Moment, null=True),
    clear("blocked", Boolean),
    clear("silent", Boolean),
    clear("muted_until", Moment, null=True),
    clear("unanswered", Integer),
    clear("last_in_at", Moment, null=True),
    sealed("memory", null=True),
    clear("created_at", Moment),
    UniqueConstraint("channel", "contact"),
    Index(None, "conversation_id"),
    Index(None, "root_key"),
)

address_conversations = Table(
    "address_conversations",
    metadata,
    Column("address_id", ID, ForeignKey("addresses.id"), primary_key=True, info={"class": "clear"}),
    Column("conversation_id", ID, ForeignKey("conversations.id"), primary_key=True, info={"class": "clear"}),
    clear("joined_at", Moment),
    Index(None, "conversation_id"),
)

consents = Table(
    "consents",
    metadata,
    opaque(),
    opaque("case_id", ForeignKey("cases.id")),
    clear("version", String),
    clear("language", String),
    opaque("address_id"),
    clear("given_at", Moment),
    clear("withdrawn_at", Moment, null=True),
    Index(None, "case_id"),
)

#: `id` is the engine's lasting id of a family member, unique within its case.
members = Table(
    "members",
    metadata,
    Column("case_id", ID, ForeignKey("cases.id"), primary_key=True, info={"class": "clear"}),
    Column("id", String, primary_key=True, info={"class": "clear"}),
    clear("position", Integer),
    clear("removed_at", Moment, null=True),
)

persons = Table(
    "persons",
    metadata,
    opaque(),
    opaque("case_id", ForeignKey("cases.id")),
    opaque("address_id"),
    sealed("kind"),
    clear("added_at", Moment),
    UniqueConstraint("case_id", "address_id"),
)

#: Which question was answered is sealed too: that somebody was asked it can tell of an illness, or of a child alone.
answers = Table(
    "answers",
    metadata,
    opaque(),
    opaque("case_id", ForeignKey("cases.id")),
    lookup("slot"),
    sealed("content"),
    clear("channel", String),
    clear("at", Moment),
    clear("superseded_at", Moment, null=True),
    Index(None, "case_id"),
)
partial("ix_answers_present", answers.c.case_id, answers.c.slot, where=answers.c.superseded_at.is_(None), unique=True)

a_numbers = Table(
    "a_numbers",
    metadata,
    opaque(),
    opaque("case_id", ForeignKey("cases.id")),
    clear("member_id", String),
    lookup("number"),
    opaque("root_key"),
    sealed("value"),
    UniqueConstraint("case_id", "member_id"),
    Index(None, "number"),
    Index(None, "root_key"),
)

inbox = Table(
    "inbox",
    metadata,
    opaque(),
    clear("account", String),
    clear("provider_id", String),
    opaque("address_id", ForeignKey("addresses.id"), null=True),
    opaque("conversation_id", ForeignKey("conversations.id"), null=True),
    sealed("body", null=True),
    clear("received_at", Moment),
    clear("state", String),
    clear("attempts", Integer),
    clear("turn", Integer, null=True),
    sealed("answer", null=True),
    clear("taken_at", Moment, null=True),
    UniqueConstraint("account", "provider_id"),
    Index(None, "conversation_id"),
    Index(None, "address_id"),
)
IS_WAITING = inbox.c.state == WAITING
partial("ix_inbox_waiting", inbox.c.conversation_id, inbox.c.received_at, inbox.c.id, where=IS_WAITING)

outbox = Table(
    "outbox",
    metadata,
    opaque(),
    opaque("conversation_id", ForeignKey("conversations.id")),
    opaque("address_id", ForeignKey("addresses.id")),
    clear("channel", String),
    clear("turn", Integer, null=True),
    clear("position", Integer),
    sealed("prompt", null=True),
    clear("state", String),
    clear("priority", Integer),
    clear("secret", Boolean),
    clear("perishable", Boolean),
    clear("due", Moment),
    clear("lease_until", Moment, null=True),
    clear("worker", String, null=True),
    clear("left_at", Moment, null=True),
    clear("attempts", Integer),
    clear("account", String),
    clear("provider_id", String, null=True),
    clear("reason", String),
    clear("created_at", Moment),
    clear("sent_at", Moment, null=True),
    UniqueConstraint("conversation_id", "turn", "position"),
    Index(None, "address_id"),
)
IS_QUEUED = outbox.c.state == QUEUED
IS_SENDING = outbox.c.state == SENDING
IS_UNKNOWN = outbox.c.state == UNKNOWN
partial("ix_outbox_queued", outbox.c.priority, outbox.c.due, outbox.c.id, where=IS_QUEUED)
partial("ix_outbox_queued_for", outbox.c.address_id, outbox.c.priority, outbox.c.id, where=IS_QUEUED)
partial("ix_outbox_sending", outbox.c.address_id, outbox.c.lease_until, where=IS_SENDING)
partial("ix_outbox_unknown", outbox.c.id, where=IS_UNKNOWN)
partial("ix_outbox_provider", outbox.c.provider_id, outbox.c.account, where=outbox.c.provider_id.is_not(None))

#: Delivery reports that came before our own note that the message was handed over.
early_receipts = Table(
    "early_receipts",
    metadata,
    opaque(),
    clear("account", String),
    clear("provider_id", String),
    clear("status", String),
    clear("reason", String),
    clear("at", Moment),
    Index(None, "provider_id", "account"),
)

#: What a task is about is sealed: that somebody is in danger is nobody's business who steals the table.
tasks = Table(
    "tasks",
    metadata,
    opaque(),
    opaque("conversation_id", ForeignKey("conversations.id"), null=True),
    opaque("case_id", ForeignKey("cases.id"), null=True),
    opaque("root_key", null=True),
    sealed("content"),
    clear("opened_at", Moment),
    clear("alert_at", Moment, null=True),
    clear("told_at", Moment, null=True),
    clear("told_count", Integer),
    sealed("taken_by", null=True),
    clear("closed_at", Moment, null=True),
    Index(None, "conversation_id"),
    Index(None, "case_id"),
)
partial("ix_tasks_open", tasks.c.id, where=tasks.c.closed_at.is_(None))

#: What people asked and what came of it, until staff have looked; about what it was is sealed with the words.
questions = Table(
    "questions",
    metadata,
    opaque(),
    opaque("conversation_id", ForeignKey("conversations.id")),
    clear("outcome", String),
    clear("language", String, null=True),
    sealed("content"),
    clear("asked_at", Moment),
    clear("reviewed_at", Moment, null=True),
    Index(None, "conversation_id"),
    Index(None, "asked_at"),
)

#: What came beside the text: recordings, pictures, attachments; ``content`` says where it lies at the provider.
files = Table(
    "files",
    metadata,
    opaque(),
    opaque("conversation_id", ForeignKey("conversations.id")),
    clear("channel", String),
    clear("state", String),
    sealed("content"),
    sealed("data", null=True),
    clear("attempts", Integer),
    clear("due", Moment),
    clear("received_at", Moment),
    Index(None, "conversation_id"),
    Index(None, "received_at"),
)
partial("ix_files_wanted", files.c.due, files.c.id, where=files.c.state == WANTED)

unread = Table(
    "unread",
    metadata,
    opaque(),
    clear("account", String),
    opaque("root_key"),
    sealed("raw"),
    clear("reason", String),
    clear("received_at", Moment),
)

pin_tries = Table(
    "pin_tries",
    metadata,
    opaque(),
    lookup("reference"),
    lookup("source"),
    clear("at", Moment),
    Index(None, "reference", "at"),
    Index(None, "source", "at"),
    Index(None, "at"),
)

accounts = Table(
    "accounts",
    metadata,
    Column("id", String, primary_key=True, info={"class": "clear"}),
    opaque("root_key"),
    sealed("memory"),
)

erasures = Table(
    "erasures",
    metadata,
    opaque(),
    lookup("marker"),
    clear("erased_at", Moment),
    UniqueConstraint("marker"),
)

#: When something of ours was last done, by name.
marks = Table(
    "marks",
    metadata,
    Column("name", String, primary_key=True, info={"class": "clear"}),
    clear("at", Moment),
)
