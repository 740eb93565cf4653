"""What a text message's webhook may be, and what it becomes."""

import json

import pytest
from twilio.request_validator import RequestValidator
from werkzeug.datastructures import MultiDict
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

from bot.dialogue.messages import DELIVERY, Address, File, InboundMessage, Receipt
from channels.base import BadRequest, BadSignature, Unread
from channels.reading import fold_number
from channels.text_message import count_segments
from channels.twilio_forms import EMPTY
from rehearsal.twilio import ACCOUNT, NUMBER, TOKEN
from tests.channels.wire import MESSAGE, NOW, PERSON, PUBLIC, full_prompt, inbound, open_door, prompt, request_to

DOOR = open_door()


def read(form):
    (found,) = DOOR.parse(request_to("/in/sms", form), NOW)
    return found


# ------------------------------------------------------------------------------------------------------- signatures


@pytest.mark.parametrize("target", ["/in/sms", "/in/sms?m=abc%2Ddef", "/in/sms?x=%C3%BA&y=a%20b", "/in/s%6Ds"])
def test_the_signature_is_over_the_address_as_it_was_asked_for(target):
    DOOR.verify(request_to(target, inbound("¿Cuándo?  ")))


@pytest.mark.parametrize("url", [PUBLIC + ":443/in/sms", PUBLIC + "/in/sms"])
def test_the_port_may_stand_in_the_signed_address_or_not(url):
    DOOR.verify(request_to("/in/sms", inbound(), url=url))


def test_a_repeated_field_is_part_of_the_signature():
    DOOR.verify(request_to("/in/sms", MultiDict([*inbound().items(), ("MediaUrl", "b"), ("MediaUrl", "a")])))


def strange_target():
    request = request_to("/in/sms", inbound())
    request.environ["RAW_URI"] = ":port/in/sms"
    return request


FORGED = {
    "another body": lambda: request_to(
        "/in/sms", inbound("otra"), signature=RequestValidator(TOKEN).compute_signature(PUBLIC + "/in/sms", inbound())
    ),
    "another path": lambda: request_to("/in/sms", inbound(), url=PUBLIC + "/in/voice"),
    "another host": lambda: request_to("/in/sms", inbound(), url="https://evil.example.org/in/sms"),
    "http for https": lambda: request_to("/in/sms", inbound(), url="http://bot.example.org/in/sms"),
    "a space trimmed": lambda: request_to(
        "/in/sms",
        inbound("hola"),
        signature=RequestValidator(TOKEN).compute_signature(PUBLIC + "/in/sms", inbound("hola ")),
    ),
    "another account": lambda: request_to("/in/sms", inbound(AccountSid=f"AC{1:032x}")),
    "an empty signature": lambda: request_to("/in/sms", inbound(), signature=""),
    "letters of elsewhere": lambda: request_to("/in/sms", inbound(), signature="\xf1" * 28),
    "a target that is no path": strange_target,
}


@pytest.mark.parametrize("what", FORGED)
def test_a_request_that_twilio_did_not_make_is_refused(what):
    with pytest.raises(BadSignature):
        DOOR.verify(FORGED[what]())


def test_a_request_whose_raw_target_is_not_known_is_refused():
    request = request_to("/in/sms", inbound())
    del request.environ["RAW_URI"], request.environ["REQUEST_URI"]
    with pytest.raises(BadSignature):
        DOOR.verify(request)


def test_the_raw_target_of_other_servers_is_found_too():
    request = request_to("/in/sms", inbound())
    del request.environ["RAW_URI"]
    DOOR.verify(request)


def json_request(body=b'{"AccountSid": "x"}'):
    validator = RequestValidator(TOKEN)
    target = f"/in/sms?bodySHA256={validator.compute_hash(body.decode())}"
    environ = EnvironBuilder(target, method="POST", data=body, content_type="application/json").get_environ()
    environ["RAW_URI"] = target
    environ["HTTP_X_TWILIO_SIGNATURE"] = validator.compute_signature(PUBLIC + target, {})
    return Request(environ)


def test_a_signed_body_that_is_no_form_is_refused():
    with pytest.raises(BadSignature):
        DOOR.verify(json_request())


def test_a_signed_get_is_refused():
    request = request_to("/in/sms", inbound())
    request.environ["REQUEST_METHOD"] = "GET"
    with pytest.raises(BadSignature):
        DOOR.verify(Request(request.environ))


# --------------------------------------------------------------------------------------------------------- messages


def test_a_message_is_read():
    assert read(inbound("Me llamo José\nMaría")) == InboundMessage(
        address=Address("sms", PERSON),
        text="Me llamo José\nMaría",
        provider_id=MESSAGE,
        received_at=NOW,
        door=DOOR.door,
        account=ACCOUNT,
        reach=PERSON,
    )


def test_one_question_at_a_time_is_asked_here_and_what_is_said_stays():
    assert (DOOR.door.at_once, DOOR.door.stays, DOOR.door.max_choices, DOOR.door.length) == (1, True, 9, 1600)


def test_control_characters_are_taken_out_and_lines_stay():
    assert read(inbound("a\x00b\x07c\x1bd\ne\tf\r\ng\x85h")).text == "abcd\ne\tf\r\ngh"


