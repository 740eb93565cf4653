"""What is heard while a question of the form is open: danger, stops and questions typed into it, and true answers.

Each message of nlu/heldback/in_form.jsonl is a turn of the conversation itself, with the ears that a live message has.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.dialogue.content import Content
from bot.dialogue.engine import converse
from bot.dialogue.messages import Address, Answer, Heard, InboundMessage
from bot.dialogue.state import State, Turn
from bot.turns import listen
from bot.understand import Listener
from rehearsal.hearing import read_held

IN_FORM = "in_form"
NOW = datetime(2021, 2, 24, 16, 0, tzinfo=UTC)
#: What is open -> the question that asks for it, and the block that it belongs to.
OPEN = {"name": ("p1.given_names", None), "place": ("place", None), "free_text": ("needs_note", "needs")}
#: What was answered before, in the order of the form.
BEFORE = {
    "consent": True,
    "who": "self",
    "active_case": "yes",
    "p1.given_names": "Marta",
    "p1.surnames": "Díaz",
    "p1.birth_date": "1985-04-03",
    "p1.sex": "female",
    "p1.nationality": "HN",
    "p1.a_number": {"status": "none"},
    "place": {"country": "MX", "state": "TAM", "town": "Reynosa"},
    "phone": "+525500000012",
    "notice": "notice",
    "safe_hours": "morning",
    "family": 0,
    "needs": ["medical"],
}
EXPECTED = ("danger", "stop", "question", "answer")
#: Taken, or shown back before it is taken.
SHOWN_BACK = frozenset({"confirm", "which"})
#: Asked back: is this your answer or a question, did you mean one of these.
ASKED_BACK = frozenset({"is_answer", "did_you_mean"})


@dataclass(frozen=True, slots=True)
class Typed:
    """A message that was typed into an open question, and what came of it."""

    asked: str
    expect: str
    #: ``danger``, ``stop``, ``answer``, ``asked_back``, ``answered`` (rightly), ``other`` (something else was said),
    #: ``missed``.
    came: str

    @property
    def is_heard(self) -> bool:
        """Whether it is what it was; a question may be asked back."""
        return self.came in {"answered", "asked_back"} if self.expect == "question" else self.came == self.expect


def open_state(content: Content, language: str, asked: str) -> State:
    """Somebody who has got as far as this question, and to whom it was put."""
    key, block = OPEN[asked]
    keys = list(BEFORE)
    before = keys[: keys.index(key)] if key in keys else keys
    return State(
        stage="done" if block else "open",
        language=language,
        version=content.form.version,
        answers={each: Answer(value=BEFORE[each]) for each in before},
        members=("p1",),
        members_ever=1,
        reference="12345671",
        asked=(key,),
        block=block,
    )


def hear_typed(listener: Listener, held: Iterable[Mapping[str, str]]) -> list[Typed]:
    """What comes of each of these messages."""
    return [Typed(each["asked"], each["expect"], _came_of(listener, each)) for each in held]


def _came_of(listener: Listener, held: Mapping[str, str]) -> str:
    turn = turn_of(listener, held["lang"], held["asked"], held["text"])
    return _outcome(listener.content, turn, OPEN[held["asked"]][0], held.get("label", ""))


def turn_of(listener: Listener, language: str, asked: str, text: str) -> Turn:
    """The turn of a message that is typed into a question of the form."""
    state = open_state(listener.content, language, asked)
    message = InboundMessage(address=Address("", ""), provider_id="", received_at=NOW, text=text)
    heard = Heard(understanding=listen(listener.ears, listener.figures, listener.content, state, message))
    return converse(listener.content, state, message, heard, NOW)


def _outcome(content: Content, turn: Turn, key: str, label: str) -> str:
    after, aside = turn.state, turn.state.asides[0] if turn.state.asides else None
    if after.stopped or after.held:
        return "stop" if after.stopped else "danger"
    if aside and aside.name in ASKED_BACK:
        return "asked_back"
    if key in after.answers or (aside and aside.name in SHOWN_BACK and aside.data["key"] == key):
        return "answer"
    if after.misses:
        return "missed"
    return "answered" if _is_told(content, turn, label) else "other"


def _is_told(content: Content, turn: Turn, label: str) -> bool:
    """Whether the approved answer to this label was said, or what is done for it was done."""
    said = {each.key for each in turn.prompts}
    if label in content.faq.topics:
        return content.faq.answer(label, NOW.date()).text in said
    outcome = content.faq.outcomes.get(label)
    told_another = any(each.startswith("faq-") for each in said)
    return outcome is not None and (outcome.say in said if outcome.say else not told_another)


def form_figures(typed: Sequence[Typed]) -> dict[str, float]:
    """Of each kind of message the share that was heard as what it was."""
    by_kind = {expect: [each for each in typed if each.expect == expect] for expect in EXPECTED}
    return {
        **{f"form_{expect}": _share(each.is_heard for each in some) for expect, some in by_kind.items()},
        "form_answer_asked": _share(each.is_heard or each.came == "asked_back" for each in by_kind["answer"]),
    }


def _share(so: Iterable[bool]) -> float:
    every = list(so)
    return sum(every) / len(every) if every else 0.0


def read_typed() -> list[dict[str, str]]:
    """Every held-back message that is typed into an open question: {"lang", "asked", "text", "expect", "label"}."""
    return read_held((IN_FORM,))
