"""Answers to what people ask: approved texts with the day they were true, found by menu, by exact words or by ears."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.dialogue.kinds import KINDS
from bot.dialogue.kinds.base import Wanted
from bot.dialogue.messages import Choice
from bot.dialogue.talk import Talk

#: Above this the ears are sure enough to answer; above the other they may ask "did you mean".
SURE = 0.6
MAYBE = 0.3


def answer(talk: Talk, topic: str) -> None:
    """Say the answer of a topic that holds on the day, and as of when."""
    day = talk.content.policy_date or talk.today
    fact = talk.content.faq.answer(topic, day)
    talk.say(fact.text, **talk.facts())
    talk.say("faq-as-of", date=KINDS["date"].show(fact.as_of.isoformat(), Wanted(), talk.words))


def label_in(talk: Talk, text: str) -> str | None:
    """The label that a text asks for beyond doubt: by exact words, a menu label, or sure ears."""
    return label_in_text(talk, text) or _heard_label(talk)


def _heard_label(talk: Talk) -> str | None:
    heard = talk.heard.understanding
    return heard.label if heard and heard.confidence >= SURE else None


def label_in_text(talk: Talk, text: str) -> str | None:
    """The label that exactly these words ask for."""
    return talk.content.faq.label_of(text, talk.state.language)


def maybe_labels(talk: Talk) -> list[str]:
    """Up to three topics that the text may be about."""
    heard = talk.heard.understanding
    if heard is None:
        return []
    return [label for label, sure in heard.ranking[:3] if sure >= MAYBE and label in talk.content.faq.topics]


def group_choices(talk: Talk) -> tuple[Choice, ...]:
    """The groups of the topics menu."""
    return talk.labelled("topic-group", tuple(talk.content.faq.menu))


def take_group(talk: Talk, value: str) -> None:
    """Show the topics of a group."""
    talk.close("topics")
    talk.push("topics_in", group=value)


def topic_choices(talk: Talk, data: Mapping[str, Any]) -> tuple[Choice, ...]:
    """The topics of a group."""
    return talk.labelled("topic", talk.content.faq.menu.get(data["group"], ()))


def take_topic(talk: Talk, value: str) -> None:
    """Answer the topic chosen."""
    talk.close("topics_in")
    talk.close("did_you_mean")
    answer(talk, value)


def meant_choices(talk: Talk, data: Mapping[str, Any]) -> tuple[Choice, ...]:
    """The topics that may have been meant, and "none of these"."""
    return (*talk.labelled("topic", data["labels"]), *talk.labelled("did-you-mean", ("none",)))
