"""A question, or a wish in other words than a command's: found in a text, answered, and told apart from an answer."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.dialogue import commands, topics
from bot.dialogue.answering import read
from bot.dialogue.asking import addressed_slots, asked_slots
from bot.dialogue.faq import LEFT_TO_THE_EARS
from bot.dialogue.kinds.base import NotUnderstood
from bot.dialogue.kinds.commands import asks
from bot.dialogue.messages import Expect
from bot.dialogue.talk import Talk

#: A text of so few words that asks nothing is a name, a place or a need where one is asked for.
FEW = 2


def how_like_a_question(talk: Talk) -> str:
    """Whether a text typed into an open kind is a question: surely, perhaps, or not."""
    label, is_long = topics.label_in(talk, talk.text), len(talk.text.split()) > FEW
    marked = "?" in talk.text or "¿" in talk.text
    if label == LEFT_TO_THE_EARS:
        # Names, places and numbers are out of scope as questions; as answers they are what was asked for.
        return "perhaps" if marked else "no"
    if label and label in talk.content.faq.outcomes:
        return _how_like_a_wish(talk, label)
    if label and (marked or is_long) and not _only_tells(talk):
        return "question"
    if label or marked:
        return "perhaps"
    may_ask = is_long or asks(talk.text, talk.words)
    return "perhaps" if may_ask and topics.maybe_labels(talk, topics.MAYBE_IN_FORM) else "no"


def _how_like_a_wish(talk: Talk, label: str) -> str:
    """The same of a text that greets, thanks, or asks for what a command does: thanks around a name is a name."""
    if topics.label_in_text(talk, talk.text):
        return "question"
    is_long, wishes = len(talk.text.split()) > FEW, bool(talk.content.faq.outcomes[label].command)
    if (is_long or _is_named(talk)) and not wishes and _is_an_answer(talk):
        return "no"
    is_told = wishes and label != topics.STOP and _only_tells(talk)
    return "question" if is_long and not is_told else "perhaps"


def _is_an_answer(talk: Talk) -> bool:
    """Whether the whole text can be read as the answer to the one question that it was written under."""
    asked = addressed_slots(talk)
    return len(asked) == 1 and not isinstance(read(talk, asked[0], talk.text), NotUnderstood)


def _is_named(talk: Talk) -> bool:
    """Whether a name is asked, and somebody gives one."""
    return bool(talk.names) and topics.expected_of(talk) == {Expect.NAME}


def _only_tells(talk: Talk) -> bool:
    """Whether something is told where that is asked for: it touches one of our topics, and asks nothing."""
    sure = topics.label_in_text(talk, talk.text) or asks(talk.text, talk.words)
    return topics.is_told(talk) and not sure


def hear_question(talk: Talk) -> bool:
    """A question that has an approved answer, or a wish that is a command in other words."""
    label = topics.label_in(talk, talk.text) if talk.text else None
    if label is None or (label == LEFT_TO_THE_EARS and asked_slots(talk)):
        return False
    talk.problems.clear()
    return act_on(talk, label)


def act_on(talk: Talk, label: str) -> bool:
    """Do what is done for a label, and go on with the open question; False where that is not for us."""
    outcome = talk.content.faq.outcomes.get(label)
    if outcome and outcome.command == "danger":
        say_danger(talk)
    elif outcome and outcome.command == "stop":
        stop(talk)
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
    ask_which(talk, labels, talk.text[: topics.MOST_KEPT], topics.ranking(talk))
    return True


def ask_which(talk: Talk, labels: list[str], text: str, ranking: list[Any]) -> None:
    """Offer topics that may have been meant."""
    talk.push("did_you_mean", labels=labels, text=text, ranking=ranking)
    topics.note(talk, "offered", text, ranking=ranking)


def ask_whether_answer(talk: Talk, key: str) -> None:
    """Ask back whether it is the answer or a question; what the ears heard is kept for the case that it is one."""
    heard = {"label": topics.label_in(talk, talk.text), "labels": topics.maybe_labels(talk), "names": list(talk.names)}
    talk.push("is_answer", key=key, text=talk.text[: topics.MOST_KEPT], ranking=topics.ranking(talk), **heard)


def say_danger(talk: Talk) -> None:
    """Warn staff, say whom to call, and put no question until the person wants to go on."""
    talk.set(held=True, answered_topic="")
    talk.emit("danger", label="emergency_danger")
    phone = talk.content.human.phone
    talk.say("danger", phone=phone) if phone else talk.say("danger-no-phone")
    say_how_to_go_on(talk)


def say_how_to_go_on(talk: Talk) -> None:
    """Say how the form goes on after danger: by a word, on a screen by a button; once too often rather than not."""
    said = talk.statement("danger-continue", resume=talk.says("resume"))
    talk.prompts.append(replace(said, offers=talk.labelled("danger-continue", ("resume",))))


def stop(talk: Talk) -> None:
    """No more messages: one confirmation, then silence."""
    talk.set(stopped=True)
    talk.emit("stopped")
    say_stopped(talk)
    talk.quiet = True


def say_stopped(talk: Talk) -> None:
    """Say that nothing more is sent, and how to begin again: by a word, on a screen by a button."""
    said = talk.statement("stopped", start=talk.says("start"), delete=talk.says("delete"))
    talk.prompts.append(replace(said, offers=talk.labelled("stopped", ("start",))))
