"""One page, one address: what is posted to ``/`` is a message, and ``/`` shows what the conversation says now.

Every form works without scripts (POST, 303, GET); the script posts the same forms with ``X-Page: 1`` and is given the
same page at once.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Protocol

import segno
from flask import Blueprint, Response, make_response, redirect, request, url_for
from markupsafe import Markup

from bot.dialogue.content import Content
from bot.dialogue.messages import Address, Door, InboundMessage, Prompt
from bot.dialogue.references import show_reference
from channels.page.entry import DOOR, read_entry
from channels.page.session import Cookie, Session, check_origin, check_sender, place_of
from channels.page.view import Words, show, templates

FILES = Path(__file__).parent / "files"
#: A screen of answers is some kilobytes.
LARGEST = 64 * 1024
#: Where no script runs nobody knows whether somebody types: then twice as long as the script waits.
RESTS_AFTER = timedelta(minutes=10)
#: The prompt that intake gives while a turn is still being taken.
ONE_MOMENT = "one-moment"
RECEIPTS = frozenset({"receipt", "receipt-child"})
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; "
    "require-trusted-types-for 'script'; trusted-types page",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class Live(Protocol):
    """How the page speaks with the conversation; ``registered`` is the reference of a completed registration."""

    @property
    def converse_live(self) -> Callable[[InboundMessage], Sequence[Prompt]]: ...
    @property
    def look(self) -> Callable[[Address | None, Door], Sequence[Prompt]]: ...
    @property
    def registered(self) -> Callable[[Address], str | None]: ...


@dataclass(frozen=True, slots=True)
class Form:
    """What every form of one page carries: proof, an id that no other page has, and the page's language."""

    proof: str
    id: str
    language: str


class Site:
    """The page's routes over one conversation."""

    def __init__(
        self,
        live: Live,
        content: Content,
        cookie: Cookie,
        clock: Callable[[], datetime],
        neutral: str,
        hide: Callable[[str], str],
    ) -> None:
        self.live = live
        self.content = content
        self.cookie = cookie
        self.clock = clock
        self.neutral = neutral
        self.hide = hide
        self.tongues = [
            Words(content.catalog, code) for code, each in content.languages.items() if "text" in each.doors
        ]

    def open(self) -> Response:
        """GET /: where the conversation stands, or the choice of a language."""
        session = self.cookie.read(request)
        return self.show_page(session, self.live.look(session.address, DOOR)) if session else self.show_first()

    def receive(self) -> Response:
        """POST /: one message; raises BadSignature, BadRequest, RequestEntityTooLarge."""
        request.max_content_length = LARGEST
        session = check_sender(request, self.cookie)
        if not session and not request.form.get("c", "").startswith("language:"):
            return self.show_first("closed", status=403)
        return self.converse(session or Session.begin(), new=session is None)

    def converse(self, session: Session, *, new: bool) -> Response:
        """Hand the message on; answer with the page at once, or send the browser to it."""
        place = place_of(request.remote_addr)
        network = self.hide(place) if place else ""
        message = read_entry(request.form, session, self.content.words, self.clock(), network)
        prompts = self.live.converse_live(message)
        if request.headers.get("X-Page"):
            response = self.show_page(session, prompts)
        else:
            response = answer(redirect(url_for(".begun" if new else ".open"), 303))
        self.cookie.write(response, session)
        return response

    def begun(self) -> Response:
        """GET /start: the page once more, if the browser kept the cookie; else why nothing can go on."""
        return answer(redirect(url_for(".open"), 303)) if self.cookie.read(request) else self.show_first("cookies")

    def leave(self) -> Response:
        """The way out: the browser keeps nothing, and shows another site."""
        check_origin(request, self.cookie.public_url)
        response = answer(redirect(self.neutral, 303)) if request.method == "GET" else make_response("", 204)
        self.cookie.forget(response)
        response.headers["Clear-Site-Data"] = '"cache", "storage"'
        return response

    def receipt(self) -> Response:
        """GET /receipt: the slip to print; the reference and what happens next, nothing else."""
        session = self.cookie.read(request)
        reference = self.live.registered(session.address) if session else None
        if not session or reference is None:
            return answer(redirect(url_for(".open"), 303))
        word = self.words_of(self.live.look(session.address, DOOR))
        code = Markup(draw_code(reference))  # noqa: S704 - drawn by us, of digits
        next_ = self.content.catalog.line(word.language, "receipt-next")
        return self.render(
            "receipt.html", word, reference=show_reference(reference), code=code, next=next_, private=True
        )

    def rest(self) -> Response:
        """GET /pause: what a screen shows that nobody touches; where scripts run they show the same by themselves."""
        session = self.cookie.read(request)
        return self.render("rest.html", self.words_of(self.live.look(session.address, DOOR) if session else ()))

    # ------------------------------------------------------------------------------------------------ what is shown

    def show_page(self, session: Session, prompts: Sequence[Prompt]) -> Response:
        """The page of a person whom we know by the cookie."""
        word = self.words_of(prompts)
        slip = place_slip(prompts) if self.live.registered(session.address) else ""
        return self.render(
            "page.html",
            word,
            fragment=Markup(show(prompts, word, slip=slip == "main")),  # noqa: S704 - made by our own escaping templates
            asking=any(each.about for each in prompts),
            waiting=any(each.key == ONE_MOMENT for each in prompts),
            private=True,
            slip=slip,
            form=Form(session.proof, secrets.token_urlsafe(16), word.language),
        )

    def show_first(self, note: str = "", status: int = 200) -> Response:
        """The page of somebody who has not done anything yet: a choice of language, and no cookie."""
        word = self.words_of(())
        form = Form("", secrets.token_urlsafe(16), word.language)
        response = self.render("first.html", word, form=form, note=word(note) if note else "")
        response.status_code = status
        return response

    def words_of(self, prompts: Sequence[Prompt]) -> Words:
        """The page speaks the language of what is said, else the one that the browser asks for."""
        codes = [each.language for each in self.tongues]
        spoken = prompts[-1].language if prompts else request.accept_languages.best_match(codes)
        return self.tongues[codes.index(spoken) if spoken in codes else 0]

    def render(self, template: str, word: Words, **given: object) -> Response:
        """A page, never kept by the browser."""
        page = templates().get_template(template)
        response = make_response(
            page.render(
                word=word,
                languages=self.tongues,
                neutral=self.neutral,
                file=file_address,
                rests_after=int(RESTS_AFTER.total_seconds()),
                **given,
            )
        )
        response.headers |= {"Cache-Control": "no-store", "X-Page": "1"}
        return response

    def secure(self, response: Response) -> Response:
        """Nothing of another site is loaded, framed or told."""
        response.headers.update(HEADERS)
        if self.cookie.secure:
            response.headers["Strict-Transport-Security"] = "max-age=31536000"
        response.headers.setdefault("Cache-Control", "no-store")
        return response


