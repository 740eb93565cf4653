"""A case is one household's registration; it takes over the data key of the conversation that it grew from."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, select, update

from storage.answers import Answers
from storage.errors import ReferenceTaken
from storage.ids import new_id
from storage.rows import CaseRow, Json
from storage.tables import cases, consents, conversations, persons

#: The stage of a case that has a reference and nothing else yet.
OPENED = "opened"


class Cases(Answers):
    """The cases, with their members, answers, consents, and the people who talk for them."""

    def open(self, conversation_id: str, reference: str, verifier: str, now: datetime) -> str:
        """A new case about which this conversation is; its id. ReferenceTaken: draw again, in the same transaction."""
        case_id, key_id = new_id(now), self._work.key_id_of(conversation_id)
        row = {
            "id": case_id,
            "reference": reference,
            "data_key_id": key_id,
            "stage": OPENED,
            "pin": self._work.seal(key_id, "cases.pin", case_id, verifier),
            "created_at": now,
            "legal_hold": False,
        }
        if not self._work.insert_once(cases, row):
            raise ReferenceTaken
        self._work.change(conversations, conversation_id, case_id=case_id)
        return case_id

    def get(self, case_id: str) -> CaseRow | None:
        """The case of this id."""
        return self._find(cases.c.id == case_id)

    def by_reference(self, reference: str) -> CaseRow | None:
        """The case of this reference (8 digits)."""
        return self._find(cases.c.reference == reference)

    def _find(self, which: ColumnElement[bool]) -> CaseRow | None:
        found = self._work.first(select(cases).where(which))
        return self._read(found) if found else None

    def _read(self, row: Row[Any]) -> CaseRow:
        return CaseRow(
            id=row.id,
            reference=row.reference,
            stage=row.stage,
            summary=self._work.unseal_if("cases.summary", row.id, row.summary),
            created_at=row.created_at,
            completed_at=row.completed_at,
            legal_hold=row.legal_hold,
        )

    def save_summary(self, case_id: str, summary: Json) -> None:
        """What lists and charts read of this case: small, and sealed."""
        self._set(case_id, summary=self._seal(case_id, "cases.summary", summary))

    def set_stage(self, case_id: str, stage: str) -> None:
        """The case stands at this stage."""
        self._set(case_id, stage=stage)

    def complete(self, case_id: str, now: datetime) -> None:
        """The core was confirmed; the first time counts."""
        self._work.run(
            update(cases).where(cases.c.id == case_id, cases.c.completed_at.is_(None)).values(completed_at=now)
        )

    def set_pin(self, case_id: str, verifier: str) -> None:
        """Another PIN holds from now on."""
        self._set(case_id, pin=self._seal(case_id, "cases.pin", verifier))

    def pin_of(self, reference: str) -> tuple[str, str] | None:
        """Id of the case with this reference, and the verifier of its PIN."""
        found = self._work.first(select(cases.c.id, cases.c.pin).where(cases.c.reference == reference))
        return (found.id, self._work.unseal("cases.pin", found.id, found.pin)) if found else None

    def hold(self, case_id: str, *, on: bool) -> None:
        """Nothing of the case is erased while it is held by order."""
        self._set(case_id, legal_hold=on)

    def consent(self, case_id: str, *, version: str, language: str, address_id: str, now: datetime) -> None:
        """Consent was given to this version of the text, in this language, from this address."""
        row = {"id": new_id(now), "case_id": case_id, "version": version, "language": language}
        self._work.insert(consents, row | {"address_id": address_id, "given_at": now})

    def consents(self, case_id: str) -> list[Json]:
        """Each consent that was given: its version and language, when it was given, and when it was withdrawn."""
        its = consents.c
        given = select(its.version, its.language, its.given_at, its.withdrawn_at).where(its.case_id == case_id)
        return [row._asdict() for row in self._work.all(given.order_by(its.id))]

    def withdraw_consent(self, case_id: str, now: datetime) -> None:
        """No consent holds any more; that it did stays on record until the case is erased."""
        given = update(consents).where(consents.c.case_id == case_id, consents.c.withdrawn_at.is_(None))
        self._work.run(given.values(withdrawn_at=now))

    def add_person(self, case_id: str, address_id: str, kind: str, now: datetime) -> None:
        """Who talks from this address: a member, helper, lawyer or relative; said again, the new kind holds."""
        key = {"case_id": case_id, "address_id": address_id}
        known = self._work.first(select(persons.c.id).filter_by(**key))
        row_id = known.id if known else new_id(now)
        sealed = self._seal(case_id, "persons.kind", kind, row_id)
        if known:
            self._work.run(update(persons).where(persons.c.id == row_id).values(kind=sealed))
        else:
            self._work.insert_once(persons, key | {"id": row_id, "kind": sealed, "added_at": now})

    def persons(self, case_id: str) -> dict[str, str]:
        """Who talks for this case: the kind of person by address id."""
        rows = self._work.all(select(persons).where(persons.c.case_id == case_id))
        return {row.address_id: self._work.unseal("persons.kind", row.id, row.kind) for row in rows}

    def _seal(self, case_id: str, column: str, value: Any, row_id: str = "") -> bytes:
        return self._work.seal(self._key_id(case_id), column, row_id or case_id, value)

    def _set(self, case_id: str, **values: Any) -> None:
        self._work.change(cases, case_id, **values)
