"""What the door never heard (we were down, a webhook got lost) is found by asking the provider what it has for us."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import islice

from bot.dialogue.messages import InboundMessage
from bot.house import House
from bot.intake import take_in
from bot.logs import log
from channels.base import Arrival, Channel, ChannelError

#: How far back the first look goes.
FIRST_LOOK = timedelta(hours=24)
#: Each look begins so much before the last one: providers list late, and a replay has no effect.
OVERLAP = timedelta(minutes=15)
BATCH = 50
CURSOR = "reconciled_until"


def reconcile(house: House, now: datetime) -> int:
    """Every push channel is asked; how many messages were in nobody's inbox."""
    return sum(_reconcile(house, each, now) for each in house.channels.values() if not each.live)


def _reconcile(house: House, channel: Channel, now: datetime) -> int:
    """The cursor moves only after everything listed is in: a look that broke off is taken again from the start."""
    try:
        late = sum(take_in(house, batch) for batch in _lacking(house, channel, _since(house, channel, now)))
    except ChannelError as problem:
        log.warning("not_listed", channel=channel.name, error=type(problem).__name__)
        return 0
    with house.store.write() as unit:
        memory = unit.accounts.memory(_account(channel))
        unit.accounts.remember(_account(channel), memory | {CURSOR: now.isoformat()})
    if late:
        log.warning("messages_found_late", channel=channel.name, count=late)
        house.figures.late.labels(channel.name).inc(late)
    return late


def _since(house: House, channel: Channel, now: datetime) -> datetime:
    with house.store.read() as unit:
        last = unit.accounts.memory(_account(channel)).get(CURSOR)
    return datetime.fromisoformat(last) - OVERLAP if last else now - FIRST_LOOK


def _account(channel: Channel) -> str:
    return f"reconcile:{channel.name}"


def _lacking(house: House, channel: Channel, since: datetime) -> Iterator[list[Arrival]]:
    """What is listed and not in the inbox, in batches; those that are there cost one question."""
    for batch in _batches(channel.arrivals(since)):
        with house.store.read() as unit:
            known = unit.inbox.known(
                channel.account, [each.provider_id for each in batch if isinstance(each, InboundMessage)]
            )
        lacking = [each for each in batch if not isinstance(each, InboundMessage) or each.provider_id not in known]
        if lacking:
            now = house.clock()
            yield [_at_the_latest(each, now) if isinstance(each, InboundMessage) else each for each in lacking]


def _at_the_latest(message: InboundMessage, now: datetime) -> InboundMessage:
    """Providers list whole seconds (RFC 2822 dates): it came at the end of its second at the latest, and not after now.

    Else an answer to a question of the same second would pass for one that was written before it.
    """
    end = message.received_at.replace(microsecond=999_999)
    return replace(message, received_at=min(end, now))


def _batches(arrivals: Iterable[Arrival]) -> Iterator[list[Arrival]]:
    rest = iter(arrivals)
    while batch := list(islice(rest, BATCH)):
        yield batch
