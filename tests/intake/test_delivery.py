"""What is in the outbox leaves in order and once; what nobody knows is looked up; nobody is written to who stopped it."""

import datetime as dt
import itertools

import pytest
import sqlalchemy as sa

from bot.delivery import Breakers, Delivery, rescue, settle_unknowns
from bot.dialogue.messages import Receipt
from bot.intake import accept, take_in, take_turn
from bot.says import bundles, say
from channels.base import SendError
from storage.tables import outbox
from tests.intake.wire import posted, take_all

SENDER = "+525500000001"


@pytest.fixture
def deliver(house):
    return Delivery(house, "test", Breakers())


def put(house, text_ids, *, value=SENDER, turn=None, due=None):
    """Statements for this address, as a notice that no turn caused."""
    with house.store.write() as unit:
        address = unit.addresses.find_or_make("post", value, house.clock())
        prompts = bundles(house.channels["post"], [say(house.content, "es", each) for each in text_ids])
        return unit.outbox.put_all(address.conversation_id, address.id, prompts, turn=turn, now=house.clock(), due=due)


def state_of(house, outbox_id):
    with house.store.read() as unit:
        return unit.connection.scalar(sa.select(outbox.c.state).where(outbox.c.id == outbox_id))


def kinds(house):
    with house.store.read() as unit:
        return [each.kind for each in unit.tasks.list()]


def empty(deliver):
    while deliver.step(deliver.house.clock()):
        pass


def text(house, key):
    return house.content.catalog.line("es", key)


def test_messages_of_one_address_leave_in_order(house, deliver, post):
    put(house, ["trouble", "one-moment", "silent"])
    empty(deliver)
    assert post.heard_by(SENDER) == [text(house, each) for each in ("trouble", "one-moment", "silent")]


def test_a_message_that_is_tried_again_keeps_those_after_it_waiting(house, deliver, post, clock):
    post.troubles = [SendError("20429", retry=True)]
    put(house, ["trouble", "one-moment"])
    empty(deliver)
    assert post.heard_by(SENDER) == []
    clock.goes_on(minutes=5)
    empty(deliver)
    assert post.heard_by(SENDER) == [text(house, "trouble"), text(house, "one-moment")]


def test_it_is_not_tried_again_before_the_provider_allows_it(house, deliver, post, clock):
    post.troubles = [SendError("429", retry=True, after=600.0)]
    put(house, ["trouble"])
    empty(deliver)
    clock.goes_on(seconds=599)
    empty(deliver)
    assert post.heard_by(SENDER) == []
    clock.goes_on(seconds=2)
    empty(deliver)
    assert len(post.heard_by(SENDER)) == 1


def test_after_three_days_of_failures_a_person_must_find_another_way(house, deliver, post, clock):
    post.troubles = [SendError("500", retry=True)] * 2
    (outbox_id,) = put(house, ["trouble"])
    empty(deliver)
    clock.goes_on(hours=73)
    empty(deliver)
    assert state_of(house, outbox_id) == "failed"
    assert kinds(house) == ["failed_delivery"]


@pytest.mark.parametrize(
    ("effect", "kind", "field", "value"),
    [
        ("bad_address", ["failed_delivery"], "blocked", True),
        ("alarm", ["delivery_alarm"], "blocked", False),
        ("", ["failed_delivery"], "blocked", False),
    ],
)
def test_a_final_failure_is_seen_by_a_person(house, deliver, post, effect, kind, field, value):
    post.troubles = [SendError("21211", retry=False, effect=effect)]
    put(house, ["trouble"])
    empty(deliver)
    with house.store.read() as unit:
        address = unit.addresses.find("post", SENDER)
    assert (kinds(house), getattr(address, field)) == (kind, value)


def test_an_opt_out_at_the_provider_is_an_opt_out_here_and_the_next_message_re_opens(house, deliver, post, maria):
    maria.says("hola")
    post.troubles = [SendError("21610", retry=False, effect="stopped")]
    put(house, ["trouble"])
    empty(deliver)
    with house.store.read() as unit:
        assert unit.addresses.find("post", SENDER).opted_out_at is not None
    said = len(maria.said_to)
    maria.says("ayuda")
    assert len(maria.said_to) > said


