"""A provider took a message and reports later that nobody got it: each code has its consequence, and none is forgotten."""

import re

import pytest
from structlog.testing import capture_logs

from bot.delivery import Breakers, Delivery, rescue, settle_unknowns
from bot.dialogue.messages import Address, Receipt
from bot.house import House
from bot.intake import accept, take_in
from bot.says import bundles, say, unbundle
from channels.base import Recipient
from storage.tables import early_receipts
from tests.intake.wire import posted, take_all

SENDER = "+525500000001"


@pytest.fixture
def deliver(house):
    return Delivery(house, "test", Breakers())


@pytest.fixture
def log_lines():
    with capture_logs() as lines:
        yield lines


def put(house: House, *text_ids, value=SENDER):
    """Statements for this address, as a notice that no turn caused."""
    with house.store.write() as unit:
        address = unit.addresses.find_or_make("post", value, house.clock())
        prompts = bundles(house.channels["post"], [say(house.content, "es", each) for each in text_ids])
        return unit.outbox.put_all(address.conversation_id, address.id, prompts, turn=None, now=house.clock())


def empty(deliver):
    while deliver.step(deliver.house.clock()):
        pass


def report(house, number, reason, status="undelivered"):
    """The provider reports of the message that it took as this one."""
    take_in(
        house,
        [Receipt(provider_id=f"out{number}", account="post", status=status, reason=reason, at=house.clock())],
    )


def tasks_of(house):
    with house.store.read() as unit:
        return [(each.kind, each.detail["reason"]) for each in unit.tasks.list()]


def address_of(house, value=SENDER):
    with house.store.read() as unit:
        return unit.addresses.find("post", value)


@pytest.mark.parametrize("reason", ["30003", "30008"])
def test_a_telephone_that_was_off_is_tried_twice_more_and_then_a_person_is_asked(house, deliver, post, clock, reason):
    put(house, "trouble")
    for number in (1, 2, 3):
        empty(deliver)
        assert len(post.heard_by(SENDER)) == number
        assert tasks_of(house) == []
        report(house, number, reason)
        clock.goes_on(hours=2)
    empty(deliver)
    assert len(post.heard_by(SENDER)) == 3
    assert tasks_of(house) == [("failed_delivery", reason)]


def test_it_is_not_tried_again_at_once(house, deliver, post, clock):
    put(house, "trouble")
    empty(deliver)
    report(house, 1, "30003")
    clock.goes_on(minutes=9)
    empty(deliver)
    assert len(post.heard_by(SENDER)) == 1


def test_what_is_tried_again_later_keeps_no_answer_waiting(house, deliver, post, maria, clock):
    maria.says("hola")
    said = len(maria.said_to)
    report(house, said, "30008")
    maria.says("ayuda")
    assert len(maria.said_to) > said


def test_a_question_that_was_answered_meanwhile_is_not_asked_again(house, deliver, post, maria, clock):
    maria.says("hola")
    report(house, len(maria.said_to), "30008")
    maria.says("1")
    assert maria.state.get("reference")
    said = len(maria.said_to)
    clock.goes_on(hours=2)
    empty(deliver)
    assert len(maria.said_to) == said


def test_a_secret_is_never_sent_again(house, deliver, post, maria, clock):
    maria.says("hola", "1")
    said = maria.said_to
    (secret,) = [number for number, text in enumerate(said, 1) if re.search(r"\b\d{6}\b", text)]
    report(house, secret, "30003")
    clock.goes_on(hours=3)
    empty(deliver)
    assert maria.said_to == said
    assert tasks_of(house) == [("failed_delivery", "30003")]


def test_an_opt_out_that_only_the_report_tells_of_closes_the_address_and_asks_nobody(house, deliver):
    put(house, "trouble")
    empty(deliver)
    report(house, 1, "21610")
    assert address_of(house).opted_out_at == house.clock()
    assert tasks_of(house) == []


@pytest.mark.parametrize("reason", ["30005", "30006"])
def test_an_address_that_is_none_is_blocked_and_a_person_asked(house, deliver, reason):
    put(house, "trouble")
    empty(deliver)
    report(house, 1, reason)
    assert (address_of(house).blocked, tasks_of(house)) == (True, [("failed_delivery", reason)])


@pytest.mark.parametrize("reason", ["30007", "30034", "30002"])
def test_a_filtered_message_is_an_alarm_for_whoever_runs_this(house, deliver, reason, log_lines):
    put(house, "trouble")
    empty(deliver)
    report(house, 1, reason)
    with house.store.read() as unit:
        assert [(each.kind, each.detail["reason"]) for each in unit.tasks.list()] == [("delivery_alarm", reason)]
    assert [(line["event"], line["reason"]) for line in log_lines if line["log_level"] == "error"] == [
        ("delivery_alarm", reason)
    ]


