"""The ways by which a pretended provider reaches the bot: into its application, or over HTTP to its process."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

import requests
from werkzeug.test import Client

Body = Mapping[str, str] | bytes
#: URL, headers, form (or a body as it is) -> HTTP status; raises OSError when nobody is there.
Bring = Callable[[str, Mapping[str, str], Body], int]


def to_application(application: Any, public_url: str) -> Bring:
    """Webhooks go straight into a WSGI application, as if it answered at its public address."""
    client = Client(application)

    def bring(url: str, headers: Mapping[str, str], form: Body) -> int:
        parts = urlsplit(url)
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        return client.post(target, base_url=public_url, headers=dict(headers), data=_plain(form)).status_code

    return bring


def to_server(public_url: str, served_at: str) -> Bring:
    """Webhooks to the public address go over HTTP to where the bot really listens."""
    host = {"Host": urlsplit(public_url).netloc}

    def bring(url: str, headers: Mapping[str, str], form: Body) -> int:
        there = url.replace(public_url, served_at, 1)
        with requests.Session() as http:
            http.trust_env = False
            return http.post(there, data=_plain(form), headers={**headers, **host}, timeout=15).status_code

    return bring


def _plain(form: Body) -> dict[str, str] | bytes:
    return form if isinstance(form, bytes) else dict(form)
