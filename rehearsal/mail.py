"""The world of e-mail on this machine: a server that takes our letters, and people's mailboxes to read them in.

A person writes a letter as a program of theirs would make it, MIME and all. It is brought to ``POST /in/email`` with
the signature of whoever receives mail for us. What we send by SMTP lies in their mailbox, and can fail first.
"""

from __future__ import annotations

import socketserver
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import format_datetime
from threading import Event, Thread
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

import requests
from werkzeug.test import Client

from channels.email import SIGNATURE, sign_letter

OURS = "register@example.org"
SECRET = "a secret of the rehearsal"  # noqa: S105 (made up)
PATH = "/in/email"

#: What the next letter can come to: an answer of the server's at one of its steps, or a connection that breaks.
#: The step, and what is said there.
TROUBLES = {
    "busy": ("MAIL", "451 4.3.2 try again later"),
    "no_such_reader": ("RCPT", "550 5.1.1 no such mailbox"),
    "full": ("RCPT", "452 4.2.2 mailbox full"),
    "policy": ("RCPT", "550 5.7.1 not accepted from you"),
    "refused": ("DATA", "554 5.6.0 not a letter"),
    "malformed": ("MAIL", "certainly, dear"),
    "reset": ("MAIL", ""),
    "reset_after": ("DATA", ""),
    "stall": ("DATA", "wait"),
}

#: A raw letter -> the HTTP status with which it was taken.
BringLetter = Callable[[bytes], int]


def to_application(application: Any, public_url: str, secret: str, clock: Callable[[], datetime]) -> BringLetter:
    """Letters go straight into a WSGI application, as if it answered at its public address."""
    client = Client(application)

    def bring(raw: bytes) -> int:
        headers = signed(raw, secret, clock())
        return client.post(PATH, base_url=public_url, headers=headers, data=raw).status_code

    return bring


def to_server(public_url: str, served_at: str, secret: str) -> BringLetter:
    """Letters go over HTTP to where the bot really listens."""
    host = {"Host": urlsplit(public_url).netloc}

    def bring(raw: bytes) -> int:
        headers = signed(raw, secret, datetime.now(UTC)) | host
        return requests.post(served_at + PATH, data=raw, headers=headers, timeout=15).status_code

    return bring


def signed(raw: bytes, secret: str, now: datetime) -> dict[str, str]:
    """What goes with a letter that is brought."""
    seconds = int(now.timestamp())
    signature = f"t={seconds},v1={sign_letter(secret, seconds, raw)}"
    return {SIGNATURE: signature, "Content-Type": "message/rfc822"}


# ------------------------------------------------------------------------------------------------------------ a server


class PostOffice:
    """A server of mail that takes every letter; a context manager that serves while it is open."""

    def __init__(self) -> None:
        #: Every letter that was taken: to whom, and what.
        self.taken: list[tuple[str, EmailMessage]] = []
        self.troubles: deque[str] = deque()
        self.over = Event()
        self._server = _Server(("127.0.0.1", 0), _Desk, office=self)
        self.url = f"smtp://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        self._thread = Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.over.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def next(self, *troubles: str) -> None:
        """The next letters come to this, one after the other; see ``TROUBLES``."""
        assert set(troubles) <= TROUBLES.keys(), troubles
        self.troubles.extend(troubles)

    def letters_to(self, address: str) -> list[EmailMessage]:
        """Everything that lies in this person's mailbox, the oldest first."""
        return [letter for reader, letter in self.taken if reader == address]


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, place: tuple[str, int], handler: type[_Desk], *, office: PostOffice) -> None:
        self.office = office
        super().__init__(place, handler)


