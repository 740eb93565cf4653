"""A process of its own, forked off the test: it works on a database as the application does, and may be killed.

It dies by SIGKILL just before its Nth write to the database (a statement or a commit).
"""

from __future__ import annotations

import os
import signal
import traceback
import warnings
from itertools import count
from pathlib import Path

import sqlalchemy as sa

from bot.delivery import Breakers, Delivery, rescue, settle_unknowns
from bot.intake import accept
from storage import open_keys, open_store, statements, work
from tests.intake.wire import Clock, new_house, posted, take_all

SENDER = "+525500000001"
TEXTS = ("hola", "1")


class FilePost:
    """What the provider took, in a file that outlives us; it lists it to whoever asks."""

    def __init__(self, path):
        self.path = Path(path)

    def append(self, entry):
        with self.path.open("a") as file:
            file.write("\x1f".join(entry) + "\x1e")

    def __iter__(self):
        entries = self.path.read_text().split("\x1e") if self.path.exists() else []
        return (tuple(each.split("\x1f")) for each in entries if each)


def die_before(engine, number, *, only_commits=False):
    """The process is killed just before its Nth statement that writes, or commit."""
    points, written = count(1), set()

    def maybe_die():
        if next(points) == number:
            os.kill(os.getpid(), signal.SIGKILL)

    def at_statement(connection, _cursor, statement, *_):
        if statement.lstrip()[:6].upper() in {"INSERT", "UPDATE", "DELETE"}:
            written.add(connection)
            if not only_commits:
                maybe_die()

    def at_commit(connection):
        if connection in written:
            written.discard(connection)
            maybe_die()

    see_statements(engine, at_statement)
    sa.event.listen(engine, "commit", at_commit)


def see_statements(engine, see):
    """Every statement is shown to ``see(connection, cursor, text)`` first, whichever way it takes to the driver."""
    real_send = statements.send

    def send(connection, text, values, **more):
        see(connection, None, text)
        return real_send(connection, text, values, **more)

    statements.send = work.send = send
    sa.event.listen(engine, "before_cursor_execute", see)


def everything(house):
    """Two messages are accepted, taken and answered, as on a day without trouble."""
    for number, text in enumerate(TEXTS):
        house.clock.goes_on(seconds=1)
        accept(house, posted(SENDER, text, f"in{number}", house.clock()))
        finish(house)


def pick_up(house):
    """Ten minutes later, another process: what is accepted again is a replay, and everything gets done."""
    house.clock.goes_on(minutes=10)
    everything(house)


def finish(house):
    """Turns and deliveries until nothing is left to do; what an earlier process left behind included."""
    deliver = Delivery(house, f"worker{os.getpid()}", Breakers())
    for _ in range(3):
        rescue(house, house.clock())
        settle_unknowns(house, house.clock())
        while take_all(house) + deliver.step(house.clock()):
            pass
        house.clock.goes_on(minutes=2)


def run(action, *, database_url, key_file, journal, content, **death):
    """What a process of its own makes of it: its exit code, or minus the signal that killed it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # 3.12 warns of forks beside threads: the child has none
        child = os.fork()
    if child == 0:
        _live(action, database_url, key_file, journal, content, death)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _live(action, database_url, key_file, journal, content, death):
    """The whole life of the child; nothing of its parent's is touched."""
    code = 1
    try:
        store = open_store(database_url, open_keys(Path(key_file)))
        house = new_house(store, store.keys, content, Clock())
        house.channels["post"].journal = FilePost(journal)
        house.channels["post"].numbers = (f"{os.getpid()}-{each}" for each in count(1))
        die_before(store.engine, **({"number": 0} | death))
        action(house)
        code = 0
    except BaseException:  # noqa: BLE001 - the child says what was wrong before it goes
        traceback.print_exc()
    finally:
        os._exit(code)
