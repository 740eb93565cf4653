"""What staff may do with one case: look at it masked, hand its copy over, hold it, erase it, give it a new PIN.

Nothing here asks who is asking: whoever can run `mpp` on the server has the keys anyway.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.dialogue.kinds import KINDS
from bot.dialogue.kinds.base import Wanted
from bot.dialogue.references import show_reference
from bot.house import House
from bot.upkeep import LOCKED, tell_all
from storage import AddressRow, CaseRow, ConversationRow, OnHold, Unit, draw_pin, erase, make_verifier
from storage.rows import Json

#: The kinds of the tasks that stand for a hold, and for a PIN that was given anew.
HOLD, RENEWED = "legal_hold", "pin_renewed"
#: Questions whose answers stand on no paper: a caller who knows them is likely to be the one who gave them.
PRIVATE = ("place", "safe_hours", "notice")


class NoSuchCase(Exception):
    """There is no case of this reference."""


@dataclass(frozen=True, slots=True)
class Custody:
    """A case with the conversation about it."""

    case: CaseRow
    conversation: ConversationRow


def find(unit: Unit, reference: str) -> Custody:
    """The case of a reference, however it is spaced; raises NoSuchCase."""
    case = unit.cases.by_reference("".join(filter(str.isdigit, reference)))
    its = unit.conversations.of_case(case.id) if case else None
    conversation = unit.conversations.peek(its) if its else None
    if case is None or conversation is None:
        raise NoSuchCase
    return Custody(case, conversation)


# ------------------------------------------------------------------------------------------------------------- looking


def overview(unit: Unit, custody: Custody) -> Iterator[str]:
    """What a case is, one line each, without a name, a number or a place."""
    case, conversation = custody.case, custody.conversation
    summary = case.summary or {}
    yield f"reference: {show_reference(case.reference)}"
    yield f"stage: {case.stage}; begun {_day(case.created_at)}; confirmed {_day(case.completed_at)}"
    yield f"language: {conversation.language or '-'}; last heard {_day(conversation.last_heard_at)}"
    people = [_initials(each) for each in summary.get("people", ())]
    yield f"people: {len(people)} ({', '.join(people) or '-'})"
    yield f"to look at: {len(summary.get('flags', ()))}"
    yield f"addresses: {', '.join(masked(each) for each in unit.addresses.of(conversation.id)) or '-'}"
    yield f"consent: {'; '.join(_consent(each) for each in unit.cases.consents(case.id)) or '-'}"
    yield f"legal hold: {'yes' if case.legal_hold else 'no'}"
    yield f"open tasks: {', '.join(_tasks(unit, conversation.id)) or '-'}"


def masked(address: AddressRow) -> str:
    """An address by its door and its last two signs; a page has nothing that anybody could know."""
    closed = " (stopped)" if address.opted_out_at else " (blocked)" if address.blocked else ""
    return f"{address.channel} ••{address.value[-2:]}{closed}"


def _consent(given: Json) -> str:
    withdrawn = f", withdrawn {_day(given['withdrawn_at'])}" if given["withdrawn_at"] else ""
    return f"version {given['version']} in {given['language']}, {_day(given['given_at'])}{withdrawn}"


def _day(moment: datetime | None) -> str:
    return moment.date().isoformat() if moment else "-"


def _initials(person: dict[str, object]) -> str:
    names = f"{person.get('given_names') or ''} {person.get('surnames') or ''}".split()
    return "".join(f"{each[0]}." for each in names) or "?"


def _tasks(unit: Unit, conversation_id: str) -> list[str]:
    return [each.kind for each in unit.tasks.list() if each.conversation_id == conversation_id]


# ------------------------------------------------------------------------------------------------------------- keeping


def hold(unit: Unit, custody: Custody, reason: str, now: datetime) -> None:
    """Nothing of it is erased from now on; the task that says why stays open as long."""
    unit.cases.hold(custody.case.id, on=True)
    its, detail = custody.conversation.id, {"reason": reason}
    unit.tasks.open(HOLD, now=now, detail=detail, conversation_id=its, case_id=custody.case.id)


def release(unit: Unit, custody: Custody, now: datetime) -> None:
    """It is kept as long as any other."""
    unit.cases.hold(custody.case.id, on=False)
    _close(unit, custody, HOLD, now)


def withdraw(unit: Unit, custody: Custody, now: datetime) -> bool:
    """Consent is taken back and everything erased; False where a hold keeps it: then only the consent is gone."""
    unit.cases.withdraw_consent(custody.case.id, now)
    try:
        return erase(unit, custody.conversation.id, now)
    except OnHold:
        return False


def _close(unit: Unit, custody: Custody, kind: str, now: datetime) -> None:
    for task in unit.tasks.list():
        if task.kind == kind and task.conversation_id == custody.conversation.id:
            unit.tasks.close(task.id, now)


# --------------------------------------------------------------------------------------------------------- a new PIN


def identity_script(house: House, unit: Unit, custody: Custody) -> Iterator[str]:
    """What staff do before they give a new PIN, with what the case says for comparison."""
    language = house.language(custody.conversation.language)
    reached = [masked(each) for each in unit.addresses.of(custody.conversation.id)]
    yield "Whoever has the new PIN has the whole registration. Before you give it, with a colleague who listens:"
    yield f"1. End the call. Call back on an address that we hold ({', '.join(reached) or 'none: see 4'}), never on"
    yield "   a number that the caller offers."
    yield "2. Papers prove nothing: A-number, birth date and names may be in the wrong hands. Ask, and do not help:"
    yield from (f"   - {asked}  [kept: {kept}]" for asked, kept in _private(house, unit, custody, language))
    yield "3. Is the person alone and free to speak? If somebody listens or presses them, stop here."
    yield "4. One answer wrong, or nobody to call back: no PIN. Ask a supervisor."
    yield "Read nothing out that stands in brackets."


def _private(house: House, unit: Unit, custody: Custody, language: str) -> Iterator[tuple[str, str]]:
    answers = unit.cases.answers(custody.case.id)
    for name in PRIVATE:
        asked = house.content.catalog.line(language, f"ask-{name}")
        yield asked, _shown(house, name, answers[name].value, language) if name in answers else "nothing: skip it"


def _shown(house: House, name: str, value: object, language: str) -> str:
    question = house.content.form.questions[name]
    if question.choices:
        return house.content.catalog.line(language, f"choice-{name}-{value}")
    return KINDS[question.kind].show(value, Wanted(), house.content.words[language])


def renew_pin(house: House, reference: str, by: str, witness: str, now: datetime) -> str:
    """A new PIN, which nobody sees again: the old one is dead, the lock open, and the addresses are told."""
    pin = draw_pin(house.chance)
    verifier = make_verifier(pin, house.keys)
    with house.store.write() as unit:
        custody = find(unit, reference)
        its = custody.conversation
        unit.conversations.lock(its.id)
        unit.cases.set_pin(custody.case.id, verifier)
        unit.tries.unlock(custody.case.reference)
        unit.outbox.withdraw_secrets(its.id)
        tell_all(house, unit, its, "pin-renewed", now)
        _close(unit, custody, LOCKED, now)
        detail = {"by": by, "witness": witness}
        done = unit.tasks.open(RENEWED, now=now, detail=detail, conversation_id=its.id, case_id=custody.case.id)
        unit.tasks.close(done, now)
    return pin
