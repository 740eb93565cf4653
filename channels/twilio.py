"""What every door at Twilio shares: its signature, its client with a time limit, and what its errors mean for us."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Protocol
from urllib.parse import urlsplit, urlunsplit

from requests import ConnectionError as ConnectionFailed
from requests import ConnectTimeout, RequestException
from twilio.base.exceptions import TwilioException
from twilio.http.http_client import TwilioHttpClient
from twilio.http.response import Response as Reply
from twilio.request_validator import RequestValidator
from twilio.rest import Client
from urllib3.exceptions import ConnectTimeoutError, MaxRetryError, NewConnectionError
from werkzeug.wrappers import Request

from channels.base import BadSignature, SendError

API_URL = "https://api.twilio.com"
#: Seconds that we wait for an answer: the SDK itself would wait for ever.
PATIENCE = 10.0
#: What Twilio's Message resource and its callbacks call a delivery's state -> what we call it.
STATUSES = {
    "accepted": "accepted",
    "scheduled": "accepted",
    "queued": "accepted",
    "sending": "accepted",
    "sent": "sent",
    "partially_delivered": "sent",
    "delivered": "delivered",
    "read": "read",
    "failed": "failed",
    "undelivered": "undelivered",
    "canceled": "canceled",
}


# ------------------------------------------------------------------------------------------------------------- errors

#: Twilio's error codes (its error dictionary) -> whether to try again, and what it means for the address.
VERDICTS: Mapping[str, tuple[bool, str]] = {
    **dict.fromkeys(("21211", "21614", "21635", "30005", "30006", "63003", "63024"), (False, "bad_address")),
    "21610": (False, "stopped"),
    **dict.fromkeys(("20429", "21611", "30001", "30003", "30008", "63012", "63017", "63018"), (True, "")),
    **dict.fromkeys(("20003", "21408", "21612", "21617", "30002", "30007", "30034"), (False, "alarm")),
    **dict.fromkeys(("63001", "63002", "63005", "63007", "63008", "63013", "63021", "63027"), (False, "alarm")),
    # Too late: this message must not go out again as it is.
    "30036": (False, ""),
    # Outside WhatsApp's 24 hours, or more than WhatsApp lets this person have: somewhere else it may arrive.
    **dict.fromkeys(("63016", "63032"), (False, "closed")),
}


def judge(code: str) -> SendError | None:
    """What an error code means; None for one that we do not know."""
    known = VERDICTS.get(code)
    return SendError(code, retry=known[0], effect=known[1]) if known else None


@contextmanager
def translated() -> Iterator[None]:
    """What the SDK itself makes of an answer becomes a SendError, without its sentence: that may name the number."""
    try:
        yield
    except TwilioException:
        raise SendError("sdk", retry=False, effect="alarm") from None


class Wire(TwilioHttpClient):  # type: ignore[misc]
    """The SDK's way to Twilio: to another address in rehearsals, with typed failures, and with nothing in the log."""

    def __init__(self, api_url: str, patience: float) -> None:
        super().__init__(timeout=patience)
        # It would log whole addresses, and with them the numbers that we look up.
        logging.getLogger("urllib3.connectionpool").setLevel(logging.INFO)
        self._elsewhere = urlsplit(api_url) if api_url != API_URL else None
        # A proxy of this machine's must not be asked for something on this machine.
        self.session.trust_env = self._elsewhere is None

    def request(self, method: str, url: str, *args: Any, **more: Any) -> Reply:
        """One request; raises SendError for everything that is no answer to it."""
        asks_only = method.upper() == "GET"
        try:
            reply = super().request(method, self._there(url), *args, **more)
        except RequestException as problem:
            lost = not (asks_only or _never_left(problem))
            raise SendError(type(problem).__name__, retry=not lost, effect="unknown" if lost else "") from None
        _check(reply, asks_only=asks_only)
        return reply

    def _there(self, url: str) -> str:
        if self._elsewhere is None:
            return url
        return urlunsplit(urlsplit(url)._replace(scheme=self._elsewhere.scheme, netloc=self._elsewhere.netloc))

    def log_request(self, kwargs: Mapping[str, Any]) -> None:
        """Nothing: the SDK would log numbers."""

    def log_response(self, status_code: int, response: Any) -> None:
        """Nothing."""


