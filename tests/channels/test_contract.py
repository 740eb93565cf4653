"""Every way in and out keeps the same promises; a new file in channels/ must be listed here."""

from __future__ import annotations

import pkgutil
from contextlib import suppress
from dataclasses import replace
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

import channels
from bot.dialogue.messages import Expect, InboundMessage
from bot.library import load_content
from channels.base import MARKS, BadSignature, ChannelError, Limits, Payload
from channels.page.session import Session
from channels.terminal import Terminal
from channels.web import Web
from tests.channels.bot_wire import message, open_bot, request_with
from tests.channels.chats import from_messenger, open_messenger, open_whatsapp, said
from tests.channels.wire import (
    NOW,
    OLD_TOKEN,
    TURN,
    full_prompt,
    inbound,
    open_call_back,
    open_door,
    open_voice,
    prompt,
    request_to,
    spoken,
)
from tests.mail.wire import open_door as open_email_door
from tests.mail.wire import request as mail_request

#: Files of channels/ that are no way in or out, but what the ways share.
SHARED = {"base", "calls", "files", "lines", "mail", "setup", "text_message", "twilio", "page"}
SHARED |= {"chat", "setup_parts", "twilio_files", "twilio_forms"}
SHARED |= {"bot_api", "reading"}
COOKIE = Session("s" * 43)


def web_request(proof=COOKIE.proof):
    form = {"i": "p" * 16, "l": "es", "text": "hola"} | ({"t": proof} if proof else {})
    builder = EnvironBuilder("/", base_url="http://localhost", method="POST", data=form)
    builder.headers["Cookie"] = f"s={COOKIE.token}"
    return Request(builder.get_environ())


#: name -> the channel, a genuine message, the same without proof, the same with somebody else's proof
DOORS = {
    "sms": (
        open_door,
        lambda: request_to("/in/sms", inbound()),
        lambda: request_to("/in/sms", inbound(), token=None),
        lambda: request_to("/in/sms", inbound(), token="2" * 32),
    ),
    "whatsapp": (
        open_whatsapp,
        lambda: request_to("/in/whatsapp", said()),
        lambda: request_to("/in/whatsapp", said(), token=None),
        lambda: request_to("/in/whatsapp", said(), token="2" * 32),
    ),
    "messenger": (
        open_messenger,
        lambda: request_to("/in/messenger", from_messenger()),
        lambda: request_to("/in/messenger", from_messenger(), token=None),
        lambda: request_to("/in/messenger", from_messenger(), token="2" * 32),
    ),
    "email": (
        open_email_door,
        mail_request,
        lambda: mail_request(secret=None),
        lambda: mail_request(secret="somebody else's secret"),
    ),
    "web": (
        lambda: Web(load_content()),
        web_request,
        lambda: web_request(proof=None),
        lambda: web_request(proof=Session("z" * 43).proof),
    ),
    "voice": (
        open_voice,
        lambda: request_to(TURN, spoken()),
        lambda: request_to(TURN, spoken(), token=None),
        lambda: request_to(TURN, spoken(), token="2" * 32),
    ),
    # Nobody writes there: see test_callback.py for what comes back of a call.
    "callback": (open_call_back, None, None, None),
    "telegram": (
        open_bot,
        lambda: request_with(message()),
        lambda: request_with(message(), secret=None),
        lambda: request_with(message(), secret="somebody-elses-secret"),
    ),
    "terminal": (Terminal, None, None, None),
}
FIELDS = (
    *("MessageSid", "From", "Body", "MessageStatus", "NumMedia", "i", "l", "c", "q", "t"),
    *("CallSid", "CallStatus", "Digits", "SpeechResult", "RecordingSid", "Direction"),
)
OPEN_TO_OTHERS = [name for name, (_, genuine, *_) in DOORS.items() if genuine]
CHANNELS = {name: make() for name, (make, *_) in DOORS.items()}


def every(names=tuple(DOORS)):
    return pytest.mark.parametrize("name", names)


def written(payload):
    return "\n".join(str(each) for each in payload.body.values())


#: Doors whose limit is what a message may be long; the others' is what may be typed there.
MESSAGES = {"sms", "whatsapp", "messenger", "telegram"}


def test_every_file_is_held_to_the_contract():
    assert {each.name for each in pkgutil.iter_modules(channels.__path__)} == SHARED | set(DOORS)


@every()
def test_a_channel_is_named_like_its_file(name):
    channel = CHANNELS[name]
    assert (channel.name, type(channel).__module__) == (name, f"channels.{name}")
    assert import_module(f"channels.{name}").__doc__


@every()
def test_a_channel_says_whose_ids_it_brings_and_what_it_can_carry(name):
    channel = CHANNELS[name]
    assert channel.account
    assert isinstance(channel.limits, Limits)
    assert (channel.limits.length, channel.limits.choices) == (channel.door.length, channel.door.max_choices)


