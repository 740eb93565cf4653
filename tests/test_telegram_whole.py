"""Everything that one does on Telegram beside writing, with the whole application behind it: share, edit, speak, shut out."""

from datetime import date, timedelta

import pytest

from bot.delivery import SETTLING, settle_unknowns
from bot.library import load_content
from bot.received import fetch_files
from rehearsal.telegram_judge import AiogramJudge
from tests.doors import running
from tests.intake.test_doors import count
from tests.telegram_chat import TelegramChat

#: Everything up to the question where somebody is.
UP_TO_THE_PLACE = ("hola", "sí", "1", "1", "Marta", "Díaz", "3 abril 1985", "mujer", "Honduras", "lo perdí")
MATAMOROS = (25.8690, -97.5027)
OGG = b"OggS" + bytes(200)


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    content = load_content(policy_date=date(2021, 2, 24))
    with running(tmp_path_factory.mktemp("telegram"), content, judge=AiogramJudge()) as opened:
        yield opened


@pytest.fixture
def chat(world, request):
    """Somebody new in each test."""
    return TelegramChat(world, 990001000 + sum(map(ord, request.node.name)))


def said(chat, *texts):
    for text in texts:
        chat.says(text)
    return chat.phone


def answer(chat, key):
    return chat.state.answers[key].value


def kinds(world, chat):
    with world.house.store.read() as unit:
        address = unit.addresses.find("telegram", str(chat.phone.chat.id))
        return [each.kind for each in unit.tasks.list() if each.conversation_id == address.conversation_id]


def test_whoever_presses_start_is_greeted_and_taps_a_language(chat):
    chat.phone.starts().hears("Español")
    assert chat.phone.buttons == ["Español", "English", "Português", "Kreyòl ayisyen", "Français"]
    chat.phone.taps("Kreyòl ayisyen")
    assert (chat.state.language, chat.open) == ("ht", ["consent"])


def test_a_question_shows_what_was_tapped_and_its_buttons_are_gone(chat):
    said(chat, "hola").taps("Sí")
    asked = next(each for each in chat.phone.received if "(1 de 14)" in each.text)
    assert (asked.text.endswith("\n\n✓ Sí"), asked.buttons) == (True, [])
    assert "Sí" not in chat.phone.buttons


def test_a_tap_comes_to_rest_at_once(world, chat):
    said(chat, "hola").taps("Sí")
    assert (chat.phone.stand_in.book.queries, len(chat.phone.stand_in.book.answered) > 0) == ([], True)


def test_where_somebody_is_can_be_handed_over_and_is_asked_back(chat):
    person = said(chat, *UP_TO_THE_PLACE)
    assert person.keyboard == ["Compartir dónde estoy"]
    person.shares_place(*MATAMOROS).hears("Matamoros, Tamaulipas").taps("Sí")
    assert answer(chat, "place") == {"country": "MX", "state": "TAM", "town": "Matamoros"}


def test_ones_own_number_can_be_handed_over_and_is_an_answer(chat):
    person = said(chat, *UP_TO_THE_PLACE, "Reynosa, Tamaulipas")
    assert person.keyboard == ["Compartir mi número"]
    person.shares_number("525500000012")
    assert answer(chat, "phone") == "+525500000012"


def test_a_text_that_is_changed_after_it_was_read_answers_nothing(chat):
    said(chat, *UP_TO_THE_PLACE[:4], "Mrata").edits("Marta").hears("escriba atrás")
    assert (answer(chat, "p1.given_names"), chat.open) == ("Mrata", ["p1.surnames"])


def test_a_voice_note_is_an_answer_for_staff_and_is_kept_sealed(world, chat):
    said(chat, *UP_TO_THE_PLACE[:4]).speaks(OGG)
    assert (chat.state.answers["p1.given_names"].how, chat.open) == ("recorded", ["p1.surnames"])
    assert fetch_files(world.house, world.house.clock()) == 1
    with world.house.store.read() as unit:
        address = unit.addresses.find("telegram", str(chat.phone.chat.id))
        (kept,) = unit.files.list(address.conversation_id)
        assert unit.files.data(kept.id) == OGG


