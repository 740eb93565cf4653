"""Where a conversation stands: small, JSON, and all that is needed to go on after three weeks or on another phone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from typing import Any

from bot.dialogue.messages import Answer, Event, Prompt

#: Stages in which there is a receipt.
FINISHED = frozenset({"done", "child"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """A question of the conversation itself (not of the form) that is open: its name and what it is about."""

    name: str
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """One conversation about one household. ``State()`` is somebody who has not said anything yet."""

    #: new (nothing begun) | open | done | child (the short form) | ended (no active case) | refused (no consent)
    stage: str = "new"
    language: str | None = None
    #: Which edition of the form the answers were given to; a changed form lets people go on.
    version: str = ""
    answers: Mapping[str, Answer] = field(default_factory=dict)
    #: Lasting ids of the people of the household; never used again after removal.
    members: tuple[str, ...] = ()
    members_ever: int = 0
    reference: str | None = None
    #: Keys of the form's questions that were put to the person last, and when.
    asked: tuple[str, ...] = ()
    asked_at: str | None = None
    #: Questions of the conversation itself, the first one open.
    asides: tuple[Aside, ...] = ()
    #: Keys to ask again although they have an answer: "back" and corrections.
    again: tuple[str, ...] = ()
    #: What was answered together, turn by turn, for "back".
    trail: tuple[tuple[str, ...], ...] = ()
    #: A date heard in part: key -> {"day": 3, "month": 4}.
    parts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    misses: int = 0
    last_at: str | None = None
    #: The block of further questions that is open after the receipt, and those that were left.
    block: str | None = None
    blocks_left: tuple[str, ...] = ()
    #: What the person told before it was asked, by question; it waits until it is known whom they register.
    told: Mapping[str, Any] = field(default_factory=dict)
    #: The topic that was answered last, until somebody says whether that helped.
    answered_topic: str = ""
    #: Which page of a question's choices is shown, where the door cannot show them all.
    page: int = 0
    #: The person agreed to see the answers on this device; asked anew after the receipt, a silence or another door.
    may_show: bool = False
    #: Somebody was in danger: no question is put until the person wants to go on.
    held: bool = False
    #: Under which question danger was heard, and a digest of the text: who goes on and tells it again there, answers.
    cried: tuple[str, ...] = ()
    #: No message unasked; the next one from the person opens the door again.
    stopped: bool = False
    #: Whoever registered this household registered others from the same address.
    shares: bool = False
    #: What a reference and PIN are being asked for: "resume" or "own_data"; and a reference given without its PIN.
    proving: str = ""
    claimed: str = ""

    def to_json(self) -> dict[str, Any]:
        """The state as JSON, without what is at its default."""
        plain = {
            each.name: getattr(self, each.name)
            for each in fields(self)
            if getattr(self, each.name) != _UNSAID[each.name]
        }
        for name, write in _WRITE.items():
            if name in plain:
                plain[name] = write(plain[name])
        return plain

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> State:
        """The state that ``to_json`` wrote; what a later edition added stays at its default."""
        known = {name: value for name, value in plain.items() if name in _UNSAID}
        return cls(**{name: _READ.get(name, _as_it_is)(value) for name, value in known.items()})

    @property
    def last_moment(self) -> datetime | None:
        """When the person was heard last."""
        return datetime.fromisoformat(self.last_at) if self.last_at else None


def _as_it_is(value: Any) -> Any:
    return value


def _answers_to_json(answers: Mapping[str, Answer]) -> dict[str, Any]:
    return {key: [each.value] if each.how == "typed" else [each.value, each.how] for key, each in answers.items()}


def _answers_from_json(plain: Mapping[str, list[Any]]) -> dict[str, Answer]:
    return {key: Answer(value=pair[0], how=pair[1] if len(pair) > 1 else "typed") for key, pair in plain.items()}


def _asides_to_json(asides: tuple[Aside, ...]) -> list[Any]:
    return [[each.name, dict(each.data)] for each in asides]


def _asides_from_json(plain: list[Any]) -> tuple[Aside, ...]:
    return tuple(Aside(name=name, data=data) for name, data in plain)


def _trail_from_json(plain: list[list[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(each) for each in plain)


_WRITE: dict[str, Callable[[Any], Any]] = {
    "answers": _answers_to_json,
    "asides": _asides_to_json,
    "trail": lambda trail: [list(each) for each in trail],
}
_READ: dict[str, Any] = {
    "answers": _answers_from_json,
    "asides": _asides_from_json,
    "trail": _trail_from_json,
    **dict.fromkeys(("members", "asked", "again", "blocks_left", "cried"), tuple),
}
_UNSAID = {each.name: getattr(State(), each.name) for each in fields(State)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What one message led to: where the conversation stands now, what is said, and what intake must see to."""

    state: State
    prompts: tuple[Prompt, ...]
    events: tuple[Event, ...]


def with_answer(state: State, key: str, answer: Answer) -> State:
    """The state with one more answer, or with another one in its place."""
    return replace(state, answers={**state.answers, key: answer})


def without_answers(state: State, keys: frozenset[str]) -> State:
    """The state without these answers."""
    return replace(state, answers={key: each for key, each in state.answers.items() if key not in keys})
