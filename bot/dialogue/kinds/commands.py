"""What a message may be besides an answer: a stop, a cry for help, a command, "I don't know", "skip"."""

from __future__ import annotations

from collections.abc import Iterable

from bot.dialogue.kinds.patterns import clauses_of
from bot.dialogue.kinds.text import MOST_OF_AN_ANSWER, plain, trimmed
from bot.dialogue.kinds.words import Forms, Words

#: A longer text is no mere wish for another language.
_MOST_OF_A_WISH = 9


def is_stop(text: str, all_words: Iterable[Words]) -> bool:
    """Whether the person wants no more messages, in any of the languages: the whole message, or a clear phrase in it.

    "No quiero parar" is not a stop. Every reasonable wording counts (47 CFR 64.1200(a)(10)).
    """
    spoken = list(all_words)
    if is_whole_stop(text, spoken):
        return True
    clauses = clauses_of(text)
    for words in spoken:
        clauses = words.stop_not.taken_out(clauses)
    return any(words.stop_phrases.found(clauses) for words in spoken)


def is_whole_stop(text: str, all_words: Iterable[Words]) -> bool:
    """Whether the whole message is a stop, which leaves no doubt."""
    said = plain(text)
    return any(_is_whole(said, words, words.stop) for words in all_words)


def hears_danger(text: str, words: Words) -> bool:
    """Whether the text speaks of kidnapping, threats, violence, a medical emergency, suicide or a missing child.

    In doubt it does: to be asked "are you in danger" for nothing costs less than not to be heard.
    """
    if is_danger(text, words):
        return True
    clauses = words.danger_not.taken_out(clauses_of(text))
    return _speaks_of_danger(clauses, words) or _speaks_of_danger(words.danger_speller.right(clauses), words)


def is_danger(text: str, words: Words) -> bool:
    """Whether the whole message is a cry for help, which leaves no doubt."""
    return _is_whole(plain(text), words, words.danger)


def _speaks_of_danger(clauses: str, words: Words) -> bool:
    """Whether it is now, or was done and nothing says that it was long ago: "two years ago they kidnapped me"."""
    clauses = words.danger_not.taken_out(clauses)
    if words.danger_phrases.found(clauses):
        return True
    if not words.danger_done.found(clauses):
        return False
    return words.danger_still.found(clauses) or not words.danger_then.found(clauses)


def command_in(text: str, words: Words) -> str | None:
    """The command that the whole message is, None if it is none; a language asked for is ``language:<code>``."""
    said = plain(text)
    if len(said) > MOST_OF_AN_ANSWER:
        return None
    bare = trimmed(said, words.polite.longest)
    return words.commands.get(said) or words.commands.get(bare) or _language_in(bare, words)


def is_leave(text: str, words: Words) -> bool:
    """Whether the whole message says "out of this menu"."""
    return _is_whole(plain(text), words, words.leave)


def wishes_language(text: str, all_words: Iterable[Words]) -> str | None:
    """The command in a short text that says "I do not speak this language", in any of ours; None for other texts.

    ``language:<code>`` where the rest of it names one that is spoken ("no hablo inglés, español"), else ``language``.
    """
    clauses, rest = clauses_of(text), clauses_of(text)
    if len(clauses.split()) > _MOST_OF_A_WISH or "?" in text:
        return None
    spoken = list(all_words)
    for words in spoken:
        rest = words.language_wish.taken_out(rest)
    named = {words.language_names[each] for words in spoken for each in rest.split() if each in words.language_names}
    if rest == clauses:
        return None
    return f"language:{named.pop()}" if len(named) == 1 else "language"


def asks(text: str, words: Words) -> bool:
    """Whether a text asks something: by its mark, or by the word that it begins with after a greeting."""
    if "?" in text or "¿" in text:
        return True
    said = trimmed(plain(text[:MOST_OF_AN_ANSWER]), (*words.polite.longest, *words.also.longest))
    return any(said == each or said.startswith(f"{each} ") for each in words.asking.longest)


def is_skip(text: str, words: Words) -> bool:
    """Whether the whole message says "leave this one out"."""
    return _is_whole(plain(text), words, words.skip)


def is_dont_know(text: str, words: Words) -> bool:
    """Whether the whole message says "I don't know"."""
    return _is_whole(plain(text), words, words.dont_know)


def _language_in(bare: str, words: Words) -> str | None:
    """``language:fr`` for "french", "in french", "I want french"; None else."""
    code = words.language_names.get(bare) or words.language_names.get(trimmed(bare, words.language_intros.longest))
    return f"language:{code}" if code else None


def _is_whole(said: str, words: Words, forms: Forms) -> bool:
    """Whether the whole message is one of the forms, with or without a polite word around it."""
    return said in forms or (len(said) <= MOST_OF_AN_ANSWER and trimmed(said, words.polite.longest) in forms)
