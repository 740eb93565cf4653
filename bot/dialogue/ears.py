"""How a message is listened to: stop, danger, commands, answers, questions, and last a gentle miss.

Each ear hears one thing, says what follows from it and returns True; the first that does ends the listening.
"""

from __future__ import annotations

from dataclasses import replace

from bot.dialogue import (
    answering,
    asides,
    commands,
    first_words,
    proving,
    questions,
    safety,
    several,
    stories,
    topics,
)
from bot.dialogue.asking import (
    CONSENT,
    TIRED,
    asked_slots,
    commands_besides,
    may_skip,
    next_slots,
    reachable_slot,
    shown_choices,
    slot_of,
)
from bot.dialogue.kinds import KINDS
from bot.dialogue.kinds.base import NotUnderstood, Understood, Wanted
from bot.dialogue.kinds.commands import asks, command_in, is_leave, wishes_language
from bot.dialogue.kinds.spots import nearest
from bot.dialogue.messages import Expect
from bot.dialogue.talk import Talk


def _hear_command(talk: Talk) -> bool:
    """A word or button that asks for help, back, menu … as the whole message."""
    command = talk.message.command or command_of(talk)
    if command is None:
        return False
    if not first_words.settle_language(talk, command) and command.partition(":")[0] in _AFTER_LANGUAGE:
        first_words.remember(talk, command)
        return True
    talk.command = command
    return commands.obey(talk, command)


#: What changes or erases what was answered: by command, and as an answer to a question of ours.
SERIOUS = frozenset({"delete", "change", "back", "add_member", "remove_member", "another_family"})
SERIOUS_ASIDES = frozenset({"delete", "withdraw", "whose", "whichone", "remove_member", "too_many"})


def _hear_unsure(talk: Talk) -> bool:
    """Who may be somebody else changes nothing that was answered: the answer to our next message shows who it is."""
    if not talk.message.unsure or CONSENT not in talk.state.answers:
        return False
    command = talk.message.command or command_of(talk)
    if command not in SERIOUS and talk.first_aside not in SERIOUS_ASIDES:
        return False
    talk.remark("answer-this-message")
    return True


#: What must be said in a language, or leads to what is.
_AFTER_LANGUAGE = commands.COMMANDS.keys() - first_words.WITHOUT_LANGUAGE


def command_of(talk: Talk) -> str | None:
    """The command that the whole text is, in the person's language, or in any while that is not known."""
    spoken = [talk.words] if talk.state.language else list(talk.content.words.values())
    if talk.message.about or not talk.text:
        return None
    command = next((found for words in spoken if (found := command_in(talk.text, words))), None)
    command = command or _command_besides(talk) or wishes_language(talk.text, talk.content.words.values())
    if command in topics.RATINGS and not talk.state.answered_topic:
        return None  # nothing was answered: "useful" is a text like any other
    return None if command and ":" in command and _answers_the_open_question(talk) else command


def _command_besides(talk: Talk) -> str | None:
    """The command among the choices of the open question that the text picks, by its number or its name."""
    asked = [] if talk.state.asides or talk.is_early else asked_slots(talk)
    besides = commands_besides(talk, asked[0]) if len(asked) == 1 else ()
    if not besides:
        return None
    wanted = Wanted(choices=(*shown_choices(talk, asked[0]), *besides))
    picked = KINDS["choice"].read(talk.text, wanted, talk.words, talk.today)
    return next((each.value for each in besides if picked == Understood(each.value)), None)


def _answers_the_open_question(talk: Talk) -> bool:
    """Whether a closed question is open that the whole text answers: "haitian" is a nationality before a language."""
    asked = asked_slots(talk)
    return len(asked) == 1 and not talk.state.asides and answering.is_closed_and_read(talk, asked[0])


def _hear_fields(talk: Talk) -> bool:
    """A screen of answers, or a button: each goes to the question it names."""
    entered = [(each.about, each.text) for each in talk.message.fields]
    if talk.message.about:
        entered.append((talk.message.about, talk.text))
    if not entered:
        return False
    heard = _hear_spoken(talk)
    given = [each for each in _joined(entered) if each[0] not in talk.cries | {heard}]
    missed = [about for about, text in given if not _enter(talk, about, text)]
    if missed and not talk.state.held:
        talk.set(misses=talk.state.misses + 1)
    return True


