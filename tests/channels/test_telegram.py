"""What Telegram brings, and what it becomes."""

import json

import pytest

from bot.dialogue.messages import Address, File, InboundMessage
from channels.base import BadRequest, BadSignature, Shut, Unread
from channels.telegram import SECRET_HEADER
from rehearsal.telegram_book import BOT
from rehearsal.telegram_judge import AiogramJudge
from tests.channels.bot_wire import (
    CHAT,
    GROUP,
    ME,
    PERSON,
    US,
    edited,
    message,
    open_bot,
    request_with,
    standing,
    tapped,
)
from tests.channels.wire import NOW

DOOR = open_bot()


def read_all(update):
    assert AiogramJudge().update_fault(update) == ""
    return list(DOOR.parse(request_with(update), NOW))


def read(update):
    (found,) = read_all(update)
    return found


# ------------------------------------------------------------------------------------------------------------ secret


def test_an_update_with_the_secret_is_let_in():
    DOOR.verify(request_with(message()))


@pytest.mark.parametrize("secret", [None, "", "x", "made-up-secret-of-this-rehearsa", "\xf1" * 32, "MADE-UP"])
def test_an_update_without_the_secret_is_refused(secret):
    with pytest.raises(BadSignature):
        DOOR.verify(request_with(message(), secret=secret))


def test_whoever_only_looks_is_refused():
    request = request_with(message())
    request.environ["REQUEST_METHOD"] = "GET"
    with pytest.raises(BadSignature):
        DOOR.verify(type(request)(request.environ))


# ---------------------------------------------------------------------------------------------------------- messages


def test_a_message_is_read():
    assert read(message(text="Me llamo José\nMaría")) == InboundMessage(
        address=Address("telegram", str(ME)),
        text="Me llamo José\nMaría",
        provider_id="501",
        received_at=NOW,
        door=DOOR.door,
        account=str(BOT),
    )


def test_control_characters_are_taken_out_and_lines_stay():
    assert read(message(text="a\x00b\x07c\ud800d\ne")).text == "abcd\ne"


def test_one_question_at_a_time_is_asked_here_and_files_may_come():
    assert (DOOR.door.at_once, DOOR.door.stays, DOOR.door.files, DOOR.door.length) == (1, True, True, 4096)


@pytest.mark.parametrize(
    ("text", "command", "left"),
    [
        ("/start", "start", ""),
        ("/start@registro_example_bot", "start", ""),
        ("/start campaign", "start", ""),
        ("/start 12345674", "start", ""),
        ("/start 57240000", "resume", "57240000"),
        ("/HELP", "help", ""),
        ("/stop", "stop", ""),
        ("/language", "language", ""),
        ("/ayuda", None, "ayuda"),
        ("/start/now", None, "/start/now"),
    ],
)
def test_a_command_of_telegrams_kind_is_a_command_of_ours_or_a_text(text, command, left):
    found = read(message(text=text))
    assert (found.command, found.text) == (command, left)


def test_a_contact_that_is_the_senders_own_is_vouched_for():
    contact = {"phone_number": "5215500000012", "first_name": "Nombre", "user_id": ME}
    found = read(message(contact=contact))
    assert (found.text, found.reach) == ("+525500000012", "+525500000012")


@pytest.mark.parametrize("whose", [{}, {"user_id": ME + 1}])
def test_somebody_elses_contact_is_a_number_that_nobody_vouches_for(whose):
    found = read(message(contact={"phone_number": "+52 55 0000 0013", "first_name": "Otra", **whose}))
    assert (found.text, found.reach) == ("+525500000013", None)


def test_a_place_is_known_to_a_kilometre_and_no_better():
    found = read(message(location={"latitude": 25.869029, "longitude": -97.502738}))
    assert (found.spot, found.text) == ((25.87, -97.5), "")


def test_a_venue_is_its_place():
    place = {"latitude": 26.05, "longitude": -98.28}
    found = read(message(venue={"location": place, "title": "Albergue", "address": "Calle 1"}))
    assert found.spot == (26.05, -98.28)


PHOTO = [
    {"file_id": "small", "file_unique_id": "s", "width": 90, "height": 60, "file_size": 900},
    {"file_id": "large", "file_unique_id": "l", "width": 900, "height": 600, "file_size": 90_000},
    {"file_id": "huge", "file_unique_id": "h", "width": 9000, "height": 6000, "file_size": 17 * 1024 * 1024},
]
SOUND = {"file_id": "f", "file_unique_id": "u", "duration": 3}
FILMED = {**SOUND, "width": 320, "height": 240}
PAPER = {"file_id": "f", "file_unique_id": "u", "file_name": "acta.pdf", "mime_type": "application/pdf"}


@pytest.mark.parametrize(
    ("content", "file"),
    [
        ({"photo": PHOTO}, File("image", "", "large")),
        ({"voice": {**SOUND, "mime_type": "audio/ogg"}}, File("audio", "", "f")),
        ({"audio": {**SOUND, "file_name": "a.mp3"}}, File("audio", "a.mp3", "f")),
        ({"video": FILMED}, File("video", "", "f")),
        ({"video_note": {**SOUND, "length": 240}}, File("video", "", "f")),
        ({"animation": FILMED, "document": PAPER}, File("video", "", "f")),
        ({"document": PAPER}, File("document", "acta.pdf", "f")),
        ({"document": {**PAPER, "mime_type": "image/heic", "file_name": "a.heic"}}, File("image", "a.heic", "f")),
    ],
)
def test_files_are_kept_by_their_id_and_not_fetched(content, file):
    found = read(message(**content, caption="mi papel"))
    assert (found.files, found.text) == ((file,), "mi papel")


