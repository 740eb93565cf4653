"""A message is accepted in one commit and taken in one turn; whatever happens, it is neither lost nor doubled.

Only after the commit of ``accept`` does anybody hear that the message was taken in. A turn is prepared without a lock
(``bot.turns``) and written in one transaction, all or nothing; if the conversation moved meanwhile, it is prepared
again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from enum import Enum

from bot import effects
from bot.delivery import judge_reports
from bot.dialogue.messages import InboundMessage, Prompt, Receipt
from bot.dialogue.plain import inbound_to_json
from bot.effects import Scene
from bot.house import House
from bot.logs import log, where
from bot.records import open_stage, record
from bot.says import bundles, kept, say
from bot.shown import hand_over_shown
from bot.turns import Plan, Step, Waiting, find_out, look, prepare
from channels.base import Arrival, Memory, Shut, Unread
from storage import Accepted, OnHold, ReferenceTaken, StoreBusy, Unit, erase
from storage.inbox import ATTEMPTS


class Outcome(Enum):
    """What came of an attempt to take a turn."""

    NOTHING = "nothing waits, or somebody else is at it"
    TAKEN = "the message has had its effect"
    FAILED = "the message failed once more"


#: A turn that finds the conversation moved is prepared again; each time somebody else has made progress.
PREPARATIONS = 20


def accept(house: House, message: InboundMessage) -> Accepted:
    """The message is in the inbox, for the first time or again; raises StoreBusy when nothing could be written."""
    with house.store.write() as unit:
        accepted = _put(house, unit, message)
    _count(house, message, accepted)
    return accepted


def take_in(house: House, arrivals: Iterable[Arrival], remember: tuple[str, Memory] | None = None) -> int:
    """Everything that one request or one listing brought is in, in one commit; how many messages were new.

    ``remember``: an account, and what it is to know from then on (how far it was read), in the same commit.
    """
    arrivals, accepted = list(arrivals), []
    with house.store.write() as unit:
        if remember is not None:
            unit.accounts.remember(remember[0], dict(remember[1]))
        for each in arrivals:
            match each:
                case InboundMessage():
                    accepted.append((each, _put(house, unit, each)))
                case Receipt():
                    unit.outbox.receipt(each.account, each.provider_id, each.status, each.reason, each.at)
                case Unread():
                    raw = each.raw.encode("utf-8", "replace")
                    unit.inbox.unread(each.account, raw, each.reason, house.clock(), task=not each.quiet)
                case Shut():
                    _shut(unit, each)
        judge_reports(house, unit, house.clock())
    for message, put in accepted:
        _count(house, message, put)
    _count_others(house, arrivals)
    return sum(not put.replay for _, put in accepted)


def _put(house: House, unit: Unit, message: InboundMessage) -> Accepted:
    return unit.inbox.accept(
        inbound_to_json(message),
        channel=message.address.channel,
        value=message.address.value,
        account=message.account,
        provider_id=message.provider_id,
        now=house.clock(),
        received_at=message.received_at,
    )


def _shut(unit: Unit, change: Shut) -> None:
    """Nothing leaves for who shut us out, until they let us in again; what they told us to stop stays stopped."""
    address = unit.addresses.find(change.address.channel, change.address.value)
    if address is None:
        return
    if change.on:
        unit.addresses.block(address.id)
    else:
        unit.addresses.heard(address.id, change.at, answered=False)


def _count(house: House, message: InboundMessage, accepted: Accepted) -> None:
    counter = house.figures.replayed if accepted.replay else house.figures.accepted
    counter.labels(message.address.channel).inc()


def _count_others(house: House, arrivals: Iterable[Arrival]) -> None:
    for each in arrivals:
        match each:
            case Receipt():
                house.figures.receipts.labels(each.status).inc()
            case Unread():
                house.figures.unread.labels(each.reason).inc()


def take_turn(house: House, conversation_id: str) -> Outcome:
    """The oldest message of this conversation has its effect, unless somebody is at it already.

    Raises StoreBusy: nothing was written, and the message waits. Any other failure is the message's own: it is counted,
    and after five the message is set aside so that the next one goes on.
    """
    with house.store.alone(conversation_id) as mine:
        return _take(house, conversation_id) if mine else Outcome.NOTHING


def _take(house: House, conversation_id: str) -> Outcome:
    for _ in range(PREPARATIONS):
        with house.store.read() as unit:
            waiting = look(house, unit, conversation_id)
        if waiting is None:
            break
        try:
            if _converse(house, waiting):
                house.figures.turns.labels(waiting.address.channel).inc()
                return Outcome.TAKEN
        except ReferenceTaken:
            continue
        except StoreBusy:
            raise
        except Exception as problem:  # noqa: BLE001 - a poisoned message must not stop those after it
            _fail(house, waiting, problem)
            return Outcome.FAILED
    return Outcome.NOTHING


def _converse(house: House, waiting: Waiting) -> bool:
    """The turn, prepared and written; False when the conversation has moved since it was read."""
    found = find_out(house, waiting)
    with house.pace:
        return _write(house, prepare(house, waiting, found))


def _write(house: House, plan: Plan) -> bool:
    """Everything that the turn did, in one transaction; False when the conversation has moved since it was read."""
    try:
        with house.store.write() as unit:
            if not _nothing_moved(unit, plan):
                return False
            _write_all(house, unit, plan)
    except OnHold:
        return _keep_on_hold(house, plan)
    return True


def _nothing_moved(unit: Unit, plan: Plan) -> bool:
    """All conversations of the turn are locked, always in the same order, and stand where they stood."""
    own, there = plan.waiting.conversation, plan.step.conversation
    other = plan.begun.conversation if plan.begun else None
    seen = {row.id: row.turn for row in (own, there, other) if row is not None}
    locked = [unit.conversations.lock(each) for each in sorted(seen)]
    return all(row is not None and row.turn == seen[row.id] for row in locked)


def _write_all(house: House, unit: Unit, plan: Plan) -> None:
    hand_over_shown(house, unit, plan.waiting, plan.now)
    if plan.step.of("delete_everything"):
        _forget(house, unit, plan)
        return
    effects.hear(unit, plan)
    if plan.joins:
        effects.join(house, unit, plan)
    said = effects.said(house, unit, plan)
    _write_step(house, unit, plan, replace(plan.step, prompts=said))
    if plan.begun is not None:
        if plan.begun.conversation is not None:
            unit.addresses.join(plan.waiting.address.id, plan.begun.conversation.id, plan.now)
        _write_step(house, unit, plan, plan.begun)
        said += plan.begun.prompts
    _mark_taken(house, unit, plan, said)


def _mark_taken(house: House, unit: Unit, plan: Plan, said: Sequence[Prompt]) -> None:
    """The message has had its effect; who asks inside a request and asks again is given the same answer."""
    unit.inbox.mark_taken(
        plan.waiting.row.id,
        turn=plan.step.number,
        now=plan.now,
        answer=kept(said) if house.channels[plan.waiting.address.channel].live else None,
        masked=inbound_to_json(plan.masked) if plan.masked else None,
    )


def _write_step(house: House, unit: Unit, plan: Plan, step: Step) -> None:
    """One conversation's share of the turn: its state, its case, what is said in it, and what follows."""
    address, now = plan.waiting.address, plan.now
    conversation = step.conversation
    conversation_id = (
        conversation.id if conversation else unit.conversations.begin(address.id, now, step.after.language)
    )
    state = step.after
    unit.conversations.save(
        conversation_id,
        state=state.to_json(),
        turn=step.number,
        stage=open_stage(state),
        language=state.language,
        now=now,
    )
    case_id = conversation.case_id if conversation else None
    if step.identity is not None:
        case_id = unit.cases.open(conversation_id, step.identity.reference, step.identity.verifier, now)
    if case_id is not None:
        record(house.content, unit, plan, step, case_id)
    prompts = bundles(house.channels[address.channel], step.prompts)
    unit.outbox.put_all(conversation_id, address.id, prompts, turn=step.number, now=now)
    scene = Scene(house=house, unit=unit, plan=plan, step=step, conversation_id=conversation_id, case_id=case_id)
    effects.follow(scene)


