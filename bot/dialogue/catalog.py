"""Every text a person reads, in every language, by its id; one text has a wording for each medium.

The texts are Project Fluent: the value is what a page shows, ``.sms`` a shorter wording, ``.voice`` one to say,
``.hint`` one line with an example, ``.help`` simpler words. A wording that is not there is the value itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast

#: Attributes that a text may have beside its value.
ATTRIBUTES = ("sms", "voice", "hint", "help")


class MissingText(LookupError):
    """A text is not in the content, or wants something that it was not given: a fault that `mpp check` finds."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One text in one language, in the words of each medium."""

    text: str
    short: str
    spoken: str
    hint: str
    help: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text stands, for whoever must correct it."""

    file: str
    line: int


class Catalog:
    """The texts of all languages: ``text(language, key, name="Marta")``."""

    def __init__(self, sources: Mapping[str, Mapping[str, str]]) -> None:
        """``sources``: language -> file name -> Fluent text."""
        self.languages = tuple(sources)
        self._bundles = {language: _bundle(language, files) for language, files in sources.items()}
        self._fixed: dict[tuple[str, str], Wording] = {}

    def has(self, language: str, key: str) -> bool:
        """Whether there is such a text."""
        return self._bundles[language].has_message(key)

    def text(self, language: str, key: str, /, **given: str) -> Wording:
        """The text, filled; raises MissingText when it or something in it is missing."""
        if not given and (language, key) in self._fixed:
            return self._fixed[language, key]
        bundle = self._bundles[language]
        if not bundle.has_message(key):
            raise MissingText(f"{language}: {key}")
        wording = _wording(bundle, key, given)
        if not given:
            self._fixed[language, key] = wording
        return wording

    def line(self, language: str, key: str, /, **given: str) -> str:
        """The value of a text alone: a label, a lead."""
        return self.text(language, key, **given).text


def _bundle(language: str, files: Mapping[str, str]) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for source in files.values():
        bundle.add_resource(FluentResource(source))
    return bundle


def _wording(bundle: FluentBundle, key: str, given: Mapping[str, str]) -> Wording:
    message = bundle.get_message(key)
    if message.value is None:
        raise MissingText(f"{bundle.locales[0]}: {key} has no value")
    text = _format(bundle, key, message.value, given)
    named = {
        name: _format(bundle, key, message.attributes[name], given) for name in ATTRIBUTES if name in message.attributes
    }
    return Wording(text, named.get("sms", text), named.get("voice", text), named.get("hint", ""), named.get("help", ""))


def _format(bundle: FluentBundle, key: str, pattern: Any, given: Mapping[str, str]) -> str:
    text, errors = bundle.format_pattern(pattern, dict(given))
    if errors:
        raise MissingText(f"{bundle.locales[0]}: {key}: {errors[0]}")
    return str(text)


@dataclass(frozen=True, slots=True)
class Entry:
    """One text as the source has it: for checks, not for people."""

    key: str
    place: Place
    attributes: frozenset[str]
    variables: frozenset[str]


def read_entries(file: str, source: str) -> Iterator[Entry | tuple[Place, str]]:
    """Every text of a Fluent file, and every fault in it with its place."""
    resource = FluentParser().parse(source)
    for each in resource.body:
        place = Place(file, source.count("\n", 0, each.span.start) + 1 if each.span else 0)
        if isinstance(each, ast.Junk):
            yield place, each.annotations[0].message or "cannot be read"
        elif isinstance(each, ast.Message):
            names = frozenset(attribute.id.name for attribute in each.attributes)
            yield Entry(each.id.name, place, names, frozenset(_variables(each)))


def _variables(node: ast.BaseNode) -> Iterator[str]:
    if isinstance(node, ast.VariableReference):
        yield node.id.name
    for value in vars(node).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.BaseNode):
                yield from _variables(child)
