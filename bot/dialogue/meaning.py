"""What one message means on its own, as the ears of a conversation take it: for whoever measures them.

The same ears in the same order as in a turn; nothing is said and nothing changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.dialogue import first_words, safety, topics
from bot.dialogue.content import Content
from bot.dialogue.ears import command_of
from bot.dialogue.faq import LEFT_TO_THE_EARS
from bot.dialogue.messages import Heard, InboundMessage
from bot.dialogue.state import State
from bot.dialogue.talk import Talk

#: What somebody wants to know who gives a command that is no outcome of a label.
ABOUT = {
    **dict.fromkeys(("help", "menu"), "about_program"),
    **dict.fromkeys(("delete", "own_data"), "confidentiality"),
    **dict.fromkeys(("resume", "another_family", "add_member"), "how_to_register"),
    "change": "change_phone_or_data",
}


@dataclass(frozen=True, slots=True)
class Meaning:
    """The language, the labels that it may have with the final one first, and what would be done about it."""

    language: str | None
    ranking: tuple[tuple[str, float], ...]
    #: ``answer``: acted on without asking; ``did_you_mean``: offered; ``none``: not ours, or not understood.
    decision: str


def meaning_of(content: Content, state: State, message: InboundMessage, heard: Heard, now: datetime) -> Meaning:
    """What the message means, word lists included."""
    talk = Talk(content, state, message, heard, now)
    label = _sure_label(talk)
    first_words.settle_language(talk)
    return Meaning(talk.state.language, _ranking(talk, label), _decision(talk, label))


def _sure_label(talk: Talk) -> str | None:
    """The label that would be acted on, by the first ear that is sure."""
    if safety.asks_to_stop(talk):
        return topics.STOP
    cries = safety.cries_in(talk)
    if cries and not safety.is_doubtful(talk, cries):
        talk.set(language=talk.state.language or next(iter(cries.values())))
        return topics.DANGER
    if command := command_of(talk):
        done = {each.command: label for label, each in talk.content.faq.outcomes.items() if each.command}
        return (ABOUT | done).get(command.partition(":")[0], LEFT_TO_THE_EARS)
    return topics.label_in(talk, talk.text)


def _decision(talk: Talk, label: str | None) -> str:
    if label is not None:
        return "none" if label == LEFT_TO_THE_EARS else "answer"
    return "did_you_mean" if topics.maybe_labels(talk) else "none"


def _ranking(talk: Talk, label: str | None) -> tuple[tuple[str, float], ...]:
    """The final label first, surer than all others; where only words were heard there are no others."""
    heard = talk.heard.understanding
    shares = heard.ranking if heard else ()
    if label is None:
        return shares[:3] or ((LEFT_TO_THE_EARS, 0.0),)
    by_ears = label == topics.heard_label(talk)
    sure = max(share for _, share in shares) if by_ears and shares else 1.0
    return ((label, sure), *(each for each in shares if each[0] != label))[:3]
