"""The routes of the hotline: each request of a call is checked, has its turn, and is answered with the next document.

``/in/voice`` begins a call, ``/in/voice/turn`` brings what was said or pressed. All else belongs to the call alone:
silence, "one moment", a recording, a person who is put through, a call of ours that was answered.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from threading import Lock
from typing import TYPE_CHECKING, Protocol

from flask import Blueprint, Response, abort, request, send_file

from bot.dialogue.messages import Address, Door, InboundMessage, Prompt
from channels.calls.audio import KINDS, PATH
from channels.calls.caller import CHANNEL, address_of, call_of, number_of
from channels.calls.keys import Keypad, Meant, keypad
from channels.calls.speech import CHOOSE_LANGUAGE, Line, Manner
from channels.calls.step import Step, facing, follow, fresh, open_question, read_step, silent_once_more
from channels.calls.twiml import Ask, nothing, reject

if TYPE_CHECKING:
    from channels.voice import Voice

#: The prompt that intake gives while a turn is still being taken.
ONE_MOMENT = "one-moment"
#: So often "one moment" is said; whoever still waits is asked to call again.
MOST_MOMENTS = 10
#: A call of which nothing was heard for so long has ended without anybody telling us.
LOST = timedelta(minutes=30)
ONE_KEY = Keypad(1, "", 7)
#: What became of a person who was put through (Twilio's DialCallStatus), where they spoke.
SPOKE = frozenset({"completed", "answered"})


class Live(Protocol):
    """How the telephone speaks with the conversation; ``call_back`` has somebody called who was not answered."""

    @property
    def converse_live(self) -> Callable[[InboundMessage], Sequence[Prompt]]: ...
    @property
    def look(self) -> Callable[[Address | None, Door], Sequence[Prompt]]: ...
    @property
    def call_back(self) -> Callable[[str], bool]: ...


class Exchange:
    """How many calls this process answers right now; of several processes each counts its own."""

    def __init__(self, lines: int) -> None:
        self._lines = lines
        self._lock = Lock()
        self._calls: dict[str, datetime] = {}

    def take(self, call: str, now: datetime) -> bool:
        """Whether this call has a line, or still has one."""
        with self._lock:
            self._calls = {each: heard for each, heard in self._calls.items() if now - heard < LOST}
            if call not in self._calls and len(self._calls) >= self._lines:
                return False
            self._calls[call] = now
            return True

    def free(self, call: str) -> None:
        """The call has ended."""
        with self._lock:
            self._calls.pop(call, None)


class Switchboard:
    """The hotline's routes over one conversation."""

    def __init__(self, voice: Voice, live: Live, clock: Callable[[], datetime], exchange: Exchange) -> None:
        self.voice = voice
        self.live = live
        self.clock = clock
        self.exchange = exchange
        self.speech, self.writer = voice.speech, voice.writer

    # ------------------------------------------------------------------------------------------------------ a call

    def begin(self) -> str:
        """Somebody calls: they are answered, or called back at our cost."""
        call = call_of(request.form)
        if self._refuses(call):
            self.live.call_back(number_of(request.form))
            return reject()
        return self._converse(Step(), Meant(command="arrive"))

    def _refuses(self, call: str) -> bool:
        match self.voice.manners.mode:
            case "callback":
                return True
            case "callback_when_busy":
                return not self.exchange.take(call, self.clock())
        return False

    def turn(self) -> str:
        """Keys, words or a recording: the call's own wishes are fulfilled here, the rest is for the conversation."""
        step = self._step()
        if self.voice.manners.mode == "callback_when_busy":
            self.exchange.take(call_of(request.form), self.clock())
        said = self.voice.heard(request, step)
        if said.wish == "record":
            return self._ask_to_record(step)
        if said.wish:
            return self._again(replace(step, turn=step.turn + 1), Manner.WHOLE)
        return self._converse(step, said)

    def _converse(self, step: Step, said: Meant, door: Door | None = None) -> str:
        message = self.voice.message(request, step, said, self.clock(), door)
        prompts = self.live.converse_live(message)
        if _waits(prompts):
            return self._wait(replace(step, turn=step.turn + 1, language=prompts[-1].language))
        return self._answer(prompts, follow(step, prompts))

    def _answer(self, prompts: Sequence[Prompt], step: Step) -> str:
        if step.is_tired and step.wrong:
            return self._rescue(step)
        return self._put(prompts, step, Manner.OTHER_WAY if step.wrong > 1 else Manner.WHOLE)

    def silence(self) -> str:
        """Nobody said anything: the question is put shorter, then in another way; at last there is a way out."""
        step = silent_once_more(self._step())
        if not step.asked:
            return self._farewell(step)
        if step.is_tired:
            return self._rescue(step)
        return self._again(step, Manner.SHORT if step.silent == 1 else Manner.OTHER_WAY)

    def wait(self) -> str:
        """Whether the turn has been taken meanwhile."""
        step = self._step()
        prompts = self._look()
        if not _waits(prompts):
            return self._put(prompts, facing(replace(step, turn=step.turn + 1, waited=0), prompts), Manner.WHOLE)
        if step.waited >= MOST_MOMENTS:
            return self.apology()
        return self._wait(replace(step, waited=step.waited + 1))

    def _wait(self, step: Step) -> str:
        return self.writer.wait(self.speech.own(step.language, ONE_MOMENT), self._url("wait", step))

    def _again(self, step: Step, manner: Manner) -> str:
        """What is open now, said once more; nothing is taken as said."""
        prompts = self._look()
        return self._put(prompts, facing(step, prompts), manner)

    def _look(self) -> Sequence[Prompt]:
        return self.live.look(address_of(request.form), self.voice.door)

    # ------------------------------------------------------------------------------------------------ what is said

    def _put(self, prompts: Sequence[Prompt], step: Step, manner: Manner) -> str:
        lines = self.speech.lines(prompts, step, manner)
        telephone = next((each.connects for each in prompts if each.connects), "")
        if telephone:
            return self.writer.connect(lines, telephone, self.voice.number, self._url("dialed", step))
        question = open_question(prompts)
        knows_language = question is not None and not question.key.startswith(CHOOSE_LANGUAGE)
        after = replace(step, told=int(bool(step.told or knows_language)))
        return self.writer.ask(lines, self._ask(question, step, after))

    def _ask(self, question: Prompt | None, step: Step, after: Step) -> Ask:
        """Words are heard where they mean something: not for the choice of a language, nor after two misses."""
        hears = self.voice.content.languages[step.language].speech.get("gather") if step.language else None
        offers_languages = question is not None and any(each.language for each in question.choices)
        deaf = offers_languages or (step.keys_only and bool(question and (question.choices or _has_keys(step))))
        return Ask(
            action=self._url("turn", after),
            otherwise=self._url("silence", after),
            keypad=keypad(step),
            gather_language="" if deaf else hears or "",
            hints=[each.label for each in question.choices] if question else (),
        )

    def _rescue(self, step: Step) -> str:
        """Too often nothing was understood or heard: what was answered is kept, and there is a person."""
        lines = self.speech.own(self._language(step), "call-rescue")
        ask = Ask(action=self._url("rescue", step), otherwise=self._url("farewell", step), keypad=ONE_KEY)
        return self.writer.ask(lines, ask)

    def rescue(self) -> str:
        """Once more, or a person."""
        step = self._step()
        if request.form.get("Digits") == "0":
            return self._converse(fresh(step), Meant(command="person"))
        return self._again(fresh(step), Manner.WHOLE)

    def farewell(self) -> str:
        """Nothing was chosen."""
        return self._farewell(self._step())

    def _farewell(self, step: Step) -> str:
        return self.writer.tell(self.speech.own(self._language(step), "call-goodbye"))

    def _language(self, step: Step) -> str:
        return step.language or next(iter(self.voice.content.languages))

    # -------------------------------------------------------------------------------------------- recorded answers

    def _ask_to_record(self, step: Step) -> str:
        """Nobody is recorded unasked; one yes is enough for a call."""
        after = replace(step, turn=step.turn + 1)
        if step.agreed:
            return self._record(after)
        lines = self.speech.own(self._language(step), "call-record-ask")
        return self.writer.ask(lines, Ask(self._url("record", after), self._url("silence", after), ONE_KEY))

    def record(self) -> str:
        """The answer to whether a recording may be made."""
        step = self._step()
        if request.form.get("Digits") != "1":
            return self._again(replace(step, turn=step.turn + 1), Manner.WHOLE)
        return self._record(replace(step, turn=step.turn + 1, agreed=1))

    def _record(self, step: Step) -> str:
        lines = self.speech.own(self._language(step), "call-record-now")
        return self.writer.record(lines, self._url("turn", step), self._url("silence", step))

    # --------------------------------------------------------------------------------------------- people, endings

    def dialed(self) -> str:
        """What became of somebody who was put through: if nobody was there, a person calls back."""
        step = self._step()
        if request.form.get("DialCallStatus") in SPOKE:
            return self.writer.tell([])
        return self._converse(step, Meant(command="person"), replace(self.voice.door, connects=False))

    def ended(self) -> str:
        """The call is over."""
        self.exchange.free(request.form.get("CallSid", ""))
        return nothing()

    def apology(self) -> str:
        """In every language, without anybody's help: what Twilio also asks for when we do not answer."""
        said = [line for code in self.voice.content.languages for line in self.speech.own(code, "call-broke")]
        return self.writer.tell(said)

    # ------------------------------------------------------------------------------------------------ calls of ours

    def called(self) -> str:
        """Somebody took up our call: who presses a key is a person; anything else hears nobody's name and no case."""
        prompts = self._look()
        step = facing(Step(), prompts)
        lines = [line for code in self._spoken_to(prompts) for line in self._greeting(code, prompts)]
        return self.writer.ask(lines, Ask(self._url("reached", step), self._url("missed", step), ONE_KEY))

    def _greeting(self, code: str, prompts: Sequence[Prompt]) -> list[Line]:
        hello = self.speech.own(code, "call-back-hello")
        question = open_question(prompts)
        if question is None or not _offers_first_language(prompts):
            return hello + self.speech.own(code, "call-back-go-on")
        key = [each.value for each in question.choices].index(code) + 1
        return hello + self.speech.own(code, "call-language", key=str(key))

    def _spoken_to(self, prompts: Sequence[Prompt]) -> list[str]:
        """The language of the person, or all of them while it is not known."""
        question = open_question(prompts)
        if question is not None and _offers_first_language(prompts):
            return [each.value for each in question.choices]
        return [prompts[-1].language]

    def reached(self) -> str:
        """A key was pressed: the call begins, in the language of the key where it is none of ours yet."""
        prompts = self._look()
        question, digit = open_question(prompts), request.form.get("Digits", "")
        place = int(digit) if digit.isascii() and digit.isdecimal() else 0
        if question is not None and _offers_first_language(prompts) and 1 <= place <= len(question.choices):
            return self._converse(Step(), Meant(command=f"language:{question.choices[place - 1].value}"))
        return self._converse(Step(), Meant(command="arrive"))

    def missed(self) -> str:
        """Nobody pressed anything: a machine, or somebody else."""
        codes = self._spoken_to(self._look())
        return self.writer.tell([line for code in codes for line in self.speech.own(code, "call-voicemail")])

    # ------------------------------------------------------------------------------------------------------ wiring

    def _step(self) -> Step:
        return read_step(request.args.to_dict())

    def _url(self, where: str, step: Step) -> str:
        return f"{self.voice.provider.public_url}/in/{CHANNEL}/{where}?{step.query()}"

    def sound(self, language: str, name: str) -> Response:
        """A recording of ours."""
        path = self.voice.audio.file_of(language, name)
        if path is None:
            abort(404)
        response = send_file(path, mimetype=KINDS[path.suffix], conditional=True)
        response.headers["Cache-Control"] = "public, max-age=86400"
        return response


