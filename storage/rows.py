"""What is read out of the database, opened: frozen rows that know nothing of tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Any

from bot.dialogue.messages import Proof

#: A JSON object.
Json = dict[str, Any]


class Priority(IntEnum):
    """What leaves first when several messages wait for one address."""

    ALERT = 0
    REPLY = 1
    BULK = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """A message is in the inbox: now (`replay` false), or since an earlier delivery of the same one.

    Of a replay: `state` is waiting, taken, aside or erased, and `answer` the stored one (None until it was taken).
    The ids are empty when that message has been erased.
    """

    inbox_id: str
    conversation_id: str
    address_id: str
    replay: bool = False
    state: str = "waiting"
    answer: Any = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxRow:
    """A message that came in; `message` is what intake handed over, or what it was masked with."""

    id: str
    account: str
    provider_id: str
    address_id: str
    conversation_id: str
    message: Json
    received_at: datetime
    state: str
    attempts: int
    turn: int | None
    answer: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversationRow:
    """One conversation; `state` is None before its first turn, and `turn` counts the turns taken."""

    id: str
    case_id: str | None
    state: Json | None
    turn: int
    stage: str
    language: str | None
    last_heard_at: datetime | None
    last_turn_at: datetime | None
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressRow:
    """One way to reach somebody, and where it is talking now."""

    id: str
    channel: str
    value: str
    conversation_id: str
    language: str | None
    opted_out_at: datetime | None
    blocked: bool
    silent: bool
    muted_until: datetime | None
    unanswered: int
    last_in_at: datetime | None
    memory: Json


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """A household's case; `summary` is what lists and charts read."""

    id: str
    reference: str
    stage: str
    summary: Json | None
    created_at: datetime
    completed_at: datetime | None
    legal_hold: bool


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """A new value for a question's key (`p1.birth_date`, `place`).

    A typed None drops the answer and keeps its history; None given in another way (`skipped`) is an answer.
    """

    key: str
    value: Any
    how: str = "typed"

    @property
    def drops(self) -> bool:
        """Whether there is no answer any more."""
        return self.value is None and self.how == "typed"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """An answer as it was given: through which channel, when, and until when it held."""

    key: str
    value: Any
    how: str
    channel: str
    at: datetime
    superseded_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxRow:
    """A message that leaves, or has left; `prompt` is empty once its retention period is over."""

    id: str
    conversation_id: str
    address: AddressRow
    turn: int | None
    position: int
    prompt: Json
    state: str
    priority: int
    attempts: int
    secret: bool
    perishable: bool
    account: str
    provider_id: str | None
    reason: str
    created_at: datetime
    due: datetime
    left_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """Something that waits for a person."""

    id: str
    kind: str
    conversation_id: str | None
    case_id: str | None
    detail: Json
    opened_at: datetime
    told_at: datetime | None
    told_count: int
    taken_by: str | None
    closed_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    """Something that was asked; ``content`` is its text, label and ranking, as far as they are known."""

    id: str
    outcome: str
    language: str | None
    content: Json
    asked_at: datetime
    reviewed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Rescued:
    """What an expired lease left: how many wait again, and the ids of those that may have left."""

    queued: int
    unknown: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proven:
    """What became of a reference with its PIN; the ids only with `Proof.OK`."""

    proof: Proof
    case_id: str | None = None
    conversation_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRow:
    """Something that came beside the text: ``wanted``, ``kept`` or ``lost``.

    One that is here (``is`` says so) is ``wanted`` once more while it still lies over there.
    """

    id: str
    conversation_id: str
    channel: str
    state: str
    #: ``kind``, ``name`` and ``reference`` as the door gave them; ``is`` is what the bytes say, once they are here.
    file: Json
    attempts: int
    received_at: datetime
