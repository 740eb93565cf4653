"""A question, or a wish in other words than a command's: found in a text, answered, and told apart from an answer."""

from __future__ import annotations

from typing import Any

from bot.dialogue import commands, topics
from bot.dialogue.asking import asked_slots
from bot.dialogue.faq import LEFT_TO_THE_EARS
from bot.dialogue.talk import Talk


def how_like_a_question(talk: Talk) -> str:
    """Whether a text typed into an open kind is a question: surely, perhaps, or not."""
    label = topics.label_in(talk, talk.text)
    asks = "?" in talk.text or "¿" in talk.text
    if label == LEFT_TO_THE_EARS:
        # Names, places and numbers are out of scope as questions; as answers they are what was asked for.
        return "perhaps" if asks else "no"
    if label in talk.content.faq.outcomes or (label and (asks or len(talk.text.split()) > 2)):
        return "question"
    return "perhaps" if label or asks or topics.maybe_labels(talk, topics.MAYBE_IN_FORM) else "no"


def hear_question(talk: Talk) -> bool:
    """A question that has an approved answer, or a wish that is a command in other words."""
    label = topics.label_in(talk, talk.text) if talk.text else None
    if label is None or (label == LEFT_TO_THE_EARS and asked_slots(talk)):
        return False
    talk.problems.clear()
    outcome = talk.content.faq.outcomes.get(label)
    if outcome and outcome.command == "danger":
        say_danger(talk)
    elif outcome and outcome.command == "stop":
        return False
    elif outcome and outcome.command:
        commands.obey(talk, outcome.command)
    elif outcome:
        _say_outcome(talk, label, outcome.say)
    elif label in talk.content.faq.topics:
        topics.answer(talk, label)
    else:
        return False
    talk.lead = "question-again"
    return True


def _say_outcome(talk: Talk, label: str, text: str) -> None:
    """What is asked and is none of our topics is for staff to see."""
    if label == LEFT_TO_THE_EARS:
        topics.note(talk, "missed", talk.text, label=label, ranking=topics.ranking(talk))
    talk.remark(text, **talk.facts())


def hear_perhaps(talk: Talk) -> bool:
    """A question that we may have understood is asked back as up to three topics."""
    labels = topics.maybe_labels(talk)
    if not labels:
        return False
    about: dict[str, Any] = {"text": talk.text[: topics.MOST_KEPT], "ranking": topics.ranking(talk)}
    talk.push("did_you_mean", labels=labels, **about)
    topics.note(talk, "offered", **about)
    return True


def say_danger(talk: Talk) -> None:
    """Warn staff, say whom to call, and put no question until the person wants to go on."""
    talk.set(held=True, answered_topic="")
    talk.emit("danger", label="emergency_danger")
    phone = talk.content.human.phone
    talk.say("danger", phone=phone) if phone else talk.say("danger-no-phone")
    talk.say("danger-continue", resume=talk.says("resume"))
