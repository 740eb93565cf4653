"""A turn as it is prepared: everything that takes time or thought, before the transaction that writes it.

Nothing here is written. What was read may have moved by the time of writing; then the turn is prepared again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.dialogue.content import Content
from bot.dialogue.engine import claim_in, converse, is_pin_try, mask_secrets, text_for_ears, wants_households
from bot.dialogue.messages import (
    NOTHING_HEARD,
    Answer,
    Choice,
    Claim,
    Drawn,
    Event,
    Heard,
    InboundMessage,
    Prompt,
    Proof,
    Understanding,
)
from bot.dialogue.plain import inbound_from_json
from bot.dialogue.state import State
from bot.figures import Figures
from bot.house import Ears, House
from storage import (
    AddressRow,
    AnswerChange,
    ConversationRow,
    InboxRow,
    Proven,
    Unit,
    draw_pin,
    draw_reference,
    make_verifier,
    prove,
)

#: Said by a person who begins again with another household: nothing of the message that asked for it.
BEGIN = "start"
#: The same of one who comes back to a household registered before.
COME_BACK = "arrive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """The oldest message not taken yet, with all that its turn starts from, as one look found it."""

    row: InboxRow
    message: InboundMessage
    address: AddressRow
    conversation: ConversationRow
    #: It was received before the question that is open was handed to the provider.
    early: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Reference and PIN of a new case; the PIN itself is only in the prompt."""

    reference: str
    verifier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What a turn makes of one conversation; ``conversation`` is None for one that this turn begins."""

    conversation: ConversationRow | None
    before: State
    after: State
    prompts: tuple[Prompt, ...]
    events: tuple[Event, ...]
    identity: Identity | None = None

    @property
    def number(self) -> int:
        """Which turn of its conversation this is, from 1."""
        return self.conversation.turn + 1 if self.conversation else 1

    def of(self, name: str) -> Sequence[Event]:
        """The events of this name."""
        return [each for each in self.events if each.name == name]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A turn ready to be written: the step of the conversation, and that of another household that it led to."""

    waiting: Waiting
    now: datetime
    step: Step
    begun: Step | None = None
    #: The message without the PIN in it; None when there was none.
    masked: InboundMessage | None = None
    proven: Proven | None = None

    @property
    def joins(self) -> bool:
        """Whether the address goes over to the conversation that it proved to know."""
        there = self.step.conversation
        return there is not None and there.id != self.waiting.conversation.id


def look(house: House, unit: Unit, conversation_id: str) -> Waiting | None:
    """The oldest message of this conversation that was not taken; None when there is none."""
    row = unit.inbox.oldest(conversation_id)
    if row is None:
        return None
    conversation = unit.conversations.peek(conversation_id)
    address = unit.addresses.get(row.address_id)
    if conversation is None or address is None:
        return None
    early = not house.channels[address.channel].live and _is_early(unit, row, conversation)
    message = inbound_from_json(row.message)
    return Waiting(row=row, message=message, address=address, conversation=conversation, early=early)


