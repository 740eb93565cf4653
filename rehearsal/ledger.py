"""What the pretended Twilio knows: its account, its number, and every message that went through it.

Pure data; ids are counted, so that two rehearsals give the same ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

VERSION = "2010-04-01"
#: What each state of an outgoing message becomes next, when all goes well.
COURSE = ("queued", "sending", "sent", "delivered")
#: Long codes understand these without being told (Twilio: default opt-out handling).
STOP_WORDS = frozenset({"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"})
START_WORDS = frozenset({"START", "YES", "UNSTOP"})
NUMBER_SETTINGS = {
    "SmsUrl": "sms_url",
    "SmsMethod": "sms_method",
    "SmsFallbackUrl": "sms_fallback_url",
    "SmsFallbackMethod": "sms_fallback_method",
    "SmsApplicationSid": "sms_application_sid",
    "VoiceUrl": "voice_url",
    "VoiceMethod": "voice_method",
    "VoiceFallbackUrl": "voice_fallback_url",
    "VoiceFallbackMethod": "voice_fallback_method",
    "VoiceApplicationSid": "voice_application_sid",
    "StatusCallback": "status_callback",
    "StatusCallbackMethod": "status_callback_method",
}
SERVICE_SETTINGS = {
    "InboundRequestUrl": "inbound_request_url",
    "InboundMethod": "inbound_method",
    "FallbackUrl": "fallback_url",
    "FallbackMethod": "fallback_method",
    "UseInboundWebhookOnNumber": "use_inbound_webhook_on_number",
}
#: How a messaging service is made: what comes in is asked of nobody.
NEW_SERVICE = {"inbound_method": "POST", "fallback_method": "POST", "use_inbound_webhook_on_number": False}
#: How Twilio sells a number.
NEW_NUMBER = {each: "POST" if each.endswith("_method") else "" for each in NUMBER_SETTINGS.values()}


@dataclass(slots=True, kw_only=True)
class Text:
    """One message, in or out, as Twilio keeps it."""

    sid: str
    direction: str
    sender: str
    to: str
    body: str
    made: datetime
    status: str
    segments: int
    callback: str = ""
    error: int | None = None
    media: tuple[str, ...] = ()
    #: What can be tapped below it: the id and the label of each.
    taps: tuple[tuple[str, str], ...] = ()
    #: What else a webhook says of it.
    more: Mapping[str, str] = field(default_factory=dict)
    #: States that were reported to the callback so far.
    reported: list[str] = field(default_factory=list)

    @property
    def unreported(self) -> list[str]:
        """States that Twilio still reports: every one but the first."""
        course = ("sending", "sent", "undelivered") if self.error else COURSE[1:]
        return [each for each in course if each not in self.reported]

    @property
    def outgoing(self) -> bool:
        """Whether we sent it."""
        return self.direction == "outbound-api"


@dataclass(slots=True, kw_only=True)
class Ledger:
    """The account's whole memory; times are aware, UTC."""

    account: str
    number: str
    texts: dict[str, Text] = field(default_factory=dict)
    #: Telephones that said STOP and not START since.
    stopped: set[str] = field(default_factory=set)
    settings: dict[str, str] = field(default_factory=lambda: dict(NEW_NUMBER))
    #: Messaging services by their id, with their settings, and which of them the number belongs to.
    services: dict[str, dict[str, Any]] = field(default_factory=dict)
    belongs_to: str = ""
    #: The bytes of files that people sent, by the last part of their addresses.
    files: dict[str, bytes] = field(default_factory=dict)

    def join_service(self, **settings: Any) -> str:
        """The number belongs to a new messaging service; its id."""
        self.belongs_to = f"MG{len(self.services) + 1:032x}"
        self.services[self.belongs_to] = NEW_SERVICE | settings
        return self.belongs_to

    def add(self, **given: Any) -> Text:
        """Keep a message under the next id."""
        text = Text(sid=f"SM{len(self.texts) + 1:032x}", **given)
        self.texts[text.sid] = text
        return text

    def found(self, *, to: str, sender: str, after: datetime | None) -> list[Text]:
        """Messages that fit, the latest first; those that wait to be sent have no date to be found by."""
        fitting = [each for each in self.texts.values() if to in {"", each.to} and sender in {"", each.sender}]
        dated = [each for each in fitting if after is None or (_is_dated(each) and each.made >= after)]
        return dated[::-1]

    def of(self, telephone: str) -> list[Text]:
        """Everything that a telephone sent and was sent, the oldest first."""
        return [each for each in list(self.texts.values()) if telephone in {each.sender, each.to}]

    def hear(self, sender: str, body: str) -> None:
        """A telephone says STOP or START, or neither."""
        word = body.strip().upper()
        if word in STOP_WORDS:
            self.stopped.add(sender)
        elif word in START_WORDS:
            self.stopped.discard(sender)


