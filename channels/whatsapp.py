"""WhatsApp through Twilio: choices are tapped, and 24 hours after a person's last word only approved texts arrive."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from bot.dialogue.content import Content
from bot.dialogue.messages import Prompt
from channels.base import Payload, Recipient, SendError, Sent
from channels.chat.door import NO_BUTTONS, VALIDITY, Chat, is_over
from channels.chat.message import ASKED, asked_of, count, taps_of, text_of
from channels.chat.reading import PLAIN
from channels.chat.shelf import Shelf
from channels.chat.templates import Filled, Templates
from channels.messenger import Messenger
from channels.twilio import Account, TwilioSettings, open_account

NAME = "whatsapp"
#: Where there is no template for what is said.
NOTHING: Mapping[str, Any] = {"name": "", "variables": {}}


class WhatsApp(Chat):
    """One sender of WhatsApp, with the templates that this content wants."""

    name = NAME

    def __init__(self, provider: Account, sender: str, content: Content) -> None:
        super().__init__(provider, sender)
        self.templates = Templates(content)
        self.shelf = Shelf(provider)

    def render(self, prompts: Sequence[Prompt]) -> Payload:
        """``body``: everything, the choices by number. Where they can be tapped: ``tapped``, and what stands above.

        ``notice``: the approved template that says the same.
        """
        body: dict[str, Any] = {"body": text_of(prompts)}
        asked, last = asked_of(prompts), prompts[-1]
        tapped = self.templates.tapped(last.language, asked, taps_of(last)) if count(asked) <= ASKED else None
        if tapped:
            body |= {"asked": asked, "tapped": _as_json(tapped)}
        notice = self.templates.notice(prompts)
        return Payload(body | ({"notice": _as_json(notice)} if notice else {}))

    def send(self, to: Recipient, payload: Payload, mark: str) -> Sent:
        """Hand one message to Twilio, as buttons where they can be had; raises SendError, ``closed`` out of hours."""
        if is_over(to):
            return self._send_notice(to, payload, mark)
        return self._send_tapped(to, payload, mark) or super().send(to, payload, mark)

    def _send_notice(self, to: Recipient, payload: Payload, mark: str) -> Sent:
        filled = payload.body.get("notice", NOTHING)
        sid = self.shelf.sid(filled["name"], approved=True)
        if sid is None:
            raise SendError("window", retry=False, effect="closed")
        return self.create(to, mark, content_sid=sid, content_variables=json.dumps(filled["variables"]))

    def _send_tapped(self, to: Recipient, payload: Payload, mark: str) -> Sent | None:
        """None where it must be said in plain text: no such template, or Twilio refuses it."""
        filled = NOTHING if to.memory.get(PLAIN) else payload.body.get("tapped", NOTHING)
        sid = self.shelf.sid(filled["name"])
        if sid is None:
            return None
        variables = json.dumps(filled["variables"], ensure_ascii=False)
        try:
            return self.create(to, mark, content_sid=sid, content_variables=variables, validity_period=VALIDITY)
        except SendError as problem:
            if problem.reason in NO_BUTTONS:
                return None
            raise


def _as_json(filled: Filled) -> dict[str, Any]:
    return {"name": filled.name, "variables": dict(filled.variables)}


class WhatsAppSettings(TwilioSettings, Protocol):
    """The settings that open the chats."""

    @property
    def whatsapp_from(self) -> str | None:
        """What people write to."""


def open_chats(settings: WhatsAppSettings, content: Content) -> list[Chat]:
    """WhatsApp, and Messenger beside it, whose messages come to the same webhook; none without a sender."""
    account = open_account(settings)
    if account is None or settings.whatsapp_from is None:
        return []
    return [WhatsApp(account, settings.whatsapp_from, content), Messenger(account, settings.whatsapp_from)]
