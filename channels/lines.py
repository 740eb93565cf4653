"""A prompt as lines of plain text, for every door that has nothing but text: choices by number, the hint below them."""

from __future__ import annotations

from collections.abc import Iterator

from bot.dialogue.messages import Prompt


def lines_of(prompt: Prompt, question: str) -> Iterator[str]:
    """What was wrong, the ``question`` (the door's wording of it), its choices, an example, and how to leave it out."""
    if prompt.problem:
        yield prompt.problem
    yield question
    for number, choice in enumerate(prompt.choices, 1):
        yield f"{number}) {choice.label}"
    yield from (each for each in (prompt.hint, prompt.skip_label) if each)
