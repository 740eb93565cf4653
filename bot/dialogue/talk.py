"""A turn in the making: what came in, where the conversation stands by now, what has been said so far.

``Talk`` is the only thing in this package that changes, and only within one turn.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from bot.dialogue import forms
from bot.dialogue.catalog import Wording
from bot.dialogue.content import Content
from bot.dialogue.forms import Answers, Slot
from bot.dialogue.kinds import KINDS
from bot.dialogue.kinds.base import Wanted
from bot.dialogue.kinds.words import RELATIONS as EVERY_RELATION
from bot.dialogue.kinds.words import Words
from bot.dialogue.messages import Answer, Choice, Door, Event, Field, Heard, InboundMessage, Prompt, Value
from bot.dialogue.state import Aside, State

#: Before anybody has chosen: most of those who write know it.
FIRST_LANGUAGE = "es"

#: The one who is there from the beginning, by the id that they will have.
FIRST_MEMBER = "p1"

#: Questions of the conversation that wait while another one is put; all others are given up for it.
WAITING = frozenset({"confirm", "which", "may_show", "check", "language", "too_many", "withdraw"})


class Talk:
    """One turn: reads the message, changes the state, gathers prompts and events."""

    def __init__(self, content: Content, state: State, message: InboundMessage, heard: Heard, now: datetime) -> None:
        self.content = content
        self.state = state
        #: Where the conversation stood before this turn.
        self.begun = state
        self.message = message
        self.heard = heard
        self.now = now
        self.prompts: list[Prompt] = []
        self.events: list[Event] = []
        #: Why the last answer to a question could not be taken: key -> reason or text.
        self.problems: dict[str, str] = {}
        self._applied: tuple[tuple[Answers, tuple[str, ...], frozenset[str]], list[Slot]] | None = None
        #: The command that the message was, by word or by button.
        self.command = message.command
        #: Keys answered in this turn, for "back".
        self.answered: list[str] = []
        #: The open question is put in simpler words.
        self.helping = False
        #: Nothing more is asked in this turn.
        self.quiet = False
        #: The question whose echo was not confirmed but answered anew: what was typed is its answer.
        self.redo = ""
        #: A text to say again before the open question ("let us go on").
        self.lead = ""
        #: What was said before the language was known, to be heard now that it is.
        self.recalled: Mapping[str, str] = {}
        #: The person came back by a new call or visit, and is told how far they are.
        self.called = False
        #: Keys of the fields that hold a cry for help: they are no answers.
        self.cries: frozenset[str] = frozenset()
        #: The field of a screen that the ears were asked about: it may be more than an answer.
        self.spoken: Field | None = None
        #: The key of that field, where it held a question and no answer.
        self.emptied = ""

    @property
    def door(self) -> Door:
        """What the door of this message can do."""
        return self.message.door

    @property
    def language(self) -> str:
        """The language to speak."""
        return self.state.language or FIRST_LANGUAGE

    @property
    def is_early(self) -> bool:
        """Whether nobody can have read the open question when this was written."""
        asked_at = self.begun.asked_at
        return self.heard.early or (asked_at is not None and self.message.received_at.isoformat() < asked_at)

    @property
    def words(self) -> Words:
        """The words of that language."""
        return self.content.words[self.language]

    @property
    def today(self) -> date:
        """The day of this turn."""
        return self.now.date()

    @property
    def text(self) -> str:
        """What was written."""
        return self.message.text

    def set(self, **changes: Any) -> None:
        """Change where the conversation stands."""
        self.state = replace(self.state, **changes)

    def emit(self, name: str, **detail: Any) -> None:
        """Ask intake to see to something."""
        self.events.append(Event(name=name, detail=detail))

    def wording(self, key: str, /, **given: str) -> Wording:
        """A text in the person's language."""
        return self.content.catalog.text(self.language, key, **given)

    def line(self, key: str, /, **given: str) -> str:
        """The value of a text alone."""
        return self.content.catalog.line(self.language, key, **given)

    def beside(self, key: str, /) -> str:
        """A text that stands beside a question, in the words of this door: to be heard where nobody reads."""
        said = self.wording(key)
        return said.spoken if self.door.speech else said.text

    def say(self, key: str, /, **given: str) -> None:
        """Say a text."""
        self.prompts.append(self.statement(key, **given))

    def remark(self, key: str, /, **given: str) -> None:
        """Say a text that means nothing once a later turn was taken."""
        self.prompts.append(replace(self.statement(key, **given), perishable=True))

    def confide(self, key: str, /, **given: str) -> None:
        """Say a text that is masked once it has left."""
        self.prompts.append(replace(self.statement(key, **given), secret=True))

    def statement(self, key: str, /, **given: str) -> Prompt:
        """A text as a prompt that expects nothing."""
        said = self.wording(key, **given)
        return Prompt(key=key, language=self.language, text=said.text, short=said.short, spoken=said.spoken)

    def says(self, command: str) -> str:
        """The word by which a command is given in the person's language."""
        return self.words.command_words[command]

    def prompts_say(self, key: str) -> bool:
        """Whether this was said in this turn already."""
        return any(each.key == key for each in self.prompts)

    def facts(self) -> dict[str, str]:
        """What texts may say about the people behind the machine."""
        human = self.content.human
        return {"human_phone": human.phone, "human_hours": human.hours.get(self.language, "")}

    def push(self, name: str, **data: Any) -> None:
        """Open a question of the conversation itself, before all others."""
        others = tuple(each for each in self.state.asides if each.name != name and each.name in WAITING)
        self.set(asides=(Aside(name=name, data=data), *others))

    def shelve(self, name: str, **data: Any) -> None:
        """Open a question of the conversation itself, after those that are open already."""
        self.set(asides=(*self.state.asides, Aside(name=name, data=data)))

    def close(self, *names: str) -> None:
        """Close such a question, or several."""
        self.set(asides=tuple(each for each in self.state.asides if each.name not in names))

    @property
    def first_aside(self) -> str:
        """The name of such a question that is open; empty when none is."""
        return self.state.asides[0].name if self.state.asides else ""

    def close_first(self) -> None:
        """Close the one that is open; another of the same name may wait behind it."""
        self.set(asides=self.state.asides[1:])

    # ------------------------------------------------------------------------------------------------ the household

    def slots(self, parts: frozenset[str]) -> list[Slot]:
        """The questions of these parts that apply now."""
        now = (self.state.answers, self.state.members, parts)
        # Asked for several times in a turn, and the same as long as nothing was answered in between.
        if self._applied is None or any(old is not new for old, new in zip(self._applied[0], now, strict=True)):
            self._applied = (now, forms.applicable(self.content.form, *now, self.today))
        return self._applied[1]

    def slots_if(self, answers: Answers, parts: frozenset[str]) -> list[Slot]:
        """The questions of these parts that would apply with these answers, to one person while there is nobody yet."""
        members = self.state.members or (FIRST_MEMBER,)
        return forms.applicable(self.content.form, answers, members, parts, self.today)

    def part_of(self, key: str) -> str:
        """The part of the form to which a question belongs."""
        return self.content.form.questions[key.rpartition(".")[2]].part

    def child_alone(self) -> bool:
        """Whether a minor with no adult is registering."""
        return forms.is_child_alone(self.content.form, self.state.answers, self.state.members, self.today)

    def name_of(self, member: str) -> str:
        """A person's given names, or "person 2" while they are not known."""
        answer = self.state.answers.get(f"{member}.given_names")
        if answer and isinstance(answer.value, str):
            return quote(answer.value)
        if member == self.state.members[0]:
            return self.line("applicant-unnamed")
        return self.line("person-unnamed", number=str(self.state.members.index(member) + 1))

    def is_about_other(self, slot: Slot) -> bool:
        """Whether the question is about somebody else than the person who writes."""
        who = self.state.answers.get("who")
        speaks_for_self = who is None or who.value == "self"
        first = self.state.members[0] if self.state.members else FIRST_MEMBER
        return not (speaks_for_self and slot.member in (None, first))

    # ------------------------------------------------------------------------------------------------ kinds

    def wanted(self, slot: Slot) -> Wanted:
        """What a question allows, with labels in the person's language."""
        # Of a screen the ears heard one field.
        heard_here = not self.message.fields or (self.spoken is not None and self.spoken.about == slot.key)
        return Wanted(
            choices=self.choices(slot),
            options=slot.question.options,
            reach=self.message.reach,
            names=self.names if heard_here else (),
        )

    @property
    def names(self) -> tuple[str, ...]:
        """What sounds like a name to the ears."""
        heard = self.heard.understanding
        return heard.names if heard else ()

    def choices(self, slot: Slot) -> tuple[Choice, ...]:
        """The choices of a question with their labels."""
        question = slot.question
        if question.kind == "yes_no":
            return self.labelled("choice", ("yes", "no"))
        if question.kind == "relation":
            return self.labelled("choice-relation", RELATIONS)
        return self.labelled(f"choice-{question.id}", question.choices)

    def labelled(self, prefix: str, values: Sequence[str]) -> tuple[Choice, ...]:
        """Values with the labels that the content has under ``prefix-value``."""
        return tuple(Choice(value=each, label=self.line(f"{prefix}-{each}")) for each in values)

    def show(self, slot: Slot, answer: Answer) -> str:
        """An answer as the person reads it."""
        match answer.how:
            case "skipped" | "unknown":
                return self.line("answer-none")
            case "recorded":
                return self.line("answer-recorded")
        return self.show_value(slot, answer.value)

    def show_value(self, slot: Slot, value: Value) -> str:
        """A value as the person reads it, marked where it is in the person's own words."""
        shown = self.write_value(slot, value)
        return quote(shown) if slot.question.kind in OWN_WORDS else shown

    def write_value(self, slot: Slot, value: Value) -> str:
        """A value as the person would type it: reads back as the same."""
        return KINDS[slot.question.kind].show(value, self.wanted(slot), self.words)


#: Kinds whose answers are in the person's own words.
OWN_WORDS = frozenset({"name", "place", "text"})


def quote(text: str) -> str:
    """Names and numbers between U+2068 and U+2069: a door that must simplify our words leaves these as they are."""
    return f"\u2068{text}\u2069"


#: Relations offered to choose from: nobody is the head twice.
RELATIONS = tuple(each for each in EVERY_RELATION if each != "head")
