"""What lies in the outbox leaves: in order for each address, never to somebody who stopped it, never twice unnoticed.

A send whose outcome nobody knows is looked up at the provider before anything is sent again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock

from bot.dialogue.messages import Address, Prompt
from bot.house import House
from bot.logs import log, where
from bot.says import unbundle
from bot.shown import is_stale
from channels.base import Channel, SendError
from storage import AddressRow, OutboxRow, StoreBusy, Unit

#: Messages that one thread holds at a time: each may stall for as long as the channel's own time limit.
AT_ONCE = 10
#: After this long without success a person must find another way (no provider keeps a message longer).
GIVE_UP = timedelta(hours=72)
FIRST_PAUSE, LONGEST_PAUSE = 2.0, 3600.0
#: How long a telephone that was off is given before a message is tried again, the first and the second time.
LATER = (timedelta(minutes=10), timedelta(hours=1))
#: A provider may list a message a little later than it took it.
SETTLING = timedelta(seconds=30)
#: Its clock may differ from ours by so much.
DRIFT = timedelta(minutes=2)


@dataclass(slots=True)
class _Circuit:
    failures: int = 0
    closed_until: datetime | None = None


class Breakers:
    """A channel that failed five times in a row is left alone for half a minute; then one message tries it out."""

    FAILURES = 5
    REST = timedelta(seconds=30)

    def __init__(self) -> None:
        self._lock = Lock()
        self._circuits: dict[str, _Circuit] = {}

    def usable(self, name: str, now: datetime) -> bool:
        """Whether something may be sent there now."""
        with self._lock:
            until = self._circuits.setdefault(name, _Circuit()).closed_until
            return until is None or until <= now

    def worked(self, name: str) -> None:
        """A send went through: the channel is well."""
        with self._lock:
            self._circuits[name] = _Circuit()

    def failed(self, name: str, now: datetime) -> None:
        """A send failed for a reason that lies with the channel; after a rest the first failure is enough."""
        with self._lock:
            circuit = self._circuits.setdefault(name, _Circuit())
            circuit.failures += 1
            if circuit.failures >= self.FAILURES:
                circuit.closed_until = now + self.REST


@dataclass(frozen=True, slots=True)
class Delivery:
    """One thread's way of sending: its name in the leases, and the breakers that all threads share."""

    house: House
    worker: str
    breakers: Breakers

    def step(self, now: datetime) -> int:
        """Send what is due; how many messages were dealt with."""
        names = [each.name for each in self.house.channels.values() if not each.live]
        usable = [name for name in names if self.breakers.usable(name, now)]
        if not usable:
            return 0
        with self.house.store.write() as unit:
            rows = unit.outbox.claim(self.worker, now, channels=usable, limit=AT_ONCE)
        for row in rows:
            try:
                self._deal_with(row)
            except StoreBusy:
                raise
            except Exception as problem:  # noqa: BLE001 - one message that cannot be sent must not hold the others
                self._give_up(row, problem)
        return len(rows)

    def _give_up(self, row: OutboxRow, problem: Exception) -> None:
        """It never came to the wire, by a fault of ours: a person must find another way."""
        log.error("delivery_broke", channel=row.address.channel, id=row.id, **where(problem))
        with self.house.store.write() as unit:
            unit.outbox.failed(row.id, self.worker, reason="fault")
            suffer(unit, row, SendError("fault", retry=False), self.house.clock())

    def _deal_with(self, row: OutboxRow) -> None:
        channel, now = self.house.channels[row.address.channel], self.house.clock()
        if not self.breakers.usable(channel.name, now):
            with self.house.store.write() as unit:
                unit.outbox.release(row.id, self.worker)
            return
        prompts = self._let_go(row, now)
        if prompts:
            self._send(channel, row, prompts)

    def _let_go(self, row: OutboxRow, now: datetime) -> Sequence[Prompt]:
        """What is to be said, with the note that it is leaving; nothing when it must not leave, or is not ours."""
        with self.house.store.write() as unit:
            address = unit.addresses.get(row.address.id)
            reason = why_not(row, address)
            talking = unit.conversations.peek(address.conversation_id) if address else None
            prompts = unbundle(row.prompt, stale=is_stale(row, talking))
            if reason or not prompts:
                unit.outbox.cancel(row.id, self.worker, reason=reason or "stale")
                return ()
            return prompts if unit.outbox.leaving(row.id, self.worker, now) else ()

    def _send(self, channel: Channel, row: OutboxRow, prompts: Sequence[Prompt]) -> None:
        payload = channel.render(prompts)
        try:
            provider_id = channel.send(_address(row), payload, row.id)
        except SendError as problem:
            self._note_failure(channel, row, problem)
        except Exception as problem:  # noqa: BLE001 - a fault of ours: nobody knows whether it left
            log.error("send_broke", channel=channel.name, id=row.id, **where(problem))
            self._note_failure(channel, row, SendError(type(problem).__name__, retry=False, effect="unknown"))
        else:
            self._note_success(channel, row, provider_id)

    def _note_success(self, channel: Channel, row: OutboxRow, provider_id: str) -> None:
        now = self.house.clock()
        with self.house.store.write() as unit:
            unit.outbox.accepted(row.id, self.worker, provider_id=provider_id, account=channel.account, now=now)
            judge_reports(self.house, unit, now)
        self.breakers.worked(channel.name)
        self.house.figures.sends.labels(channel.name, "accepted").inc()

    def _note_failure(self, channel: Channel, row: OutboxRow, problem: SendError) -> None:
        now = self.house.clock()
        if problem.retry or problem.effect in {"unknown", "alarm"}:
            self.breakers.failed(channel.name, now)
        with self.house.store.write() as unit:
            outcome = self._decide(unit, row, problem, now)
        log.warning("not_sent", channel=channel.name, id=row.id, reason=problem.reason, kind=outcome)
        self.house.figures.sends.labels(channel.name, outcome).inc()

    def _decide(self, unit: Unit, row: OutboxRow, problem: SendError, now: datetime) -> str:
        """What becomes of a message that did not surely leave."""
        if problem.effect == "unknown":
            unit.outbox.unknown(row.id, self.worker, reason=problem.reason)
            return "unknown"
        if problem.retry and now - row.created_at < GIVE_UP:
            due = now + self._pause(row.attempts, problem.after)
            unit.outbox.retry(row.id, self.worker, due=due, reason=problem.reason)
            return "retry"
        unit.outbox.failed(row.id, self.worker, reason=problem.reason)
        suffer(unit, row, problem, now)
        return "failed"

    def _pause(self, attempts: int, asked: float | None) -> timedelta:
        """Twice as long each time, with chance in it so that not all come back at once; never shorter than asked."""
        longest = min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** min(attempts, 12))
        pause = self.house.chance.uniform(longest / 2, longest)
        return timedelta(seconds=max(asked or 0.0, pause))


