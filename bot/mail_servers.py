"""Where a mail server is and who we are there, as one address (imaps://user:password@host/INBOX); and people's own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Literal
from urllib.parse import unquote, urlsplit

#: An address that can be answered: ASCII, in small letters, one @, a domain with a point.
PERSON = re.compile(r"[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+")
#: Scheme -> its port, and whether it is encrypted from the first byte on.
SCHEMES = {"imaps": (993, True), "imap": (143, False), "smtps": (465, True), "smtp": (587, False)}


@dataclass(frozen=True, slots=True, kw_only=True)
class MailServer:
    """A server of mail; without TLS from the first byte on it must offer it, unless it is on this machine."""

    protocol: Literal["imap", "smtp"]
    host: str
    port: int
    encrypted: bool
    user: str = ""
    password: str = field(default="", repr=False)
    folder: str = "INBOX"

    @property
    def starts_tls(self) -> bool:
        """Whether encryption must be asked for: always, but for a server on this machine."""
        return not self.encrypted and not _is_here(self.host)


def parse_server(url: str, protocol: Literal["imap", "smtp"]) -> MailServer:
    """The server of an address; raises ValueError for what is none."""
    parts = urlsplit(url)
    if parts.scheme not in {protocol, f"{protocol}s"} or not parts.hostname or parts.query or parts.fragment:
        raise ValueError(f"write it like {protocol}s://user:password@mail.example.org")
    port, encrypted = SCHEMES[parts.scheme]
    return MailServer(
        protocol=protocol,
        host=parts.hostname,
        port=parts.port or port,
        encrypted=encrypted,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        folder=unquote(parts.path.strip("/")) or "INBOX",
    )


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
