"""What people asked and what came of it: what was not understood, what was meant, whether an answer helped."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Row, select, true, update

from storage.ids import new_id
from storage.rows import Json, QuestionRow
from storage.tables import questions
from storage.work import Work


class Questions:
    """Questions that staff look at to write better answers; erased with their conversation."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def note(self, conversation_id: str, outcome: str, *, language: str | None, content: Json, now: datetime) -> None:
        """One more question, sealed by the key of its conversation."""
        row_id = new_id(now)
        sealed = self._work.seal(self._work.key_id_of(conversation_id), "questions.content", row_id, content)
        row = {"id": row_id, "conversation_id": conversation_id, "outcome": outcome, "language": language}
        self._work.insert(questions, row | {"content": sealed, "asked_at": now, "reviewed_at": None})

    def since(self, moment: datetime, language: str | None = None) -> Sequence[QuestionRow]:
        """What was asked since then, in this language or in any, the newest first."""
        found = select(questions).where(questions.c.asked_at >= moment, _of(language))
        return [self._read(row) for row in self._work.all(found.order_by(questions.c.id.desc()))]

    def review(self, until: datetime, now: datetime, language: str | None = None) -> int:
        """Somebody has looked at everything up to this moment, of this language or of any; how many that were."""
        unseen = questions.c.reviewed_at.is_(None) & (questions.c.asked_at <= until) & _of(language)
        return self._work.run(update(questions).where(unseen).values(reviewed_at=now)).rowcount

    def _read(self, row: Row[tuple[object, ...]]) -> QuestionRow:
        return QuestionRow(
            id=row.id,
            outcome=row.outcome,
            language=row.language,
            content=self._work.unseal("questions.content", row.id, row.content),
            asked_at=row.asked_at,
            reviewed_at=row.reviewed_at,
        )


def _of(language: str | None) -> ColumnElement[bool]:
    return questions.c.language == language if language else true()
