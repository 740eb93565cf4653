"""A door with hours: what it does not take goes on at another address of the conversation, or a person is asked."""

from datetime import timedelta

import pytest

from bot.delivery import Breakers, Delivery
from bot.dialogue.messages import Receipt
from bot.intake import take_in
from bot.says import bundles, say
from channels.base import Limits, SendError
from storage.tables import outbox
from tests.intake.wire import Post, drain, posted

CHAT, PHONE = "chatter", "+525500000001"


class Chat(Post):
    """A door that takes nothing freely a day after the last word, and remembers when it was told so."""

    name = "chat"
    limits = Limits(length=1600, window=timedelta(hours=24))

    def send(self, to, payload, mark):
        if not to.open or to.memory.get("closed"):
            raise SendError("window", retry=False, effect="closed")
        return super().send(to, payload, mark)

    def judge(self, reason):
        memory = {"closed": True} if reason == "63016" else {}
        return SendError(reason, retry=bool(memory), after=0.0, effect="closed", memory=memory)


@pytest.fixture
def chat(house):
    house.channels["chat"] = Chat()
    return house.channels["chat"]


@pytest.fixture
def talking(house, chat, clock):
    """Somebody who wrote in the chat, and whose telephone is in the same conversation."""
    with house.store.write() as unit:
        here = unit.addresses.find_or_make("chat", CHAT, clock())
        there = unit.addresses.find_or_make("post", PHONE, clock())
        unit.addresses.join(there.id, here.conversation_id, clock())
        for each in (here, there):
            unit.addresses.heard(each.id, clock())
    return here


def put(house, *keys, channel="chat", value=CHAT, turn=None, **more):
    with house.store.write() as unit:
        address = unit.addresses.find(channel, value)
        said = bundles(house.channels[channel], [say(house.content, "es", key) for key in keys])
        said = [each | more for each in said]
        unit.outbox.put_all(address.conversation_id, address.id, said, turn=turn, now=house.clock())


def deliver(house):
    step = Delivery(house, "test", Breakers()).step
    while step(house.clock()):
        pass


def set_address(house, method, *given, value=PHONE):
    with house.store.write() as unit:
        getattr(unit.addresses, method)(unit.addresses.find("post", value).id, *given)


def outcomes(house):
    with house.store.read() as unit:
        rows = unit.connection.execute(outbox.select().order_by(outbox.c.id)).all()
    return [(row.channel, row.state, row.reason) for row in rows]


def tasks_of(house):
    with house.store.read() as unit:
        return [(each.kind, each.detail["reason"]) for each in unit.tasks.list()]


def text(house, key="trouble"):
    return say(house.content, "es", key).text


def test_within_the_hours_it_is_said_here(house, chat, talking, post):
    put(house, "trouble")
    deliver(house)
    assert (chat.heard_by(CHAT), post.heard_by(PHONE)) == ([text(house)], [])


def test_after_them_it_goes_on_at_the_telephone(house, chat, talking, post, clock):
    clock.goes_on(hours=24)
    put(house, "trouble")
    deliver(house)
    assert (chat.heard_by(CHAT), post.heard_by(PHONE)) == ([], [text(house)])
    assert outcomes(house) == [("chat", "failed", "window"), ("post", "accepted", "")]
    assert tasks_of(house) == []


def test_a_message_that_waited_for_its_retry_until_they_were_over_goes_on_there_too(house, chat, talking, post, clock):
    chat.troubles = [SendError("429", retry=True, after=3 * 3600.0)]
    clock.goes_on(hours=22)
    put(house, "trouble")
    deliver(house)
    clock.goes_on(hours=3)
    deliver(house)
    assert (chat.heard_by(CHAT), post.heard_by(PHONE)) == ([], [text(house)])


@pytest.mark.parametrize(("method", "given"), [("stop", True), ("block", False), ("silence", False)])
def test_where_the_telephone_may_not_be_written_to_a_person_is_asked(house, chat, talking, post, clock, method, given):
    set_address(house, method, *([clock()] if given else []))
    clock.goes_on(hours=24)
    put(house, "trouble")
    deliver(house)
    assert (chat.heard_by(CHAT), post.heard_by(PHONE)) == ([], [])
    assert (outcomes(house), tasks_of(house)) == ([("chat", "failed", "window")], [("failed_delivery", "window")])


def test_without_another_address_a_person_is_asked(house, chat, clock):
    with house.store.write() as unit:
        unit.addresses.find_or_make("chat", CHAT, clock())
    put(house, "trouble")
    deliver(house)
    assert tasks_of(house) == [("failed_delivery", "window")]


def test_two_doors_with_hours_do_not_send_it_to_and_fro(house, chat, talking, clock):
    with house.store.write() as unit:
        other = unit.addresses.find_or_make("chat", "other", clock())
        unit.addresses.join(other.id, talking.conversation_id, clock())
    set_address(house, "block")
    clock.goes_on(hours=24)
    put(house, "trouble")
    deliver(house)
    assert len(outcomes(house)) == 1


def test_the_answer_of_a_turn_goes_on_there_as_well(house, chat, talking, post, clock):
    clock.goes_on(hours=24)
    put(house, "trouble", "silent", turn=0)
    deliver(house)
    assert post.heard_by(PHONE) == [text(house), text(house, "silent")]


def test_a_pin_goes_nowhere_else(house, chat, talking, post, clock):
    clock.goes_on(hours=24)
    put(house, "trouble", secret=True)
    deliver(house)
    assert (post.heard_by(PHONE), tasks_of(house)) == ([], [("failed_delivery", "window")])


def test_who_was_told_the_same_there_anyway_is_not_told_twice(house, chat, talking, post, clock):
    clock.goes_on(hours=24)
    put(house, "trouble")
    put(house, "trouble", channel="post", value=PHONE)
    deliver(house)
    assert (post.heard_by(PHONE), tasks_of(house)) == ([text(house)], [])


def test_that_they_are_over_may_show_only_later(house, chat, talking, post, clock):
    put(house, "trouble")
    deliver(house)
    assert chat.heard_by(CHAT) == [text(house)]
    take_in(house, [Receipt(provider_id="out1", account="chat", status="undelivered", reason="63016", at=clock())])
    deliver(house)
    assert (len(chat.journal), post.heard_by(PHONE), tasks_of(house)) == (1, [text(house)], [])


def test_whoever_writes_again_is_answered_there(house, chat, talking, post, clock):
    clock.goes_on(hours=30)
    said = posted(CHAT, "hola", "in1", clock())
    take_in(house, [type(said)(**{**fields_of(said), "address": type(said.address)("chat", CHAT), "account": "chat"})])
    drain(house)
    assert chat.heard_by(CHAT)
    assert post.heard_by(PHONE) == []


def fields_of(message):
    return {name: getattr(message, name) for name in message.__slots__}


def test_a_report_that_comes_after_the_person_wrote_again_closes_nothing(house, chat, talking, post, clock):
    put(house, "trouble")
    deliver(house)
    clock.goes_on(minutes=1)
    with house.store.write() as unit:
        unit.addresses.heard(talking.id, clock())
    take_in(house, [Receipt(provider_id="out1", account="chat", status="undelivered", reason="63016", at=clock())])
    deliver(house)
    assert (len(chat.journal), post.heard_by(PHONE)) == (2, [])
