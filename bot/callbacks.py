"""Whoever rang and was not answered is called back: within a minute, and at most once in ten."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Protocol, runtime_checkable

from bot.house import House
from bot.says import bundles, codes

#: The channel that places calls.
CHANNEL = "callback"
#: Long enough that the caller has put down the receiver.
SOON = timedelta(seconds=30)
#: Whoever rings several times is called once.
ONCE_IN = timedelta(minutes=10)
#: Where an address remembers when it was last to be called.
CALLED = "called"


@runtime_checkable
class Calls(Protocol):
    """What a channel must say that places calls: whom, and when."""

    def may_call(self, number: str) -> bool: ...
    def next_safe(self, number: str, now: datetime) -> datetime: ...


def call_back(house: House, number: str) -> bool:
    """Whether this telephone will be called; not without a number, elsewhere, or again so soon. Raises StoreBusy."""
    channel, now = house.channels.get(CHANNEL), house.clock()
    if not (channel and isinstance(channel, Calls) and channel.may_call(number)):
        return False
    with house.store.write() as unit:
        address = unit.addresses.find_or_make(CHANNEL, number, now)
        last = address.memory.get(CALLED)
        if last and now - datetime.fromisoformat(last) < ONCE_IN:
            return False
        unit.addresses.remember(address.id, {**address.memory, CALLED: now.isoformat()})
        due = channel.next_safe(number, now + SOON)
        call = bundles(channel, [codes(house.language(address.language), CHANNEL, "call")])
        unit.outbox.put_all(address.conversation_id, address.id, call, turn=None, now=now, due=due)
    return True
