"""Ids are 32 hexadecimal characters, made here and not by the database, and sort by the moment they were made."""

from __future__ import annotations

import itertools
from datetime import datetime
from secrets import token_hex

_count = itertools.count()


def new_id(now: datetime) -> str:
    """Milliseconds, a counter for what one process makes within one of them, and 48 bits of chance."""
    return f"{int(now.timestamp() * 1000):012x}{next(_count) & 0xFFFFFFFF:08x}{token_hex(6)}"
