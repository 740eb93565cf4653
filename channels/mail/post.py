"""A letter is handed to our mail server by SMTP; each way in which that fails says whether it may have left.

Until the letter itself is on the wire nothing has left. After it, and before the server says that it has it, nobody
knows.
"""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from bot.mail_servers import MailServer
from channels.base import SendError
from channels.mail.bounces import DEAD, POLICY

#: Seconds for each answer of the server.
PATIENCE = 20.0
#: What servers say with the old codes, where they give no precise one (RFC 5321, 4.2.3).
NO_MAILBOX = frozenset({550, 551, 553})


@dataclass(frozen=True, slots=True)
class Post:
    """Our way out."""

    server: MailServer
    patience: float = PATIENCE
    #: None: what this machine trusts.
    tls: ssl.SSLContext | None = None

    def hand_over(self, letter: bytes, ours: str, reader: str) -> None:
        """The server has taken the letter; raises SendError."""
        with self._opened() as server:
            self._name_both(server, ours, reader)
            _hand_over(server, letter)

    def knock(self) -> None:
        """The server is there and lets us in; raises SendError."""
        with self._opened():
            pass

    def _name_both(self, server: smtplib.SMTP, ours: str, reader: str) -> None:
        with _nothing_left():
            code, said = server.mail(ours)
            if not 200 <= code < 300:
                raise refusal(code, said, about_reader=False)
            code, said = server.rcpt(reader)
            if not 200 <= code < 300:
                raise refusal(code, said, about_reader=True)

    @contextmanager
    def _opened(self) -> Iterator[smtplib.SMTP]:
        with _nothing_left():
            server = self._connect()
        try:
            with _nothing_left():
                self._introduce(server)
            yield server
        finally:
            with suppress(OSError, smtplib.SMTPException):
                server.quit()
            server.close()

    def _connect(self) -> smtplib.SMTP:
        host, port = self.server.host, self.server.port
        if self.server.encrypted:
            return smtplib.SMTP_SSL(host, port, timeout=self.patience, context=self._context())
        return smtplib.SMTP(host, port, timeout=self.patience)

    def _introduce(self, server: smtplib.SMTP) -> None:
        server.ehlo_or_helo_if_needed()
        if self.server.starts_tls:
            server.starttls(context=self._context())
            server.ehlo()
        if self.server.user:
            server.login(self.server.user, self.server.password)

    def _context(self) -> ssl.SSLContext:
        return self.tls or ssl.create_default_context()


def _hand_over(server: smtplib.SMTP, letter: bytes) -> None:
    """The letter itself."""
    try:
        code, said = server.data(letter)
    except smtplib.SMTPDataError as problem:
        raise refusal(problem.smtp_code, problem.smtp_error, about_reader=False) from None
    except (OSError, smtplib.SMTPException) as problem:
        raise SendError(type(problem).__name__, retry=False, effect="unknown") from None
    if not 200 <= code < 300:
        raise refusal(code, said, about_reader=False)


@contextmanager
def _nothing_left() -> Iterator[None]:
    """What goes wrong here came before the letter."""
    try:
        yield
    except SendError:
        raise
    except smtplib.SMTPAuthenticationError as problem:
        raise _of_account(problem.smtp_code) from None
    except smtplib.SMTPNotSupportedError:
        raise SendError("no_tls", retry=False, effect="alarm") from None
    except ssl.SSLError:
        raise SendError("tls", retry=False, effect="alarm") from None
    except smtplib.SMTPResponseException as problem:
        raise refusal(problem.smtp_code, problem.smtp_error, about_reader=False) from None
    except (OSError, smtplib.SMTPException) as problem:
        raise SendError(type(problem).__name__, retry=True) from None


def _of_account(code: int) -> SendError:
    """4xx: the server cannot look it up now. 5xx: our name or password is wrong."""
    return SendError(str(code), retry=True) if 400 <= code < 500 else SendError(str(code), retry=False, effect="alarm")


def refusal(code: int, said: bytes | str, *, about_reader: bool) -> SendError:
    """What the server's answer means: later, never, not to this reader, or not from us."""
    precise = _precise(code, said)
    reason = precise or str(code)
    if 400 <= code < 500 or code < 0:
        return SendError(reason, retry=True)
    if precise.startswith(POLICY):
        return SendError(reason, retry=False, effect="alarm")
    dead = precise in DEAD or (not precise and code in NO_MAILBOX)
    return SendError(reason, retry=False, effect="bad_address" if about_reader and dead else "")


def _precise(code: int, said: bytes | str) -> str:
    """The code of RFC 3463 that an answer begins with; empty where it has none."""
    text = said.decode("ascii", "replace") if isinstance(said, bytes) else said
    first = (text.split() or [""])[0]
    figures = first.split(".")
    fits = len(figures) == 3 and all(each.isdecimal() for each in figures) and figures[0] == str(code)[:1]
    return first if fits else ""
