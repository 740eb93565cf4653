"""A case's answers keep their history; which question each one answers is sealed, and found by a keyed hash."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, bindparam, delete, select, update

from storage.ids import new_id
from storage.rows import AnswerChange, AnswerRow, Json
from storage.statements import Fixed
from storage.tables import a_numbers, answers, cases, members
from storage.work import Work

_KEY_OF = Fixed(select(cases.c.data_key_id).where(cases.c.id == bindparam("case_id")))
_SUPERSEDE = Fixed(
    update(answers)
    .where(
        answers.c.case_id == bindparam("of_case"),
        answers.c.slot == bindparam("of_slot"),
        answers.c.superseded_at.is_(None),
    )
    .values(superseded_at=bindparam("until"))
)


class Answers:
    """What a household told, member by member."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def _key_id(self, case_id: str) -> str:
        found = self._work.first(_KEY_OF, {"case_id": case_id})
        assert found is not None, "a case that is written to is there"
        return str(found.data_key_id)

    def record_answers(self, case_id: str, changes: Sequence[AnswerChange], *, channel: str, now: datetime) -> None:
        """New values hold from now on, dropped ones no longer; what held before is kept as history."""
        if not changes:
            return
        slots = [self._work.keys.slot(case_id, change.key) for change in changes]
        self._work.run(_SUPERSEDE, [{"of_case": case_id, "of_slot": slot, "until": now} for slot in slots])
        key_id, given = self._key_id(case_id), {"case_id": case_id, "channel": channel, "at": now}
        rows = [
            given | {"slot": slot} | self._content(key_id, change, new_id(now))
            for change, slot in zip(changes, slots, strict=True)
            if not change.drops
        ]
        self._work.insert(answers, rows)

    def _content(self, key_id: str, change: AnswerChange, answer_id: str) -> Json:
        content = {"key": change.key, "value": change.value, "how": change.how}
        return {"id": answer_id, "content": self._work.seal(key_id, "answers.content", answer_id, content)}

    def answers(self, case_id: str) -> dict[str, AnswerRow]:
        """The answers that hold, by the question's key."""
        present = select(answers).where(answers.c.case_id == case_id, answers.c.superseded_at.is_(None))
        return {answer.key: answer for answer in self._read_all(present)}

    def history(self, case_id: str) -> list[AnswerRow]:
        """Every answer that was ever given, the oldest first."""
        return self._read_all(select(answers).where(answers.c.case_id == case_id))

    def _read_all(self, found: Select[Any]) -> list[AnswerRow]:
        return [self._read_answer(row) for row in self._work.all(found.order_by(answers.c.at, answers.c.id))]

    def _read_answer(self, row: Row[Any]) -> AnswerRow:
        content = self._work.unseal("answers.content", row.id, row.content)
        return AnswerRow(**content, channel=row.channel, at=row.at, superseded_at=row.superseded_at)

    def sync_members(self, case_id: str, ids: Sequence[str], now: datetime) -> None:
        """The household's members in this order; who is missing left it now, and keeps the id."""
        known = self._members(case_id)
        wanted = {member_id: (position, None) for position, member_id in enumerate(ids)}
        gone = {member_id: (at, left or now) for member_id, (at, left) in known.items() if member_id not in wanted}
        for member_id, (position, left) in {**wanted, **gone}.items():
            if known.get(member_id) != (position, left):
                self._put_member(case_id, member_id, {"position": position, "removed_at": left})

    def _members(self, case_id: str) -> dict[str, tuple[int, datetime | None]]:
        rows = self._work.all(select(members).where(members.c.case_id == case_id))
        return {row.id: (row.position, row.removed_at) for row in rows}

    def _put_member(self, case_id: str, member_id: str, values: Json) -> None:
        key = {"case_id": case_id, "id": member_id}
        if not self._work.insert_once(members, key | values):
            self._work.run(update(members).filter_by(**key).values(values))

    def members(self, case_id: str) -> list[str]:
        """Ids of those who belong to the household, in order."""
        present = [(at, member_id) for member_id, (at, left) in self._members(case_id).items() if left is None]
        return [member_id for _, member_id in sorted(present)]

    def index_a_numbers(self, case_id: str, numbers: Mapping[str, str], now: datetime) -> None:
        """From now on the case is found by these A-numbers (digits, by member) and by no others."""
        self._work.run(delete(a_numbers).where(a_numbers.c.case_id == case_id))
        key_id, keys = self._key_id(case_id), self._work.keys
        rows = [
            {
                "id": row_id,
                "case_id": case_id,
                "member_id": member_id,
                "number": keys.a_numbers(number)[0],
                "root_key": keys.newest.id,
                "value": self._work.seal(key_id, "a_numbers.value", row_id, number),
            }
            for row_id, (member_id, number) in ((new_id(now), pair) for pair in numbers.items())
        ]
        self._work.insert(a_numbers, rows)

    def with_a_number(self, number: str) -> list[str]:
        """Ids of the cases that name this A-number; for staff only: it proves nothing and discloses nothing."""
        found = select(a_numbers.c.case_id).where(a_numbers.c.number.in_(self._work.keys.a_numbers(number)))
        return [row.case_id for row in self._work.all(found.distinct().order_by(a_numbers.c.case_id))]
