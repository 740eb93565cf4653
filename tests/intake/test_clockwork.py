"""What the clock starts: lost messages are fetched, alerts repeated, notices sent once, old things erased."""

import datetime as dt
import threading

import pytest

from bot.alerts import tell_again
from bot.dialogue.messages import Answer
from bot.dialogue.state import State
from bot.intake import accept
from bot.library import CONTENT
from bot.reconcile import reconcile
from bot.upkeep import clean, next_safe_moment, remind
from bot.worker import Turns, loops, working
from channels.base import ChannelError
from storage import load_periods
from tests.intake.wire import DUTY, drain, posted, take_all

SENDER = "+525500000001"


@pytest.fixture
def periods():
    return load_periods(CONTENT / "retention.yml")


def test_a_message_that_we_were_down_for_is_fetched_and_answered(house, post, clock):
    post.listed = [posted(SENDER, "hola", "SM1", clock())]
    clock.goes_on(hours=1)
    assert reconcile(house, clock()) == 1
    drain(house)
    assert len(post.heard_by(SENDER)) == 2


def test_an_answer_that_is_listed_in_the_second_of_its_question_is_no_answer_too_early(house, post, clock, maria):
    clock.goes_on(milliseconds=100)
    maria.says("hola")
    clock.goes_on(milliseconds=300)
    drain(house)
    post.listed = [posted(SENDER, "1", "SM2", clock().replace(microsecond=0))]
    clock.goes_on(milliseconds=200)
    reconcile(house, clock())
    drain(house)
    assert "Quién hace este registro" in post.heard_by(SENDER)[-1]


def test_what_was_listed_goes_before_what_comes_later_in_the_same_second(house, post, clock):
    post.listed = [posted(SENDER, "hola", "SM1", clock())]
    clock.goes_on(milliseconds=200)
    reconcile(house, clock())
    clock.goes_on(milliseconds=200)
    accept(house, posted(SENDER, "me secuestraron", "SM2", clock()))
    with house.store.read() as unit:
        (talking,) = unit.inbox.waiting(10)
        assert unit.inbox.oldest(talking).message["text"] == "hola"


def test_a_message_that_came_by_the_door_is_not_fetched_again(house, post, clock):
    message = posted(SENDER, "hola", "SM1", clock())
    accept(house, message)
    post.listed = [message]
    assert reconcile(house, clock()) == 0


def test_a_listing_that_breaks_off_is_taken_again_from_where_it_began(house, post, clock, monkeypatch):
    def breaks(since):
        yield posted(SENDER, "hola", "SM1", clock())
        raise ChannelError("gone")

    real = post.arrivals
    monkeypatch.setattr(post, "arrivals", breaks)
    reconcile(house, clock())
    monkeypatch.setattr(post, "arrivals", real)
    post.listed = [posted(SENDER, text, f"SM{number}", clock()) for number, text in enumerate(("hola", "1"), 1)]
    clock.goes_on(hours=20)
    reconcile(house, clock())
    with house.store.read() as unit:
        assert unit.inbox.known("post", ["SM1", "SM2"]) == {"SM1", "SM2"}


def test_only_the_time_since_the_last_look_is_listed(house, post, clock, monkeypatch):
    looked = []
    monkeypatch.setattr(post, "arrivals", lambda since: looked.append(since) or iter(()))
    first = clock()
    reconcile(house, first)
    reconcile(house, clock.goes_on(hours=2))
    assert looked == [first - dt.timedelta(hours=24), first - dt.timedelta(minutes=15)]


def test_danger_is_told_every_quarter_of_an_hour_until_somebody_takes_it(house, post, clock, maria):
    maria.says("hola", "me secuestraron")
    for _ in range(2):
        clock.goes_on(minutes=14)
        assert tell_again(house, clock()) == 0
        clock.goes_on(minutes=1)
        assert tell_again(house, clock()) == 1
    with house.store.write() as unit:
        (task,) = unit.tasks.list()
        unit.tasks.take(task.id, "Ana", clock())
    clock.goes_on(minutes=15)
    assert tell_again(house, clock()) == 0
    drain(house)
    assert len(post.heard_by(DUTY.value)) == 3


