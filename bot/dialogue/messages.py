"""The plain types that every room speaks: what came in, what goes out, and what was decided.

Frozen data without behaviour. Whatever crosses a wall (database, queue, wire) has ``to_json`` / ``from_json`` in
``bot.dialogue.plain``; the types themselves stay free of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

#: An answer's value: JSON, nothing else. A kind decides its shape (see ``bot.dialogue.kinds``).
Value = Any


class Expect(StrEnum):
    """What a prompt hopes to hear; a channel picks buttons, a keypad or a typed field by it."""

    NOTHING = "nothing"
    TEXT = "text"
    NAME = "name"
    CHOICE = "choice"
    CHOICES = "choices"
    NUMBER = "number"
    DATE = "date"
    A_NUMBER = "a_number"
    PHONE = "phone"
    #: The number of a registration, and its PIN: digits alone, as many as ``bot.dialogue.references`` says.
    REFERENCE = "reference"
    PIN = "pin"
    EMAIL = "email"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Address:
    """One way to reach somebody: ``str()`` is ``channel:value`` and ``bot.dialogue.plain.parse_address`` undoes it."""

    channel: str
    value: str

    def __str__(self) -> str:
        return f"{self.channel}:{self.value}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """What the way a message came by can do, as data: the engine never learns the channel's name."""

    #: Questions that may be asked in one turn (1 by text message, one screen on a page, about 5 in a mail).
    at_once: int = 1
    #: Questions are also put past one whose answer decides what comes next: an answer takes hours.
    ahead: bool = False
    #: A date is asked as day, month, year (keypad).
    in_parts: bool = False
    #: Each number and date is read back and confirmed before it counts.
    confirm_each: bool = False
    #: What is said stays readable on the device: read-back only after the person agrees.
    stays: bool = True
    #: The text may be heard, not typed: open answers are drafts.
    speech: bool = False
    #: The door can hand over a file (recording, picture).
    files: bool = False
    #: Whoever asks for a person can be put through at once.
    connects: bool = False
    #: A text message can be sent to the telephone that the door vouches for (``reach``).
    texts: bool = False
    #: Choices in one prompt at the most.
    max_choices: int = 9
    #: Characters in one message at the most.
    length: int = 1600


@dataclass(frozen=True, slots=True)
class Field:
    """One answer of a screen or a mail: the question's key and what was entered there."""

    about: str
    text: str


@dataclass(frozen=True, slots=True)
class File:
    """Something that came with a message: stored sealed, never shown unasked."""

    kind: str
    name: str
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InboundMessage:
    """What a person said, whatever the door."""

    address: Address
    text: str = ""
    #: The provider's (or the page's) id of this message: a replay has the same one.
    provider_id: str
    received_at: datetime
    door: Door = Door()
    #: The account at the provider, or ours, that the message came to: ids are unique within it.
    account: str = ""
    #: Key of the question that a button, form field or mail reply belongs to.
    about: str | None = None
    #: Key of the question that was put last where this was said, as the door remembers it: a text is no answer to
    #: another one that was put elsewhere meanwhile.
    asked: str = ""
    #: Keys of the questions whose numbers the text may name: those of the message that it answers, where that is known.
    numbers: tuple[str, ...] = ()
    #: Why the door doubts that this comes from whoever holds the address; empty where it does not.
    unsure: str = ""
    #: A screen of answers; ``text`` may be empty then.
    fields: tuple[Field, ...] = ()
    #: A command given by a button, not by a word: help, back, repeat, menu, status, person, delete, stop, start,
    #: arrive (the page was opened, a call began), resume, join, language:es …
    command: str | None = None
    #: A telephone number (E.164) that the door itself vouches for.
    reach: str | None = None
    sender_name: str = ""
    #: From where on the network it came, as a keyed hash that nobody gets back from: wrong PINs are counted by it where
    #: an address costs nothing.
    network: str = ""
    files: tuple[File, ...] = ()
    #: JSON that the door wants remembered about the address; nothing is read from it here.
    memory: Mapping[str, Any] = field(default_factory=dict)
    #: The text stands in the place of one that we may have read already.
    revises: bool = False
    #: Latitude and longitude where the device says it is, to about a kilometre: nobody needs to be found by it.
    spot: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """A delivery report of the provider. ``status`` is one of ``bot.dialogue.messages.DELIVERY``."""

    provider_id: str
    account: str = ""
    status: str
    reason: str = ""
    at: datetime


