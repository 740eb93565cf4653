"""What the clock starts: turns are taken, messages leave, what a crash left behind is found, and what is old is erased.

Every loop is a ``step(now) -> int`` (how much was done) that anybody may call; the threads only wrap them, and sleep
until something was committed or the time has come. Any number of processes may run them side by side on PostgreSQL.
"""

from __future__ import annotations

import os
import secrets
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Event, Lock, Thread

from bot.alerts import tell_again
from bot.delivery import Breakers, Delivery, rescue, settle_unknowns
from bot.house import House
from bot.intake import Outcome, take_turn
from bot.listening import listeners
from bot.logs import log, where
from bot.received import fetch_files
from bot.reconcile import reconcile
from bot.upkeep import clean, remind, tell_locked, withdraw_unseen
from storage import Periods, Room, StoreBusy

Step = Callable[[datetime], int]

#: Threads that hand messages over; each waits for its provider most of the time.
SENDERS = 2
#: Conversations looked up in one go.
AT_ONCE = 50
#: Seconds between two looks when nothing rings.
NAP = 1.0
#: Seconds in which replies of several turns come together, to be claimed and noted in one commit; nobody notices.
GATHER = 0.01
#: Seconds between two times that the log of SQLite is written back.
WRITE_BACK = 0.5
#: Seconds between two looks at a conversation that another thread is busy with.
MOMENT = 0.01
#: Seconds after a step that failed: long enough not to fill the log, short enough that nobody notices.
BREATH = 1.0
#: Seconds that a thread is waited for at the end: a send may stall as long as its channel allows.
FAREWELL = 20.0


class Turns:
    """Takes turns wherever messages wait; a conversation whose message failed rests a little before the next try.

    Shared by the threads of a pool: each takes the next conversation, so that no two look at the same one.
    """

    REST = timedelta(seconds=0.5)
    PEACE = timedelta(minutes=1)

    def __init__(self, house: House) -> None:
        self._house = house
        self._lock = Lock()
        self._queue: deque[str] = deque()
        self._resting: dict[str, tuple[int, datetime]] = {}

    def step(self, now: datetime) -> int:
        """Take one turn of the next conversation that waits; 0 when none does."""
        conversation_id = self._next(now)
        if conversation_id is None:
            return 0
        match take_turn(self._house, conversation_id):
            case Outcome.FAILED:
                self._let_rest(conversation_id, now)
            case Outcome.NOTHING:
                # Somebody else is at it. Its message may have come after their last look: so it is looked at again.
                Event().wait(MOMENT)
        return 1

    def _next(self, now: datetime) -> str | None:
        with self._lock:
            if not self._queue:
                with self._house.store.read() as unit:
                    waiting = unit.inbox.waiting(AT_ONCE)
                self._queue.extend(each for each in waiting if not self._rests(each, now))
                self._spread()
            return self._queue.popleft() if self._queue else None

    def _spread(self) -> None:
        """Several processes that wake at once begin at different ends, and rarely meet."""
        if self._house.store.engine_name == "postgresql" and self._queue:
            self._queue.rotate(self._house.chance.randrange(len(self._queue)))

    def _rests(self, conversation_id: str, now: datetime) -> bool:
        return conversation_id in self._resting and now < self._resting[conversation_id][1]

    def _let_rest(self, conversation_id: str, now: datetime) -> None:
        """Twice as long each time; forgotten with the first look after a minute of peace."""
        with self._lock:
            self._resting = {each: rest for each, rest in self._resting.items() if now < rest[1] + self.PEACE}
            times, _ = self._resting.get(conversation_id, (0, now))
            self._resting[conversation_id] = (times + 1, now + self.REST * 2 ** min(times, 6))


@dataclass(frozen=True, slots=True)
class Loop:
    """A step that is repeated as long as it finds something to do, and then sleeps."""

    name: str
    step: Step
    #: Seconds of sleep.
    every: float
    #: Woken by every commit that brings something into this room.
    room: Room | None = None
    #: Seconds after waking in which more of the same comes together.
    gathers: float = 0.0

    def run(self, house: House, stop: Event) -> None:
        """Until ``stop``; a step that fails is tried again after a breath."""
        while not stop.is_set():
            match self.once(house):
                case None:
                    stop.wait(BREATH)
                case 0 if self.room:
                    if house.store.wait(self.room, self.every) and self.gathers:
                        stop.wait(self.gathers)
                case 0:
                    stop.wait(self.every)

    def once(self, house: House) -> int | None:
        """How much was done; None when the step failed."""
        try:
            return self.step(house.clock())
        except Exception as problem:  # noqa: BLE001 - a loop that died would be missed too late
            house.figures.steps.labels(self.name, type(problem).__name__).inc()
            busy = isinstance(problem, StoreBusy)
            (log.warning if busy else log.error)("step_failed", step=self.name, **where(problem))
            return None


def loops(house: House, periods: Periods, turn_threads: int) -> list[Loop]:
    """Everything that must run somewhere; each loop has a thread of its own."""
    breakers, turns = Breakers(), Turns(house)
    here = f"{os.getpid()}.{secrets.token_hex(4)}"
    senders = [Delivery(house, f"{here}.{number}", breakers) for number in range(SENDERS)]
    return [
        *(Loop("turns", turns.step, NAP, Room.INBOX) for _ in range(turn_threads)),
        *(Loop("deliver", each.step, NAP, Room.OUTBOX, GATHER) for each in senders),
        *_only_on_sqlite(house, Loop("write_back", lambda _: _write_back(house), WRITE_BACK)),
        Loop("files", lambda now: fetch_files(house, now), 2.0),
        Loop("rescue", lambda now: _only_once(rescue(house, now)), 15.0),
        Loop("settle", lambda now: _only_once(settle_unknowns(house, now)), 15.0),
        Loop("alerts", lambda now: _only_once(tell_again(house, now)), 15.0),
        Loop("reconcile", lambda now: _only_once(reconcile(house, now)), 180.0),
        Loop("locks", lambda now: _only_once(tell_locked(house, now)), 60.0),
        Loop("unseen", lambda now: _only_once(withdraw_unseen(house, now)), 300.0),
        Loop("remind", lambda now: _only_once(remind(house, periods, now)), 3600.0),
        Loop("clean", lambda now: _only_once(clean(house, periods, now)), 3600.0),
    ]


def _only_on_sqlite(house: House, loop: Loop) -> list[Loop]:
    return [loop] if house.store.engine_name == "sqlite" else []


def _write_back(house: House) -> int:
    house.store.write_back()
    return 0


def _only_once(_: int) -> int:
    """What goes by the clock is not repeated at once because there was something to do."""
    return 0


@contextmanager
def working(house: House, periods: Periods, turn_threads: int) -> Iterator[Event]:
    """All loops run in threads of this process until the block ends, or the event is set."""
    stop = Event()
    every = loops(house, periods, turn_threads)
    threads = [Thread(target=each.run, args=(house, stop), name=each.name, daemon=True) for each in every]
    threads += listeners(house, stop)
    for each in threads:
        each.start()
    try:
        yield stop
    finally:
        stop.set()
        for each in threads:
            each.join(FAREWELL)