def _never_left(problem: RequestException) -> bool:
    """Whether no connection came about: then nothing can have been taken at the other end."""
    if isinstance(problem, ConnectTimeout):
        return True
    cause = problem.args[0] if isinstance(problem, ConnectionFailed) and problem.args else None
    return isinstance(cause, MaxRetryError) and isinstance(cause.reason, NewConnectionError | ConnectTimeoutError)


def _check(reply: Reply, *, asks_only: bool) -> None:
    """Raises SendError for every answer but a good one; after some of them nobody knows what was done."""
    status = reply.status_code
    if status == 429:
        raise SendError("429", retry=True, after=_seconds(reply.headers))
    if status >= 500:
        raise SendError(str(status), retry=asks_only, effect="" if asks_only else "unknown")
    if status == 204:
        return
    plain = _read_object(reply.text)
    if status >= 300:
        code = str((plain or {}).get("code") or status)
        raise judge(code) or SendError(code, retry=False, effect="alarm")
    if plain is None:
        raise SendError("malformed", retry=asks_only, effect="" if asks_only else "unknown")


def _seconds(headers: Any) -> float | None:
    """How long we are asked to wait; None when that is not said in seconds."""
    text = str((headers or {}).get("Retry-After", ""))
    return float(text) if text.isdecimal() and len(text) < 7 else None


def _read_object(text: str) -> Mapping[str, Any] | None:
    try:
        plain = json.loads(text)
    except ValueError:
        return None
    return plain if isinstance(plain, dict) else None


# ------------------------------------------------------------------------------------------------------------ account


class TwilioSettings(Protocol):
    """The settings that open an account."""

    @property
    def twilio_account_sid(self) -> str | None:
        """The account."""

    @property
    def twilio_tokens(self) -> tuple[str, ...]:
        """Its token, and the one before it while that is still believed."""

    @property
    def twilio_api_url(self) -> str:
        """Where Twilio's API is."""

    @property
    def public_url(self) -> str | None:
        """Where Twilio reaches us."""


@dataclass(frozen=True)
class Account:
    """An account at Twilio; the first of its ``tokens`` speaks, each of them is believed."""

    sid: str
    tokens: tuple[str, ...] = field(repr=False)
    public_url: str
    api_url: str = API_URL
    patience: float = PATIENCE

    @property
    def speaks_to_twilio(self) -> bool:
        """Whether it is Twilio at the other end, and no stand-in."""
        return self.api_url == API_URL

    @cached_property
    def client(self) -> Client:
        """The official SDK, which is told where to go and how long to wait."""
        return Client(self.sid, self.tokens[0], http_client=Wire(self.api_url, self.patience))

    def check_signature(self, request: Request) -> None:
        """Return if Twilio signed exactly this request for this account; raises BadSignature otherwise.

        The signature covers the URL as it was asked for, so the public address is put before the raw target
        (``request.url`` is decoded and encoded anew, which breaks it). Only forms are signed whole; whatever else
        comes is refused because it names no account.
        """
        target = request.environ.get("RAW_URI") or request.environ.get("REQUEST_URI")
        signature = request.headers.get("X-Twilio-Signature")
        if not (target and signature and request.method == "POST" and request.form.get("AccountSid") == self.sid):
            raise BadSignature("not signed")
        if not any(self._validates(token, target, request, signature) for token in self.tokens):
            raise BadSignature("wrongly signed")

    def _validates(self, token: str, target: str, request: Request, signature: str) -> bool:
        try:
            return bool(RequestValidator(token).validate(self.public_url + target, request.form, signature))
        except ValueError:  # a target that is no part of any URL
            return False

    def sign(self, url: str, form: Mapping[str, str]) -> str:
        """The signature that Twilio would give this: to try our own door."""
        return str(RequestValidator(self.tokens[0]).compute_signature(url, form))


def open_account(settings: TwilioSettings) -> Account | None:
    """The account of the settings; None when there is none."""
    if settings.twilio_account_sid is None or settings.public_url is None or not settings.twilio_tokens:
        return None
    return Account(settings.twilio_account_sid, settings.twilio_tokens, settings.public_url, settings.twilio_api_url)
