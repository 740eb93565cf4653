"""A person on the page is known by one random cookie, and every form carries proof that this very page made it.

The cookie is the only secret: the address is its hash and the form's token its HMAC, so nothing has to be stored and
neither of the two gives the cookie away.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import ip_address, ip_network
from urllib.parse import urlsplit

from werkzeug.wrappers import Request, Response

from bot.dialogue.messages import Address
from channels.base import BadSignature

CHANNEL = "web"
#: A borrowed phone forgets soon; reference and PIN go on from there.
LASTS = timedelta(hours=2)
#: The browser itself says where a request comes from; "none" is the person's own doing.
OWN_SITES = frozenset({"same-origin", "none"})
#: Bits of an address that one provider's customers in one place have in common.
SHARED = {4: 24, 6: 48}
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")


@dataclass(frozen=True, slots=True)
class Session:
    """Whoever holds this cookie; ``token`` is 256 random bits."""

    token: str

    @classmethod
    def begin(cls) -> Session:
        """A session that nobody has had before."""
        return cls(secrets.token_urlsafe(32))

    @property
    def address(self) -> Address:
        """Where this person is reached: a hash, from which nobody gets back to the cookie."""
        return Address(CHANNEL, hashlib.sha256(self.token.encode()).hexdigest()[:32])

    @property
    def proof(self) -> str:
        """What a form of this session carries (the HMAC pattern of OWASP's CSRF guidance)."""
        return hmac.new(self.token.encode(), b"form", hashlib.sha256).hexdigest()[:32]


def place_of(remote: str | None) -> str:
    """The network of a visitor: as much of the address as many share; empty where nothing can be told.

    On a network of one's own each device has an address; this machine itself speaks for whoever is behind it.
    """
    try:
        address = ip_address(remote or "")
    except ValueError:
        return ""
    address = getattr(address, "ipv4_mapped", None) or address
    if address.is_loopback:
        return ""
    if not address.is_global:
        return str(address)
    return str(ip_network((address, SHARED[address.version]), strict=False))


@dataclass(frozen=True, slots=True)
class Cookie:
    """How the session is kept in the browser; ``public_url`` is where people reach us, if it is known."""

    public_url: str | None

    @property
    def secure(self) -> bool:
        """Whether the page is served over TLS."""
        return (self.public_url or "").startswith("https:")

    @property
    def name(self) -> str:
        """The ``__Host-`` prefix keeps other hosts of the same domain from setting it (RFC 6265bis 4.1.3)."""
        return "__Host-s" if self.secure else "s"

    def read(self, request: Request) -> Session | None:
        """The session that the request belongs to; None for a new visitor or a cookie that we never made."""
        token = request.cookies.get(self.name, "")
        return Session(token) if _TOKEN.fullmatch(token) else None

    def write(self, response: Response, session: Session) -> None:
        """Keep the session; each answer renews it. Lax, since people come here from links in other pages."""
        response.set_cookie(
            self.name, session.token, max_age=LASTS, secure=self.secure, httponly=True, samesite="Lax", path="/"
        )

    def forget(self, response: Response) -> None:
        """Take the session out of the browser."""
        response.delete_cookie(self.name, secure=self.secure, httponly=True, samesite="Lax", path="/")


def check_origin(request: Request, public_url: str | None) -> None:
    """Pass what was sent from this page; raises BadSignature for what another site made the browser send.

    ``Origin: null`` is what our own forms send, since the page forbids referrers (Fetch, "append a request Origin
    header"): the form's proof decides then.
    """
    site = request.headers.get("Sec-Fetch-Site")
    origin = request.headers.get("Origin", "null")
    own = {_origin(request.host_url), _origin(public_url or request.host_url)}
    if (site is not None and site not in OWN_SITES) or (origin != "null" and origin not in own):
        raise BadSignature("the form was sent from another site")


def check_sender(request: Request, cookie: Cookie) -> Session | None:
    """The session that a genuine form belongs to, None for a new visitor's; raises BadSignature for a forged one."""
    check_origin(request, cookie.public_url)
    session = cookie.read(request)
    if session and not hmac.compare_digest(session.proof.encode(), request.form.get("t", "").encode()):
        raise BadSignature("the form is not one that this session was given")
    return session


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
