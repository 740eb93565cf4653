"""What a webhook of WhatsApp or Messenger may be, and what it becomes; and how a question looks there."""

import json

import pytest

from bot.dialogue.messages import Address, Choice, Expect, File, InboundMessage, Receipt
from channels.base import Unread
from channels.chat.message import ASKED
from channels.chat.templates import shape_of
from channels.sms import Sms
from rehearsal.twilio import ACCOUNT, NUMBER
from tests.channels.chats import (
    HIDDEN,
    PERSON,
    account,
    content,
    from_messenger,
    listed,
    located,
    open_messenger,
    open_whatsapp,
    said,
    tapped,
    voiced,
)
from tests.channels.wire import MESSAGE, NOW, full_prompt, prompt, request_to

DOOR = open_whatsapp()


def read(form, door=DOOR):
    (found,) = door.parse(request_to("/in/whatsapp", form), NOW)
    return found


# --------------------------------------------------------------------------------------------------------- messages


def test_a_message_is_read():
    assert read(said("Me llamo José\nMaría")) == InboundMessage(
        address=Address("whatsapp", "+525500000001"),
        text="Me llamo José\nMaría",
        provider_id=MESSAGE,
        received_at=NOW,
        door=DOOR.door,
        account=ACCOUNT,
        reach="+525500000001",
        memory={"to": PERSON, "from": f"whatsapp:{NUMBER}", "closed": False},
    )


def test_an_old_mexican_number_is_the_same_person_and_is_answered_as_it_came():
    old = read(said(sender="whatsapp:+5215500000001"))
    assert (old.address, old.reach) == (Address("whatsapp", "+525500000001"), "+525500000001")
    assert old.memory["to"] == "whatsapp:+5215500000001"


def test_who_hides_their_number_is_known_by_an_id_and_has_no_telephone():
    hidden = read(said(sender=HIDDEN, ExternalUserId=HIDDEN))
    assert (hidden.address, hidden.reach) == (Address("whatsapp", "MX.13491208655302741918"), None)
    assert hidden.memory["to"] == HIDDEN


def test_whose_number_is_shown_is_known_by_it_as_in_what_twilio_lists():
    assert read(said(ExternalUserId=HIDDEN)).address == Address("whatsapp", "+525500000001")


@pytest.mark.parametrize("form", [tapped(), listed()])
def test_a_tap_answers_the_question_that_it_belongs_to(form):
    assert (read(form).about, read(form).text) == ("p1.sex", "female")


@pytest.mark.parametrize("payload", ["", "yes", "|yes", "aside:confirm#0a1b2c3d"])
def test_a_tap_of_somebody_elses_template_is_what_stands_on_it(payload):
    assert (read(tapped("Sí", payload)).about, read(tapped("Sí", payload)).text) == (None, "Sí")


def test_a_value_may_hold_whatever_it_likes():
    found = read(tapped(payload="aside:which#0a1b2c3d|value-0|x"))
    assert (found.about, found.text) == ("aside:which#0a1b2c3d", "value-0|x")


def test_a_location_is_kept_to_a_kilometre():
    found = read(located(Label="Albergue", Address="Calle 1"))
    assert (found.spot, found.text) == ((25.89, -97.5), "")


@pytest.mark.parametrize(("latitude", "longitude"), [("", ""), ("nan", "0"), ("91", "0"), ("0", "-181"), ("a", "b")])
def test_a_location_that_is_nowhere_is_an_empty_message(latitude, longitude):
    found = read(located(latitude, longitude))
    assert (type(found), found.spot, found.text) == (InboundMessage, None, "")


@pytest.mark.parametrize(
    ("kind", "known"),
    [("audio/ogg", "audio"), ("image/jpeg", "image"), ("application/pdf", "application"), ("text/vcard", "text")],
)
def test_what_is_no_text_is_kept_by_its_address(kind, known):
    (found,) = read(voiced(kind)).files
    assert found == File(known, "", voiced()["MediaUrl0"])


def test_what_is_written_below_a_picture_is_heard_as_well():
    found = read(voiced("image/jpeg", Body="mis papeles"))
    assert (found.text, len(found.files)) == ("mis papeles", 1)


def test_a_stop_that_twilio_itself_understood_is_a_stop():
    assert read(said("BASTA", OptOutType="STOP")).command == "stop"


def test_a_message_of_messenger_comes_to_the_same_webhook():
    found = read(from_messenger())
    assert (found.address, found.reach) == (Address("messenger", "5500000000000001"), None)
    assert found.memory == {
        "to": "messenger:5500000000000001",
        "from": "messenger:100000000000009",
        "closed": False,
    }
    assert read(from_messenger(), open_messenger()) == found


@pytest.mark.parametrize(
    "sender",
    [
        *("", "+525500000001", "whatsapp:", "whatsapp:12", "whatsapp:+0", "whatsapp:MX", "fax:+525500000001"),
        *("messenger:", "messenger:a b", f"whatsapp:MX.{'1' * 140}", "whatsapp:+525500000001\n"),
    ],
)
def test_what_does_not_come_from_a_person_is_kept_for_staff(sender):
    form = said(sender=sender)
    found = read(form)
    assert (type(found), found.reason, json.loads(found.raw)) == (Unread, "not_a_person", form)


def test_a_delivery_report_is_read():
    form = {"AccountSid": ACCOUNT, "MessageSid": MESSAGE, "MessageStatus": "undelivered", "ErrorCode": "63016"}
    expected = Receipt(provider_id=MESSAGE, account=ACCOUNT, status="undelivered", reason="63016", at=NOW)
    assert read({**form, "From": f"whatsapp:{NUMBER}", "To": PERSON}) == expected
    assert read({**form, "MessageStatus": "read"}).status == "read"