def why_not(row: OutboxRow, address: AddressRow | None) -> str:
    """The code of the reason why this must not leave; empty when it may. Decided at the moment of sending."""
    if address is None:
        return "erased"
    if address.blocked:
        return "bad_address"
    stopped = address.opted_out_at
    # The one confirmation is of the very turn that stopped everything else.
    if stopped is not None and (row.turn is None or row.created_at < stopped):
        return "stopped"
    return ""


def suffer(unit: Unit, row: OutboxRow, problem: SendError, now: datetime) -> None:
    """What a final failure means for the address, and for whoever must find another way."""
    match problem.effect:
        case "stopped":
            unit.addresses.stop(row.address.id, now)
            return
        case "bad_address":
            unit.addresses.block(row.address.id)
        case "alarm":
            log.error("delivery_alarm", channel=row.address.channel, id=row.id, reason=problem.reason)
    kind = "delivery_alarm" if problem.effect == "alarm" else "failed_delivery"
    detail = {"reason": problem.reason, "outbox": row.id}
    unit.tasks.open(kind, now=now, conversation_id=row.conversation_id, detail=detail, once=True)


def _address(row: OutboxRow) -> Address:
    return Address(row.address.channel, row.address.value)


# ---------------------------------------------------------------------------------------------- what nobody got


