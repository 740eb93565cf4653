"""A live door has its answer within its own request: the person waits, but never longer than three seconds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Event
from time import monotonic

from bot.callbacks import call_back
from bot.dialogue.engine import show
from bot.dialogue.messages import Address, Door, InboundMessage, Prompt
from bot.dialogue.plain import prompt_from_json
from bot.dialogue.state import State
from bot.house import House
from bot.intake import Outcome, accept, take_turn
from bot.says import say
from bot.shown import mark, prompts_of, unmarked
from bot.turns import state_of
from storage import Accepted, AddressRow, ConversationRow, OutboxRow

#: Seconds that somebody looks at a page that does not change.
PATIENCE = 3.0
#: Seconds between two looks at a conversation in which somebody else takes a turn right now.
PAUSE = 0.02
#: Stages in which there is a receipt.
REGISTERED = frozenset({"done", "child"})


@dataclass(frozen=True, slots=True)
class LiveDoor:
    """What a page or a call may ask for: to say something, to look, and what belongs to one of them alone."""

    converse_live: Callable[[InboundMessage], Sequence[Prompt]]
    look: Callable[[Address | None, Door], Sequence[Prompt]]
    registered: Callable[[Address], str | None]
    #: Have somebody called who rang and was not answered: whether that will be.
    call_back: Callable[[str], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class _View:
    """One address as it stands: what waits to be shown, and where its conversation is."""

    address: AddressRow
    conversation: ConversationRow
    rows: Sequence[OutboxRow]
    waits: bool


def open_live_door(house: House) -> LiveDoor:
    """The door of this house."""
    return LiveDoor(
        converse_live=lambda message: converse_live(house, message),
        look=lambda address, door: look(house, address, door),
        registered=lambda address: registered(house, address),
        call_back=lambda number: call_back(house, number),
    )


def converse_live(house: House, message: InboundMessage) -> list[Prompt]:
    """What is to be shown now that this was said; the same message again is answered the same. Raises StoreBusy."""
    accepted = accept(house, message)
    if accepted.replay and accepted.state == "taken" and _went_on_since(house, accepted):
        return [prompt_from_json(each) for each in accepted.answer or ()]
    _take_until(house, accepted)
    return look(house, message.address, message.door)


def _went_on_since(house: House, accepted: Accepted) -> bool:
    with house.store.read() as unit:
        row = unit.inbox.get(accepted.inbox_id)
        address = unit.addresses.get(accepted.address_id)
        conversation = unit.conversations.peek(address.conversation_id) if address else None
    return row is not None and conversation is not None and row.turn != conversation.turn


def _take_until(house: House, accepted: Accepted) -> None:
    """Older messages first, then this one; given up, not lost, when it takes too long."""
    late, pause = monotonic() + PATIENCE, Event()
    while _waits(house, accepted) and monotonic() < late:
        if take_turn(house, accepted.conversation_id) is Outcome.NOTHING:
            pause.wait(PAUSE)


def _waits(house: House, accepted: Accepted) -> bool:
    with house.store.read() as unit:
        row = unit.inbox.get(accepted.inbox_id)
    return row is not None and row.state == "waiting"


def look(house: House, address: Address | None, door: Door) -> list[Prompt]:
    """What the page shows: the last turn as it was given, or what is open; to a stranger, how it begins."""
    view = _view(house, address) if address else None
    if view is None:
        return list(show(house.content, State(), door, house.clock()))
    if unmarked(view.rows, view.address):
        with house.store.write() as unit:
            mark(unit, view.address, view.rows)
    prompts = prompts_of(view.rows, view.conversation)
    if not _has_last_turn(view):
        prompts += show(house.content, state_of(view.conversation), door, house.clock())
    if view.waits:
        prompts.append(say(house.content, house.language(view.conversation.language), "one-moment"))
    return prompts


def _view(house: House, address: Address) -> _View | None:
    with house.store.read() as unit:
        found = unit.addresses.find(address.channel, address.value)
        conversation = unit.conversations.peek(found.conversation_id) if found else None
        if found is None or conversation is None:
            return None
        rows = unit.outbox.pending_for(found.id)
        waits = unit.inbox.oldest(conversation.id) is not None
    return _View(address=found, conversation=conversation, rows=rows, waits=waits)


def _has_last_turn(view: _View) -> bool:
    now = view.conversation
    return any(row.conversation_id == now.id and row.turn == now.turn for row in view.rows)


def registered(house: House, address: Address) -> str | None:
    """The number of the finished registration that this address talks about; None when there is none."""
    with house.store.read() as unit:
        found = unit.addresses.find(address.channel, address.value)
        conversation = unit.conversations.peek(found.conversation_id) if found else None
    state = state_of(conversation) if conversation else State()
    return state.reference if state.stage in REGISTERED else None
