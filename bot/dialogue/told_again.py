"""What was taken for a cry and is told again, word for word, by somebody who knows whom to call by now and went on.

Kept is a digest of the text beside the question under which it stood, in the sealed state, as long as that is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b

from bot.dialogue.asking import asked_slots, slot_of
from bot.dialogue.kinds import KINDS
from bot.dialogue.kinds.text import plain
from bot.dialogue.messages import Expect
from bot.dialogue.talk import Talk


def texts_under(talk: Talk, abouts: Iterable[str]) -> dict[str, str]:
    """What was typed, by the open question under which it stands: in a field, or as the text of the message."""
    fields = {each.about: each.text for each in talk.message.fields} | {talk.message.about or "": talk.text}
    open_ones = [slot.key for slot in asked_slots(talk) if not KINDS[slot.question.kind].closed]
    typed = ((key, fields[about]) for about in abouts for key in ([about] if about else open_ones) if about in fields)
    return {key: text for key, text in typed if text.strip()}


def marks_of(typed: Mapping[str, str]) -> tuple[str, ...]:
    """What is kept of texts that were taken for cries."""
    return tuple(f"{key} {blake2b(plain(text).encode(), digest_size=8).hexdigest()}" for key, text in typed.items())


def without_answered(marks: Iterable[str], asked: Iterable[str]) -> tuple[str, ...]:
    """The marks under questions that are still asked."""
    return tuple(each for each in marks if each.partition(" ")[0] in asked)


def is_told_again(talk: Talk, typed: Mapping[str, str]) -> bool:
    """Whether each of these texts is one that was taken for a cry under the same question."""
    return bool(typed) and set(marks_of(typed)) <= set(talk.state.cried) and not talk.state.held


def is_name_again(talk: Talk, typed: Mapping[str, str]) -> bool:
    """The same of a cry by which people are called, where a name is asked: "Socorro"."""
    names = [words.danger_names for words in talk.content.words.values()]
    slots = [slot_of(talk, key) for key in typed]
    asked = all(slot is not None and KINDS[slot.question.kind].expects is Expect.NAME for slot in slots)
    called = all(text.strip().isalpha() and any(plain(text) in each for each in names) for text in typed.values())
    return asked and called and is_told_again(talk, typed)
