"""The whole way with real servers: a letter comes by Exim and Dovecot, the bot answers by Exim, and what comes back is genuine."""

from __future__ import annotations

import time
from datetime import date
from email import message_from_bytes, policy
from threading import Event, Thread

import pytest
from aiosmtpd.controller import Controller

from bot.app import create_app
from bot.delivery import Breakers, Delivery
from bot.library import load_content
from bot.listening import keep_listening
from bot.received import fetch_files
from bot.turns import state_of
from bot.wiring import tell_time
from bot.worker import Turns
from rehearsal.mail import Correspondent, PostOffice
from tests.channels.wire import find_port
from tests.doors import settings_in
from tests.mail import servers

pytestmark = [
    pytest.mark.skipif(not servers.ARE_THERE, reason="no Dovecot and Exim here"),
    pytest.mark.xdist_group("mail servers"),
    pytest.mark.timeout(120),
]
PATIENCE = 30.0


class World(PostOffice):
    """Everybody else's server, as aiosmtpd plays it: it takes, refuses, or is busy."""

    def __init__(self):
        self.taken = []
        self.answers = {}

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802 (aiosmtpd's name)
        answer = self.answers.get(address, "250 yes")
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        letter = message_from_bytes(envelope.content, policy=policy.default)
        self.taken += [(reader, letter) for reader in envelope.rcpt_tos]
        return "250 taken"


class Running:
    """The application beside real servers, listening; ``settle`` lets it do what is to be done."""

    def __init__(self, house, mail, world):
        self.house, self.mail, self.world = house, mail, world
        self.turns, self.delivery = Turns(house), Delivery(house, "test", Breakers())

    def step(self):
        now = self.house.clock()
        return self.turns.step(now) + self.delivery.step(now) + fetch_files(self.house, now)

    def until(self, true, what):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            self.step()
            if true():
                return
            time.sleep(0.05)
        raise AssertionError(f"no {what}")

    def person(self, address="marta@example.com"):
        def bring(raw):
            before = len(self.world.letters_to(address))
            self.mail.post(raw, address)
            self.until(lambda: len(self.world.letters_to(address)) > before, "answer")
            # What belongs to the same turn leaves at the same time.
            for _ in range(5):
                self.step()
                time.sleep(0.1)
            return 204

        return Correspondent(office=self.world, address=address, bring=bring, clock=tell_time)

    def state(self, address):
        with self.house.store.read() as unit:
            found = unit.addresses.find("email", address)
            return state_of(unit.conversations.peek(found.conversation_id))

    def sends(self, address):
        with self.house.store.write() as unit:
            found = unit.addresses.find_or_make("email", address, self.house.clock(), "es")
            channel = self.house.channels["email"]
            unit.outbox.put_all(found.conversation_id, found.id, [NOTE], turn=None, now=self.house.clock())
        return channel

    def tasks(self):
        with self.house.store.read() as unit:
            return [each.kind for each in unit.tasks.list()]


NOTE = {"key": "k", "language": "es", "text": "Hola", "short": "Hola", "spoken": "Hola", "expects": "nothing"}


@pytest.fixture(scope="module")
def content():
    return load_content(policy_date=date(2021, 2, 24))


@pytest.fixture(scope="module")
def running(tmp_path_factory, content):
    world = World()
    controller = Controller(world, hostname="127.0.0.1", port=find_port())
    controller.start()
    try:
        with servers.running(controller.port) as mail:
            given = {"mail_from": servers.BOT, "smtp_url": mail.smtp_url, "imap_url": mail.imap_url}
            settings = settings_in(tmp_path_factory.mktemp("exim"), **given)
            house = create_app(settings, content=content).extensions["mpp"]
            stop = Event()
            thread = Thread(target=keep_listening, args=(house, house.channels["email"], stop), daemon=True)
            thread.start()
            yield Running(house, mail, world)
            stop.set()
            thread.join(15)
            house.store.close()
    finally:
        controller.stop()


def test_somebody_registers_by_letters(running):
    marta = running.person()
    marta.writes("Hola, buenas tardes, quiero registrarme", answers=False)
    marta.hears("1) Para registrarle", "5) ¿Cuáles son sus apellidos?")
    marta.writes("1) sí\n2) yo\n3) sí\n4) Marta Elena\n5) Díaz López", files=("papel.jpg",))
    marta.hears("Su número de registro", "Su PIN", "1) ¿En qué fecha nació usted?")
    secret = [each for each in marta.new if "Su PIN" in str(each.get_content())]
    assert len(secret) == 1
    assert "registro:" not in secret[0].get_content()
    state = running.state("marta@example.com")
    assert (state.answers["p1.surnames"].value, state.stage) == ("Díaz López", "open")


def test_a_reader_who_is_not_there_is_written_to_no_more(running):
    running.world.answers["ghost@example.com"] = "550 5.1.1 no such user"
    running.sends("ghost@example.com")

    def blocked():
        with running.house.store.read() as unit:
            return unit.addresses.find("email", "ghost@example.com").blocked

    running.until(blocked, "report that was understood")


def test_what_comes_back_without_a_reason_is_told_to_a_person(running):
    running.sends("nobody@example.org")
    running.until(lambda: "failed_delivery" in running.tasks(), "report that was understood")
    with running.house.store.read() as unit:
        assert not unit.addresses.find("email", "nobody@example.org").blocked


def test_what_is_only_late_is_not_lost(running):
    running.world.answers["later@example.com"] = "451 4.3.2 later"
    running.sends("later@example.com")

    def reported():
        return "sending" in running.house.figures.page().decode().partition("mpp_receipts_total")[2]

    running.until(reported, "report of a delay")
    with running.house.store.read() as unit:
        assert not unit.addresses.find("email", "later@example.com").blocked
    running.world.answers["later@example.com"] = "250 now"
    running.until(lambda: running.world.letters_to("later@example.com"), "letter after the delay")


def test_two_machines_do_not_talk_for_ever(running):
    """An absence note answers our answer: it is not answered."""
    luis = running.person("luis@example.com")
    luis.writes("hola", answers=False)
    last = luis.received[-1]
    note = luis.make("Estoy de vacaciones.", last=last)
    note["Auto-Submitted"] = "auto-replied"
    count = len(luis.received)
    running.mail.post(note.as_bytes(), "luis@example.com")
    for _ in range(20):
        running.step()
        time.sleep(0.1)
    assert len(luis.received) == count


def test_the_address_it_is_about_is_the_senders(running):
    ana, eve = running.person("ana@example.com"), running.person("eve@example.com")
    ana.writes("Hola, buenas tardes", answers=False)
    ana.writes("1) sí\n2) yo")
    eve.posts(eve.make("borrar todo", last=ana.received[-1]))
    assert running.state("ana@example.com").answers["who"].value == "self"
    assert running.state("eve@example.com").answers == {}
