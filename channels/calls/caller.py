"""Who calls, and what they said: a request of Twilio's becomes a message, or a wish that the call itself fulfils."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.dialogue.kinds.words import Words
from bot.dialogue.messages import Address, Door, File, InboundMessage
from channels.base import BadRequest
from channels.calls.keys import Meant, meant
from channels.calls.step import Step
from channels.reading import fold_number, readable

CHANNEL = "voice"
#: Twilio's forms of a call's and a recording's id (its OpenAPI file).
CALL_SID = re.compile(r"CA[0-9a-fA-F]{32}")
RECORDING_SID = re.compile(r"RE[0-9a-fA-F]{32}")
#: E.164. Who hides the number comes as "anonymous", as nothing, or as a number that spells it.
PERSON = re.compile(r"\+[1-9]\d{6,14}")
HIDDEN = frozenset({"+266696687", "+7378742833", "+2562533", "+8656696", "+86282452253"})
LONGEST = 1000


def call_of(form: Mapping[str, str]) -> str:
    """The id of the call; raises BadRequest where there is none."""
    sid = form.get("CallSid", "")
    if not CALL_SID.fullmatch(sid):
        raise BadRequest("no call")
    return sid


def number_of(form: Mapping[str, str]) -> str:
    """The telephone of the person, whoever called whom; empty when it is hidden."""
    ours_called = form.get("Direction", "").startswith("outbound")
    number = fold_number(form.get("To" if ours_called else "From", ""))
    return number if PERSON.fullmatch(number) and number not in HIDDEN else ""


def address_of(form: Mapping[str, str]) -> Address:
    """Who calls; somebody with a hidden number is somebody new each time."""
    return Address(CHANNEL, number_of(form) or f"call-{call_of(form)}")


def heard(form: Mapping[str, str], step: Step) -> Meant:
    """What keys, words or a recording come to; nothing at all is a wish to hear it again."""
    if RECORDING_SID.fullmatch(form.get("RecordingSid", "")):
        return Meant()
    digits = form.get("Digits", "")
    if digits:
        return meant(step, digits) if len(digits) <= 20 and set(digits) <= set("0123456789*#") else Meant(wish="again")
    text = " ".join(readable(form.get("SpeechResult", "")).split())[:LONGEST]
    return Meant(text=text) if text else Meant(wish="again")


def message_of(
    form: Mapping[str, str], step: Step, said: Meant, door: Door, account: str, now: datetime
) -> InboundMessage:
    """What was said in this call at this step; the same request again has the same id."""
    number, recording = number_of(form), form.get("RecordingSid", "")
    return InboundMessage(
        address=address_of(form),
        text=said.text,
        command=said.command,
        provider_id=f"{call_of(form)}:{step.turn}",
        received_at=now,
        door=door,
        account=account,
        asked="" if said.command else step.asked,
        reach=number or None,
        files=(File("audio", "", recording),) if RECORDING_SID.fullmatch(recording) else (),
    )


def in_words(said: Meant, words: Words | None) -> Meant:
    """A question that is left out by a key is left out by the word for it."""
    if said.wish != "skip":
        return said
    return replace(said, wish="", text=words.skip.first) if words else replace(said, wish="again")
