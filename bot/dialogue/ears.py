"""How a message is listened to: stop, danger, commands, answers, questions, and last a gentle miss.

Each ear hears one thing, says what follows from it and returns True; the first that does ends the listening.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.dialogue import answering, asides, commands, proving, review, topics
from bot.dialogue.asking import in_parts, next_slots, open_slots
from bot.dialogue.forms import Slot
from bot.dialogue.kinds import KINDS
from bot.dialogue.kinds.base import NotUnderstood
from bot.dialogue.kinds.commands import command_in, hears_danger, is_dont_know, is_stop
from bot.dialogue.kinds.text import fold
from bot.dialogue.talk import FIRST_LANGUAGE, Talk

#: Labels of somebody who has said no more than hello.
GREETINGS = frozenset({"greeting"})
#: From this many misses on a person is offered.
TIRED = 3


def _hear_stop(talk: Talk) -> bool:
    """No more messages: one confirmation, then silence."""
    if talk.message.command != "stop" and not is_stop(talk.text, talk.content.words.values()):
        return _open_again(talk)
    _settle_language(talk)
    talk.set(stopped=True)
    talk.emit("stopped")
    talk.say("stopped", start=talk.says("start"), delete=talk.says("delete"))
    talk.quiet = True
    return True


def _open_again(talk: Talk) -> bool:
    """After a stop the next message opens the door again; it is heard like any other."""
    if talk.state.stopped:
        talk.set(stopped=False)
        talk.emit("started")
        talk.remark("started-again")
    return False


def _hear_danger(talk: Talk) -> bool:
    """Somebody is in danger: staff hear of it at once, and no question is put until the person wants to go on."""
    label = talk.heard.understanding
    spoken = [talk.state.language] if talk.state.language else list(talk.content.words)
    texts = [] if _is_a_label(talk) else [talk.text, *_written(talk)]
    language = next((code for code in spoken for text in texts if hears_danger(text, talk.content.words[code])), None)
    sure = label is not None and label.label == "emergency_danger" and label.confidence >= topics.SURE
    if language is None and not sure and talk.message.command != "danger":
        return False
    if talk.state.language is None:
        talk.set(language=language or FIRST_LANGUAGE)
    _say_danger(talk)
    return True


def _written(talk: Talk) -> list[str]:
    """What was written in free words on a screen: the labels of choices are our words, not a cry for help."""
    questions = talk.content.form.questions
    asked = ((questions.get(each.about.rpartition(".")[2]), each.text) for each in talk.message.fields)
    return [text for question, text in asked if question and not KINDS[question.kind].closed]


def _is_a_label(talk: Talk) -> bool:
    """Whether the text is one of the answers that were offered."""
    offered = (choice.label for slot in asked_slots(talk) for choice in talk.choices(slot))
    return bool(talk.text) and fold(talk.text) in {fold(label) for label in offered}


def _say_danger(talk: Talk) -> None:
    talk.set(held=True)
    talk.emit("danger", label="emergency_danger")
    phone = talk.content.human.phone
    talk.say("danger", phone=phone) if phone else talk.say("danger-no-phone")
    talk.say("danger-continue", resume=talk.says("resume"))
    talk.quiet = True


def _hear_command(talk: Talk) -> bool:
    """A word or button that asks for help, back, menu … as the whole message."""
    command = talk.message.command or command_of(talk)
    if command is None:
        return False
    _settle_language(talk, command)
    talk.command = command
    return commands.obey(talk, command)


def command_of(talk: Talk) -> str | None:
    """The command that the whole text is, in the person's language, or in any while that is not known."""
    spoken = [talk.words] if talk.state.language else list(talk.content.words.values())
    if talk.message.about or not talk.text:
        return None
    command = next((found for words in spoken if (found := command_in(talk.text, words))), None)
    return None if command and ":" in command and _answers_the_open_question(talk) else command


def _answers_the_open_question(talk: Talk) -> bool:
    """Whether a closed question is open that the whole text answers: "haitian" is a nationality before a language."""
    asked = asked_slots(talk)
    return len(asked) == 1 and not talk.state.asides and is_closed_and_read(talk, asked[0])


def _hear_first_words(talk: Talk) -> bool:
    """Somebody new: the language is settled, a question is answered, or the form begins."""
    if talk.state.language is not None:
        return False
    if talk.state.asides and asides.hear_aside(talk):
        return True
    if not _settle_language(talk):
        talk.push("language")
        return True
    if topics.label_in(talk, talk.text) in GREETINGS or not _hear_question(talk):
        commands.begin(talk)
    return True


