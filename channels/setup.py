"""Whoever installs this is told what is wrong with the way in (`mpp channels check`) and has it put right (`setup`).

Each line says one thing; nothing here shows a token.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import click
from twilio.http.http_client import TwilioHttpClient

from bot.settings import SettingsWrong, load
from channels.base import SendError
from channels.sms import Sms, open_sms
from channels.twilio import translated

#: Twilio tries a message's webhook once, unless the URL's fragment asks for more: three more, whatever failed.
RETRIES = "#rc=3&rp=all"
#: The same door, knocked at again when all of that failed: taking in a message twice has no effect.
SECOND_DOOR = "?again=1"
PATIENCE = 10.0
NOBODYS = "the account has no such number"


@dataclass(frozen=True, slots=True)
class Difference:
    """One setting of the number at Twilio that is not what this installation needs."""

    name: str
    have: str
    want: str

    def __str__(self) -> str:
        return f"{self.name}: {self.have or '(nothing)'} -> {self.want or '(nothing)'}"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, and what is wrong with it; empty when it is well."""

    what: str
    wrong: str = ""

    def __str__(self) -> str:
        return f"wrong  {self.what}: {self.wrong}" if self.wrong else f"ok     {self.what}"


# -------------------------------------------------------------------------------------------------- what it should be


def wanted(sms: Sms) -> Mapping[str, str]:
    """How the number must be set at Twilio so that every message finds its way here."""
    return {
        "sms_url": sms.webhook + RETRIES,
        "sms_method": "POST",
        "sms_fallback_url": sms.webhook + SECOND_DOOR + RETRIES,
        "sms_fallback_method": "POST",
    }


def wanted_of_service(sms: Sms) -> Mapping[str, str]:
    """The same for a messaging service, whose settings stand before those of its numbers."""
    url, method, second, second_method = wanted(sms).values()
    names = ("inbound_request_url", "inbound_method", "fallback_url", "fallback_method")
    return dict(zip(names, (url, method, second, second_method), strict=True))


def differences(sms: Sms, number: Any) -> list[Difference]:
    """Everything about the number that is not as it must be."""
    found = _compare(number, wanted(sms))
    application = str(getattr(number, "sms_application_sid", "") or "")
    # An application's own URLs would be used instead of the number's.
    return [*found, Difference("sms_application_sid", application, "")] if application else found


def _compare(resource: Any, want: Mapping[str, str]) -> list[Difference]:
    have = {name: str(getattr(resource, name) or "") for name in want}
    return [Difference(name, have[name], value) for name, value in want.items() if have[name] != value]


def differences_of_service(sms: Sms, service: Any) -> list[Difference]:
    """Everything about the messaging service that is not as it must be; nothing where its numbers' settings count."""
    leaves_it_to_numbers = bool(service.use_inbound_webhook_on_number)
    if not sms.sender.startswith("MG"):
        return [] if leaves_it_to_numbers else _compare(service, wanted_of_service(sms))
    # Which numbers it has we do not look at: its own settings must count.
    on = [Difference("use_inbound_webhook_on_number", "True", "False")] if leaves_it_to_numbers else []
    return [*_compare(service, wanted_of_service(sms)), *on]


def find_service(sms: Sms) -> Any:
    """The messaging service that the sender is or belongs to; None when there is none. Raises SendError."""
    services = sms.provider.client.messaging.v1.services
    with translated():
        return next((each for each in services.stream() if _is_in(sms, each)), None)


def _is_in(sms: Sms, service: Any) -> bool:
    if sms.sender.startswith("MG"):
        return bool(service.sid == sms.sender)
    if sms.sender.startswith("+"):
        return any(each.phone_number == sms.sender for each in service.phone_numbers.stream())
    return any(each.short_code == sms.sender for each in service.short_codes.stream())


def find_number(sms: Sms) -> Any:
    """The sender as the account holds it; None when it does not. Raises SendError when Twilio cannot be asked."""
    account = sms.provider.client.api.v2010.accounts(sms.account)
    with translated():
        if sms.sender.startswith("+"):
            found = account.incoming_phone_numbers.list(phone_number=sms.sender, limit=1)
        else:
            found = account.short_codes.list(short_code=sms.sender, limit=1)
    return found[0] if found else None


def write(number: Any, changes: list[Difference]) -> None:
    """Make the number what it must be; raises SendError."""
    with translated():
        number.update(**{each.name: each.want if each.want != "False" else False for each in changes})


# ----------------------------------------------------------------------------------------------------- what is wrong


