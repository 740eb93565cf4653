"""Kinds of answers, by the name that a question's ``kind`` has in a form."""

from __future__ import annotations

from collections.abc import Iterable

from bot.dialogue.kinds import phones
from bot.dialogue.kinds.a_numbers import ANumber
from bot.dialogue.kinds.base import Kind
from bot.dialogue.kinds.choosing import OneOf, SeveralOf, YesNo
from bot.dialogue.kinds.countries import Country, country_name, country_named
from bot.dialogue.kinds.counts import Number
from bot.dialogue.kinds.dates import DATE
from bot.dialogue.kinds.emails import Email
from bot.dialogue.kinds.free_text import Text
from bot.dialogue.kinds.gazetteer import gazetteer
from bot.dialogue.kinds.naming import Name
from bot.dialogue.kinds.places import Place
from bot.dialogue.kinds.relations import Relation
from bot.dialogue.kinds.words import Words

__all__ = ["KINDS", "prepare"]

_ALL: tuple[Kind, ...] = (
    YesNo(),
    OneOf(),
    SeveralOf(),
    Name(),
    DATE,
    Number(),
    ANumber(),
    phones.Phone(),
    Email(),
    Country(),
    Place(),
    Relation(),
    Text(),
)

KINDS: dict[str, Kind] = {kind.name: kind for kind in _ALL}


def prepare(all_words: Iterable[Words]) -> None:
    """Loads the heavy tables (countries, towns, telephone numbers) once, so that the first person does not wait."""
    for words in all_words:
        country_name("HN", words)
        country_named("honduras", words)
    gazetteer().similar("matamorros")
    phones.prepare()
