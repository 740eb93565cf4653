"""What a message costs at each door, from the request that brings it to the reply that leaves: part of `make profile`.

Everybody types; only the wire is missing. The doors are measured in one process, in turn, so that what else the
machine does falls on all of them alike.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlencode

import click
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

from bot.delivery import Breakers, Delivery
from bot.house import House
from bot.intake import take_in
from bot.memory import loading
from bot.wiring import build_house
from bot.worker import Turns
from channels.telegram import SECRET_HEADER
from rehearsal.account import NUMBER
from rehearsal.crowd import WORDS, make_form, sign
from rehearsal.processes import PUBLIC, take_at_once
from rehearsal.profile import settings_in
from rehearsal.telegram_book import SECRET, TOKEN

#: People of one round at one door, and rounds; the first one only loads what is loaded with the first messages.
PEOPLE, ROUNDS = 10, 4


def _by_text(person: int, step: int) -> Request:
    return _signed("/in/sms", make_form(person, step, "d0", WORDS[step]))


def _by_whatsapp(person: int, step: int) -> Request:
    form = make_form(person, step, "d1", WORDS[step])
    names = {"From": f"whatsapp:{form['From']}", "To": f"whatsapp:{NUMBER}", "MessageType": "text"}
    return _signed("/in/whatsapp", {**form, **names})


def _by_telegram(person: int, step: int) -> Request:
    who = 990_000_000 + person
    said = {
        "message_id": step + 1,
        "from": {"id": who, "is_bot": False, "first_name": "Nombre", "language_code": "es"},
        "chat": {"id": who, "type": "private", "first_name": "Nombre"},
        "date": 1614182400,
        "text": WORDS[step],
    }
    update = json.dumps({"update_id": person * 1000 + step, "message": said})
    return _request("/in/telegram", update, "application/json", {SECRET_HEADER: SECRET})


def _signed(path: str, form: Mapping[str, str]) -> Request:
    headers = {"X-Twilio-Signature": sign(f"{PUBLIC}{path}", form)}
    return _request(path, urlencode(form), "application/x-www-form-urlencoded", headers)


def _request(path: str, body: str, kind: str, headers: Mapping[str, str]) -> Request:
    builder = EnvironBuilder(
        path, base_url=PUBLIC, method="POST", data=body, content_type=kind, headers=list(headers.items())
    )
    return Request(builder.get_environ() | {"RAW_URI": path})


DOORS: Mapping[str, Callable[[int, int], Request]] = {
    "sms": _by_text,
    "whatsapp": _by_whatsapp,
    "telegram": _by_telegram,
}


@click.command()
def door_profile() -> None:
    """Measure, and print a line for each door."""
    with TemporaryDirectory(prefix="mpp-profile-") as folder:
        more: dict[str, Any] = {"whatsapp_from": NUMBER, "telegram_token": TOKEN, "telegram_secret": SECRET}
        with loading():
            house = take_at_once(build_house(settings_in(Path(folder), **more)))
        spent = dict.fromkeys(DOORS, 0.0)
        for number in range(ROUNDS):
            for name in DOORS:
                seconds = _register(house, name, range(number * PEOPLE, (number + 1) * PEOPLE))
                spent[name] += seconds if number else 0.0
        house.store.close()
    for name, seconds in spent.items():
        each = seconds / (ROUNDS - 1) / PEOPLE / len(WORDS) * 1000
        click.echo(f"{name:8} {each:5.2f} ms of processor time for a message, {seconds / spent['sms']:4.2f} of sms")


def _register(house: House, name: str, people: range) -> float:
    """Seconds of processor time in which these people register at a door."""
    turns, delivery = Turns(house), Delivery(house, "profile", Breakers())
    spent = 0.0
    for step in range(len(WORDS)):
        requests = [DOORS[name](person, step) for person in people]
        begin = time.process_time()
        for each in requests:
            _take(house, name, each)
        while turns.step(house.clock()) + delivery.step(house.clock()):
            pass
        spent += time.process_time() - begin
    return spent


def _take(house: House, name: str, request: Request) -> None:
    channel: Any = house.channels[name]
    channel.verify(request)
    if take_in(house, channel.parse(request, house.clock())) != 1:
        raise click.ClickException(f"{name} took nothing")


if __name__ == "__main__":
    door_profile()
