"""What the tests of e-mail share: a door, a letter as somebody's program makes it, and a signed request that brings it."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from textwrap import dedent

from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

from bot.dialogue.messages import Address
from bot.library import load_content
from bot.mail_servers import parse_server
from channels.base import Recipient
from channels.email import Email
from channels.mail.letters import read_letter
from channels.mail.post import Post
from rehearsal.mail import OURS, PATH, SECRET, signed

NOW = datetime(2021, 2, 24, 16, 0, tzinfo=UTC)
MARTA = "marta@example.com"
MARK = "0123456789abcdef0123456789abcdef"
content = cache(load_content)


def sign(text):
    return sha256(f"key of the tests {text}".encode()).hexdigest()


def open_door(smtp="smtp://127.0.0.1:9", **more):
    post = Post(parse_server(smtp, "smtp"), patience=more.pop("patience", 2))
    given = {"secret": SECRET, "clock": lambda: NOW} | more
    return Email(content=content(), post=post, account=OURS, sign=sign, **given)


def mail(text="hola", head="", **headers):
    """A plain letter; ``head`` is put before its headers, and a header that is None is left out."""
    given = {
        "From": f"Marta <{MARTA}>",
        "To": OURS,
        "Subject": "",
        "Date": "Wed, 24 Feb 2021 10:00:00 -0600",
        "Message-ID": "<1@example.com>",
        "Content-Type": "text/plain; charset=utf-8",
    }
    given |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = "".join(f"{name}: {value}\n" for name, value in given.items() if value is not None)
    return (dedent(head).lstrip() + lines + "\n" + text).encode()


def letter(*args, **more):
    return read_letter(mail(*args, **more))


def request(raw=None, *, secret=SECRET, at=NOW, **headers):
    raw = mail() if raw is None else raw
    given = signed(raw, secret, at) if secret else {}
    return Request(EnvironBuilder(PATH, method="POST", data=raw, headers={**given, **headers}).get_environ())


def recipient(address=MARTA, **memory):
    return Recipient(address=Address("email", address), memory=memory)
