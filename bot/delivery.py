"""What lies in the outbox leaves: in order for each address, never to somebody who stopped it, never twice unnoticed.

A send whose outcome nobody knows is looked up at the provider before anything is sent again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock

from bot.dialogue.messages import Address, Prompt
from bot.elsewhere import go_elsewhere, is_open
from bot.house import House
from bot.logs import log, where
from bot.says import unbundle
from bot.shown import is_stale
from channels.base import Channel, Memory, Recipient, SendError, Sent
from storage import OutboxRow, Unit

#: Messages that one thread holds at a time.
AT_ONCE = 10
#: So long holds what was decided about them: where one of them stalls, the others are put back.
FRESH = timedelta(seconds=1)
#: After this long without success a person must find another way (no provider keeps a message longer).
GIVE_UP = timedelta(hours=72)
FIRST_PAUSE, LONGEST_PAUSE = 2.0, 3600.0
#: How long a telephone that was off is given before a message is tried again, the first and the second time.
LATER = (timedelta(minutes=10), timedelta(hours=1))
#: A provider may list a message a little later than it took it.
SETTLING = timedelta(seconds=30)
#: Where in the memory of an address its door's own part lies.
OF_THE_DOOR = "door"
#: So often a reply is sent that may have arrived, where nobody can look whether it did.
ONCE_MORE = 2
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A message that was let go: what it says, and from which moment on it may be at the provider."""

    row: OutboxRow
    channel: Channel
    prompts: Sequence[Prompt]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of sending a letter: what the provider made of it, or why it did not surely leave."""

    letter: Letter
    left_at: datetime
    sent: Sent | None = None
    problem: SendError | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """One thread's way of sending: its name in the leases, and the breakers that all threads share."""

    house: House
    worker: str
    breakers: Breakers

    def step(self, now: datetime) -> int:
        """Send what is due; how many messages were dealt with."""
        letters, others = self._let_go(now)
        sent: list[Outcome] = []
        for number, letter in enumerate(letters):
            moment = self.house.clock()
            if moment - now > FRESH or not self.breakers.usable(letter.channel.name, moment):
                self._put_back(letters[number:])
                break
            sent.append(self._send(letter))
            self._learn(sent[-1])
        self._note(sent)
        return len(letters) + others

    # ------------------------------------------------------------------------------------------- before the wire

    def _let_go(self, now: datetime) -> tuple[list[Letter], int]:
        """What is to be sent, with the note that it is leaving; and how many must not leave, which is noted too."""
        names = [each.name for each in self.house.channels.values() if not each.live]
        usable = [name for name in names if self.breakers.usable(name, now)]
        if not usable:
            return [], 0
        with self.house.store.write() as unit:
            rows = unit.outbox.claim(self.worker, now, channels=usable, limit=AT_ONCE)
            letters = [letter for row in rows if (letter := self._open(unit, row)) is not None]
            unit.outbox.leave([each.row.id for each in letters], self.worker, now)
        return letters, len(rows) - len(letters)

    def _open(self, unit: Unit, row: OutboxRow) -> Letter | None:
        """What the message says by now; None, and it is cancelled, when it must not leave."""
        talking = unit.conversations.peek(row.address.conversation_id)
        prompts = unbundle(row.prompt, stale=is_stale(row, talking))
        reason = why_not(row)
        if reason or not prompts:
            unit.outbox.cancel(row.id, self.worker, reason=reason or "stale")
            return None
        return Letter(row=row, channel=self.house.channels[row.address.channel], prompts=prompts)

    def _put_back(self, letters: Sequence[Letter]) -> None:
        """These never came to the wire: what was decided about them is too old by now, or their channel rests."""
        with self.house.store.write() as unit:
            for each in letters:
                unit.outbox.release(each.row.id, self.worker)

    # --------------------------------------------------------------------------------------- on the wire, and after

    def _send(self, letter: Letter) -> Outcome:
        row, channel, left_at = letter.row, letter.channel, self.house.clock()
        try:
            payload = channel.render(letter.prompts)
        except Exception as problem:  # noqa: BLE001 - one message that cannot be rendered must not hold the others
            return self._broke("delivery_broke", letter, problem, SendError("fault", retry=False))
        try:
            sent = channel.send(_recipient(row, channel, left_at), payload, row.id)
        except SendError as problem:
            return Outcome(letter=letter, left_at=left_at, problem=problem)
        except Exception as problem:  # noqa: BLE001 - a fault of ours: nobody knows whether it left
            unsure = SendError(type(problem).__name__, retry=False, effect="unknown")
            return self._broke("send_broke", letter, problem, unsure)
        return Outcome(letter=letter, left_at=left_at, sent=sent)

    def _learn(self, outcome: Outcome) -> None:
        """Whether the channel is well."""
        name, problem = outcome.letter.channel.name, outcome.problem
        if problem is None:
            self.breakers.worked(name)
        elif problem.retry or problem.effect in {"unknown", "alarm"}:
            self.breakers.failed(name, self.house.clock())

    def _broke(self, what: str, letter: Letter, problem: Exception, fact: SendError) -> Outcome:
        log.error(what, channel=letter.channel.name, id=letter.row.id, **where(problem))
        return Outcome(letter=letter, left_at=self.house.clock(), problem=fact)

    def _note(self, outcomes: Sequence[Outcome]) -> None:
        """All that was sent together is noted together."""
        if not outcomes:
            return
        now = self.house.clock()
        with self.house.store.write() as unit:
            noted = [(each, self._note_one(unit, each, now)) for each in outcomes]
            judge_reports(self.house, unit, now)
        for each, what in noted:
            self.house.figures.sends.labels(each.letter.channel.name, what).inc()
            if each.problem is not None:
                told = {"channel": each.letter.channel.name, "id": each.letter.row.id, "reason": each.problem.reason}
                log.warning("not_sent", kind=what, **told)

    def _note_one(self, unit: Unit, outcome: Outcome, now: datetime) -> str:
        row, account = outcome.letter.row, outcome.letter.channel.account
        if outcome.sent is None:
            return self._decide(unit, row, outcome.problem or SendError("fault", retry=False), now)
        its_id, left_at = outcome.sent.provider_id, outcome.left_at
        unit.outbox.accepted(row.id, self.worker, provider_id=its_id, account=account, now=now, left_at=left_at)
        remember(unit, row.address.id, outcome.sent.memory)
        return "accepted"

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
        suffer(self.house, unit, row, problem, now)
        return "failed"

    def _pause(self, attempts: int, asked: float | None) -> timedelta:
        """Twice as long each time, with chance in it so that not all come back at once; never shorter than asked."""
        longest = min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** min(attempts, 12))
        pause = self.house.chance.uniform(longest / 2, longest)
        return timedelta(seconds=max(asked or 0.0, pause))


