"""What only the clock brings about: the one notice before something unfinished is erased, and the erasing itself."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.dialogue.kinds import KINDS
from bot.dialogue.kinds.base import Wanted
from bot.dialogue.state import State
from bot.house import House
from bot.logs import log, where
from bot.says import bundles, say
from bot.shown import SHOWN
from bot.turns import state_of
from storage import (
    AddressRow,
    ClockMoved,
    ConversationRow,
    OutboxRow,
    Periods,
    Priority,
    Unit,
    due_notices,
    purge,
    sync_ledger,
)
from storage.commands import LEDGER

#: When it is safe to write unasked, as the person chose: from, until; the border's clocks differ by an hour or two.
SAFE_HOURS = {
    "any": (time(9), time(21)),
    "morning": (time(9), time(12)),
    "afternoon": (time(13), time(18)),
    "evening": (time(18), time(21)),
}
ZONE = ZoneInfo("America/Mexico_City")
#: Everything is erased once a day at the least, and first thing after a start.
DAILY = timedelta(hours=24)
#: The kind of the task that a locked registration opens.
LOCKED = "pin_locked"
#: How long a PIN waits on a page that nobody looks at.
UNSEEN = timedelta(hours=1)
MEMORY, LAST = "upkeep", "purged_at"


def remind(house: House, periods: Periods, now: datetime) -> int:
    """Whoever's unfinished registration will be erased is told once; how many were told."""
    with house.store.read() as unit:
        due = due_notices(unit, now, periods)
    return sum(_remind(house, each, periods, now) for each in due)


def _remind(house: House, conversation_id: str, periods: Periods, now: datetime) -> bool:
    with house.store.write() as unit:
        conversation = unit.conversations.lock(conversation_id)
        if conversation is None:
            return False
        # Noted even when nobody can be told: what is never finished is not kept for want of an address.
        unit.conversations.noticed(conversation_id, now)
        address = _reachable(house, unit, conversation_id)
        leaves = next_safe_moment(state_of(conversation), now)
        if address is None or leaves is None:
            return False
        _put_notice(house, unit, conversation, address, periods, leaves)
    return True


def _put_notice(
    house: House, unit: Unit, conversation: ConversationRow, address: AddressRow, periods: Periods, leaves: datetime
) -> None:
    language = house.language(conversation.language, address.language)
    day = (leaves + periods.after_notice).astimezone(ZONE).date().isoformat()
    shown = KINDS["date"].show(day, Wanted(), house.content.words[language])
    notice = bundles(house.channels[address.channel], [say(house.content, language, "notice-erase", date=shown)])
    unit.outbox.put_all(
        conversation.id, address.id, notice, turn=None, now=house.clock(), priority=Priority.BULK, due=leaves
    )


def tell_locked(house: House, now: datetime) -> int:
    """Whose PIN was tried wrongly until it locked is told, once for each lock, and so is a person; how many cases.

    The clock does it and not the turn that locked: that turn must take no longer than one about nobody's number.
    """
    with house.store.read() as unit:
        its = [unit.conversations.of_case(each) for each in unit.tries.locked_cases(now)]
        untold = [each for each in its if each and not unit.tasks.was_opened(LOCKED, each, now - DAILY)]
    return sum(_tell_locked(house, each, now) for each in untold)


def _tell_locked(house: House, conversation_id: str, now: datetime) -> bool:
    with house.store.write() as unit:
        conversation = unit.conversations.lock(conversation_id)
        if conversation is None or unit.tasks.was_opened(LOCKED, conversation_id, now - DAILY):
            return False
        unit.tasks.open(LOCKED, now=now, conversation_id=conversation_id, case_id=conversation.case_id)
        tell_all(house, unit, conversation, "pin-locked", now)
    return True


def tell_all(house: House, unit: Unit, conversation: ConversationRow, key: str, now: datetime) -> None:
    """Every address of a conversation that may be written to unasked is told this, when it is safe to write."""
    leaves = next_safe_moment(state_of(conversation), now)
    for address in unit.addresses.of(conversation.id):
        if leaves is not None and _may_be_told(house, address):
            language = house.language(conversation.language, address.language)
            notice = [say(house.content, language, key, person=house.person_word(language))]
            put = bundles(house.channels[address.channel], notice)
            due = now if house.channels[address.channel].live else leaves
            unit.outbox.put_all(conversation.id, address.id, put, turn=None, now=now, priority=Priority.BULK, due=due)


def _may_be_told(house: House, address: AddressRow) -> bool:
    """A page is told when it is looked at."""
    channel = house.channels.get(address.channel)
    return channel is not None and (channel.live or _may_be_written_to(house, address))


def withdraw_unseen(house: House, now: datetime) -> int:
    """A PIN that nobody came to see within the hour lies there no more; whoever comes later is told how to get one."""
    live = [each.name for each in house.channels.values() if each.live]
    with house.store.write() as unit:
        rows = unit.outbox.uncollected(now - UNSEEN, channels=live)
        for row in rows:
            if row.id not in row.address.memory.get(SHOWN, ()):
                _say_not_seen(house, unit, row, now)
    return len(rows)


def _say_not_seen(house: House, unit: Unit, row: OutboxRow, now: datetime) -> None:
    language = house.language(row.address.language)
    instead = [say(house.content, language, "pin-not-seen", person=house.person_word(language))]
    put = bundles(house.channels[row.address.channel], instead)
    unit.outbox.put_all(row.conversation_id, row.address.id, put, turn=None, now=now)


def _reachable(house: House, unit: Unit, conversation_id: str) -> AddressRow | None:
    """The address heard last of those that may be written to; a door that only answers is no way to tell anybody."""
    open_ones = [each for each in unit.addresses.of(conversation_id) if _may_be_written_to(house, each)]
    return max(open_ones, key=lambda each: each.last_in_at.isoformat() if each.last_in_at else "", default=None)


def _may_be_written_to(house: House, address: AddressRow) -> bool:
    channel = house.channels.get(address.channel)
    return channel is not None and not channel.live and not address.blocked and address.opted_out_at is None


def next_safe_moment(state: State, now: datetime) -> datetime | None:
    """When a message that nobody asked for may leave: now, or as soon as the hours begin; None: never."""
    answer = state.answers.get("safe_hours")
    chosen = str(answer.value) if answer and answer.value else "any"
    if chosen not in SAFE_HOURS:
        return None
    opens, closes = SAFE_HOURS[chosen]
    local = now.astimezone(ZONE)
    if opens <= local.time() < closes:
        return now
    day = local.date() if local.time() < opens else local.date() + timedelta(days=1)
    return datetime.combine(day, opens, ZONE).astimezone(now.tzinfo)


def clean(house: House, periods: Periods, now: datetime) -> int:
    """What has been kept long enough is erased, once a day; 1 when that was done now."""
    with house.store.read() as unit:
        last = unit.accounts.memory(MEMORY).get(LAST)
    if last and now - datetime.fromisoformat(last) < DAILY:
        return 0
    try:
        purge(house.store, now, periods)
        sync_ledger(house.store, house.keys.path.with_name(LEDGER), now)
    except ClockMoved as problem:
        log.error("clock_moved", **where(problem))
        return 0
    with house.store.write() as unit:
        unit.accounts.remember(MEMORY, {LAST: now.isoformat()})
    return 1
