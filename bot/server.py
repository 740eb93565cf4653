"""The `mpp serve` process: a small parent that listens, and one child that loads everything else and answers.

Nothing heavy is imported here: what the parent loads it keeps, as long as the server runs, for nothing.
"""

from __future__ import annotations

import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import click
from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]
from gunicorn.arbiter import Arbiter  # type: ignore[import-untyped]

from bot.memory import keep_together, loading
from bot.settings import Settings, SettingsWrong, load

if TYPE_CHECKING:
    from flask import Flask

    from bot.house import House

#: Requests answered at the same time; more would only wait for the same database.
THREADS = 8
#: Seconds after which a thread that computes lets another one on. Python's own 5 ms, a dozen times in a request, make
#: whoever knocks wait for whoever takes a turn.
SWITCH = 0.0005


class Server(BaseApplication):  # type: ignore[misc]
    """Gunicorn with one process: SQLite has one writer, and a second process would only wait for it."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._at_the_end = ExitStack()
        super().__init__()

    def load_config(self) -> None:
        """Nothing of it is for the command line or another file to change."""
        chosen: dict[str, Any] = {
            "bind": self._settings.bind,
            "workers": 1,
            "worker_class": "gthread",
            "threads": THREADS,
            "graceful_timeout": 20,
            "loglevel": "warning",
            "control_socket_disable": True,
            "post_worker_init": self._begin,
            "worker_exit": lambda _server, _worker: self._at_the_end.close(),
        }
        for name, value in chosen.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """The application, made in the process that answers; what is wrong with it ends both, in a line for each."""
        keep_together()
        sys.setswitchinterval(SWITCH)
        try:
            with loading():
                from bot.app import create_app, make_ready

                return create_app(self._settings, content=make_ready(self._settings), hears=True)
        except SettingsWrong as wrong:
            for fault in wrong.faults:
                click.echo(fault, err=True)
            sys.exit(Arbiter.APP_LOAD_ERROR)

    def _begin(self, worker: Any) -> None:
        """On SQLite the serving process does everything else as well."""
        from bot.wiring import rasa_running, read_periods
        from bot.worker import working

        house: House = worker.wsgi.extensions["mpp"]
        self._at_the_end.callback(house.store.close)
        self._at_the_end.enter_context(rasa_running(self._settings))
        if house.store.engine_name == "sqlite":
            self._at_the_end.enter_context(working(house, read_periods(), self._settings.turn_threads))
        say_where(self._settings)


def say_where(settings: Settings) -> None:
    """Where to go, and how this installation is configured."""
    click.echo(f"open {settings.home}")
    for name, value in describe(settings).items():
        click.echo(f"  {name}: {value}")


def describe(settings: Settings) -> dict[str, str]:
    """How this installation is configured, in words that give no secret away."""
    embedded = settings.database_url.startswith("sqlite")
    return {
        "listens on": settings.bind,
        "database": "SQLite, all in this process" if embedded else "PostgreSQL; start `mpp work` as well",
        "keys": str(settings.key_file),
        "text messages": settings.sms_from or "off",
        "Telegram": settings.telegram_mode if settings.telegram_token else "off",
        "questions": _say_ears(settings),
        "on duty": "told of danger" if settings.duty_address else "nobody; set MPP_DUTY_ADDRESS",
    }


def _say_ears(settings: Settings) -> str:
    if settings.nlu_url is not None:
        return "by exact words" if settings.nlu_url == "off" else f"Rasa at {settings.nlu_url}"
    built = (settings.nlu_folder / "model").exists()
    return "Rasa, starting beside us" if built else "by exact words; `make nlu` builds Rasa"


@click.command()
def serve() -> None:
    """Start the web server, and on SQLite everything else with it."""
    Server(load()).run()