def why_not(row: OutboxRow) -> str:
    """The code of the reason why this must not leave; empty when it may. Decided at the moment of sending."""
    if row.address.blocked:
        return "bad_address"
    stopped = row.address.opted_out_at
    # The one confirmation is of the very turn that stopped everything else.
    if stopped is not None and (row.turn is None or row.created_at < stopped):
        return "stopped"
    return ""


def suffer(house: House, unit: Unit, row: OutboxRow, problem: SendError, now: datetime) -> None:
    """What a final failure means for the address, and for whoever must find another way."""
    match problem.effect:
        case "stopped":
            unit.addresses.stop(row.address.id, now)
            return
        case "blocked":
            unit.addresses.block(row.address.id)
            return
        case "closed" if go_elsewhere(house, unit, row, now):
            return
        case "bad_address":
            unit.addresses.block(row.address.id)
        case "alarm":
            log.error("delivery_alarm", channel=row.address.channel, id=row.id, reason=problem.reason)
    kind = "delivery_alarm" if problem.effect == "alarm" else "failed_delivery"
    detail = {"reason": problem.reason, "outbox": row.id}
    unit.tasks.open(kind, now=now, conversation_id=row.conversation_id, detail=detail, once=True)


def _was_heard_since(row: OutboxRow) -> bool:
    """Whether something came from there after it had left: what the report says of the address is no longer so."""
    last = row.address.last_in_at
    return last is not None and row.left_at is not None and last > row.left_at


def _recipient(row: OutboxRow, channel: Channel, now: datetime) -> Recipient:
    its = row.address
    return Recipient(
        address=Address(its.channel, its.value),
        memory=its.memory.get(OF_THE_DOOR, {}),
        heard_at=its.last_in_at,
        open=is_open(channel, its, now),
        language=its.language,
    )


def remember(unit: Unit, address_id: str, changes: Memory) -> None:
    """What a door wants kept about an address is added to what it wanted before; nothing is written for nothing."""
    address = unit.addresses.get(address_id) if changes else None
    if address is None:
        return
    before = address.memory.get(OF_THE_DOOR, {})
    after = {**before, **changes}
    if after != before:
        unit.addresses.remember(address_id, {**address.memory, OF_THE_DOOR: after})


# ---------------------------------------------------------------------------------------------- what nobody got


def judge_reports(house: House, unit: Unit, now: datetime) -> None:
    """What this unit learnt that nobody got is tried again later, or ends as its reason says."""
    for row in unit.outbox.lost():
        channel = house.channels.get(row.address.channel)
        problem = (channel.judge(row.reason) if channel else None) or SendError(row.reason, retry=False)
        if not _was_heard_since(row):
            remember(unit, row.address.id, problem.memory)
        pause = LATER[min(row.attempts, len(LATER) - 1)] if problem.after is None else timedelta(seconds=problem.after)
        if not (problem.retry and unit.outbox.try_again(row.id, due=now + pause, reason=row.reason)):
            suffer(house, unit, row, problem, now)


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
            if problem.effect == "unknown":
                return _go_on_in_doubt(house, channel, row, now)
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


def _go_on_in_doubt(house: House, channel: Channel, row: OutboxRow, now: datetime) -> bool:
    """Nobody can ever look: a reply is said once more, since somebody waits for it; all else is left to a person."""
    again = row.turn is not None and row.attempts < ONCE_MORE
    with house.store.write() as unit:
        if unit.outbox.on_the_wire(row.address.id):
            return False
        if again:
            unit.outbox.resend(row.id, now)
        else:
            unit.outbox.abandon(row.id)
            _open_unknown(unit, row, now)
    house.figures.sends.labels(channel.name, "resent" if again else "abandoned").inc()
    return True


def _find(channel: Channel, row: OutboxRow) -> list[str]:
    """The provider's ids of what may be it, whether it left whole or without the questions that had become stale."""
    since = (row.left_at or row.created_at) - DRIFT
    whole, rest = (unbundle(row.prompt, stale=stale) for stale in (False, True))
    to = _recipient(row, channel, since)
    found = list(channel.find_sent(to, channel.render(whole), since))
    if rest and rest != whole:
        found += channel.find_sent(to, channel.render(rest), since)
    return found


def _ask_a_person(house: House, row: OutboxRow, now: datetime) -> None:
    """What cannot be looked up for days is no longer a matter of waiting."""
    if now - row.created_at >= GIVE_UP:
        with house.store.write() as unit:
            _open_unknown(unit, row, now)


def _open_unknown(unit: Unit, row: OutboxRow, now: datetime) -> None:
    detail = {"reason": row.reason, "outbox": row.id}
    unit.tasks.open("unknown_delivery", now=now, conversation_id=row.conversation_id, detail=detail, once=True)
