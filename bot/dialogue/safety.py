"""Two things go before everything else: somebody who wants no more messages, and somebody who is in danger."""

from __future__ import annotations

from bot.dialogue import asides, questions, topics
from bot.dialogue.asking import asked_slots
from bot.dialogue.first_words import settle_language
from bot.dialogue.kinds import KINDS
from bot.dialogue.kinds.commands import hears_danger, is_danger, is_leave, is_stop, is_whole_stop
from bot.dialogue.kinds.text import fold
from bot.dialogue.talk import FIRST_LANGUAGE, Talk
from bot.dialogue.told_again import is_name_again, is_told_again, marks_of, texts_under

#: Questions of the conversation that a person in danger may have opened; those of the form wait.
CALM_ASIDES = frozenset({"menu", "topics", "topics_in", "did_you_mean", "language", "delete"})


def hear_stop(talk: Talk) -> bool:
    """No more messages: one confirmation, then silence."""
    if talk.message.command != "stop" and not asks_to_stop(talk):
        return _open_again(talk)
    settle_language(talk)
    questions.stop(talk)
    return True


def asks_to_stop(talk: Talk) -> bool:
    """Whether words of a stop are one: within a sentence not where the ears surely hear danger, or something else.

    A word that leaves a menu as well ("cancel") leaves the menu while one is open; everywhere else it is a stop.
    """
    spoken = talk.content.words.values()
    if not is_stop(talk.text, spoken) or (asides.may_be_left(talk) and is_leave(talk.text, talk.words)):
        return False
    return is_whole_stop(talk.text, spoken) or not topics.doubts_stop(talk)


def _open_again(talk: Talk) -> bool:
    """After a stop the next message opens the door again; it is heard like any other."""
    if talk.state.stopped:
        talk.set(stopped=False)
        talk.emit("started")
        talk.remark("started-again")
    return False


def hear_danger(talk: Talk) -> bool:
    """Somebody is in danger: staff hear of it at once, and no question is put until the person wants to go on.

    What else stands on the screen that the cry came with is kept.
    """
    cries = cries_in(talk)
    if not cries and topics.heard_label(talk) != topics.DANGER and talk.message.command != "danger":
        if topics.suspects_danger(talk) and not talk.state.held:
            _say_whom_to_call(talk, cries)
        return False
    if is_doubtful(talk, cries):
        _say_whom_to_call(talk, cries)
        return False
    if talk.state.language is None:
        talk.set(language=next(iter(cries.values()), FIRST_LANGUAGE))
    talk.cries = frozenset(cries)
    talk.set(cried=marks_of(texts_under(talk, cries or [talk.message.about or ""])))
    questions.say_danger(talk)
    return not talk.message.fields


def hear_wish_to_stop(talk: Talk) -> bool:
    """A stop that only the ears hear; one in a field of a screen is heard there, so that the others are kept."""
    if topics.heard_label(talk) != topics.STOP or talk.message.fields:
        return False
    if not settle_language(talk):
        talk.set(language=FIRST_LANGUAGE)
    questions.stop(talk)
    return True


def is_doubtful(talk: Talk, cries: dict[str, str]) -> bool:
    """Whether to the ears a text with words of danger surely asks something else: "they killed him, may I register?".

    So is what is told again by somebody who went on. A cry that is the whole message, and one of somebody who is in
    danger already, leaves no doubt.
    """
    typed = texts_under(talk, cries)
    if talk.state.held or not cries or (_is_whole_cry(talk, cries) and not is_name_again(talk, typed)):
        return False
    if is_told_again(talk, typed) and topics.heard_label(talk) != topics.DANGER:
        return True
    return len(cries) == 1 and not talk.message.fields and topics.doubts_danger(talk)


def _is_whole_cry(talk: Talk, cries: dict[str, str]) -> bool:
    """Whether one of them is nothing but a cry: one of the words for it, or a phrase that asks for help and no more."""
    texts = {talk.message.about or "": talk.text} | {each.about: each.text for each in talk.message.fields}
    return any(
        is_danger(texts[about], talk.content.words[code])
        or talk.content.faq.label_of(texts[about], code) == topics.DANGER
        for about, code in cries.items()
    )


def _say_whom_to_call(talk: Talk, cries: dict[str, str]) -> None:
    """Say it in a line and have staff look, and go on: what was asked is answered."""
    settle_language(talk)
    if talk.state.language is None:
        talk.set(language=next(iter(cries.values()), FIRST_LANGUAGE))
    talk.emit("perhaps_danger")
    talk.say("danger-perhaps")


def cries_in(talk: Talk) -> dict[str, str]:
    """Where danger is spoken of, by its words, and in which language; on a screen also where the ears hear it."""
    written = {} if _is_a_label(talk) else {talk.message.about or "": talk.text}
    heard = {talk.spoken.about: talk.language} if talk.spoken and topics.heard_label(talk) == topics.DANGER else {}
    return heard | {about: code for about, text in (written | _written(talk)).items() if (code := _cries(talk, text))}


def _cries(talk: Talk, text: str) -> str | None:
    """The language in which the text speaks of danger."""
    spoken = [talk.state.language] if talk.state.language else list(talk.content.words)
    return next((code for code in spoken if hears_danger(text, talk.content.words[code])), None)


def _written(talk: Talk) -> dict[str, str]:
    """What was written in free words on a screen: the labels of choices are our words, not a cry for help."""
    asked = talk.content.form.questions
    entered = ((each.about, each.text, asked.get(each.about.rpartition(".")[2])) for each in talk.message.fields)
    return {about: text for about, text, question in entered if question and not KINDS[question.kind].closed}


def _is_a_label(talk: Talk) -> bool:
    """Whether the text is one of the answers that were offered, or what the button of one says to us."""
    belongs_to = talk.content.form.questions.get((talk.message.about or "").rpartition(".")[2])
    if belongs_to and talk.text in belongs_to.choices:
        return True
    offered = (choice.label for slot in asked_slots(talk) for choice in talk.choices(slot))
    return bool(talk.text) and fold(talk.text) in {fold(label) for label in offered}


def hear_held(talk: Talk) -> bool:
    """While somebody is in danger nothing is an answer; what they open themselves and what they ask is answered."""
    if not talk.state.held:
        return False
    if talk.first_aside in CALM_ASIDES and asides.hear_aside(talk):
        return True
    talk.close(*CALM_ASIDES)
    questions.hear_question(talk)
    return True


def wait_for_the_person(talk: Talk) -> None:
    """Put no question of the form; say how to go on."""
    if talk.first_aside in CALM_ASIDES:
        asides.ask_aside(talk)
    elif not talk.prompts_say("danger-continue"):
        questions.say_how_to_go_on(talk)
