"""The web page as a door: a form comes in, a page goes out, in one and the same request.

Nothing is sent here unasked: what is put for a person on the page waits until the page is looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime

from flask import Blueprint
from werkzeug.wrappers import Request, Response

from bot.dialogue.content import Content
from bot.dialogue.messages import Prompt
from channels.base import Arrival, BadRequest, Limits, Payload, Recipient, SendError, Sent
from channels.lines import secrets_apart
from channels.page.entry import DOOR, read_entry
from channels.page.session import CHANNEL, Cookie, check_sender
from channels.page.site import Live, Site, build_blueprint
from channels.page.view import Words, show


class Web:
    """The page as a channel; ``public_url`` is where people reach it."""

    name = CHANNEL
    live = True
    account = CHANNEL
    door = DOOR
    limits = Limits(length=DOOR.length, choices=DOOR.max_choices)

    def __init__(self, content: Content, *, public_url: str | None = None) -> None:
        self.content = content
        self.cookie = Cookie(public_url)

    def verify(self, request: Request) -> None:
        """Return if this page made the browser send it; raises BadSignature otherwise."""
        check_sender(request, self.cookie)

    def parse(self, request: Request, now: datetime) -> Sequence[Arrival]:
        """The one message of a form; raises BadRequest where there is no session or no form of ours."""
        session = self.cookie.read(request)
        if session is None:
            raise BadRequest("nobody's form")
        return [read_entry(request.form, session, self.content.words, now)]

    def bundle(self, prompts: Sequence[Prompt]) -> Sequence[Sequence[Prompt]]:
        """One screen, and each secret apart, so that it can be masked alone."""
        return secrets_apart(prompts)

    def render(self, prompts: Sequence[Prompt]) -> Payload:
        """The prompts as the HTML of a screen."""
        language = prompts[-1].language
        return Payload({"language": language, "html": show(prompts, Words(self.content.catalog, language))})

    def acknowledge(self, request: Request) -> Response:
        """The page is answered with a page; this is for whoever posts elsewhere."""
        return Response(status=204)

    def send(self, to: Recipient, payload: Payload, mark: str) -> Sent:
        """A page cannot be pushed to anybody: raises SendError."""
        raise SendError("waits_for_the_person", retry=False)

    def find_sent(self, to: Recipient, payload: Payload, since: datetime) -> Sequence[str]:
        """Nothing ever leaves unasked."""
        return ()

    def judge(self, reason: str) -> SendError | None:
        """There is nobody who could report a failure."""
        return None

    def arrivals(self, since: datetime) -> Iterator[Arrival]:
        """Nobody keeps messages for us: the person's browser sends again."""
        return iter(())


def pages(
    live: Live,
    content: Content,
    *,
    public_url: str | None = None,
    neutral_url: str | None = None,
    hide: Callable[[str], str] = lambda _: "",
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Blueprint:
    """The routes of the page; ``neutral_url`` is where the quick exit leads, by default what the content says.

    ``hide`` makes of a visitor's network a name from which nobody gets back to it.
    """
    first = next(iter(content.languages))
    neutral = neutral_url or content.catalog.line(first, "page-neutral")
    return build_blueprint(Site(live, content, Cookie(public_url), clock, neutral, hide))
