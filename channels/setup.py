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


def differences(sms: Sms, number: Any) -> list[Difference]:
    """Everything about the number that is not as it must be."""
    have = {name: str(getattr(number, name) or "") for name in wanted(sms)}
    found = [Difference(name, have[name], want) for name, want in wanted(sms).items() if have[name] != want]
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


def write(number: Any, changes: list[Difference]) -> None:
    """Make the number what it must be; raises SendError."""
    with translated():
        number.update(**{each.name: each.want for each in changes})


# ----------------------------------------------------------------------------------------------------- what is wrong


def examine(sms: Sms) -> Iterator[Finding]:
    """Everything that stands between a person's message and us, from Twilio's end to ours."""
    yield _credentials(sms)
    yield from _number(sms)
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


def _number(sms: Sms) -> Iterator[Finding]:
    what = "sender MPP_SMS_FROM"
    if sms.sender.startswith("MG"):
        yield Finding(what, f"a messaging service: enter {wanted(sms)['sms_url']} there yourself")
        return
    try:
        number = find_number(sms)
    except SendError as problem:
        yield Finding(what, f"Twilio answers {problem.reason}")
        return
    if number is None:
        yield Finding(what, "the account has no such number")
        return
    yield Finding(what, _incapable(number))
    changes = differences(sms, number)
    yield Finding("webhook of the number", "; ".join(map(str, changes)) + "; `mpp channels setup`" if changes else "")


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
@click.option("--write", "for_real", is_flag=True, help="Change the number at Twilio; without it only show.")
def setup(*, for_real: bool) -> None:
    """Point the number at Twilio to this installation; shows the difference first."""
    sms = _open()
    if sms.sender.startswith("MG"):
        raise click.ClickException(f"a messaging service is set by hand: {', '.join(wanted(sms).values())}")
    try:
        changes = _set_up(sms, for_real=for_real)
    except SendError as problem:
        raise click.ClickException(f"Twilio answers {problem.reason}") from None
    if not changes:
        click.echo("nothing to change")
    elif not for_real:
        click.echo("nothing was changed; `mpp channels setup --write` does it")


def _set_up(sms: Sms, *, for_real: bool) -> list[Difference]:
    number = find_number(sms)
    if number is None:
        raise click.ClickException("the account has no such number: MPP_SMS_FROM")
    changes = differences(sms, number)
    for each in changes:
        click.echo(each)
    if changes and for_real:
        write(number, changes)
        click.echo("written")
    return changes


@click.command()
def check() -> None:
    """Say what is wrong with credentials, number, public URL or signature."""
    findings = list(examine(_open()))
    for each in findings:
        click.echo(each)
    if any(each.wrong for each in findings):
        sys.exit(1)
