"""How a text becomes an answer, and what follows from an answer at once.

Reading is the kinds' business; here it is decided which question a text belongs to, what is shown back first, and which
other answers no longer apply.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.dialogue import household
from bot.dialogue.asking import CONSENT, MORE, in_parts, may_skip, open_part, reachable_slot, shown_choices
from bot.dialogue.forms import CORE, Slot
from bot.dialogue.kinds import KINDS, dates, relations
from bot.dialogue.kinds.base import Ambiguous, NotUnderstood, Reading, Understood, Wanted
from bot.dialogue.kinds.commands import is_dont_know, is_skip
from bot.dialogue.messages import Answer, Expect, Field, Value
from bot.dialogue.state import FINISHED, State, with_answer
from bot.dialogue.talk import Talk

#: Kinds that door.confirm_each reads back before they count.
CONFIRMED_ALOUD = frozenset({Expect.NUMBER, Expect.DATE, Expect.A_NUMBER, Expect.PHONE})
_YES_NO = {"yes": True, "no": False}


def read(talk: Talk, slot: Slot, text: str, *, by_button: bool = False) -> Reading:
    """What the text means as an answer to this question."""
    picked = _picked_of_offered(talk, slot, text)
    values = {each.value for each in talk.choices(slot)}
    pressed = text.split(",") if by_button else []
    if pressed and values.issuperset(pressed):
        return Understood(_value_of_buttons(slot, pressed))
    if may_skip(talk, slot) and (is_skip(text, talk.words) or is_dont_know(text, talk.words)):
        return Understood(None)
    kind, wanted = KINDS[slot.question.kind], talk.wanted(slot)
    shown = shown_choices(talk, slot)
    if not wanted.choices or shown in ((), wanted.choices):
        return kind.read(picked or text, wanted, talk.words, talk.today)
    # Numbers count on the page that is shown; by its name a choice may be called from any page.
    on_page = kind.read(text, replace(wanted, choices=shown), talk.words, talk.today)
    named = on_page == NotUnderstood("choice_unclear") or on_page == NotUnderstood("choices_unclear")
    return kind.read(text, wanted, talk.words, talk.today) if named else on_page


def _picked_of_offered(talk: Talk, slot: Slot, text: str) -> str:
    """The answer whose number this is, of those that are offered where nobody can type; empty for any other text."""
    if talk.choices(slot):
        return ""
    shown, number = shown_choices(talk, slot), text.strip()
    place = int(number) if number.isdecimal() and len(number) == 1 else 0
    return shown[place - 1].value if 1 <= place <= len(shown) else ""


def is_closed_and_read(talk: Talk, slot: Slot) -> bool:
    """Whether this is a closed question and the whole text answers it."""
    if in_parts(talk, slot) or not KINDS[slot.question.kind].closed:
        return False
    return not isinstance(read(talk, slot, talk.text), NotUnderstood) or is_dont_know(talk.text, talk.words)


def spoken_field(talk: Talk) -> Field | None:
    """The longest entry of a screen that may be more than an answer: a question, or a cry for help."""
    spoken = (each for each in talk.message.fields if each.text.strip() and _may_be_more(talk, each))
    return max(spoken, key=lambda each: len(each.text), default=None)


def _may_be_more(talk: Talk, field: Field) -> bool:
    """Whether an entry is no answer beyond doubt; what is told in own words never is one."""
    slot = reachable_slot(talk, field.about)
    if slot is None:
        return False
    reading, told = read(talk, slot, field.text, by_button=True), slot.question.kind == "text"
    if isinstance(reading, Understood) and reading.value is not None:
        return not KINDS[slot.question.kind].closed and (told or reading.confirm)
    return isinstance(reading, NotUnderstood)


def is_known_place(talk: Talk, slot: Slot) -> bool:
    """Whether a place is asked for and the whole text is one beyond doubt: "I am in Tijuana" is then no question."""
    reading = read(talk, slot, talk.text) if KINDS[slot.question.kind].expects is Expect.PLACE else None
    return isinstance(reading, Understood) and not reading.confirm


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
    if _wants_next_page(talk, slot, text):
        talk.set(page=talk.state.page + 1)
        return True
    taken = accept(talk, slot, read(talk, slot, text, by_button=by_button))
    if taken and slot.question.kind == "relation":
        _note_sex(talk, slot, text)
    return taken


def _wants_next_page(talk: Talk, slot: Slot, text: str) -> bool:
    shown = shown_choices(talk, slot)
    if not shown or shown[-1].value != MORE:
        return False
    if text == MORE:
        return True
    asked = KINDS["choice"].read(text, Wanted(choices=shown), talk.words, talk.today)
    return asked == Understood(MORE)


def _note_sex(talk: Talk, slot: Slot, text: str) -> None:
    """A daughter is a girl: what the word for a relative tells is not asked again; the read-back shows it."""
    told, key = relations.sex_of(text, talk.words), f"{slot.member}.sex"
    known = talk.state.answers.get(key)
    if told and (known is None or known.value in {"female", "male"}):
        store(talk, key, Answer(value=told))


def accept(talk: Talk, slot: Slot, reading: Reading) -> bool:
    """Do what a reading says; False when nothing could be read."""
    match reading:
        case NotUnderstood(reason):
            talk.problems[slot.key] = talk.beside(f"reason-{reason}")
            return False
        case Ambiguous(values):
            talk.shelve("which", key=slot.key, values=list(values), how=_how(talk, slot))
        case Understood(None):
            store(talk, slot.key, Answer(value=None, how="skipped"))
        case Understood(value, confirm) if confirm or _wants_echo(talk, slot):
            talk.shelve("confirm", key=slot.key, value=value, how=_how(talk, slot))
        case Understood(value):
            store_read(talk, slot, value, _how(talk, slot))
    return True


def store_read(talk: Talk, slot: Slot, value: Value, how: str) -> None:
    """Keep what was read, at once or after a yes; what was only heard is written down once more by staff."""
    store(talk, slot.key, Answer(value=value, how=how))
    if how == "draft":
        talk.emit("to_type", key=slot.key)


def _wants_echo(talk: Talk, slot: Slot) -> bool:
    return talk.door.confirm_each and KINDS[slot.question.kind].expects in CONFIRMED_ALOUD


def _how(talk: Talk, slot: Slot) -> str:
    heard_only = talk.door.speech and not KINDS[slot.question.kind].closed and not talk.text.strip().isdecimal()
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
    """Keep a recording as the answer, for staff to type; only where the answer is open. A picture is none."""
    recording = next((each for each in talk.message.files if each.kind == "audio"), None)
    if recording is None or KINDS[slot.question.kind].closed:
        return False
    store(talk, slot.key, Answer(value={"file": recording.reference}, how="recorded"))
    talk.emit("to_type", key=slot.key)
    return True


# ---------------------------------------------------------------------------------------------- what follows


def store(talk: Talk, key: str, answer: Answer) -> None:
    """Keep an answer, and do at once what follows from it."""
    before = talk.state.answers.get(key)
    if key == CONSENT and before and before.value is True:
        _consent_again(talk, given=answer.value is True)
        return
    talk.state = with_answer(talk.state, key, answer)
    talk.set(again=without(talk.state.again, key), misses=0, page=0, proving="", claimed="")
    talk.answered.append(key)
    _follow(talk, key, answer)
    household.settle(talk)
    question = talk.content.form.questions[key.rpartition(".")[2]]
    if talk.state.stage in FINISHED and answer != before and (question.part == CORE or talk.state.block is None):
        talk.emit("changed", keys=[key])


def without(keys: Iterable[str], gone: str) -> tuple[str, ...]:
    """The keys without one of them."""
    return tuple(each for each in keys if each != gone)


def _follow(talk: Talk, key: str, answer: Answer) -> None:
    question = talk.content.form.questions[key.rpartition(".")[2]]
    if question.makes and isinstance(answer.value, int):
        household.follow_count(talk, answer.value + 1)
    chosen = answer.value if isinstance(answer.value, str) else ""
    if chosen in question.explains:
        talk.say(question.explains[chosen])
    if question.ends:
        _end_or_reopen(talk, question.ends.get(chosen))
    if key == CONSENT:
        _consent(talk, given=answer.value is True)
    if talk.child_alone() and question.id == "with_adult":
        talk.emit("child_alone")


def _end_or_reopen(talk: Talk, text: str | None) -> None:
    """An answer ends the form kindly, or another one in its place opens it again; what has a receipt keeps it."""
    if text is None:
        if talk.state.stage == "ended":
            talk.set(stage="open")
        return
    talk.say(text)
    if talk.state.stage not in FINISHED:
        talk.set(stage="ended")
        talk.emit("not_eligible")
        talk.remark("end-mistake", back=talk.says("back"))


def _consent(talk: Talk, *, given: bool) -> None:
    if not given:
        was = talk.state
        talk.state = State(language=was.language, stage="refused", held=was.held, last_at=was.last_at)
        talk.set(asked_at=was.asked_at)
        talk.say("consent-refused", start=talk.says("start"))
        return
    talk.set(stage="open", version=talk.content.form.version)
    household.name_first_person(talk)
    talk.emit("consented", version=talk.content.form.version, language=talk.language)
    talk.emit("draw_identity")


def _consent_again(talk: Talk, *, given: bool) -> None:
    """Given once more it changes nothing; taken back it means that everything is erased, which is asked first."""
    talk.set(again=without(talk.state.again, CONSENT))
    if not given:
        talk.push("withdraw")
