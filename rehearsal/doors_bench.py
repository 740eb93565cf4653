"""What a message costs on each door: `make bench-doors`. One thread, SQLite, the whole application, no wire.

People register on every door with the same words (`rehearsal.crowd`); a request, its turn and the handing over of the
answer are counted as processor time. Every provider takes every message at once.
"""

from __future__ import annotations

import json
import re
import secrets
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import EmailMessage
from itertools import count
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

import click
from twilio.request_validator import RequestValidator
from werkzeug.test import Client

from bot.app import create_app
from bot.delivery import Breakers, Delivery
from bot.house import House
from bot.settings import Settings
from bot.worker import Turns
from channels.base import Sent
from channels.telegram import SECRET_HEADER
from rehearsal.account import ACCOUNT, NUMBER, TOKEN
from rehearsal.crowd import WORDS
from rehearsal.mail import OURS, PATH, signed
from rehearsal.mail import SECRET as MAIL_SECRET
from rehearsal.processes import PUBLIC

TELEGRAM_SECRET = "s" * 32
PEOPLE = 30
#: What somebody writes in letters: as many answers in one as are asked in one.
LETTERS = (
    "hola",
    "sí",
    "1) yo\n2) sí\n3) Marta Elena\n4) Díaz López\n5) 3 de abril de 1985",
    "1) mujer\n2) hondureña\n3) A000-000-012",
)
_IDS = count(1)


@dataclass
class Door:
    """One way in: makes the requests of a person, and remembers what each took."""

    name: str
    say: Callable[[Client, int, str], Any]
    words: tuple[str, ...] = WORDS
    spent: list[float] = field(default_factory=list)


def by_twilio(kind: str, prefix: str = "") -> Callable[[Client, int, str], Any]:
    """A text message, or one of WhatsApp."""

    def say(client: Client, person: int, text: str) -> Any:
        sender = f"{prefix}+5255{person:08d}"
        form = {"AccountSid": ACCOUNT, "MessageSid": f"SM{next(_IDS):032x}", "From": sender, "To": prefix + NUMBER}
        form |= {"Body": text, "NumMedia": "0"}
        signature = RequestValidator(TOKEN).compute_signature(f"{PUBLIC}/in/{kind}", form)
        return client.post(f"/in/{kind}", base_url=PUBLIC, data=form, headers={"X-Twilio-Signature": signature})

    return say


def by_telegram(client: Client, person: int, text: str) -> Any:
    """An update with a message."""
    who = {"id": person, "first_name": "Marta", "is_bot": False}
    number = next(_IDS)
    message = {"message_id": number, "date": int(time.time()), "chat": {"id": person, "type": "private"}, "from": who}
    update = json.dumps({"update_id": number, "message": message | {"text": text}})
    headers = {SECRET_HEADER: TELEGRAM_SECRET, "Content-Type": "application/json"}
    return client.post("/in/telegram", base_url=PUBLIC, data=update, headers=headers)


def by_mail(client: Client, person: int, text: str) -> Any:
    """A letter, signed by whoever brings it."""
    letter = EmailMessage()
    letter.set_content(text)
    letter["From"], letter["To"] = f"p{person}@example.com", OURS
    letter["Message-ID"] = f"<{next(_IDS)}@example.com>"
    raw = letter.as_bytes()
    return client.post(PATH, base_url=PUBLIC, data=raw, headers=signed(raw, MAIL_SECRET, datetime.now(UTC)))


class Browsers:
    """Each person has a browser; the page that it was shown holds what it must send back."""

    def __init__(self, application: Any) -> None:
        self._application = application
        self._pages: dict[int, tuple[Client, Mapping[str, str]]] = {}

    def say(self, _: Client, person: int, text: str) -> Any:
        """What is typed into the box for anything, and the page that is shown then."""
        if person not in self._pages:
            self._look(Client(self._application), person)
            return self._post(person, c="language:es")
        return self._post(person, text=text)

    def _post(self, person: int, **entered: str) -> Any:
        browser, hidden = self._pages[person]
        answer = browser.post("/", base_url=PUBLIC, data={**hidden, **entered}, headers={"Origin": PUBLIC})
        self._look(browser, person)
        return answer

    def _look(self, browser: Client, person: int) -> None:
        page = browser.get("/", base_url=PUBLIC).get_data(as_text=True)
        self._pages[person] = browser, dict(re.findall(r'type="hidden" name="([til])" value="([^"]*)"', page))


@click.command()
@click.option("--people", default=PEOPLE, help="How many register on each door.")
def measure(people: int) -> None:
    """Measure, and print what docs/performance.md says of each door."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="mpp-doors-")))
        app = create_app(_settings(folder))
        house = app.extensions["mpp"]
        doors = list(_doors(app))
        for each in doors:
            _take_at_once(house, each.name)
        settle = _settler(house)
        for person in range(people + 3):
            for door in doors:
                _register(door, Client(app), 10_000 * (doors.index(door) + 1) + person, settle)
        house.channels["telegram"].line.close()
        house.store.close()
    _print(doors)


def _settings(folder: Path) -> Settings:
    return Settings(
        database_url=f"sqlite:///{folder}/doors.db",
        key_file=folder / "keys.json",
        public_url=PUBLIC,
        twilio_account_sid=ACCOUNT,
        twilio_auth_token=TOKEN,
        sms_from=NUMBER,
        whatsapp_from=NUMBER,
        telegram_token=f"123456:{'a' * 35}",
        telegram_secret=TELEGRAM_SECRET,
        telegram_api_url="http://127.0.0.1:9",
        mail_from=OURS,
        smtp_url="smtp://127.0.0.1:9",
        mail_secret=MAIL_SECRET,
        log_level="error",
        nlu_url="off",
        _env_file=None,
    )


def _doors(app: Any) -> Iterator[Door]:
    yield Door("sms", by_twilio("sms"))
    yield Door("whatsapp", by_twilio("whatsapp", "whatsapp:"))
    yield Door("telegram", by_telegram)
    yield Door("email", by_mail, LETTERS)
    yield Door("web", Browsers(app).say)


def _take_at_once(house: House, name: str) -> None:
    channel = house.channels[name]
    if not channel.live:
        channel.send = lambda *_: Sent(secrets.token_hex(16))  # type: ignore[method-assign]


def _settler(house: House) -> Callable[[], None]:
    turns, delivery = Turns(house), Delivery(house, "bench", Breakers())

    def settle() -> None:
        while turns.step(house.clock()) + delivery.step(house.clock()):
            pass

    return settle


def _register(door: Door, client: Client, person: int, settle: Callable[[], None]) -> None:
    for text in door.words:
        begin = time.process_time()
        answer = door.say(client, person, text)
        settle()
        door.spent.append(time.process_time() - begin)
        if answer.status_code not in {200, 202, 204, 303}:
            raise click.ClickException(f"{door.name}: {answer.status_code}")


def _print(doors: list[Door]) -> None:
    def mean(door: Door) -> float:
        mine = door.spent[3 * len(door.words) :]  # the first three load what is loaded once
        return sum(mine) / len(mine) * 1000

    base = mean(doors[0])
    click.echo("door      ms for a message   p50   of sms")
    for each in doors:
        click.echo(f"{each.name:9} {mean(each):16.2f} {median(each.spent) * 1000:5.2f} {mean(each) / base:8.2f}")


if __name__ == "__main__":
    measure()
