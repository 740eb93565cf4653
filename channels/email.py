"""E-mail: letters come in by IMAP or from whoever receives them for us, and go out by SMTP, in threads of our own."""

from __future__ import annotations

import hmac
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from threading import Event
from typing import Protocol

from werkzeug.wrappers import Request, Response

from bot.dialogue.content import Content
from bot.dialogue.messages import Address, Door, File, InboundMessage, Prompt
from bot.mail_servers import parse_server
from channels.base import (
    Arrival,
    BadRequest,
    BadSignature,
    Catch,
    Fetched,
    Limits,
    Memory,
    Payload,
    Recipient,
    SendError,
    Sent,
    Unread,
)
from channels.lines import secrets_apart
from channels.mail import attachments, bounces
from channels.mail.authenticity import Verdict, judge_sender
from channels.mail.composing import asks_of, build_letter, compose_text
from channels.mail.guards import MACHINES, why_not_answered
from channels.mail.letters import Letter, read_letter
from channels.mail.mailbox import FRESH, POLL, SOON, Cursor, Found, Mailbox
from channels.mail.post import Post
from channels.mail.quoting import own_words
from channels.mail.threads import Names, Sign, follow

NAME = "email"
#: Characters of what a person wrote that are read; nobody tells who they are in more.
LENGTH = 20_000
DOOR = Door(at_once=5, ahead=True, length=LENGTH)
#: Letters to one address in a day: a registration of a large family takes fewer, two machines that talk take more.
MOST_A_DAY = 40
#: Who brings us letters by HTTP signs "<seconds>.<the letter>" and says so: t=<seconds>,v1=<hex of the HMAC-SHA256>.
SIGNATURE = "X-MPP-Signature"
_SIGNED = re.compile(r"t=(\d{1,12}),v1=([0-9a-f]{64})")
#: Seconds that such a signature may be old, or ahead.
VALID = 300
#: Bytes of a letter that comes by HTTP, and of one that is kept for staff.
LARGEST_BROUGHT, KEPT = 8 * 1024 * 1024, 256 * 1024


def tell_time() -> datetime:
    """The clock of this machine, in UTC."""
    return datetime.now(UTC)


@dataclass(kw_only=True)
class Email:
    """One address of ours, to which people write."""

    name = NAME
    live = False
    door = DOOR
    limits = Limits(length=LENGTH, body=LARGEST_BROUGHT)

    content: Content
    post: Post
    #: Our address.
    account: str
    #: Makes the names of our letters such that nobody else can.
    sign: Sign
    #: Shared with whoever brings letters by HTTP; None when nobody does.
    secret: str | None = None
    #: Under which name our own server writes what it found about a sender.
    checked_by: str | None = None
    clock: Callable[[], datetime] = tell_time

    @property
    def names(self) -> Names:
        """The names of our letters."""
        return Names(self.account, self.sign)

    # ------------------------------------------------------------------------------------------------------ coming in

    def verify(self, request: Request) -> None:
        """Return if whoever receives mail for us signed this very letter just now; raises BadSignature otherwise."""
        found = _SIGNED.fullmatch(request.headers.get(SIGNATURE, ""))
        if not found or not self.secret or request.method != "POST":
            raise BadSignature("not signed")
        if abs(int(found[1]) - self.clock().timestamp()) > VALID:
            raise BadSignature("signed too long ago")
        if not hmac.compare_digest(found[2], sign_letter(self.secret, int(found[1]), request.get_data())):
            raise BadSignature("wrongly signed")

    def parse(self, request: Request, now: datetime) -> Sequence[Arrival]:
        """The one letter of the request; raises BadRequest for what is none."""
        raw = request.get_data()
        if not raw.strip() or b":" not in raw.partition(b"\n")[0]:
            raise BadRequest("no letter")
        return self.read(raw, now)

    def acknowledge(self, request: Request) -> Response:
        """Taken."""
        return Response(status=204)

    def read(self, raw: bytes, at: datetime, found: Found | None = None) -> list[Arrival]:
        """What a letter brings: a message, reports about letters of ours, or something for staff."""
        try:
            letter = read_letter(raw)
        except BadRequest:
            return [self._unread(raw, "no_letter", sha256(raw).hexdigest())]
        reports = bounces.reports_in(letter, self.names, self.account, at) if bounces.is_report(letter) else []
        return [*reports] or [self._message(letter, raw, at, found)]

    def _message(self, letter: Letter, raw: bytes, at: datetime, found: Found | None) -> Arrival:
        reason = self._why_unread(letter)
        if reason:
            return self._unread(raw, reason, letter.fingerprint)
        answered = self.names.find(letter.parents, letter.sender)
        proven = answered is not None or judge_sender(letter, self.checked_by) is Verdict.PASSED
        return InboundMessage(
            address=Address(NAME, letter.sender),
            text=self._text(letter, several=answered is not None and len(answered.asks) > 1)[:LENGTH],
            provider_id=letter.fingerprint,
            received_at=at,
            door=self.door,
            account=self.account,
            numbers=answered.asks if answered else (),
            unsure="" if proven else "unauthenticated",
            files=_files_of(letter, found),
            memory={"thread": list(follow(letter.parents, letter.message_id))},
        )

    def _why_unread(self, letter: Letter) -> str:
        """The code of the reason for which nobody is answered; empty for a person's letter."""
        if not letter.sender:
            return "no_sender"
        reason = why_not_answered(letter, self.account)
        return reason or ("forged" if judge_sender(letter, self.checked_by) is Verdict.FORGED else "")

    def _text(self, letter: Letter, *, several: bool) -> str:
        """What the person wrote; of a letter without a text the subject, where that is not ours."""
        text = own_words(letter.text, self.account, several=several)
        return text if text or letter.parents else letter.subject

    def _unread(self, raw: bytes, reason: str, provider_id: str) -> Unread:
        text = raw[:KEPT].decode("utf-8", "replace")
        quiet = reason in MACHINES
        return Unread(account=self.account, provider_id=provider_id, raw=text, reason=reason, quiet=quiet)

    def arrivals(self, since: datetime) -> Iterator[Arrival]:
        """Nothing: a mailbox is read from where it was read last, so that nothing can be missing from it."""
        return iter(())

    def fetch(self, file: File) -> Fetched:
        """What hung on a letter that was brought; raises SendError."""
        return attachments.fetch(file, None)

    def let_go(self, file: File) -> None:
        """Nothing: whoever keeps the mailbox keeps its letters as long as they must (docs/safety.md)."""

    # ------------------------------------------------------------------------------------------------------ going out

    def bundle(self, prompts: Sequence[Prompt]) -> Sequence[Sequence[Prompt]]:
        """One letter, and each secret in one of its own."""
        return secrets_apart(prompts)

    def render(self, prompts: Sequence[Prompt]) -> Payload:
        """``{"text", "subject", "language", "asks"}``: the subject never says what it is about."""
        language = prompts[-1].language
        subject = self.content.catalog.line(language, "mail-subject")
        text = compose_text(prompts, self.content)
        return Payload({"text": text, "subject": subject, "language": language, "asks": asks_of(prompts)})

    def send(self, to: Recipient, payload: Payload, mark: str) -> Sent:
        """Hand one letter to our server; its name, which is the same each time that this is sent."""
        now, reader = self.clock(), to.address.value
        today = f"{now:%Y-%m-%d}"
        day, count = to.memory.get("sent", ("", 0))
        count = count if day == today else 0
        if count >= MOST_A_DAY:
            raise SendError("too_many_today", retry=False)
        name = self.names.make(mark, payload.body["asks"], reader)
        thread = [each for each in to.memory.get("thread", ()) if isinstance(each, str)]
        letter = build_letter(ours=self.account, reader=reader, name=name, payload=payload.body, thread=thread, now=now)
        self.post.hand_over(letter.as_bytes(), self.account, reader)
        return Sent(name, {"sent": [today, count + 1]})

    def find_sent(self, to: Recipient, payload: Payload, since: datetime) -> Sequence[str]:
        """Nothing: no server tells. The letter is sent once more, under the same name, by which programs know it."""
        return ()

    def judge(self, reason: str) -> SendError | None:
        """What the code in a returned letter means."""
        return bounces.judge_code(reason)