@pytest.mark.parametrize(
    ("written", "today"),
    [
        ("+5215500000001", "+525500000001"),
        ("+525500000001", "+525500000001"),
        ("+521550000000", "+521550000000"),
        ("+15215550000", "+15215550000"),
    ],
)
def test_an_old_mexican_number_is_the_same_telephone(written, today):
    assert fold_number(written) == today


def test_both_ways_of_writing_a_number_are_one_address():
    assert read(inbound(From="+5215500000001")).address == Address("sms", "+525500000001")


def test_pictures_are_kept_by_their_address_and_not_fetched():
    form = inbound(
        "",
        NumMedia="2",
        MediaUrl0="https://api.twilio.com/m0",
        MediaContentType0="image/jpeg",
        MediaUrl1="https://api.twilio.com/m1",
    )
    assert read(form).files == (
        File("image", "", "https://api.twilio.com/m0"),
        File("media", "", "https://api.twilio.com/m1"),
    )


def test_a_stop_that_twilio_itself_understood_is_a_stop():
    assert read(inbound("BASTA", OptOutType="STOP")).command == "stop"


@pytest.mark.parametrize("kind", ["START", "HELP"])
def test_yes_and_help_stay_answers_whatever_twilio_takes_them_for(kind):
    assert read(inbound("YES", OptOutType=kind)).command is None


NO_MESSAGE = {
    "not_a_person": [
        inbound(From="26262"),
        inbound(From="InfoSMS"),
        inbound(From=""),
        inbound(From="whatsapp:" + PERSON),
        inbound(From=NUMBER),
    ],
    "no_message": [
        {"AccountSid": ACCOUNT, "From": PERSON, "Body": "hola"},
        inbound(MessageSid="CA" + "0" * 32),
        inbound(MessageSid="SM'; drop table"),
        {"AccountSid": ACCOUNT, "MessageSid": MESSAGE, "From": PERSON},
        {"AccountSid": ACCOUNT, "EventType": "something new"},
    ],
    "unknown_status": [{"AccountSid": ACCOUNT, "MessageSid": MESSAGE, "MessageStatus": "evaporated"}],
}


@pytest.mark.parametrize(("reason", "form"), [(reason, form) for reason, forms in NO_MESSAGE.items() for form in forms])
def test_what_parses_but_is_no_message_is_kept_for_staff(reason, form):
    found = read(form)
    assert (type(found), found.account, found.reason, json.loads(found.raw)) == (Unread, ACCOUNT, reason, form)


def test_two_unread_things_have_two_ids_and_a_replay_has_the_same():
    a, again, b = (read(inbound(MessageSid="", Body=body)).provider_id for body in ("a", "a", "b"))
    assert a == again != b


def test_a_body_that_is_no_form_cannot_be_read():
    with pytest.raises(BadRequest):
        DOOR.parse(json_request(), NOW)


def test_our_own_probe_brings_nothing():
    assert DOOR.parse(request_to("/in/sms", {"AccountSid": ACCOUNT}), NOW) == []


def test_the_answer_says_nothing_that_twilio_would_send_on():
    answer = DOOR.acknowledge(request_to("/in/sms", inbound()))
    assert (answer.status_code, answer.content_type, answer.get_data(as_text=True)) == (
        200,
        "text/xml; charset=utf-8",
        EMPTY,
    )
    assert EMPTY.startswith("<?xml")


# --------------------------------------------------------------------------------------------------------- receipts


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("accepted", "accepted"),
        ("scheduled", "accepted"),
        ("queued", "accepted"),
        ("sending", "accepted"),
        ("sent", "sent"),
        ("partially_delivered", "sent"),
        ("delivered", "delivered"),
        ("read", "read"),
        ("failed", "failed"),
        ("undelivered", "undelivered"),
        ("canceled", "canceled"),
    ],
)
def test_a_delivery_report_is_read(theirs, ours):
    form = {
        "AccountSid": ACCOUNT,
        "MessageSid": MESSAGE,
        "MessageStatus": theirs,
        "ErrorCode": "30005",
        "From": NUMBER,
        "To": PERSON,
    }
    assert read(form) == Receipt(provider_id=MESSAGE, account=ACCOUNT, status=ours, reason="30005", at=NOW)
    assert ours in DELIVERY


# ---------------------------------------------------------------------------------------------------------- bundles


def test_a_lead_and_its_question_share_a_message():
    prompts = [prompt("Seguimos:"), full_prompt()]
    assert DOOR.bundle(prompts) == [prompts]


def test_what_would_be_more_than_three_segments_is_parted():
    prompts = [prompt("a" * 300), prompt("b" * 155), prompt("c")]
    assert DOOR.bundle(prompts) == [prompts[:2], prompts[2:]]
    assert count_segments(DOOR.render(prompts[:2]).body["body"]) == 3


def test_a_text_of_4096_characters_goes_out_in_messages_that_twilio_takes_and_no_word_is_divided():
    words = [f"palabra{n}" for n in range(400)]
    sent = [DOOR.render(each).body["body"] for each in DOOR.bundle([prompt(" ".join(words))])]
    assert [len(each) <= 1600 for each in sent] == [True] * 3
    assert [word for each in sent for word in each.split()] == words
