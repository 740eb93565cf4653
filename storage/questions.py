"""What people asked and nobody answered, what they chose then, and whether an answer helped: staff learn from it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from storage.ids import new_id
from storage.rows import QuestionRow
from storage.tables import questions
from storage.work import Work


class Questions:
    """Kept under the key of the conversation, and erased with it."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def add(
        self, conversation_id: str, outcome: str, *, text: str, label: str, language: str | None, now: datetime
    ) -> None:
        """One more; the text comes without numbers."""
        question_id = new_id(now)
        key_id = self._work.key_id_of(conversation_id)
        sealed = self._work.seal(key_id, "questions.content", question_id, {"text": text, "label": label})
        about = {"conversation_id": conversation_id, "outcome": outcome, "language": language}
        self._work.insert(questions, {"id": question_id, "content": sealed, "asked_at": now, **about})

    def since(self, moment: datetime, language: str | None = None) -> Sequence[QuestionRow]:
        """All from then on, the oldest first."""
        found = select(questions).where(questions.c.asked_at >= moment).order_by(questions.c.id)
        if language:
            found = found.where(questions.c.language == language)
        return [self._read(row) for row in self._work.all(found)]

    def _read(self, row: Row[Any]) -> QuestionRow:
        content = self._work.unseal("questions.content", row.id, row.content)
        return QuestionRow(outcome=row.outcome, language=row.language, asked_at=row.asked_at, **content)
