"""Every stand-in of one rehearsal, open at once, and the settings with which the bot takes them for its providers.

The secrets are made anew each time: a bot that was started otherwise believes nothing that comes from here.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from contextlib import ExitStack
from types import TracebackType
from typing import Self

from bot.dialogue.content import Content
from channels.chat.templates import Templates
from rehearsal import mail
from rehearsal.account import NUMBER
from rehearsal.caller import Caller, to_hotline
from rehearsal.mail import OURS, Correspondent, PostOffice
from rehearsal.messenger import Messenger
from rehearsal.telegram import TelegramStandIn
from rehearsal.tryout.calling import VoicePhone
from rehearsal.tryout.chatting import TelegramPhone
from rehearsal.tryout.devices import Device, SmsPhone, WhatsAppPhone
from rehearsal.tryout.people import Person
from rehearsal.tryout.writing import CHECKED_BY, Mailbox
from rehearsal.twilio import StandIn
from rehearsal.ways import to_server


class World:
    """A context manager; ``public_url`` is what the bot calls itself, ``served_at`` where it listens."""

    def __init__(self, public_url: str, served_at: str) -> None:
        self.public_url = public_url
        bring, self._ask = to_server(public_url, served_at), to_hotline(public_url, served_at)
        self._account, self._token = f"AC{secrets.token_hex(16)}", secrets.token_hex(16)
        self.twilio = StandIn(bring, account=self._account, token=self._token, judged=False)
        self.twilio.point_at(f"{public_url}/in/sms#rc=2&rp=all")
        self.twilio.point_chats_at(f"{public_url}/in/whatsapp#rc=2&rp=all")
        # A bot of its own each time: the updates of another one count from the same number.
        self._bot = f"{secrets.randbelow(9 * 10**9) + 10**9}:{secrets.token_hex(18)}"
        self._telegram_secret, self._mail_secret = secrets.token_hex(16), secrets.token_hex(16)
        self.telegram = TelegramStandIn(bring, token=self._bot)
        self.telegram.point_at(f"{public_url}/in/telegram", self._telegram_secret)
        self.office = PostOffice()
        self._bring_letter = mail.to_server(public_url, served_at, self._mail_secret)
        self._open = ExitStack()

    def __enter__(self) -> Self:
        for each in (self.twilio, self.telegram, self.office):
            self._open.enter_context(each)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    def settings(self) -> Mapping[str, str]:
        """What the bot is started with."""
        return {
            "MPP_PUBLIC_URL": self.public_url,
            "MPP_TWILIO_ACCOUNT_SID": self._account,
            "MPP_TWILIO_AUTH_TOKEN": self._token,
            "MPP_TWILIO_API_URL": self.twilio.url,
            "MPP_SMS_FROM": NUMBER,
            "MPP_WHATSAPP_FROM": NUMBER,
            "MPP_VOICE_FROM": NUMBER,
            "MPP_TELEGRAM_TOKEN": self._bot,
            "MPP_TELEGRAM_MODE": "webhook",
            "MPP_TELEGRAM_SECRET": self._telegram_secret,
            "MPP_TELEGRAM_API_URL": self.telegram.url,
            "MPP_MAIL_FROM": OURS,
            "MPP_MAIL_SECRET": self._mail_secret,
            "MPP_MAIL_CHECKED_BY": CHECKED_BY,
            "MPP_SMTP_URL": self.office.url,
        }

    def furnish(self, content: Content) -> None:
        """What an owner sets up at the providers by ``mpp channels setup``."""
        self.twilio.chats.hold(Templates(content).every)

    def devices(self, person: Person) -> Mapping[str, Device]:
        """What somebody new holds in their hands, by the name of the door."""
        writer = Correspondent(office=self.office, address=person.mail, bring=self._bring_letter)
        found: list[Device] = [
            SmsPhone(self.twilio, person.number),
            WhatsAppPhone(self.twilio, person.number),
            TelegramPhone(Messenger(self.telegram, person.telegram), person.number),
            Mailbox(writer),
            VoicePhone(lambda: self._caller(person.number)),
        ]
        return {each.name: each for each in found}

    def _caller(self, number: str) -> Caller:
        return Caller(self._ask, self.public_url, number, account=self._account, token=self._token)

    def tend(self) -> None:
        """What providers do unasked: they report what became of our messages, and bring again what was not taken."""
        self.twilio.report()
        self.telegram.bring_waiting()