def _is_dated(text: Text) -> bool:
    return not text.outgoing or text.status not in COURSE[:2]


# ------------------------------------------------------------------------------------------------------ as JSON


def as_message(ledger: Ledger, text: Text) -> Mapping[str, Any]:
    """A message as Twilio's API shows it."""
    here = f"/{VERSION}/Accounts/{ledger.account}/Messages/{text.sid}"
    made = format_datetime(text.made.astimezone(UTC))
    return {
        "sid": text.sid,
        "account_sid": ledger.account,
        "api_version": VERSION,
        "body": text.body,
        "from": text.sender,
        "to": text.to,
        "direction": text.direction,
        "status": text.status,
        "error_code": text.error,
        "error_message": None,
        "messaging_service_sid": None,
        "num_media": str(len(text.media)),
        "num_segments": str(text.segments),
        "price": None,
        "price_unit": None,
        "date_created": made,
        "date_updated": made,
        "date_sent": made if _is_dated(text) else None,
        "uri": f"{here}.json",
        "subresource_uris": {"media": f"{here}/Media.json"},
    }


def as_webhook(ledger: Ledger, text: Text) -> dict[str, str]:
    """A message as a webhook tells of it."""
    media = {f"MediaUrl{place}": url for place, url in enumerate(text.media)}
    kinds = {f"MediaContentType{place}": "image/jpeg" for place in range(len(text.media))}
    return {
        "AccountSid": ledger.account,
        "MessageSid": text.sid,
        "SmsSid": text.sid,
        "SmsMessageSid": text.sid,
        "SmsStatus": "received",
        "From": text.sender,
        "To": text.to,
        "Body": text.body,
        "NumMedia": str(len(text.media)),
        "NumSegments": str(text.segments),
        "ApiVersion": VERSION,
        **media,
        **kinds,
        **text.more,
    }


def as_media(ledger: Ledger, text: Text, address: str) -> Mapping[str, Any]:
    """A file of a message as Twilio's API lists it."""
    path = f"/{address.partition('/' + VERSION)[2].lstrip('/')}"
    return {
        "sid": address.rpartition("/")[2],
        "account_sid": ledger.account,
        "parent_sid": text.sid,
        "content_type": "application/octet-stream",
        "date_created": format_datetime(text.made.astimezone(UTC)),
        "date_updated": format_datetime(text.made.astimezone(UTC)),
        "uri": f"/{VERSION}{path}.json",
    }


def as_number(ledger: Ledger) -> Mapping[str, Any]:
    """The account's one number as Twilio's API shows it."""
    sid = f"PN{0:032x}"
    return {
        "sid": sid,
        "account_sid": ledger.account,
        "phone_number": ledger.number,
        "friendly_name": "rehearsal",
        "api_version": VERSION,
        "capabilities": {"voice": True, "sms": True, "mms": False, "fax": False},
        "uri": f"/{VERSION}/Accounts/{ledger.account}/IncomingPhoneNumbers/{sid}.json",
        **{name: value or None for name, value in ledger.settings.items()},
    }


def as_service(ledger: Ledger, sid: str) -> Mapping[str, Any]:
    """A messaging service as Twilio's API shows it."""
    return {
        "sid": sid,
        "account_sid": ledger.account,
        "friendly_name": "rehearsal",
        "validity_period": 14400,
        "url": f"https://messaging.twilio.com/v1/Services/{sid}",
        **{name: ledger.services[sid].get(name) for name in SERVICE_SETTINGS.values()},
    }


def as_number_of_service(ledger: Ledger, sid: str) -> Mapping[str, Any]:
    """The account's number as one of a messaging service."""
    return {
        "sid": f"PN{0:032x}",
        "account_sid": ledger.account,
        "service_sid": sid,
        "phone_number": ledger.number,
        "country_code": "US",
        "capabilities": ["Voice", "SMS"],
        "url": f"https://messaging.twilio.com/v1/Services/{sid}/PhoneNumbers/PN{0:032x}",
    }


def as_account(ledger: Ledger) -> Mapping[str, Any]:
    """The account as Twilio's API shows it."""
    return {
        "sid": ledger.account,
        "friendly_name": "rehearsal",
        "status": "active",
        "type": "Full",
        "uri": f"/{VERSION}/Accounts/{ledger.account}.json",
    }
