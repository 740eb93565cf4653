"""A turn's prompts as messages of a chat: as long as it takes, with every accent, and the open question at the end."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from bot.dialogue.messages import Expect, Prompt
from channels.base import strip_marks
from channels.lines import lines_of, worded
from channels.text_message import LENGTH, divide

#: Characters of the text above buttons or a list (Twilio); several prompts share a message up to this.
ASKED = 1024
#: Between the key of a question and the value of a choice, in the id of a button.
BAR = "|"


def bundle(prompts: Sequence[Prompt]) -> list[list[Prompt]]:
    """As few messages as are read well; a secret stands alone, and nothing follows a question in its message."""
    bundles: list[list[Prompt]] = []
    for piece in (each for prompt in prompts for each in _in_pieces(prompt)):
        if bundles and _go_together(bundles[-1], piece):
            bundles[-1].append(piece)
        else:
            bundles.append([piece])
    return bundles


def _go_together(before: Sequence[Prompt], piece: Prompt) -> bool:
    if piece.secret or any(each.secret or each.about for each in before):
        return False
    return count(text_of([*before, piece])) <= ASKED


def _in_pieces(prompt: Prompt) -> list[Prompt]:
    whole = _joined([prompt])
    return [prompt] if count(_as_sent(whole)) <= LENGTH else divide(prompt, whole)


def text_of(prompts: Sequence[Prompt]) -> str:
    """One message that says all of them, with the choices by number."""
    return _as_sent(_joined(prompts))


def asked_of(prompts: Sequence[Prompt]) -> str:
    """The same without the choices of the last one, which are tapped."""
    return text_of([*prompts[:-1], replace(prompts[-1], choices=())])


def taps_of(prompt: Prompt) -> list[tuple[str, str]]:
    """The choices of a question to be tapped: id and label of each; none where more than one may be chosen."""
    if prompt.about is None or prompt.expects is not Expect.CHOICE:
        return []
    return [(f"{prompt.about}{BAR}{each.value}", strip_marks(each.label)) for each in prompt.choices]


def count(text: str) -> int:
    """Characters as Twilio counts them: units of UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def _joined(prompts: Sequence[Prompt]) -> str:
    return "\n\n".join("\n".join(lines_of(each, worded(each))) for each in prompts)


def _as_sent(text: str) -> str:
    return unicodedata.normalize("NFC", strip_marks(text))
