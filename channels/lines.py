"""What doors share of how they put prompts: as lines of plain text, choices by number; and secrets apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from string import ascii_lowercase

from bot.dialogue.messages import Prompt


def lines_of(prompt: Prompt, question: str, *, lettered: bool = False) -> Iterator[str]:
    """What was wrong, the ``question`` (the door's wording of it), its choices, an example, and how to leave it out.

    Choices have numbers, or letters where the numbers are those of the questions.
    """
    if prompt.problem:
        yield prompt.problem
    yield question
    for place, choice in enumerate(prompt.choices):
        yield f"{ascii_lowercase[place] if lettered else place + 1}) {choice.label}"
    yield from (each for each in (prompt.hint, prompt.skip_label) if each)


def worded(prompt: Prompt) -> str:
    """What is said, with how far one is; what is offered beside it is named in words, where no button has it."""
    said = prompt.short if prompt.offers else prompt.text
    return f"({prompt.progress.text}) {said}" if prompt.progress else said


def secrets_apart(prompts: Sequence[Prompt]) -> list[list[Prompt]]:
    """Everything together, and each secret alone, so that it can be masked alone; in order."""
    runs = groupby(enumerate(prompts), lambda each: each[0] if each[1].secret else -1)
    return [[prompt for _, prompt in run] for _, run in runs]
