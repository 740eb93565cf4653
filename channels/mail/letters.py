"""A letter as it came, read without ever failing: who wrote it, to what it answers, its text, and what hangs on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message
from hashlib import sha256

from channels.base import BadRequest
from channels.mail.headers import addresses_in, decode, ids_in, value_of, values_of, words_of
from channels.mail.markup import text_of_html

#: Parts that are looked at, and how deep they may lie in one another.
MOST_PARTS, DEEPEST = 100, 20
MOST_FILES = 10
#: Bytes: a picture within a text that is smaller is a logo, not a paper.
LOGO = 12_000
#: Signatures of machines, and what only makes a letter look nice.
NO_FILES = frozenset({"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"})
_UNFIT = re.compile(r"[\x00-\x1f\x7f-\x9f/\\:*?\"<>|\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
#: What the standard library raises over a letter that was made to hurt.
BROKEN = (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Something that hangs on a letter: its place among the parts, by which it is found again."""

    place: int
    kind: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter that was read; ``text`` is all of its text, with what it quotes."""

    sender: str
    subject: str
    message_id: str
    #: The letters that it answers, the oldest first.
    parents: tuple[str, ...]
    text: str
    parts: tuple[Part, ...]
    #: The same whenever and by whichever way the same letter comes.
    fingerprint: str
    message: Message


def read_letter(raw: bytes) -> Letter:
    """The letter of these bytes; raises BadRequest for what cannot be a letter at all."""
    try:
        return _read(raw)
    except BROKEN:
        raise BadRequest("no letter") from None


def _read(raw: bytes) -> Letter:
    message = message_from_bytes(raw)
    leaves = leaves_of(message)
    senders = addresses_in(message, "From")
    return Letter(
        sender=senders[0] if len(senders) == 1 else "",
        subject=words_of(message, "Subject"),
        message_id=next(iter(ids_in(message, "Message-ID")), ""),
        parents=tuple(ids_in(message, "References", "In-Reply-To")),
        text=_text_of(leaves),
        parts=tuple(_parts_of(leaves)),
        fingerprint=fingerprint_of(message, raw),
        message=message,
    )


def leaves_of(message: Message) -> list[Message]:
    """The parts that hold something, in order; a letter within a letter is one of them."""
    found: list[Message] = []
    _gather(message, found, 0)
    return found


def _gather(message: Message, found: list[Message], depth: int) -> None:
    inner = message.get_payload()
    if message.get_content_maintype() != "multipart" or not isinstance(inner, list) or depth > DEEPEST:
        found.append(message)
        return
    for each in inner:
        if len(found) < MOST_PARTS and isinstance(each, Message):
            _gather(each, found, depth + 1)


def fingerprint_of(message: Message, raw: bytes) -> str:
    """By what its writer made of it; where that has neither id nor date, two alike are told apart by their way here."""
    head = [value_of(message, name) for name in ("From", "Message-ID", "Date", "Subject")]
    body = raw.replace(b"\r\n", b"\n").partition(b"\n\n")[2]
    known = head[1] and head[2]
    return sha256("\n".join(head).encode("utf-8", "replace") + b"\n\n" + body if known else raw).hexdigest()


# ------------------------------------------------------------------------------------------------------------ the text


def _text_of(leaves: list[Message]) -> str:
    """The plain text where there is one, else what the markup says."""
    for kind, read in (("text/plain", _plain), ("text/html", _marked_up)):
        texts = [read(each) for each in leaves if each.get_content_type() == kind and not _is_file(each)]
        if any(each.strip() for each in texts):
            return "\n".join(texts).strip("\n")
    return ""


def _plain(leaf: Message) -> str:
    return _CONTROL.sub("", _content(leaf).replace("\r\n", "\n").replace("\r", "\n"))


def _marked_up(leaf: Message) -> str:
    return _CONTROL.sub("", text_of_html(_content(leaf)))


def _content(leaf: Message) -> str:
    return decode(bytes_of(leaf), leaf.get_content_charset("") or "")


def bytes_of(leaf: Message) -> bytes:
    """What a part holds; a letter within a letter as the letter that it is."""
    inner = leaf.get_payload(decode=True)
    if isinstance(inner, bytes):
        return inner
    within = leaf.get_payload()
    if isinstance(within, list):
        return b"\n".join(each.as_bytes() for each in within if isinstance(each, Message))
    return str(within).encode("utf-8", "replace")


# ----------------------------------------------------------------------------------------------------- what hangs on it


def _parts_of(leaves: list[Message]) -> Iterator[Part]:
    kept = [(place, each) for place, each in enumerate(leaves) if _is_worth_keeping(each)]
    for place, each in kept[:MOST_FILES]:
        yield Part(place=place, kind=each.get_content_maintype(), name=name_of(each))


def _is_worth_keeping(leaf: Message) -> bool:
    kind = leaf.get_content_type()
    if kind in NO_FILES or (kind in {"text/plain", "text/html"} and not _is_file(leaf)):
        return False
    small_picture = leaf.get_content_maintype() == "image" and "Content-ID" in leaf and not _is_file(leaf)
    return not (small_picture and len(bytes_of(leaf)) < LOGO) and bool(leaf.get_payload())


def _is_file(leaf: Message) -> bool:
    return value_of(leaf, "Content-Disposition").lower().startswith("attachment")


def name_of(leaf: Message) -> str:
    """What the sender calls it, without anything that means something to a file system."""
    try:
        named = leaf.get_filename("")
    except BROKEN:
        named = ""
    return _UNFIT.sub(" ", named).strip(" .")[:100]


def has_header(letter: Letter, *names: str) -> bool:
    """Whether one of these headers is there at all."""
    return any(values_of(letter.message, name) for name in names)
