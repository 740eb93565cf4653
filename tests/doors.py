"""Every door of the real application as a test uses it, with everything real behind: signed text messages, the page, a terminal."""

from __future__ import annotations

import re
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import takewhile

from bot.app import create_app
from bot.delivery import Breakers, Delivery
from bot.dialogue.asides import ECHOES
from bot.dialogue.messages import Address
from bot.settings import Settings
from bot.talk import HERE, Talker, open_house
from bot.turns import state_of
from bot.worker import Turns
from channels.page.session import Session
from rehearsal import mail, telegram_book
from rehearsal.chat_phone import ChatPhone
from rehearsal.messenger import Messenger
from rehearsal.phone import Phone
from rehearsal.telegram import TelegramStandIn
from rehearsal.twilio import ACCOUNT, NUMBER, TOKEN, StandIn
from rehearsal.ways import to_application

PUBLIC = "https://bot.example.org"
PERSON = "+525500000012"
BEGINNING = datetime(2021, 2, 24, 16, 0, tzinfo=UTC)
#: What a door asks for itself, and what everybody answers to it.
OF_THE_DOOR = {"aside:may_show": "1"}


class Clock:
    """A clock that a test moves on."""

    def __init__(self):
        self.now = BEGINNING

    def __call__(self):
        self.now += timedelta(milliseconds=50)
        return self.now


def settings_in(folder, url=None, **more):
    """An installation in a folder, with a pretended account at Twilio."""
    return Settings(
        database_url=url or f"sqlite:///{folder}/mpp.db",
        key_file=folder / "keys.json",
        public_url=PUBLIC,
        twilio_account_sid=ACCOUNT,
        twilio_auth_token=TOKEN,
        sms_from=NUMBER,
        whatsapp_from=NUMBER,
        telegram_token=telegram_book.TOKEN,
        telegram_secret=telegram_book.SECRET,
        _env_file=None,
        **more,
    )


@contextmanager
def running(folder, content, url=None, *, hears=False, judge=None, **more):
    """The application and a pretended Twilio that bring each other messages; yields their world."""
    clock = Clock()

    def bring(*request):
        return deliver(*request)

    with (
        StandIn(bring, clock=clock) as stand_in,
        TelegramStandIn(bring, clock=clock, judge=judge) as telegram,
        mail.PostOffice() as office,
    ):
        stand_in.point_at(f"{PUBLIC}/in/sms")
        stand_in.point_chats_at(f"{PUBLIC}/in/whatsapp")
        telegram.point_at(f"{PUBLIC}/in/telegram")
        letters = {"mail_from": mail.OURS, "smtp_url": office.url, "mail_secret": mail.SECRET}
        apis = {"twilio_api_url": stand_in.url, "telegram_api_url": telegram.url}
        settings = settings_in(folder, url, **apis, **letters, **more)
        app = create_app(settings, content=content, clock=clock, hears=hears)
        house = app.extensions["mpp"]
        deliver = to_application(app, PUBLIC)
        turns, delivery = Turns(house), Delivery(house, "test", Breakers())

        def settle():
            now = clock()
            house.channels["telegram"].line.finish()
            return turns.step(now) + delivery.step(now)

        stand_in.chats.hold(house.channels["whatsapp"].templates.every)
        world = World(app, house, settle, stand_in, office)
        world.messenger = lambda id_: Messenger(telegram, id_, settle)
        yield world
        house.store.close()
        house.channels["telegram"].line.close()
    assert stand_in.faults + telegram.faults == []


class World:
    """The application, its house, telephones with the provider between them, and people who write letters."""

    def __init__(self, app, house, settle, stand_in, office):
        self.app, self.house, self.settle, self.stand_in, self.office = app, house, settle, stand_in, office

    def phone(self, number=PERSON):
        """A telephone for text messages."""
        return Phone(self.stand_in, number, self.settle)

    def chat_phone(self, sender=f"whatsapp:{PERSON}"):
        """WhatsApp or Messenger in somebody's hand."""
        return ChatPhone(self.stand_in, sender, self.settle)

    def correspondent(self, address):
        """Somebody who writes letters."""
        clock = self.house.clock
        bring = mail.to_application(self.app, PUBLIC, mail.SECRET, clock)
        return mail.Correspondent(office=self.office, address=address, bring=bring, settle=self.settle, clock=clock)

    def state_at(self, address):
        """Where the conversation of an address stands."""
        with self.house.store.read() as unit:
            found = unit.addresses.find(address.channel, address.value)
            return state_of(unit.conversations.peek(found.conversation_id))


class TextMessages:
    """A telephone that sends signed text messages."""

    channel = "sms"

    def __init__(self, world, number=PERSON):
        self.world, self.phone = world, self.take(world, number)
        self.address = Address(self.channel, number)

    def take(self, world, number):
        """The telephone in hand."""
        return world.phone(number)

    def answers(self, pairs):
        (_, text), *_ = pairs
        self.says(text)
        return 1

    def begins(self, language, text):
        self.says(text)

    def says(self, text):
        self.phone.says(text)

    @property
    def open(self):
        return open_in(self.state)

    @property
    def state(self):
        return self.world.state_at(self.address)

    @property
    def shown(self):
        return self.phone.heard