def _settle_language(talk: Talk, command: str = "") -> bool:
    """Speak the language that the text itself settles, where none was chosen."""
    if talk.state.language is not None or command == "arrive" or command.startswith("language"):
        return talk.state.language is not None
    for codes in _languages_of(talk):
        if len(codes) == 1 and talk.state.language is None:
            talk.set(language=codes[0])
    return talk.state.language is not None


def _languages_of(talk: Talk) -> Iterator[list[str]]:
    """The languages that a text may be in, by each thing that can tell: known questions, commands, stop words, ears."""
    text, words = talk.text, talk.content.words
    if text:
        yield talk.content.faq.languages_of(text)
        yield [code for code in words if command_in(text, words[code])]
        yield [code for code in words if is_stop(text, [words[code]])]
    heard = talk.heard.understanding
    if heard and heard.language is not None and heard.language in words:
        yield [heard.language]


def _hear_held(talk: Talk) -> bool:
    """While somebody is in danger nothing is an answer; a question that we can answer is answered."""
    if not talk.state.held:
        return False
    talk.quiet = True
    if not _hear_question(talk):
        talk.say("danger-continue", resume=talk.says("resume"))
    return True


def _hear_fields(talk: Talk) -> bool:
    """A screen of answers, or a button: each goes to the question it names."""
    entered = [(each.about, each.text) for each in talk.message.fields]
    if talk.message.about:
        entered.append((talk.message.about, talk.text))
    if not entered:
        return False
    missed = [about for about, text in _joined(entered) if not _enter(talk, about, text)]
    if missed:
        talk.set(misses=talk.state.misses + 1)
    return True


