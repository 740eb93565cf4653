"""What a live door shows: all of the last turn, until the person goes on; a reload or a lost answer loses nothing.

Nothing tells us that a page was looked at. So a prompt counts as shown when it was given out and the next message of
the same address came; a secret, and what no message of the person led to, only when it was surely given out.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.dialogue.messages import Prompt
from bot.house import House
from bot.says import unbundle
from bot.turns import Waiting
from storage import AddressRow, ConversationRow, OutboxRow, Unit

#: Where an address remembers what was given out.
SHOWN = "shown"


def hand_over_shown(house: House, unit: Unit, waiting: Waiting, now: datetime) -> None:
    """What the person has seen before this message is handed over; its secrets are masked from now on."""
    address = waiting.address
    if house.channels[address.channel].live:
        seen = [row.id for row in unit.outbox.pending_for(address.id) if _was_seen(row, waiting)]
        if seen:
            unit.outbox.hand_over(seen, now)


def _was_seen(row: OutboxRow, waiting: Waiting) -> bool:
    if _must_be_marked(row):
        return row.id in waiting.address.memory.get(SHOWN, ())
    return row.created_at < waiting.message.received_at


def _must_be_marked(row: OutboxRow) -> bool:
    return row.secret or row.turn is None


def prompts_of(rows: Sequence[OutboxRow], conversation: ConversationRow) -> list[Prompt]:
    """What these rows say, without the questions that a later turn made stale."""
    return [prompt for row in rows for prompt in unbundle(row.prompt, stale=is_stale(row, conversation))]


def is_stale(row: OutboxRow, conversation: ConversationRow | None) -> bool:
    """Whether the conversation has gone on since, or the address talks in another one now."""
    if row.turn is None:
        return False
    return conversation is None or row.conversation_id != conversation.id or row.turn < conversation.turn


def unmarked(rows: Sequence[OutboxRow], address: AddressRow) -> list[str]:
    """Ids of what is given out for the first time and must be remembered as given out."""
    known = address.memory.get(SHOWN, ())
    return [row.id for row in rows if _must_be_marked(row) and row.id not in known]


def mark(unit: Unit, address: AddressRow, rows: Sequence[OutboxRow]) -> None:
    """These have been given out; what has left since need not be remembered any more."""
    given = [row.id for row in rows if _must_be_marked(row)]
    unit.addresses.remember(address.id, {**address.memory, SHOWN: given})
