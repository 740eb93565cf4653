"""What the pretended Twilio keeps of calls: those that we placed, and what people said after the tone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

from werkzeug.wrappers import Request, Response

from rehearsal.ledger import VERSION, Ledger
from rehearsal.replies import as_json, as_list, refusal

#: The beginning of a recording as a WAVE file has it.
SOUND = b"RIFF\x24\x00\x00\x00WAVEfmt "


@dataclass(slots=True, kw_only=True)
class Placed:
    """One call that we placed: whom it rings, where its documents begin, and where its end is told."""

    sid: str
    sender: str
    to: str
    url: str
    callback: str
    made: datetime


@dataclass(slots=True)
class Calls:
    """The account's calls and recordings."""

    ledger: Ledger
    clock: Callable[[], datetime]
    placed: dict[str, Placed] = field(default_factory=dict)
    sounds: dict[str, bytes] = field(default_factory=dict)

    def place(self, form: Mapping[str, str]) -> Placed:
        """Ring somebody."""
        call = Placed(
            sid=f"CA{0xF0000 + len(self.placed):032x}",
            sender=form["From"],
            to=form["To"],
            url=form["Url"],
            callback=form.get("StatusCallback", ""),
            made=self.clock(),
        )
        self.placed[call.sid] = call
        return call

    def ended(self, call: Placed, status: str) -> tuple[str, dict[str, str]]:
        """What is told about the end of a call, and where."""
        form = {"AccountSid": self.ledger.account, "CallSid": call.sid, "CallStatus": status}
        return call.callback, {**form, "Direction": "outbound-api", "From": call.sender, "To": call.to}

    def as_call(self, call: Placed) -> Mapping[str, Any]:
        """A call as Twilio's API shows it."""
        made = format_datetime(call.made.astimezone(UTC))
        return {
            "sid": call.sid,
            "account_sid": self.ledger.account,
            "api_version": VERSION,
            "from": call.sender,
            "to": call.to,
            "status": "queued",
            "direction": "outbound-api",
            "date_created": made,
            "date_updated": made,
            "uri": f"/{VERSION}/Accounts/{self.ledger.account}/Calls/{call.sid}.json",
        }

    def answer_calls(self, request: Request, account: str) -> Response:
        """The calls to a number."""
        wanted = request.args.get("To", "")
        found = [self.as_call(each) for each in self.placed.values() if wanted in {"", each.to}]
        return as_json(as_list(request, "calls", found[::-1], None))

    def answer_sound(self, request: Request, account: str, sid: str) -> Response:
        """The recording itself, once it is there."""
        sound = self.sounds.get(sid)
        return refusal(404, 20404) if sound is None else Response(sound, content_type="audio/x-wav")

    def answer_recording(self, request: Request, account: str, sid: str) -> Response:
        """It is deleted."""
        return refusal(404, 20404) if self.sounds.pop(sid, None) is None else Response(status=204)
