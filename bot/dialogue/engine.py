"""One message in, one turn out: the order in which a message is listened to, and what is asked after it.

Pure: the clock, chance, the database, the door's name and the network are all elsewhere. What was found out about the
message before the turn (ears, proof of a PIN) comes as ``Heard``; what must be drawn or written is asked for by events.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.dialogue import answering, asides, commands, proving, review, topics
from bot.dialogue.asking import ask_slots, counts, in_parts, next_slots, open_slots
from bot.dialogue.content import Content
from bot.dialogue.forms import Slot
from bot.dialogue.kinds import KINDS
from bot.dialogue.kinds.base import NotUnderstood, Reading
from bot.dialogue.kinds.commands import command_in, hears_danger, is_dont_know, is_stop
from bot.dialogue.kinds.text import fold
from bot.dialogue.messages import NOTHING_HEARD, Address, Door, Drawn, Heard, InboundMessage, Prompt
from bot.dialogue.proving import claim_in, mask_secrets
from bot.dialogue.references import show_reference
from bot.dialogue.state import State, Turn
from bot.dialogue.talk import FIRST_LANGUAGE, Talk

__all__ = ["claim_in", "converse", "mask_secrets", "show", "wants_ears"]

#: After so long a silence the person is told how far they have come.
SILENCE = timedelta(minutes=30)
#: Labels of somebody who has said no more than hello.
GREETINGS = frozenset({"greeting"})
#: From this many misses on a person is offered.
TIRED = 3


def converse(content: Content, state: State, message: InboundMessage | Drawn, heard: Heard, now: datetime) -> Turn:
    """Take one message into the conversation: the new state, what is said, and what intake must see to."""
    if isinstance(message, Drawn):
        return _introduce(content, state, message, now)
    talk = Talk(content, state, message, heard, now)
    for ear in EARS:
        if ear(talk):
            break
    _ask_what_is_open(talk)
    return _turn(talk, heard_at=message.received_at)


def wants_ears(content: Content, state: State, message: InboundMessage) -> bool:
    """Whether a text should be understood first: always, but where a closed kind reads the whole of it."""
    if not message.text or message.command or message.fields or message.about:
        return False
    talk = Talk(content, state, message, NOTHING_HEARD, message.received_at)
    if _command_of(talk) or claim_in(content, state, message):
        return False
    if state.asides and asides.choice_in(talk, state.asides[0], message.text) is not None:
        return False
    asked = _asked(talk)
    return not (len(asked) == 1 and _is_closed_and_read(talk, asked[0]))


def show(content: Content, state: State, door: Door, now: datetime) -> tuple[Prompt, ...]:
    """What is open right now, put in this door's way; nothing changes."""
    looking = InboundMessage(address=Address("", ""), provider_id="", received_at=now, door=door, command="arrive")
    talk = Talk(content, state, looking, NOTHING_HEARD, now)
    if state.language is None:
        talk.push("language")
    _ask_what_is_open(talk)
    return tuple(talk.prompts)


# ---------------------------------------------------------------------------------------------- the order of ears


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
        talk.say("started-again", perishable=True)
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
    offered = (choice.label for slot in _asked(talk) for choice in talk.choices(slot))
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
    command = talk.message.command or _command_of(talk)
    if command is None:
        return False
    _settle_language(talk, command)
    talk.command = command
    return commands.obey(talk, command)


def _command_of(talk: Talk) -> str | None:
    """The command that the whole text is, in the person's language, or in any while that is not known."""
    spoken = [talk.words] if talk.state.language else list(talk.content.words.values())
    if talk.message.about or not talk.text:
        return None
    return next((found for words in spoken if (found := command_in(talk.text, words))), None)


def _hear_first_words(talk: Talk) -> bool:
    """Somebody new: which language, and is it a question, or shall we begin?"""
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
    heard = talk.heard.understanding
    found = talk.content.faq.languages_of(talk.text) if talk.text else []
    commanded = [code for code, words in talk.content.words.items() if talk.text and command_in(talk.text, words)]
    stopped = [code for code, words in talk.content.words.items() if talk.text and is_stop(talk.text, [words])]
    for codes in (found, commanded, stopped):
        if len(codes) == 1:
            talk.set(language=codes[0])
    if talk.state.language is None and heard and heard.language in talk.content.languages:
        talk.set(language=heard.language)
    return talk.state.language is not None


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
        talk.say("late-ask-again", perishable=True)
        return True
    if not text.strip() and slot.question.skip:
        text = talk.words.skip.first
    known = about in talk.state.answers and about not in talk.state.again
    taken = answering.take(talk, slot, text, by_button=True)
    if taken and known and talk.state.stage in review.FINISHED:
        talk.say("updated", perishable=True)
    return taken


