"""What one door does not take goes on at another address of the same conversation, where one may be written to."""

from __future__ import annotations

from datetime import datetime

from bot.house import House
from bot.says import bundles, unbundle
from bot.shown import is_stale
from channels.base import Channel
from storage import AddressRow, OutboxRow, Priority, Unit

#: Messages of one turn at the most: what goes on elsewhere has its places behind them.
BEHIND = 1000


def is_open(channel: Channel, address: AddressRow, now: datetime) -> bool:
    """Whether a door takes by now what we like to say to this address; where it has no hours, always."""
    window = channel.limits.window
    return window is None or (address.last_in_at is not None and now - address.last_in_at < window)


def go_elsewhere(house: House, unit: Unit, row: OutboxRow, now: datetime) -> bool:
    """Whether it goes on at another address, lies there already, or has nothing left to say.

    A secret goes nowhere else: it was meant for whoever holds this telephone.
    """
    prompts = unbundle(row.prompt, stale=is_stale(row, unit.conversations.peek(row.address.conversation_id)))
    if row.secret or not prompts:
        return not row.secret
    others = _others(house, unit, row, now)
    if any(unit.outbox.lies_beside(row, each.id) for each in others):
        return True
    for other in others[:1]:
        said = bundles(house.channels[other.channel], prompts)
        first, priority = (row.position + 1) * BEHIND, Priority(row.priority)
        unit.outbox.put_all(row.conversation_id, other.id, said, turn=row.turn, now=now, priority=priority, first=first)
    return bool(others)


def _others(house: House, unit: Unit, row: OutboxRow, now: datetime) -> list[AddressRow]:
    """The other addresses of its conversation that take it now, the one heard last first."""
    known = [each for each in unit.addresses.of(row.conversation_id) if each.id != row.address.id]
    fitting = [each for each in known if _takes(house, each, now)]
    return sorted(fitting, key=lambda each: each.last_in_at.isoformat() if each.last_in_at else "", reverse=True)


def _takes(house: House, address: AddressRow, now: datetime) -> bool:
    """Something came from there once, and nothing since said that it is not to be written to."""
    channel = house.channels.get(address.channel)
    if channel is None or channel.live or address.last_in_at is None:
        return False
    closed = address.blocked or address.silent or address.opted_out_at is not None
    return not closed and is_open(channel, address, now)
