"""Doors that pull are listened at: what they bring is committed together with how far they have read."""

from __future__ import annotations

from threading import Event, Thread

from bot.house import House
from bot.intake import take_in
from bot.logs import log, where
from channels.base import Channel, Listener
from storage import StoreBusy

#: Seconds until a door that could not be asked is asked again: the first time, and at the most.
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 300.0
#: Seconds between two looks whether whoever listened stopped.
TURN = 5.0


def listeners(house: House, stop: Event) -> list[Thread]:
    """A thread for each door that pulls; not started yet."""
    return [
        Thread(target=keep_listening, args=(house, each, stop), name=f"listen:{each.name}", daemon=True)
        for each in house.channels.values()
        if isinstance(each, Listener)
    ]


def keep_listening(house: House, channel: Channel, stop: Event) -> None:
    """Until ``stop``; one process at a time, and after a failure later and later."""
    pause = FIRST_PAUSE
    while not stop.is_set():
        with house.store.alone(f"listen:{channel.name}") as mine:
            heard = listen_once(house, channel, stop) if mine else None
        if heard is None:
            stop.wait(TURN)
            continue
        pause = FIRST_PAUSE if heard else min(LONGEST_PAUSE, pause * 2)
        stop.wait(pause)


def listen_once(house: House, channel: Channel, stop: Event) -> int:
    """Take in whatever comes until the door is closed or breaks; how many looks went well."""
    assert isinstance(channel, Listener), "only who pulls is listened to"
    account, looks = f"listen:{channel.name}", 0
    try:
        with house.store.read() as unit:
            memory = unit.accounts.memory(account)
        for catch in channel.listen(memory, stop):
            take_in(house, catch.arrivals, remember=(account, catch.memory))
            looks += 1
            if stop.is_set():
                break
    except StoreBusy as busy:
        _note(house, channel, busy)
    except Exception as problem:  # noqa: BLE001 - a listener that died would be missed too late
        _note(house, channel, problem)
    return looks


def _note(house: House, channel: Channel, problem: Exception) -> None:
    house.figures.steps.labels(f"listen:{channel.name}", type(problem).__name__).inc()
    log.warning("listening_failed", channel=channel.name, **where(problem))
