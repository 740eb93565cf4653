"""What is sent arrives at Telegram as aiogram's models want it; whatever goes wrong there has a name and a consequence."""

import logging

import pytest

from bot.dialogue.messages import Address, File
from channels.base import Payload, Recipient, SendError
from rehearsal.messenger import Messenger
from rehearsal.telegram import TelegramStandIn
from rehearsal.telegram_book import TOKEN
from rehearsal.telegram_judge import AiogramJudge
from tests.channels.bot_wire import ME, open_bot
from tests.channels.wire import find_port, full_prompt, mark, prompt

HELLO = Payload({"body": "Buenos días, Ñandú"})
OGG = b"OggS" + bytes(100)


@pytest.fixture
def stand_in():
    with TelegramStandIn(judge=AiogramJudge()) as opened:
        opened.book.chat(ME)
        yield opened
        assert opened.faults == []


@pytest.fixture
def person(stand_in):
    return Messenger(stand_in, ME)


def opened(url, **more):
    door = open_bot(url, **more)
    yield door
    door.line.close()


@pytest.fixture
def door(stand_in):
    yield from opened(stand_in.url)


def to(memory=None, chat=ME):
    return Recipient(address=Address("telegram", str(chat)), memory=memory or {})


def failing(door, payload=HELLO, chat=ME):
    with pytest.raises(SendError) as caught:
        door.send(to(chat=chat), payload, mark())
    error = caught.value
    return error.reason, error.retry, error.effect


def test_a_message_arrives_as_it_was_rendered(door, person):
    payload = door.render([full_prompt(text="¿De dónde es \u2068Ñ\u2069?")])
    sent = door.send(to(), payload, "row-7")
    assert [each.text for each in person.received] == [payload.body["body"]]
    assert person.buttons == ["Honduras", "Guatemala"]
    assert sent.provider_id == f"{person.received[0].number}.row-7"
    assert sent.memory == {"buttons": person.received[0].number}


def test_nobody_is_found_by_the_id_of_a_message(door):
    assert str(ME) not in door.send(to(), HELLO, "row-7").provider_id


def test_no_page_is_looked_up_for_what_looks_like_an_address(door, stand_in):
    door.send(to(), Payload({"body": "example.org"}), mark())
    assert stand_in.calls[-1][1]["link_preview_options"] == {"is_disabled": True}


TROUBLES = [
    ("429", ("429", True, "")),
    ("500", ("5xx", False, "unknown")),
    ("502", ("TelegramError", False, "unknown")),
    ("reset", ("RemoteProtocolError", False, "unknown")),
    ("reset_after", ("RemoteProtocolError", False, "unknown")),
    ("malformed", ("malformed", False, "unknown")),
    ("string", ("malformed", False, "unknown")),
    ("blocked", ("blocked", False, "blocked")),
    ("deactivated", ("deactivated", False, "bad_address")),
    ("never_started", ("never_started", False, "bad_address")),
    ("not_found", ("chat_not_found", False, "bad_address")),
    ("400", ("400", False, "alarm")),
    ("401", ("401", False, "alarm")),
]


@pytest.mark.parametrize(("trouble", "consequence"), TROUBLES)
def test_whatever_goes_wrong_has_a_consequence(door, stand_in, trouble, consequence):
    stand_in.next(trouble)
    assert failing(door) == consequence


def test_we_wait_as_long_as_we_are_asked_to(door, stand_in):
    stand_in.next("429")
    with pytest.raises(SendError) as caught:
        door.send(to(), HELLO, mark())
    assert caught.value.after == 7.0


def test_an_answer_that_does_not_come_leaves_us_in_doubt_and_not_waiting(stand_in):
    stand_in.next("stall")
    for impatient in opened(stand_in.url, patience=0.2):
        assert failing(impatient) == ("ReadTimeout", False, "unknown")


def test_where_nobody_listens_nothing_can_have_left():
    for door in opened(f"http://127.0.0.1:{find_port()}"):
        assert failing(door) == ("ConnectError", True, "")


def test_after_a_trouble_the_next_message_goes_through(door, stand_in, person):
    stand_in.next("500", "reset")
    failing(door)
    failing(door)
    door.send(to(), HELLO, mark())
    assert [each.text for each in person.received] == [HELLO.body["body"]]


def test_what_reached_the_person_before_the_connection_broke_is_in_doubt_and_not_sent_twice(door, stand_in, person):
    stand_in.next("reset_after")
    failing(door)
    assert len(person.received) == 1


def test_somebody_who_never_came_is_not_there(door):
    assert failing(door, chat=ME + 1) == ("chat_not_found", False, "bad_address")


def test_who_shut_us_out_gets_nothing(door, person):
    person.chat.blocked = True
    assert failing(door) == ("blocked", False, "blocked")


@pytest.mark.parametrize(("text", "reason"), [("a" * 4097, "400"), (" ", "400")])
def test_a_message_that_telegram_would_not_take_is_our_own_fault(door, text, reason):
    assert failing(door, Payload({"body": text})) == (reason, False, "alarm")