def _hear_spoken(talk: Talk) -> str:
    """A question that was typed where an answer belongs is answered, in doubt we ask; the key of its field, or nothing.

    Before the other fields: what is wrong with one of those is said beside the answer.
    """
    slot = slot_of(talk, talk.spoken.about) if talk.spoken else None
    if talk.spoken is None or slot is None or slot.key in talk.cries or talk.state.held:
        return ""
    talk.message = replace(talk.message, text=talk.spoken.text)
    doubt = questions.how_like_a_question(talk)
    if doubt == "perhaps" and not isinstance(answering.read(talk, slot, talk.text), NotUnderstood):
        questions.ask_whether_answer(talk, slot.key)
        return slot.key
    hear = {"question": questions.hear_question, "perhaps": questions.hear_perhaps}.get(doubt)
    talk.emptied = slot.key if hear and hear(talk) else ""
    return talk.emptied


def _joined(entered: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Several marks for one question are one answer."""
    gathered: dict[str, list[str]] = {}
    for about, text in entered:
        gathered.setdefault(about, []).append(text)
    return [(about, ",".join(texts)) for about, texts in gathered.items()]


def _enter(talk: Talk, about: str, text: str) -> bool:
    """One entry of a screen; True unless it could not be read."""
    if about.startswith("aside:"):
        return _enter_aside(talk, about, text)
    slot = reachable_slot(talk, about)
    if slot is None:
        _say_gone(talk)
        return True
    if text in {each.value for each in commands_besides(talk, slot)}:
        return commands.obey(talk, text)
    if not text.strip() and slot.question.skip:
        text = talk.words.skip.first
    return answering.take(talk, slot, text, by_button=True)


def _say_gone(talk: Talk) -> None:
    if not talk.prompts_say("question-gone"):
        talk.remark("question-gone")


def _enter_aside(talk: Talk, about: str, text: str) -> bool:
    open_one = talk.state.asides[0] if talk.state.asides else None
    if open_one is None or asides.about_of(open_one) != about:
        _say_gone(talk)
        return True
    value = asides.choice_in(talk, open_one, text)
    if value is None:
        talk.problems[open_one.name] = talk.line("not-understood")
        return False
    asides.choose(talk, open_one, value)
    return True


def _hear_file(talk: Talk) -> bool:
    """Something that is no text: a recorded answer where that is possible, else kept for a person."""
    if not talk.message.files or talk.text:
        return False
    asked = asked_slots(talk)
    if talk.state.held:
        talk.emit("unread")
        return True
    if asked and talk.door.files and not talk.is_early and answering.record(talk, asked[0]):
        talk.remark("recorded-kept")
        return True
    talk.emit("unread")
    talk.remark("unread-kept")
    return True


def _hear_revision(talk: Talk) -> bool:
    """A text that was changed after we may have read it answers nothing; it is said how an answer is corrected."""
    if not talk.message.revises or talk.state.held:
        return False
    talk.remark("revised", back=talk.says("back"))
    return True


def _hear_spot(talk: Talk) -> bool:
    """Where a device says it is: the town near it, asked back, where a place is asked for; else staff look at it."""
    if talk.message.spot is None or talk.text:
        return False
    slot = next((each for each in asked_slots(talk) if KINDS[each.question.kind].expects is Expect.PLACE), None)
    if slot is None or talk.state.held:
        talk.emit("unread")
        if not talk.state.held:
            talk.remark("unread-kept")
        return True
    town = nearest(*talk.message.spot)
    talk.close(*asides.ECHOES)
    if not answering.accept(talk, slot, Understood(town, confirm=True) if town else NotUnderstood("place_which_town")):
        talk.set(misses=talk.state.misses + 1)
    return True


def _hear_aside(talk: Talk) -> bool:
    """The question of ours that is open; it goes away when something else is said, unless it must be answered."""
    if talk.state.asides and asides.hear_aside(talk):
        return True
    if asides.may_be_left(talk) and is_leave(talk.text, talk.words):
        talk.close_first()
        return True
    if talk.first_aside in asides.ECHOES:
        _answer_anew(talk)
        return False
    while talk.state.asides and not asides.must_be_answered(talk):
        talk.close_first()
    return False


def _answer_anew(talk: Talk) -> None:
    """What is neither a yes nor a no to "is this right?" may be another answer; if not, the question stays open."""
    slot = slot_of(talk, talk.state.asides[0].data["key"])
    if slot and talk.text.strip() and questions.how_like_a_question(talk) != "question":
        if not isinstance(answering.read(talk, slot, talk.text), NotUnderstood):
            talk.close_first()
            talk.redo = slot.key
    elif slot is None:
        talk.close_first()


def _hear_early(talk: Talk) -> bool:
    """A text that came before the question was put is not its answer: it joins the last free text, or we ask again."""
    nothing_open = not talk.state.asides and not asked_slots(talk)
    if not talk.is_early or talk.message.numbers or not talk.text or nothing_open or topics.label_in(talk, talk.text):
        return False
    last = slot_of(talk, talk.state.trail[-1][-1]) if talk.state.trail and not talk.state.asides else None
    so_far = talk.state.answers[last.key].value if last and last.question.kind == "text" else None
    if last and isinstance(so_far, str):
        answering.take(talk, last, f"{so_far} {talk.text}")
        talk.remark("late-joined", label=talk.line(f"label-{last.question.id}"))
    else:
        talk.remark("late-ask-again")
    return True


def _hear_answer(talk: Talk) -> bool:
    """The open question; in an open kind a question that we can answer goes before, and in doubt we ask which it is."""
    asked = asked_slots(talk)
    if not asked or not talk.text.strip() or (asides.must_be_answered(talk) and not talk.redo):
        return False
    slot, doubt = asked[0], questions.how_like_a_question(talk)
    if len(asked) > 1:
        return doubt != "question" and several.take_several(talk, asked, talk.text)
    if KINDS[slot.question.kind].closed:
        return answering.take(talk, slot, talk.text)
    if doubt == "question" and not answering.is_known_place(talk, slot):
        return False
    if doubt == "perhaps" and not isinstance(answering.read(talk, slot, talk.text), NotUnderstood):
        questions.ask_whether_answer(talk, slot.key)
        return True
    return answering.take(talk, slot, talk.text)


def _miss(talk: Talk) -> bool:
    """Nothing understood: help grows with each miss, from a reason to simpler words, choices, skipping, a person."""
    talk.set(misses=talk.state.misses + 1)
    misses, slots = talk.state.misses, [] if talk.state.asides else next_slots(talk)
    failed = [slot for slot in slots if slot.key in talk.problems]
    if talk.text and not failed:
        talk.remark("not-understood")
    may_be_an_answer = failed or talk.begun.asides
    if talk.text and (not may_be_an_answer or asks(talk.text, talk.words)):
        topics.note(talk, "missed", talk.text, ranking=topics.ranking(talk))
    if misses == 2 and slots and talk.choices(slots[0]):
        talk.remark("miss-choices")
    if misses >= TIRED and slots and may_skip(talk, slots[0]):
        talk.remark("miss-skip", word=talk.words.skip.first)
    if misses == TIRED:
        talk.emit("unread")
    if misses >= TIRED:
        talk.remark("miss-person", word=talk.says("person"))
    if not slots and not talk.state.asides:
        _open_again_or_menu(talk)
    return True


def _open_again_or_menu(talk: Talk) -> None:
    """A question of ours that nothing was understood to is put once more, and not at once given up for the menu."""
    if talk.begun.asides and talk.state.misses < TIRED:
        talk.set(asides=talk.begun.asides)
    else:
        talk.push("menu")


EARS = (
    safety.hear_stop,
    safety.hear_danger,
    safety.hear_wish_to_stop,
    proving.hear_proof,
    _hear_unsure,
    _hear_command,
    first_words.hear_first_words,
    _hear_revision,
    _hear_fields,
    _hear_file,
    _hear_spot,
    safety.hear_held,
    several.hear_numbered,
    _hear_early,
    _hear_aside,
    stories.hear_story,
    _hear_answer,
    questions.hear_question,
    questions.hear_perhaps,
    _miss,
)
