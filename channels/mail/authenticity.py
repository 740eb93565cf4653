"""Whether our own mail server found that a letter comes from where it says; what anybody else claims counts nothing."""

from __future__ import annotations

import re
from enum import StrEnum

from channels.mail.headers import values_of
from channels.mail.letters import Letter

_COMMENT = re.compile(r"\([^()]*\)")
_RESULT = re.compile(r"\s*(dmarc|dkim|spf)\s*=\s*(\w+)(.*)", re.IGNORECASE | re.DOTALL)
_DOMAIN = re.compile(r"(?:header\.(?:d|i|from)|smtp\.mailfrom)\s*=\s*\"?(?:[^\s\"@;]*@)?([a-z0-9.-]+)", re.IGNORECASE)


class Verdict(StrEnum):
    """What is known of a letter's sender."""

    PASSED = "passed"
    FORGED = "forged"
    UNKNOWN = "unknown"


def judge_sender(letter: Letter, checked_by: str | None) -> Verdict:
    """What the server of this name wrote about the letter; unknown where none is named or it wrote nothing.

    Our server takes out what others wrote under its name, and puts its own at the top: so the first one counts.
    """
    written = (each for each in values_of(letter.message, "Authentication-Results") if _by(each) == checked_by)
    found = next(written, None) if checked_by else None
    return Verdict.UNKNOWN if found is None else _judge(found, letter.sender.rpartition("@")[2])


def _by(value: str) -> str:
    """Under which name this was written."""
    first = _COMMENT.sub(" ", value).partition(";")[0].split()
    return first[0].lower() if first else ""


def _judge(value: str, domain: str) -> Verdict:
    """Only what was found about the very domain that the reader sees counts."""
    results = [found for each in _COMMENT.sub(" ", value).split(";")[1:] if (found := _RESULT.match(each))]
    said = [(each[1].lower(), each[2].lower(), _is_of(each[3], domain)) for each in results]
    if ("dmarc", "fail") in {each[:2] for each in said}:
        return Verdict.FORGED
    passed = any(result == "pass" and (aligned or method == "dmarc") for method, result, aligned in said)
    return Verdict.PASSED if passed else Verdict.UNKNOWN


def _is_of(rest: str, domain: str) -> bool:
    """Whether the domain that was checked is the sender's, or lies in it or around it."""
    checked = [each.lower().strip(".") for each in _DOMAIN.findall(rest)]
    return any(_lies_in(each, domain) or _lies_in(domain, each) for each in checked)


def _lies_in(inner: str, outer: str) -> bool:
    return inner == outer or (inner.endswith(f".{outer}") and "." in outer)
