"""WhatsApp and Messenger as people use them, with everything real behind: buttons old and new, pins, voice notes, hours."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import sqlalchemy as sa

from bot.delivery import settle_unknowns
from bot.dialogue.messages import Address
from bot.library import load_content
from bot.received import fetch_files
from bot.says import bundles, say
from rehearsal.chat_phone import PICTURE, VOICE_NOTE
from storage.tables import outbox
from tests.doors import PUBLIC, TextMessages, WhatsApp, running

MATAMOROS = (25.8861, -97.5009)
numbers = (f"+52550000{number:04}" for number in range(5000, 6000))


@pytest.fixture(scope="module")
def content():
    return load_content(policy_date=date(2021, 2, 24))


@pytest.fixture(scope="module")
def world(tmp_path_factory, content):
    with running(tmp_path_factory.mktemp("chats"), content) as opened:
        yield opened


@pytest.fixture
def marta(world):
    """Somebody who writes for the first time."""
    return WhatsApp(world, next(numbers))


@pytest.fixture
def asked(marta):
    """Somebody who has agreed, and is asked who registers."""
    for text in ("hola", "sí"):
        marta.says(text)
    assert marta.open == ["who"]
    return marta


def go_to(door, question):
    """Answer until this is asked."""
    answers = {
        "who": "1",
        "active_case": "sí",
        "p1.given_names": "Marta",
        "p1.surnames": "Díaz",
        "p1.birth_date": "3 de abril de 1985",
        "p1.sex": "mujer",
        "p1.nationality": "Honduras",
        "p1.a_number": "lo perdí",
    }
    while door.open != [question]:
        door.says(answers[door.open[0]])


def tasks_of(world, door):
    with world.house.store.read() as unit:
        mine = unit.addresses.find(door.address.channel, door.address.value).conversation_id
        return [each.kind for each in unit.tasks.list() if each.conversation_id == mine]


# ------------------------------------------------------------------------------------------------------------- taps


def test_who_is_new_taps_a_language_and_goes_on_in_it(marta):
    marta.phone.says("ok")
    (_, labels) = marta.phone.sees[-1]
    assert labels == ["Español", "English", "Português", "Kreyòl ayisyen", "Français"]
    marta.phone.taps("Kreyòl ayisyen")
    assert marta.state.language == "ht"


def test_choices_are_buttons_and_a_number_still_answers(asked):
    body, labels = asked.phone.sees[-1]
    assert labels == ["Yo, es para mí", "Familiar, de otro lugar", "Voluntario o grupo", "Abogada o abogado"]
    assert "1)" not in body
    asked.phone.says("1")
    assert asked.open == ["active_case"]


def test_an_old_button_answers_its_own_question_and_not_the_open_one(asked):
    go_to(asked, "p1.given_names")
    asked.phone.taps("Familiar, de otro lugar")
    assert asked.state.answers["who"].value == "relative"
    asked.phone.taps("Yo, es para mí")
    go_to(asked, "p1.surnames")
    assert asked.state.answers["p1.given_names"].value == "Marta"


def test_a_button_of_a_confirmation_confirms_nothing_that_came_later(asked):
    go_to(asked, "place")
    asked.phone.shares_location(*MATAMOROS)
    first = asked.phone.received[-1]
    asked.phone.shares_location(26.08, -98.29)
    asked.phone.presses(first, first.taps[0][0], first.taps[0][1])
    assert "place" not in asked.state.answers
    asked.phone.hears("Reynosa")


def test_the_same_tap_twice_counts_once(asked):
    asked.phone.taps("Yo, es para mí").taps("Yo, es para mí")
    assert asked.open == ["active_case"]


# ------------------------------------------------------------------------------------------ pins, voice notes, pictures


def test_a_pin_on_the_map_is_asked_back_with_buttons(asked):
    go_to(asked, "place")
    asked.phone.shares_location(*MATAMOROS).hears("Matamoros, Tamaulipas").taps("Sí")
    assert asked.state.answers["place"].value == {"country": "MX", "state": "TAM", "town": "Matamoros"}


def test_a_voice_note_answers_an_open_question_and_is_kept_for_staff_to_type(world, asked):
    go_to(asked, "p1.given_names")
    asked.phone.sends_file(VOICE_NOTE)
    asked.phone.hears("Guardamos su grabación")
    assert asked.state.answers["p1.given_names"].how == "recorded"
    assert asked.open == ["p1.surnames"]
    assert files_of(world, asked) == [("audio/ogg", VOICE_NOTE)]
    assert world.stand_in.ledger.files == {}


def test_a_voice_note_to_a_question_of_choices_is_kept_and_the_question_asked_again(world, asked):
    asked.phone.sends_file(VOICE_NOTE)
    asked.phone.hears("Lo guardamos para que lo vea una persona")
    assert (asked.open, tasks_of(world, asked)) == (["who"], ["unread"])
    assert files_of(world, asked) == [("audio/ogg", VOICE_NOTE)]


def test_a_picture_is_no_name_and_is_kept(world, asked):
    go_to(asked, "p1.given_names")
    asked.phone.sends_file(PICTURE, kind="audio/ogg")
    assert files_of(world, asked) == [("image/jpeg", PICTURE)]


def test_a_picture_that_says_so_is_not_taken_for_an_answer(world, asked):
    go_to(asked, "p1.given_names")
    asked.phone.sends_file(PICTURE, kind="image/jpeg")
    assert (asked.open, tasks_of(world, asked)) == (["p1.given_names"], ["unread"])


def test_what_is_written_below_a_picture_is_the_answer(world, asked):
    go_to(asked, "p1.given_names")
    asked.phone.sends_file(PICTURE, kind="image/jpeg", body="Marta")
    assert asked.state.answers["p1.given_names"].value == "Marta"
    assert files_of(world, asked) == [("image/jpeg", PICTURE)]


def files_of(world, door):
    """What is kept of the files of a conversation, once they were fetched."""
    while fetch_files(world.house, world.house.clock()):
        pass
    with world.house.store.read() as unit:
        mine = unit.addresses.find(door.address.channel, door.address.value).conversation_id
        rows = [each for each in unit.files.list() if each.conversation_id == mine]
        return [(each.file["is"], unit.files.data(each.id)) for each in rows]


# --------------------------------------------------------------------------------------------------------------- who


def test_an_old_mexican_number_goes_on_where_it_was_and_is_answered_as_it_wrote(world):
    door = WhatsApp(world, "+525500006001")
    door.says("hola")
    old = world.chat_phone("whatsapp:+5215500006001").says("sí")
    assert door.open == ["who"]
    assert old.sees


def test_who_hides_their_number_registers_without_one(world):
    phone = world.chat_phone("whatsapp:MX.13491208655302741918")
    phone.says("hola", "sí").taps("Yo, es para mí")
    state = world.state_at(Address("whatsapp", "MX.13491208655302741918"))
    assert state.asked == ("active_case",)


def test_messenger_is_the_same_with_numbers(world):
    phone = world.chat_phone("messenger:5500000000000001").says("hola", "sí")
    assert phone.sees[-1][1] == []
    phone.hears("1) Yo, es para mí").says("1")
    assert world.state_at(Address("messenger", "5500000000000001")).asked == ("active_case",)


def test_a_stop_is_confirmed_once_and_the_next_word_opens_again(world, asked):
    asked.phone.says("alto").hears("no le enviamos más mensajes")
    told(world, asked, "trouble")
    assert asked.phone.heard.count("mensajes") == 2
    asked.phone.says("hola").hears("otra vez recibirá mensajes")


# ------------------------------------------------------------------------------------------------------------- hours


def told(world, door, key, **given):
    """Something is said unasked."""
    with world.house.store.write() as unit:
        address = unit.addresses.find(door.address.channel, door.address.value)
        said = bundles(world.house.channels[address.channel], [say(world.house.content, "es", key, **given)])
        unit.outbox.put_all(address.conversation_id, address.id, said, turn=None, now=world.house.clock())
    while world.settle():
        pass


def late(world, **time):
    world.house.clock.now += timedelta(**time)


def with_telephone(world, door):
    """A telephone whose owner has proved to be the same person."""
    body = "\n".join(each.body for each in door.phone.received)
    reference = door.state.reference
    pin = body.partition("PIN: ")[2][:6]
    telephone = TextMessages(world, next(numbers))
    telephone.says(f"{reference} {pin}")
    assert telephone.state.reference == reference
    return telephone


def test_a_day_later_a_notice_comes_as_the_template_that_meta_approved(world, asked):
    late(world, hours=25)
    told(world, asked, "notice-erase", date="3 de abril de 2021")
    asked.phone.hears("se borrará el 3 de abril de 2021")
    assert tasks_of(world, asked) == []


def test_anything_else_goes_by_text_message_to_the_same_person(world, asked):
    telephone = with_telephone(world, asked)
    late(world, hours=25)
    before, texts = len(asked.phone.received), len(telephone.phone.received)
    told(world, asked, "trouble")
    assert (len(asked.phone.received), len(telephone.phone.received)) == (before, texts + 1)
    assert tasks_of(world, asked) == []


def test_without_another_way_a_person_is_asked(world, asked):
    late(world, hours=25)
    told(world, asked, "trouble")
    assert tasks_of(world, asked) == ["failed_delivery"]


def test_whatsapp_may_know_it_before_us(world, asked):
    """Our clock and theirs differ, or they counted otherwise: 63016 comes with the delivery report."""
    telephone = with_telephone(world, asked)
    texts = len(telephone.phone.received)
    world.stand_in.next("63016")
    told(world, asked, "trouble")
    world.stand_in.report()
    while world.settle():
        pass
    assert len(telephone.phone.received) == texts + 1
    asked.phone.says("hola")
    assert asked.phone.sees


def test_a_try_that_failed_within_the_hours_is_not_repeated_freely_after_them(world, asked):
    telephone = with_telephone(world, asked)
    late(world, hours=23)
    before, texts = len(asked.phone.received), len(telephone.phone.received)
    world.stand_in.next("429")
    told(world, asked, "trouble")
    told(world, asked, "notice-erase", date="3 de abril de 2021")
    late(world, hours=2)
    while world.settle():
        pass
    assert (len(asked.phone.received), len(telephone.phone.received)) == (before + 1, texts + 1)
    asked.phone.hears("se borrará el 3 de abril de 2021")
    assert tasks_of(world, asked) == []


def test_a_question_whose_answer_from_twilio_was_lost_is_not_asked_twice(world, asked):
    before = len(asked.phone.received)
    world.stand_in.next("reset_after")
    asked.phone.taps("Yo, es para mí")
    late(world, minutes=1)
    assert settle_unknowns(world.house, world.house.clock()) == 1
    while world.settle():
        pass
    assert (asked.open, len(asked.phone.received) - before) == (["active_case"], 1)
    assert asked.phone.taps("Sí").sees


def test_a_notice_that_comes_to_both_is_not_said_twice_on_one(world, asked):
    telephone = with_telephone(world, asked)
    late(world, hours=25)
    world.stand_in.chats.contents.clear()
    world.house.channels["whatsapp"].shelf._looked = None
    now, texts = world.house.clock(), len(telephone.phone.received)
    with world.house.store.write() as unit:
        for door in (asked, telephone):
            address = unit.addresses.find(door.address.channel, door.address.value)
            said = bundles(world.house.channels[address.channel], [say(world.house.content, "es", "trouble")])
            unit.outbox.put_all(address.conversation_id, address.id, said, turn=None, now=now)
    while world.settle():
        pass
    assert len(telephone.phone.received) == texts + 1
    world.stand_in.chats.hold(world.house.channels["whatsapp"].templates.every)
    world.house.channels["whatsapp"].shelf._looked = None


def test_every_message_of_ours_has_an_end_that_is_stated(world):
    """PEERS lesson 11: nobody vanishes."""
    with world.house.store.read() as unit:
        states = set(unit.connection.scalars(sa.select(outbox.c.state)))
    assert states <= {"accepted", "sent", "delivered", "read", "failed", "undelivered", "canceled"}


def test_a_webhook_of_another_account_is_refused(world):
    answer = world.app.test_client().post("/in/whatsapp", base_url=PUBLIC, data={"AccountSid": f"AC{1:032x}"})
    assert answer.status_code == 403