def test_the_door_of_text_messages_knows_a_chat_where_a_service_brings_both():
    both, alone = Sms(account(), NUMBER, chats=True), Sms(account(), NUMBER)
    assert read(tapped(), both) == read(tapped())
    assert read(said(), alone).reason == "not_a_person"


# -------------------------------------------------------------------------------------------------- how it looks there


def choices(*labels):
    return tuple(Choice(value=str(place), label=label) for place, label in enumerate(labels))


def look_of(*labels, **more):
    payload = DOOR.render([full_prompt(choices=choices(*labels), **more)]).body
    return payload["tapped"]["name"].rpartition("_")[0].removeprefix("mpp_es_") if "tapped" in payload else ""


@pytest.mark.parametrize(
    ("labels", "shape"),
    [
        (["Sí", "No"], "buttons_2"),
        (["Sí", "No", "No sé"], "buttons_3"),
        (["Mujer", "Hombre", "Otro", "Prefiero no decir"], "list_4"),
        (["Sí", "Una etiqueta de 22 car."], "list_2"),
        (["Sí", "Una etiqueta que es más larga que 24"], "rows_2"),
        (["Igual", "Igual"], "rows_2"),
        ([str(n) for n in range(9)], "list_9"),
        ([str(n) for n in range(10)], ""),
        (["Sí", "x" * 73], ""),
        (["Sí", "dos\nlíneas"], ""),
        (["x" * 21], ""),
        ([], ""),
    ],
)
def test_choices_are_buttons_a_list_or_numbers(labels, shape):
    assert look_of(*labels) == shape


def test_what_is_tapped_is_not_listed_above_it_and_numbers_stand_ready():
    body = DOOR.render([prompt("Seguimos:"), full_prompt()]).body
    assert "1) Honduras" in body["body"]
    assert "Honduras" not in body["asked"].replace("Ejemplo: Honduras", "")
    assert body["tapped"]["variables"] == {
        "1": body["asked"],
        "2": "Honduras",
        "3": "p1.nationality|HN",
        "4": "Guatemala",
        "5": "p1.nationality|GT",
    }
    assert body["asked"].startswith("Seguimos:\n\nNo le entend")


def test_several_at_once_are_chosen_by_number():
    assert "tapped" not in DOOR.render([full_prompt(Expect.CHOICES)]).body


def test_a_statement_with_choices_has_no_buttons():
    assert look_of("Sí", about=None) == ""


def test_what_is_too_long_to_stand_above_buttons_has_numbers():
    assert "tapped" not in DOOR.render([full_prompt(text="a" * (ASKED + 1))]).body


def test_accents_stay():
    assert DOOR.render([prompt("¿Dónde está? Mañana…")]).body == {"body": "¿Dónde está? Mañana…"}


def test_nothing_follows_a_question_in_its_message():
    asked, more = full_prompt(), prompt("Gracias")
    assert DOOR.bundle([more, asked, more]) == [[more, asked], [more]]


@pytest.mark.parametrize("language", ["es", "en", "pt", "ht", "fr"])
def test_every_question_of_the_form_with_up_to_nine_choices_can_be_tapped(language):
    line = content().catalog.line
    untapped = [
        question.id
        for question in content().form.questions.values()
        if question.kind == "choice" and len(question.choices) <= 9
        if not shape_of(
            [(f"p99.{question.id}|{v}", line(language, f"choice-{question.id}-{v}")) for v in question.choices]
        )
    ]
    assert untapped == []


@pytest.mark.parametrize("language", ["es", "en", "pt", "ht", "fr"])
def test_there_is_a_template_for_each_shape_and_its_button_is_short_enough(language):
    mine = [each for each in DOOR.templates.every if each.language == language]
    pickers = [each.types["twilio/list-picker"] for each in mine if "twilio/list-picker" in each.types]
    assert len([each for each in mine if not each.needs_approval]) == 3 + 8 + 8
    assert {len(each["button"]) <= 20 for each in pickers} == {True}


def test_another_text_is_another_template():
    names = [each.name for each in DOOR.templates.every]
    assert len(set(names)) == len(names)
    first = DOOR.templates.every[-1]
    changed = type(first)(**{**{name: getattr(first, name) for name in first.__slots__}, "variables": {"1": "x"}})
    assert changed.name.rpartition("_")[0] == first.name.rpartition("_")[0]
    assert changed.name != first.name


# --------------------------------------------------------------------------------------------------------- notices


@pytest.mark.parametrize("language", ["es", "en", "pt", "fr"])
@pytest.mark.parametrize(("key", "given"), [("notice-erase", {"date": "3 de abril"}), ("pin-locked", {})])
def test_a_notice_is_the_approved_template_that_says_exactly_this(language, key, given):
    person = content().words[language].command_words["person"]
    text = content().catalog.line(language, key, **({"person": person} | given))
    filled = DOOR.render([prompt(text, key=key, language=language)]).body["notice"]
    template = next(each for each in DOOR.templates.every if each.name == filled["name"])
    said_there = template.types["twilio/text"]["body"]
    for number, value in filled["variables"].items():
        said_there = said_there.replace(f"{{{{{number}}}}}", value)
    assert said_there == text
    assert list(filled["variables"].values()) == list(given.values())


def test_a_notice_that_says_something_else_is_none():
    assert "notice" not in DOOR.render([prompt("Otra cosa", key="notice-erase")]).body


def test_no_notice_begins_or_ends_with_what_fills_it_as_meta_demands():
    bodies = [each.types["twilio/text"]["body"] for each in DOOR.templates.every if each.needs_approval]
    assert len(bodies) == 4 * 4
    assert [each for each in bodies if each.startswith("{{") or each.endswith("}}") or len(each) > 1024] == []