class _Desk(socketserver.StreamRequestHandler):
    """One connection: as much of RFC 5321 as a letter needs."""

    server: _Server

    def handle(self) -> None:
        self.trouble, self.readers = "", list[str]()
        self._say("220 here")
        for line in self.rfile:
            command, argument = line[:4].decode("ascii", "replace").upper(), line.decode("ascii", "replace").strip()
            if command == "MAIL":
                self.trouble = self.server.office.troubles.popleft() if self.server.office.troubles else ""
            if not self._goes_on(command, argument):
                return

    def _goes_on(self, command: str, argument: str) -> bool:
        step, answer = TROUBLES.get(self.trouble, ("", ""))
        if command == "DATA":
            return self._take(answer if step == "DATA" else None)
        if command == step:
            return bool(answer) and self._say(answer)
        if command == "RCPT":
            self.readers.append(argument.partition("<")[2].partition(">")[0].lower())
        self._say({"EHLO": "250 8BITMIME", "QUIT": "221 bye"}.get(command, "250 yes"))
        return command != "QUIT"

    def _take(self, answer: str | None) -> bool:
        self._say("354 go on")
        raw = b"".join(self._body())
        if answer is None or not answer or answer == "wait":
            letter = message_from_bytes(raw, policy=policy.default)
            assert isinstance(letter, EmailMessage)
            self.server.office.taken += [(reader, letter) for reader in self.readers]
        if answer == "wait":
            self.server.office.over.wait()
        return False if answer in {"", "wait"} else self._say(answer or "250 taken")

    def _body(self) -> Iterator[bytes]:
        for line in self.rfile:
            if line.rstrip(b"\r\n") == b".":
                return
            yield line.removeprefix(b".") if line.startswith(b"..") else line

    def _say(self, line: str) -> bool:
        self.wfile.write(line.encode() + b"\r\n")
        return True


# ------------------------------------------------------------------------------------------------------------ a person


@dataclass(kw_only=True)
class Correspondent:
    """Somebody who writes e-mails: ``writes("hola")``, ``reads``; a new letter answers the last one that came.

    ``settle`` makes the bot do what is to be done and returns how many things it did.
    """

    office: PostOffice
    address: str
    bring: BringLetter
    settle: Callable[[], int] = lambda: 0
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    ours: str = OURS
    #: How many letters lay there when the last one was written.
    seen: int = 0
    count: int = 0
    sent: list[EmailMessage] = field(default_factory=list)

    def writes(self, text: str, *, subject: str = "", answers: bool = True, files: Sequence[str] = ()) -> int:
        """Write a letter; it quotes the last one that came, as programs do. The status with which it was taken."""
        last = self.received[-1] if answers and self.received else None
        return self.posts(self.make(text, subject=subject, last=last, files=files))

    def make(
        self, text: str, *, subject: str = "", last: EmailMessage | None = None, files: Sequence[str] = ()
    ) -> EmailMessage:
        """A letter as a telephone makes it."""
        self.count += 1
        letter = EmailMessage(policy=policy.SMTP)
        letter.set_content(text if last is None else f"{text}\n\n{quoted(last, self.ours)}")
        for name in files:
            letter.add_attachment(b"\xff\xd8\xff\xe0 a picture", maintype="image", subtype="jpeg", filename=name)
        letter.policy = policy.SMTP.clone(max_line_length=900)
        letter["From"], letter["To"] = self.address, self.ours
        letter["Subject"] = subject or (f"Re: {_subject(last)}" if last is not None else "")
        letter["Date"] = format_datetime(self.clock())
        letter["Message-ID"] = f"<{self.count}.{self.address}>"
        if last is not None:
            letter["In-Reply-To"] = last["Message-ID"]
            letter["References"] = " ".join(filter(None, (last["References"], last["Message-ID"])))
        return letter

    def posts(self, letter: EmailMessage) -> int:
        """Send this very letter, and let the bot answer."""
        self.seen = len(self.received)
        self.sent.append(letter)
        status = self.bring(letter.as_bytes())
        while self.settle():
            pass
        return status

    @property
    def received(self) -> list[EmailMessage]:
        """Every letter that ever came, the oldest first."""
        return self.office.letters_to(self.address)

    @property
    def new(self) -> list[EmailMessage]:
        """What came since the last letter was written."""
        return self.received[self.seen :]

    @property
    def heard(self) -> str:
        """What these say."""
        return "\n\n".join(map(text_in, self.new))

    def hears(self, *pieces: str) -> Correspondent:
        """Each piece stands in what came since the last letter was written."""
        missing = [piece for piece in pieces if piece not in self.heard]
        assert not missing, f"{missing} not in:\n{self.heard}"
        return self


def text_in(letter: EmailMessage) -> str:
    """What a letter says."""
    body = letter.get_body(("plain",))
    return str(body.get_content()).replace("\r\n", "\n").strip() if body is not None else ""


def quoted(letter: EmailMessage, ours: str) -> str:
    """The letter that is answered, as programs put it below."""
    lines = "\n".join(f"> {line}".rstrip() for line in text_in(letter).splitlines())
    return f"El mié, 24 feb 2021 a las 10:15, <{ours}> escribió:\n\n{lines}"


def _subject(letter: EmailMessage) -> str:
    return str(letter["Subject"]).removeprefix("Re: ")
