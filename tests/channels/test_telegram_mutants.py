"""Five thousand updates that Telegram would never bring, and requests that it did not make: none is let in, none breaks us."""

import json
from collections import Counter
from copy import deepcopy
from random import Random

import pytest
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

from bot.dialogue.messages import InboundMessage
from bot.dialogue.plain import inbound_from_json, inbound_to_json
from channels.base import BadRequest, BadSignature
from channels.telegram import SECRET_HEADER
from rehearsal.telegram_book import SECRET
from tests.channels.bot_wire import GROUP, ME, edited, message, open_bot, standing, tapped
from tests.channels.test_telegram import PHOTO, SOUND
from tests.channels.wire import NOW, PUBLIC
from tests.doors import running

GENUINE = [
    message(),
    message(text="/start 57240000", entities=[{"type": "bot_command", "offset": 0, "length": 6}]),
    message(contact={"phone_number": "525500000012", "first_name": "Nombre", "user_id": ME}),
    message(location={"latitude": 25.87, "longitude": -97.5}),
    message(photo=PHOTO, caption="papel"),
    message(voice=SOUND),
    message(chat=GROUP, text="hola"),
    edited(text="otra cosa"),
    tapped(),
    standing("member", "kicked"),
    standing("left", "member", GROUP),
]
ODD = [None, True, 0, -1, 2**70, 1e308, "", "x" * 5000, "\ud800", "\x00", [], {}, [[]], {"id": {}}, "p1.sex|female"]
HOW_MANY = 5000


def places(plain, path=()):
    """Every place in the JSON that can be changed."""
    each = plain.items() if isinstance(plain, dict) else enumerate(plain) if isinstance(plain, list) else ()
    for key, value in each:
        yield (*path, key)
        yield from places(value, (*path, key))


def mutant(chance):
    """A genuine update in which one to three things are not as they were."""
    update = deepcopy(chance.choice(GENUINE))
    for _ in range(chance.randint(1, 3)):
        *way, key = chance.choice(list(places(update)) or [("update_id",)])
        inside = update
        for each in way:
            inside = inside[each]
        match chance.randrange(3):
            case 0:
                del inside[key]
            case 1:
                inside[key] = deepcopy(chance.choice(ODD))
            case _:
                inside[key] = deepcopy(chance.choice(GENUINE).get("message", [1]))
        if not list(places(update)):
            break
    return json.dumps(update).encode()


def broken(chance):
    """A mutant with a few bytes turned."""
    data = bytearray(mutant(chance))
    for _ in range(chance.choice((0, 0, 1, 2))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(data)


def forged(chance):
    """A secret that is not ours, near it or far from it."""
    letters = list(SECRET)
    letters[chance.randrange(len(letters))] = chance.choice("abcXYZ09_- é")
    return chance.choice(["".join(letters), SECRET[:-1], SECRET + "x", "", SECRET.upper(), SECRET[::-1]])


def requested(body, secret):
    headers = {SECRET_HEADER: secret.encode().decode("latin-1")}
    builder = EnvironBuilder("/in/telegram", base_url=PUBLIC, method="POST", data=body, content_type="application/json")
    builder.headers.update(headers)
    return Request(builder.get_environ())


class Deaf:
    """A line that leads nowhere."""

    def tell(self, call):
        """Nothing."""


@pytest.fixture
def door():
    opened = open_bot()
    opened.line.close()
    opened.line = Deaf()
    return opened


def test_whatever_comes_with_the_secret_is_taken_or_is_no_update(door):
    chance, taken = Random(501), 0
    for _ in range(HOW_MANY):
        request = requested(broken(chance), SECRET)
        door.verify(request)
        try:
            arrivals = list(door.parse(request, NOW))
        except BadRequest:
            continue
        assert door.acknowledge(request).status_code == 200
        for each in arrivals:
            if isinstance(each, InboundMessage):
                kept = json.loads(json.dumps(inbound_to_json(each)))
                assert inbound_from_json(kept).provider_id == each.provider_id
        taken += 1
    assert taken > HOW_MANY / 2


def test_whatever_comes_without_the_secret_is_refused(door):
    chance = Random(502)
    for _ in range(HOW_MANY):
        secret = forged(chance)
        if secret != SECRET:
            with pytest.raises(BadSignature):
                door.verify(requested(mutant(chance), secret))


def test_the_application_answers_all_of_it_without_a_fault_of_ours(tmp_path, content):
    chance, statuses = Random(503), Counter()
    with running(tmp_path, content) as world:
        client = world.app.test_client()
        for number in range(HOW_MANY):
            secret = SECRET if number % 2 else forged(chance)
            headers = {SECRET_HEADER: secret.encode().decode("latin-1"), "Content-Type": "application/json"}
            answer = client.post("/in/telegram", data=broken(chance), base_url=PUBLIC, headers=headers)
            statuses[secret == SECRET, answer.status_code] += 1
    assert set(statuses) == {(True, 200), (True, 400), (False, 403)}
    assert statuses[True, 200] > HOW_MANY / 4


@pytest.fixture(scope="module")
def content():
    from tests.channels.bot_wire import CONTENT

    return CONTENT