def test_nobody_can_look_up_what_left(door, stand_in):
    with pytest.raises(SendError) as caught:
        door.find_sent(to(), HELLO, stand_in.clock())
    assert (caught.value.retry, caught.value.effect) == (False, "unknown")
    assert list(door.arrivals(stand_in.clock())) == []
    assert door.judge("403") is None


def test_nothing_of_a_message_a_person_or_the_token_is_logged_or_raised(door, stand_in, caplog):
    caplog.set_level(logging.DEBUG)
    stand_in.next("", "not_found", "malformed", "reset")
    door.send(to(), HELLO, mark())
    errors = []
    for _ in range(3):
        with pytest.raises(SendError) as caught:
            door.send(to(), HELLO, mark())
        errors.append(repr(caught.value) + repr(caught.value.__cause__))
    said = caplog.text + "".join(errors)
    assert [canary for canary in (str(ME), "Ñandú", TOKEN, "<html>") if canary in said] == []


# ------------------------------------------------------------------------------------------------- buttons in place


def test_after_a_tap_the_question_shows_what_was_chosen_and_has_no_buttons(door, person):
    asked = door.send(to(), door.render([full_prompt()]), mark())
    number = asked.memory["buttons"]
    text = f"{person.received[0].text}\n\n✓ Honduras"
    memory = {**asked.memory, "tapped": {"id": number, "text": text}}
    then = door.send(to(memory), door.render([full_prompt(text="¿Y ahora?")]), mark())
    assert (person.received[0].text, person.received[0].buttons) == (text, [])
    assert person.buttons == ["Honduras", "Guatemala"]
    assert {**memory, **then.memory} == {"buttons": person.received[1].number, "tapped": None}


def test_a_question_that_was_answered_by_words_loses_its_buttons(door, person):
    asked = door.send(to(), door.render([full_prompt()]), mark())
    then = door.send(
        to(asked.memory), door.render([full_prompt(text="¿Cómo se llama?", choices=(), expects="name")]), mark()
    )
    assert person.buttons == []
    assert then.memory == {"buttons": None}


def test_what_is_only_told_takes_no_buttons_away(door, person):
    asked = door.send(to(), door.render([full_prompt()]), mark())
    assert door.send(to(asked.memory), door.render([prompt("Un aviso.")]), mark()).memory == {}
    assert person.buttons == ["Honduras", "Guatemala"]


def test_a_question_that_is_gone_or_looks_so_already_stops_nothing(door, person):
    memory = {"buttons": 9_999, "tapped": {"id": 9_998, "text": "x"}}
    door.send(to(memory), door.render([full_prompt()]), mark())
    assert len(person.received) == 1


def test_a_number_is_handed_over_by_one_button_which_is_gone_afterwards(door, person):
    asked = door.send(to(), door.render([full_prompt("phone", wants_reach=True, choices=())]), mark())
    assert (person.keyboard, asked.memory) == (["Compartir mi número"], {"shares": True})
    then = door.send(to(asked.memory), door.render([full_prompt()]), mark())
    assert person.keyboard == ["Compartir mi número"], "below a message there is room for one kind of buttons"
    last = door.send(to({**asked.memory, **then.memory}), door.render([prompt("Gracias.")]), mark())
    assert (person.keyboard, last.memory["shares"]) == ([], None)


# ------------------------------------------------------------------------------------------------------------ files


def test_a_file_is_fetched_and_known_by_what_it_is(door, stand_in):
    voice = stand_in.book.keep(OGG)
    fetched = door.fetch(File("audio", "", voice["file_id"]))
    assert (fetched.kind, fetched.data) == ("audio/ogg", OGG)
    door.let_go(File("audio", "", voice["file_id"]))


def refused(door, data, stand_in):
    with pytest.raises(SendError) as caught:
        door.fetch(File("document", "", stand_in.book.keep(data)["file_id"]))
    return caught.value.reason, caught.value.retry


def test_a_file_that_is_too_large_or_nobody_knows_what_is_not_kept(door, stand_in):
    assert refused(door, b"OggS" + bytes(16 * 1024 * 1024), stand_in) == ("too_large", False)
    assert refused(door, b"MZ a program", stand_in) == ("unknown_kind", False)


def test_a_file_that_is_gone_is_not_asked_for_again(door):
    with pytest.raises(SendError) as caught:
        door.fetch(File("image", "", "nowhere"))
    assert not caught.value.retry


# ----------------------------------------------------------------------------------------------------- many at once


def test_many_threads_share_the_one_line(door, person):
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(20) as pool:
        list(pool.map(lambda n: door.send(to(), Payload({"body": f"{n}"}), mark()), range(40)))
    assert sorted(int(each.text) for each in person.received) == list(range(40))


def test_a_line_that_nobody_used_is_closed_as_well():
    door = open_bot()
    door.line.close()