# ------------------------------------------------------------------------------------------------------ going out


@every()
def test_a_secret_stands_alone(name):
    prompts = [prompt("a"), prompt("PIN 802513", secret=True), prompt("b"), prompt("c")]
    bundles = [list(each) for each in CHANNELS[name].bundle(prompts)]
    assert [prompts[1]] in bundles
    assert sum(prompts[1] in each for each in bundles) == 1


@every()
def test_bundles_keep_the_order_and_lose_nothing(name):
    prompts = [prompt(str(n), secret=n == 2) for n in range(6)]
    assert [each for bundle in CHANNELS[name].bundle(prompts) for each in bundle] == prompts


@every()
@pytest.mark.parametrize("expects", list(Expect))
def test_whatever_is_expected_the_question_can_be_read(name, expects):
    payload = CHANNELS[name].render([full_prompt(expects)])
    assert isinstance(payload, Payload)
    assert "¿De qu" in written(payload)


@every()
def test_choices_hint_and_problem_are_there(name):
    said = written(CHANNELS[name].render([full_prompt()]))
    assert [piece for piece in ("No le entend", "Honduras", "Guatemala", "Ejemplo") if piece not in said] == []


@every()
def test_marks_are_removed(name):
    marked = full_prompt(
        short="¿\u2068Ana\u2069?",
        text="¿\u2068Ana\u2069?",
        hint="\u2068x\u2069",
        problem="\u2068y\u2069",
        skip_label="\u2068z\u2069",
    )
    said = written(CHANNELS[name].render([marked]))
    assert said == said.translate(MARKS)
    assert "Ana" in said


@every()
@given(text=st.text(min_size=1, max_size=5000))
def test_lengths_hold(name, text):
    channel = CHANNELS[name]
    bundles = channel.bundle([full_prompt(short=text, text=text), prompt("Gracias")])
    if name in MESSAGES:
        assert all(len(channel.render(each).body["body"]) <= channel.limits.length for each in bundles)
    assert all(isinstance(channel.render(each), Payload) for each in bundles)


@every()
def test_rendering_is_pure(name):
    prompts = [full_prompt(), prompt("Gracias")]
    assert CHANNELS[name].render(prompts) == CHANNELS[name].render([replace(each) for each in prompts])


# ------------------------------------------------------------------------------------------------------- coming in


@every(OPEN_TO_OTHERS)
def test_a_genuine_request_is_let_in(name):
    CHANNELS[name].verify(DOORS[name][1]())


@every(OPEN_TO_OTHERS)
@pytest.mark.parametrize("which", [2, 3], ids=["missing", "wrong"])
def test_a_request_without_the_right_proof_is_refused(name, which):
    with pytest.raises(BadSignature):
        CHANNELS[name].verify(DOORS[name][which]())


@every(OPEN_TO_OTHERS)
def test_a_message_comes_from_a_known_address_at_a_known_account(name):
    (message,) = CHANNELS[name].parse(DOORS[name][1](), NOW)
    assert isinstance(message, InboundMessage)
    assert (message.address.channel, message.account, message.text) == (name, CHANNELS[name].account, "hola")
    assert (message.received_at, message.door) == (NOW, CHANNELS[name].door)


@every(OPEN_TO_OTHERS)
def test_a_replay_has_the_same_id(name):
    (first,), (again,) = (CHANNELS[name].parse(DOORS[name][1](), NOW) for _ in range(2))
    assert first.provider_id == again.provider_id


@every(OPEN_TO_OTHERS)
@given(
    data=st.binary(max_size=400),
    mimetype=st.sampled_from(
        ("application/x-www-form-urlencoded", "application/json", "multipart/form-data; boundary=x", "text/plain", "")
    ),
)
def test_garbage_raises_nothing_but_what_a_door_may_say(name, data, mimetype):
    def request():
        environ = EnvironBuilder("/in/x", method="POST", data=data, content_type=mimetype).get_environ()
        return Request(environ | {"HTTP_COOKIE": f"s={COOKIE.token}", "HTTP_X_TWILIO_SIGNATURE": "x"})

    with suppress(ChannelError):
        CHANNELS[name].verify(request())
    with suppress(ChannelError):
        list(CHANNELS[name].parse(request(), NOW))


@every(OPEN_TO_OTHERS)
@given(
    form=st.dictionaries(
        st.sampled_from(FIELDS),
        st.text(max_size=40),
    )
)
def test_a_form_of_nonsense_raises_nothing_but_what_a_door_may_say(name, form):
    with suppress(ChannelError):
        list(CHANNELS[name].parse(request_to("/in/x", form, signature="nonsense"), NOW))


def test_the_token_before_this_one_is_still_believed():
    open_door().verify(request_to("/in/sms", inbound(), token=OLD_TOKEN))
