"""What hangs on a letter is named when the letter is read, and brought when its turn was taken.

In a mailbox it is found again by the letter's number and the part's place. A letter that was brought by HTTP lies
nowhere, so what hangs on it is its own name.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from collections.abc import Callable
from email import message_from_bytes
from typing import NoReturn

from bot.dialogue.messages import File
from channels.base import ChannelError, Fetched, SendError
from channels.files import LARGEST, sniff
from channels.mail.letters import BROKEN, Letter, Part, bytes_of, leaves_of
from channels.mail.mailbox import Found, Mailbox

#: Bytes of everything that may hang on a letter without a mailbox.
MOST_WITHIN = 6 * 1024 * 1024
_IN_MAILBOX = re.compile(r"mailbox:(\d{1,10})\.(\d{1,10})\.(\d{1,3})")
WITHIN = "within:"


def in_mailbox(found: Found) -> Callable[[Part], str]:
    """How a part of this letter is found again."""
    return lambda part: f"mailbox:{found.validity}.{found.number}.{part.place}"


def within(letter: Letter) -> Callable[[Part], str]:
    """The part itself as its name; one that is too large has none, and is lost with a word to staff."""
    leaves, left = leaves_of(letter.message), MOST_WITHIN

    def place(part: Part) -> str:
        nonlocal left
        data = bytes_of(leaves[part.place])
        if len(data) > left:
            return WITHIN
        left -= len(data)
        return WITHIN + b64encode(data).decode()

    return place


def fetch(file: File, mailbox: Mailbox | None) -> Fetched:
    """The file, by what its bytes show; raises SendError."""
    data = _bytes_at(file.reference, mailbox)
    kind = sniff(data)
    if kind is None:
        _never("unknown_kind")
    return Fetched(kind, data)


def _bytes_at(reference: str, mailbox: Mailbox | None) -> bytes:
    if reference.startswith(WITHIN):
        return b64decode(reference.removeprefix(WITHIN)) or _never("too_large")
    place = _IN_MAILBOX.fullmatch(reference)
    if place is None or mailbox is None:
        _never("no_way_to_fetch")
    validity, number, part = (int(each) for each in place.groups())
    try:
        with mailbox.opened(readonly=True) as visit:
            raw = visit.fetch_one(validity, number)
    except ChannelError as problem:
        raise SendError(str(problem), retry=True) from None
    return _part(raw, part) if raw is not None else _never("gone")


def _part(raw: bytes, place: int) -> bytes:
    try:
        data = bytes_of(leaves_of(message_from_bytes(raw))[place])
    except BROKEN:
        _never("malformed")
    return data if len(data) <= LARGEST else _never("too_large")


def _never(reason: str) -> NoReturn:
    raise SendError(reason, retry=False)
