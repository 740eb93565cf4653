"""What must be set at a provider for a door, as differences to be shown and written, and how a door is knocked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import urlsplit

from twilio.http.http_client import TwilioHttpClient

from channels.twilio import Account, translated

#: Twilio tries a message's webhook once, unless the URL's fragment asks for more: three more, whatever failed.
RETRIES = "#rc=3&rp=all"
#: The same door, knocked at again when all of that failed: taking in a message twice has no effect.
SECOND_DOOR = "?again=1"
PATIENCE = 10.0
NOBODYS = "the account has no such number"


class AtTwilio(Protocol):
    """A door that people reach through a sender at Twilio."""

    provider: Account
    account: str
    sender: str

    @property
    def webhook(self) -> str:
        """Where Twilio brings messages."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One setting at Twilio that is not what this installation needs."""

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


@dataclass(frozen=True, slots=True)
class Place:
    """Something at Twilio with all that must change there, and how that is written; ``write`` raises SendError."""

    changes: Sequence[Difference]
    write: Callable[[], None]


def compare(resource: Any, want: Mapping[str, str]) -> list[Difference]:
    """What of a resource's attributes is not as wanted."""
    have = {name: str(getattr(resource, name) or "") for name in want}
    return [Difference(name, have[name], value) for name, value in want.items() if have[name] != value]


def webhook_finding(what: str, changes: Sequence[Difference]) -> Finding:
    """Whether messages are brought to us."""
    return Finding(what, "; ".join(map(str, changes)) + "; `mpp channels setup`" if changes else "")


# ------------------------------------------------------------------------------------------------ messaging services


def wanted_of_service(door: AtTwilio) -> Mapping[str, str]:
    """How a messaging service must be set, whose settings stand before those of its numbers."""
    return {
        "inbound_request_url": door.webhook + RETRIES,
        "inbound_method": "POST",
        "fallback_url": door.webhook + SECOND_DOOR + RETRIES,
        "fallback_method": "POST",
    }


def differences_of_service(door: AtTwilio, service: Any) -> list[Difference]:
    """Everything about the messaging service that is not as it must be; nothing where its numbers' settings count."""
    leaves_it_to_numbers = bool(service.use_inbound_webhook_on_number)
    if not door.sender.startswith("MG"):
        return [] if leaves_it_to_numbers else compare(service, wanted_of_service(door))
    # Which numbers it has we do not look at: its own settings must count.
    on = [Difference("use_inbound_webhook_on_number", "True", "False")] if leaves_it_to_numbers else []
    return [*compare(service, wanted_of_service(door)), *on]


def find_service(door: AtTwilio) -> Any:
    """The messaging service that the sender is or belongs to; None when there is none. Raises SendError."""
    services = door.provider.client.messaging.v1.services
    with translated():
        return next((each for each in services.stream() if _is_in(door, each)), None)


def _is_in(door: AtTwilio, service: Any) -> bool:
    if door.sender.startswith("MG"):
        return bool(service.sid == door.sender)
    if door.sender.startswith("+"):
        return any(each.phone_number == door.sender for each in service.phone_numbers.stream())
    return any(each.short_code == door.sender for each in service.short_codes.stream())


def write(resource: Any, changes: Sequence[Difference]) -> None:
    """Make a number or a service what it must be; raises SendError."""
    with translated():
        resource.update(**{each.name: each.want if each.want != "False" else False for each in changes})


# ---------------------------------------------------------------------------------------------------- knocking


#: What may be behind a status of our own door at Twilio's end.
ADVICE = {
    403: "the proxy changes the path, or MPP_PUBLIC_URL or the token is not the one that the server runs with",
    404: "the server runs without this door, or another server answers there",
}


def knock(
    what: str,
    url: str,
    data: Mapping[str, Any],
    headers: Mapping[str, str],
    expected: int,
    advice: Mapping[int, str] = ADVICE,
) -> Finding:
    """We ask our own door from outside, as its provider would and as anybody else would; nothing is stored by it."""
    http = TwilioHttpClient(timeout=PATIENCE)
    try:
        status = http.request("POST", url, data=dict(data), headers=dict(headers)).status_code
    except OSError as problem:  # every failure of the HTTP library is one
        return Finding(what, f"{url} cannot be reached ({type(problem).__name__})")
    finally:
        http.session.close()
    if status == expected:
        return Finding(what)
    known = {200: "somebody else than us answers there", **advice}.get(status, "look at the server's log")
    return Finding(what, f"{url} answers {status}, not {expected}; {known}")


def public_url_fault(address: str) -> str:
    """Why a provider cannot bring anything there; empty when it can."""
    url = urlsplit(address)
    if url.scheme != "https":
        return "is not https: what people write would be read on its way"
    inside = url.hostname in {"localhost", "127.0.0.1", "::1"}
    return "is this machine's own: nobody else can reach it" if inside else ""
