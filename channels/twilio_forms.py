"""What every webhook of Twilio's for messages has in common: its form is a message, a delivery report or neither."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from hashlib import sha256

from werkzeug.wrappers import Request, Response

from bot.dialogue.messages import File, Receipt
from channels.base import Arrival, BadRequest, Unread
from channels.reading import readable
from channels.twilio import STATUSES

#: Twilio's form of a message's id (its OpenAPI file).
MESSAGE_SID = re.compile(r"(SM|MM)[0-9a-fA-F]{32}")
#: E.164. Short codes and names ("InfoSMS") are senders too, and never people.
PERSON = re.compile(r"\+[1-9]\d{6,14}")
MOST_FILES = 10
EMPTY = '<?xml version="1.0" encoding="UTF-8"?><Response/>'

Form = Mapping[str, str]
#: A message's form, with its id, becomes what arrived.
Read = Callable[[Form, str], Arrival]


def read_webhook(request: Request, account: str, now: datetime, read: Read) -> Sequence[Arrival]:
    """The one message or delivery report of the form; raises BadRequest for what is no form.

    A form that says nothing but our account is the probe of ``mpp channels check``: nothing has arrived.
    """
    if request.mimetype != "application/x-www-form-urlencoded":
        raise BadRequest("not a form")
    form = request.form.to_dict()
    return [] if form.keys() <= {"AccountSid"} else [_read(form, account, now, read)]


def _read(form: Form, account: str, now: datetime, read: Read) -> Arrival:
    sid = form.get("MessageSid") or form.get("SmsSid", "")
    if not MESSAGE_SID.fullmatch(sid):
        return unread(form, account, "no_message")
    if "MessageStatus" in form:
        status = STATUSES.get(form["MessageStatus"])
        if status is None:
            return unread(form, account, "unknown_status")
        return Receipt(provider_id=sid, account=account, status=status, reason=form.get("ErrorCode", ""), at=now)
    if "Body" not in form and "Latitude" not in form and not files_of(form):
        return unread(form, account, "no_message")
    return read(form, sid)


def unread(form: Form, account: str, reason: str) -> Unread:
    """What parsed and is no message for us, under its own id or one made of all that it says."""
    raw = json.dumps(dict(form), ensure_ascii=False, sort_keys=True)
    known = form.get("MessageSid", "")
    digest = sha256(raw.encode("utf-8", "replace")).hexdigest()
    provider_id = known if MESSAGE_SID.fullmatch(known) and "MessageStatus" not in form else digest
    return Unread(account=account, provider_id=provider_id, raw=raw, reason=reason)


def text_in(form: Form) -> str:
    """What the person wrote, without signs that no screen shows."""
    return readable(form.get("Body", ""))


def command_in(form: Form) -> str | None:
    """Only where the account has its own list of words to stop by; ours in five languages are read from the text."""
    return "stop" if form.get("OptOutType") == "STOP" else None


def files_of(form: Form) -> tuple[File, ...]:
    """What came with the message, by its address at Twilio; fetched by nobody here."""
    found = ((form.get(f"MediaContentType{place}", ""), form.get(f"MediaUrl{place}")) for place in range(MOST_FILES))
    return tuple(File(kind.partition("/")[0] or "media", "", url) for kind, url in found if url)


def say_nothing() -> Response:
    """Empty TwiML: anything else would be sent to the person as a text."""
    return Response(EMPTY, content_type="text/xml; charset=utf-8")
