"""What the tests of this folder share: made-up credentials, a signed request, prompts, and a stand-in that is held to its contract."""

from __future__ import annotations

import socket
import uuid
from datetime import UTC, datetime

from twilio.request_validator import RequestValidator
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

from bot.dialogue.messages import Choice, Expect, Progress, Prompt
from bot.library import load_content
from channels.callback import CallBack
from channels.sms import Sms
from channels.twilio import Account
from channels.voice import Voice
from rehearsal.twilio import ACCOUNT, NUMBER, TOKEN

PUBLIC = "https://bot.example.org"
OLD_TOKEN = "1" * 32
NOW = datetime(2021, 2, 24, 16, 0, tzinfo=UTC)
PERSON = "+525500000001"
MESSAGE = f"SM{7:032x}"


def open_door(api_url="https://api.twilio.com", **more):
    return Sms(Account(ACCOUNT, (TOKEN, OLD_TOKEN), PUBLIC, api_url, **more), NUMBER)


def request_to(target, form, *, token=TOKEN, signature=None, url=None, **more):
    """A webhook as gunicorn hands it on: the raw target beside the decoded path."""
    environ = EnvironBuilder(target, base_url="http://10.0.0.1:8000", method="POST", data=form, **more).get_environ()
    environ["RAW_URI"] = target
    if signature is None and token:
        signature = RequestValidator(token).compute_signature(url or PUBLIC + target, form)
    if signature is not None:
        environ["HTTP_X_TWILIO_SIGNATURE"] = signature
    return Request(environ)


def inbound(body="hola", **more):
    form = {"AccountSid": ACCOUNT, "MessageSid": MESSAGE, "From": PERSON, "To": NUMBER, "Body": body, "NumMedia": "0"}
    return {**form, **more}


#: Where somebody speaks who is asked for a name in the third step of a call.
TURN = "/in/voice/turn?n=3&a=p1.given_names&e=name&l=es"
CALL = f"CA{9:032x}"


def spoken(text="hola", **more):
    form = {"AccountSid": ACCOUNT, "CallSid": CALL, "From": PERSON, "To": NUMBER, "CallStatus": "in-progress"}
    said = {"Direction": "inbound", "ApiVersion": "2010-04-01", "SpeechResult": text, "Confidence": "0.91"}
    return {**form, **said, **more}


def open_voice(content=None, **more):
    account = Account(ACCOUNT, (TOKEN, OLD_TOKEN), PUBLIC)
    return Voice(account, NUMBER, content or load_content(), **more)


def open_call_back(api_url="https://api.twilio.com", clock=lambda: NOW):
    return CallBack(Account(ACCOUNT, (TOKEN,), PUBLIC, api_url), NUMBER, frozenset({"MX", "US"}), clock)


def prompt(text="Hola", **more):
    given = {"key": "k", "language": "es", "text": text, "short": text, "spoken": text, **more}
    return Prompt(**given)


def full_prompt(expects=Expect.CHOICE, **more):
    """A question with everything that a question can have."""
    choices = (Choice(value="HN", label="Honduras"), Choice(value="GT", label="Guatemala"))
    given = {
        "about": "p1.nationality",
        "expects": expects,
        "choices": choices if expects in {Expect.CHOICE, Expect.CHOICES} else (),
        "hint": "Ejemplo: Honduras",
        "problem": "No le entendí.",
        "progress": Progress(at=4, of=12, text="4 de 12"),
        "skip_label": "Saltar: no sé",
        **more,
    }
    return prompt(given.pop("text", "¿De qué país es?"), **given)


def mark():
    return uuid.uuid4().hex


def find_port():
    """A port on which nobody listens."""
    with socket.socket() as unheard:
        unheard.bind(("127.0.0.1", 0))
        return unheard.getsockname()[1]
