"""A household at version 0001, in plain SQL: the tables of today are not those of then."""

import datetime as dt

import sqlalchemy as sa

AT = dt.datetime(2021, 2, 24, 15, 30)  # noqa: DTZ001, as it lies in the file
ROWS = (
    ("data_keys", {"id": "k1", "root_key": "r1", "wrapped": b"\x01key"}),
    (
        "cases",
        {
            "id": "c1", "reference": "35968532", "data_key_id": "k1", "stage": "opened", "summary": b"\x01sum",
            "pin": b"\x01pin", "created_at": AT, "legal_hold": False,
        },
    ),
    (
        "conversations",
        {
            "id": "v1", "data_key_id": "k1", "case_id": "c1", "state": b"\x01state", "turn": 7, "stage": "core",
            "language": "ht", "created_at": AT,
        },
    ),
    (
        "addresses",
        {
            "id": "a1", "channel": "sms", "contact": b"\x01idx", "root_key": "r1", "value": b"\x01value",
            "conversation_id": "v1", "blocked": False, "silent": False, "unanswered": 0, "created_at": AT,
        },
    ),
    (
        "answers",
        {"id": "w1", "case_id": "c1", "slot": b"\x01slot", "content": b"\x01answer", "channel": "sms", "at": AT},
    ),
    (
        "inbox",
        {
            "id": "i1", "account": "AC1", "provider_id": "SM1", "address_id": "a1", "conversation_id": "v1",
            "body": b"\x01body", "received_at": AT, "state": "waiting", "attempts": 0,
        },
    ),
)  # fmt: skip


def load(connection):
    for table, row in ROWS:
        columns, values = ", ".join(row), ", ".join(f":{name}" for name in row)
        connection.execute(sa.text(f"INSERT INTO {table} ({columns}) VALUES ({values})"), row)


def check(connection):
    for table, row in ROWS:
        kept = {name: value for name, value in row.items() if not isinstance(value, dt.datetime)}
        found = connection.execute(sa.text(f"SELECT {', '.join(kept)} FROM {table}")).mappings().one()
        assert {name: _plain(value) for name, value in found.items()} == kept


def _plain(value):
    return bytes(value) if isinstance(value, memoryview) else value