#: Delivery states by rank; a receipt only moves up. The last three are final, unless ``delivered`` came first.
DELIVERY = (
    "queued",
    "sending",
    "unknown",
    "accepted",
    "sent",
    "delivered",
    "read",
    "failed",
    "undelivered",
    "canceled",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One possible answer: its value, and its label in the person's language. Its number is its place, from 1."""

    value: str
    label: str
    #: The language of the label, where it is another than the prompt's.
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Which question this is, of how many; ``text`` says it in the person's language ("4 of 12")."""

    at: int
    of: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """One thing to say or ask, with a wording for each medium; a channel renders it and adds nothing of its own.

    ``text`` is always there. ``short`` (text message) and ``spoken`` (voice) are the same thing in other words where
    the content has them, else equal to ``text``.
    """

    #: The text's id in the content: ``ask-birth_date``, ``faq-entry_order``.
    key: str
    language: str
    text: str
    short: str
    spoken: str
    #: Key of the question asked (``p1.birth_date``); None for a statement.
    about: str | None = None
    expects: Expect = Expect.NOTHING
    choices: tuple[Choice, ...] = ()
    #: Commands that may follow a statement: a screen shows them as buttons, the other wordings name them. Where such a
    #: statement is perishable, nothing is lost without it: it is left out where it would be paid for.
    offers: tuple[Choice, ...] = ()
    #: One line under the question: an example, a format.
    hint: str = ""
    #: Why the last answer could not be taken; shown beside this very question.
    problem: str = ""
    #: What is already known here (a screen shows it in the field); never sent by a door whose messages stay.
    filled: str = ""
    #: What was typed here was no answer but a question, and was heard: a screen shows it no more.
    emptied: bool = False
    progress: Progress | None = None
    #: The person may leave this one out; ``skip_label`` says how, in words.
    skip_label: str = ""
    #: Asks for the person's own telephone: a door that vouches for numbers may offer to hand it over.
    wants_reach: bool = False
    #: Holds a PIN: masked in the outbox once sent, and in everything that is kept.
    secret: bool = False
    #: Withdrawn when a later turn of the same conversation comes before it left (questions are, receipts are not).
    perishable: bool = False
    #: The telephone of a person: a door that ``connects`` puts the caller through.
    connects: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A value with how it was given.

    ``typed``, ``told`` (within a longer text), ``draft`` (heard), ``recorded`` (a file to be typed by staff).
    """

    value: Value
    how: str = "typed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that intake must do because of a turn. ``name`` is one of ``EVENTS``; ``detail`` is JSON."""

    name: str
    detail: dict[str, Any] = field(default_factory=dict)


EVENTS = {
    "consented": "consent was given: {version, language}",
    "draw_identity": "a case begins: draw reference and PIN, then converse again with Drawn",
    "completed": "the core was confirmed: {form, version}",
    "changed": "something was changed after completion: {keys}",
    "danger": "somebody is in danger: {words} (the label that was heard, never the text)",
    "perhaps_danger": "words of danger in what to the ears is something else: a person should look",
    "wants_human": "somebody asked for a person: {topic}",
    "child_alone": "a minor alone registered by the short form",
    "unread": "a message that nobody could read three times, for staff",
    "to_type": "an answer was recorded or only heard: staff write it down: {key}",
    "send_reference": "the number of the registration goes to the caller's telephone as a text message",
    "stopped": "the person wants no more messages",
    "started": "the person wants messages again",
    "delete_everything": "the person asked twice for erasure: erase the case",
    "own_data": "a copy of what is kept was asked for, after PIN",
    "language": "the person chose a language: {language}",
    "new_conversation": "another household from the same address: {language}",
    "switch": "the address talks about another household of its own: {conversation}",
    "mask": "the message just read held a PIN: mask it in the inbox",
    "question": "something asked, for staff: {outcome (one of QUESTION_OUTCOMES), text, label, ranking}",
    "not_eligible": "the person said that there is no active case: nothing was asked",
}


#: What came of a question that is kept for staff.
QUESTION_OUTCOMES = {
    "missed": "nothing was understood, or nothing here answers it",
    "offered": "topics were offered: did you mean one of these?",
    "chosen": "one of the topics offered was meant: an example of how it is asked",
    "none_of_these": "none of the topics offered was meant",
    "helpful": "the answer helped",
    "unhelpful": "the answer did not help",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """What intake drew on ``draw_identity``; given to the engine as the message of a second step of the same turn."""

    reference: str
    pin: str
    #: The message whose turn this is a second step of.
    by: InboundMessage


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A reference with a PIN that a message offers as proof; checked outside the engine and outside transactions."""

    reference: str
    pin: str


class Proof(StrEnum):
    """What became of a claim."""

    OK = "ok"
    WRONG = "wrong"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Understanding:
    """What the ears heard in a text: a label of the 37, how sure, and the runners-up. Never authorises anything."""

    label: str
    confidence: float
    ranking: tuple[tuple[str, float], ...] = ()
    language: str | None = None
    #: Names of people that are given in it, in order, as they were typed.
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Everything found out about a message before its turn, outside any transaction."""

    understanding: Understanding | None = None
    proof: Proof | None = None
    #: The message was received before the open question was handed to the provider: it cannot be its answer.
    early: bool = False
    #: The other households that this address talks about, where it asks for them: their conversation, and whose it is.
    households: tuple[Choice, ...] = ()


NOTHING_HEARD = Heard()
