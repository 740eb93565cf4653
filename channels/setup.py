"""Whoever installs this is told what is wrong with the way in (`mpp channels check`) and has it put right (`setup`).

Each line says one thing; nothing here shows a token.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click

from bot.dialogue.catalog import Catalog
from bot.library import load_content
from bot.settings import Settings, SettingsWrong, load
from channels.base import SendError
from channels.calls import setup as calls
from channels.chat import setup as chat
from channels.setup_parts import (
    NOBODYS,
    RETRIES,
    SECOND_DOOR,
    AtTwilio,
    Difference,
    Finding,
    Place,
    compare,
    differences_of_service,
    find_service,
    knock,
    public_url_fault,
    webhook_finding,
    write,
)
from channels.sms import Sms, open_sms
from channels.twilio import translated
from channels.voice import Voice, open_voice
from channels.whatsapp import WhatsApp, open_chats

if TYPE_CHECKING:
    from channels.email import Email
    from channels.telegram import Telegram

# -------------------------------------------------------------------------------------------------- what it should be


def wanted(sms: Sms) -> Mapping[str, str]:
    """How the number must be set at Twilio so that every message finds its way here."""
    return {
        "sms_url": sms.webhook + RETRIES,
        "sms_method": "POST",
        "sms_fallback_url": sms.webhook + SECOND_DOOR + RETRIES,
        "sms_fallback_method": "POST",
    }


def differences(sms: Sms, number: Any) -> list[Difference]:
    """Everything about the number that is not as it must be."""
    found = compare(number, wanted(sms))
    application = str(getattr(number, "sms_application_sid", "") or "")
    # An application's own URLs would be used instead of the number's.
    return [*found, Difference("sms_application_sid", application, "")] if application else found


def find_number(sms: Sms) -> Any:
    """The sender as the account holds it; None when it does not. Raises SendError when Twilio cannot be asked."""
    account = sms.provider.client.api.v2010.accounts(sms.account)
    with translated():
        if sms.sender.startswith("+"):
            found = account.incoming_phone_numbers.list(phone_number=sms.sender, limit=1)
        else:
            found = account.short_codes.list(short_code=sms.sender, limit=1)
    return found[0] if found else None


# ----------------------------------------------------------------------------------------------------- what is wrong


def _credentials(door: AtTwilio | Voice) -> Finding:
    what = "account and token"
    try:
        with translated():
            account = door.provider.client.api.v2010.accounts(door.account).fetch()
    except SendError as problem:
        return Finding(what, f"Twilio answers {problem.reason}; look at MPP_TWILIO_ACCOUNT_SID and _AUTH_TOKEN")
    status = str(account.status)
    return Finding(what, "" if status == "active" else f"the account is {status}")


def _sender(sms: Sms) -> Iterator[Finding]:
    what = "sender MPP_SMS_FROM"
    try:
        number, service = find_places(sms)
    except SendError as problem:
        yield Finding(what, f"Twilio answers {problem.reason}")
        return
    if number is None and service is None:
        yield Finding(what, NOBODYS)
        return
    yield Finding(what, _incapable(number) if number else "")
    if number:
        yield webhook_finding("webhook of the number", differences(sms, number))
    if service:
        yield webhook_finding("webhook of its messaging service", differences_of_service(sms, service))


def find_places(sms: Sms) -> tuple[Any, Any]:
    """The number and the messaging service that decide where messages are brought; either may be None."""
    number = None if sms.sender.startswith("MG") else find_number(sms)
    return number, find_service(sms) if number or sms.sender.startswith("MG") else None


def _incapable(number: Any) -> str:
    able = getattr(number, "capabilities", None)
    sends = able is None or (able.get("sms") if isinstance(able, dict) else getattr(able, "sms", True))
    return "" if sends else "this number cannot send text messages"


def _public_url(door: AtTwilio | Voice) -> Finding:
    return Finding("MPP_PUBLIC_URL", public_url_fault(door.provider.public_url))


def _signatures(door: AtTwilio) -> Iterator[Finding]:
    """We knock at our own door from outside, as Twilio would and as anybody else would; nothing is stored by it."""
    form = {"AccountSid": door.account}
    good, where = door.provider.sign(door.webhook, form), urlsplit(door.webhook).path
    for signature, expected, what in (
        (good, 200, f"a signed request to {where} is taken"),
        (good[::-1], 403, f"a wrongly signed request to {where} is refused"),
    ):
        yield knock(what, door.webhook, form, {"X-Twilio-Signature": signature}, expected)


# ------------------------------------------------------------------------------------------------------- the commands


@dataclass(frozen=True, slots=True)
class _Doors:
    """What the settings open at Twilio, at Telegram and at servers of mail, at the least one of these."""

    sms: Sms | None
    whatsapp: WhatsApp | None
    telegram: Telegram | None = None
    email: Email | None = None
    voice: Voice | None = None

    @property
    def shared(self) -> str | None:
        """The sender of text messages."""
        return self.sms.sender if self.sms else None

    def places(self) -> Iterator[Place]:
        """All that must be set at Twilio; raises SendError, LookupError when the account has no such sender."""
        yield from _places(self.sms) if self.sms else ()
        yield from chat.places(self.whatsapp, self.shared) if self.whatsapp else ()
        yield from calls.places(self.voice) if self.voice else ()
        if self.telegram:
            from channels.bot_api import setup as bot_api

            yield from bot_api.places(self.telegram)

    def examine(self) -> Iterator[Finding]:
        """Everything that stands between a person's message and us, from Twilio's end to ours."""
        yield from self._at_twilio() if self.sms or self.whatsapp or self.voice else ()
        if self.telegram:
            from channels.bot_api import setup as bot_api

            yield from bot_api.examine(self.telegram)
        if self.email:
            from channels.mail.check import examine as examine_mail

            yield from examine_mail(self.email)

    def _at_twilio(self) -> Iterator[Finding]:
        messages: list[AtTwilio] = [each for each in (self.sms, self.whatsapp) if each is not None]
        first = next(each for each in (*messages, self.voice) if each is not None)
        yield _credentials(first)
        yield from _sender(self.sms) if self.sms else ()
        yield from chat.examine(self.whatsapp, self.shared) if self.whatsapp else ()
        yield from calls.examine(self.voice) if self.voice else ()
        yield _public_url(first)
        for each in messages:
            yield from _signatures(each)
        yield from calls.signatures(self.voice) if self.voice else ()


def examine(sms: Sms) -> Iterator[Finding]:
    """The same for text messages alone."""
    return _Doors(sms, None).examine()


def _open() -> _Doors:
    settings = load()
    sms, whatsapp, voice = open_sms(settings), None, None
    if settings.voice_from:
        voice = open_voice(settings, load_content())
    if settings.whatsapp_from:
        whatsapp = next((each for each in open_chats(settings, load_content()) if isinstance(each, WhatsApp)), None)
    telegram, email = _open_telegram(settings), _open_email(settings)
    if not any((sms, whatsapp, telegram, email, voice)):
        raise SettingsWrong(
            ["MPP_TWILIO_ACCOUNT_SID, MPP_TELEGRAM_TOKEN, MPP_MAIL_FROM: all are missing; there is nobody to look at"]
        )
    return _Doors(sms, whatsapp, telegram, email, voice)


def _open_email(settings: Settings) -> Email | None:
    """Nothing is written by it: so it needs no texts, and no names for its letters."""
    if settings.mail_from is None:
        return None
    from channels.email import open_email

    return open_email(settings, load_content(), sign=str)


def _open_telegram(settings: Settings) -> Telegram | None:
    if settings.telegram_token is None:
        return None
    from channels.telegram import open_telegram

    return open_telegram(settings, Catalog({}))


@click.command()
@click.option("--write", "for_real", is_flag=True, help="Change it at the provider; without it only show.")
def setup(*, for_real: bool) -> None:
    """Set at the providers what is needed here: senders, templates, the bot's webhook; shows the difference first."""
    doors = _open()
    try:
        changed = sum(_set_up(each, for_real=for_real) for each in list(doors.places()))
    except SendError as problem:
        raise click.ClickException(f"Twilio answers {problem.reason}") from None
    except LookupError as missing:
        raise click.ClickException(str(missing)) from None
    if not changed:
        click.echo("nothing to change")
    else:
        click.echo("written" if for_real else "nothing was changed; `mpp channels setup --write` does it")


def _set_up(place: Place, *, for_real: bool) -> int:
    for each in place.changes:
        click.echo(each)
    if place.changes and for_real:
        place.write()
    return len(place.changes)


def _places(sms: Sms) -> Iterator[Place]:
    number, service = find_places(sms)
    if number is None and service is None:
        raise LookupError(f"{NOBODYS}: MPP_SMS_FROM")
    if number:
        changes = differences(sms, number)
        yield Place(changes, partial(write, number, changes))
    if service:
        changes = differences_of_service(sms, service)
        yield Place(changes, partial(write, service, changes))


@click.command()
def check() -> None:
    """Say what is wrong with credentials, senders, templates, bot, public URL or signature."""
    findings = list(_open().examine())
    for each in findings:
        click.echo(each)
    if any(each.wrong for each in findings):
        sys.exit(1)
