"""Text messages through Twilio: signed webhooks come in, the official SDK sends, and nothing is said unless it must."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, Protocol
from urllib.parse import quote

from werkzeug.wrappers import Request, Response

from bot.dialogue.messages import Address, Door, File, InboundMessage, Prompt
from channels import twilio
from channels.base import Arrival, Limits, Payload, Recipient, SendError, Sent
from channels.chat.reading import is_of_a_chat, read_chat
from channels.reading import fold_number
from channels.text_message import LENGTH, count_segments, in_pieces, text_of
from channels.twilio import Account, TwilioSettings, open_account, translated
from channels.twilio_files import Files
from channels.twilio_forms import (
    PERSON,
    Form,
    command_in,
    files_of,
    read_webhook,
    say_nothing,
    text_in,
    unread,
)

NAME = "sms"
#: Seconds after which Twilio gives up: a question that comes hours late does harm (ValidityPeriod: 1 to 36000).
VALIDITY = 3600
#: Prompts share one message up to this many segments: on old telephones longer ones come in pieces and in disorder.
SHARED = 3
#: Messages to one number that are looked through for one that may have left.
LOOKED_THROUGH = 200


class Sms(Files):
    """One sender of text messages: a number, a short code, or a messaging service (``MG...``)."""

    name = NAME
    live = False
    door = Door(length=LENGTH)
    limits = Limits(length=LENGTH)

    def __init__(self, twilio_account: Account, sender: str, *, chats: bool = False) -> None:
        """``chats``: a messaging service may bring what comes by WhatsApp or Messenger to this door too."""
        self.chats = chats
        self.provider = twilio_account
        self.account = twilio_account.sid
        self.sender = sender

    # ------------------------------------------------------------------------------------------------------ coming in

    def verify(self, request: Request) -> None:
        """Return if Twilio signed it for our account; raises BadSignature otherwise, a missing header included."""
        self.provider.check_signature(request)

    def parse(self, request: Request, now: datetime) -> Sequence[Arrival]:
        """The one message or delivery report of the form; raises BadRequest for what is no form."""
        return read_webhook(request, self.account, now, lambda form, sid: self._read(form, sid, now))

    def _read(self, form: Form, sid: str, now: datetime) -> Arrival:
        if self.chats and is_of_a_chat(form):
            return read_chat(form, sid, now, self.account)
        return self._message(form, sid, now, files_of(form))

    def _message(self, form: Form, sid: str, at: datetime, files: tuple[File, ...]) -> Arrival:
        sender = fold_number(form.get("From", ""))
        if not PERSON.fullmatch(sender) or sender == self.sender:
            return unread(form, self.account, "not_a_person")
        return InboundMessage(
            address=Address(NAME, sender),
            text=text_in(form),
            provider_id=sid,
            received_at=at,
            door=self.door,
            account=self.account,
            command=command_in(form),
            reach=sender,
            files=files,
        )

    def acknowledge(self, request: Request) -> Response:
        """Empty TwiML: anything else would be sent to the person as a text."""
        return say_nothing()

    def arrivals(self, since: datetime) -> Iterator[Arrival]:
        """What Twilio keeps of messages to us since then; raises SendError when it cannot be asked."""
        ours = {"to": self.sender} if PERSON.fullmatch(self.sender) else {}
        with translated():
            for each in self.provider.client.messages.stream(date_sent_after=since, page_size=1000, **ours):
                if str(each.direction) == "inbound" and ":" not in str(each.from_):
                    yield self._arrival(each)

    def _arrival(self, listed: Any) -> Arrival:
        form = {"MessageSid": str(listed.sid), "From": listed.from_ or "", "Body": listed.body or ""}
        at = listed.date_sent or listed.date_created or datetime.now(UTC)
        held = listed.num_media not in {None, "", "0"}
        media = (File("media", "", str((listed.subresource_uris or {}).get("media", ""))),) if held else ()
        return self._message(form, form["MessageSid"], at.astimezone(UTC), media)

    # ------------------------------------------------------------------------------------------------------ going out

    def bundle(self, prompts: Sequence[Prompt]) -> Sequence[Sequence[Prompt]]:
        """As few messages as are read well; a secret stands alone, and what is too long for one is cut into several."""
        bundles: list[list[Prompt]] = []
        for piece in (each for prompt in prompts for each in in_pieces(prompt)):
            if bundles and _go_together([*bundles[-1], piece]):
                bundles[-1].append(piece)
            else:
                bundles.append([piece])
        return bundles

    def render(self, prompts: Sequence[Prompt]) -> Payload:
        """``{"body": text}``, exactly as it is sent."""
        return Payload({"body": text_of(prompts)})

    def send(self, to: Recipient, payload: Payload, mark: str) -> Sent:
        """Hand one message to Twilio; its id. ``mark`` comes back with each delivery report."""
        with translated():
            message = self.provider.client.messages.create(
                to=to.address.value,
                body=payload.body["body"],
                status_callback=f"{self.webhook}?m={quote(mark, safe='')}",
                validity_period=VALIDITY,
                **self._from(),
            )
        if not message.sid:
            raise SendError("malformed", retry=False, effect="unknown")
        return Sent(str(message.sid))

    def _from(self) -> dict[str, str]:
        return {"messaging_service_sid" if self.sender.startswith("MG") else "from_": self.sender}

    def find_sent(self, to: Recipient, payload: Payload, since: datetime) -> Sequence[str]:
        """The ids of messages to this number with this very text, taken since then; raises SendError when in doubt.

        Asked by number alone: a message that still waits in Twilio's queue has no date of sending to ask by.
        """
        with translated():
            listed = self.provider.client.messages.list(to=to.address.value, limit=LOOKED_THROUGH)
        body = payload.body["body"]
        found = sorted((each.date_created, str(each.sid)) for each in listed if _is_it(each, body, since))
        return [sid for _, sid in found]

    def judge(self, reason: str) -> SendError | None:
        """What Twilio's error code in a delivery report means; None for one that we do not know."""
        return twilio.judge(reason)

    @property
    def webhook(self) -> str:
        """Where Twilio brings messages and delivery reports."""
        return f"{self.provider.public_url}/in/{NAME}"


def _go_together(prompts: Sequence[Prompt]) -> bool:
    return not any(each.secret for each in prompts) and count_segments(text_of(prompts)) <= SHARED


def _is_it(listed: Any, body: str, since: datetime) -> bool:
    """Whether it was made since then and says this."""
    same = unicodedata.normalize("NFC", listed.body or "").strip() == unicodedata.normalize("NFC", body).strip()
    return same and listed.date_created is not None and listed.date_created >= since


class SmsSettings(TwilioSettings, Protocol):
    """The settings that open the door of text messages."""

    @property
    def sms_from(self) -> str | None:
        """What people see as the sender."""

    @property
    def whatsapp_from(self) -> str | None:
        """What people write to on WhatsApp, where that is open too."""


def open_sms(settings: SmsSettings) -> Sms | None:
    """The door of the settings; None when there is no account at Twilio."""
    account = open_account(settings)
    chats = settings.whatsapp_from is not None
    return Sms(account, settings.sms_from, chats=chats) if account and settings.sms_from else None