def test_nothing_unasked_goes_to_who_stopped_it(house, deliver, post, maria):
    maria.says("hola", "alto")
    said = len(maria.said_to)
    (outbox_id,) = put(house, ["trouble"])
    empty(deliver)
    assert state_of(house, outbox_id) == "canceled"
    assert len(maria.said_to) == said


def test_what_waited_when_stop_came_does_not_leave_but_the_confirmation_does(house, deliver, post, clock, content):
    for number, said in enumerate(("hola", "alto")):
        accept(house, posted(SENDER, said, f"SM{number}", clock.goes_on(seconds=1)))
    while take_all(house):
        clock.goes_on(seconds=1)
    empty(deliver)
    assert len(post.heard_by(SENDER)) == 1
    assert "empezar" in post.heard_by(SENDER)[0]


def test_a_question_that_went_stale_before_it_left_is_withdrawn(house, deliver, post, maria, content):
    maria.says("hola")
    said = len(maria.said_to)
    maria.writes("ayuda")
    take_all(house)
    maria.writes("ayuda")
    take_all(house)
    empty(deliver)
    questions = [each for each in maria.said_to[said:] if each.endswith("1) Sí\n2) No")]
    assert len(questions) == 1


def test_a_send_that_may_have_left_is_looked_up_and_not_sent_again(house, deliver, post, clock):
    post.troubles = ["took_it_and_hung_up"]
    (outbox_id,) = put(house, ["trouble"])
    empty(deliver)
    assert state_of(house, outbox_id) == "unknown"
    clock.goes_on(minutes=1)
    assert settle_unknowns(house, clock()) == 1
    empty(deliver)
    assert state_of(house, outbox_id) == "accepted"
    assert len(post.heard_by(SENDER)) == 1


def test_a_send_that_did_not_leave_after_all_is_sent_again(house, deliver, post, clock):
    post.troubles = ["hung_up"]
    (outbox_id,) = put(house, ["trouble"])
    empty(deliver)
    clock.goes_on(minutes=1)
    settle_unknowns(house, clock())
    empty(deliver)
    assert state_of(house, outbox_id) == "accepted"
    assert len(post.heard_by(SENDER)) == 1


def test_while_the_look_up_fails_nothing_is_sent_again(house, deliver, post, clock, monkeypatch):
    def fail(*_):
        raise SendError("503", retry=True)

    post.troubles = ["hung_up"]
    put(house, ["trouble"])
    empty(deliver)
    monkeypatch.setattr(post, "find_sent", fail)
    clock.goes_on(hours=73)
    assert settle_unknowns(house, clock()) == 0
    empty(deliver)
    assert post.heard_by(SENDER) == []
    assert kinds(house) == ["unknown_delivery"]


def test_what_a_dead_worker_held_leaves_by_another_one(house, deliver, post, clock):
    put(house, ["trouble"])
    with house.store.write() as unit:
        unit.outbox.claim("dead", clock(), channels=["post"])
    empty(deliver)
    assert post.heard_by(SENDER) == []
    clock.goes_on(minutes=2)
    assert rescue(house, clock()) == 1
    empty(deliver)
    assert len(post.heard_by(SENDER)) == 1


def test_while_one_message_stalls_the_others_are_put_back_and_what_was_decided_about_them_with_them(
    house, deliver, post, clock, monkeypatch
):
    """She stops all messages while the provider keeps another one waiting: hers must not leave any more."""
    put(house, ["trouble"], value="+525500000101")
    (stalled,) = put(house, ["trouble"])
    send = post.send

    def stall(*given):
        clock.goes_on(seconds=10)
        return send(*given)

    monkeypatch.setattr(post, "send", stall)
    assert deliver.step(clock()) == 2
    assert [len(post.heard_by(each)) for each in ("+525500000101", SENDER)] == [1, 0]
    with house.store.write() as unit:
        unit.addresses.stop(unit.addresses.find("post", SENDER).id, clock())
    empty(deliver)
    assert (post.heard_by(SENDER), state_of(house, stalled)) == ([], "canceled")


