"""A Twilio that never leaves this machine: it takes our messages, brings us others', and fails when it is told to.

It is a real server on loopback with a memory. It signs its webhooks with the official SDK, tries them again as the
URL's fragment asks, lists what it has for whoever missed a webhook, and judges every request and every answer of its
own by Twilio's OpenAPI file; what breaks the contract stands in ``faults``.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random
from threading import Event, Lock, Thread
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import parse_qs, urldefrag

from twilio.request_validator import RequestValidator
from werkzeug.exceptions import HTTPException
from werkzeug.serving import make_server
from werkzeug.wrappers import Request, Response

from channels.text_message import LENGTH, count_segments
from rehearsal.account import ACCOUNT, NUMBER, TOKEN
from rehearsal.calls import Calls
from rehearsal.chats import CHANNELS, Chats, Refused, Said
from rehearsal.ledger import (
    NUMBER_SETTINGS,
    SERVICE_SETTINGS,
    VERSION,
    Ledger,
    Text,
    as_account,
    as_message,
    as_number,
    as_number_of_service,
    as_service,
    as_webhook,
)
from rehearsal.replies import Quiet, as_json, as_list, as_meta, refusal
from rehearsal.routes import CALLS, CHATS, RULES, is_of_bytes
from rehearsal.ways import Bring

if TYPE_CHECKING:
    from rehearsal.contract import Contract

#: What a send can be told to come to, besides an error code of Twilio's: see ``StandIn.next``.
TROUBLES = ("429", "500", "stall", "reset", "reset_after", "malformed")
#: Codes that Twilio gives at once; all others show only in the delivery report.
REFUSED_AT_ONCE = frozenset({20003, 20429, 21211, 21408, 21610, 21611, 21612, 21614, 21617, 21655, 21656})


class _Hangup(ConnectionError):
    """The connection is closed without an answer."""


class Nonsense(Response):
    """An answer that was to break the contract."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal: what was done ("send", "webhook", "report", "listing"), and what came of it."""

    what: str
    outcome: str
    sid: str = ""


@dataclass(slots=True, kw_only=True)
class Brought:
    """How a webhook went: the HTTP status of each try, 0 for one that found nobody."""

    statuses: list[int] = field(default_factory=list)

    @property
    def taken(self) -> bool:
        """Whether somebody said "taken"."""
        return bool(self.statuses) and 200 <= self.statuses[-1] < 300


