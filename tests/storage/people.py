"""Made-up people, and the short ways in which they use a store."""

import datetime as dt
import itertools
from dataclasses import dataclass

import sqlalchemy as sa

from storage import AnswerChange, make_verifier
from storage.tables import outbox
from tests.databases import NOW

ANA = "+525500000001"
BEA = "+525500000002"
SECOND = dt.timedelta(seconds=1)
DAY = dt.timedelta(days=1)
ids = itertools.count(1)


def accept(store, value=ANA, *, text="hola", provider_id=None, channel="sms", now=NOW, **more):
    with store.write() as unit:
        return unit.inbox.accept(
            {"text": text},
            channel=channel,
            value=value,
            account="AC1",
            provider_id=provider_id or f"SM{next(ids)}",
            now=now,
            **more,
        )


def put(store, accepted, *prompts, turn=1, now=NOW, **more):
    with store.write() as unit:
        return unit.outbox.put_all(
            accepted.conversation_id, accepted.address_id, list(prompts), turn=turn, now=now, **more
        )


def claim(store, worker="w1", now=NOW, channels=("sms",), **more):
    with store.write() as unit:
        return unit.outbox.claim(worker, now, channels=channels, **more)


def send(store, row, provider_id, worker="w1", now=NOW):
    """What a worker does with one message that leaves."""
    with store.write() as unit:
        assert unit.outbox.leave([row.id], worker, now)
    with store.write() as unit:
        return unit.outbox.accepted(row.id, worker, provider_id=provider_id, account="AC1", now=now)


def states(store, conversation_id):
    """State and text of everything that was put, in order."""
    its = outbox.c
    with store.read() as unit:
        rows = unit.all(sa.select(outbox).where(its.conversation_id == conversation_id).order_by(its.id))
        return [(row.state, unit.unseal("outbox.prompt", row.id, row.prompt)["text"]) for row in rows]


def shorten(store):
    """Its patience is a moment instead of five seconds."""
    statement = "PRAGMA busy_timeout=50" if store.engine_name == "sqlite" else "SET lock_timeout = '50ms'"

    def impatient(connection, _record):
        cursor = connection.cursor()
        cursor.execute(statement)
        cursor.close()
        connection.commit()

    sa.event.listen(store.engine, "connect", impatient)


@dataclass(frozen=True)
class Household:
    address_id: str
    conversation_id: str
    case_id: str
    reference: str
    pin: str


def register(
    store, value=ANA, *, reference="35968532", pin="483920", name="Ana", a_number="000000017", now=NOW, texts=("hola",)
):
    """A household that has told something, with a case, messages in and out, and a task."""
    for text in texts:
        accepted = accept(store, value, text=text, now=now)
    verifier = make_verifier(pin, store.keys)
    with store.write() as unit:
        conversation_id = accepted.conversation_id
        while message := unit.inbox.oldest(conversation_id):
            unit.inbox.mark_taken(message.id, turn=1, now=now, answer=[{"text": f"gracias {name}"}])
        case_id = unit.cases.open(conversation_id, reference, verifier, now)
        unit.conversations.save(conversation_id, state={"name": name}, turn=1, stage="core", language="es", now=now)
        unit.cases.sync_members(case_id, ["p1"], now)
        unit.cases.record_answers(case_id, [AnswerChange("p1.given_names", name)], channel="sms", now=now)
        unit.cases.index_a_numbers(case_id, {"p1": a_number}, now)
        unit.cases.save_summary(case_id, {"name": name})
        unit.cases.consent(case_id, version="1", language="es", address_id=accepted.address_id, now=now)
        unit.cases.add_person(case_id, accepted.address_id, "member", now)
        unit.tasks.open("call_back", now=now, conversation_id=conversation_id, case_id=case_id, detail={"who": name})
        unit.questions.note(conversation_id, "missed", language="es", content={"text": f"y {name}?"}, now=now)
        unit.outbox.put_all(conversation_id, accepted.address_id, [{"text": f"hola {name}"}], turn=1, now=now)
    return Household(accepted.address_id, conversation_id, case_id, reference, pin)
