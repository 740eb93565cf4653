"""Everything a conversation knows that is not about the person: form, texts, answers, words, and who can be called."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.dialogue.catalog import Catalog
from bot.dialogue.faq import Faq
from bot.dialogue.forms import Form
from bot.dialogue.kinds.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language we speak: its code, its own name, and the kinds of doors that have it."""

    code: str
    name: str
    doors: tuple[str, ...] = ()
    #: By what it is heard and spoken on a telephone: the codes for ``gather``, ``say`` and ``voice``, where there are.
    speech: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Human:
    """The people behind the machine: a telephone number, hours as a text in each language, whether they are there."""

    phone: str = ""
    hours: Mapping[str, str] = field(default_factory=dict)
    is_there: Callable[[datetime], bool] = lambda _: False


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What ``converse`` needs to know; read once at start and never changed."""

    form: Form
    catalog: Catalog
    faq: Faq
    words: Mapping[str, Words]
    languages: Mapping[str, Language]
    human: Human = Human()
    #: The day whose rules are told; None: the day of the message.
    policy_date: date | None = None