class StandIn:
    """Twilio for one account with one number; a context manager that serves while it is open."""

    def __init__(
        self,
        bring: Bring,
        *,
        account: str = ACCOUNT,
        token: str = TOKEN,
        number: str = NUMBER,
        judged: bool = True,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """Where Twilio's files are not at hand it is not ``judged`` by them."""
        self.ledger = Ledger(account=account, number=number)
        self.chats = Chats(self.ledger)
        self.calls = Calls(self.ledger, clock)
        self.token = token
        self.clock = clock
        self.journal: list[Entry] = []
        #: Where the contract was broken, by us or by this server.
        self.faults: list[str] = []
        #: Twilio shows at most a thousand at once.
        self.largest_page = 1000
        self._bring = bring
        self._troubles: deque[str] = deque()
        self._lock = Lock()
        self._over = Event()
        self._server = make_server("127.0.0.1", 0, self._answer, threaded=True, request_handler=Quiet)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._contract = _open_contract() if judged else None
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    # ------------------------------------------------------------------------------------------------- what it is told

    def next(self, *troubles: str) -> None:
        """The next sends come to this, one each: a word of ``TROUBLES`` or an error code of Twilio's."""
        self._troubles.extend(troubles)

    def point_at(self, webhook: str) -> None:
        """The number's webhook, fragment and all, as somebody would enter it at Twilio."""
        self.ledger.settings.update(sms_url=webhook, sms_method="POST")

    def point_chats_at(self, webhook: str) -> None:
        """The same for the sender of WhatsApp."""
        self.chats.webhook.update(callback_url=webhook, callback_method="POST")

    # --------------------------------------------------------------------------------------------------- what it brings

    def receive(
        self,
        sender: str,
        body: str,
        *,
        media: Sequence[str] = (),
        bring: bool = True,
        more: Mapping[str, str] | None = None,
    ) -> tuple[Text, Brought]:
        """Somebody sends a message to us: it is kept, and brought unless the webhook is to be lost.

        Who writes ``whatsapp:+52...`` writes to our sender there. ``more`` are further fields of the webhook.
        """
        chat = sender.partition(":")[0] if ":" in sender else ""
        with self._lock:
            text = self.ledger.add(
                direction="inbound",
                sender=sender,
                to=f"{chat}:{self.ledger.number}" if chat else self.ledger.number,
                body=body,
                made=self.clock(),
                status="received",
                segments=count_segments(body),
                media=tuple(media),
                more=more or {},
            )
            if not chat:
                self.ledger.hear(sender, body)
        return text, self.bring(text) if bring else Brought()

    def bring(self, text: Text) -> Brought:
        """Call the number's webhook for a message, again as often as its fragment says, then the fallback."""
        brought = Brought()
        for address in self._webhooks(text):
            url, fragment = urldefrag(address)
            tries = 1 + int(parse_qs(fragment).get("rc", ["0"])[0]) if url else 0
            for _ in range(tries):
                brought.statuses.append(self._call(url, as_webhook(self.ledger, text)))
                if brought.taken:
                    break
            if brought.taken:
                break
        self._note("webhook", str(brought.statuses), text.sid)
        return brought

    def _webhooks(self, text: Text) -> tuple[str, str]:
        """Where a message is brought to, and where it is brought to when that fails."""
        if ":" in text.sender:
            return self.chats.webhook["callback_url"], self.chats.webhook["fallback_url"]
        return self.ledger.settings["sms_url"], self.ledger.settings["sms_fallback_url"]

    def report(self, *, shuffled_by: Random | None = None, among: Iterable[Text] | None = None) -> int:
        """Report every state that our messages went through and that was not reported yet; how many reports."""
        due = [(text, status) for text in among or list(self._sent()) for status in text.unreported]
        if shuffled_by is not None:
            shuffled_by.shuffle(due)
        for text, status in due:
            self.report_one(text, status)
        return len(due)

    def report_one(self, text: Text, status: str) -> int:
        """Report one state of a message to its callback; the HTTP status of the answer."""
        failed = status in {"failed", "undelivered"}
        form = {
            "AccountSid": self.ledger.account,
            "MessageSid": text.sid,
            "SmsSid": text.sid,
            "MessageStatus": status,
            "SmsStatus": status,
            "From": text.sender,
            "To": text.to,
            "ApiVersion": VERSION,
            **({"ErrorCode": str(text.error)} if failed and text.error else {}),
        }
        text.reported.append(status)
        text.status = text.status if text.error else status
        answered = self._call(text.callback, form)
        self._note("report", f"{status} {answered}", text.sid)
        return answered

    def _sent(self) -> Iterable[Text]:
        return [each for each in list(self.ledger.texts.values()) if each.outgoing and each.callback]

    def _call(self, url: str, form: Mapping[str, str]) -> int:
        signature = RequestValidator(self.token).compute_signature(url, form)
        try:
            return self._bring(url, {"X-Twilio-Signature": signature}, form)
        except OSError:
            return 0

    def _note(self, what: str, outcome: str, sid: str = "") -> None:
        with self._lock:
            self.journal.append(Entry(what, outcome, sid))

    # -------------------------------------------------------------------------------------------------- what it answers

    def _answer(self, environ: Any, start_response: Any) -> Iterable[bytes]:
        request = Request(environ)
        return self._judged(request)(environ, start_response)

    def _judged(self, request: Request) -> Response:
        """The answer to a request, both held to the contract, where it has one."""
        if self._contract is None or is_of_bytes(request):
            return self._route(request)
        fault = self._contract.request_fault(request)
        if fault:
            self.faults.append(f"request {request.method} {request.path}: {fault}")
        answer = self._route(request)
        fault = "" if isinstance(answer, Nonsense) else self._contract.answer_fault(request, answer)
        if fault:
            self.faults.append(f"answer {request.method} {request.path}: {fault}")
        return answer

    def _route(self, request: Request) -> Response:
        try:
            name, given = RULES.bind_to_environ(request.environ).match()
        except HTTPException:
            return refusal(404, 20404)
        known = request.authorization
        if known is None or (known.username, known.password) != (self.ledger.account, self.token):
            return refusal(401, 20003)
        there = self.chats if name in CHATS else self.calls if name in CALLS else None
        answers = getattr(there, f"answer_{name}") if there else getattr(self, f"_{name}")
        answer: Response = answers(request, **given)
        return answer

    def _account(self, request: Request, account: str) -> Response:
        return as_json(as_account(self.ledger))

    def _message(self, request: Request, account: str, sid: str) -> Response:
        text = self.ledger.texts.get(sid)
        return as_json(as_message(self.ledger, text)) if text else refusal(404, 20404)

    def _listing(self, request: Request, account: str) -> Response:
        asked = request.args
        after = asked.get("DateSent>")
        with self._lock:
            found = self.ledger.found(
                to=asked.get("To", ""),
                sender=asked.get("From", ""),
                after=datetime.fromisoformat(after) if after else None,
            )
        page, size = int(asked.get("Page", 0)), min(int(asked.get("PageSize", 50)), self.largest_page)
        shown = found[page * size : (page + 1) * size]
        more = f"{request.path}?PageSize={size}&Page={page + 1}" if len(found) > (page + 1) * size else None
        self._note("listing", str(len(shown)))
        return as_json(as_list(request, "messages", [as_message(self.ledger, each) for each in shown], more))

    def _numbers(self, request: Request, account: str) -> Response:
        wanted = request.args.get("PhoneNumber", self.ledger.number)
        found = [as_number(self.ledger)] if wanted == self.ledger.number else []
        return as_json(as_list(request, "incoming_phone_numbers", found, None))

    def _number(self, request: Request, account: str, sid: str) -> Response:
        for parameter, name in NUMBER_SETTINGS.items():
            if parameter in request.form:
                self.ledger.settings[name] = request.form[parameter]
        return as_json(as_number(self.ledger))

    def _services(self, request: Request) -> Response:
        found = [as_service(self.ledger, each) for each in self.ledger.services]
        return as_json({"services": found, "meta": as_meta(request, "services")})

    def _service(self, request: Request, sid: str) -> Response:
        if sid not in self.ledger.services:
            return refusal(404, 20404)
        for parameter, name in SERVICE_SETTINGS.items():
            if parameter in request.form:
                given = request.form[parameter]
                self.ledger.services[sid][name] = given.lower() == "true" if name.startswith("use_") else given
        return as_json(as_service(self.ledger, sid))

    def _numbers_of(self, request: Request, sid: str) -> Response:
        found = [as_number_of_service(self.ledger, sid)] if sid == self.ledger.belongs_to else []
        return as_json({"phone_numbers": found, "meta": as_meta(request, "phone_numbers")})

    def _send(self, request: Request, account: str) -> Response:
        with self._lock:
            trouble = self._troubles.popleft() if self._troubles else ""
        match trouble:
            case "429":
                return self._refuse(429, 20429, {"Retry-After": "7"})
            case "500":
                return self._refuse(500, 20500)
            case "stall":
                self._over.wait(30)
                raise _Hangup
            case "reset":
                self._note("send", "reset")
                raise _Hangup
            case "malformed":
                self._note("send", "malformed")
                return Nonsense("<html>", 201, content_type="application/json")
        return self._take(request.form, trouble)

    def _place(self, form: Mapping[str, str], trouble: str) -> Response:
        """A call of ours instead of a message."""
        if trouble.isdecimal():
            return self._refuse(400, int(trouble))
        call = self.calls.place(form)
        self._note("call", trouble or "taken", call.sid)
        if trouble == "reset_after":
            raise _Hangup
        return as_json(self.calls.as_call(call), 201)

    def _take(self, form: Mapping[str, str], trouble: str) -> Response:
        if "Url" in form:
            return self._place(form, trouble)
        try:
            said = self.chats.said(form)
        except Refused as problem:
            return self._refuse(400, problem.code)
        code = int(trouble) if trouble.isdecimal() else self._objection(form, said)
        if code in REFUSED_AT_ONCE:
            return self._refuse(429 if code == 20429 else 400, code)
        with self._lock:
            text = self.ledger.add(
                direction="outbound-api",
                sender=form.get("From", self.ledger.number),
                to=form["To"],
                body=said.body,
                made=self.clock(),
                status="queued",
                segments=count_segments(said.body),
                callback=form.get("StatusCallback", ""),
                error=code or None,
                taps=said.taps,
            )
        self._note("send", trouble or "taken", text.sid)
        if trouble == "reset_after":
            raise _Hangup
        return as_json({**as_message(self.ledger, text), "error_code": None}, 201)

    def _objection(self, form: Mapping[str, str], said: Said) -> int:
        """The error that Twilio would give of its own accord; 0 for none."""
        if form["To"] in self.ledger.stopped:
            return 21610
        if form["To"].partition(":")[0] in CHANNELS:
            return self.chats.fault(form, said, self.clock())
        if not form["To"].startswith("+"):
            return 21211
        return 21617 if len(said.body.encode("utf-16-le")) // 2 > LENGTH else 0

    def _refuse(self, status: int, code: int, headers: Mapping[str, str] | None = None) -> Response:
        self._note("send", str(code))
        return refusal(status, code, headers)


def _open_contract() -> Contract:
    """What reads it comes with the tests."""
    from rehearsal.contract import Contract

    return Contract()
