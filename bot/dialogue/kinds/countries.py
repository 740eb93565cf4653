"""Countries and nationalities: by name in any of the languages, by the word for their people, with a small typo.

Names come from CLDR (Babel) and, for Haitian Creole, which CLDR lacks, from pycountry; the words for people, slang
included, stand in words.yml. Value: ISO 3166-1 alpha-2.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from bot.dialogue.kinds.base import NotUnderstood, Reading, Understood, Wanted
from bot.dialogue.kinds.text import MOST_OF_AN_ANSWER, nearly, plain, trimmed
from bot.dialogue.kinds.words import Words
from bot.dialogue.messages import Expect, Value

_LANGUAGES = ("es", "en", "pt", "fr")
#: "d'Haïti", "l'Angola"
_ELIDED = re.compile(r"^.*\b[dl]'")
_LONGEST_NAME = 60
#: What CLDR lists among the territories and is no country.
_NO_COUNTRY = frozenset({"EU", "UN", "EZ", "ZZ", "QO", "XA", "XB"})


class Country:
    """Value: the two letters of ISO 3166-1, "HN"."""

    name = "country"
    expects = Expect.TEXT
    closed = True
    reasons: tuple[str, ...] = ("country_unclear",)

    def read(self, text: str, wanted: Wanted, words: Words, today: date) -> Reading:
        said = plain(text)
        if not said or len(said) > MOST_OF_AN_ANSWER:
            return NotUnderstood("country_unclear")
        bare = trimmed(trimmed(said, words.polite.longest), words.fillers.longest)
        exact = _typed_code(text) or country_named(said, words) or country_named(_ELIDED.sub("", bare), words)
        if exact:
            return Understood(exact)
        near = country_nearly(bare, words)
        return Understood(near, confirm=True) if near else NotUnderstood("country_unclear")

    def show(self, value: Value, wanted: Wanted, words: Words) -> str:
        return country_name(str(value), words)


def _typed_code(text: str) -> str | None:
    """Two capitals of ISO 3166-1, as a list on a screen sends them."""
    code = text.strip()
    return code if len(code) == 2 and code.isupper() and code in _shown_in("en").values() else None


def country_named(said: str, words: Words) -> str | None:
    """The country that the plain text names exactly, in the person's language or another one of ours."""
    return (
        words.countries.get(said) or _shown_in(words.language).get(said) or _in_all_languages().get(said) or _code(said)
    )


def country_nearly(said: str, words: Words) -> str | None:
    """The country whose name, or whose people's, is a small typo away."""
    if len(said) > _LONGEST_NAME:
        return None
    near = nearly(said, list(words.countries)) or nearly(said, list(_shown_in(words.language)))
    return country_named(near, words) if near else None


def country_name(code: str, words: Words) -> str:
    """The country's name in the language of the words, the code where nobody knows one."""
    return words.country_names.get(code) or _names(words.language).get(code, code)


def _code(said: str) -> str | None:
    """Three letters of ISO 3166-1 as on passports ("hnd"); two letters are too often a word."""
    import pycountry

    found = pycountry.countries.get(alpha_3=said.upper()) if len(said) == 3 and said.isascii() else None
    return str(found.alpha_2) if found else None


@cache
def _names(language: str) -> Mapping[str, str]:
    """Country code -> name in a language."""
    if language == "ht":
        return _creole_names()
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale(language)
    except UnknownLocaleError:
        return {}
    return {code: name for code, name in locale.territories.items() if len(code) == 2 and code.isalpha()}


def _creole_names() -> Mapping[str, str]:
    """The names that pycountry has in Haitian Creole; CLDR would silently serve French ones."""
    import gettext

    import pycountry

    creole = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=["ht"])
    return {each.alpha_2: creole.gettext(each.name) for each in pycountry.countries}


@cache
def _shown_in(language: str) -> Mapping[str, str]:
    """Plain name -> country code, in one language."""
    return {plain(name): code for code, name in _names(language).items() if code not in _NO_COUNTRY}


@cache
def _in_all_languages() -> Mapping[str, str]:
    """Plain name -> country code in every language; where two disagree, the first of es, en, pt, fr, ht holds."""
    merged: dict[str, str] = {}
    for language in (*_LANGUAGES, "ht"):
        merged = {**_shown_in(language), **merged}
    return merged
