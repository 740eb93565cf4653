"""The page on which every door is tried, and what its script asks for; for this machine alone."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import yaml
from flask import Flask, Response, abort, request, send_from_directory

from bot.dialogue.messages import Address
from channels.page.site import FILES as PAGE
from channels.page.site import HEADERS
from rehearsal.tryout.devices import Device, Unusable
from rehearsal.tryout.people import People, Person

FILES = Path(__file__).parent / "files"
HERE = ["localhost", "127.0.0.1"]
#: Characters that somebody may write at once.
LONGEST = 20_000

#: What the bot keeps of whoever talks from these addresses; None while it is not there.
Look = Callable[[Sequence[Address]], list[dict[str, Any]] | None]


class Doors(Protocol):
    """Whatever gives a person their devices."""

    def devices(self, person: Person) -> Mapping[str, Device]:
        """By the name of the door, in the order of the tabs."""


@cache
def read_words() -> dict[str, Any]:
    """Every text of the page."""
    plain: dict[str, Any] = yaml.safe_load((FILES / "words.yml").read_text("utf-8"))
    return plain


def build_site(doors: Doors, people: People, look: Look, web: str) -> Flask:
    """The application; ``web`` is where the bot's own page is."""
    app = Flask("tryout", static_folder=None, template_folder=str(FILES))
    app.config.update(TRUSTED_HOSTS=HERE, MAX_CONTENT_LENGTH=256 * 1024)
    _show_page(app, web)
    hands = _Hands(doors, people)

    @app.post("/people")
    def come() -> dict[str, str]:
        _check_sender()
        if look([]) is None:
            abort(503)
        person = people.come()
        return {"token": person.token, "number": person.number}

    @app.post("/say")
    def say() -> Response:
        door, given = hands.held()
        return _done(lambda: door.say(given("text")))

    @app.post("/tap")
    def tap() -> Response:
        door, given = hands.held()
        return _done(lambda: door.tap(given("item"), given("tap")))

    @app.get("/state")
    def state() -> Response:
        person, held = hands.person(), hands.all()
        shown = {name: _show(device) for name, device in held.items()}
        cases = look(person.addresses)
        return _unless_known({"doors": shown, "cases": cases})

    app.after_request(_close)
    return app


def _show_page(app: Flask, web: str) -> None:
    """The page itself, its style and its script."""

    @app.get("/")
    def page() -> str:
        return app.jinja_env.get_template("try.html").render(words=read_words(), web=web)

    @app.get("/<any('try.css', 'try.js'):name>")
    def file(name: str) -> Response:
        return send_from_directory(FILES, name)

    @app.get("/icon.svg")
    def icon() -> Response:
        return send_from_directory(PAGE, "icon.svg")


class _Hands:
    """Which devices the person who asks holds."""

    def __init__(self, doors: Doors, people: People) -> None:
        self._doors = doors
        self._people = people
        self._held: dict[str, Mapping[str, Device]] = {}

    def person(self) -> Person:
        """Who asks; a browser that comes from before this start begins anew."""
        return self._people.find(request.headers.get("X-Person", "")) or abort(410)

    def all(self) -> Mapping[str, Device]:
        """All of them."""
        person = self.person()
        if person.token not in self._held:
            self._held.setdefault(person.token, self._doors.devices(person))
        return self._held[person.token]

    def held(self) -> tuple[Device, Callable[[str], str]]:
        """The device that the request is about, and a way to the texts that came with it."""
        _check_sender()
        asked = request.get_json()
        device = self.all().get(asked.get("door"))
        if device is None:
            abort(404)

        def given(name: str) -> str:
            text = asked.get(name)
            return text[:LONGEST] if isinstance(text, str) else abort(400)

        return device, given


def _show(device: Device) -> dict[str, Any]:
    return {"items": [each.as_json() for each in device.heard()], "status": dict(device.status())}


def _check_sender() -> None:
    """No other site makes a browser do this: it could neither send JSON nor say that it is ours."""
    if request.mimetype != "application/json" or request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
        abort(403)


def _done(act: Callable[[], None]) -> Response:
    try:
        act()
    except Unusable:
        return Response(status=409)
    return Response(status=204)


def _unless_known(plain: Mapping[str, Any]) -> Response:
    """The state, unless it is the one that the browser has."""
    body = json.dumps(plain, ensure_ascii=False)
    answer = Response(body, content_type="application/json")
    answer.set_etag(hashlib.sha256(body.encode()).hexdigest())
    answer.make_conditional(request)
    return answer


def _close(answer: Response) -> Response:
    answer.headers.update(HEADERS)
    answer.headers["Cache-Control"] = "no-store"
    return answer