def _forget(house: House, unit: Unit, plan: Plan) -> None:
    """The household is erased, this message with it; the last word goes to the address, which starts with nothing.

    Raises OnHold, and nothing at all is written.
    """
    step, address = plan.step, plan.waiting.address
    assert step.conversation is not None, "what is erased is there"
    erase(unit, step.conversation.id, plan.now)
    again = unit.addresses.find_or_make(address.channel, address.value, plan.now, step.after.language)
    last_word = bundles(house.channels[address.channel], step.prompts)
    unit.outbox.put_all(again.conversation_id, again.id, last_word, turn=None, now=plan.now)


def _keep_on_hold(house: House, plan: Plan) -> bool:
    """What must not be erased stays; a person explains it, and the conversation goes on where it was."""
    with house.store.write() as unit:
        if not _nothing_moved(unit, plan):
            return False
        _say_trouble(house, unit, plan.waiting, plan.now)
        about = plan.waiting.conversation
        unit.tasks.open("erasure_on_hold", now=plan.now, once=True, conversation_id=about.id, case_id=about.case_id)
        _mark_taken(house, unit, plan, ())
    return True


def _fail(house: House, waiting: Waiting, problem: Exception) -> None:
    """One failure more; the last one sets the message aside, for a person, and says so to who sent it."""
    now, address = house.clock(), waiting.address
    log.error("turn_failed", channel=address.channel, id=waiting.row.id, **where(problem))
    house.figures.failures.labels(type(problem).__name__).inc()
    with house.store.write() as unit:
        if unit.inbox.fail(waiting.row.id, now) == ATTEMPTS:
            _say_trouble(house, unit, waiting, now)
            house.figures.aside.labels(address.channel).inc()


def _say_trouble(house: House, unit: Unit, waiting: Waiting, now: datetime) -> None:
    language = house.language(waiting.conversation.language, waiting.address.language)
    trouble = bundles(house.channels[waiting.address.channel], [say(house.content, language, "trouble")])
    unit.outbox.put_all(waiting.conversation.id, waiting.address.id, trouble, turn=None, now=now)
