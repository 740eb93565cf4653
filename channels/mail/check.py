"""Whoever installs this is told whether letters come in and go out, before anybody writes one."""

from __future__ import annotations

from collections.abc import Iterator

from channels.base import ChannelError
from channels.email import Email, EmailWithMailbox
from channels.setup_parts import Finding


def examine(door: Email) -> Iterator[Finding]:
    """The mailbox and the way out, each as far as one gets without writing to anybody."""
    if isinstance(door, EmailWithMailbox):
        yield Finding("mailbox MPP_IMAP_URL", _problem_in(door))
    try:
        door.post.knock()
    except ChannelError as problem:
        yield Finding("way out MPP_SMTP_URL", f"the server answers {problem}")
    else:
        yield Finding("way out MPP_SMTP_URL")


def _problem_in(door: EmailWithMailbox) -> str:
    try:
        with door.mailbox.opened(readonly=True):
            return ""
    except ChannelError as problem:
        return "the server does not take this name and password" if str(problem) == "login" else f"no way in: {problem}"
