"""Our mailbox by IMAP: what came since the last look, each letter once, whatever the connection does.

The cursor is the mailbox's validity and the last letter's number in it. What a server says while we wait is a hint to
look, and nothing more: each look asks anew, and each connection is given up after some minutes.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from threading import Event
from typing import Any

from imapclient import SEEN, IMAPClient
from imapclient.exceptions import IMAPClientError, LoginError

from bot.mail_servers import MailServer
from channels.base import ChannelError

#: Seconds for each answer of the server.
PATIENCE = 30.0
#: Letters of one look.
AT_ONCE = 20
#: Bytes: of a larger letter only so much of the beginning is read.
LARGEST, BEGINNING = 25 * 1024 * 1024, 1024 * 1024
#: How far back a look goes that has no cursor it can trust.
FIRST_LOOK = timedelta(days=1)
#: So long one connection is used.
FRESH = timedelta(minutes=5)
#: Seconds to the next look, for as long as the server says nothing: soon after a letter, because people answer at once
#: and a server's hint may fall between two of our commands or never come; then twice as long each time.
SOON, POLL = 1.0, 20.0
#: Seconds between two looks at whether to stop.
GLANCE = 1.0


class MailboxGone(ChannelError):
    """The server cannot be reached, or does not let us in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A letter in the mailbox."""

    validity: int
    number: int
    raw: bytes
    at: datetime


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far was read: everything up to this number, as long as the mailbox has this validity."""

    validity: int = 0
    number: int = 0
    at: datetime | None = None

    @classmethod
    def of(cls, memory: Mapping[str, Any]) -> Cursor:
        """The cursor that was remembered; one that knows nothing where there is none."""
        at = memory.get("at")
        return cls(memory.get("validity", 0), memory.get("number", 0), datetime.fromisoformat(at) if at else None)

    def to_memory(self) -> dict[str, Any]:
        """The cursor as it is remembered."""
        return {"validity": self.validity, "number": self.number, "at": self.at.isoformat() if self.at else None}


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A folder on a server."""

    server: MailServer
    patience: float = PATIENCE
    #: None: what this machine trusts.
    tls: ssl.SSLContext | None = None

    @contextmanager
    def opened(self, *, readonly: bool = False) -> Iterator[Visit]:
        """One connection, logged in and with the folder open; raises MailboxGone for whatever breaks in it."""
        try:
            client = self._connect()
            try:
                self._enter(client)
                validity = int(client.select_folder(self.server.folder, readonly=readonly)[b"UIDVALIDITY"])
                yield Visit(client, validity)
            finally:
                with suppress(OSError, IMAPClientError):
                    client.logout()
                with suppress(OSError):
                    client.shutdown()
        except (OSError, IMAPClientError, KeyError) as problem:
            raise MailboxGone(_what(problem)) from None

    def _connect(self) -> IMAPClient:
        server, context = self.server, (self.tls or ssl.create_default_context())
        client = IMAPClient(
            server.host,
            server.port,
            ssl=server.encrypted,
            ssl_context=context if server.encrypted else None,
            timeout=self.patience,
        )
        client.normalise_times = False
        return client

    def _enter(self, client: IMAPClient) -> None:
        if self.server.starts_tls:
            client.starttls(self.tls or ssl.create_default_context())
        client.login(self.server.user, self.server.password)


def _what(problem: Exception) -> str:
    """What broke, without a word of the server's: it may name the account."""
    return "login" if isinstance(problem, LoginError) else type(problem).__name__


@dataclass(frozen=True, slots=True)
class Visit:
    """One connection to the mailbox."""

    client: IMAPClient
    validity: int

    def look(self, cursor: Cursor, now: datetime) -> tuple[list[Found], Cursor]:
        """The next letters after the cursor, and the cursor after them; raises OSError and what IMAPClient raises."""
        self.client.noop()
        numbers = self._numbers_after(cursor, now)[:AT_ONCE]
        found = sorted(self._fetch(numbers, now), key=lambda each: each.number) if numbers else []
        last = max(numbers, default=cursor.number if cursor.validity == self.validity else 0)
        return found, Cursor(self.validity, last, now if numbers or cursor.validity != self.validity else cursor.at)

    def _numbers_after(self, cursor: Cursor, now: datetime) -> list[int]:
        """A range to the end names the last letter even where that is older, so it is asked again whether it is new."""
        if cursor.validity == self.validity:
            listed = self.client.search(["UID", f"{cursor.number + 1}:*"])
            return sorted(each for each in listed if each > cursor.number)
        since = (cursor.at or now) - FIRST_LOOK
        return sorted(self.client.search(["SINCE", since.date()]))

    def _fetch(self, numbers: Sequence[int], now: datetime) -> Iterator[Found]:
        sizes = self.client.fetch(numbers, ["RFC822.SIZE"])
        whole = [each for each in numbers if sizes.get(each, {}).get(b"RFC822.SIZE", 0) <= LARGEST]
        others = [each for each in numbers if each in sizes and each not in whole]
        for some, asked in ((whole, "BODY.PEEK[]"), (others, f"BODY.PEEK[]<0.{BEGINNING}>")):
            for number, item in (self.client.fetch(some, [asked, "INTERNALDATE"]) if some else {}).items():
                body = next((each for name, each in item.items() if name.startswith(b"BODY[]")), None)
                if body is not None:
                    yield Found(validity=self.validity, number=number, raw=body, at=_moment(item, now))

    def fetch_one(self, validity: int, number: int) -> bytes | None:
        """One letter as a whole; None when it is not there any more, or too large."""
        sizes = self.client.fetch([number], ["RFC822.SIZE"]) if validity == self.validity else {}
        if not 0 < sizes.get(number, {}).get(b"RFC822.SIZE", 0) <= LARGEST:
            return None
        body: bytes | None = self.client.fetch([number], ["BODY.PEEK[]"]).get(number, {}).get(b"BODY[]")
        return body

    def mark(self, found: Sequence[Found]) -> None:
        """These were taken in: whoever looks into the mailbox sees it."""
        if found:
            self.client.add_flags([each.number for each in found], [SEEN], silent=True)

    def wait(self, stop: Event, seconds: float) -> None:
        """Until the server says that something happened, or for so long, or until ``stop``."""
        if not self.client.has_capability("IDLE"):
            stop.wait(seconds)
            return
        self.client.idle()
        left = seconds
        while left > 0 and not stop.is_set() and not self.client.idle_check(timeout=min(GLANCE, left)):
            left -= GLANCE
        self.client.idle_done()


def _moment(item: Mapping[bytes, Any], now: datetime) -> datetime:
    """When the server took it; a clock that is ahead of ours is not believed."""
    at = item.get(b"INTERNALDATE")
    return min(at.astimezone(UTC), now) if isinstance(at, datetime) and at.tzinfo else now
