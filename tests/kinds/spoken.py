"""The words of all languages and short ways to read and show an answer, for the tests of the kinds."""

from datetime import date
from functools import cache
from pathlib import Path

import yaml

from bot.dialogue.kinds import KINDS
from bot.dialogue.kinds.base import Wanted
from bot.dialogue.kinds.words import read_words
from bot.dialogue.messages import Choice

CONTENT = Path(__file__).parents[2] / "bot" / "content"
LANGUAGES = ("es", "en", "pt", "ht", "fr")
TODAY = date(2021, 2, 24)

LABELS = {
    "es": ("Mujer", "Hombre", "Otro", "Prefiero no decir"),
    "en": ("Woman", "Man", "Other", "Prefer not to say"),
    "pt": ("Mulher", "Homem", "Outro", "Prefiro não dizer"),
    "ht": ("Fanm", "Gason", "Lòt", "Mwen pito pa di"),
    "fr": ("Femme", "Homme", "Autre", "Je préfère ne pas dire"),
}
VALUES = ("female", "male", "other", "unsaid")


@cache
def words(language):
    return read_words(yaml.safe_load((CONTENT / "languages" / language / "words.yml").read_text()))


def all_words():
    return [words(language) for language in LANGUAGES]


@cache
def listed(folder, language):
    """What people say, by part, from a file of one line each: ``[now]``, then the lines of that part."""
    parts, part = {}, ""
    for line in (Path(__file__).parent / folder / f"{language}.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            part = line.strip("[]")
        elif line and not line.startswith("#"):
            parts.setdefault(part, []).append(line)
    return parts


@cache
def sexes(language):
    return tuple(Choice(value=value, label=label) for value, label in zip(VALUES, LABELS[language], strict=True))


#: For each kind what a question of it may want.
OPTIONS = {
    "date": [{"when": when} for when in ("birth", "mpp", "hearing", "past", "future", "")],
    "number": [{"least": 0, "most": 15}, {}],
}


def wants(kind, language):
    choices = sexes(language) if kind in {"choice", "choices"} else ()
    return [Wanted(choices=choices, options=options, reach="+525500000001") for options in OPTIONS.get(kind, [{}])]


def read(kind, text, language="es", **wanted):
    return KINDS[kind].read(text, Wanted(**wanted), words(language), TODAY)


def show(kind, value, language="es", **wanted):
    return KINDS[kind].show(value, Wanted(**wanted), words(language))
