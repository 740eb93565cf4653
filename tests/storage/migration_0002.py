"""A household at version 0002 that asked something nobody understood."""

import sqlalchemy as sa

from tests.storage import migration_0001
from tests.storage.migration_0001 import AT

ROW = {
    "id": "q1",
    "conversation_id": "v1",
    "outcome": "missed",
    "language": "ht",
    "content": b"\x01asked",
    "asked_at": AT,
}


def load(connection):
    migration_0001.load(connection)
    columns, values = ", ".join(ROW), ", ".join(f":{name}" for name in ROW)
    connection.execute(sa.text(f"INSERT INTO questions ({columns}) VALUES ({values})"), ROW)


def check(connection):
    migration_0001.check(connection)
    row = connection.execute(sa.text("SELECT outcome, content FROM questions")).one()
    assert (row.outcome, bytes(row.content)) == ("missed", b"\x01asked")
