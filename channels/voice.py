"""The hotline: calls come in through Twilio, are led through the same conversation, and are answered within a request.

Nothing is said unasked: what is put for a person on the telephone waits until they call.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from flask import Blueprint
from werkzeug.wrappers import Request, Response

from bot.dialogue.content import Content
from bot.dialogue.messages import Door, File, InboundMessage, Prompt
from channels.base import Arrival, BadRequest, Fetched, Limits, Payload, Recipient, SendError, Sent
from channels.calls import recordings
from channels.calls.audio import Audio
from channels.calls.caller import CHANNEL, heard, in_words, message_of
from channels.calls.keys import Meant
from channels.calls.speech import Speech
from channels.calls.step import Step, read_step
from channels.calls.switchboard import Exchange, Live, Switchboard, build_blueprint
from channels.calls.twiml import Writer, nothing
from channels.lines import secrets_apart
from channels.twilio import Account, TwilioSettings, open_account

#: One question at a time, at most four choices (CHANNELS 4), and what was heard is read back.
DOOR = Door(in_parts=True, confirm_each=True, stays=False, speech=True, files=True, max_choices=4, length=4000)
TWIML = "text/xml; charset=utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """How a number behaves: see ``MPP_VOICE_MODE``; ``lines`` is how many calls are answered at the same time."""

    mode: str = "answer"
    lines: int = 30


class Voice:
    """One telephone number of ours; ``texts`` tells whether a text message can be sent to who calls."""

    name = CHANNEL
    live = True

    def __init__(
        self,
        twilio_account: Account,
        number: str,
        content: Content,
        *,
        audio: Sequence[Path] = (),
        texts: bool = False,
        manners: Manners = Manners(),
    ) -> None:
        self.provider = twilio_account
        self.account = twilio_account.sid
        self.number = number
        self.content = content
        self.manners = manners
        self.door = replace(DOOR, connects=bool(content.human.phone), texts=texts)
        self.limits = Limits(length=DOOR.length, choices=DOOR.max_choices)
        self.audio = Audio(twilio_account.public_url, audio)
        codes = {code: each.speech for code, each in content.languages.items()}
        self.speech = Speech(content.catalog, frozenset(code for code, each in codes.items() if each.get("gather")))
        self.writer = Writer(codes, self.audio)

    # ------------------------------------------------------------------------------------------------------ coming in

    def verify(self, request: Request) -> None:
        """Return if Twilio signed it for our account; raises BadSignature otherwise, a missing header included."""
        self.provider.check_signature(request)

    def parse(self, request: Request, now: datetime) -> Sequence[Arrival]:
        """What was said at a step of a call: nothing for silence, ``arrive`` for its beginning."""
        if request.mimetype != "application/x-www-form-urlencoded":
            raise BadRequest("not a form")
        step = read_step(request.args.to_dict())
        said = self.heard(request, step) if step.turn else Meant(command="arrive")
        return [] if said.wish else [self.message(request, step, said, now)]

    def heard(self, request: Request, step: Step) -> Meant:
        """What keys or words mean at this step."""
        return in_words(heard(request.form.to_dict(), step), self.content.words.get(step.language))

    def message(
        self, request: Request, step: Step, said: Meant, now: datetime, door: Door | None = None
    ) -> InboundMessage:
        """The message of this step."""
        return message_of(request.form.to_dict(), step, said, door or self.door, self.account, now)

    def acknowledge(self, request: Request) -> Response:
        """A document without a verb."""
        return Response(nothing(), content_type=TWIML)

    def arrivals(self, since: datetime) -> Iterator[Arrival]:
        """Nobody keeps calls for us: the person calls again."""
        return iter(())

    @property
    def webhook(self) -> str:
        """Where Twilio brings calls."""
        return f"{self.provider.public_url}/in/{CHANNEL}"

    # ------------------------------------------------------------------------------------------------------ going out

    def bundle(self, prompts: Sequence[Prompt]) -> Sequence[Sequence[Prompt]]:
        """Everything in one breath, and each secret apart, so that it can be masked alone."""
        return secrets_apart(prompts)

    def render(self, prompts: Sequence[Prompt]) -> Payload:
        """``{"lines": [...]}``: what is said, in spoken words."""
        said = self.speech.lines(prompts, Step())
        return Payload({"language": prompts[-1].language, "lines": [each.text for each in said]})

    def send(self, to: Recipient, payload: Payload, mark: str) -> Sent:
        """Nobody is called to be told something: raises SendError."""
        raise SendError("waits_for_the_person", retry=False)

    def find_sent(self, to: Recipient, payload: Payload, since: datetime) -> Sequence[str]:
        """Nothing ever leaves unasked."""
        return ()

    def judge(self, reason: str) -> SendError | None:
        """There is nobody who could report a failure."""
        return None

    # ------------------------------------------------------------------------------------------------------ recordings

    def fetch(self, file: File) -> Fetched:
        """The recording, from Twilio alone; raises SendError."""
        return recordings.fetch(self.provider, file.reference)

    def let_go(self, file: File) -> None:
        """The recording is deleted at Twilio; raises SendError."""
        recordings.let_go(self.provider, file.reference)


class VoiceSettings(TwilioSettings, Protocol):
    """The settings that open the hotline."""

    @property
    def voice_from(self) -> str | None:
        """The number that people call."""

    @property
    def voice_mode(self) -> str:
        """Whether calls are answered or called back."""

    @property
    def voice_lines(self) -> int:
        """How many calls are answered at the same time."""

    @property
    def sms_from(self) -> str | None:
        """Who sends text messages."""


def open_voice(settings: VoiceSettings, content: Content, audio: Sequence[Path] = ()) -> Voice | None:
    """The hotline of the settings; None when there is no number that people call."""
    account = open_account(settings)
    if account is None or settings.voice_from is None:
        return None
    manners = Manners(mode=settings.voice_mode, lines=settings.voice_lines)
    return Voice(account, settings.voice_from, content, audio=audio, texts=bool(settings.sms_from), manners=manners)


def calls(voice: Voice, live: Live, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> Blueprint:
    """The routes of the hotline."""
    return build_blueprint(Switchboard(voice, live, clock, Exchange(voice.manners.lines)))
