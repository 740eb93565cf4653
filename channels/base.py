"""What every way in and out has in common: a channel translates, and decides nothing.

A channel knows its provider's words and its medium's limits. It keeps no state: what must be remembered between calls
is handed in and returned (``memory``). It never reads the database and never runs the conversation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Event
from typing import Any, Protocol, runtime_checkable

from werkzeug.wrappers import Request, Response

from bot.dialogue.messages import Address, Door, File, InboundMessage, Prompt, Receipt


class ChannelError(Exception):
    """Something at the door was not as it should be."""


class BadSignature(ChannelError):
    """The request does not carry the signature that only the provider can make."""


class BadRequest(ChannelError):
    """The body cannot be parsed at all (answered 400, nothing stored)."""


class SendError(ChannelError):
    """A send failed: says whether to try again, and what it means for the address."""

    def __init__(
        self,
        reason: str,
        *,
        retry: bool,
        after: float | None = None,
        effect: str = "",
        memory: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(reason)
        #: A word or code for staff and metrics; never text, number or name.
        self.reason = reason
        self.retry = retry
        #: Seconds that the provider asked us to wait, or after which a try in another way is worth it.
        self.after = after
        #: "" | "unknown" (may have left) | "stopped" (opted out there) | "blocked" (shut us out) | "bad_address"
        #: | "closed" (not there, not now: another address of the person may take it)
        #: | "alarm" (ours or the account's fault)
        self.effect = effect
        #: What to add to the memory of the address: the next try goes by it.
        self.memory = memory or {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """An item that parsed but is no message for us; kept sealed, answered 200, looked at by staff."""

    account: str
    provider_id: str
    raw: str
    reason: str
    #: A machine's: kept, and counted, but nobody need look at it.
    quiet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shut:
    """Somebody shut us out at the provider, or let us in again (``on`` is false); they said nothing by it."""

    address: Address
    on: bool
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What the medium can carry; figures with their source stand in the channel's own file."""

    length: int
    choices: int = 9
    #: How long after a person's last word it takes what we like to say; None: always.
    window: timedelta | None = None
    #: Bytes of one request, where it may be larger than others.
    body: int | None = None


@dataclass(frozen=True, slots=True)
class Payload:
    """One message in the provider's own terms, JSON; made by ``render`` only."""

    body: Mapping[str, Any] = field(default_factory=dict)


Arrival = InboundMessage | Receipt | Unread | Shut

#: JSON that a channel wants kept about an address or about its own account; sealed by storage, handed in at each call.
Memory = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Who a message is for, with what the channel wanted remembered about them."""

    address: Address
    memory: Memory = field(default_factory=dict)
    #: When something last came from this address; None when it never did.
    heard_at: datetime | None = None
    #: Whether the window of this medium (``Limits.window``) is open at the moment of sending.
    open: bool = True
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """The provider's id of a message that was handed over, and what to add to the memory of its address."""

    provider_id: str
    memory: Memory = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Catch:
    """One look of a door that pulls: what was there, and what its account is to remember from now on."""

    arrivals: Sequence[Arrival]
    memory: Memory


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file as its bytes say it is: ``kind`` is a media type (``audio/ogg``) found by looking at them."""

    kind: str
    data: bytes


#: Fluent's isolation marks: between them stands what was put into a text, a name above all.
MARKS = str.maketrans("", "", "\u2068\u2069")


def strip_marks(text: str) -> str:
    """The text as a person is to read it, without the marks that tell a door what is a name."""
    return text.translate(MARKS)


class Channel(Protocol):
    """One way in and out. ``live`` channels answer inside the request, push channels through the outbox."""

    name: str
    live: bool
    #: Whose provider ids these are: they are unique within it.
    account: str
    door: Door
    limits: Limits

    def verify(self, request: Request) -> None:
        """Return if the request is genuine; raises BadSignature otherwise, a missing header included."""

    def parse(self, request: Request, now: datetime) -> Sequence[Arrival]:
        """Translate the request; raises BadRequest for what is no request of this provider."""

    def bundle(self, prompts: Sequence[Prompt]) -> Sequence[Sequence[Prompt]]:
        """Group one turn's prompts into messages, in order; a secret one always stands alone. Pure."""

    def render(self, prompts: Sequence[Prompt]) -> Payload:
        """Turn one bundle into one message of this medium. Pure."""

    def acknowledge(self, request: Request) -> Response:
        """Answer a push webhook: taken, nothing to say here."""

    def send(self, to: Recipient, payload: Payload, mark: str) -> Sent:
        """Hand one message to the provider and return its id; raises SendError. ``mark`` is our outbox id."""

    def find_sent(self, to: Recipient, payload: Payload, since: datetime) -> Sequence[str]:
        """Look up whether a send of unknown outcome left after all: the ids of all that may be it, the oldest first."""

    def arrivals(self, since: datetime) -> Iterator[Arrival]:
        """List what the provider received for us since then (the reconciler takes what the inbox lacks)."""

    def judge(self, reason: str) -> SendError | None:
        """What a failed delivery report's ``reason`` means, as a send that failed; None when it is not known."""


@runtime_checkable
class Listener(Protocol):
    """A channel that pulls: nobody calls us when something has come."""

    def listen(self, memory: Memory, stop: Event) -> Iterator[Catch]:
        """What comes, until ``stop``; raises ChannelError or OSError when the provider cannot be asked.

        Whoever asks for the next catch has committed the one before with its memory: only then may it be flagged, moved
        or acknowledged over there.
        """


@runtime_checkable
class Fetches(Protocol):
    """A channel whose messages name files that lie at the provider."""

    def fetch(self, file: File) -> Fetched:
        """The file itself; raises SendError, which says whether to try again."""

    def let_go(self, file: File) -> None:
        """We have it, sealed: it need not lie over there any more. Raises SendError."""
