"""A message of WhatsApp or Messenger, read alike at whichever webhook it comes: it names its chat itself."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import datetime

from bot.dialogue.messages import Address, Door, InboundMessage
from channels.base import Arrival
from channels.chat.message import BAR
from channels.reading import fold_number
from channels.text_message import LENGTH
from channels.twilio_forms import PERSON, Form, command_in, files_of, text_in, unread

#: What people can do in a chat.
DOOR = Door(files=True, length=LENGTH)
#: Who a chat's person is: a telephone, or where that is hidden an id that is ours alone (a country, then anything).
PEOPLE = {
    "whatsapp": re.compile(r"\+[1-9]\d{6,14}|[A-Z]{2}(\.[A-Za-z0-9_-]+)+"),
    "messenger": re.compile(r"[A-Za-z0-9_-]{4,64}"),
}
LONGEST_NAME = 140

# What is remembered of an address: how it and we were written last, whether its hours are over although we did not
# know, and whether buttons were refused there.
TO, FROM, CLOSED, PLAIN = "to", "from", "closed", "plain"


def is_of_a_chat(form: Form) -> bool:
    """Whether it comes from one of the chats: their names stand before the person's."""
    return form.get("From", "").partition(":")[0] in PEOPLE


def read_chat(form: Form, sid: str, at: datetime, account: str) -> Arrival:
    """A message of either chat; what does not come from a person is kept unread."""
    channel, _, written = form.get("From", "").partition(":")
    name = fold_number(written)
    if channel not in PEOPLE or len(name) > LONGEST_NAME or not PEOPLE[channel].fullmatch(name):
        return unread(form, account, "not_a_person")
    about, text = _said(form)
    return InboundMessage(
        address=Address(channel, name),
        text=text,
        about=about,
        provider_id=sid,
        received_at=at,
        door=DOOR,
        account=account,
        command=command_in(form),
        reach=name if PERSON.fullmatch(name) else None,
        files=files_of(form),
        spot=_spot(form),
        memory={TO: form["From"], FROM: form.get("To", ""), CLOSED: False},
    )


def _said(form: Form) -> tuple[str | None, str]:
    """The question that a tap answers, with the value of the choice; or what was written, for whatever is open."""
    if "Latitude" in form:
        return None, ""
    about, bar, value = (form.get("ButtonPayload") or form.get("ListId") or "").partition(BAR)
    return (about, value) if bar and about else (None, text_in(form))


def _spot(form: Form) -> tuple[float, float] | None:
    """Where the device says it is, to a kilometre."""
    with suppress(KeyError, ValueError):
        latitude, longitude = round(float(form["Latitude"]), 2), round(float(form["Longitude"]), 2)
        if abs(latitude) <= 90 and abs(longitude) <= 180:
            return latitude, longitude
    return None
