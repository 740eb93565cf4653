"""Thousands of requests that Twilio never made, and of its own with nonsense in them: refused, or answered with a document."""

from __future__ import annotations

from datetime import date
from random import Random
from urllib.parse import quote

import pytest
from twilio.request_validator import RequestValidator

from bot.library import load_content
from rehearsal.account import ACCOUNT, NUMBER, TOKEN
from tests.channels.twiml import check
from tests.channels.wire import PERSON, PUBLIC, spoken
from tests.doors import running

ROUTES = (
    *("/in/voice", "/in/voice/turn", "/in/voice/silence", "/in/voice/wait", "/in/voice/rescue", "/in/voice/record"),
    *("/in/voice/dialed", "/in/voice/ended", "/in/voice/called", "/in/voice/reached", "/in/voice/missed"),
    *("/in/voice/farewell", "/in/voice/sorry", "/in/callback"),
)
STEPS = (
    "",
    "n=1&a=aside~language&e=choice&l=es&c=5",
    "n=4&a=p1.given_names&e=name&l=es",
    "n=9&a=p1.a_number&e=a_number&l=ht&c=2&s=1",
    "n=5&a=aside~confirm~~1a2b&e=choice&c=2&l=pt&w=2&ww=3",
    "n=7&e=date-year&a=p1.birth_date&l=fr&p=1",
)
SIGNS = "0123456789*#aé¿\x00\x1f<&>\"' \u2028+%~/.=;漢\U0001f600"
FIELDS = (
    "Digits",
    "SpeechResult",
    "CallSid",
    "From",
    "To",
    "CallStatus",
    "Direction",
    "RecordingSid",
    "DialCallStatus",
)


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    content = load_content(policy_date=date(2021, 2, 24))
    with running(
        tmp_path_factory.mktemp("mutants"), content, voice_from=NUMBER, voice_mode="callback_when_busy"
    ) as opened:
        yield opened


def nonsense(chance):
    return "".join(chance.choices(SIGNS, k=chance.choice((0, 1, 2, 9, 40))))


def genuine(chance):
    """A target and a form as Twilio may bring them."""
    step = chance.choice(STEPS)
    form = spoken(
        chance.choice(("hola", "sí", "quién entra primero")), From=PERSON[:-2] + f"{chance.randrange(100):02}"
    )
    if chance.random() < 0.5:
        form["Digits"] = "".join(chance.choices("0123456789*#", k=chance.choice((1, 1, 2, 9))))
    return chance.choice(ROUTES) + (f"?{step}" if step else ""), form


def spoilt(target, form, chance):
    """Nonsense in the place of a field, or one more, or in the query."""
    form = dict(form)
    for _ in range(chance.choice((1, 1, 3))):
        form[chance.choice((*FIELDS, nonsense(chance) or "x"))] = nonsense(chance)
    if chance.random() < 0.3:
        name, value = chance.choice("naelcpswrhmx"), quote(nonsense(chance))
        target += ("&" if "?" in target else "?") + f"{name}={value}"
    form["AccountSid"] = ACCOUNT
    return target, form


def post(world, target, form, signature):
    headers = {} if signature is None else {"X-Twilio-Signature": signature}
    client = world.app.test_client()
    return client.post(target, base_url=PUBLIC, data=form, headers=headers, environ_overrides={"RAW_URI": target})


def sign(target, form, token=TOKEN):
    return RequestValidator(token).compute_signature(PUBLIC + target, form)


def test_nobody_else_is_let_in(world):
    chance = Random(4000)
    let_in = []
    for _ in range(4000):
        target, form = genuine(chance)
        signed = sign(target, form)
        at = chance.randrange(len(signed) - 2)
        other = chance.choice([each for each in "ABCXYZabcxyz0189" if each != signed[at]])
        wrong = chance.choice((None, "", signed[:at] + other + signed[at + 1 :], sign(target, form, "f" * 32)))
        if chance.random() < 0.4:
            wrong, form = signed, {**form, chance.choice(FIELDS): "changed"}
        if chance.random() < 0.1:
            wrong, target = signed, target + ("&" if "?" in target else "?") + "z=1"
        answer = post(world, target, form, wrong)
        if answer.status_code != 403:
            let_in.append((target, form, wrong, answer.status_code))
    assert let_in == []


def test_whatever_twilio_brings_has_a_document_or_a_refusal(world):
    chance = Random(1000)
    for _ in range(1000):
        target, form = spoilt(*genuine(chance), chance)
        answer = post(world, target, form, sign(target, form))
        assert answer.status_code in {200, 400}, (target, form)
        if answer.status_code == 200:
            check(answer.get_data(as_text=True))
