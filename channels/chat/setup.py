"""WhatsApp's sender is pointed at us, and every template that the content wants is made at Twilio, and approved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from channels.base import SendError
from channels.chat.shelf import Held, held
from channels.chat.templates import APPROVED_IN, Template
from channels.setup_parts import (
    NOBODYS,
    RETRIES,
    SECOND_DOOR,
    Difference,
    Finding,
    Place,
    differences_of_service,
    find_service,
    webhook_finding,
    write,
)
from channels.twilio import translated
from channels.whatsapp import WhatsApp

#: What Meta takes for messages that somebody asked for, and that sell nothing.
CATEGORY = "UTILITY"
#: Approvals that nobody has to ask for any more.
ASKED_FOR = frozenset({"received", "pending", "approved", "rejected", "paused", "disabled"})
REFUSED = frozenset({"rejected", "paused", "disabled"})


class _Body(dict[str, Any]):
    """What is sent as JSON as it stands: the SDK's own classes add nulls that Twilio's contract does not have."""

    def to_dict(self) -> dict[str, Any]:
        """Itself."""
        return dict(self)


def wanted(door: WhatsApp) -> Mapping[str, str]:
    """How the sender must be set at Twilio so that every message finds its way here."""
    return {
        "callback_url": door.webhook + RETRIES,
        "callback_method": "POST",
        "fallback_url": door.webhook + SECOND_DOOR + RETRIES,
        "fallback_method": "POST",
    }


# ------------------------------------------------------------------------------------------------- what must change


def places(door: WhatsApp, shared: str | None = None) -> Iterator[Place]:
    """Everything at Twilio that this door needs; ``shared`` is the sender of text messages, which may be the same.

    A service that both share brings everything to the door of text messages, which knows a chat when it sees one.
    Raises SendError, LookupError when the account has no such sender.
    """
    if door.sender.startswith("MG"):
        yield from _service(door) if door.sender != shared else ()
    else:
        yield _sender(door)
    yield from _templates(door)


def _service(door: WhatsApp) -> Iterator[Place]:
    service = find_service(door)
    if service is None:
        raise LookupError(f"{NOBODYS}: MPP_WHATSAPP_FROM")
    changes = differences_of_service(door, service)
    yield Place(changes, partial(write, service, changes))


def _sender(door: WhatsApp) -> Place:
    sender = find_sender(door)
    if sender is None:
        raise LookupError(f"{NOBODYS}: MPP_WHATSAPP_FROM")
    changes = differences(door, sender)
    return Place(changes, partial(_write_sender, sender, changes))


def find_sender(door: WhatsApp) -> Any:
    """The sender as the account holds it; None when it does not. Raises SendError."""
    with translated():
        listed = door.provider.client.messaging.v2.channels_senders.stream(channel="whatsapp")
        return next((each for each in listed if each.sender_id == f"whatsapp:{door.sender}"), None)


def differences(door: WhatsApp, sender: Any) -> list[Difference]:
    """Everything about the sender that is not as it must be."""
    webhook = sender.webhook or {}
    have = {name: str(_attribute(webhook, name) or "") for name in wanted(door)}
    return [Difference(name, have[name], value) for name, value in wanted(door).items() if have[name] != value]


def _attribute(webhook: Any, name: str) -> Any:
    return webhook.get(name) if isinstance(webhook, dict) else getattr(webhook, name, None)


def _write_sender(sender: Any, changes: list[Difference]) -> None:
    with translated():
        sender.update(_Body(webhook={each.name: each.want for each in changes}))


def _templates(door: WhatsApp) -> Iterator[Place]:
    have = {each.name: each for each in held(door.provider)}
    for each in door.templates.every:
        known = have.get(each.name)
        if known is None:
            yield _missing(door, each, have.values())
        elif each.needs_approval and known.approval not in ASKED_FOR:
            asked = Difference(f"approval of {each.name}", known.approval, "asked for")
            yield Place([asked], partial(_ask_approval, door, each, known.sid))


def _missing(door: WhatsApp, template: Template, have: Any) -> Place:
    """A text that has changed is another template; the one before stays, for whoever still runs what knows it."""
    stem = template.name.rpartition("_")[0]
    before = next((each.name for each in have if each.name.rpartition("_")[0] == stem), "")
    return Place([Difference("template", before, template.name)], partial(_make, door, template))


def _make(door: WhatsApp, template: Template) -> None:
    body = _Body(
        friendly_name=template.name,
        language=APPROVED_IN.get(template.language, template.language),
        variables=dict(template.variables),
        types=dict(template.types),
    )
    with translated():
        made = door.provider.client.content.v1.contents.create(body)
    if template.needs_approval:
        _ask_approval(door, template, str(made.sid))


def _ask_approval(door: WhatsApp, template: Template, sid: str) -> None:
    with translated():
        content = door.provider.client.content.v1.contents(sid)
        content.approval_create.create(_Body(name=template.name, category=CATEGORY))


# ----------------------------------------------------------------------------------------------------- what is wrong


def examine(door: WhatsApp, shared: str | None = None) -> Iterator[Finding]:
    """Whether the sender is there and points at us, and whether the templates are there and may be used."""
    what = "sender MPP_WHATSAPP_FROM"
    try:
        if door.sender.startswith("MG"):
            yield from _examine_service(door, shared, what)
        else:
            yield from _examine_sender(door, what)
        have = {each.name: each for each in held(door.provider)}
    except SendError as problem:
        yield Finding(what, f"Twilio answers {problem.reason}")
        return
    yield _all_there(door, have)
    yield _approved(door, have)


def _examine_service(door: WhatsApp, shared: str | None, what: str) -> Iterator[Finding]:
    service = find_service(door)
    yield Finding(what, "" if service else NOBODYS)
    if service and door.sender != shared:
        yield webhook_finding("webhook of WhatsApp's messaging service", differences_of_service(door, service))


def _examine_sender(door: WhatsApp, what: str) -> Iterator[Finding]:
    sender = find_sender(door)
    status = str(sender.status) if sender else ""
    yield Finding(what, "" if status.startswith("ONLINE") else f"is {status}" if sender else NOBODYS)
    if sender:
        yield webhook_finding("webhook of WhatsApp", differences(door, sender))


def _all_there(door: WhatsApp, have: Mapping[str, Held]) -> Finding:
    missing = sum(each.name not in have for each in door.templates.every)
    what = "templates of WhatsApp"
    wrong = f"{missing} are missing: choices have numbers until then; `mpp channels setup`" if missing else ""
    return Finding(what, wrong)


def _approved(door: WhatsApp, have: Mapping[str, Held]) -> Finding:
    """What waits for Meta is not wrong; what Meta refused is, and then a text message goes in its place."""
    known = (have[each.name] for each in door.templates.every if each.needs_approval and each.name in have)
    refused = sorted(each.name for each in known if each.approval in REFUSED)
    return Finding("approval of notices", f"refused: {', '.join(refused)}" if refused else "")
