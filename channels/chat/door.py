"""What the chats at Twilio (WhatsApp, Messenger) have in common: one webhook, one way to send, and 24 hours for it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote

from werkzeug.wrappers import Request, Response

from bot.dialogue.messages import Prompt
from channels import twilio
from channels.base import Arrival, Limits, Payload, Recipient, SendError, Sent
from channels.chat import message
from channels.chat.reading import CLOSED, DOOR, PLAIN, TO, read_chat
from channels.text_message import LENGTH
from channels.twilio import Account, translated
from channels.twilio_files import Files
from channels.twilio_forms import PERSON, read_webhook, say_nothing

#: How long after a person's last word these chats take what we like to say, less what clocks may differ by.
WINDOW = timedelta(hours=24) - timedelta(minutes=5)
#: Seconds after which Twilio gives up: a question that comes hours late does harm.
VALIDITY = 3600
LOOKED_THROUGH = 200
OVER = "63016"
#: Reasons for which a message with buttons is refused, and the same in plain text is not.
NO_BUTTONS = frozenset({"21654", "21655", "21656", "63005", "63013", "63021", "63027"})


class Chat(Files):
    """One of our senders in one of the chats: a number or a messaging service (``MG...``)."""

    name: str
    live = False
    door = DOOR
    limits = Limits(length=LENGTH, window=WINDOW)

    def __init__(self, provider: Account, sender: str) -> None:
        self.provider = provider
        self.account = provider.sid
        self.sender = sender

    # ------------------------------------------------------------------------------------------------------ coming in

    def verify(self, request: Request) -> None:
        """Return if Twilio signed it for our account; raises BadSignature otherwise, a missing header included."""
        self.provider.check_signature(request)

    def parse(self, request: Request, now: datetime) -> Sequence[Arrival]:
        """The one message or delivery report of the form; raises BadRequest for what is no form."""
        return read_webhook(request, self.account, now, lambda form, sid: read_chat(form, sid, now, self.account))

    def acknowledge(self, request: Request) -> Response:
        """Empty TwiML: anything else would be sent to the person as a text."""
        return say_nothing()

    def arrivals(self, since: datetime) -> Iterator[Arrival]:
        """What Twilio keeps of messages to us since then; raises SendError when it cannot be asked.

        A tap is listed by its label and a location by nothing: who sent one while we were down is asked again.
        """
        ours = {"to": f"{self.name}:{self.sender}"} if PERSON.fullmatch(self.sender) else {}
        with translated():
            for each in self.provider.client.messages.stream(date_sent_after=since, page_size=1000, **ours):
                if str(each.direction) == "inbound" and str(each.from_).startswith(f"{self.name}:"):
                    yield self._listed(each)

    def _listed(self, each: Any) -> Arrival:
        form = {"From": str(each.from_), "To": str(each.to or ""), "Body": each.body or "", **_media_of(each)}
        at = each.date_sent or each.date_created or datetime.now(UTC)
        return read_chat(form, str(each.sid), at.astimezone(UTC), self.account)

    # ------------------------------------------------------------------------------------------------------ going out

    def bundle(self, prompts: Sequence[Prompt]) -> Sequence[Sequence[Prompt]]:
        """As few messages as are read well; a secret stands alone, and what is too long for one is cut into several."""
        return message.bundle(prompts)

    def render(self, prompts: Sequence[Prompt]) -> Payload:
        """``{"body": text}``: everything, the choices by number."""
        return Payload({"body": message.text_of(prompts)})

    def send(self, to: Recipient, payload: Payload, mark: str) -> Sent:
        """Hand one message to Twilio, to the name by which the person wrote last; raises SendError."""
        if is_over(to):
            raise SendError("window", retry=False, effect="closed")
        return self.create(to, mark, body=payload.body["body"], validity_period=VALIDITY)

    def create(self, to: Recipient, mark: str, **what: Any) -> Sent:
        """One message at Twilio; ``mark`` comes back with each delivery report."""
        callback = f"{self.webhook}?m={quote(mark, safe='')}"
        with translated():
            made = self.provider.client.messages.create(
                to=written_to(to), status_callback=callback, **self.written_from(to), **what
            )
        if not made.sid:
            raise SendError("malformed", retry=False, effect="unknown")
        return Sent(str(made.sid))

    def written_from(self, to: Recipient) -> Mapping[str, str]:
        """Our name there, as Twilio wants it."""
        if self.sender.startswith("MG"):
            return {"messaging_service_sid": self.sender}
        return {"from_": f"{self.name}:{self.sender}"}

    def find_sent(self, to: Recipient, payload: Payload, since: datetime) -> Sequence[str]:
        """The ids of messages to this person that say this, taken since then; raises SendError when in doubt."""
        with translated():
            listed = self.provider.client.messages.list(to=written_to(to), limit=LOOKED_THROUGH)
        said = {_plain(str(payload.body[part])) for part in ("body", "asked") if part in payload.body}
        fitting = [each for each in listed if each.date_created is not None and each.date_created >= since]
        found = sorted((each.date_created, str(each.sid)) for each in fitting if _plain(each.body or "") in said)
        return [sid for _, sid in found]

    def judge(self, reason: str) -> SendError | None:
        """What Twilio's error code in a delivery report means; None for one that we do not know.

        That the hours were over, or that buttons cannot be had, is remembered: the next try goes another way, at once.
        """
        if reason == OVER:
            return SendError(reason, retry=True, after=0.0, effect="closed", memory={CLOSED: True})
        if reason in NO_BUTTONS:
            return SendError(reason, retry=True, after=0.0, effect="alarm", memory={PLAIN: True})
        return twilio.judge(reason)

    @property
    def webhook(self) -> str:
        """Where Twilio brings messages and delivery reports."""
        return f"{self.provider.public_url}/in/{self.name}"


def is_over(to: Recipient) -> bool:
    """Whether what we like to say is not taken there until something is heard again."""
    return not to.open or bool(to.memory.get(CLOSED))


def written_to(to: Recipient) -> str:
    """The person's name exactly as it came: to WhatsApp a Mexican number with the 1 that it has no more is another."""
    return str(to.memory.get(TO) or to.address)


def _media_of(listed: Any) -> Mapping[str, str]:
    """Where the files of a listed message are to be found, as if the webhook had named them."""
    if listed.num_media in {None, "", "0"}:
        return {}
    return {"MediaUrl0": str((listed.subresource_uris or {}).get("media", ""))}


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()
