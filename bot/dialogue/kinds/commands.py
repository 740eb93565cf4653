"""What a message may be besides an answer: a stop, a cry for help, a command, "I don't know", "skip"."""

from __future__ import annotations

from collections.abc import Iterable

from bot.dialogue.kinds.text import MOST_OF_AN_ANSWER, fold, holds, spaced
from bot.dialogue.kinds.words import Forms, Words


def is_stop(text: str, all_words: Iterable[Words]) -> bool:
    """Whether the person wants no more messages, in any of the languages: the whole message, or a clear phrase in it.

    "No quiero parar" is not a stop. Every reasonable wording counts (47 CFR 64.1200(a)(10)).
    """
    spoken = list(all_words)
    folded = fold(text)
    if any(_whole(folded, words, words.stop) for words in spoken):
        return True
    sought = spaced(folded)
    if any(holds(sought, words.stop_not) for words in spoken):
        return False
    return any(holds(sought, words.stop_phrases) for words in spoken)


def hears_danger(text: str, words: Words) -> bool:
    """Whether the text speaks of kidnapping, threats, violence, a medical emergency, suicide or a missing child."""
    folded = fold(text)
    if _whole(folded, words, words.danger):
        return True
    sought = spaced(folded)
    for phrase in words.danger_not:
        sought = sought.replace(phrase, " ")
    return holds(sought, words.danger_phrases)


def command_in(text: str, words: Words) -> str | None:
    """The command that the whole message is, None if it is none; a language asked for is ``language:<code>``."""
    folded = _bare(fold(text), words)
    if folded is None:
        return None
    return words.commands.get(folded) or _language_in(folded, words)


def is_skip(text: str, words: Words) -> bool:
    """Whether the whole message says "leave this one out"."""
    return _whole(fold(text), words, words.skip)


def is_dont_know(text: str, words: Words) -> bool:
    """Whether the whole message says "I don't know"."""
    return _whole(fold(text), words, words.dont_know)


def _language_in(folded: str, words: Words) -> str | None:
    """``language:fr`` for "french", "in french", "I want french"; None else."""
    code = words.language_names.get(folded)
    for intro in words.language_intros.folded if code is None else ():
        code = code or words.language_names.get(folded.removeprefix(f"{intro} "))
    return f"language:{code}" if code else None


def _whole(folded: str, words: Words, forms: Forms) -> bool:
    """Whether the whole message is one of the forms, with or without a polite word around it."""
    return folded in forms or _bare(folded, words) in forms


def _bare(folded: str, words: Words) -> str | None:
    """The message without polite words at its ends and punctuation within; None for a text too long to be one word."""
    if len(folded) > MOST_OF_AN_ANSWER:
        return None
    inner = spaced(folded).strip()
    for polite in words.polite.folded:
        inner = inner.removeprefix(f"{polite} ").removesuffix(f" {polite}")
    return inner or folded
