"""What a person holds in their hand, one class for each door, all with one interface: say, tap, and what is heard."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Protocol

from rehearsal.chat_phone import PICTURE, VOICE_NOTE, ChatPhone
from rehearsal.ledger import Text
from rehearsal.twilio import Brought, StandIn

#: Where a telephone is that says where it is: Matamoros.
SOMEWHERE = (25.88, -97.5)
#: Long enough to be a picture.
PHOTO = PICTURE * 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing that is to be seen on a device: what was said, by whom, and what can be tapped below it."""

    id: str
    #: "person" or "bot".
    by: str
    text: str
    at: datetime
    #: Id and label of each.
    taps: Sequence[tuple[str, str]] = ()
    #: "failed" where it never arrived.
    state: str = ""
    #: Of a letter: its subject.
    title: str = ""
    #: Of something spoken: the language of each piece, like es-MX, and its words.
    spoken: Sequence[tuple[str, str]] = ()

    def as_json(self) -> dict[str, Any]:
        """As the page is told."""
        return asdict(self) | {"at": self.at.isoformat()}


class Unusable(Exception):
    """This cannot be done on this device, or not now."""


class Device(Protocol):
    """One device of one person."""

    name: str

    def say(self, text: str) -> None:
        """Write or speak."""

    def tap(self, item: str, tap: str) -> None:
        """Press what is to be seen below an item; raises Unusable."""

    def heard(self) -> Sequence[Item]:
        """Everything said so far, by both, in order."""

    def status(self) -> Mapping[str, Any]:
        """How it stands with a call; elsewhere ``offers``: what can be tapped without an item."""


class TextPhone:
    """What telephones have in common whose messages lie at Twilio, by the name that the person has there."""

    name: str

    def __init__(self, twilio: StandIn, number: str) -> None:
        self._twilio = twilio
        self._number = number
        self._lost: set[str] = set()

    def heard(self) -> Sequence[Item]:
        """Both directions, as the provider keeps them."""
        return [self._item(each) for each in self._twilio.ledger.of(self._number) if not (each.outgoing and each.error)]

    def status(self) -> Mapping[str, Any]:
        """What else can be sent."""
        return {"offers": []}

    def _sent(self, text: Text, brought: Brought) -> None:
        if not brought.taken:
            self._lost.add(text.sid)

    def _item(self, text: Text) -> Item:
        return Item(
            id=text.sid,
            by="bot" if text.outgoing else "person",
            text=text.body or f"[{text.more.get('MessageType', '')}]",
            at=text.made,
            taps=text.taps,
            state="failed" if text.sid in self._lost else "",
        )


class SmsPhone(TextPhone):
    """A telephone with text messages."""

    name = "sms"

    def say(self, text: str) -> None:
        """Send a message."""
        self._sent(*self._twilio.receive(self._number, text))

    def tap(self, item: str, tap: str) -> None:
        """Text messages have nothing to tap."""
        raise Unusable


class WhatsAppPhone(TextPhone):
    """A telephone with WhatsApp."""

    name = "whatsapp"

    def __init__(self, twilio: StandIn, number: str) -> None:
        super().__init__(twilio, f"whatsapp:{number}")
        self._chat = ChatPhone(twilio, self._number)
        self._deeds: Mapping[str, Callable[[], ChatPhone]] = {
            "location": lambda: self._chat.shares_location(*SOMEWHERE),
            "audio": lambda: self._chat.sends_file(VOICE_NOTE, "audio/ogg"),
            "image": lambda: self._chat.sends_file(PICTURE, "image/jpeg"),
        }

    def say(self, text: str) -> None:
        """Send a message."""
        self._chat.says(text)
        self._sent(*self._chat.last)

    def tap(self, item: str, tap: str) -> None:
        """Press a button, old or new; without an item, send something else than text."""
        if not item and tap in self._deeds:
            self._deeds[tap]()
        else:
            shown = self._twilio.ledger.texts.get(item)
            label = dict(shown.taps).get(tap) if shown and shown.to == self._number else None
            if shown is None or label is None:
                raise Unusable
            self._chat.presses(shown, tap, label)
        self._sent(*self._chat.last)

    def status(self) -> Mapping[str, Any]:
        """What else can be sent."""
        return {"offers": list(self._deeds)}
