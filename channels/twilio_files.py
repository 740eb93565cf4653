"""A file that lies at Twilio: fetched with our credentials from Twilio's own host and nowhere else, then deleted there.

A webhook may name any address. Whoever is sent our credentials could read everything, so they go to Twilio's API alone,
and not along when it refers us to where the bytes are stored.
"""

from __future__ import annotations

import json
from ipaddress import ip_address
from urllib.parse import urljoin, urlsplit

import requests
from requests import RequestException, Response

from bot.dialogue.messages import File
from channels.base import Fetched, SendError
from channels.files import LARGEST, sniff
from channels.twilio import Account

#: A listing of a message's files: what the reconciler knows instead of the file's own address.
LISTING = "/Media.json"
CHUNK = 64 * 1024
#: What Twilio answers where there is nothing to delete any more.
GONE = frozenset({"20404", "404", "410"})


class Files:
    """A door whose messages name files at Twilio."""

    provider: Account

    def fetch(self, file: File) -> Fetched:
        """The voice note or picture itself; raises SendError."""
        return fetch(self.provider, file.reference)

    def let_go(self, file: File) -> None:
        """It need not lie at Twilio any more; raises SendError."""
        let_go(self.provider, file.reference)


def fetch(account: Account, address: str) -> Fetched:
    """The file of this address at Twilio; raises SendError, which says whether to try again."""
    if urlsplit(address).path.endswith(LISTING):
        address = _first_of(account, address)
    data = _read(account, _own(account, address))
    kind = sniff(data)
    if kind is None:
        raise SendError("unknown_kind", retry=False)
    return Fetched(kind, data)


def let_go(account: Account, address: str) -> None:
    """We have it: Twilio deletes it. Raises SendError."""
    own = _own(account, address)
    if urlsplit(own).path.endswith(LISTING):
        return
    try:
        account.client.http_client.request("DELETE", f"{own}.json", auth=(account.sid, account.tokens[0]))
    except SendError as problem:
        if problem.reason not in GONE:
            # Deleted twice is deleted once: where nobody knows what was done, it is asked for again.
            raise SendError(problem.reason, retry=problem.retry or problem.effect == "unknown") from None


def _own(account: Account, address: str) -> str:
    """The address, where it is one of this account's at Twilio's API; raises SendError for any other."""
    whole = urljoin(account.api_url, address)
    given, ours = urlsplit(whole), urlsplit(account.api_url)
    at_twilio = (given.scheme, given.netloc) in {("https", "api.twilio.com"), (ours.scheme, ours.netloc)}
    if not at_twilio or f"/Accounts/{account.sid}/" not in given.path or ".." in given.path:
        raise SendError("foreign_address", retry=False)
    return given._replace(scheme=ours.scheme, netloc=ours.netloc).geturl()


def _first_of(account: Account, listing: str) -> str:
    """The address of the first file that a listing names."""
    try:
        listed = json.loads(_read(account, _own(account, listing)))["media_list"][0]["uri"]
    except (ValueError, LookupError, TypeError):
        raise SendError("no_file", retry=False) from None
    return str(listed).removesuffix(".json")


def _read(account: Account, own: str) -> bytes:
    """The bytes behind an address of ours; a reference to elsewhere is followed once, without credentials."""
    with requests.Session() as session:
        session.trust_env = account.speaks_to_twilio
        auth = (account.sid, account.tokens[0])
        try:
            with session.get(own, auth=auth, timeout=account.patience, allow_redirects=False, stream=True) as answer:
                if not answer.is_redirect:
                    return _body(answer)
                elsewhere = _safe(account, urljoin(own, answer.headers["Location"]))
            with session.get(elsewhere, timeout=account.patience, allow_redirects=False, stream=True) as answer:
                return _body(answer)
        except RequestException as problem:
            raise SendError(type(problem).__name__, retry=True) from None


def _safe(account: Account, address: str) -> str:
    """An address out in the world; in rehearsals one on this machine."""
    given = urlsplit(address)
    if account.speaks_to_twilio and (given.scheme != "https" or _is_bare(given.hostname or "")):
        raise SendError("foreign_address", retry=False)
    return address


def _is_bare(host: str) -> bool:
    """Whether a host is named by its number, or not at all: no store of Twilio's is."""
    try:
        ip_address(host)
    except ValueError:
        return "." not in host
    return True


def _body(answer: Response) -> bytes:
    if answer.status_code in {404, 410}:
        raise SendError("gone", retry=False)
    if answer.status_code >= 400:
        raise SendError(str(answer.status_code), retry=answer.status_code not in {400, 401, 403})
    data = bytearray()
    for chunk in answer.iter_content(CHUNK):
        data += chunk
        if len(data) > LARGEST:
            raise SendError("too_large", retry=False)
    return bytes(data)
