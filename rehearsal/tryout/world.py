"""Every stand-in of one rehearsal, open at once, and the settings with which the bot takes them for its providers.

The secrets are made anew each time: a bot that was started otherwise believes nothing that comes from here.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from types import TracebackType
from typing import Self

from bot.dialogue.content import Content
from channels.chat.templates import Templates
from rehearsal.account import NUMBER
from rehearsal.caller import Caller, to_hotline
from rehearsal.tryout.calling import VoicePhone
from rehearsal.tryout.devices import Device, SmsPhone, WhatsAppPhone
from rehearsal.tryout.people import Person
from rehearsal.twilio import StandIn
from rehearsal.ways import to_server


class World:
    """A context manager; ``public_url`` is what the bot calls itself, ``served_at`` where it listens."""

    def __init__(self, public_url: str, served_at: str) -> None:
        self.public_url = public_url
        self._account, self._token = f"AC{secrets.token_hex(16)}", secrets.token_hex(16)
        bring, self._ask = to_server(public_url, served_at), to_hotline(public_url, served_at)
        self.twilio = StandIn(bring, account=self._account, token=self._token, judged=False)
        self.twilio.point_at(f"{public_url}/in/sms#rc=2&rp=all")
        self.twilio.point_chats_at(f"{public_url}/in/whatsapp#rc=2&rp=all")

    def __enter__(self) -> Self:
        self.twilio.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.twilio.__exit__(kind, problem, trace)

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
        }

    def furnish(self, content: Content) -> None:
        """What an owner sets up at the providers by ``mpp channels setup``."""
        self.twilio.chats.hold(Templates(content).every)

    def devices(self, person: Person) -> Mapping[str, Device]:
        """What somebody new holds in their hands, by the name of the door."""
        found: list[Device] = [
            SmsPhone(self.twilio, person.number),
            WhatsAppPhone(self.twilio, person.number),
            VoicePhone(lambda: self._caller(person.number), person.number),
        ]
        return {each.name: each for each in found}

    def _caller(self, number: str) -> Caller:
        return Caller(self._ask, self.public_url, number, account=self._account, token=self._token)

    def tend(self) -> None:
        """What providers do unasked: they report what became of our messages."""
        self.twilio.report()
