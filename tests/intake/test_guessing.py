"""Whoever tries PINs learns nothing, whatever doors and however many cookies they use; honest people still get in."""

import datetime as dt
import re
from random import Random

import pytest
import sqlalchemy as sa

from bot.dialogue.messages import Proof
from bot.dialogue.references import check_digit
from bot.intake import accept, take_turn
from bot.upkeep import tell_locked, withdraw_unseen
from storage import prove
from storage.tables import metadata, outbox
from storage.tries import Limits
from tests.databases import NOW
from tests.doors import Page, running
from tests.intake.wire import drain, take_all
from tests.storage.people import BEA, register

WRONG_PIN = "000000"


def source_of(random):
    """Somebody's telephone, or a network from which a page is opened; with whether many share it."""
    if random.random() < 0.5:
        return f"sms:+52550001{random.randrange(400):04}", False
    return f"net:{random.randrange(200)}", True


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_ten_thousand_guesses_open_nothing_and_an_honest_person_still_gets_in(store, monkeypatch):
    monkeypatch.setattr("storage.pin.COST", 2)
    sa.event.listen(store.engine, "connect", lambda connection, _: connection.execute("PRAGMA synchronous=OFF"))
    ana, bea, random = register(store), register(store, BEA, reference="10000004"), Random(7)
    now, outcomes = NOW, []
    for _ in range(10_000):
        source, shared = source_of(random)
        reference = ana.reference if random.random() < 0.2 else made_up(random.randrange(8 * 10**6))
        now += dt.timedelta(seconds=random.random())
        outcomes.append(prove(store, reference, f"{random.randrange(10**6):06}", source, now, shared=shared).proof)
    assert Proof.OK not in outcomes
    assert outcomes.count(Proof.WRONG) < 4000
    assert prove(store, bea.reference, bea.pin, "net:honest", now, shared=True).proof is Proof.OK


# ------------------------------------------------------------------------------------------------- the page's network


@pytest.fixture
def world(tmp_path, content, database_url):
    with running(tmp_path, content, database_url, trusted_proxies=1) as made:
        yield made


class FromAfar(Page):
    """A browser behind a proxy of ours."""

    def __init__(self, world, network):
        self.network = network
        super().__init__(world)
        self.client.environ_base["HTTP_X_FORWARDED_FOR"] = network
        self.begins("es", "")


def made_up(number):
    """A number that nobody was given, with the right check digit."""
    digits = f"{1_000_000 + number}"
    return digits + check_digit(digits)


def guess(world, network, reference):
    """A new cookie each time."""
    page = FromAfar(world, network)
    page.resumes(reference, WRONG_PIN)
    return page.shown


def test_new_cookies_from_one_network_are_one_source(world, monkeypatch):
    monkeypatch.setattr("storage.tries.USUAL", Limits(5, 10, 12))
    heard = [guess(world, f"11.0.113.{number}", made_up(number)) for number in range(13)]
    assert ["no coinciden" in each for each in heard] == [True] * 12 + [False]
    assert "demasiados intentos" in heard[-1]


def test_made_up_numbers_close_nothing_for_others(world):
    someone = world.phone()
    someone.says("empezar", "sí")
    reference = re.search(r"\d{4} \d{4}", someone.heard)[0].replace(" ", "")
    pin = re.search(r"PIN: (\d{6})", someone.heard)[1]
    with world.house.store.write() as unit:
        for number in range(50):
            unit.tries.count_try(made_up(number), f"network:{number}", world.house.clock(), shared=True)
    assert "no coinciden" in guess(world, "11.0.1.9", made_up(60))
    page = FromAfar(world, "11.1.100.1")
    page.resumes(reference, pin)
    assert "Qué bueno que volvió" in page.shown


def test_nothing_of_where_a_page_was_opened_is_kept_in_clear(world, tmp_path):
    page = FromAfar(world, "11.0.113.77")
    page.resumes(made_up(0), WRONG_PIN)
    with world.house.store.read() as unit:
        kept = str([row for table in ("inbox", "pin_tries") for row in everything_in(unit, table)])
    assert "11.0.113" not in kept


def everything_in(unit, table):
    rows = unit.all(sa.select(metadata.tables[table]))
    bodies = [unit.unseal("inbox.body", row.id, row.body) for row in rows if table == "inbox" and row.body]
    return [tuple(row) for row in rows] + bodies


# ------------------------------------------------------------------------------------------------------ a case locks