def _enter_aside(talk: Talk, name: str, text: str) -> bool:
    open_one = talk.state.asides[0] if talk.state.asides else None
    if open_one is None or open_one.name != name:
        talk.say("late-ask-again", perishable=True)
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
    asked = _asked(talk)
    if asked and talk.door.files and answering.record(talk, asked[0]):
        talk.say("recorded-kept", perishable=True)
        return True
    talk.emit("unread")
    talk.say("unread-kept", perishable=True)
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
    if not early or not talk.text or not _asked(talk) or topics.label_in(talk, talk.text):
        return False
    last = asides.slot_of(talk, talk.state.trail[-1][-1]) if talk.state.trail else None
    if last and last.question.kind == "text" and isinstance(talk.state.answers[last.key].value, str):
        answering.take(talk, last, f"{talk.state.answers[last.key].value} {talk.text}")
        talk.say("late-joined", perishable=True, label=talk.line(f"label-{last.question.id}"))
    else:
        talk.say("late-ask-again", perishable=True)
    return True


def _hear_answer(talk: Talk) -> bool:
    """The open question; in an open kind a question that we can answer goes before, and in doubt we ask which it is."""
    asked = _asked(talk)
    if not asked or not talk.text.strip():
        return False
    if len(asked) > 1:
        return answering.take_several(talk, asked, talk.text)
    slot = asked[0]
    if KINDS[slot.question.kind].closed:
        return answering.take(talk, slot, talk.text)
    doubt = _how_like_a_question(talk)
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
        talk.say(outcome.say, perishable=True, **topics.facts_about(talk.content))
    elif label in talk.content.faq.topics:
        topics.answer(talk, label)
    else:
        return False
    talk.lead = "question-again"
    return True


def _hear_perhaps(talk: Talk) -> bool:
    """A question that we may have understood: did you mean one of these?"""
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
        talk.say("not-understood", perishable=True)
        talk.emit("question")
    if misses == 2 and slots and talk.choices(slots[0]):
        talk.say("miss-choices", perishable=True)
    if misses >= TIRED and slots and not slots[0].question.decides:
        talk.say("miss-skip", perishable=True, word=talk.words.skip.first)
    if misses >= TIRED:
        talk.say("miss-person", perishable=True, word=talk.says("person"))
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


# ---------------------------------------------------------------------------------------------- asking


def _asked(talk: Talk) -> list[Slot]:
    """The questions that the text may answer: those that were put last and are still open, else the next ones."""
    if talk.redo:
        slot = asides.slot_of(talk, talk.redo)
        return [slot] if slot else []
    still = {each.key: each for each in open_slots(talk)}
    put = [still[key] for key in talk.state.asked if key in still]
    return put or next_slots(talk)


def _is_closed_and_read(talk: Talk, slot: Slot) -> bool:
    kind = KINDS[slot.question.kind]
    if in_parts(talk, slot) or not kind.closed:
        return False
    reading: Reading = answering.read(talk, slot, talk.text)
    return not isinstance(reading, NotUnderstood) or is_dont_know(talk.text, talk.words)


def _ask_what_is_open(talk: Talk) -> None:
    """After listening: the conversation's own question, or the form's next one, or how to begin."""
    if talk.quiet or any(each.name == "draw_identity" for each in talk.events):
        return
    review.finish_if_answered(talk)
    if not talk.state.asides and not open_slots(talk):
        _say_where_we_are(talk)
        return
    _say_recap(talk)
    if talk.lead and not talk.state.asides:
        talk.say(talk.lead, perishable=True)
    if talk.state.asides:
        asides.ask_aside(talk)
    else:
        ask_slots(talk, next_slots(talk))


def _say_where_we_are(talk: Talk) -> None:
    """Nothing is open: never leave a person without a word."""
    if talk.state.stage in {"new", "refused"} and not talk.prompts_say("consent-refused"):
        talk.say("ask-anything", perishable=True, start=talk.says("start"))
    elif not talk.prompts:
        talk.say("topics-after", perishable=True, menu=talk.says("menu"))


def _say_recap(talk: Talk) -> None:
    """After a silence: how many questions are done, never an answer."""
    last, stage = talk.state.last_moment, talk.state.stage
    if last is None or stage != "open" or talk.message.received_at - last < SILENCE:
        return
    done, of = counts(talk)
    if done:
        talk.say("recap", perishable=True, done=str(done), of=str(of))


def _introduce(content: Content, state: State, drawn: Drawn, now: datetime) -> Turn:
    """Tell the number and the PIN that were drawn, and go on."""
    talk = Talk(content, state, drawn.by, NOTHING_HEARD, now)
    talk.set(reference=drawn.reference)
    talk.say("identity-reference", reference=show_reference(drawn.reference))
    talk.say("identity-pin", secret=True, pin=drawn.pin)
    _ask_what_is_open(talk)
    return _turn(talk, heard_at=drawn.by.received_at)


def _turn(talk: Talk, heard_at: datetime) -> Turn:
    """The turn as a value; what was answered in it is one step of the way back."""
    answered = tuple(key for key in talk.answered if key in talk.state.answers)
    known = (tuple(key for key in each if key in talk.state.answers and key not in answered) for each in talk.state.trail)
    trail = (*(each for each in known if each), *([answered] if answered else []))
    asked_at = talk.now.isoformat() if any(each.about for each in talk.prompts) else talk.state.asked_at
    talk.set(trail=trail, last_at=heard_at.isoformat(), asked_at=asked_at)
    return Turn(state=talk.state, prompts=tuple(talk.prompts), events=tuple(talk.events))
