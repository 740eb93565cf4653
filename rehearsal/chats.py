"""What the pretended Twilio knows of WhatsApp and Messenger: templates with their approvals, senders, and the 24 hours.

Held to what Meta and Twilio demand of buttons and lists; what breaks it fails as it does there, in the report.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from werkzeug.wrappers import Request, Response

from channels.chat.templates import Template
from rehearsal.ledger import Ledger, as_media
from rehearsal.replies import as_json, as_list, as_meta, refusal

HOURS = timedelta(hours=24)
CHANNELS = ("whatsapp", "messenger")
#: Characters: of a text, of one with buttons or a list, of a button, of an item, of the line below it, of an id.
BODY, ASKED, TITLE, ITEM, DESCRIPTION, ID = 1600, 1024, 20, 24, 72, 200
CONTENT = "https://content.twilio.com"
WEBHOOK = ("callback_url", "callback_method", "fallback_url", "fallback_method")


@dataclass(frozen=True, slots=True)
class Said:
    """What a message says once its template is filled, and what can be tapped below it: id and label."""

    body: str
    taps: tuple[tuple[str, str], ...] = ()
    kind: str = "text"


class Refused(Exception):
    """Twilio does not take it, for the reason of this code."""

    def __init__(self, code: int) -> None:
        super().__init__(str(code))
        self.code = code


@dataclass(slots=True)
class Chats:
    """The account's templates, and its one sender of WhatsApp."""

    ledger: Ledger
    contents: dict[str, dict[str, Any]] = field(default_factory=dict)
    #: What Meta says to each template that was sent in for approval.
    verdict: str = "approved"
    webhook: dict[str, str] = field(default_factory=lambda: dict.fromkeys(WEBHOOK, ""))
    status: str = "ONLINE"

    def hold(self, templates: Iterable[Template]) -> None:
        """These templates are there and approved, as if they had been set up long ago."""
        for each in templates:
            approval = {"status": self.verdict} if each.needs_approval else {}
            sid = f"HX{len(self.contents) + 1:032x}"
            its = {
                "sid": sid,
                "account_sid": self.ledger.account,
                "friendly_name": each.name,
                "language": each.language,
            }
            filled = {"variables": dict(each.variables), "types": dict(each.types), "approval_requests": approval}
            self.contents[sid] = its | filled

    # ------------------------------------------------------------------------------------------------------- sending

    def said(self, form: Mapping[str, str]) -> Said:
        """What a request to send says; raises Refused."""
        if "ContentSid" not in form:
            return Said(form["Body"])
        content = self.contents.get(form["ContentSid"])
        if content is None:
            raise Refused(21655)
        try:
            given = json.loads(form.get("ContentVariables", "{}"))
        except ValueError:
            raise Refused(21656) from None
        if not isinstance(given, dict) or not all(isinstance(each, str) for each in given.values()):
            raise Refused(21656)
        return _fill(content["types"], {**content["variables"], **given})

    def fault(self, form: Mapping[str, str], said: Said, now: datetime) -> int:
        """The code with which it fails later; 0 where it arrives."""
        approved = self._is_approved(form.get("ContentSid", ""))
        if not approved and not self.is_open(form["To"], now):
            return 63016
        return 63013 if _breaks(said) else 0

    def is_open(self, person: str, now: datetime) -> bool:
        """Whether the person wrote within the last 24 hours."""
        mine = [each.made for each in self.ledger.texts.values() if not each.outgoing and each.sender == person]
        return bool(mine) and now - mine[-1] < HOURS

    def _is_approved(self, sid: str) -> bool:
        content = self.contents.get(sid)
        return content is not None and content["approval_requests"].get("status") == "approved"

    # ------------------------------------------------------------------------------------------------------ resources

    def answer_contents(self, request: Request) -> Response:
        """All templates, or one more."""
        if request.method == "GET":
            found = [_public(each) for each in self.contents.values()]
            return as_json({"contents": found, "meta": as_meta(request, "contents", CONTENT)})
        asked = request.get_json()
        sid = f"HX{len(self.contents) + 1:032x}"
        given = {name: asked.get(name) for name in ("friendly_name", "language", "variables", "types")}
        self.contents[sid] = {"sid": sid, "account_sid": self.ledger.account, "approval_requests": {}, **given}
        shown = {name: value for name, value in self.contents[sid].items() if name != "approval_requests"}
        return as_json(shown | {"url": f"{CONTENT}/v1/Content/{sid}"}, 201)

    def answer_approval(self, request: Request, sid: str) -> Response:
        """A template is sent in, and judged at once."""
        if sid not in self.contents:
            return refusal(404, 20404)
        asked = request.get_json()
        status = {"name": asked["name"], "category": asked["category"], "status": self.verdict}
        self.contents[sid]["approval_requests"] = status
        return as_json(status | {"status": "received", "rejection_reason": ""}, 201)

    def answer_senders(self, request: Request) -> Response:
        """The one sender."""
        found = [self._sender()] if request.args.get("Channel") == "whatsapp" else []
        return as_json({"senders": found, "meta": as_meta(request, "senders")})

    def answer_sender(self, request: Request, sid: str) -> Response:
        """The sender, changed or as it is."""
        if sid != self._sender()["sid"]:
            return refusal(404, 20404)
        if request.method == "GET":
            return as_json(self._sender())
        self.webhook.update({name: value for name, value in request.get_json()["webhook"].items() if value is not None})
        return as_json(self._sender(), 202)

    def answer_listed_media(self, request: Request, account: str, sid: str) -> Response:
        """The files of a message, by their addresses."""
        text = self.ledger.texts[sid]
        found = [as_media(self.ledger, text, each) for each in text.media]
        return as_json(as_list(request, "media_list", found, None))

    def answer_media(self, request: Request, account: str, sid: str, media: str) -> Response:
        """The bytes of a file, until it is deleted."""
        name = media.removesuffix(".json")
        if name not in self.ledger.files:
            return refusal(404, 20404)
        if request.method == "DELETE":
            del self.ledger.files[name]
            return Response(status=204)
        return Response(self.ledger.files[name], content_type="application/octet-stream")

    def _sender(self) -> dict[str, Any]:
        return {
            "sid": f"XE{1:032x}",
            "status": self.status,
            "sender_id": f"whatsapp:{self.ledger.number}",
            "webhook": {name: value or None for name, value in self.webhook.items() if value or "url" in name},
            "url": f"https://messaging.twilio.com/v2/Channels/Senders/XE{1:032x}",
        }