def lock(house, clock, reference):
    """Five wrong PINs from five strangers."""
    for number in range(5):
        prove(house.store, reference, WRONG_PIN, f"sms:stranger{number}", clock.goes_on(seconds=1))


def tasks_of(house):
    with house.store.read() as unit:
        return [each.kind for each in unit.tasks.list()]


def test_whoever_a_locked_registration_belongs_to_hears_of_it_once_and_a_person_too(house, maria, clock):
    maria.says("hola", "1")
    said = len(maria.said_to)
    lock(house, clock, maria.state["reference"])
    assert tell_locked(house, clock()) == 1
    drain(house)
    (notice,) = maria.said_to[said:]
    assert "PIN" in notice
    assert "persona" in notice
    assert maria.state["reference"] not in notice
    assert tasks_of(house) == ["pin_locked"]
    clock.goes_on(hours=1)
    assert tell_locked(house, clock()) == 0


def test_a_task_that_was_closed_does_not_tell_again(house, maria, clock):
    maria.says("hola", "1")
    lock(house, clock, maria.state["reference"])
    tell_locked(house, clock())
    with house.store.write() as unit:
        (task,) = unit.tasks.list()
        unit.tasks.close(task.id, clock())
    assert tell_locked(house, clock.goes_on(hours=1)) == 0


def test_a_lock_of_another_day_is_told_again(house, maria, clock):
    maria.says("hola", "1")
    lock(house, clock, maria.state["reference"])
    tell_locked(house, clock())
    clock.goes_on(hours=25)
    lock(house, clock, maria.state["reference"])
    assert tell_locked(house, clock()) == 1


def test_a_number_that_does_not_exist_locks_and_nobody_hears(house, maria, clock):
    lock(house, clock, "10000004")
    assert tell_locked(house, clock()) == 0
    assert tasks_of(house) == []


def test_at_night_the_notice_waits_for_the_morning(house, maria, clock):
    maria.says("hola", "1")
    said = len(maria.said_to)
    clock.goes_on(hours=15)  # one in the morning in Mexico
    lock(house, clock, maria.state["reference"])
    tell_locked(house, clock())
    drain(house)
    assert len(maria.said_to) == said
    clock.goes_on(hours=9)
    drain(house)
    assert len(maria.said_to) == said + 1


def test_who_wants_no_messages_gets_none_but_the_task_is_there(house, maria, clock):
    maria.says("hola", "1", "alto")
    said = len(maria.said_to)
    lock(house, clock, maria.state["reference"])
    tell_locked(house, clock())
    drain(house)
    assert (len(maria.said_to), tasks_of(house)) == (said, ["pin_locked"])


# --------------------------------------------------------------------------------------------- a PIN nobody collected


def secrets_of(house):
    with house.store.read() as unit:
        rows = unit.all(sa.select(outbox).where(outbox.c.secret))
        return [(row.state, unit.unseal("outbox.prompt", row.id, row.prompt)["text"]) for row in rows]


def test_a_pin_that_the_page_never_showed_is_gone_after_an_hour_and_the_page_says_so(house, visitor, clock):
    visitor.says("hola")
    accepted = accept(house, visitor.message("1"))
    take_turn(house, accepted.conversation_id)
    clock.goes_on(minutes=59)
    assert withdraw_unseen(house, clock()) == 0
    clock.goes_on(minutes=2)
    assert withdraw_unseen(house, clock()) == 1
    assert secrets_of(house) == [("canceled", "••••••")]
    visitor.looks()
    assert "PIN" in visitor.said
    assert "persona" in visitor.said


def test_a_pin_that_was_shown_and_left_standing_is_masked_without_a_word(house, visitor, clock):
    visitor.says("hola").says("1")
    assert [each for each in visitor.prompts if each.secret]
    clock.goes_on(minutes=61)
    assert withdraw_unseen(house, clock()) == 1
    assert secrets_of(house) == [("canceled", "••••••")]
    visitor.looks()
    assert [each.key for each in visitor.prompts if each.key == "pin-not-seen"] == []


def test_a_pin_that_waits_for_a_provider_is_not_withdrawn(house, maria, clock):
    maria.says("hola")
    maria.writes("1")
    take_all(house)
    clock.goes_on(hours=2)
    assert withdraw_unseen(house, clock()) == 0
    drain(house)
    assert any("PIN" in each for each in maria.said_to)


def test_a_pin_that_the_person_went_on_from_is_none_of_these(house, visitor, clock):
    visitor.says("hola").says("1").says("1")
    clock.goes_on(minutes=61)
    assert withdraw_unseen(house, clock()) == 0