def test_who_shuts_us_out_gets_nothing_more_until_they_come_back(world, chat):
    person = said(chat, "hola").blocks()
    with world.house.store.read() as unit:
        assert unit.addresses.find("telegram", str(person.chat.id)).blocked
    person.unblocks().hears_nothing()
    said(chat, "sí").hears("(2 de 14)")
    assert kinds(world, chat) == []


def test_who_shut_us_out_while_we_answered_is_no_failure(world, chat):
    person = said(chat, "hola")
    person.chat.blocked = True
    said(chat, "sí")
    with world.house.store.read() as unit:
        assert unit.addresses.find("telegram", str(person.chat.id)).blocked
    assert kinds(world, chat) == []


def test_a_group_is_told_once_that_we_talk_to_people_alone_and_left(world):
    group = world.messenger(-100900000007)
    group.chat.kind, group.chat.language = "supergroup", "pt-br"
    group.does(group.stand_in.book.standing(group.chat, group.stand_in.clock(), "left", "member"))
    assert ([each.text[:4] for each in group.received], group.chat.left) == (["Olá."], True)
    with world.house.store.read() as unit:
        assert unit.addresses.find("telegram", str(group.chat.id)) is None


def test_the_same_update_brought_five_times_has_one_effect(world, chat):
    person = said(chat, "hola")
    said_ = person.stand_in.book.put(person.chat, world.house.clock(), ours=False, text="sí")
    update, before = person.stand_in.book.update(message=said_.json), len(person.received)
    assert [person.stand_in.bring_again(update) for _ in range(5)] == [200] * 5
    person.settles()
    assert (chat.open, len(person.received) - before) == (["who"], 3)


def test_two_thumbs_on_one_button_are_one_answer(chat):
    person = said(chat, "hola", "sí")
    before, tapped = len(person.received), person.tap_on("Yo, es para mí")
    person.stand_in.happen(tapped)
    person.stand_in.happen(person.tap_on("Yo, es para mí"))
    person.settles()
    assert (chat.open, len(person.received) - before) == (["active_case"], 1)


def test_an_old_button_answers_its_own_question_and_not_the_open_one(chat):
    person = said(chat, "hola", "sí")
    relative, mine = person.tap_on("Familiar, de otro lugar"), person.tap_on("Yo, es para mí")
    person.does(mine)
    said(chat, "1", "Marta")
    person.does(relative)
    assert (answer(chat, "who"), answer(chat, "p1.given_names")) == ("relative", "Marta")


def test_a_button_of_a_confirmation_confirms_nothing_that_came_later(chat):
    person = said(chat, *UP_TO_THE_PLACE)
    first = person.shares_place(*MATAMOROS).tap_on("Sí")
    person.shares_place(26.08, -98.29).hears("Reynosa")
    person.does(first)
    assert "place" not in chat.state.answers
    person.hears("Reynosa")


def test_a_reply_that_may_not_have_arrived_comes_once_more_and_is_counted(world, chat):
    person = said(chat, "hola")
    before = len(person.received)
    person.stand_in.next("reset_after")
    person.says("sí")
    world.house.clock.now += SETTLING
    assert settle_unknowns(world.house, world.house.clock()) == 1
    person.settles()
    again = [each.text for each in person.received[before:]]
    assert (len(again), len(set(again))) == (4, 3)
    assert count(world.house, 'mpp_sends_total{channel="telegram",outcome="resent"}') == 1


def test_a_flood_limit_is_waited_for_and_nothing_is_lost(world, chat):
    person = said(chat, "hola")
    before = len(person.received)
    person.stand_in.next("429")
    person.says("sí").hears_nothing()
    world.house.clock.now += timedelta(seconds=8)
    person.settles()
    assert (chat.open, len(person.received) - before) == (["who"], 3)
