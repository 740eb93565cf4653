"""What ``./run`` calls: the bot, and beside it a process in which every door can be tried without an account.

The bot takes this process' place, and the other one ends with it: it reads from a pipe whose other end is the bot's.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from ipaddress import ip_address

import click

from bot.settings import Settings, SettingsWrong, load, variable

#: What the names of settings begin with that belong to an account of somebody's.
ACCOUNTS = ("twilio", "sms", "whatsapp", "voice", "telegram", "mail", "smtp", "imap")


def main(arguments: Sequence[str]) -> None:
    """Become the bot."""
    try:
        given = begin(load())
    except SettingsWrong:
        given = {}  # the bot says it itself
    os.execve(sys.executable, [sys.executable, "-m", "bot", "serve", *arguments], {**os.environ, **given})  # noqa: S606


def begin(settings: Settings) -> dict[str, str]:
    """Start the rehearsal, where there may be one; the settings that it has for the bot."""
    if not settings.try_port:
        return {}
    hindrance = find_hindrance(settings)
    fault, given = (hindrance, {}) if hindrance else _start()
    if fault:
        click.echo(f"no page to try the doors: {fault}")
    return given


def find_hindrance(settings: Settings) -> str:
    """Why there is nothing to try here; empty where there may be. What is real is never mixed with what is made up."""
    real = [name for name in settings.model_fields_set if name.partition("_")[0] in ACCOUNTS]
    given = sorted(variable(name) for name in (*real, *(["public_url"] if settings.public_url else [])))
    if given:
        return f"{', '.join(given)} set, and real accounts are not for rehearsals"
    if settings.host != "localhost" and not _is_loopback(settings.host):
        return "MPP_BIND lets others in"
    return "" if settings.database_url.startswith("sqlite") else "MPP_DATABASE_URL is not SQLite"


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _start() -> tuple[str, dict[str, str]]:
    """Start the process; why it cannot be, or the settings that it has for the bot."""
    hears, tells = os.pipe()
    ends, holds = os.pipe()
    command = [sys.executable, "-m", "rehearsal.tryout.process", str(tells)]
    subprocess.Popen(command, stdin=ends, pass_fds=(tells,))  # noqa: S603 (our own)
    os.close(tells)
    os.close(ends)
    os.set_inheritable(holds, True)  # never closed: the bot has it from now on
    with os.fdopen(hears) as answers:
        line = answers.readline()
    answer = json.loads(line or '{"fault": "it did not start"}')
    return answer.get("fault", ""), answer.get("settings", {})


if __name__ == "__main__":
    main(sys.argv[1:])
