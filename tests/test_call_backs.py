"""A hotline that nobody pays to call: a ring is rejected, and the telephone is called back once, by day, where we call."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import count

import pytest

from bot.callbacks import call_back
from bot.delivery import Breakers, Delivery
from bot.library import LANGUAGES, load_content
from rehearsal.account import NUMBER
from rehearsal.caller import Caller, to_door
from tests.callers import Call
from tests.channels.twiml import check
from tests.doors import PUBLIC, running

SPEAKER = "+525500000051"
SIDS = count(7_000)
NIGHT = datetime(2021, 2, 25, 6, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def content():
    return load_content(policy_date=date(2021, 2, 24))


@pytest.fixture
def world(tmp_path, content):
    with running(tmp_path, content, voice_from=NUMBER, voice_mode="callback") as opened:
        yield opened


def ring(world, number=SPEAKER):
    caller = Caller(to_door(world.app, PUBLIC), PUBLIC, number, check=check).calls()
    assert (caller.state, caller.heard) == ("rejected", "")
    return caller


def placed(world, later=timedelta(days=1)):
    """Calls that are to be made within this time."""
    now = world.house.clock()
    with world.house.store.write() as unit:
        rows = unit.outbox.claim("test", now + later, channels=["callback"])
        for each in rows:
            unit.outbox.release(each.id, "test")
    return rows


def test_a_ring_is_rejected_and_called_back_within_a_minute(world):
    ring(world)
    assert placed(world, timedelta(seconds=20)) == []
    (row,) = placed(world, timedelta(seconds=60))
    assert row.address.value == SPEAKER


def test_who_rings_again_is_called_once_and_after_ten_minutes_anew(world):
    assert [call_back(world.house, SPEAKER) for _ in range(3)] == [True, False, False]
    clock(world).now += timedelta(minutes=9)
    assert not call_back(world.house, SPEAKER)
    clock(world).now += timedelta(minutes=1)
    assert call_back(world.house, SPEAKER)


def clock(world):
    return world.house.clock


@pytest.mark.parametrize("number", ["anonymous", "+266696687", "+50422000000", "+19005550123", ""])
def test_nobody_is_called_who_hides_or_whom_we_do_not_call(world, number):
    ring(world, number)
    assert placed(world) == []


def test_at_night_the_call_is_for_the_morning(world):
    clock(world).now = NIGHT
    ring(world)
    assert placed(world, timedelta(hours=7)) == []
    assert len(placed(world, timedelta(hours=9))) == 1


# ------------------------------------------------------------------------------------------------------ it is taken up


def taken_up(world, number=SPEAKER):
    caller = Caller(to_door(world.app, PUBLIC), PUBLIC, number, check=check)
    return caller.is_called(f"{PUBLIC}/in/voice/called", f"CA{next(SIDS):032x}")


def test_who_takes_it_up_presses_the_key_of_their_language(world):
    caller = taken_up(world).hears("Usted nos llamó", "You called us", "Ou te rele nou", "Para español, oprima 1.")
    caller.presses("2").hears("Do you agree?")


def test_who_is_known_presses_one_and_goes_on(world):
    known = Call(world, SPEAKER)
    known.caller = taken_up(world)
    known.caller.presses("1").presses("1").hangs_up()
    again = taken_up(world).hears("Usted nos llamó", "oprima uno").hears_no("You called us", "Marta")
    again.presses("1").hears("Ya contestó 1 de 14")
    assert known.state.answers["consent"].value is True


def test_a_machine_hears_no_name_and_no_case(world):
    caller = taken_up(world).waits().hears("Puede llamarnos cuando quiera")
    assert caller.state == "over"
    said = "\n".join(caller.documents).casefold()
    assert [word for word in ("mpp", "registro", "caso", "acnur", "oim", "asilo") if word in said] == []
    with world.house.store.read() as unit:
        assert unit.addresses.find("voice", SPEAKER) is None


# ------------------------------------------------------------------------------------------------------ at Twilio


def deliver(world, later):
    """What is due by then leaves."""
    clock(world).now += later
    Delivery(world.house, "test", Breakers()).step(clock(world)())
    return list(world.stand_in.calls.placed.values())


def report(world, call, status):
    url, form = world.stand_in.calls.ended(call, status)
    assert world.stand_in._call(url, form) == 200


def test_a_ring_leads_to_a_call_and_the_call_to_the_conversation(world):
    ring(world)
    assert deliver(world, timedelta(seconds=20)) == []
    (call,) = deliver(world, timedelta(seconds=40))
    caller = Caller(to_door(world.app, PUBLIC), PUBLIC, SPEAKER, check=check).is_called(call.url, call.sid)
    caller.presses("1").hears("¿Está de acuerdo?").hangs_up()
    report(world, call, "completed")
    assert len(deliver(world, timedelta(hours=2))) == 1


def test_nobody_takes_it_up_three_times_and_then_staff_hear_of_it(world):
    ring(world)
    for attempt, later in enumerate((timedelta(minutes=1), timedelta(minutes=10), timedelta(hours=1)), 1):
        calls = deliver(world, later)
        assert len(calls) == attempt
        report(world, calls[-1], "no-answer")
    assert len(deliver(world, timedelta(hours=3))) == 3
    with world.house.store.read() as unit:
        (task,) = unit.tasks.list()
    assert (task.kind, task.detail["reason"]) == ("failed_delivery", "no-answer")


# ------------------------------------------------------------------------------------------------------ when it is busy


def test_when_all_lines_are_taken_the_next_one_is_called_back(tmp_path, content):
    with running(tmp_path, content, voice_from=NUMBER, voice_mode="callback_when_busy", voice_lines=1) as world:
        first = Call(world, "+525500000052", check=check).begins("es")
        ring(world)
        assert [each.address.value for each in placed(world)] == [SPEAKER]
        first.caller.hangs_up()
        second = Caller(to_door(world.app, PUBLIC), PUBLIC, SPEAKER, check=check).calls()
        assert second.state == "on"


def test_every_language_has_its_greeting(world):
    heard = taken_up(world).heard
    assert len(heard.splitlines()) >= len(LANGUAGES)