def judge_reports(house: House, unit: Unit, now: datetime) -> None:
    """What this unit learnt that nobody got is tried again later, or ends as its reason says."""
    for row in unit.outbox.lost():
        channel = house.channels.get(row.address.channel)
        problem = (channel.judge(row.reason) if channel else None) or SendError(row.reason, retry=False)
        due = now + LATER[min(row.attempts, len(LATER) - 1)]
        if not (problem.retry and unit.outbox.try_again(row.id, due=due, reason=row.reason)):
            suffer(unit, row, problem, now)


# ------------------------------------------------------------------------------------------------ what nobody knows


def rescue(house: House, now: datetime) -> int:
    """What a dead worker held is free again, or known to be unknown; how many messages."""
    with house.store.write() as unit:
        rescued = unit.outbox.rescue(now)
        judge_reports(house, unit, now)
    return rescued.queued + len(rescued.unknown)


def settle_unknowns(house: House, now: datetime) -> int:
    """Each send of unknown outcome is looked up: noted as sent, or sent once more, or left to a person."""
    with house.store.read() as unit:
        rows = [row for row in unit.outbox.unknowns() if _has_settled(row, now)]
    return sum(_settle(house, row, now) for row in rows)


def _has_settled(row: OutboxRow, now: datetime) -> bool:
    return now - (row.left_at or row.created_at) >= SETTLING


def _settle(house: House, row: OutboxRow, now: datetime) -> bool:
    channel = house.channels.get(row.address.channel)
    if channel is None or channel.live:
        return False
    # One address at a time, whatever the process: of two messages that say the same each is to find its own.
    with house.store.alone(row.address.id) as mine:
        if not mine:
            return False
        try:
            found = _find(channel, row)
        except SendError as problem:
            log.warning("not_looked_up", channel=channel.name, id=row.id, reason=problem.reason)
            _ask_a_person(house, row, now)
            return False
        return _conclude(house, channel, row, found, now)


def _conclude(house: House, channel: Channel, row: OutboxRow, found: Sequence[str], now: datetime) -> bool:
    """The first find that is no other message of ours is this one; False while a like one may be on the wire."""
    with house.store.write() as unit:
        if unit.outbox.on_the_wire(row.address.id):
            return False
        held = unit.outbox.held(channel.account, found)
        its = next((each for each in found if each not in held), None)
        if its is None:
            unit.outbox.resend(row.id, now)
        else:
            unit.outbox.settle(row.id, provider_id=its, account=channel.account, now=now)
            judge_reports(house, unit, now)
    house.figures.sends.labels(channel.name, "found" if its else "resent").inc()
    return True


def _find(channel: Channel, row: OutboxRow) -> list[str]:
    """The provider's ids of what may be it, whether it left whole or without the questions that had become stale."""
    since = (row.left_at or row.created_at) - DRIFT
    whole, rest = (unbundle(row.prompt, stale=stale) for stale in (False, True))
    found = list(channel.find_sent(_address(row), channel.render(whole), since))
    if rest and rest != whole:
        found += channel.find_sent(_address(row), channel.render(rest), since)
    return found


def _ask_a_person(house: House, row: OutboxRow, now: datetime) -> None:
    """What cannot be looked up for days is no longer a matter of waiting."""
    if now - row.created_at >= GIVE_UP:
        detail = {"reason": row.reason, "outbox": row.id}
        with house.store.write() as unit:
            unit.tasks.open("unknown_delivery", now=now, conversation_id=row.conversation_id, detail=detail, once=True)
