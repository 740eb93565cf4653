"""Text messages through Twilio: signed webhooks come in, the official SDK sends, and nothing is said unless it must."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, Protocol
from urllib.parse import quote

from werkzeug.wrappers import Request, Response

from bot.dialogue.messages import Address, Door, File, InboundMessage, Prompt, Receipt
from channels import twilio
from channels.base import Arrival, BadRequest, Limits, Payload, Recipient, SendError, Sent, Unread
from channels.text_message import LENGTH, count_segments, in_pieces, text_of
from channels.twilio import STATUSES, Account, TwilioSettings, open_account, translated

NAME = "sms"
#: Twilio's form of a message's id (its OpenAPI file).
MESSAGE_SID = re.compile(r"(SM|MM)[0-9a-fA-F]{32}")
#: E.164. Short codes and names ("InfoSMS") are senders too, and never people.
PERSON = re.compile(r"\+[1-9]\d{6,14}")
#: The way Mexican mobile numbers were written until 2019: the same telephone as without the 1.
OLD_MEXICAN = re.compile(r"\+521(\d{10})")
#: Seconds after which Twilio gives up: a question that comes hours late does harm (ValidityPeriod: 1 to 36000).
VALIDITY = 3600
#: Prompts share one message up to this many segments: on old telephones longer ones come in pieces and in disorder.
SHARED = 3
#: Messages to one number that are looked through for one that may have left.
LOOKED_THROUGH = 200
MOST_FILES = 10
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
EMPTY = '<?xml version="1.0" encoding="UTF-8"?><Response/>'


class Sms:
    """One sender of text messages: a number, a short code, or a messaging service (``MG...``)."""

    name = NAME
    live = False
    door = Door(length=LENGTH)
    limits = Limits(length=LENGTH)

    def __init__(self, twilio_account: Account, sender: str) -> None:
        self.provider = twilio_account
        self.account = twilio_account.sid
        self.sender = sender

    # ------------------------------------------------------------------------------------------------------ coming in

    def verify(self, request: Request) -> None:
        """Return if Twilio signed it for our account; raises BadSignature otherwise, a missing header included."""
        self.provider.check_signature(request)

    def parse(self, request: Request, now: datetime) -> Sequence[Arrival]:
        """The one message or delivery report of the form; raises BadRequest for what is no form.

        A form that says nothing but our account is the probe of ``mpp channels check``: nothing has arrived.
        """
        if request.mimetype != "application/x-www-form-urlencoded":
            raise BadRequest("not a form")
        form = request.form.to_dict()
        return [] if form.keys() <= {"AccountSid"} else [self._read(form, now)]

    def _read(self, form: Mapping[str, str], now: datetime) -> Arrival:
        sid = form.get("MessageSid") or form.get("SmsSid", "")
        if not MESSAGE_SID.fullmatch(sid):
            return self._unread(form, "no_message")
        if "MessageStatus" in form:
            status = STATUSES.get(form["MessageStatus"])
            reason = form.get("ErrorCode", "")
            if status is None:
                return self._unread(form, "unknown_status")
            return Receipt(provider_id=sid, account=self.account, status=status, reason=reason, at=now)
        if "Body" not in form and not _files_of(form):
            return self._unread(form, "no_message")
        return self._message(form, sid, now, _files_of(form))

    def _message(self, form: Mapping[str, str], sid: str, at: datetime, files: tuple[File, ...]) -> Arrival:
        sender = fold_number(form.get("From", ""))
        if not PERSON.fullmatch(sender) or sender == self.sender:
            return self._unread(form, "not_a_person")
        return InboundMessage(
            address=Address(NAME, sender),
            text=CONTROL.sub("", form.get("Body", "")),
            provider_id=sid,
            received_at=at,
            door=self.door,
            account=self.account,
            # Only where the account has its own list of words; ours in five languages are read from the text.
            command="stop" if form.get("OptOutType") == "STOP" else None,
            reach=sender,
            files=files,
        )

    def _unread(self, form: Mapping[str, str], reason: str) -> Unread:
        raw = json.dumps(dict(form), ensure_ascii=False, sort_keys=True)
        known = form.get("MessageSid", "")
        digest = sha256(raw.encode("utf-8", "replace")).hexdigest()
        provider_id = known if MESSAGE_SID.fullmatch(known) and "MessageStatus" not in form else digest
        return Unread(account=self.account, provider_id=provider_id, raw=raw, reason=reason)

    def acknowledge(self, request: Request) -> Response:
        """Empty TwiML: anything else would be sent to the person as a text."""
        return Response(EMPTY, content_type="text/xml; charset=utf-8")

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


def fold_number(number: str) -> str:
    """A number as it is written today: a Mexican mobile has no 1 after its +52 any more."""
    return OLD_MEXICAN.sub(r"+52\1", number)


def _files_of(form: Mapping[str, str]) -> tuple[File, ...]:
    """What came with the message, by its address at Twilio; fetched by nobody here."""
    found = ((form.get(f"MediaContentType{place}", ""), form.get(f"MediaUrl{place}")) for place in range(MOST_FILES))
    return tuple(File(kind.partition("/")[0] or "media", "", url) for kind, url in found if url)


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


def open_sms(settings: SmsSettings) -> Sms | None:
    """The door of the settings; None when there is no account at Twilio."""
    account = open_account(settings)
    return Sms(account, settings.sms_from) if account and settings.sms_from else None
