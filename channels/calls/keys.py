"""What the keys of a telephone mean at each step: an answer, or one of the few that always work.

``*`` says it again and ``0`` calls a person, everywhere but where 0 is a number that was asked for. Where one key is an
answer, 8 opens the menu and 9 leaves a question out, as far as they are no choices; where several keys are, these two
are pressed twice.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.dialogue.messages import Expect
from bot.dialogue.references import PIN_DIGITS, REFERENCE_DIGITS
from channels.calls.step import Step

AGAIN, PERSON, MENU, SKIP = "*", "0", "8", "9"
#: Leaves the answer as a recording: where nothing else is pressed, and where there are choices.
RECORD, RECORD_BESIDES = "1", "7"
#: What can be recorded for staff: open answers.
OPEN = frozenset({Expect.NAME.value, Expect.TEXT.value, Expect.PLACE.value})
#: Several keys make one answer: how many at most, and for how many seconds one may look for the next.
SEVERAL = {
    "date-day": (2, 5),
    "date-month": (2, 5),
    "date-year": (4, 5),
    Expect.NUMBER.value: (2, 5),
    Expect.A_NUMBER.value: (9, 10),
    Expect.PHONE.value: (15, 8),
    # One more than there are: who was told to end with # presses it, and it must not reach the next question.
    Expect.REFERENCE.value: (REFERENCE_DIGITS + 1, 8),
    Expect.PIN.value: (PIN_DIGITS + 1, 8),
    Expect.CHOICES.value: (9, 6),
}
SECONDS = 7


@dataclass(frozen=True, slots=True)
class Keypad:
    """How Twilio is to gather keys: how many at most, which one ends them, and how long it waits."""

    digits: int
    ends: str
    seconds: int


@dataclass(frozen=True, slots=True)
class Meant:
    """What keys or words come to: a text or a command for the conversation, or a wish that this call fulfils itself."""

    text: str = ""
    command: str | None = None
    #: "" | "again" | "record" | "skip"
    wish: str = ""


def keypad(step: Step) -> Keypad:
    """How keys are gathered at this step."""
    if step.expects in SEVERAL:
        digits, seconds = SEVERAL[step.expects]
        return Keypad(digits, "#", seconds)
    return Keypad(1, "", SECONDS)


def record_key(step: Step) -> str:
    """The key that leaves a recording here; empty where that is not possible."""
    if step.expects not in OPEN or (step.choices and step.expects != Expect.PLACE.value):
        return ""
    return RECORD_BESIDES if step.choices else RECORD


def skip_key(step: Step) -> str:
    """The key, or keys, that leave the question out; empty where it must be answered."""
    if not step.skips or step.expects == "date-year":
        return ""
    return SKIP * 2 if step.expects in SEVERAL else SKIP


def meant(step: Step, digits: str) -> Meant:
    """What these keys mean at this step."""
    if digits in {AGAIN, "#", ""} or (step.expects in SEVERAL and AGAIN in digits):
        return Meant(wish="again")
    if digits == PERSON and step.expects != Expect.NUMBER.value:
        return Meant(command="person")
    if digits == skip_key(step):
        return Meant(wish="skip")
    if digits == record_key(step):
        return Meant(wish="record")
    if _opens_menu(step, digits):
        return Meant(command="menu")
    return Meant(text=", ".join(digits) if step.expects == Expect.CHOICES.value else digits)


def _opens_menu(step: Step, digits: str) -> bool:
    if step.expects in SEVERAL:
        return digits == MENU * 2 and step.expects != "date-year"
    return digits == MENU and step.choices < int(MENU)
