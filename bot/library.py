"""Reads the content folder, once, and refuses it with all its faults at once rather than with the first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any, TypeVar, cast

import yaml

from bot.dialogue import kinds
from bot.dialogue.catalog import Catalog, MissingText
from bot.dialogue.content import Content, Human, Language
from bot.dialogue.faq import Faq, FaultyAnswers, read_faq
from bot.dialogue.forms import FaultyForm, Form, read_form
from bot.dialogue.kinds.words import FaultyWords, Words, read_words

T = TypeVar("T")
CONTENT = Path(__file__).parent / "content"
#: The order in which languages are offered by number.
LANGUAGES = ("es", "en", "pt", "ht", "fr")


class FaultyContent(ValueError):
    """The content cannot be used; ``faults`` are lines of ``file: what is wrong``."""

    def __init__(self, faults: list[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(faults))


def load_content(folder: Path = CONTENT, *, human: Human | None = None, policy_date: date | None = None) -> Content:
    """All content of a folder; raises FaultyContent with every fault that makes it unusable."""
    shelf = Shelf(folder)
    content = gather(shelf)
    if shelf.faults:
        raise FaultyContent(shelf.faults)
    kinds.prepare(content.words.values())
    content = replace(content, policy_date=policy_date)
    return replace(content, human=human) if human else content


def gather(shelf: Shelf) -> Content:
    """What could be read of a shelf, so that the rest can be checked as well; the shelf's ``faults`` say what not."""
    words = {code: shelf.words(code) for code in shelf.codes}
    catalog = Catalog({code: shelf.texts(code) for code in shelf.codes})
    form, faq = shelf.form(), shelf.faq(catalog)
    languages = {code: shelf.language(code) for code in shelf.codes}
    return Content(form=form, catalog=catalog, faq=faq, words=words, languages=languages)


class Shelf:
    """The content folder as files; what cannot be read is written down in ``faults``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.faults: list[str] = []
        found = {each.name for each in (folder / "languages").iterdir() if each.is_dir()}
        self.codes = [*(code for code in LANGUAGES if code in found), *sorted(found - set(LANGUAGES))]

    def texts(self, code: str) -> dict[str, str]:
        """The Fluent files of a language, by name."""
        files = sorted((self.folder / "languages" / code).glob("*.ftl"))
        return {str(each.relative_to(self.folder)): each.read_text("utf-8") for each in files}

    def words(self, code: str) -> Words:
        """The words that answers are made of."""
        return self._read(f"languages/{code}/words.yml", read_words)

    def form(self) -> Form:
        """The registration form."""
        return self._read("forms/intake.yml", read_form)

    def language(self, code: str) -> Language:
        """A language's own description."""
        plain = self.yaml(f"languages/{code}/language.yml")
        return Language(
            code=code,
            name=str(plain.get("name", code)),
            doors=tuple(plain.get("doors", ())),
            speech=plain.get("speech") or {},
        )

    def faq(self, catalog: Catalog) -> Faq:
        """The facts, the menu and the ways to ask; a topic's label in the menu is one of them."""
        facts = [self.yaml(str(each.relative_to(self.folder))) for each in sorted(self.folder.glob("faq/[a-z]*.yml"))]
        asks = {code: self.yaml(f"languages/{code}/asks.yml") for code in self.codes}
        for topic, code in product((str(each.get("topic")) for each in facts), self.codes):
            if catalog.has(code, f"topic-{topic}"):
                with suppress(MissingText):
                    asks[code].setdefault(topic, []).append(catalog.line(code, f"topic-{topic}"))
        labels = self.yaml("faq/_labels.yml")
        return self._read("faq/_menu.yml", lambda menu: read_faq(facts, menu, labels, asks))

    def yaml(self, name: str) -> dict[str, Any]:
        """A YAML file as a mapping; an empty one when it is missing or cannot be read."""
        try:
            plain = yaml.load((self.folder / name).read_text("utf-8"), Loader=LOADER)  # noqa: S506 (a safe loader)
        except (OSError, yaml.YAMLError) as problem:
            self.faults.append(f"{name}: {problem}")
            return {}
        return plain if isinstance(plain, dict) else {}

    def _read(self, name: str, read: Callable[[Mapping[str, Any]], T]) -> T:
        before = len(self.faults)
        plain = self.yaml(name)
        if len(self.faults) > before:
            return cast("T", None)
        try:
            return read(plain)
        except (FaultyForm, FaultyAnswers, FaultyWords) as problem:
            self.faults += [f"{name}: {each}" for each in problem.faults]
            # a shelf with faults is refused as a whole; only the check looks at what could be read
            return cast("T", getattr(problem, "found", None))


#: A safe loader, the one in C where there is one.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