@dataclass(kw_only=True)
class EmailWithMailbox(Email):
    """An address whose mailbox we read ourselves."""

    mailbox: Mailbox

    def listen(self, memory: Memory, stop: Event) -> Iterator[Catch]:
        """What comes to the mailbox, one connection after the other; raises ChannelError when it cannot be reached."""
        cursor = Cursor.of(memory)
        while not stop.is_set():
            with self.mailbox.opened() as visit:
                old, patience = self.clock() + FRESH, SOON
                while not stop.is_set() and self.clock() < old:
                    found, cursor = visit.look(cursor, self.clock())
                    arrivals = [each for one in found for each in self.read(one.raw, one.at, one)]
                    yield Catch(arrivals, cursor.to_memory())
                    visit.mark(found)
                    if found:
                        patience = SOON
                    else:
                        visit.wait(stop, patience)
                        patience = min(POLL, 2 * patience)

    def fetch(self, file: File) -> Fetched:
        """What hung on a letter, from the mailbox or from the letter that was brought; raises SendError."""
        return attachments.fetch(file, self.mailbox)


def sign_letter(secret: str, seconds: int, raw: bytes) -> str:
    """The signature of a letter that is brought by HTTP."""
    return hmac.new(secret.encode(), f"{seconds}.".encode() + raw, sha256).hexdigest()


def _files_of(letter: Letter, found: Found | None) -> tuple[File, ...]:
    """What hangs on a letter, by where it is found again."""
    place = attachments.in_mailbox(found) if found else attachments.within(letter)
    return tuple(File(each.kind, each.name, place(each)) for each in letter.parts)


class Secret(Protocol):
    """A setting that is shown to nobody."""

    def get_secret_value(self) -> str:
        """The setting."""


class MailSettings(Protocol):
    """The settings that open the door of e-mail."""

    @property
    def mail_from(self) -> str | None:
        """Our address."""

    @property
    def smtp_url(self) -> Secret | None:
        """Where our letters go out."""

    @property
    def imap_url(self) -> Secret | None:
        """Where our mailbox is."""

    @property
    def mail_secret(self) -> Secret | None:
        """What whoever brings us letters by HTTP signs with."""

    @property
    def mail_checked_by(self) -> str | None:
        """The name under which our own server writes what it found about a sender."""


def open_email(
    settings: MailSettings, content: Content, sign: Sign, clock: Callable[[], datetime] = tell_time
) -> Email | None:
    """The door of the settings; None when there is no address of ours."""
    ours, smtp, imap = settings.mail_from, settings.smtp_url, settings.imap_url
    if ours is None or smtp is None:
        return None
    door = Email(
        content=content,
        post=Post(parse_server(smtp.get_secret_value(), "smtp")),
        account=ours,
        sign=sign,
        secret=settings.mail_secret.get_secret_value() if settings.mail_secret else None,
        checked_by=settings.mail_checked_by,
        clock=clock,
    )
    if imap is None:
        return door
    return EmailWithMailbox(**vars(door), mailbox=Mailbox(parse_server(imap.get_secret_value(), "imap")))
