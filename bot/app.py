"""Everything is wired here, and nowhere else: settings become a running bot."""

from __future__ import annotations

import signal
from collections.abc import Callable
from threading import Event
from urllib.parse import urlsplit

import click
from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from bot.dialogue.content import Content
from bot.doors import refuse_politely, set_headers, watch, webhooks
from bot.faults import find_faults
from bot.house import Clock, House
from bot.library import FaultyContent
from bot.live import open_live_door
from bot.logs import open_log
from bot.memory import keep_together, loading
from bot.settings import Settings, SettingsWrong, load
from bot.wiring import build_house, prepare_store, rasa_running, read_content, read_periods, tell_time
from bot.worker import working
from channels.voice import Voice, calls
from channels.web import pages

#: Bytes: a message of 10,000 characters in any script, percent-encoded, with room.
LARGEST_BODY = 256 * 1024
LARGEST_FORM = 192 * 1024
MOST_FIELDS = 1000
HERE = ["localhost", "127.0.0.1", "[::1]"]


def create_app(
    settings: Settings, *, content: Content | None = None, clock: Clock = tell_time, hears: bool = False
) -> Flask:
    """The web application, wired; raises what its parts raise when they cannot be opened."""
    house = build_house(settings, content=content, clock=clock, hears=hears)
    app = Flask("bot", static_folder=None, template_folder=None)
    _set_limits(app, settings, house)
    app.extensions["mpp"] = house
    app.register_blueprint(webhooks(house))
    app.register_blueprint(watch(house))
    live, hide = open_live_door(house), house.keys.network
    app.register_blueprint(pages(live, house.content, public_url=settings.public_url, hide=hide, clock=clock))
    voice = house.channels.get("voice")
    if isinstance(voice, Voice):
        app.register_blueprint(calls(voice, live, clock))
    refuse_politely(app, house)
    set_headers(app, https=(settings.public_url or "").startswith("https:"))
    return app


def _set_limits(app: Flask, settings: Settings, house: House) -> None:
    newest, *older = house.keys.session_keys()
    app.config.update(
        SECRET_KEY=newest,
        SECRET_KEY_FALLBACKS=older,
        MAX_CONTENT_LENGTH=LARGEST_BODY,
        MAX_FORM_MEMORY_SIZE=LARGEST_FORM,
        MAX_FORM_PARTS=MOST_FIELDS,
        TRUSTED_HOSTS=[*HERE, urlsplit(settings.public_url).hostname] if settings.public_url else None,
    )
    hops = settings.trusted_proxies
    if hops:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops)  # type: ignore[method-assign]


# ------------------------------------------------------------------------------------------------- what it starts with


def make_ready(settings: Settings) -> Content:
    """What every command needs before it starts; what is wrong ends it in one line for each fault."""
    open_log(settings.log_level)
    try:
        content = read_content(settings)
    except FaultyContent as faulty:
        raise SettingsWrong(list(faulty.faults)) from None
    faults = sorted(find_faults(content=content))
    if faults:
        raise SettingsWrong([str(each) for each in faults])
    prepare_store(settings)
    return content


@click.command()
def work() -> None:
    """Take turns and deliver messages (with PostgreSQL: beside `serve`)."""
    work_until_told(load())


def work_until_told(settings: Settings, change: Callable[[House], House] = lambda house: house) -> None:
    """All loops until SIGTERM; ``change`` may put something else in the place of a part of the house."""
    if settings.database_url.startswith("sqlite"):
        raise SettingsWrong(["MPP_DATABASE_URL: with SQLite `mpp serve` does this work itself"])
    keep_together()
    with loading():
        house = change(build_house(settings, content=make_ready(settings), hears=True))
    with rasa_running(settings), working(house, read_periods(), settings.turn_threads) as stop:
        _until_told(stop)
    house.store.close()


def _until_told(stop: Event) -> None:
    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, lambda *_: stop.set())
    stop.wait()