def test_a_code_that_nobody_knows_is_for_a_person_to_look_at(house, deliver, post, clock):
    put(house, "trouble")
    empty(deliver)
    report(house, 1, "99999")
    clock.goes_on(hours=3)
    empty(deliver)
    assert tasks_of(house) == [("failed_delivery", "99999")]
    assert len(post.heard_by(SENDER)) == 1


def test_a_failure_that_is_reported_before_our_own_note_is_judged_as_well(house, deliver, post, clock):
    report(house, 1, "30003")
    put(house, "trouble")
    empty(deliver)
    clock.goes_on(hours=2)
    empty(deliver)
    assert len(post.heard_by(SENDER)) == 2


def test_a_failure_that_was_kept_while_the_note_was_written_is_judged_by_the_rescuer(house, deliver, post, clock):
    put(house, "trouble")
    empty(deliver)
    with house.store.write() as unit:
        row = {"id": "f" * 32, "account": "post", "provider_id": "out1", "status": "undelivered", "reason": "30005"}
        unit.insert(early_receipts, row | {"at": clock()})
    rescue(house, clock())
    assert tasks_of(house) == [("failed_delivery", "30005")]


def test_a_report_of_what_was_found_after_an_unknown_send_is_judged(house, deliver, post, clock):
    report(house, 1, "30005")
    post.troubles = ["took_it_and_hung_up"]
    put(house, "trouble")
    empty(deliver)
    clock.goes_on(minutes=1)
    settle_unknowns(house, clock())
    assert tasks_of(house) == [("failed_delivery", "30005")]


def test_somebody_who_answers_before_it_is_tried_again_has_answered(house, deliver, post, maria, clock):
    maria.says("hola")
    report(house, len(maria.said_to), "30008")
    clock.goes_on(minutes=1)
    maria.writes("1")
    take_all(house)
    assert maria.state.get("reference")


# ----------------------------------------------------------------------------------------- two that say the same


def test_of_two_like_messages_the_one_that_is_known_to_have_left_is_not_taken_for_the_other(
    house, deliver, post, clock
):
    put(house, "trouble")
    empty(deliver)
    post.troubles = ["hung_up"]
    put(house, "trouble")
    empty(deliver)
    clock.goes_on(minutes=1)
    settle_unknowns(house, clock())
    empty(deliver)
    assert len(post.heard_by(SENDER)) == 2


def test_two_like_messages_that_both_left_are_each_found(house, deliver, post, clock):
    post.troubles = ["took_it_and_hung_up"] * 2
    put(house, "trouble", "trouble")
    empty(deliver)
    clock.goes_on(minutes=1)
    assert settle_unknowns(house, clock()) == 2
    empty(deliver)
    assert len(post.heard_by(SENDER)) == 2


def test_while_a_like_message_is_on_the_wire_nothing_is_concluded(house, deliver, post, clock):
    post.troubles = ["hung_up"]
    put(house, "trouble", "trouble")
    deliver.step(clock())
    clock.goes_on(minutes=1)
    with house.store.write() as unit:
        (row,) = unit.outbox.claim("another", clock(), channels=["post"])
        unit.outbox.leave([row.id], "another", clock())
    post.send(Recipient(address=Address("post", SENDER)), post.render(unbundle(row.prompt, stale=False)), row.id)
    assert settle_unknowns(house, clock()) == 0
    with house.store.write() as unit:
        unit.outbox.accepted(row.id, "another", provider_id="out1", account="post", now=clock())
    settle_unknowns(house, clock())
    empty(deliver)
    assert len(post.heard_by(SENDER)) == 2


# ------------------------------------------------------------------------- answered before we had noted that it left


def test_an_answer_that_comes_between_the_wire_and_our_note_is_an_answer(house, deliver, post, maria, clock):
    """The provider has the question, the person answers, and only then is it noted that the provider took it."""
    real = post.send

    def send(*given):
        provider_id = real(*given)
        if "Sí" in given[1].body["text"]:
            clock.goes_on(seconds=2)
            accept(house, posted(SENDER, "1", "quick", clock()))
            clock.goes_on(seconds=2)
        return provider_id

    post.send = send
    maria.writes("hola")
    take_all(house)
    empty(deliver)
    post.send = real
    take_all(house)
    assert maria.state.get("reference")
