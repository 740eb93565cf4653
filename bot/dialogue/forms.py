"""A form says what is asked, of whom and when; it has no "next".

The question asked is the first one that applies and has no answer. A slot is a question put to one person of the
household (or to the household): ``p2.birth_date``, ``place``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bot.dialogue.kinds import KINDS
from bot.dialogue.kinds.dates import years_old
from bot.dialogue.messages import Answer, Value

CORE = "core"
GROUP = "people"
ADULT = 18


class FaultyForm(ValueError):
    """The form cannot be used; ``faults`` says what is wrong with which question, ``found`` is what could be read."""

    def __init__(self, faults: Sequence[str], found: Form | None = None) -> None:
        self.faults = tuple(faults)
        self.found = found
        super().__init__("; ".join(faults))


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of the form, as content/forms has it."""

    id: str
    part: str
    kind: str
    group: str | None = None
    not_first: bool = False
    only_first: bool = False
    choices: tuple[str, ...] = ()
    options: Mapping[str, Any] = field(default_factory=dict)
    ask_if: Mapping[str, Any] = field(default_factory=dict)
    #: May be left out.
    skip: bool = False
    #: Asked of a minor who is alone.
    short: bool = False
    #: Its answer decides what comes after: nothing beyond it is asked in the same turn.
    decides: bool = False
    #: Not shown for correction (consent is withdrawn by "delete", not corrected).
    keep: bool = False
    #: The answer counts further members of this group.
    makes: str | None = None
    #: Answer -> text that ends the form kindly.
    ends: Mapping[str, str] = field(default_factory=dict)
    #: Answer -> text that explains, and the form goes on.
    explains: Mapping[str, str] = field(default_factory=dict)
    #: Answer -> flag for staff.
    flags: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Slot:
    """A question put to one person (``member``) or to the household (None)."""

    question: Question
    member: str | None

    @property
    def key(self) -> str:
        """The key of its answer."""
        return f"{self.member}.{self.question.id}" if self.member else self.question.id


@dataclass(frozen=True, slots=True)
class Form:
    """A whole form; ``runs`` are its questions cut where a group begins or ends."""

    id: str
    version: str
    questions: Mapping[str, Question]
    more: tuple[str, ...]
    short_if: Mapping[str, Any]
    runs: tuple[tuple[Question, ...], ...]


Answers = Mapping[str, Answer]


def read_form(plain: Mapping[str, Any]) -> Form:
    """The form of a parsed YAML file; raises FaultyForm with every fault."""
    faults: list[str] = []
    questions: dict[str, Question] = {}
    for number, each in enumerate(plain.get("questions", ()), 1):
        question = _read_question(each, number, faults)
        if question and question.id in questions:
            faults.append(f"{question.id}: stands twice")
        elif question:
            questions[question.id] = question
    form = _assemble(plain, questions)
    faults += _faults(form)
    if faults:
        raise FaultyForm(faults, form)
    return form


def _assemble(plain: Mapping[str, Any], questions: Mapping[str, Question]) -> Form:
    return Form(
        id=str(plain.get("form", "")),
        version=str(plain.get("version", "")),
        questions=questions,
        more=tuple(plain.get("more", ())),
        short_if=plain.get("short_if", {}),
        runs=tuple(_runs(tuple(questions.values()))),
    )


def _read_question(plain: Mapping[str, Any], number: int, faults: list[str]) -> Question | None:
    given = dict(plain) | {"choices": tuple(plain.get("choices", ()))}
    try:
        return Question(**given)
    except TypeError as problem:
        faults.append(f"question {number} ({plain.get('id', 'without id')}): {problem}")
        return None


def _runs(questions: Sequence[Question]) -> Iterator[tuple[Question, ...]]:
    start = 0
    for end in range(1, len(questions) + 1):
        if end == len(questions) or questions[end].group != questions[start].group:
            yield tuple(questions[start:end])
            start = end


def _faults(form: Form) -> Iterator[str]:
    for each in form.questions.values():
        yield from (f"{each.id}: {fault}" for fault in _question_faults(form, each))
    yield from (f"short_if: {key} is no question" for key in form.short_if if key not in form.questions)


def _question_faults(form: Form, question: Question) -> Iterator[str]:
    if question.kind not in KINDS:
        yield f"there is no kind {question.kind}"
    if question.part != CORE and question.part not in form.more:
        yield f"part {question.part} is not offered under more"
    if any(not isinstance(choice, str) for choice in question.choices):
        yield "its choices must be texts (quote yes and no)"
    yield from (f"asked if {other}, which is no question" for other in question.ask_if if other not in form.questions)
    answers = (*question.ends, *question.explains, *question.flags)
    yield from (
        f"{answer} is none of its choices (quote yes and no)" for answer in answers if answer not in question.choices
    )


# ------------------------------------------------------------------------------------------- which questions apply


def slots(form: Form, members: Sequence[str], parts: frozenset[str]) -> Iterator[Slot]:
    """Every question of these parts, for every person it is put to, in the order of asking."""
    for run in form.runs:
        if run[0].group is None:
            yield from (Slot(each, None) for each in run if each.part in parts)
            continue
        for place, member in enumerate(members):
            for each in run:
                if each.part in parts and not (each.not_first if place == 0 else each.only_first):
                    yield Slot(each, member)


def applicable(form: Form, answers: Answers, members: Sequence[str], parts: frozenset[str], today: date) -> list[Slot]:
    """The slots that apply, given what was answered."""
    first = members[0] if members else None
    short = bool(form.short_if) and holds(form.short_if, answers, first, today)
    return [
        each
        for each in slots(form, members, parts)
        if (each.question.short or not short)
        and (not each.question.ask_if or holds(each.question.ask_if, answers, each.member, today))
    ]


def holds(condition: Mapping[str, Any], answers: Answers, member: str | None, today: date) -> bool:
    """Whether every answer compared is as the condition says: a value, one of a list, or ``{is: minor}``."""
    return all(_matches(_answer(answers, key, member), wanted, today) for key, wanted in condition.items())


def _answer(answers: Answers, key: str, member: str | None) -> Answer | None:
    own = answers.get(f"{member}.{key}") if member else None
    return own or answers.get(key)


def _matches(answer: Answer | None, wanted: Any, today: date) -> bool:
    if answer is None:
        return False
    if isinstance(wanted, Mapping):
        return NAMED_TESTS[wanted["is"]](answer.value, today)
    return answer.value in wanted if isinstance(wanted, list) else bool(answer.value == wanted)


def is_minor(value: Value, today: date) -> bool:
    """Whether a birth date or an age is that of somebody under 18; an unknown one is not."""
    years = years_old(value, today)
    return years is not None and years < ADULT


NAMED_TESTS: Mapping[str, Callable[[Value, date], bool]] = {"minor": is_minor}


def is_child_alone(form: Form, answers: Answers, members: Sequence[str], today: date) -> bool:
    """Whether the short form holds: a minor with no adult."""
    return bool(members) and bool(form.short_if) and holds(form.short_if, answers, members[0], today)


def staff_flags(form: Form, answers: Answers) -> list[str]:
    """What staff should look at, from the answers that the form marks."""
    given = ((each, answers.get(each.id)) for each in form.questions.values() if each.flags)
    return [each.flags[answer.value] for each, answer in given if answer and answer.value in each.flags]


def most_core_questions(form: Form, *, first: bool) -> int:
    """How many core questions one person (the first, or a further one) is asked at the most."""
    core = [each for each in form.questions.values() if each.part == CORE and not each.ask_if]
    if first:
        return sum(1 for each in core if not each.not_first)
    return sum(1 for each in core if each.group and not each.only_first)