def test_with_nobody_on_duty_the_task_is_there_all_the_same(house, maria):
    from dataclasses import replace

    maria.house = replace(house, duty=None)
    maria.says("hola", "me secuestraron")
    with house.store.read() as unit:
        assert [each.kind for each in unit.tasks.list()] == ["danger"]


def test_an_unfinished_registration_is_told_once_that_it_will_be_erased(house, post, clock, maria, periods):
    maria.says("hola", "1")
    said = len(maria.said_to)
    clock.goes_on(days=periods.unfinished.days + 1)
    assert remind(house, periods, clock()) == 1
    assert remind(house, periods, clock()) == 0
    drain(house)
    assert len(maria.said_to) == said + 1
    assert "se borrará" in maria.said_to[-1]


@pytest.mark.parametrize(
    ("chosen", "hour", "leaves"),
    [
        (None, 16, 16),
        ("any", 6, 15),
        ("morning", 16, 16),
        ("morning", 20, 39),
        ("evening", 16, 24),
        ("never", 16, None),
    ],
)
def test_unasked_messages_leave_only_in_the_hours_that_are_safe(chosen, hour, leaves):
    """Hours in UTC from the day's midnight; Mexico City is six behind."""
    midnight = dt.datetime(2021, 2, 24, tzinfo=dt.UTC)
    state = State(answers={"safe_hours": Answer(value=chosen)} if chosen else {})
    moment = next_safe_moment(state, midnight + dt.timedelta(hours=hour))
    assert moment == (None if leaves is None else midnight + dt.timedelta(hours=leaves))


def test_it_is_cleaned_once_a_day(house, clock, periods):
    done = [clean(house, periods, clock.goes_on(hours=hours)) for hours in (0, 1, 22, 1)]
    assert done == [1, 0, 0, 1]


def test_what_never_came_to_consent_is_erased_in_time(house, clock, maria, periods):
    maria.says("hola")
    clean(house, periods, clock())
    for _ in range(periods.without_consent.days + 2):
        clean(house, periods, clock.goes_on(days=1))
    with house.store.read() as unit:
        assert unit.addresses.find("post", maria.value) is None


def test_a_failing_conversation_rests_while_the_others_go_on(house, clock, maria, monkeypatch):
    from bot import turns

    real = turns.converse

    def poisoned(known, state, message, heard, now):
        if getattr(message, "text", "") == "veneno":
            raise RuntimeError
        return real(known, state, message, heard, now)

    monkeypatch.setattr(turns, "converse", poisoned)
    maria.writes("veneno")
    pool = Turns(house)
    assert pool.step(clock()) == 1
    assert pool.step(clock()) == 0
    accept(house, posted("+525500000002", "hola", "SM1", clock()))
    assert pool.step(clock()) == 1
    with house.store.read() as unit:
        assert unit.addresses.find("post", "+525500000002").language == "es"
    clock.goes_on(minutes=1)
    assert pool.step(clock()) == 1


def test_a_loop_outlives_a_step_that_fails(house, periods, monkeypatch):
    (loop,) = [each for each in loops(house, periods, 1) if each.name == "turns"]
    with monkeypatch.context() as broken:
        broken.setattr("storage.inbox.Inbox.waiting", lambda *_: 1 / 0)
        assert loop.once(house) is None
    assert loop.once(house) == 0


def test_the_threads_answer_what_comes_and_end_when_told(house, periods, post, clock):
    answered = threading.Event()
    real = post.send

    def send(*given):
        sent = real(*given)
        if len(post.journal) == 2:
            answered.set()
        return sent

    post.send = send
    with working(house, periods, 2) as stop:
        accept(house, posted(SENDER, "hola", "SM1", clock()))
        assert answered.wait(20)
    assert stop.is_set()
    assert not [each.name for each in threading.enumerate() if each.name in {"turns", "deliver"}]
    assert take_all(house) == 0