def _is_early(unit: Unit, row: InboxRow, conversation: ConversationRow) -> bool:
    """Whether nobody could have read the open question when this was written."""
    handed = unit.outbox.handed_at(conversation.id, conversation.turn)
    if handed is not None:
        return row.received_at < handed
    waiting = unit.outbox.pending_for(row.address_id)
    return any(each.conversation_id == conversation.id and each.turn == conversation.turn for each in waiting)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was found out about a message before its turn: what it may mean, what it claims, and whether that is so."""

    now: datetime
    heard: Heard
    claim: Claim | None
    proven: Proven | None
    #: The conversation that it is about: another one than the address talks in, where the message proves to know it.
    there: ConversationRow


def find_out(house: House, waiting: Waiting) -> Found:
    """Check what the message claims, and listen: what may take long, outside transactions and while others compute."""
    now, message = house.clock(), waiting.message
    state = state_of(waiting.conversation)
    claim = claim_in(house.content, state, message)
    proven = _prove(house, claim, waiting, now)
    heard = Heard(
        understanding=listen(house.ears, house.figures, house.content, state, message) if claim is None else None,
        proof=proven.proof if proven else None,
        early=waiting.early,
    )
    if wants_households(house.content, state, message):
        heard = replace(heard, households=_households(house, waiting))
    there = _proven_place(house, proven) or waiting.conversation
    return Found(now=now, heard=heard, claim=claim, proven=proven, there=there)


def _households(house: House, waiting: Waiting) -> tuple[Choice, ...]:
    """The other conversations of this address that are about somebody, by whose they are."""
    with house.store.read() as unit:
        its = unit.addresses.conversations_of(waiting.address.id)
        rows = [unit.conversations.peek(each) for each in its if each != waiting.conversation.id]
    named = [(row.id, _whose(state_of(row))) for row in rows if row is not None]
    return tuple(Choice(value=each, label=label) for each, label in named if label)


def _whose(state: State) -> str:
    """The given names of the first person, else the number; nothing where nobody was named."""
    first = state.answers.get(f"{state.members[0]}.given_names") if state.members else None
    return str(first.value) if first and first.how == "typed" and first.value else state.reference or ""


def prepare(house: House, waiting: Waiting, found: Found) -> Plan:
    """Converse, outside transactions."""
    message, there = waiting.message, found.there
    step = take_step(house, there, state_of(there), message, found.heard, found.now)
    return Plan(
        waiting=waiting,
        now=found.now,
        step=step,
        begun=_other(house, waiting, step, found.now),
        masked=_masked(state_of(waiting.conversation), message, found.claim),
        proven=found.proven,
    )


def _masked(state: State, message: InboundMessage, claim: Claim | None) -> InboundMessage | None:
    """The message as it is kept, where it must not be kept as it came."""
    if claim:
        return mask(message, claim)
    return replace(message, text="•" * len(message.text)) if is_pin_try(state, message) else None


def state_of(conversation: ConversationRow) -> State:
    """Where a conversation stands; somebody who has not said anything yet is at the beginning."""
    return State.from_json(conversation.state) if conversation.state else State()


def _prove(house: House, claim: Claim | None, waiting: Waiting, now: datetime) -> Proven | None:
    """A try counts against the address; on the page, where that is a cookie, against the network that it came from."""
    if claim is None:
        return None
    address, network = waiting.address, waiting.message.network
    source = f"network:{network}" if network else f"{address.channel}:{address.value}"
    return prove(house.store, claim.reference, claim.pin, source, now, shared=bool(network))


def _proven_place(house: House, proven: Proven | None) -> ConversationRow | None:
    if proven is None or proven.proof is not Proof.OK or proven.conversation_id is None:
        return None
    with house.store.read() as unit:
        return unit.conversations.peek(proven.conversation_id)


def listen(
    ears: Ears | None, figures: Figures, content: Content, state: State, message: InboundMessage
) -> Understanding | None:
    """What the ears make of it; ears that fail are ears that heard nothing."""
    said = text_for_ears(content, state, message) if ears else ""
    if ears is None or not said:
        return None
    try:
        return ears(said, state.language)
    except Exception as problem:  # noqa: BLE001 - whatever is wrong with the ears, the conversation goes on without
        figures.failures.labels(f"ears:{type(problem).__name__}").inc()
        return None


def take_step(
    house: House,
    conversation: ConversationRow | None,
    state: State,
    message: InboundMessage,
    heard: Heard,
    now: datetime,
) -> Step:
    """Converse, and once more with what was drawn when the turn begins a case."""
    turn = converse(house.content, state, message, heard, now)
    step = Step(conversation=conversation, before=state, after=turn.state, prompts=turn.prompts, events=turn.events)
    return _draw(house, step, message, now) if step.of("draw_identity") else step


def _draw(house: House, step: Step, message: InboundMessage, now: datetime) -> Step:
    """Reference and PIN, told in the same turn; the slow hash is made here, where nobody waits for a lock."""
    drawn = Drawn(reference=draw_reference(house.chance), pin=draw_pin(house.chance), by=message)
    turn = converse(house.content, step.after, drawn, NOTHING_HEARD, now)
    return replace(
        step,
        after=turn.state,
        prompts=step.prompts + turn.prompts,
        events=step.events + turn.events,
        identity=Identity(reference=drawn.reference, verifier=make_verifier(drawn.pin, house.keys)),
    )


def _other(house: House, waiting: Waiting, step: Step, now: datetime) -> Step | None:
    """The turn about another household that this one led to: one that begins, or one that is there already."""
    fresh = replace(waiting.message, text="", about=None, fields=(), files=())
    for event in step.of("new_conversation"):
        language = event.detail.get("language") or step.after.language
        state = State(language=language, shares=True)
        return take_step(house, None, state, replace(fresh, command=BEGIN), NOTHING_HEARD, now)
    for event in step.of("switch"):
        row = _own(house, waiting, event.detail["conversation"])
        if row is not None:
            return take_step(house, row, state_of(row), replace(fresh, command=COME_BACK), NOTHING_HEARD, now)
    return None


def _own(house: House, waiting: Waiting, conversation_id: str) -> ConversationRow | None:
    """The conversation, if this address may talk in it."""
    with house.store.read() as unit:
        if conversation_id not in unit.addresses.conversations_of(waiting.address.id):
            return None
        return unit.conversations.peek(conversation_id)


def mask(message: InboundMessage, claim: Claim) -> InboundMessage:
    """The message as it is kept: with nothing in it that opens a case."""
    fields = tuple(replace(each, text=mask_secrets(each.text, claim)) for each in message.fields)
    return replace(message, text=mask_secrets(message.text, claim), fields=fields)


def changes(before: Mapping[str, Answer], after: Mapping[str, Answer]) -> list[AnswerChange]:
    """What a turn did to the answers: given, changed, or no longer there."""
    gone = [AnswerChange(key, None) for key in before if key not in after]
    given = [AnswerChange(key, each.value, each.how) for key, each in after.items() if before.get(key) != each]
    return gone + given
