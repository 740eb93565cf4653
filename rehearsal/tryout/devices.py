"""What a person holds in their hand, one class for each door, all with one interface: say, tap, and what is heard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Protocol

from bot.dialogue.messages import Address
from rehearsal.ledger import Text
from rehearsal.twilio import StandIn


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

    @property
    def address(self) -> Address:
        """Under which the bot knows it."""

    def say(self, text: str) -> None:
        """Write or speak."""

    def tap(self, item: str, tap: str) -> None:
        """Press what is to be seen below an item; raises Unusable."""

    def heard(self) -> Sequence[Item]:
        """Everything said so far, by both, in order."""

    def status(self) -> Mapping[str, Any]:
        """How it stands with a device that stands somehow: a call."""


class SmsPhone:
    """A telephone with text messages."""

    name = "sms"

    def __init__(self, twilio: StandIn, number: str) -> None:
        self._twilio = twilio
        self._number = number
        self.address = Address("sms", number)
        self._lost: set[str] = set()

    def say(self, text: str) -> None:
        """Send a message."""
        sent, brought = self._twilio.receive(self._number, text)
        if not brought.taken:
            self._lost.add(sent.sid)

    def tap(self, item: str, tap: str) -> None:
        """Text messages have nothing to tap."""
        raise Unusable

    def heard(self) -> Sequence[Item]:
        """Both directions, as the provider keeps them."""
        return [self._item(each) for each in self._twilio.ledger.of(self._number) if not (each.outgoing and each.error)]

    def status(self) -> Mapping[str, Any]:
        """A chat is always there."""
        return {}

    def _item(self, text: Text) -> Item:
        return Item(
            id=text.sid,
            by="bot" if text.outgoing else "person",
            text=text.body,
            at=text.made,
            state="failed" if text.sid in self._lost else "",
        )