def _public(content: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"date_created": "2021-02-24T16:00:00Z", "date_updated": "2021-02-24T16:00:00Z", **content}


def _fill(types: Mapping[str, Any], given: Mapping[str, str]) -> Said:
    def fill(text: str) -> str:
        return re.sub(r"{{(\w+)}}", lambda found: given.get(found[1], ""), text)

    if "twilio/quick-reply" in types:
        quick = types["twilio/quick-reply"]
        return Said(fill(quick["body"]), tuple((fill(a["id"]), fill(a["title"])) for a in quick["actions"]), "buttons")
    if "twilio/list-picker" in types:
        picker = types["twilio/list-picker"]
        items = tuple((fill(i["id"]), fill(i.get("description") or i["item"])) for i in picker["items"])
        kind = "rows" if any("description" in each for each in picker["items"]) else "list"
        return Said(fill(picker["body"]), items, kind)
    return Said(fill(types["twilio/text"]["body"]))


def _breaks(said: Said) -> bool:
    """Whether Meta would not show it."""
    longest = {"text": 0, "buttons": TITLE, "list": ITEM, "rows": DESCRIPTION}[said.kind]
    labels, ids = [label for _, label in said.taps], [each for each, _ in said.taps]
    most = {"text": 0, "buttons": 3}.get(said.kind, 10)
    too_long = any(len(each) > longest for each in labels) or any(len(each) > ID for each in ids)
    alike = len(set(ids)) < len(ids) or (said.kind != "rows" and len(set(labels)) < len(labels))
    empty = not said.body.strip() or not all(map(str.strip, labels))
    return too_long or alike or empty or len(labels) > most or len(said.body) > (ASKED if said.taps else BODY)
