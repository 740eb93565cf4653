"""How a text becomes an answer, and what follows from an answer at once.

Reading is the kinds' business; here it is decided which question a text belongs to, what is shown back first, and which
other answers no longer apply.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.dialogue.asking import in_parts, may_skip, open_part
from bot.dialogue.forms import Slot
from bot.dialogue.kinds import KINDS, dates, relations
from bot.dialogue.kinds.base import Ambiguous, NotUnderstood, Reading, Understood
from bot.dialogue.kinds.commands import is_dont_know, is_skip
from bot.dialogue.messages import Answer, Expect, Value
from bot.dialogue.state import with_answer, without_answers
from bot.dialogue.talk import Talk

#: Kinds that door.confirm_each reads back before they count.
CONFIRMED_ALOUD = frozenset({Expect.NUMBER, Expect.DATE, Expect.A_NUMBER, Expect.PHONE})
_NUMBERED = re.compile(r"^\s*(\d{1,2})\s*[).:\-]\s*(.+)$")
_YES_NO = {"yes": True, "no": False}


def read(talk: Talk, slot: Slot, text: str, *, by_button: bool = False) -> Reading:
    """What the text means as an answer to this question."""
    choices = talk.choices(slot)
    values = {each.value for each in choices}
    pressed = text.split(",") if by_button else []
    if pressed and values.issuperset(pressed):
        return Understood(_value_of_buttons(slot, pressed))
    if may_skip(talk, slot) and (is_skip(text, talk.words) or is_dont_know(text, talk.words)):
        return Understood(None)
    return KINDS[slot.question.kind].read(text, talk.wanted(slot), talk.words, talk.today)


def _value_of_buttons(slot: Slot, pressed: list[str]) -> Value:
    match slot.question.kind:
        case "yes_no":
            return _YES_NO[pressed[0]]
        case "choices":
            return pressed
        case _:
            return pressed[0]


def take(talk: Talk, slot: Slot, text: str, *, by_button: bool = False) -> bool:
    """Take the text as the answer to this question: stored, shown back for a yes, asked which, or a miss (False)."""
    if in_parts(talk, slot) and not by_button:
        return _take_part(talk, slot, text)
    taken = accept(talk, slot, read(talk, slot, text, by_button=by_button))
    if taken and slot.question.kind == "relation":
        _note_sex(talk, slot, text)
    return taken


def _note_sex(talk: Talk, slot: Slot, text: str) -> None:
    """A daughter is a girl: what the word for a relative tells is not asked again; the read-back shows it."""
    told, key = relations.sex_of(text, talk.words), f"{slot.member}.sex"
    if told and key not in talk.state.answers:
        store(talk, {key: Answer(value=told)})


def accept(talk: Talk, slot: Slot, reading: Reading) -> bool:
    """Do what a reading says; False when nothing could be read."""
    match reading:
        case NotUnderstood(reason):
            talk.problems[slot.key] = talk.line(f"reason-{reason}")
            return False
        case Ambiguous(values):
            talk.shelve("which", key=slot.key, values=list(values))
        case Understood(None):
            store(talk, {slot.key: Answer(value=None, how="skipped")})
        case Understood(value, confirm) if confirm or _wants_echo(talk, slot):
            talk.shelve("confirm", key=slot.key, value=value)
        case Understood(value):
            store(talk, {slot.key: Answer(value=value, how=_how(talk, slot))})
    return True


def _wants_echo(talk: Talk, slot: Slot) -> bool:
    return talk.door.confirm_each and KINDS[slot.question.kind].expects in CONFIRMED_ALOUD


def _how(talk: Talk, slot: Slot) -> str:
    heard_only = talk.door.speech and not KINDS[slot.question.kind].closed
    return "draft" if heard_only else "typed"


def _take_part(talk: Talk, slot: Slot, text: str) -> bool:
    """One piece of a date; the last piece makes it whole."""
    part = open_part(talk, slot)
    reading = _read_part(talk, slot, part, text)
    if not isinstance(reading, Understood):
        return accept(talk, slot, reading)
    pieces = {**talk.state.parts.get(slot.key, {}), part: reading.value}
    talk.set(parts={**talk.state.parts, slot.key: pieces})
    if len(pieces) < 3:
        return True
    talk.set(parts={key: each for key, each in talk.state.parts.items() if key != slot.key})
    whole = dates.join_parts(pieces["day"], pieces["month"], pieces["year"], talk.wanted(slot), talk.today)
    return accept(talk, slot, whole)


def _read_part(talk: Talk, slot: Slot, part: str, text: str) -> Reading:
    match part:
        case "day":
            return dates.read_day(text, talk.words)
        case "month":
            return dates.read_month(text, talk.words)
        case _:
            return dates.read_year(text, talk.wanted(slot), talk.words, talk.today)


def record(talk: Talk, slot: Slot) -> bool:
    """Keep a recording as the answer, for staff to type; only where the answer is open and a file came."""
    if not talk.message.files or KINDS[slot.question.kind].closed:
        return False
    store(talk, {slot.key: Answer(value={"file": talk.message.files[0].reference}, how="recorded")})
    return True


# ---------------------------------------------------------------------------------------------- several at once


def take_several(talk: Talk, asked: Sequence[Slot], text: str) -> bool:
    """One text as answers to several questions: by their numbers, line by line, or piece by piece in order."""
    lines = [line for line in text.splitlines() if line.strip()]
    numbered = [found for line in lines if (found := _NUMBERED.match(line))]
    if numbered:
        return _take_numbered(talk, asked, numbered)
    pieces = lines if len(lines) > 1 else [piece for piece in re.split(r"[;,]\s+", text) if piece.strip()]
    return _take_in_order(talk, asked, pieces)


def _take_numbered(talk: Talk, asked: Sequence[Slot], numbered: Iterable[re.Match[str]]) -> bool:
    taken = [take(talk, asked[int(each[1]) - 1], each[2]) for each in numbered if 1 <= int(each[1]) <= len(asked)]
    return any(taken)


def _take_in_order(talk: Talk, asked: Sequence[Slot], pieces: Sequence[str]) -> bool:
    """Each piece goes to the first question, from the last answered on, that reads it; a skipped one stays open."""
    place, taken = 0, False
    for piece in pieces:
        found = _first_reader(talk, asked[place:], piece, alone=len(pieces) == 1)
        if found is None:
            continue
        taken = take(talk, asked[place + found], piece) or taken
        place += found + 1
    return taken


def _first_reader(talk: Talk, asked: Sequence[Slot], piece: str, *, alone: bool) -> int | None:
    """The place of the question that this piece answers; a closed one further on beats an open one before it."""
    readable = [not isinstance(read(talk, each, piece), NotUnderstood) for each in asked]
    sure = [place for place, each in enumerate(asked) if readable[place] and KINDS[each.question.kind].closed]
    if sure and (alone or sure[0] == 0 or _has_digits(piece)):
        return sure[0]
    return next((place for place, fine in enumerate(readable) if fine), None)


def _has_digits(piece: str) -> bool:
    return any(sign.isdigit() for sign in piece)


# ---------------------------------------------------------------------------------------------- what follows


def store(talk: Talk, answers: dict[str, Answer]) -> None:
    """Keep answers, and do at once what follows from them."""
    for key, answer in answers.items():
        talk.state = with_answer(talk.state, key, answer)
        talk.set(again=tuple(each for each in talk.state.again if each != key))
        talk.answered.append(key)
        _follow(talk, key, answer)
    settle(talk)
    talk.set(misses=0)
    if talk.state.stage in {"done", "child"} and talk.state.block is None:
        talk.emit("changed", keys=list(answers))


def settle(talk: Talk) -> None:
    """Drop the answers whose question no longer applies, until none is left over."""
    every = frozenset({*talk.content.form.more, "core"})
    while True:
        apply = {each.key for each in talk.slots(every)}
        stale = frozenset(talk.state.answers) - apply
        if not stale:
            return
        talk.state = without_answers(talk.state, stale)


def _follow(talk: Talk, key: str, answer: Answer) -> None:
    question = talk.content.form.questions[key.rpartition(".")[2]]
    if question.makes and isinstance(answer.value, int):
        make_members(talk, answer.value + 1)
    chosen = answer.value if isinstance(answer.value, str) else ""
    if chosen in question.explains:
        talk.say(question.explains[chosen])
    if chosen in question.ends:
        talk.say(question.ends[chosen])
        talk.set(stage="ended")
        talk.emit("not_eligible")
    if key == "consent":
        _consent(talk, given=answer.value is True)
    if talk.child_alone() and question.id == "with_adult":
        talk.emit("child_alone")


def _consent(talk: Talk, *, given: bool) -> None:
    if not given:
        talk.set(stage="refused", answers={}, members=(), members_ever=0, trail=())
        talk.say("consent-refused", start=talk.says("start"))
        return
    talk.set(stage="open")
    talk.emit("consented", version=talk.content.form.version, language=talk.language)
    talk.emit("draw_identity")


def make_members(talk: Talk, wanted: int) -> None:
    """Make the household as many people as were counted; nobody is taken away by a smaller number."""
    while len(talk.state.members) < wanted:
        number = talk.state.members_ever + 1
        talk.set(members=(*talk.state.members, f"p{number}"), members_ever=number)


def remove_member(talk: Talk, member: str) -> None:
    """Take one person out of the household, with the answers about them."""
    talk.set(members=tuple(each for each in talk.state.members if each != member))
    family = talk.state.answers.get("family")
    if family and isinstance(family.value, int):
        answers = {**talk.state.answers, "family": replace(family, value=len(talk.state.members) - 1)}
        talk.set(answers=answers)
    settle(talk)


def name_first_person(talk: Talk) -> None:
    """The household has a first person from the moment the form begins."""
    if not talk.state.members:
        make_members(talk, 1)
