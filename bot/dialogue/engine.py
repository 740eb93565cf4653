"""One message in, one turn out: the order in which a message is listened to, and what is asked after it.

Pure: the clock, chance, the database, the door's name and the network are all elsewhere. What was found out about the
message before the turn (ears, proof of a PIN) comes as ``Heard``; what must be drawn or written is asked for by events.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.dialogue import asides, first_words, questions, review, safety, stories
from bot.dialogue.answering import is_closed_and_read, spoken_field
from bot.dialogue.asking import ask_slots, asked_slots, counts, next_slots, open_slots
from bot.dialogue.content import Content
from bot.dialogue.ears import EARS, command_of
from bot.dialogue.messages import NOTHING_HEARD, Address, Door, Drawn, Heard, InboundMessage, Prompt
from bot.dialogue.proving import claim_in, is_pin_try, is_try, mask_secrets
from bot.dialogue.references import show_reference
from bot.dialogue.state import State, Turn
from bot.dialogue.talk import Talk, quote
from bot.dialogue.told_again import without_answered

__all__ = ["claim_in", "converse", "is_pin_try", "mask_secrets", "show", "text_for_ears", "wants_households"]

#: After so long a silence the person is told how far they have come.
SILENCE = timedelta(minutes=30)


def converse(content: Content, state: State, message: InboundMessage | Drawn, heard: Heard, now: datetime) -> Turn:
    """Take one message into the conversation: the new state, what is said, and what intake must see to."""
    if isinstance(message, Drawn):
        return _introduce(content, state, message, now)
    talk = Talk(content, state, message, NOTHING_HEARD, now)
    talk.spoken, talk.heard = spoken_field(talk), heard
    if message.asked and message.asked not in _open_keys(talk):
        talk.heard = replace(heard, early=True)
    if _was_silent(talk):
        # Somebody else may hold the telephone by now.
        talk.set(may_show=False, cried=())
    for ear in EARS:
        if ear(talk):
            break
    if talk.recalled:
        first_words.hear_recalled(talk)
    if talk.begun.stage == "new" and talk.state.language and talk.text and not talk.state.held and not talk.state.told:
        stories.note_story(talk)
    stories.settle(talk)
    _ask_what_is_open(talk)
    return _turn(talk, heard_at=message.received_at)


def _open_keys(talk: Talk) -> list[str]:
    """Keys of the question that is open, as a prompt names it."""
    if talk.state.asides:
        return [asides.about_of(talk.state.asides[0])]
    return [each.key for each in asked_slots(talk)]


def text_for_ears(content: Content, state: State, message: InboundMessage) -> str:
    """What the ears should hear first: the text, or of a screen the field that may be more than an answer."""
    talk = Talk(content, state, message, NOTHING_HEARD, message.received_at)
    spoken = spoken_field(talk)
    if spoken:
        return spoken.text
    return message.text if _wants_ears(talk) else ""


def _wants_ears(talk: Talk) -> bool:
    """Whether a text should be understood first: always, but where a closed kind reads the whole of it."""
    content, state, message = talk.content, talk.state, talk.message
    if not message.text or message.command or message.about:
        return False
    if command_of(talk) or claim_in(content, state, message) or is_try(state, message):
        return False
    if state.asides and asides.choice_in(talk, state.asides[0], message.text) is not None:
        return False
    asked = asked_slots(talk)
    return not (len(asked) == 1 and is_closed_and_read(talk, asked[0]))


def wants_households(content: Content, state: State, message: InboundMessage) -> bool:
    """Whether somebody may ask for the other households of this address: by a word, a button or the menu."""
    talk = Talk(content, state, message, NOTHING_HEARD, message.received_at)
    asked = "households" in {message.command, command_of(talk)}
    return asked or (state.shares and talk.first_aside == "menu")


def show(content: Content, state: State, door: Door, now: datetime) -> tuple[Prompt, ...]:
    """What is open right now, put in this door's way; nothing changes."""
    looking = InboundMessage(address=Address("", ""), provider_id="", received_at=now, door=door, command="arrive")
    talk = Talk(content, state, looking, NOTHING_HEARD, now)
    if state.stopped:
        questions.say_stopped(talk)
    else:
        _ask_what_is_open(talk)
    return tuple(talk.prompts)


def _ask_what_is_open(talk: Talk) -> None:
    """After listening: the conversation's own question, or the form's next one, or how to begin."""
    if talk.quiet or any(each.name == "draw_identity" for each in talk.events):
        return
    if talk.state.held:
        safety.wait_for_the_person(talk)
        return
    if talk.state.language is None and talk.first_aside != "language":
        talk.push("language")
    review.finish_if_answered(talk)
    if not talk.state.asides and not open_slots(talk):
        _say_where_we_are(talk)
        return
    _say_recap(talk)
    if talk.lead and not talk.state.asides:
        talk.remark(talk.lead)
    if talk.state.asides:
        asides.ask_aside(talk)
        _ask_beside_echoes(talk)
    else:
        ask_slots(talk, next_slots(talk))


def _ask_beside_echoes(talk: Talk) -> None:
    """Where an answer takes hours, "is this right?" does not hold up the questions after it."""
    echoes = asides.echoes_open(talk)
    room = talk.door.at_once - len(echoes)
    if talk.door.ahead and echoes:
        asides.ask_other_echoes(talk)
        ask_slots(talk, next_slots(talk)[: max(room, 0)])


def _say_where_we_are(talk: Talk) -> None:
    """Nothing is open: never leave a person without a word."""
    if talk.state.stage in {"new", "refused"} and not talk.prompts_say("consent-refused"):
        talk.remark("ask-anything", start=talk.says("start"))
    elif not talk.prompts:
        talk.remark("topics-after", menu=talk.says("menu"))


def _say_recap(talk: Talk) -> None:
    """After a silence: how many questions are done, never an answer."""
    if talk.state.stage != "open" or not (_was_silent(talk) or talk.called):
        return
    done, of = counts(talk)
    if done:
        talk.remark("recap", done=str(done), of=str(of))


def _was_silent(talk: Talk) -> bool:
    last = talk.begun.last_moment
    return last is not None and talk.message.received_at - last >= SILENCE


def _introduce(content: Content, state: State, drawn: Drawn, now: datetime) -> Turn:
    """Tell the number and the PIN that were drawn, and go on."""
    talk = Talk(content, state, drawn.by, NOTHING_HEARD, now)
    talk.set(reference=drawn.reference)
    talk.say("identity-reference", reference=quote(show_reference(drawn.reference)))
    talk.confide("identity-pin", pin=quote(drawn.pin))
    if talk.door.texts and drawn.by.reach:
        talk.push("by_text")
    _ask_what_is_open(talk)
    return _turn(talk, heard_at=drawn.by.received_at)


def _turn(talk: Talk, heard_at: datetime) -> Turn:
    """The turn as a value; what was answered in it is one step of the way back."""
    answered = tuple(key for key in talk.answered if key in talk.state.answers)
    known = (
        tuple(key for key in each if key in talk.state.answers and key not in answered) for each in talk.state.trail
    )
    trail = (*(each for each in known if each), *([answered] if answered else []))
    asked_at = talk.now.isoformat() if any(each.about for each in talk.prompts) else talk.state.asked_at
    cried = without_answered(talk.state.cried, talk.state.asked)
    talk.set(trail=trail, last_at=heard_at.isoformat(), asked_at=asked_at, cried=cried)
    return Turn(state=talk.state, prompts=tuple(talk.prompts), events=tuple(talk.events))