def test_of_pictures_that_are_all_too_large_one_is_named_so_that_staff_hear_of_it():
    assert read(message(photo=PHOTO[2:])).files == (File("image", "", "huge"),)


STICKER = {"file_id": "f", "file_unique_id": "u", "type": "regular", "width": 1, "height": 1}
STICKER |= {"is_animated": False, "is_video": False}


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ({"sticker": {**STICKER, "emoji": "👍"}}, "👍"),
        ({"sticker": STICKER}, ""),
        ({"dice": {"emoji": "🎲", "value": 3}}, ""),
    ],
)
def test_what_has_no_words_is_heard_and_holds_nothing(content, text):
    found = read(message(**content))
    assert (found.text, found.files, found.command) == (text, (), None)


def test_what_the_app_says_by_itself_is_no_message():
    assert read_all(message(message_auto_delete_timer_changed={"message_auto_delete_time": 86400})) == []
    assert read_all(message(pinned_message=message()["message"])) == []


def test_an_edited_text_is_marked_as_one():
    found = read(edited(text="Marta Elena"))
    assert (found.text, found.revises, found.provider_id) == ("Marta Elena", True, "502")


def test_a_place_that_moves_on_is_nothing():
    assert read_all(edited(location={"latitude": 25.9, "longitude": -97.5, "live_period": 900})) == []


# ---------------------------------------------------------------------------------------------------------- buttons


def test_a_tapped_button_names_its_question_and_what_was_chosen():
    found = read(tapped())
    assert (found.about, found.text, found.address.value) == ("p1.sex", "female", str(ME))
    assert found.memory == {"tapped": {"id": 80, "text": "¿Cuál es su sexo?\n\n✓ Mujer"}}


def test_the_same_button_tapped_twice_is_one_message_and_another_one_is_another():
    first, again, other = (
        read(tapped(data, number=number)).provider_id
        for number, data in ((1, "p1.sex|female"), (2, "p1.sex|female"), (3, "p1.sex|male"))
    )
    assert first == again != other


def test_nobody_is_found_by_the_id_of_a_tap():
    assert str(ME) not in read(tapped()).provider_id


def test_a_button_of_a_message_that_cannot_be_looked_at_any_more_still_counts():
    found = read(tapped(asked={"message_id": 80, "chat": CHAT, "date": 0}))
    assert (found.about, found.text, found.memory) == ("p1.sex", "female", {"tapped": {"id": 80}})


@pytest.mark.parametrize("data", ["", "nothing of ours", "|yes"])
def test_a_button_that_is_none_of_ours_says_nothing(data):
    assert read_all(tapped(data)) == []


def test_what_comes_back_may_hold_a_bar_and_an_odd_sign():
    assert read(tapped("aside:which#0a0b|value|1")).text == "value|1"


# ------------------------------------------------------------------------------------------------- who is not heard


def test_who_shuts_us_out_and_lets_us_in_again_is_noted_and_says_nothing():
    address = Address("telegram", str(ME))
    assert read(standing("member", "kicked")) == Shut(address=address, on=True, at=NOW)
    assert read(standing("kicked", "member")) == Shut(address=address, on=False, at=NOW)


def test_a_group_is_not_heard():
    assert read_all(message(chat=GROUP, text="hola")) == []
    assert read_all(standing("left", "member", GROUP)) == []
    assert read_all(tapped(asked={**tapped()["callback_query"]["message"], "chat": GROUP})) == []


@pytest.mark.parametrize("sender", [{"from": US}, {"from": {**PERSON, "is_bot": True}}])
def test_a_machine_is_kept_for_staff_and_not_answered(sender):
    found = read(message(text="hola", **sender))
    assert (type(found), found.reason, found.account) == (Unread, "not_a_person", str(BOT))


def test_a_message_from_nobody_is_kept_for_staff():
    update = message()
    del update["message"]["from"]
    assert read(update).reason == "not_a_person"


def test_a_kind_of_update_that_we_did_not_ask_for_is_nothing():
    assert DOOR.parse(request_with({"update_id": 9, "something_new": {"a": 1}}), NOW) == []
    assert DOOR.parse(request_with({"update_id": 0}), NOW) == []


def test_an_update_that_cannot_be_read_is_kept_and_taken():
    update = {"update_id": 9, "message": {"text": "nobody said it"}}
    found = list(DOOR.parse(request_with(update), NOW))
    assert [(type(each), each.reason, json.loads(each.raw)) for each in found] == [(Unread, "unreadable", update)]


@pytest.mark.parametrize("body", ["[]", "null", "{", '{"update_id": "7"}', '{"message": {}}', "[" * 100_000])
def test_what_is_no_update_cannot_be_read(body):
    request = request_with(None)
    more = {"wsgi.input": __import__("io").BytesIO(body.encode()), "CONTENT_LENGTH": str(len(body))}
    with pytest.raises(BadRequest):
        DOOR.parse(type(request)(request.environ | more), NOW)


def test_the_secret_has_the_name_that_telegram_gives_it():
    assert SECRET_HEADER == "X-Telegram-Bot-Api-Secret-Token"