def place_slip(prompts: Sequence[Prompt]) -> str:
    """The receipt is offered where it is told of, and at the foot of every later page."""
    return "main" if any(each.key in RECEIPTS for each in prompts) else "foot"


def build_blueprint(site: Site) -> Blueprint:
    """The routes of the page, at ``/``."""
    pages = Blueprint("web", __name__)
    pages.get("/", endpoint="open")(site.open)
    pages.post("/", endpoint="receive")(site.receive)
    pages.get("/start", endpoint="begun")(site.begun)
    pages.route("/leave", endpoint="leave", methods=["GET", "POST"])(site.leave)
    pages.get("/receipt", endpoint="receipt")(site.receipt)
    pages.get("/pause", endpoint="rest")(site.rest)
    pages.get("/page/<any('page.css', 'page.js', 'icon.svg'):name>", endpoint="file")(send_file)
    pages.after_request(site.secure)
    return pages


def answer(response: object) -> Response:
    """Flask's redirects are werkzeug's; ours are Flask's."""
    return make_response(response)


def draw_code(reference: str) -> str:
    """The QR code of a reference as SVG, sized by the style sheet; it holds the digits and nothing else."""
    return segno.make(reference, micro=False, error="m").svg_inline(omitsize=True, border=4)


KINDS_OF_FILE = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


@cache
def read_file(name: str) -> tuple[bytes, str]:
    """A file of the page and the digest of its content."""
    content = (FILES / name).read_bytes()
    return content, hashlib.sha256(content).hexdigest()[:12]


def file_address(name: str) -> str:
    """Where the browser gets it; a changed file has another address."""
    return f"/page/{name}?v={read_file(name)[1]}"


def send_file(name: str) -> Response:
    """The file, kept by the browser as long as it likes: it says nothing about anybody."""
    response = make_response(read_file(name)[0])
    response.headers["Content-Type"] = f"{KINDS_OF_FILE[Path(name).suffix]}; charset=utf-8"
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return response
