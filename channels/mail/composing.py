"""A letter of ours: plain text that every telephone shows, in a thread, and marked as written by a machine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any

from bot.dialogue.content import Content
from bot.dialogue.messages import Prompt
from channels.base import strip_marks
from channels.lines import lines_of, worded
from channels.mail.guards import LOOP

#: From so many questions on each has a number, and its choices have letters.
SEVERAL = 2
INDENT = "   "
#: The library would break a long name into encoded words, and nobody would know it again.
UNFOLDED = policy.SMTP.clone(max_line_length=900)


def asks_of(prompts: Sequence[Prompt]) -> list[str]:
    """What the numbers of a letter stand for, in their order; nothing where there is one question only."""
    asks = [each.about for each in prompts if each.about]
    return asks if len(asks) >= SEVERAL else []


def compose_text(prompts: Sequence[Prompt], content: Content) -> str:
    """All of it as one text; several questions by number, after a line that says how to answer them."""
    several = bool(asks_of(prompts))
    pieces, number = [], 0
    for prompt in prompts:
        if several and prompt.about:
            if not number:
                pieces.append(content.catalog.line(prompt.language, "mail-how-to-answer"))
            number += 1
            pieces.append(_numbered(prompt, number))
        else:
            pieces.append("\n".join(lines_of(prompt, worded(prompt))))
    return strip_marks("\n\n".join(pieces))


def _numbered(prompt: Prompt, number: int) -> str:
    """A question under its number; what was wrong with the last answer stands right below the number, as its part."""
    first, *rest = "\n".join(lines_of(prompt, prompt.text, lettered=True)).splitlines()
    return "\n".join((f"{number}) {first}", *(f"{INDENT}{each}" for each in rest)))


def build_letter(
    *, ours: str, reader: str, name: str, payload: Mapping[str, Any], thread: Sequence[str], now: datetime
) -> EmailMessage:
    """The letter as it is handed over; ``thread`` is what it answers, the oldest first."""
    letter = EmailMessage(policy=policy.SMTP)
    letter.set_content(payload["text"], charset="utf-8", cte="quoted-printable")
    letter.policy = UNFOLDED
    letter["From"] = ours
    letter["To"] = reader
    letter["Subject"] = f"Re: {payload['subject']}" if thread else payload["subject"]
    letter["Date"] = format_datetime(now)
    letter["Message-ID"] = name
    if thread:
        letter["In-Reply-To"] = thread[-1]
        letter["References"] = " ".join(thread)
    letter["Auto-Submitted"] = "auto-replied" if thread else "auto-generated"
    letter["X-Auto-Response-Suppress"] = "All"
    letter[LOOP] = ours
    letter["Content-Language"] = payload["language"]
    return letter
