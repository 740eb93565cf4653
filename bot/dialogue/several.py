"""One text that answers several questions: by their numbers, line by line, or piece by piece in order.

Numbers are those of the message that is answered, whatever was asked since: an answer to a question that has one
already is a correction, and what no longer applies is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from string import ascii_lowercase

from bot.dialogue import answering, asides
from bot.dialogue.asking import asked_slots, reachable_slot, shown_choices
from bot.dialogue.forms import Slot
from bot.dialogue.kinds import KINDS
from bot.dialogue.kinds.base import NotUnderstood, Understood
from bot.dialogue.talk import Talk

WHO, SELF = "who", "self"
#: "3) Honduras", "3. Honduras", "3.- Honduras", "3: Honduras"; but "3-4-1985" and "10:30" are no numbers of questions.
_AT_START = re.compile(r"^[\s*•-]*(\d{1,2})\s*(?:\)|[.:\-º°]+(?!\d))[.\-:]*\s*", re.MULTILINE)
#: The same within a line, where only a bracket is clear enough.
_WITHIN = re.compile(r"(?<=\s)(\d{1,2})\)\s*(?=\S)")
_BARE = re.compile(r"^\s*(\d{1,2})\s+(\S.*)$")
_LETTER = re.compile(r"\(?([a-z])[).]?|\(?([a-z])[).]\s*\S.*", re.IGNORECASE | re.DOTALL)
#: A piece of a longer text with more words says something else as well.
SHORT = 4


def numbering(talk: Talk) -> tuple[str, ...]:
    """The keys of the questions whose numbers a text may name, in their order: what is shown back comes first."""
    if talk.message.numbers:
        return talk.message.numbers
    echoes = tuple(map(asides.about_of, asides.echoes_open(talk))) if talk.door.ahead else ()
    return (*echoes, *(talk.state.asked or (each.key for each in asked_slots(talk))))


def hear_numbered(talk: Talk) -> bool:
    """Answers by number, or line by line where something is shown back beside the questions."""
    keys = numbering(talk)
    beside = talk.door.ahead and all(each.name in asides.ECHOES for each in talk.state.asides)
    if len(keys) < 2 or talk.state.held or not (talk.message.numbers or beside or not talk.state.asides):
        return False
    found = numbered_in(talk.text, len(keys))
    if found:
        return _take_numbered(talk, keys, found)
    return beside and bool(talk.state.asides) and _take_beside(talk)


def _take_beside(talk: Talk) -> bool:
    """The first lines for what is shown back, as far as they answer it; the rest for the questions."""
    lines, taken = _lines_of(talk.text), False
    for echo in asides.echoes_open(talk) if len(lines) > 1 else ():
        if lines and _take_echo(talk, asides.about_of(echo), lines[0]):
            taken = bool(lines.pop(0))
    rest = [each for key in talk.state.asked if (each := reachable_slot(talk, key))]
    return (bool(lines) and taken and take_several(talk, rest, "\n".join(lines))) or taken


def _take_echo(talk: Talk, about: str, text: str) -> bool:
    """One answer to what is shown back under this name; what was shown back before that counts no more."""
    echo = next((each for each in talk.state.asides if asides.about_of(each) == about), None)
    value = asides.choice_in(talk, echo, text) if echo else None
    if echo is None or value is None:
        return False
    talk.set(asides=(echo, *(each for each in talk.state.asides if each is not echo)))
    asides.choose(talk, echo, value)
    return True


def numbered_in(text: str, most: int) -> list[tuple[int, list[str]]]:
    """Which number was given which lines; numbers within a line must go up."""
    marks = _marks_in(text, most)
    if not marks:
        return _bare_numbers(text, most)
    ends = [start for start, _, _ in marks[1:]] + [len(text)]
    found = [(number, text[begin:end]) for (_, begin, number), end in zip(marks, ends, strict=True)]
    return [(number, lines) for number, piece in found if (lines := _lines_of(piece))]


def _marks_in(text: str, most: int) -> list[tuple[int, int, int]]:
    """Where each number begins and ends, and which it is."""
    starting = {found.start(): found for found in _AT_START.finditer(text)}
    every = starting | {found.start(): found for found in _WITHIN.finditer(text)}
    marks: list[tuple[int, int, int]] = []
    for start in sorted(every):
        found, last = every[start], marks[-1] if marks else (0, 0, 0)
        number = int(found[1])
        goes_on = start in starting or number > last[2]
        if 1 <= number <= most and goes_on and start >= last[1]:
            marks.append((start, found.end(), number))
    return marks


def _bare_numbers(text: str, most: int) -> list[tuple[int, list[str]]]:
    """Lines that all begin with their own number and nothing after it: "1 Marta", "2 Díaz"."""
    found = [_BARE.match(line) for line in _lines_of(text)]
    given = [(int(each[1]), [each[2]]) for each in found if each]
    numbers = [number for number, _ in given]
    return given if len(found) > 1 and numbers == [*range(1, min(len(found), most) + 1)] else []


def _lines_of(piece: str) -> list[str]:
    return [line.strip() for line in piece.splitlines() if line.strip()]


def _take_numbered(talk: Talk, keys: Sequence[str], found: Sequence[tuple[int, list[str]]]) -> bool:
    """Each goes to its question, as long as that may be answered: after a no to consent nothing may."""
    asked_of_self = WHO not in talk.state.answers
    taken, gone = False, False
    for number, lines in found:
        key = keys[number - 1]
        if key.startswith("aside:"):
            taken = _take_echo(talk, key, _letter_to_number(lines[0])) or taken
            continue
        slot = reachable_slot(talk, key)
        who = talk.state.answers.get(WHO)
        if slot and slot.member and asked_of_self and who and who.value != SELF:
            continue  # it was asked as a question about the one who writes, who turns out to be somebody else
        if slot is None:
            gone = True
            continue
        taken = _take_one(talk, slot, lines) or taken
    if gone and not taken and talk.state.stage == talk.begun.stage:
        talk.remark("question-gone")
    return taken or gone or bool(talk.problems)


def _take_one(talk: Talk, slot: Slot, lines: Sequence[str]) -> bool:
    """The first line, or all of them where that alone is no answer."""
    whole = " ".join(lines)
    first = whole if slot.question.kind == "text" else lines[0]
    value = by_letter(talk, slot, first)
    if value is not None:
        return answering.take(talk, slot, value, by_button=True)
    unread = isinstance(answering.read(talk, slot, first), NotUnderstood)
    return answering.take(talk, slot, whole if unread else first)


def _letter_to_number(text: str) -> str:
    found = _LETTER.fullmatch(text.strip())
    return str(ascii_lowercase.index((found[1] or found[2]).lower()) + 1) if found else text


def by_letter(talk: Talk, slot: Slot, text: str) -> str | None:
    """The choice that a letter names, where the choices had letters: "b", "b)", "b) Hombre"."""
    found, shown = _LETTER.fullmatch(text.strip()), shown_choices(talk, slot)
    place = ascii_lowercase.index((found[1] or found[2]).lower()) if found else len(shown)
    return shown[place].value if place < len(shown) else None


# ------------------------------------------------------------------------------------------------- without numbers


def take_several(talk: Talk, asked: Sequence[Slot], text: str) -> bool:
    """Lines, or pieces between commas, each for the first question from the last answered on that reads it."""
    lines = _lines_of(text)
    pieces = lines if len(lines) > 1 else [piece for piece in re.split(r"[;,]\s+", text) if piece.strip()]
    place, taken = 0, False
    for piece in pieces:
        left = [each for each in asked[place:] if reachable_slot(talk, each.key)]
        found = _first_reader(talk, left, piece, alone=len(pieces) == 1)
        if found is None:
            continue
        taken = _take_one(talk, left[found], [piece]) or taken
        place = asked.index(left[found]) + 1
    return taken


def _first_reader(talk: Talk, asked: Sequence[Slot], piece: str, *, alone: bool) -> int | None:
    """The place of the question that this piece answers; a closed one further on beats an open one before it."""
    readable = [_reads(talk, each, piece) for each in asked]
    sure = [place for place, each in enumerate(asked) if readable[place] and KINDS[each.question.kind].closed]
    if sure and (alone or sure[0] == 0 or any(sign.isdigit() for sign in piece)):
        return sure[0]
    return next((place for place, fine in enumerate(readable) if fine), None)


def _reads(talk: Talk, slot: Slot, piece: str) -> bool:
    lettered = len(piece.strip(" ().")) == 1 and by_letter(talk, slot, piece) is not None
    return lettered or not isinstance(answering.read(talk, slot, piece), NotUnderstood)


def take_choices(talk: Talk, text: str) -> None:
    """What pieces of a longer text choose, beside the facts in it, is taken as the answer to its question."""
    for piece in re.split(r"[;,.\n]+\s*", text):
        slot = next((each for each in asked_slots(talk) if _is_chosen(talk, each, piece)), None)
        if slot is not None:
            answering.take(talk, slot, piece)


def _is_chosen(talk: Talk, slot: Slot, piece: str) -> bool:
    if slot.question.kind not in {"yes_no", "choice"} or not 0 < len(piece.split()) <= SHORT:
        return False
    reading = answering.read(talk, slot, piece) if reachable_slot(talk, slot.key) else None
    return isinstance(reading, Understood) and not reading.confirm
