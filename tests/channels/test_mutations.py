"""Five thousand requests that are not quite genuine, at each webhook of Twilio's: none breaks us, none is believed."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from twilio.request_validator import RequestValidator

from bot.library import load_content
from rehearsal.twilio import TOKEN
from tests.channels import chats
from tests.channels.wire import inbound
from tests.doors import PUBLIC, running

MANY = 5000
ODD = (
    "",
    "\x00",
    "💥" * 400,
    "whatsapp:",
    "+52",
    "a|b",
    "p1.sex|",
    "|",
    "-91",
    "nan",
    "1e999",
    "%00",
    "\u2068",
    "0" * 2000,
)
GENUINE = {
    "sms": [inbound],
    "whatsapp": [chats.said, chats.tapped, chats.listed, chats.located, chats.voiced, chats.from_messenger],
    "messenger": [chats.from_messenger],
}


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    with running(tmp_path_factory.mktemp("odd"), load_content(policy_date=date(2021, 2, 24))) as world:
        yield world.app.test_client()


def mutated(form, chance):
    """The form with a few of its fields gone, odd, doubled or under another's name."""
    form = dict(form)
    for _ in range(chance.randint(1, 4)):
        name = chance.choice(sorted(form) or ["Body"])
        match chance.randrange(5):
            case 0:
                form.pop(name, None)
            case 1:
                form[name] = chance.choice(ODD)
            case 2:
                form[name] = form.get(name, "")[: chance.randint(0, 9)] + chance.choice(ODD)
            case 3:
                form[chance.choice(("MessageStatus", "ErrorCode", "Latitude", "ListId", "MediaUrl9"))] = chance.choice(
                    ODD
                )
            case _:
                form[name] = str(form.get(chance.choice(sorted(form) or ["Body"]), ""))
    return form


def sign(door, form, chance):
    """The right signature, or one of those that are not: of another form, another address, another secret, none."""
    url = f"{PUBLIC}/in/{door}"
    right = RequestValidator(TOKEN).compute_signature(url, form)
    wrong = (
        "",
        right[:-1],
        right[::-1],
        right.swapcase(),
        RequestValidator(TOKEN).compute_signature(url, form | {"Body": form.get("Body", "") + " "}),
        RequestValidator(TOKEN).compute_signature(f"{url}/", form),
        RequestValidator("1" * 32).compute_signature(url, form),
    )
    return right if chance.random() < 0.5 else chance.choice(wrong), right


@pytest.mark.parametrize("door", GENUINE)
def test_nothing_odd_breaks_a_webhook_and_no_wrong_signature_is_believed(client, door):
    chance, statuses = Random(door), []
    for _ in range(MANY):
        form = mutated(chance.choice(GENUINE[door])(), chance)
        given, right = sign(door, form, chance)
        headers = {"X-Twilio-Signature": given} if given else {}
        status = client.post(f"/in/{door}", base_url=PUBLIC, data=form, headers=headers).status_code
        statuses.append(status)
        assert status < 500, form
        assert status == 403 or given == right, form
    assert 0.2 * MANY < statuses.count(200) < 0.6 * MANY
