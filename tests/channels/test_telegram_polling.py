"""Without a public address updates are fetched: each catch is ours before Telegram hears of it, and nothing is lost."""

import json
from threading import Event

import pytest
from werkzeug.wrappers import Response

from bot.dialogue.messages import InboundMessage
from channels.base import SendError
from channels.bot_api.line import Line
from channels.telegram import Listening
from rehearsal.messenger import Messenger
from rehearsal.telegram import TelegramStandIn
from rehearsal.telegram_book import SECRET, TOKEN
from rehearsal.telegram_judge import AiogramJudge
from tests.channels.bot_wire import CONTENT, ME, message, request_with


@pytest.fixture
def stand_in():
    with TelegramStandIn(judge=AiogramJudge()) as opened:
        yield opened
        assert opened.faults == []


@pytest.fixture
def door(stand_in):
    opened = Listening(TOKEN, CONTENT.catalog, Line(TOKEN, stand_in.url))
    yield opened
    opened.line.close()


@pytest.fixture
def person(stand_in):
    return Messenger(stand_in, ME)


def texts(catch):
    return [each.text for each in catch.arrivals if isinstance(each, InboundMessage)]


def test_what_waits_comes_in_order_and_is_remembered_as_read(door, person):
    person.says("uno", "dos")
    (catch, _) = next(looking := door.listen({}, Event())), looking.close()
    assert texts(catch) == ["uno", "dos"]
    assert catch.memory == {"offset": 5003}


def test_what_nobody_committed_comes_again(door, person):
    person.says("uno")
    for _ in range(2):
        looking = door.listen({}, Event())
        assert texts(next(looking)) == ["uno"]
        looking.close()


def test_what_was_committed_comes_no_more(door, person, stand_in):
    person.says("uno")
    looking = door.listen({}, Event())
    next(looking)
    person.says("dos")
    assert texts(next(looking)) == ["dos"]
    looking.close()
    again = door.listen({"offset": 5003}, Event())
    person.says("tres")
    assert texts(next(again)) == ["tres"]
    again.close()
    assert [each["update_id"] for each in stand_in.waiting] == [5003]


def test_a_tapped_button_comes_to_rest_after_it_was_committed(door, person, stand_in):
    keyboard = {"inline_keyboard": [[{"text": "Mujer", "callback_data": "p1.sex|female"}]]}
    stand_in.book.put(person.chat, stand_in.clock(), ours=True, text="¿Su sexo?", reply_markup=keyboard)
    person.taps("Mujer")
    looking = door.listen({}, Event())
    assert texts(next(looking)) == ["female"]
    assert stand_in.book.answered == []
    person.says("hola")
    next(looking)
    looking.close()
    door.line.finish()
    assert len(stand_in.book.answered) == 1


def test_who_is_told_to_stop_stops(door):
    told = Event()
    told.set()
    assert list(door.listen({}, told)) == []


def test_while_a_webhook_is_set_nothing_can_be_fetched(door, stand_in):
    stand_in.point_at("https://elsewhere.example.org")
    with pytest.raises(SendError) as caught:
        next(door.listen({}, Event()))
    assert (caught.value.reason, caught.value.effect) == ("409", "alarm")


FLOOD = {"ok": False, "error_code": 429, "description": "Too Many Requests", "parameters": {"retry_after": 7}}
ANSWERS = {
    "429": (json.dumps(FLOOD), 429),
    "TelegramError": ("<html>Bad Gateway</html>", 502),
    "malformed": ("<html>", 200),
    "malformed: no list": ('{"ok": true, "result": {}}', 200),
    "malformed: no updates": ('{"ok": true, "result": [{"message": {}}]}', 200),
}


@pytest.mark.parametrize("trouble", ANSWERS)
def test_what_cannot_be_fetched_now_waits_and_comes_later(door, person, stand_in, trouble):
    person.says("uno")
    body, status = ANSWERS[trouble]
    fetched = stand_in._methods["getupdates"]
    stand_in._methods["getupdates"] = lambda _: Response(body, status, content_type="application/json")
    with pytest.raises(SendError) as caught:
        next(door.listen({}, Event()))
    assert (caught.value.reason, caught.value.retry) == (trouble.partition(":")[0], True)
    stand_in._methods["getupdates"] = fetched
    looking = door.listen({}, Event())
    assert texts(next(looking)) == ["uno"]
    looking.close()


def test_nothing_is_brought_to_a_bot_that_fetches(door):
    from channels.base import BadSignature

    for secret in (None, "", SECRET):
        with pytest.raises(BadSignature):
            door.verify(request_with(message(), secret=secret))
