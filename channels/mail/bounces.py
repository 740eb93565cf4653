"""What other servers report about our letters: returned, delayed or delivered, in the standard form or an old one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from email.message import Message

from flufl.bounce import all_failures

from bot.dialogue.messages import Receipt
from channels.base import SendError
from channels.mail.headers import addresses_in, decode, value_of
from channels.mail.letters import BROKEN, Letter, bytes_of, leaves_of
from channels.mail.threads import Names

#: What a server did with a letter (RFC 3464, 2.3.3) -> our states. What is delayed is not lost.
ACTIONS = {
    "failed": "undelivered",
    "delayed": "sending",
    "delivered": "delivered",
    "relayed": "sent",
    "expanded": "sent",
}
_STATUS = re.compile(r"\b([245])\.(\d{1,3})\.(\d{1,3})\b")
#: Why a mailbox cannot be reached at all (RFC 3463): there is none, its domain takes no mail, it is closed.
DEAD = frozenset({"5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1", "5.4.4"})
#: Refused for who we are, or for what we write: whoever runs this must see to it.
POLICY = "5.7."


def reports_in(letter: Letter, names: Names, account: str, now: datetime) -> list[Receipt]:
    """What a report says of letters of ours; nothing where it is about none or says nothing."""
    try:
        text = "\n".join(decode(bytes_of(each), "") for each in leaves_of(letter.message))
        found = names.anywhere(text)
        said = _said(letter) if found else None
    except BROKEN:
        return []
    if said is None:
        return []
    status, reason = said
    ours = dict.fromkeys(found)
    return [Receipt(provider_id=each, account=account, status=status, reason=reason, at=now) for each in ours]


def _said(letter: Letter) -> tuple[str, str] | None:
    """Our state and the reason, in the standard form or as an old server says it."""
    for block in _blocks(letter.message):
        status = ACTIONS.get(value_of(block, "Action").lower())
        if status:
            return status, _code(value_of(block, "Status"), value_of(block, "Diagnostic-Code"))
    temporary, lasting = all_failures(letter.message)
    if lasting:
        return "undelivered", _code(letter.text)
    return ("sending", _code(letter.text)) if temporary else None


def _blocks(message: Message) -> Iterator[Message]:
    """What a report says of each reader."""
    for part in message.walk():
        inner = part.get_payload()
        if part.get_content_type() == "message/delivery-status" and isinstance(inner, list):
            yield from (each for each in inner if isinstance(each, Message) and "Action" in each)


def _code(*texts: str) -> str:
    """The most telling code: a precise one before one that says "something"."""
    found = [match[0] for text in texts for match in _STATUS.finditer(text)]
    precise = [each for each in found if not each.endswith(".0.0")]
    return next(iter(precise or found), "returned")


def judge_code(reason: str) -> SendError | None:
    """What a report's code means; None for what is no such code."""
    if not _STATUS.fullmatch(reason):
        return None
    if reason in DEAD:
        return SendError(reason, retry=False, effect="bad_address")
    return SendError(reason, retry=False, effect="alarm" if reason.startswith(POLICY) else "")


def is_report(letter: Letter) -> bool:
    """Whether it tells about another letter: in the standard form, with no way back, or by who sends it."""
    empty = value_of(letter.message, "Return-Path").replace(" ", "") == "<>"
    senders = {each.partition("@")[0] for each in addresses_in(letter.message, "From")}
    daemon = bool(senders & {"mailer-daemon", "postmaster"}) or "X-Failed-Recipients" in letter.message
    return letter.message.get_content_type() == "multipart/report" or empty or daemon