def examine(sms: Sms) -> Iterator[Finding]:
    """Everything that stands between a person's message and us, from Twilio's end to ours."""
    yield _credentials(sms)
    yield from _sender(sms)
    yield _public_url(sms)
    yield from _signatures(sms)


def _credentials(sms: Sms) -> Finding:
    what = "account and token"
    try:
        with translated():
            account = sms.provider.client.api.v2010.accounts(sms.account).fetch()
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
        yield _webhook("webhook of the number", differences(sms, number))
    if service:
        yield _webhook("webhook of its messaging service", differences_of_service(sms, service))


def find_places(sms: Sms) -> tuple[Any, Any]:
    """The number and the messaging service that decide where messages are brought; either may be None."""
    number = None if sms.sender.startswith("MG") else find_number(sms)
    return number, find_service(sms) if number or sms.sender.startswith("MG") else None


def _webhook(what: str, changes: list[Difference]) -> Finding:
    return Finding(what, "; ".join(map(str, changes)) + "; `mpp channels setup`" if changes else "")


def _incapable(number: Any) -> str:
    able = getattr(number, "capabilities", None)
    sends = able is None or (able.get("sms") if isinstance(able, dict) else getattr(able, "sms", True))
    return "" if sends else "this number cannot send text messages"


def _public_url(sms: Sms) -> Finding:
    what, url = "MPP_PUBLIC_URL", urlsplit(sms.provider.public_url)
    if url.scheme != "https":
        return Finding(what, "is not https: what people write would be read on its way")
    inside = url.hostname in {"localhost", "127.0.0.1", "::1"}
    return Finding(what, "is this machine's own: Twilio cannot reach it" if inside else "")


def _signatures(sms: Sms) -> Iterator[Finding]:
    """We knock at our own door from outside, as Twilio would and as anybody else would; nothing is stored by it."""
    form = {"AccountSid": sms.account}
    good = sms.provider.sign(sms.webhook, form)
    yield _knock(sms, form, good, 200, "a signed request is taken")
    yield _knock(sms, form, good[::-1], 403, "a wrongly signed request is refused")


def _knock(sms: Sms, form: Mapping[str, str], signature: str, expected: int, what: str) -> Finding:
    http = TwilioHttpClient(timeout=PATIENCE)
    headers = {"X-Twilio-Signature": signature}
    try:
        status = http.request("POST", sms.webhook, data=dict(form), headers=headers).status_code
    except OSError as problem:  # every failure of the HTTP library is one
        return Finding(what, f"{sms.webhook} cannot be reached ({type(problem).__name__})")
    finally:
        http.session.close()
    if status == expected:
        return Finding(what)
    return Finding(what, f"{sms.webhook} answers {status}, not {expected}; {_advice(status)}")


def _advice(status: int) -> str:
    match status:
        case 403:
            return "the proxy changes the path, or MPP_PUBLIC_URL or the token is not the one that the server runs with"
        case 404:
            return "the server runs without text messages, or another server answers there"
        case 200:
            return "somebody else than us answers there"
        case _:
            return "look at the server's log"


# ------------------------------------------------------------------------------------------------------- the commands


def _open() -> Sms:
    sms = open_sms(load())
    if sms is None:
        raise SettingsWrong(["MPP_TWILIO_ACCOUNT_SID: is missing; text messages are off"])
    return sms


@click.command()
@click.option("--write", "for_real", is_flag=True, help="Change it at Twilio; without it only show.")
def setup(*, for_real: bool) -> None:
    """Point the number at Twilio, and its messaging service, to this installation; shows the difference first."""
    sms = _open()
    try:
        changes = _set_up(sms, for_real=for_real)
    except SendError as problem:
        raise click.ClickException(f"Twilio answers {problem.reason}") from None
    if not changes:
        click.echo("nothing to change")
    elif not for_real:
        click.echo("nothing was changed; `mpp channels setup --write` does it")


def _set_up(sms: Sms, *, for_real: bool) -> list[Difference]:
    number, service = find_places(sms)
    if number is None and service is None:
        raise click.ClickException(f"{NOBODYS}: MPP_SMS_FROM")
    places = [(number, differences(sms, number))] if number else []
    places += [(service, differences_of_service(sms, service))] if service else []
    for place, changes in places:
        for each in changes:
            click.echo(each)
        if changes and for_real:
            write(place, changes)
    found = [each for _, changes in places for each in changes]
    if found and for_real:
        click.echo("written")
    return found


@click.command()
def check() -> None:
    """Say what is wrong with credentials, number, public URL or signature."""
    findings = list(examine(_open()))
    for each in findings:
        click.echo(each)
    if any(each.wrong for each in findings):
        sys.exit(1)