def _joined(entered: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Several marks for one question are one answer."""
    gathered: dict[str, list[str]] = {}
    for about, text in entered:
        gathered.setdefault(about, []).append(text)
    return [(about, ",".join(texts)) for about, texts in gathered.items()]


def _enter(talk: Talk, about: str, text: str) -> bool:
    """One entry of a screen; True unless it could not be read."""
    if about.startswith("aside:"):
        return _enter_aside(talk, about.removeprefix("aside:"), text)
    slot = asides.slot_of(talk, about)
    if slot is None:
        talk.remark("late-ask-again")
        return True
    if not text.strip() and slot.question.skip:
        text = talk.words.skip.first
    known = about in talk.state.answers and about not in talk.state.again
    taken = answering.take(talk, slot, text, by_button=True)
    if taken and known and talk.state.stage in review.FINISHED:
        talk.remark("updated")
    return taken


def _enter_aside(talk: Talk, name: str, text: str) -> bool:
    open_one = talk.state.asides[0] if talk.state.asides else None
    if open_one is None or open_one.name != name:
        talk.remark("late-ask-again")
        return True
    value = asides.choice_in(talk, open_one, text)
    if value is None:
        talk.problems[name] = talk.line("not-understood")
        return False
    asides.choose(talk, open_one, value)
    return True


def _hear_file(talk: Talk) -> bool:
    """Something that is no text: a recorded answer where that is possible, else kept for a person."""
    if not talk.message.files or talk.text:
        return False
    asked = asked_slots(talk)
    if asked and talk.door.files and answering.record(talk, asked[0]):
        talk.remark("recorded-kept")
        return True
    talk.emit("unread")
    talk.remark("unread-kept")
    return True


def _hear_aside(talk: Talk) -> bool:
    if talk.state.asides and asides.hear_aside(talk):
        return True
    while talk.state.asides and not asides.ASIDES[talk.state.asides[0].name].stays:
        gone = talk.state.asides[0]
        talk.close_first()
        if gone.name in {"confirm", "which"}:
            talk.redo = gone.data["key"]
            break
    return False


def _hear_early(talk: Talk) -> bool:
    """A text that came before the question was put is not its answer: it joins the last free text, or we ask again."""
    asked_at = talk.state.asked_at
    early = talk.heard.early or (asked_at is not None and talk.message.received_at.isoformat() < asked_at)
    if not early or not talk.text or not asked_slots(talk) or topics.label_in(talk, talk.text):
        return False
    last = asides.slot_of(talk, talk.state.trail[-1][-1]) if talk.state.trail else None
    if last and last.question.kind == "text" and isinstance(talk.state.answers[last.key].value, str):
        answering.take(talk, last, f"{talk.state.answers[last.key].value} {talk.text}")
        talk.remark("late-joined", label=talk.line(f"label-{last.question.id}"))
    else:
        talk.remark("late-ask-again")
    return True


def _hear_answer(talk: Talk) -> bool:
    """The open question; in an open kind a question that we can answer goes before, and in doubt we ask which it is."""
    asked = asked_slots(talk)
    if not asked or not talk.text.strip():
        return False
    slot, doubt = asked[0], _how_like_a_question(talk)
    if len(asked) > 1:
        return doubt != "question" and answering.take_several(talk, asked, talk.text)
    if KINDS[slot.question.kind].closed:
        return answering.take(talk, slot, talk.text)
    if doubt == "question":
        return False
    if doubt == "perhaps" and not isinstance(answering.read(talk, slot, talk.text), NotUnderstood):
        talk.push("is_answer", key=slot.key, text=talk.text[:200])
        return True
    return answering.take(talk, slot, talk.text)


def _how_like_a_question(talk: Talk) -> str:
    """Whether a text typed into an open kind is a question: surely, perhaps, or not."""
    label = topics.label_in(talk, talk.text)
    asks = "?" in talk.text or "¿" in talk.text
    if label in talk.content.faq.outcomes or (label and (asks or len(talk.text.split()) > 2)):
        return "question"
    return "perhaps" if label or asks or topics.maybe_labels(talk) else "no"


def _hear_question(talk: Talk) -> bool:
    """A question that has an approved answer, or a wish that is a command in other words."""
    label = topics.label_in(talk, talk.text) if talk.text else None
    if label is None:
        return False
    talk.problems.clear()
    outcome = talk.content.faq.outcomes.get(label)
    if outcome and outcome.command == "danger":
        _say_danger(talk)
    elif outcome and outcome.command == "stop":
        return False
    elif outcome and outcome.command:
        commands.obey(talk, outcome.command)
    elif outcome:
        talk.remark(outcome.say, **talk.facts())
    elif label in talk.content.faq.topics:
        topics.answer(talk, label)
    else:
        return False
    talk.lead = "question-again"
    return True


def _hear_perhaps(talk: Talk) -> bool:
    """A question that we may have understood is asked back as up to three topics."""
    labels = topics.maybe_labels(talk)
    if not labels:
        return False
    talk.push("did_you_mean", labels=labels)
    return True


def _miss(talk: Talk) -> bool:
    """Nothing understood: help grows with each miss, from a reason to simpler words, choices, skipping, a person."""
    talk.set(misses=talk.state.misses + 1)
    misses, slots = talk.state.misses, next_slots(talk)
    if talk.text and not any(slot.key in talk.problems for slot in slots):
        talk.remark("not-understood")
        talk.emit("question")
    if misses == 2 and slots and talk.choices(slots[0]):
        talk.remark("miss-choices")
    if misses >= TIRED and slots and not slots[0].question.decides:
        talk.remark("miss-skip", word=talk.words.skip.first)
    if misses >= TIRED:
        talk.remark("miss-person", word=talk.says("person"))
    if not slots and not talk.state.asides:
        talk.push("menu")
    return True


EARS = (
    _hear_stop,
    _hear_danger,
    proving.hear_proof,
    _hear_command,
    _hear_first_words,
    _hear_held,
    _hear_fields,
    _hear_file,
    _hear_aside,
    _hear_early,
    _hear_answer,
    _hear_question,
    _hear_perhaps,
    _miss,
)


# ---------------------------------------------------------------------------------------------- what is listened for


def asked_slots(talk: Talk) -> list[Slot]:
    """The questions that the text may answer: those that were put last and are still open, else the next ones."""
    if talk.redo:
        slot = asides.slot_of(talk, talk.redo)
        return [slot] if slot else []
    still = {each.key: each for each in open_slots(talk)}
    put = [still[key] for key in talk.state.asked if key in still]
    return put or next_slots(talk)


def is_closed_and_read(talk: Talk, slot: Slot) -> bool:
    kind = KINDS[slot.question.kind]
    if in_parts(talk, slot) or not kind.closed:
        return False
    reading = answering.read(talk, slot, talk.text)
    return not isinstance(reading, NotUnderstood) or is_dont_know(talk.text, talk.words)