def test_what_leaves_together_is_noted_with_the_moment_at_which_each_came_to_the_wire(
    house, deliver, clock, monkeypatch
):
    ids = [*put(house, ["trouble"], value="+525500000101"), *put(house, ["trouble"])]
    began, send = clock(), deliver.house.channels["post"].send

    def take_a_moment(*given):
        clock.goes_on(milliseconds=400)
        return send(*given)

    monkeypatch.setattr(deliver.house.channels["post"], "send", take_a_moment)
    deliver.step(began)
    with house.store.read() as unit:
        left = [unit.connection.scalar(sa.select(outbox.c.left_at).where(outbox.c.id == each)) for each in ids]
    assert [each - began for each in left] == [dt.timedelta(0), dt.timedelta(milliseconds=400)]


def test_a_channel_that_fails_five_times_is_left_alone_for_half_a_minute(house, deliver, post, clock):
    for number in range(7):
        put(house, ["trouble"], value=f"+52550000010{number}")
    post.troubles = [SendError("500", retry=True)] * 5
    empty(deliver)
    assert post.journal == []
    clock.goes_on(seconds=31)
    empty(deliver)
    assert len(post.journal) == 7


def test_receipts_end_in_the_same_state_in_every_order(house, deliver):
    wrong = []
    for number, order in enumerate(itertools.permutations(["sent", "delivered", "read", "failed"]), 1):
        (outbox_id,) = put(house, ["trouble"])
        empty(deliver)
        for status in order:
            take_in(house, [Receipt(provider_id=f"out{number}", account="post", status=status, at=house.clock())])
        arrived_first = order.index("failed") > min(order.index("delivered"), order.index("read"))
        if state_of(house, outbox_id) != ("read" if arrived_first else "failed"):
            wrong.append(order)
    assert wrong == []


def test_a_receipt_that_comes_before_our_own_note_counts(house, deliver):
    take_in(house, [Receipt(provider_id="out1", account="post", status="delivered", at=house.clock())])
    (outbox_id,) = put(house, ["trouble"])
    empty(deliver)
    assert state_of(house, outbox_id) == "delivered"


def test_a_message_that_cannot_be_rendered_holds_no_other(house, deliver, post, monkeypatch):
    broken, fine = "+525500000201", "+525500000202"
    put(house, ["silent"], value=broken)
    put(house, ["trouble"], value=fine)
    real = post.render

    def render(prompts):
        if prompts[0].key == "silent":
            raise KeyError("no such thing")
        return real(prompts)

    monkeypatch.setattr(post, "render", render)
    empty(deliver)
    assert (len(post.heard_by(broken)), len(post.heard_by(fine))) == (0, 1)
    assert kinds(house) == ["failed_delivery"]


def test_a_pause_doubles_and_has_chance_in_it(house, deliver):
    pauses = [deliver._pause(attempts, None) for attempts in (0, 1, 2, 30)]
    limits = [(1, 2), (2, 4), (4, 8), (1800, 3600)]
    assert all(
        dt.timedelta(seconds=low) <= pause <= dt.timedelta(seconds=high)
        for pause, (low, high) in zip(pauses, limits, strict=True)
    )


def test_what_was_written_before_the_question_was_handed_over_is_not_its_answer(house, deliver, post, maria, clock):
    maria.says("hola")
    maria.writes("1")
    take_turn(house, maria.conversation.id)
    maria.writes("1")
    take_turn(house, maria.conversation.id)
    assert "who" not in maria.state["answers"]


def test_what_was_written_while_the_question_still_waited_is_not_its_answer_however_late_it_is_taken(
    house, deliver, maria, clock
):
    maria.writes("hola")
    take_all(house)
    written = clock.goes_on(seconds=30)
    clock.goes_on(seconds=30)
    empty(deliver)
    accept(house, posted(SENDER, "1", "late", written))
    take_all(house)
    assert "answers" not in maria.state
