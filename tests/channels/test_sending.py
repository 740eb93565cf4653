"""What is sent arrives at Twilio as its contract wants it; whatever goes wrong there has a name and a consequence."""

import logging
from datetime import timedelta

import pytest

from bot.dialogue.messages import Address, InboundMessage
from channels.base import Payload, Recipient, SendError
from channels.sms import Sms
from channels.twilio import VERDICTS, Account
from rehearsal.twilio import ACCOUNT, NUMBER, TOKEN
from tests.channels.wire import PERSON, PUBLIC, full_prompt, mark

TO = Recipient(address=Address("sms", PERSON))
HELLO = Payload({"body": "Buenos días, Ñandú"})


def failing(door, payload=HELLO, to=TO):
    with pytest.raises(SendError) as caught:
        door.send(to, payload, mark())
    error = caught.value
    return error.reason, error.retry, error.effect


def test_a_message_is_taken_and_has_an_id(door, stand_in):
    sid = door.send(TO, HELLO, "row-7").provider_id
    text = stand_in.ledger.texts[sid]
    assert (text.sender, text.to, text.body, text.callback) == (
        NUMBER,
        PERSON,
        HELLO.body["body"],
        f"{PUBLIC}/in/sms?m=row-7",
    )


def test_a_mark_cannot_break_out_of_the_callback(door, stand_in):
    sid = door.send(TO, HELLO, "a&b=c/d#e").provider_id
    assert stand_in.ledger.texts[sid].callback == f"{PUBLIC}/in/sms?m=a%26b%3Dc%2Fd%23e"


def test_a_rendered_question_arrives_as_it_was_rendered(door, stand_in):
    payload = door.render([full_prompt()])
    assert stand_in.ledger.texts[door.send(TO, payload, mark()).provider_id].body == payload.body["body"]


def test_a_messaging_service_sends_under_its_own_name(stand_in):
    service = Sms(Account(ACCOUNT, (TOKEN,), PUBLIC, stand_in.url), f"MG{1:032x}")
    sid = service.send(TO, HELLO, mark()).provider_id
    service.provider.client.http_client.session.close()
    assert stand_in.ledger.texts[sid].to == PERSON


TROUBLES = [
    ("429", ("429", True, "")),
    ("500", ("500", False, "unknown")),
    ("reset", ("ConnectionError", False, "unknown")),
    ("reset_after", ("ConnectionError", False, "unknown")),
    ("malformed", ("malformed", False, "unknown")),
    ("21211", ("21211", False, "bad_address")),
    ("21614", ("21614", False, "bad_address")),
    ("21610", ("21610", False, "stopped")),
    ("20429", ("429", True, "")),
    ("21611", ("21611", True, "")),
    ("20003", ("20003", False, "alarm")),
    ("21408", ("21408", False, "alarm")),
    ("21612", ("21612", False, "alarm")),
    ("21617", ("21617", False, "alarm")),
]


@pytest.mark.parametrize(("trouble", "consequence"), TROUBLES)
def test_whatever_goes_wrong_has_a_consequence(door, stand_in, trouble, consequence):
    stand_in.next(trouble)
    assert failing(door) == consequence


def test_an_answer_that_does_not_come_leaves_us_in_doubt_and_not_waiting(stand_in):
    stand_in.next("stall")
    impatient = Sms(Account(ACCOUNT, (TOKEN,), PUBLIC, stand_in.url, patience=0.2), NUMBER)
    assert failing(impatient) == ("ReadTimeout", False, "unknown")
    impatient.provider.client.http_client.session.close()


def test_after_a_trouble_the_next_message_goes_through(door, stand_in):
    stand_in.next("500", "reset")
    failing(door)
    failing(door)
    assert door.send(TO, HELLO, mark()).provider_id in stand_in.ledger.texts


def test_we_wait_as_long_as_we_are_asked_to(door, stand_in):
    stand_in.next("429")
    with pytest.raises(SendError) as caught:
        door.send(TO, HELLO, mark())
    assert caught.value.after == 7.0


def test_where_nobody_listens_nothing_can_have_left(unused_port):
    door = Sms(Account(ACCOUNT, (TOKEN,), PUBLIC, f"http://127.0.0.1:{unused_port}"), NUMBER)
    assert failing(door) == ("ConnectionError", True, "")


def test_a_wrong_token_is_an_alarm(stand_in):
    door = Sms(Account(ACCOUNT, ("f" * 32,), PUBLIC, stand_in.url), NUMBER)
    assert failing(door) == ("20003", False, "alarm")
    door.provider.client.http_client.session.close()


def test_a_number_that_is_none_is_a_bad_address(door, stand_in):
    assert failing(door, to=Recipient(address=Address("sms", "12345"))) == ("21211", False, "bad_address")


def test_a_message_that_is_too_long_is_our_own_fault(door, stand_in):
    assert failing(door, Payload({"body": "a" * 1601})) == ("21617", False, "alarm")


def test_whoever_said_stop_gets_nothing_until_start(door, stand_in):
    stand_in.receive(PERSON, "Stop")
    assert failing(door) == ("21610", False, "stopped")
    stand_in.receive(PERSON, "START")
    assert door.send(TO, HELLO, mark())


def test_63016_shows_only_in_the_delivery_report(door, stand_in, bot):
    stand_in.next("63016")
    sid = door.send(TO, HELLO, mark()).provider_id
    stand_in.report()
    assert [(each.provider_id, each.status, each.reason) for each in bot.came][-1] == (sid, "undelivered", "63016")
    judged = door.judge("63016")
    assert (judged.retry, judged.effect) == (False, "closed")


