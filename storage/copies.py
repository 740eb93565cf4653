"""Whoever asks what we have about them gets all of it: what they said, what we said, every answer and when it held."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Column, or_, select

from storage.errors import KeyMissing
from storage.rows import Json
from storage.store import Unit
from storage.tables import inbox, outbox, questions, tasks


def own_copy(unit: Unit, conversation_id: str) -> Json:
    """Everything that is kept about this conversation and its case, opened, as JSON; empty when there is nothing."""
    found = unit.conversations.peek(conversation_id)
    if found is None:
        return {}
    about = or_(tasks.c.conversation_id == conversation_id, tasks.c.case_id == (found.case_id or ""))
    asked = questions.c.conversation_id == conversation_id
    copy: Json = {
        "language": found.language,
        "stage": found.stage,
        "begun": found.created_at.isoformat(),
        "addresses": [f"{each.channel}:{each.value}" for each in unit.addresses.of(conversation_id)],
        "you_said": _opened(unit, inbox.c.body, inbox.c.conversation_id == conversation_id, inbox.c.received_at),
        "we_said": _opened(unit, outbox.c.prompt, outbox.c.conversation_id == conversation_id, outbox.c.sent_at),
        "files": _files(unit, conversation_id),
        "questions": _opened(unit, questions.c.content, asked, questions.c.asked_at),
        "tasks": _opened(unit, tasks.c.content, about, tasks.c.opened_at),
    }
    return copy | (_of_case(unit, found.case_id) if found.case_id else {})


def _files(unit: Unit, conversation_id: str) -> Sequence[Json]:
    """What was sent beside the text, the bytes in base64."""
    return [
        each.file | {"at": _text(each.received_at), "data": b64encode(unit.files.data(each.id) or b"").decode()}
        for each in unit.files.list(conversation_id)
    ]


def _of_case(unit: Unit, case_id: str) -> Json:
    case = unit.cases.get(case_id)
    assert case is not None, "the case of a conversation is there"
    return {
        "reference": case.reference,
        "case_stage": case.stage,
        "summary": case.summary,
        "completed": _text(case.completed_at),
        "members": unit.cases.members(case_id),
        "persons": sorted(unit.cases.persons(case_id).values()),
        "answers": [_plain(asdict(answer)) for answer in unit.cases.history(case_id)],
        "consents": [_plain(each) for each in unit.cases.consents(case_id)],
    }


def _opened(unit: Unit, column: Column[Any], which: Any, at: Column[Any]) -> Sequence[Json]:
    """What a sealed column holds in these rows, and when; a key that is gone takes its rows along."""
    its = column.table.c
    rows = unit.all(select(its.id, column.label("record"), at.label("at")).where(which).order_by(its.id))
    return [
        {"at": _text(row.at), "content": _open(unit, str(column), row.id, row.record)} for row in rows if row.record
    ]


def _open(unit: Unit, place: str, row_id: str, record: bytes) -> Any:
    try:
        return unit.unseal(place, row_id, record)
    except KeyMissing:
        return None


def _plain(values: Json) -> Json:
    return {name: _text(value) if isinstance(value, datetime) else value for name, value in values.items()}


def _text(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
