"""Every column says what a thief of the database may read; whoever adds one has to decide, and to write it here."""

import pytest
from sqlalchemy import LargeBinary

from storage.tables import metadata

#: What each table shows in clear: ids, stages, language codes, channels, times, delivery states, counters.
CLEAR = {
    "accounts": {"id", "root_key"},
    "data_keys": {"id", "root_key"},
    "early_receipts": {"id", "account", "provider_id", "status", "reason", "at"},
    "erasures": {"id", "erased_at"},
    "marks": {"name", "at"},
    "pin_tries": {"id", "at"},
    "unread": {"id", "account", "root_key", "reason", "received_at"},
    "cases": {"id", "reference", "data_key_id", "stage", "created_at", "completed_at", "legal_hold"},
    "a_numbers": {"id", "case_id", "member_id", "root_key"},
    "answers": {"id", "case_id", "channel", "at", "superseded_at"},
    "consents": {"id", "case_id", "version", "language", "address_id", "given_at", "withdrawn_at"},
    "conversations": {
        "id", "data_key_id", "case_id", "turn", "stage", "language", "last_heard_at", "last_turn_at", "noticed_at",
        "created_at",
    },
    "members": {"case_id", "id", "position", "removed_at"},
    "persons": {"id", "case_id", "address_id", "added_at"},
    "addresses": {
        "id", "channel", "root_key", "conversation_id", "language", "opted_out_at", "blocked", "silent", "muted_until",
        "unanswered", "last_in_at", "created_at",
    },
    "files": {"id", "conversation_id", "channel", "state", "attempts", "due", "received_at"},
    "questions": {"id", "conversation_id", "outcome", "language", "asked_at", "reviewed_at"},
    "tasks": {
        "id", "conversation_id", "case_id", "root_key", "opened_at", "alert_at", "told_at", "told_count", "closed_at",
    },
    "address_conversations": {"address_id", "conversation_id", "joined_at"},
    "inbox": {
        "id", "account", "provider_id", "address_id", "conversation_id", "received_at", "state", "attempts", "turn",
        "taken_at",
    },
    "outbox": {
        "id", "conversation_id", "address_id", "channel", "turn", "position", "state", "priority", "secret",
        "perishable", "due", "lease_until", "worker", "left_at", "attempts", "account", "provider_id", "reason",
        "created_at", "sent_at",
    },
}  # fmt: skip

columns = [column for table in metadata.sorted_tables for column in table.columns]


@pytest.mark.parametrize("column", columns, ids=str)
def test_every_column_has_a_class(column):
    assert column.info.get("class") in {"clear", "sealed", "index", "key"}


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=str)
def test_nothing_is_in_clear_that_is_not_listed(table):
    assert {column.name for column in table.columns if column.info["class"] == "clear"} == CLEAR[table.name]


@pytest.mark.parametrize("column", columns, ids=str)
def test_what_is_not_in_clear_is_bytes(column):
    assert isinstance(column.type, LargeBinary) == (column.info["class"] != "clear")
