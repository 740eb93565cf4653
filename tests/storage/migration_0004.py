"""What was asked at version 0004: somebody has looked at it."""

import sqlalchemy as sa

from tests.storage import migration_0003 as before
from tests.storage.migration_0001 import AT


def load(connection):
    before.load(connection)
    connection.execute(sa.text("UPDATE questions SET reviewed_at = :at"), {"at": AT})


def check(connection):
    before.check(connection)
    assert connection.scalar(sa.text("SELECT count(*) FROM questions WHERE reviewed_at IS NOT NULL")) == 1
