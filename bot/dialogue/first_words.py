"""Somebody new: which language they speak is settled first, and what they said before that is not forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.dialogue import asides, commands, questions, topics
from bot.dialogue.faq import LEFT_TO_THE_EARS
from bot.dialogue.kinds.commands import command_in, is_stop
from bot.dialogue.kinds.told import labelled_in
from bot.dialogue.messages import Heard, Understanding
from bot.dialogue.talk import FIRST_LANGUAGE, Talk

#: Labels of somebody who has said no more than hello.
GREETINGS = frozenset({"greeting"})
#: After so many texts that settle no language we go on in the one that most people know.
GIVE_UP = 4
#: A list with so many labels of one language ("Nombre: Marta") is in that language.
LABELLED = 3
#: With this miss a person is offered, and told to look at it.
OFFER_PERSON = 3
#: Commands that mean the same before any language is known.
WITHOUT_LANGUAGE = frozenset({"arrive", "language"})


def settle_language(talk: Talk, command: str = "") -> bool:
    """Speak the language that the text itself settles, where none was chosen."""
    if talk.state.language is not None or command.partition(":")[0] in WITHOUT_LANGUAGE:
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
    told = talk.content.faq.language_told(text)
    if told:
        yield [told]
    labelled = {code: sum(1 for _ in labelled_in(text, words[code])) for code in words}
    most = max(labelled.values())
    if most >= LABELLED:
        yield [code for code, count in labelled.items() if count == most]


def hear_first_words(talk: Talk) -> bool:
    """The language is settled, and a question is answered or the form begins; else we ask for the language."""
    if talk.state.language is not None:
        return False
    if talk.state.asides and not talk.is_early and asides.hear_aside(talk):
        return True
    if not settle_language(talk):
        _ask_language_again(talk)
        return True
    talk.close("language")
    talk.set(misses=0)
    if topics.label_in(talk, talk.text) in GREETINGS or not questions.hear_question(talk):
        commands.begin(talk)
    return True


def remember(talk: Talk, command: str) -> None:
    """A command that is the same word in several languages waits until the language is known."""
    _ask_language(talk, command=command)


def _ask_language_again(talk: Talk) -> None:
    """In other words each time, then with a person, and at last we go on in the language that most people know."""
    if talk.message.files:
        talk.emit("unread")
    if talk.is_early or not (talk.text or talk.message.files):
        _ask_language(talk)
        return
    misses = talk.state.misses + 1
    if misses >= GIVE_UP:
        names = ", ".join(each.name for code, each in talk.content.languages.items() if code != FIRST_LANGUAGE)
        commands.choose_language(talk, FIRST_LANGUAGE)
        talk.remark("language-default", names=names)
        return
    if misses == OFFER_PERSON:
        talk.emit("unread")
    talk.set(misses=misses)
    _ask_language(talk, **_worth_remembering(talk))


def _ask_language(talk: Talk, **said: str) -> None:
    """Offer the languages; what was said first is kept with the question, and not overwritten."""
    before = next((each.data for each in talk.state.asides if each.name == "language"), {})
    talk.push("language", **(said | dict(before)))


def _worth_remembering(talk: Talk) -> dict[str, str]:
    """The text, when it is a question in some language or for the ears; nothing else is kept before consent."""
    label = topics.heard_label(talk)
    if label in {None, LEFT_TO_THE_EARS} and not talk.content.faq.languages_of(talk.text):
        return {}
    return {"text": talk.text[:200], "label": label or ""}


def hear_recalled(talk: Talk) -> None:
    """Now that the language is known, what was said before it is heard; without a question the form begins."""
    said, talk.recalled = talk.recalled, {}
    talk.command = None
    talk.message = replace(talk.message, text=said.get("text", ""), command=None, about=None, fields=(), files=())
    label = said.get("label")
    talk.heard = Heard(understanding=Understanding(label=label, confidence=1.0) if label else None)
    if said.get("command"):
        commands.obey(talk, said["command"])
    elif topics.label_in(talk, talk.text) in GREETINGS or not questions.hear_question(talk):
        commands.begin(talk)
