"""What was entered on the page becomes one message, the same one however often it is sent.

Names of the form's fields: ``t`` proof, ``i`` id of the page shown, ``q`` and ``o`` keys of its questions (``o``: those
that may be left out), ``a:<key>`` an answer, ``d:`` ``m:`` ``y:`` its day, month, year, ``c`` a command, ``s`` the key
left out by a button, ``text`` whatever the person wanted to say or ask.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from datetime import datetime

from werkzeug.datastructures import MultiDict

from bot.dialogue.kinds.words import Words
from bot.dialogue.messages import Door, Field, InboundMessage
from channels.base import BadRequest
from channels.page.session import CHANNEL, Session

#: One screen holds about four questions, and what is typed may be long.
DOOR = Door(at_once=4, stays=False, max_choices=15, length=20_000)
#: Commands that a button may give; a language comes as ``language:<code>``.
COMMANDS = frozenset(
    (
        *("help", "back", "repeat", "menu", "status", "person", "delete", "stop", "start", "resume", "own_data"),
        *("helpful", "unhelpful"),
    )
)
#: What goes on with a registration: two fields, no questions.
RESUME = ("reference", "pin")
MOST_FIELDS = 64
LONGEST_NAME = 80
_PAGE_ID = re.compile(r"[A-Za-z0-9_-]{16,64}")
_PARTS = ("d", "m", "y")

Form = MultiDict[str, str]


def read_entry(
    form: Form, session: Session, words: Mapping[str, Words], now: datetime, network: str = ""
) -> InboundMessage:
    """The message that a form holds; raises BadRequest for a form that is none of ours."""
    _check_size(form)
    command = _read_command(form, words)
    text = form.get("text", "").strip()
    return InboundMessage(
        address=session.address,
        account=CHANNEL,
        provider_id=_identify(form, session),
        received_at=now,
        door=DOOR,
        text=text,
        fields=_read_fields(form, command, text, words),
        command=command,
        network=network,
    )


def _check_size(form: Form) -> None:
    names, values = zip(*form.items(multi=True), strict=True) if form else ((), ())
    longest_name, longest_value = max(map(len, names), default=0), max(map(len, values), default=0)
    if len(names) > MOST_FIELDS or longest_name > LONGEST_NAME or longest_value > DOOR.length:
        raise BadRequest("more than any page of ours holds")


def _identify(form: Form, session: Session) -> str:
    """The same page sent again with the same content is a replay; a corrected one is a new message."""
    if not _PAGE_ID.fullmatch(form.get("i", "")):
        raise BadRequest("no id of a page")
    digest = hashlib.sha256(session.address.value.encode())
    for name, value in sorted(form.items(multi=True)):
        digest.update(f"\0{name}\0{value}".encode())
    return digest.hexdigest()[:32]


def _read_command(form: Form, words: Mapping[str, Words]) -> str | None:
    command = form.get("c")
    if command is None or command in COMMANDS or command in {f"language:{code}" for code in words}:
        return command
    raise BadRequest("no command of ours")


def _read_fields(form: Form, command: str | None, text: str, words: Mapping[str, Words]) -> tuple[Field, ...]:
    if command == "resume":
        return _read_resume(form)
    return () if command or text else _read_asked(form, words)


def _read_resume(form: Form) -> tuple[Field, ...]:
    return tuple(Field(name, form.get(f"a:{name}", "").strip()) for name in RESUME)


def _read_asked(form: Form, words: Mapping[str, Words]) -> tuple[Field, ...]:
    """One field for each question that was on the screen: what was entered, or the word that leaves it out."""
    language = form.get("l", "")
    if language not in words:
        raise BadRequest("no language of ours")
    skip, optional = words[language].skip.first, {*form.getlist("o"), *form.getlist("s")}
    left_out = form.get("s")
    keys = [left_out] if left_out else form.getlist("q")
    entered = ((key, "" if key == left_out else _read_answer(form, key)) for key in dict.fromkeys(keys))
    return tuple(Field(key, text or (skip if key in optional else "")) for key, text in entered)


def _read_answer(form: Form, key: str) -> str:
    given = ",".join(each.strip() for each in form.getlist(f"a:{key}"))
    return given or join_date(*(form.get(f"{part}:{key}", "").strip() for part in _PARTS))


def join_date(day: str, month: str, year: str) -> str:
    """Day, month and year as one text that the kind ``date`` reads: "1990-04-03", "3/4/90", "04/1990", "1990", "".

    What is no number is handed on as it was typed: why it cannot be a date is not for us to say.
    """
    given = [each for each in (day, month, year) if each]
    if not (month and year and all(each.isdecimal() for each in given)):
        return " ".join(given)
    if not day:
        return f"{month.zfill(2)}/{year}"
    return f"{year}-{month.zfill(2)}-{day.zfill(2)}" if len(year) == 4 else f"{day}/{month}/{year}"
