"""The documents that Twilio follows in a call, made with its own SDK: what is said, and what it does next.

The SDK checks no attributes; the tests hold every document against Twilio's own table of verbs and attributes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Protocol

from twilio.twiml.voice_response import Gather, Say, VoiceResponse

from channels.calls.keys import Keypad
from channels.calls.speech import Line

#: Characters that one <Say> takes (Twilio: 4096).
MOST_SAID = 3000
#: Hints that are understood better: about 500 of 100 characters each.
MOST_HINTS, LONGEST_HINT = 60, 100
#: Seconds that a telephone of ours rings before the caller is told that nobody is there.
RINGS = 25
#: Seconds of a recorded answer, and of the silence that ends it.
LONGEST_RECORDING, RECORDING_ENDS = 45, 4
#: Seconds between "one moment" and the next look.
MOMENT = 1


class Recordings(Protocol):
    """Where a recording of a text is, by its words; empty when nobody recorded it."""

    def address_of(self, language: str, text: str) -> str: ...


@dataclass(frozen=True, slots=True)
class Ask:
    """What Twilio is to wait for: keys, and words where the language is understood."""

    action: str
    otherwise: str
    keypad: Keypad
    gather_language: str = ""
    hints: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes documents; ``voices`` is language -> the codes that Twilio takes for it."""

    voices: Mapping[str, Mapping[str, str]]
    recordings: Recordings

    def ask(self, lines: Iterable[Line], ask: Ask) -> str:
        """Say it, and wait; whoever presses a key early is not made to listen. Without input it goes on elsewhere."""
        document = VoiceResponse()
        gather = Gather(
            action=ask.action,
            method="POST",
            input="dtmf speech" if ask.gather_language else "dtmf",
            timeout=ask.keypad.seconds,
            num_digits=ask.keypad.digits,
            finish_on_key=ask.keypad.ends,
            **_hearing(ask),
        )
        self._say(gather, lines)
        document.append(gather)
        document.redirect(ask.otherwise, method="POST")
        return str(document)

    def tell(self, lines: Iterable[Line], then: str = "") -> str:
        """Say it, and go on elsewhere, or hang up."""
        document = VoiceResponse()
        self._say(document, lines)
        if then:
            document.redirect(then, method="POST")
        else:
            document.hangup()
        return str(document)

    def wait(self, lines: Iterable[Line], then: str) -> str:
        """Say "one moment", and look again."""
        document = VoiceResponse()
        self._say(document, lines)
        document.pause(length=MOMENT)
        document.redirect(then, method="POST")
        return str(document)

    def connect(self, lines: Iterable[Line], telephone: str, caller: str, then: str) -> str:
        """Put through; what became of it is told at ``then``."""
        document = VoiceResponse()
        self._say(document, lines)
        document.dial(telephone, action=then, method="POST", timeout=RINGS, caller_id=caller)
        return str(document)

    def record(self, lines: Iterable[Line], action: str, otherwise: str) -> str:
        """Record what is said after the tone; whoever says nothing goes on at ``otherwise``."""
        document = VoiceResponse()
        self._say(document, lines)
        document.record(
            action=action,
            method="POST",
            max_length=LONGEST_RECORDING,
            timeout=RECORDING_ENDS,
            finish_on_key="#",
            play_beep=True,
            trim="trim-silence",
        )
        document.redirect(otherwise, method="POST")
        return str(document)

    def _say(self, verb: Any, lines: Iterable[Line]) -> None:
        """Recorded lines are played, the others spoken; what follows in one language is one breath."""
        for (language, url, slow), group in groupby(lines, self._way_of):
            if url:
                verb.play(url)
                continue
            for text in _breaths(" ".join(each.text for each in group)):
                verb.append(self._spoken(language, text, slow=slow))

    def _way_of(self, line: Line) -> tuple[str, str, bool]:
        return line.language, self.recordings.address_of(line.language, line.text), line.slow

    def _spoken(self, language: str, text: str, *, slow: bool) -> Say:
        voice = self.voices.get(language, {})
        known = {"language": voice.get("say"), "voice": voice.get("voice")}
        if not slow:
            return Say(text, **known)
        said = Say(**known)
        said.prosody(text, rate="slow")
        return said


def reject() -> str:
    """The line is busy: nobody pays for the call."""
    document = VoiceResponse()
    document.reject(reason="busy")
    return str(document)


def nothing() -> str:
    """There is nothing to do."""
    return str(VoiceResponse())


def _hearing(ask: Ask) -> dict[str, Any]:
    """How words are heard; a witness's words are not to be bleeped."""
    if not ask.gather_language:
        return {}
    hints = ",".join(_hint(each) for each in list(ask.hints)[:MOST_HINTS])
    heard = {"language": ask.gather_language, "speech_timeout": "auto", "profanity_filter": False}
    return heard | ({"hints": hints} if hints else {})


def _hint(label: str) -> str:
    return " ".join(label.replace(",", " ").split())[:LONGEST_HINT]


def _breaths(text: str) -> Iterable[str]:
    """The text in pieces that one <Say> takes, cut at a blank."""
    while len(text) > MOST_SAID:
        place = text.rfind(" ", 1, MOST_SAID)
        place = place if place > 0 else MOST_SAID
        yield text[:place]
        text = text[place:].lstrip()
    if text:
        yield text
