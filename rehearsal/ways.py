"""The ways by which a pretended provider reaches the bot: into its application, or over HTTP to its process."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from twilio.http.http_client import TwilioHttpClient
from werkzeug.test import Client

#: URL, headers, form -> HTTP status; raises OSError when nobody is there.
Bring = Callable[[str, Mapping[str, str], Mapping[str, str]], int]


def to_application(application: Any, public_url: str) -> Bring:
    """Webhooks go straight into a WSGI application, as if it answered at its public address."""
    client = Client(application)

    def bring(url: str, headers: Mapping[str, str], form: Mapping[str, str]) -> int:
        parts = urlsplit(url)
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        return client.post(target, base_url=public_url, headers=dict(headers), data=dict(form)).status_code

    return bring


def to_server(public_url: str, served_at: str) -> Bring:
    """Webhooks to the public address go over HTTP to where the bot really listens."""
    host = {"Host": urlsplit(public_url).netloc}

    def bring(url: str, headers: Mapping[str, str], form: Mapping[str, str]) -> int:
        http = TwilioHttpClient(timeout=15)
        http.session.trust_env = False
        there = url.replace(public_url, served_at, 1)
        try:
            status: int = http.request("POST", there, data=dict(form), headers={**headers, **host}).status_code
        finally:
            http.session.close()
        return status

    return bring