@pytest.mark.parametrize("code", VERDICTS)
def test_every_code_that_a_report_may_name_is_judged_as_in_a_send(door, code):
    judged = door.judge(code)
    assert (judged.reason, judged.retry, judged.effect) == (code, *VERDICTS[code])


def test_a_code_that_nobody_knows_is_not_judged(door):
    assert (door.judge("99999"), door.judge("")) == (None, None)


def test_nothing_of_a_message_or_a_number_is_logged_or_raised(door, stand_in, caplog):
    caplog.set_level(logging.DEBUG)
    stand_in.next("", "21211", "reset")
    door.send(TO, HELLO, mark())
    door.find_sent(TO, HELLO, stand_in.clock())
    errors = []
    for _ in range(2):
        with pytest.raises(SendError) as caught:
            door.send(TO, HELLO, mark())
        errors.append(repr(caught.value) + repr(caught.value.__cause__))
    said = caplog.text + "".join(errors)
    assert [canary for canary in (PERSON[1:], "Ñandú", TOKEN) if canary in said] == []


# --------------------------------------------------------------------------------------------- looking up afterwards


def test_a_message_of_unknown_outcome_that_left_is_found(door, stand_in):
    since = stand_in.clock() - timedelta(minutes=2)
    stand_in.next("reset_after")
    failing(door)
    (left,) = stand_in.ledger.texts
    assert list(door.find_sent(TO, HELLO, since)) == [left]


def test_a_message_that_never_left_is_not_found(door, stand_in):
    since = stand_in.clock() - timedelta(minutes=2)
    door.send(TO, Payload({"body": "otra cosa"}), mark())
    door.send(Recipient(address=Address("sms", "+525500000002")), HELLO, mark())
    stand_in.receive(PERSON, HELLO.body["body"])
    stand_in.next("reset")
    failing(door)
    assert list(door.find_sent(TO, HELLO, since)) == []


def test_the_same_words_of_last_week_are_not_this_message(door, stand_in):
    door.send(TO, HELLO, mark())
    assert list(door.find_sent(TO, HELLO, stand_in.clock() + timedelta(minutes=1))) == []


def test_who_cannot_look_does_not_guess(stand_in):
    door = Sms(Account(ACCOUNT, ("f" * 32,), PUBLIC, stand_in.url), NUMBER)
    with pytest.raises(SendError):
        door.find_sent(TO, HELLO, stand_in.clock())
    door.provider.client.http_client.session.close()


def test_messages_that_no_webhook_brought_are_listed(door, stand_in, bot):
    since = stand_in.clock() - timedelta(minutes=2)
    lost, _ = stand_in.receive(PERSON, "¿Me oyen?", bring=False)
    stand_in.receive("26262", "Promo", bring=False)
    door.send(TO, HELLO, mark())
    listed = {each.provider_id: each for each in door.arrivals(since)}
    message = listed[lost.sid]
    assert isinstance(message, InboundMessage)
    assert (message.address, message.text, message.account) == (TO.address, "¿Me oyen?", ACCOUNT)
    assert message.received_at == lost.made.replace(microsecond=0)
    assert {type(each).__name__ for each in listed.values()} == {"InboundMessage", "Unread"}
    assert len(listed) == 2


def test_a_listed_message_is_the_one_that_its_webhook_brings(door, stand_in, bot):
    stand_in.receive(PERSON, "hola")
    (brought,), (listed,) = bot.came, door.arrivals(stand_in.clock() - timedelta(minutes=2))
    assert (listed.provider_id, listed.text, listed.address) == (brought.provider_id, brought.text, brought.address)


def test_a_service_of_many_numbers_lists_only_text_messages_that_came_in(stand_in):
    service = Sms(Account(ACCOUNT, (TOKEN,), PUBLIC, stand_in.url), f"MG{1:032x}")
    came, _ = stand_in.receive(PERSON, "hola", bring=False)
    stand_in.receive(f"whatsapp:{PERSON}", "hola", bring=False)
    sent = service.send(TO, HELLO, mark()).provider_id
    stand_in.ledger.texts[sent].status = "sent"
    assert [each.provider_id for each in service.arrivals(came.made - timedelta(minutes=2))] == [came.sid]
    service.provider.client.http_client.session.close()


def test_a_picture_that_no_webhook_brought_is_listed_too(door, stand_in):
    stand_in.receive(PERSON, "", media=["https://api.twilio.com/m0"], bring=False)
    (listed,) = door.arrivals(stand_in.clock() - timedelta(minutes=2))
    assert [each.kind for each in listed.files] == ["media"]


def test_more_messages_than_one_page_holds_are_all_listed(door, stand_in, monkeypatch):
    stand_in.largest_page = 2
    for n in range(5):
        stand_in.receive(PERSON, str(n), bring=False)
    listed = [each.text for each in door.arrivals(stand_in.clock() - timedelta(minutes=2))]
    assert sorted(listed) == ["0", "1", "2", "3", "4"]


def test_a_listing_that_fails_says_so(door, stand_in):
    door.provider.client.password = "wrong"
    door.provider.client.auth = (ACCOUNT, "wrong")
    with pytest.raises(SendError):
        list(door.arrivals(stand_in.clock()))