class WhatsApp(TextMessages):
    """The same telephone with WhatsApp: what can be tapped is tapped."""

    channel = "whatsapp"

    def take(self, world, number):
        return world.chat_phone(f"whatsapp:{number}")

    def says(self, text):
        label = self._label(text)
        if label:
            self.phone.taps(label)
        else:
            self.phone.says(text)

    def _label(self, text):
        """The label of the choice that a text picks by its number or its name, where that can be tapped."""
        shown = self.phone.sees[-1][1] if self.phone.sees else []
        by_number = shown[int(text) - 1] if text.isdecimal() and 0 < int(text) <= len(shown) else None
        return by_number or next((each for each in shown if each.casefold() == text.casefold()), None)


class Letters:
    """Somebody who writes e-mails, with as many answers in each as the last one asked for."""

    def __init__(self, world, address="marta@example.com"):
        self.world, self.person = world, world.correspondent(address)
        self.address = Address("email", address)

    def answers(self, pairs):
        """As many answers as the last letter asked for, by number; how many were given."""
        asked, lines = list(self.open), []
        if len(asked) < 2:
            self.says(pairs[0][1])
            return 1
        for about, text in pairs:
            if about not in asked:
                break
            place = asked.index(about)
            asked[place] = None
            lines.append(f"{place + 1}) {text}")
        self.says("\n".join(lines))
        return len(lines)

    def begins(self, language, text):
        self.says(text)

    def says(self, text):
        assert self.person.writes(text) == 204

    @property
    def open(self):
        """What the last letter asked, in the order of its numbers."""
        state = self.state
        echoes = [f"aside:{each.name}" for each in takewhile(lambda each: each.name in ECHOES, state.asides)]
        return [*echoes, *state.asked] if echoes else open_in(state)

    @property
    def state(self):
        return self.world.state_at(self.address)

    @property
    def shown(self):
        return self.person.heard


class Page:
    """A browser without JavaScript: forms are posted, and the page that answers is read."""

    def __init__(self, world):
        self.client = world.app.test_client()
        self.world = world
        self.html = self.client.get("/", base_url=PUBLIC).get_data(as_text=True)

    def answers(self, pairs):
        """As many answers as this screen asks for; how many were given."""
        asked = re.findall(r'name="q" value="([^"]+)"', self.html)
        given = dict(reversed([pair for pair in pairs if pair[0] in asked]))
        taken = 0
        for about, _ in pairs:
            if about not in asked:
                break
            asked.remove(about)
            taken += 1
        self._post({**{f"a:{about}": self._value(about, text) for about, text in given.items()}, "q": list(given)})
        return taken

    def says(self, text):
        self._post({"text": text})

    def begins(self, language, text):
        """A page is begun by the button of a language; a first question comes after it."""
        self._post({"c": f"language:{language}"})
        if "?" in text or len(text.split()) > 2:
            self.says(text)

    def presses(self, command):
        self._post({"c": command})

    def reopens(self):
        self.html = self.client.get("/", base_url=PUBLIC).get_data(as_text=True)

    def resumes(self, reference, pin):
        self._post({"c": "resume", "a:reference": reference, "a:pin": pin})

    @property
    def open(self):
        return re.findall(r'name="q" value="([^"]+)"', self.html)

    @property
    def shown(self):
        return re.sub(r"<[^>]+>", "", self.html)

    @property
    def state(self):
        (cookie,) = [each for each in self.client._cookies.values() if not each.decoded_key.startswith("l")][:1]
        return self.world.state_at(Session(cookie.decoded_value).address)

    def _value(self, about, text):
        """What a browser sends for what the person picks: the value of a choice."""
        values = re.findall(rf'name="a:{re.escape(about)}" value="([^"]+)"', self.html)
        return values[int(text) - 1] if text.isdigit() and values else text

    def _post(self, entered):
        hidden = dict(re.findall(r'type="hidden" name="([til])" value="([^"]*)"', self.html))
        answer = self.client.post("/", data={**hidden, **entered}, base_url=PUBLIC, headers={"Origin": PUBLIC})
        assert answer.status_code in {200, 303}, answer.get_data(as_text=True)
        self.reopens()


class AtTerminal:
    """Somebody at `mpp talk`."""

    def __init__(self, house):
        self.talker = Talker(house)
        self.house = house
        self.prompts = ()

    def answers(self, pairs):
        (_, text), *_ = pairs
        self.says(text)
        return 1

    def begins(self, language, text):
        self.says(text)

    def says(self, text):
        self.prompts = self.talker.say(text)

    @property
    def open(self):
        return [each.about for each in self.prompts if each.about]

    @property
    def state(self):
        with self.house.store.read() as unit:
            found = unit.addresses.find(HERE.channel, HERE.value)
            return state_of(unit.conversations.peek(found.conversation_id))

    @property
    def shown(self):
        return "\n".join(each.text for each in self.prompts)


@contextmanager
def at_terminal(content):
    """A terminal with a house of its own."""
    with open_house(content, Clock()) as house:
        yield AtTerminal(house)


def open_in(state):
    """The question that is open in a conversation of one question at a time."""
    return [f"aside:{state.asides[0].name}"] if state.asides else list(state.asked)
