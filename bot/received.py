"""Files that came with messages are fetched after the turn, kept sealed for staff, and let go at the provider."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime, timedelta

from bot.dialogue.messages import File, InboundMessage
from bot.house import House
from bot.logs import log, where
from channels.base import Fetched, Fetches, SendError
from channels.files import LARGEST
from storage import FileRow, Unit

#: Files fetched in one step; each waits for its provider.
AT_ONCE = 5
ATTEMPTS = 8
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=10), timedelta(hours=6)


def want_files(unit: Unit, conversation_id: str, message: InboundMessage, now: datetime) -> None:
    """Whatever came beside the text is known from this turn on, and fetched soon."""
    for each in message.files:
        unit.files.want(conversation_id, message.address.channel, asdict(each), now)


def fetch_files(house: House, now: datetime) -> int:
    """Files that are due are fetched and sealed; how many were dealt with. One process at a time does it."""
    with house.store.read() as unit:
        if not unit.files.wanted(now, 1):
            return 0
    with house.store.alone("files") as mine:
        if not mine:
            return 0
        with house.store.read() as unit:
            rows = unit.files.wanted(now, AT_ONCE)
        for row in rows:
            _fetch(house, row, now)
    return len(rows)


def _fetch(house: House, row: FileRow, now: datetime) -> None:
    channel: object = house.channels.get(row.channel)
    if not isinstance(channel, Fetches):
        _fail(house, row, SendError("no_way_to_fetch", retry=False), now)
        return
    file = File(kind=row.file["kind"], name=row.file["name"], reference=row.file["reference"])
    if "is" in row.file:
        _let_go(house, channel, file, row, now)
        return
    try:
        fetched = _checked(channel.fetch(file))
    except SendError as problem:
        _fail(house, row, problem, now)
        return
    except Exception as problem:  # noqa: BLE001 - one file that cannot be read must not hold the others
        log.error("fetch_broke", channel=row.channel, id=row.id, **where(problem))
        _fail(house, row, SendError(type(problem).__name__, retry=True), now)
        return
    with house.store.write() as unit:
        unit.files.keep(row, fetched.kind, fetched.data)
    _let_go(house, channel, file, row, now)


def _checked(fetched: Fetched) -> Fetched:
    if len(fetched.data) > LARGEST:
        raise SendError("too_large", retry=False)
    return fetched


def _let_go(house: House, channel: Fetches, file: File, row: FileRow, now: datetime) -> None:
    """It is here, and deleted over there: later and later where that fails, and in the end by somebody."""
    try:
        channel.let_go(file)
    except SendError as problem:
        log.warning("not_let_go", channel=row.channel, id=row.id, reason=problem.reason)
        with house.store.write() as unit:
            if not _later(unit, row, problem, now):
                unit.files.settle(row)
                _tell(unit, "not_let_go", row, problem, now)
        return
    if "is" in row.file:
        with house.store.write() as unit:
            unit.files.settle(row)


def _fail(house: House, row: FileRow, problem: SendError, now: datetime) -> None:
    """Tried again later and later; in the end somebody is told that it is lost, and asks the person."""
    log.warning("not_fetched", channel=row.channel, id=row.id, reason=problem.reason)
    with house.store.write() as unit:
        if not _later(unit, row, problem, now):
            unit.files.give_up(row)
            _tell(unit, "lost_file", row, problem, now)


def _later(unit: Unit, row: FileRow, problem: SendError, now: datetime) -> bool:
    """Whether it is tried again."""
    again = problem.retry and row.attempts + 1 < ATTEMPTS
    if again:
        unit.files.try_again(row, now + min(LONGEST_PAUSE, FIRST_PAUSE * 4**row.attempts))
    return again


def _tell(unit: Unit, kind: str, row: FileRow, problem: SendError, now: datetime) -> None:
    detail = {"reason": problem.reason, "file": row.id}
    unit.tasks.open(kind, now=now, conversation_id=row.conversation_id, detail=detail)
