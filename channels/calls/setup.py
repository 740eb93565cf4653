"""How the hotline's number must be set at Twilio, and what stands between a caller and us."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from channels.base import SendError
from channels.setup_parts import NOBODYS, Difference, Finding, Place, compare, knock, webhook_finding, write
from channels.twilio import translated

if TYPE_CHECKING:
    from channels.voice import Voice

SENDER = "number MPP_VOICE_FROM"


def wanted(voice: Voice) -> Mapping[str, str]:
    """Where a call begins, what is said when we fail, and where its end is told."""
    return {
        "voice_url": voice.webhook,
        "voice_method": "POST",
        "voice_fallback_url": f"{voice.webhook}/sorry",
        "voice_fallback_method": "POST",
        "status_callback": f"{voice.webhook}/ended",
        "status_callback_method": "POST",
    }


def differences(voice: Voice, number: Any) -> list[Difference]:
    """Everything about the number that is not as it must be."""
    found = compare(number, wanted(voice))
    application = str(getattr(number, "voice_application_sid", "") or "")
    # An application's own URLs would be used instead of the number's.
    return [*found, Difference("voice_application_sid", application, "")] if application else found


def places(voice: Voice) -> Iterator[Place]:
    """What must change there; raises SendError, LookupError when the account has no such number."""
    number = _find(voice)
    if number is None:
        raise LookupError(f"{NOBODYS}: MPP_VOICE_FROM")
    changes = differences(voice, number)
    yield Place(changes, partial(write, number, changes))


def examine(voice: Voice) -> Iterator[Finding]:
    """The number, its webhooks, and whether our own door tells Twilio from others."""
    try:
        number = _find(voice)
    except SendError as problem:
        yield Finding(SENDER, f"Twilio answers {problem.reason}")
        return
    if number is None:
        yield Finding(SENDER, NOBODYS)
        return
    able = number.capabilities or {}
    yield Finding(SENDER, "" if able.get("voice", True) else "this number cannot be called")
    yield webhook_finding("webhook of calls", differences(voice, number))


def signatures(voice: Voice) -> Iterator[Finding]:
    """We tell our own door of the end of a call that never was, as Twilio would and as anybody else would."""
    where, form = f"{voice.webhook}/ended", {"AccountSid": voice.account}
    good = voice.provider.sign(where, form)
    yield knock("a signed call is taken", where, form, {"X-Twilio-Signature": good}, 200)
    yield knock("a wrongly signed call is refused", where, form, {"X-Twilio-Signature": good[::-1]}, 403)


def _find(voice: Voice) -> Any:
    """The number as the account holds it; None when it does not."""
    account = voice.provider.client.api.v2010.accounts(voice.account)
    with translated():
        found = account.incoming_phone_numbers.list(phone_number=voice.number, limit=1)
    return found[0] if found else None
