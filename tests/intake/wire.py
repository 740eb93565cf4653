"""What stands at the other end of the wires: a provider that keeps a journal and can be told to fail, and a page."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from itertools import count
from random import Random

from werkzeug.wrappers import Response

from bot.delivery import Breakers, Delivery
from bot.dialogue.messages import Address, Door, InboundMessage, Receipt
from bot.house import House
from bot.intake import Outcome, accept, take_turn
from bot.live import converse_live, look
from channels import twilio
from channels.base import BadRequest, BadSignature, Catch, Fetched, Limits, Payload, SendError, Sent, Unread

MARKS = dict.fromkeys((0x2068, 0x2069))
BEGINNING = dt.datetime(2021, 2, 24, 16, 0, tzinfo=dt.UTC)
DUTY = Address("post", "+525500000099")


class Clock:
    """The time is what the test says."""

    def __init__(self):
        self.now = BEGINNING

    def __call__(self):
        return self.now

    def goes_on(self, **time):
        self.now += dt.timedelta(**time)
        return self.now


class Wire:
    """What every channel of these tests has in common."""

    door = Door()
    limits = Limits(length=1600)

    def __init__(self):
        self.account = self.name

    def bundle(self, prompts):
        return [[each] for each in prompts]

    def render(self, prompts):
        return Payload({"text": "\n".join(line for each in prompts for line in lines_of(each))})

    def find_sent(self, to, payload, since):
        return []

    def judge(self, reason):
        return twilio.judge(reason)

    def arrivals(self, since):
        return iter(())

    def acknowledge(self, request):
        return Response("<taken/>", content_type="text/xml")


class Post(Wire):
    """A push channel over a provider that lists what it took, and fails as told (``troubles``: one for each send)."""

    name, live = "post", False

    def __init__(self):
        super().__init__()
        self.journal = []
        self.troubles = []
        self.listed = []
        self.numbers = count(1)
        #: What it wants kept about everybody whom it sends something.
        self.remembers = {}
        #: Who it sent to, as it was told.
        self.recipients = []

    def send(self, to, payload, mark):
        self.recipients.append(to)
        trouble = self.troubles.pop(0) if self.troubles else None
        if trouble is None or trouble == "took_it_and_hung_up":
            provider_id = f"out{next(self.numbers)}"
            self.journal.append((to.address.value, payload.body["text"], provider_id))
        match trouble:
            case None:
                return Sent(provider_id, dict(self.remembers))
            case "took_it_and_hung_up" | "hung_up":
                raise SendError("timeout", retry=False, effect="unknown")
            case _:
                raise trouble

    def find_sent(self, to, payload, since):
        asked = to.address.value
        return [each for to, text, each in self.journal if (to, text) == (asked, payload.body["text"])]

    def arrivals(self, since):
        return (each for each in self.listed if each.received_at >= since)

    def verify(self, request):
        if request.headers.get("X-Signed") != "yes":
            raise BadSignature("not signed")

    def parse(self, request, now):
        form = request.form
        match form.get("kind"):
            case "message":
                return [posted(form["from"], form["text"], form["id"], now)]
            case "receipt":
                return [Receipt(provider_id=form["id"], account="post", status=form["status"], at=now)]
            case None:
                raise BadRequest("no form of ours")
            case _:
                return [
                    Unread(account="post", provider_id=form.get("id", ""), raw=str(form.to_dict()), reason="strange")
                ]

    def heard_by(self, value):
        return [text for to, text, _ in self.journal if to == value]


class Letterbox(Post):
    """A channel that pulls, and whose messages name files that lie over there."""

    name = "letterbox"

    def __init__(self):
        super().__init__()
        #: What the next looks find, one list of arrivals each; an exception is raised.
        self.looks = []
        self.known = []
        self.shelf = {}
        self.let_gone = []
        #: Why nothing can be let go.
        self.holds = None

    def listen(self, memory, stop):
        read = memory.get("read", 0)
        self.known.append(read)
        while self.looks:
            look = self.looks.pop(0)
            if isinstance(look, Exception):
                raise look
            read += len(look)
            yield Catch(look, {"read": read})

    def fetch(self, file):
        lies = self.shelf.get(file.reference, SendError("404", retry=False))
        if isinstance(lies, Exception):
            raise lies
        return Fetched("audio/ogg", lies)

    def let_go(self, file):
        if self.holds:
            raise self.holds
        self.let_gone.append(file.reference)


class Room(Wire):
    """A live channel: nothing is sent, the person looks."""

    name, live = "room", True
    door = Door(at_once=4, stays=False, max_choices=15, length=100_000)


def lines_of(prompt):
    yield from (each.translate(MARKS) for each in (prompt.problem, prompt.text) if each)
    yield from (f"{number}) {each.label}" for number, each in enumerate(prompt.choices, 1))


def posted(value, text, provider_id, received_at, **more):
    return InboundMessage(
        address=Address("post", value),
        text=text,
        provider_id=provider_id,
        account="post",
        received_at=received_at,
        **more,
    )


def drain(house):
    """Everything that waits is taken and delivered."""
    deliver = Delivery(house, "test", Breakers())
    while take_all(house) + deliver.step(house.clock()):
        pass


def take_all(house):
    with house.store.read() as unit:
        waiting = unit.inbox.waiting()
    return sum(take_turn(house, each) is not Outcome.NOTHING for each in waiting)


@dataclass
class Person:
    """Somebody with a phone; each message is answered before the next one is written."""

    house: House
    clock: Clock
    value: str = "+525500000001"
    ids: count = field(default_factory=count)
    heard: list = field(default_factory=list)

    def says(self, *texts, **more):
        for text in texts:
            self.writes(text, **more)
            drain(self.house)
        return self

    def writes(self, text, **more):
        """The message is accepted, and nothing more."""
        self.clock.goes_on(seconds=1)
        message = posted(self.value, text, f"{self.value}-{next(self.ids)}", self.clock(), **more)
        return accept(self.house, message)

    @property
    def said_to(self):
        return self.house.channels["post"].heard_by(self.value)

    @property
    def conversation(self):
        with self.house.store.read() as unit:
            return unit.conversations.peek(unit.addresses.find("post", self.value).conversation_id)

    @property
    def state(self):
        return self.conversation.state


@dataclass
class Visitor:
    """Somebody at a page: what is said is answered at once."""

    house: House
    clock: Clock
    value: str = "0123456789abcdef"
    ids: count = field(default_factory=count)
    prompts: list = field(default_factory=list)

    def says(self, text="", **more):
        self.last = self.message(text, **more)
        self.prompts = converse_live(self.house, self.last)
        return self

    def message(self, text="", **more):
        self.clock.goes_on(seconds=1)
        return InboundMessage(
            address=Address("room", self.value),
            text=text,
            provider_id=f"{self.value}-{next(self.ids)}",
            account="room",
            received_at=self.clock(),
            door=Room.door,
            **more,
        )

    def looks(self):
        self.prompts = look(self.house, Address("room", self.value), Room.door)
        return self

    @property
    def said(self):
        return "\n".join(line for each in self.prompts for line in lines_of(each))


def new_house(store, keys, content, clock):
    """A house of these channels."""
    channels = {each.name: each for each in (Post(), Room())}
    return House(store=store, keys=keys, content=content, channels=channels, clock=clock, duty=DUTY, chance=Random(7))
