"""What the bot keeps about one person, as staff would see it: each answer with its door and its time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.dialogue.content import Content
from bot.dialogue.messages import Address, Door, Heard, InboundMessage
from bot.dialogue.references import show_reference
from bot.dialogue.state import State
from bot.dialogue.talk import Talk
from bot.turns import state_of
from channels.base import strip_marks
from storage import AnswerRow, ConversationRow, Unit

#: Staff read English here, whatever the person speaks.
LANGUAGE = "en"


def show_cases(content: Content, unit: Unit, addresses: Sequence[Address], now: datetime) -> list[dict[str, Any]]:
    """Every conversation that these addresses talk in: those with a registration first."""
    known = [found for each in addresses if (found := unit.addresses.find(each.channel, each.value))]
    ids = dict.fromkeys(each.conversation_id for each in known)
    rows = [row for each in ids if (row := unit.conversations.peek(each))]
    return [_show(content, unit, row, now) for row in sorted(rows, key=lambda row: row.case_id is None)]


def _show(content: Content, unit: Unit, row: ConversationRow, now: datetime) -> dict[str, Any]:
    case = unit.cases.get(row.case_id) if row.case_id else None
    state = replace(state_of(row), language=LANGUAGE)
    answers = unit.cases.answers(case.id) if case else {}
    opened = [each for each in unit.tasks.list() if row.id == each.conversation_id]
    return {
        "id": row.id,
        "reference": show_reference(case.reference) if case else "",
        "stage": case.stage if case else row.stage,
        "language": row.language or "",
        "doors": sorted({each.channel for each in unit.addresses.of(row.id)}),
        "sections": list(_sections(content, state, answers, now)),
        "tasks": [{"kind": each.kind, "at": each.opened_at.isoformat()} for each in opened],
    }


def _sections(content: Content, state: State, answers: dict[str, AnswerRow], now: datetime) -> Iterator[dict[str, Any]]:
    """The answers in the order of the form: of each person under the name, then of the household."""
    talk = _as_staff(content, state, now)
    parts = frozenset(question.part for question in content.form.questions.values())
    slots = [each for each in talk.slots(parts) if each.key in answers and each.key in state.answers]
    for member in (*state.members, None):
        lines = [
            {
                "key": slot.key,
                "label": talk.line(f"label-{slot.question.id}"),
                "value": strip_marks(talk.show(slot, state.answers[slot.key])),
                "door": answers[slot.key].channel,
                "at": answers[slot.key].at.isoformat(),
            }
            for slot in slots
            if slot.member == member
        ]
        if lines:
            yield {"name": strip_marks(talk.name_of(member)) if member else "", "lines": lines}


def _as_staff(content: Content, state: State, now: datetime) -> Talk:
    """Whoever shows an answer in words does it within a turn; in this one nothing is said."""
    nobody = Address("panel", "")
    silence = InboundMessage(provider_id="", account="", address=nobody, received_at=now, door=Door())
    return Talk(content, state, silence, Heard(), now)