def _waits(prompts: Sequence[Prompt]) -> bool:
    return bool(prompts) and prompts[-1].key == ONE_MOMENT


def _has_keys(step: Step) -> bool:
    return keypad(step).digits > 1


def _offers_first_language(prompts: Sequence[Prompt]) -> bool:
    question = open_question(prompts)
    return question is not None and question.key.startswith(CHOOSE_LANGUAGE)


def build_blueprint(board: Switchboard) -> Blueprint:
    """Every route, signed by Twilio; recordings are for everybody."""
    routes = Blueprint(CHANNEL, __name__)

    def signed(answer: Callable[[], str]) -> Callable[[], Response]:
        def respond() -> Response:
            board.voice.verify(request)
            return Response(answer(), content_type="text/xml; charset=utf-8")

        return respond

    begin = f"/in/{CHANNEL}"
    routes.add_url_rule(begin, "begin", signed(board.begin), methods=["POST"])
    for name in ("turn", "silence", "wait", "rescue", "farewell", "record", "dialed", "ended", "called", "reached"):
        routes.add_url_rule(f"{begin}/{name}", name, signed(getattr(board, name)), methods=["POST"])
    routes.add_url_rule(f"{begin}/missed", "missed", signed(board.missed), methods=["POST"])
    routes.add_url_rule(f"{begin}/sorry", "sorry", signed(board.apology), methods=["POST"])
    routes.add_url_rule(f"/{PATH}/<language>/<name>", "sound", board.sound, methods=["GET"])
    return routes
