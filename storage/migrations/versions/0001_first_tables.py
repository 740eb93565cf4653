"""The first tables: conversations, cases, what came in, what leaves, what waits for a person."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

ID = sa.String(32)
TEXT = sa.String()
BYTES = sa.LargeBinary()
AT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _make_accounts()
    _make_data_keys()
    _make_early_receipts()
    _make_erasures()
    _make_marks()
    _make_pin_tries()
    _make_unread()
    _make_cases()
    _make_a_numbers()
    _make_answers()
    _make_consents()
    _make_conversations()
    _make_members()
    _make_persons()
    _make_addresses()
    _make_tasks()
    _make_address_conversations()
    _make_inbox()
    _make_outbox()


def _index(name: str, table: str, columns: list[str], where: str | None = None, *, unique: bool = False) -> None:
    condition = sa.text(where) if where else None
    op.create_index(name, table, columns, unique=unique, sqlite_where=condition, postgresql_where=condition)


def _make_accounts() -> None:
    op.create_table(
        "accounts",
        sa.Column("id", TEXT, nullable=False),
        sa.Column("root_key", ID, nullable=False),
        sa.Column("memory", BYTES, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_accounts"),
    )


def _make_data_keys() -> None:
    op.create_table(
        "data_keys",
        sa.Column("id", ID, nullable=False),
        sa.Column("root_key", ID, nullable=False),
        sa.Column("wrapped", BYTES, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_data_keys"),
    )
    _index("ix_data_keys_root_key", "data_keys", ["root_key"])


def _make_early_receipts() -> None:
    op.create_table(
        "early_receipts",
        sa.Column("id", ID, nullable=False),
        sa.Column("account", TEXT, nullable=False),
        sa.Column("provider_id", TEXT, nullable=False),
        sa.Column("status", TEXT, nullable=False),
        sa.Column("reason", TEXT, nullable=False),
        sa.Column("at", AT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_early_receipts"),
    )
    _index("ix_early_receipts_provider_id_account", "early_receipts", ["provider_id", "account"])


def _make_erasures() -> None:
    op.create_table(
        "erasures",
        sa.Column("id", ID, nullable=False),
        sa.Column("marker", BYTES, nullable=False),
        sa.Column("erased_at", AT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_erasures"),
        sa.UniqueConstraint("marker", name="uq_erasures_marker"),
    )


def _make_marks() -> None:
    op.create_table(
        "marks",
        sa.Column("name", TEXT, nullable=False),
        sa.Column("at", AT, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_marks"),
    )


def _make_pin_tries() -> None:
    op.create_table(
        "pin_tries",
        sa.Column("id", ID, nullable=False),
        sa.Column("reference", BYTES, nullable=False),
        sa.Column("source", BYTES, nullable=False),
        sa.Column("at", AT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_pin_tries"),
    )
    _index("ix_pin_tries_at", "pin_tries", ["at"])
    _index("ix_pin_tries_reference_at", "pin_tries", ["reference", "at"])
    _index("ix_pin_tries_source_at", "pin_tries", ["source", "at"])


def _make_unread() -> None:
    op.create_table(
        "unread",
        sa.Column("id", ID, nullable=False),
        sa.Column("account", TEXT, nullable=False),
        sa.Column("root_key", ID, nullable=False),
        sa.Column("raw", BYTES, nullable=False),
        sa.Column("reason", TEXT, nullable=False),
        sa.Column("received_at", AT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_unread"),
    )


def _make_cases() -> None:
    op.create_table(
        "cases",
        sa.Column("id", ID, nullable=False),
        sa.Column("reference", sa.String(8), nullable=False),
        sa.Column("data_key_id", ID, nullable=False),
        sa.Column("stage", TEXT, nullable=False),
        sa.Column("summary", BYTES, nullable=True),
        sa.Column("pin", BYTES, nullable=False),
        sa.Column("created_at", AT, nullable=False),
        sa.Column("completed_at", AT, nullable=True),
        sa.Column("legal_hold", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_cases"),
        sa.ForeignKeyConstraint(["data_key_id"], ["data_keys.id"], name="fk_cases_data_key_id"),
        sa.UniqueConstraint("reference", name="uq_cases_reference"),
    )


def _make_a_numbers() -> None:
    op.create_table(
        "a_numbers",
        sa.Column("id", ID, nullable=False),
        sa.Column("case_id", ID, nullable=False),
        sa.Column("member_id", TEXT, nullable=False),
        sa.Column("number", BYTES, nullable=False),
        sa.Column("root_key", ID, nullable=False),
        sa.Column("value", BYTES, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_a_numbers"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_a_numbers_case_id"),
        sa.UniqueConstraint("case_id", "member_id", name="uq_a_numbers_case_id_member_id"),
    )
    _index("ix_a_numbers_number", "a_numbers", ["number"])
    _index("ix_a_numbers_root_key", "a_numbers", ["root_key"])


def _make_answers() -> None:
    op.create_table(
        "answers",
        sa.Column("id", ID, nullable=False),
        sa.Column("case_id", ID, nullable=False),
        sa.Column("slot", BYTES, nullable=False),
        sa.Column("content", BYTES, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("at", AT, nullable=False),
        sa.Column("superseded_at", AT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_answers"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_answers_case_id"),
    )
    _index("ix_answers_case_id", "answers", ["case_id"])
    _index("ix_answers_present", "answers", ["case_id", "slot"], "superseded_at IS NULL", unique=True)


def _make_consents() -> None:
    op.create_table(
        "consents",
        sa.Column("id", ID, nullable=False),
        sa.Column("case_id", ID, nullable=False),
        sa.Column("version", TEXT, nullable=False),
        sa.Column("language", TEXT, nullable=False),
        sa.Column("address_id", ID, nullable=False),
        sa.Column("given_at", AT, nullable=False),
        sa.Column("withdrawn_at", AT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_consents"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_consents_case_id"),
    )
    _index("ix_consents_case_id", "consents", ["case_id"])


def _make_conversations() -> None:
    op.create_table(
        "conversations",
        sa.Column("id", ID, nullable=False),
        sa.Column("data_key_id", ID, nullable=False),
        sa.Column("case_id", ID, nullable=True),
        sa.Column("state", BYTES, nullable=True),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("stage", TEXT, nullable=False),
        sa.Column("language", TEXT, nullable=True),
        sa.Column("last_heard_at", AT, nullable=True),
        sa.Column("last_turn_at", AT, nullable=True),
        sa.Column("noticed_at", AT, nullable=True),
        sa.Column("created_at", AT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_conversations"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_conversations_case_id"),
        sa.ForeignKeyConstraint(["data_key_id"], ["data_keys.id"], name="fk_conversations_data_key_id"),
    )
    _index("ix_conversations_case_id", "conversations", ["case_id"])
    _index("ix_conversations_data_key_id", "conversations", ["data_key_id"])


def _make_members() -> None:
    op.create_table(
        "members",
        sa.Column("case_id", ID, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("removed_at", AT, nullable=True),
        sa.PrimaryKeyConstraint("case_id", "id", name="pk_members"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_members_case_id"),
    )


def _make_persons() -> None:
    op.create_table(
        "persons",
        sa.Column("id", ID, nullable=False),
        sa.Column("case_id", ID, nullable=False),
        sa.Column("address_id", ID, nullable=False),
        sa.Column("kind", BYTES, nullable=False),
        sa.Column("added_at", AT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_persons"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_persons_case_id"),
        sa.UniqueConstraint("case_id", "address_id", name="uq_persons_case_id_address_id"),
    )


def _make_addresses() -> None:
    op.create_table(
        "addresses",
        sa.Column("id", ID, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("contact", BYTES, nullable=False),
        sa.Column("root_key", ID, nullable=False),
        sa.Column("value", BYTES, nullable=False),
        sa.Column("conversation_id", ID, nullable=False),
        sa.Column("language", TEXT, nullable=True),
        sa.Column("opted_out_at", AT, nullable=True),
        sa.Column("blocked", sa.Boolean(), nullable=False),
        sa.Column("silent", sa.Boolean(), nullable=False),
        sa.Column("muted_until", AT, nullable=True),
        sa.Column("unanswered", sa.Integer(), nullable=False),
        sa.Column("last_in_at", AT, nullable=True),
        sa.Column("memory", BYTES, nullable=True),
        sa.Column("created_at", AT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_addresses"),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversations.id"],
            name="fk_addresses_conversation_id",
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.UniqueConstraint("channel", "contact", name="uq_addresses_channel_contact"),
    )
    _index("ix_addresses_conversation_id", "addresses", ["conversation_id"])
    _index("ix_addresses_root_key", "addresses", ["root_key"])


def _make_tasks() -> None:
    op.create_table(
        "tasks",
        sa.Column("id", ID, nullable=False),
        sa.Column("conversation_id", ID, nullable=True),
        sa.Column("case_id", ID, nullable=True),
        sa.Column("root_key", ID, nullable=True),
        sa.Column("content", BYTES, nullable=False),
        sa.Column("opened_at", AT, nullable=False),
        sa.Column("alert_at", AT, nullable=True),
        sa.Column("told_at", AT, nullable=True),
        sa.Column("told_count", sa.Integer(), nullable=False),
        sa.Column("taken_by", BYTES, nullable=True),
        sa.Column("closed_at", AT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_tasks"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_tasks_case_id"),
        sa.ForeignKeyConstraint(["conversation_id"], ["conversations.id"], name="fk_tasks_conversation_id"),
    )
    _index("ix_tasks_case_id", "tasks", ["case_id"])
    _index("ix_tasks_conversation_id", "tasks", ["conversation_id"])
    _index("ix_tasks_open", "tasks", ["id"], "closed_at IS NULL")


def _make_address_conversations() -> None:
    op.create_table(
        "address_conversations",
        sa.Column("address_id", ID, nullable=False),
        sa.Column("conversation_id", ID, nullable=False),
        sa.Column("joined_at", AT, nullable=False),
        sa.PrimaryKeyConstraint("address_id", "conversation_id", name="pk_address_conversations"),
        sa.ForeignKeyConstraint(["address_id"], ["addresses.id"], name="fk_address_conversations_address_id"),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name="fk_address_conversations_conversation_id"
        ),
    )
    _index("ix_address_conversations_conversation_id", "address_conversations", ["conversation_id"])


def _make_inbox() -> None:
    op.create_table(
        "inbox",
        sa.Column("id", ID, nullable=False),
        sa.Column("account", TEXT, nullable=False),
        sa.Column("provider_id", TEXT, nullable=False),
        sa.Column("address_id", ID, nullable=True),
        sa.Column("conversation_id", ID, nullable=True),
        sa.Column("body", BYTES, nullable=True),
        sa.Column("received_at", AT, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=True),
        sa.Column("answer", BYTES, nullable=True),
        sa.Column("taken_at", AT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_inbox"),
        sa.ForeignKeyConstraint(["address_id"], ["addresses.id"], name="fk_inbox_address_id"),
        sa.ForeignKeyConstraint(["conversation_id"], ["conversations.id"], name="fk_inbox_conversation_id"),
        sa.UniqueConstraint("account", "provider_id", name="uq_inbox_account_provider_id"),
    )
    _index("ix_inbox_address_id", "inbox", ["address_id"])
    _index("ix_inbox_conversation_id", "inbox", ["conversation_id"])
    _index("ix_inbox_waiting", "inbox", ["conversation_id", "received_at", "id"], "state = 'waiting'")


def _make_outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", ID, nullable=False),
        sa.Column("conversation_id", ID, nullable=False),
        sa.Column("address_id", ID, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("turn", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("prompt", BYTES, nullable=True),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("secret", sa.Boolean(), nullable=False),
        sa.Column("perishable", sa.Boolean(), nullable=False),
        sa.Column("due", AT, nullable=False),
        sa.Column("lease_until", AT, nullable=True),
        sa.Column("worker", TEXT, nullable=True),
        sa.Column("left_at", AT, nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("account", TEXT, nullable=False),
        sa.Column("provider_id", TEXT, nullable=True),
        sa.Column("reason", TEXT, nullable=False),
        sa.Column("created_at", AT, nullable=False),
        sa.Column("sent_at", AT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.ForeignKeyConstraint(["address_id"], ["addresses.id"], name="fk_outbox_address_id"),
        sa.ForeignKeyConstraint(["conversation_id"], ["conversations.id"], name="fk_outbox_conversation_id"),
        sa.UniqueConstraint("conversation_id", "turn", "position", name="uq_outbox_conversation_id_turn_position"),
    )
    _index("ix_outbox_address_id", "outbox", ["address_id"])
    _index("ix_outbox_provider", "outbox", ["provider_id", "account"], "provider_id IS NOT NULL")
    _index("ix_outbox_queued", "outbox", ["priority", "due", "id"], "state = 'queued'")
    _index("ix_outbox_queued_for", "outbox", ["address_id", "priority", "id"], "state = 'queued'")
    _index("ix_outbox_sending", "outbox", ["address_id", "lease_until"], "state = 'sending'")
    _index("ix_outbox_unknown", "outbox", ["id"], "state = 'unknown'")
