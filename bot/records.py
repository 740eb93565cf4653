"""What a turn leaves in the case: answers with their history, people, A-numbers to find, a summary for staff."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.dialogue.content import Content
from bot.dialogue.forms import staff_flags
from bot.dialogue.messages import Answer, Value
from bot.dialogue.state import State
from bot.turns import Plan, Step, changes
from storage import AnswerChange, Unit

#: What staff search and count by; everything else is read from the answers of one case.
OF_A_PERSON = ("given_names", "surnames", "birth_date", "sex", "nationality")
OF_THE_HOUSEHOLD = ("place", "notice", "safe_hours", "needs")
A_NUMBER = "a_number"


def record(content: Content, unit: Unit, plan: Plan, step: Step, case_id: str) -> None:
    """The case says what the conversation says: written only where this turn changed something."""
    channel, now = plan.waiting.address.channel, plan.now
    # Before there is a case nothing is recorded: what was said until consent comes with the opening of the case.
    before = State() if step.identity else step.before
    changed = changes(before.answers, step.after.answers)
    if changed:
        unit.cases.record_answers(case_id, changed, channel=channel, now=now)
    if before.members != step.after.members:
        unit.cases.sync_members(case_id, step.after.members, now)
    if any(each.key.endswith(f".{A_NUMBER}") for each in changed):
        unit.cases.index_a_numbers(case_id, a_numbers(step.after), now)
    if open_stage(before) != open_stage(step.after):
        unit.cases.set_stage(case_id, open_stage(step.after))
    if changed or before.stage != step.after.stage:
        unit.cases.save_summary(case_id, summary(content, step.after))
    _name_the_speaker(unit, plan, changed, case_id)


def _name_the_speaker(unit: Unit, plan: Plan, changed: Sequence[AnswerChange], case_id: str) -> None:
    """Who talks from this address, as soon as they say so."""
    said = next((each.value for each in changed if each.key == "who" and each.value), None)
    if said:
        kind = "member" if said == "self" else str(said)
        unit.cases.add_person(case_id, plan.waiting.address.id, kind, plan.now)


def open_stage(state: State) -> str:
    """The stage as it may lie in clear: that a minor is alone is for nobody who steals the database."""
    return "done" if state.stage == "child" else state.stage


def a_numbers(state: State) -> dict[str, str]:
    """The A-number of each person who has one."""
    found = {each: state.answers.get(f"{each}.{A_NUMBER}") for each in state.members}
    return {member: number for member, answer in found.items() if (number := _number(answer))}


def _number(answer: Answer | None) -> str | None:
    value: Value = answer.value if answer else None
    return value.get("number") if isinstance(value, Mapping) else None


def summary(content: Content, state: State) -> dict[str, Any]:
    """What lists and charts show of a case: its people by name, where they are, and what staff should look at."""
    return {
        "language": state.language,
        "stage": state.stage,
        "people": [_of(state, OF_A_PERSON, f"{member}.") | {"id": member} for member in state.members],
        "flags": staff_flags(content.form, state.answers),
        **_of(state, OF_THE_HOUSEHOLD),
    }


def _of(state: State, names: Sequence[str], prefix: str = "") -> dict[str, Any]:
    found = {name: state.answers.get(prefix + name) for name in names}
    return {name: answer.value for name, answer in found.items() if answer is not None}
