"""Staff note until when they have looked at what was asked."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("questions", sa.Column("reviewed_at", sa.DateTime(timezone=True), nullable=True))
