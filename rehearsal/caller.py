"""Somebody on the telephone, with Twilio between them and the hotline: it follows the documents and signs each request.

    caller = Caller(to_door(app, PUBLIC), PUBLIC, "+525500000001")
    caller.calls().presses("1").hears("¿Está de acuerdo?").waits().says("sí").hangs_up()

``heard`` is what was said since the last key, word or silence; a recording that is played is there as ``[address]``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import count
from typing import Any, Self
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree as ET

import requests
from twilio.request_validator import RequestValidator
from werkzeug.test import Client

from rehearsal.account import ACCOUNT, NUMBER, TOKEN

#: URL, headers, form -> HTTP status, content type, body.
Ask = Callable[[str, Mapping[str, str], Mapping[str, str]], tuple[int, str, str]]
#: Redirects that lead nowhere but on.
MOST_REDIRECTS = 30
LARGEST = 64 * 1024
_CALLS = count(1)


def to_door(application: Any, public_url: str) -> Ask:
    """Requests go straight into a WSGI application, as if it answered at its public address."""
    client = Client(application)

    def ask(url: str, headers: Mapping[str, str], form: Mapping[str, str]) -> tuple[int, str, str]:
        parts = urlsplit(url)
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        answer = client.post(target, base_url=public_url, headers=dict(headers), data=dict(form))
        return answer.status_code, answer.content_type, answer.get_data(as_text=True)

    return ask


def to_hotline(public_url: str, served_at: str) -> Ask:
    """Requests to the public address go over HTTP to where the bot really listens."""
    host = {"Host": urlsplit(public_url).netloc}

    def ask(url: str, headers: Mapping[str, str], form: Mapping[str, str]) -> tuple[int, str, str]:
        there = url.replace(public_url, served_at, 1)
        with requests.Session() as session:
            session.trust_env = False
            answer = session.post(there, data=dict(form), headers={**headers, **host}, timeout=15)
        return answer.status_code, answer.headers.get("Content-Type", ""), answer.text

    return ask


class BadDocument(AssertionError):
    """What the hotline answered is nothing that Twilio could follow."""


class Caller:
    """One telephone that calls, or is called; ``check`` is shown each document before it is followed."""

    def __init__(
        self,
        ask: Ask,
        public_url: str,
        number: str,
        *,
        line: str = NUMBER,
        account: str = ACCOUNT,
        token: str = TOKEN,
        check: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.number = number
        self.line = line
        self._ask = ask
        self._account, self._token = account, token
        self._public_url = public_url
        self._check = check
        self._form: dict[str, str] = {}
        self._url = ""
        self._rest: list[ET.Element] = []
        self._waiting: ET.Element | None = None
        #: Redirects since somebody was waited for.
        self._led = 0
        #: The last request, to be made again: its URL and form.
        self.last: tuple[str, dict[str, str]] = ("", {})
        self.documents: list[str] = []
        #: What was said since the person did something: the language, as Twilio is told it, and the words.
        self.spoken: list[tuple[str, str]] = []
        #: How the call stands: "" before it, "on", "rejected", "over".
        self.state = ""
        #: The telephone to which the call is being put through.
        self.dialed = ""

    # ----------------------------------------------------------------------------------------------- what a person does

    def calls(self, **more: str) -> Self:
        """Dial the hotline."""
        self._form = self._call("inbound", self.number, self.line) | more
        return self._begin(f"{self._public_url}/in/voice")

    def is_called(self, url: str, sid: str) -> Self:
        """Take up a call that the hotline placed; ``url`` is where its documents begin."""
        self._form = self._call("outbound-api", self.line, self.number) | {"CallSid": sid}
        return self._begin(url)

    def presses(self, keys: str) -> Self:
        """Press keys one after the other; what is still missing after them is waited for."""
        gather = self._at("Gather")
        ends, most = gather.get("finishOnKey", "#"), int(gather.get("numDigits", "99"))
        digits = keys.partition(ends)[0][:most] if ends else keys[:most]
        return self._brings(gather, Digits=digits) if digits else self.waits()

    def says(self, text: str, confidence: float = 0.9) -> Self:
        """Say something; where only keys are waited for, nobody hears it."""
        gather = self._at("Gather")
        if "speech" not in gather.get("input", "dtmf"):
            return self.waits()
        return self._brings(gather, SpeechResult=text, Confidence=str(confidence))

    def waits(self) -> Self:
        """Say and press nothing until the hotline goes on by itself."""
        self._at("Gather", "Record")
        self.spoken = []
        return self._follow(self._rest)

    def records(self, seconds: int = 3) -> Self:
        """Speak after the tone, and end with the key."""
        sid = f"RE{next(_CALLS):032x}"
        there = f"https://api.twilio.com/2010-04-01/Accounts/{self._account}/Recordings/{sid}"
        record = self._at("Record")
        return self._brings(record, RecordingSid=sid, RecordingUrl=there, RecordingDuration=str(seconds), Digits="#")

    def is_put_through(self, outcome: str = "completed") -> Self:
        """The dialed telephone was taken up ("completed"), or not ("no-answer", "busy", "failed")."""
        return self._brings(self._at("Dial"), DialCallStatus=outcome)

    def hangs_up(self) -> Self:
        """Put down the receiver; the hotline is told."""
        self.state = "over"
        self._waiting = None
        self._post(f"{self._public_url}/in/voice/ended", {"CallStatus": "completed"})
        return self

    # --------------------------------------------------------------------------------------------------- what they hear

    @property
    def heard(self) -> str:
        """What was said since the person did something."""
        return "\n".join(text for _, text in self.spoken)

    def hears(self, *pieces: str) -> Self:
        """Each piece was said since then."""
        missing = [piece for piece in pieces if piece not in self.heard]
        assert not missing, f"{missing} not in:\n{self.heard}"
        return self

    def hears_no(self, *pieces: str) -> Self:
        """No piece was said since then."""
        said = [piece for piece in pieces if piece in self.heard]
        assert not said, f"{said} in:\n{self.heard}"
        return self

    @property
    def waits_for(self) -> str:
        """What the hotline waits for: "Gather", "Record", "Dial", or nothing."""
        return self._waiting.tag if self._waiting is not None else ""

    @property
    def gather(self) -> Mapping[str, str]:
        """How keys and words are waited for right now."""
        return self._at("Gather").attrib

    # ------------------------------------------------------------------------------------------------- what Twilio does

    def _call(self, direction: str, caller: str, called: str) -> dict[str, str]:
        sid = f"CA{next(_CALLS):032x}"
        return {
            "AccountSid": self._account,
            "ApiVersion": "2010-04-01",
            "CallSid": sid,
            "CallStatus": "ringing" if direction == "inbound" else "in-progress",
            "Direction": direction,
            "From": caller,
            "To": called,
        }

    def _begin(self, url: str) -> Self:
        self.state, self.dialed, self.spoken = "on", "", []
        return self._go(url, {})

    def _brings(self, verb: ET.Element, **given: str) -> Self:
        self.spoken = []
        return self._go(urljoin(self._url, verb.get("action", self._url)), given)

    def _go(self, url: str, given: Mapping[str, str]) -> Self:
        """Ask for a document, and follow it until it waits for somebody."""
        self._url, self._waiting = url, None
        self._form["CallStatus"] = "in-progress" if given else self._form["CallStatus"]
        return self._follow(list(self._read(self._post(url, given))))

    def again(self) -> str:
        """The last request once more, as after a lost answer: the document that comes."""
        url, form = self.last
        return self._send(url, form)

    def _post(self, url: str, given: Mapping[str, str]) -> str:
        self.last = (url, {**self._form, **given})
        return self._send(*self.last)

    def _send(self, url: str, form: Mapping[str, str]) -> str:
        signature = RequestValidator(self._token).compute_signature(url, form)
        status, kind, body = self._ask(url, {"X-Twilio-Signature": signature}, form)
        if status != 200 or not kind.startswith("text/xml") or len(body.encode()) > LARGEST:
            raise BadDocument(f"{status} {kind} {len(body)} for {url}")
        self.documents.append(body)
        self._check(body)
        return body

    def _read(self, body: str) -> ET.Element:
        if not body.startswith("<?xml"):
            raise BadDocument("nothing may stand before the declaration")
        root = ET.fromstring(body)  # noqa: S314 - our own document
        if root.tag != "Response":
            raise BadDocument(root.tag)
        return root

    def _follow(self, verbs: list[ET.Element]) -> Self:
        for place, verb in enumerate(verbs):
            self._rest = verbs[place + 1 :]
            match verb.tag:
                case "Gather" | "Record" | "Dial":
                    self._hear(verb)
                    self._waiting, self._led = verb, 0
                    self.dialed = (verb.text or "") if verb.tag == "Dial" else ""
                    return self
                case "Redirect":
                    return self._redirect(verb)
                case "Hangup" | "Reject":
                    self.state = "rejected" if verb.tag == "Reject" else "over"
                    return self
                case _:
                    self._hear(verb)
        self.state = "over"
        return self

    def _redirect(self, verb: ET.Element) -> Self:
        self._led += 1
        if self._led > MOST_REDIRECTS:
            raise BadDocument("it never ends")
        return self._go(urljoin(self._url, verb.text or ""), {})

    def _hear(self, verb: ET.Element) -> None:
        if verb.tag == "Say":
            self.spoken.append((verb.get("language", ""), "".join(verb.itertext())))
        elif verb.tag == "Play":
            self.spoken.append(("", f"[{verb.text}]"))
        elif verb.tag == "Gather":
            for each in verb:
                self._hear(each)

    def _at(self, *tags: str) -> ET.Element:
        waiting = self._waiting
        if waiting is None or waiting.tag not in tags:
            raise BadDocument(f"waits for {self.waits_for or self.state}, not for {tags}")
        return waiting
