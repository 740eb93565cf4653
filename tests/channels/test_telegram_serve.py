"""The real server, started by its command, with a bot: updates are brought to it, or it fetches them, and it answers."""

import os
import subprocess
import sys
from contextlib import contextmanager

import pytest

from rehearsal.messenger import Messenger
from rehearsal.telegram import TelegramStandIn
from rehearsal.telegram_book import SECRET, TOKEN
from rehearsal.ways import to_server
from tests.channels.bot_wire import ME
from tests.channels.wire import PUBLIC, find_port

#: Seconds in which a person is answered; a turn takes a few hundredths.
SOON = 5.0


@contextmanager
def served(folder, mode):
    """A stand-in for Telegram and a bot in a process of its own."""
    here = f"http://127.0.0.1:{find_port()}"
    with TelegramStandIn(to_server(PUBLIC, here)) as stand_in:
        if mode == "webhook":
            stand_in.point_at(f"{PUBLIC}/in/telegram")
        settings = {
            "MPP_DATABASE_URL": f"sqlite:///{folder}/mpp.db",
            "MPP_KEY_FILE": f"{folder}/keys.json",
            "MPP_PUBLIC_URL": PUBLIC,
            "MPP_BIND": here.removeprefix("http://"),
            "MPP_TELEGRAM_TOKEN": TOKEN,
            "MPP_TELEGRAM_SECRET": SECRET,
            "MPP_TELEGRAM_MODE": mode,
            "MPP_TELEGRAM_API_URL": stand_in.url,
            "MPP_NLU_URL": "off",
        }
        command = [sys.executable, "-m", "bot", "serve"]
        with subprocess.Popen(command, env={**os.environ, **settings}, stdout=subprocess.PIPE, text=True) as process:
            process.stdout.readline()  # it says where it is when it listens
            yield stand_in
            process.terminate()


@pytest.mark.parametrize("mode", ["webhook", "poll"])
def test_a_person_who_writes_and_taps_is_answered_by_the_real_server(tmp_path, mode):
    with served(tmp_path, mode) as stand_in:
        person = Messenger(stand_in, ME, patience=SOON)
        person.starts().hears("Español")
        person.taps("Español").hears("ACNUR")
        person.taps("Sí").hears("PIN", "(2 de ")
        person.rests()
    assert set(stand_in.brought) == ({200} if mode == "webhook" else set())


def test_what_has_no_secret_is_refused_by_the_real_server(tmp_path):
    with served(tmp_path, "webhook") as stand_in:
        stand_in.webhook["secret_token"] = SECRET[::-1]
        Messenger(stand_in, ME).says("hola")
    assert (stand_in.brought, len(stand_in.waiting)) == ([403], 1)
