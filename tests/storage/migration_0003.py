"""A household at version 0003 that sent a recording."""

import sqlalchemy as sa

from tests.storage import migration_0002
from tests.storage.migration_0001 import AT

ROW = {
    "id": "f1",
    "conversation_id": "v1",
    "channel": "whatsapp",
    "state": "kept",
    "content": b"\x01where",
    "data": b"\x01sound",
    "attempts": 0,
    "due": AT,
    "received_at": AT,
}


def load(connection):
    migration_0002.load(connection)
    columns, values = ", ".join(ROW), ", ".join(f":{name}" for name in ROW)
    connection.execute(sa.text(f"INSERT INTO files ({columns}) VALUES ({values})"), ROW)


def check(connection):
    migration_0002.check(connection)
    row = connection.execute(sa.text("SELECT state, data FROM files")).one()
    assert (row.state, bytes(row.data)) == ("kept", b"\x01sound")
