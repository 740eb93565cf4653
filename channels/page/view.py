"""Prompts become what the page shows: statements as cards, questions as fields; nothing is said that no prompt says.

Pure: the same prompts give the same HTML, in a world of templates and UI words only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from jinja2 import Environment, PackageLoader
from markupsafe import Markup, escape

from bot.dialogue.catalog import Catalog
from bot.dialogue.kinds.text import fold
from bot.dialogue.messages import Choice, Expect, Prompt

#: A list that is seen whole is easier than one that must be opened, as long as it is the only thing on the screen.
MOST_BUTTONS = 10
MOST_RADIOS = 6
#: Expectation -> what the field asks of a telephone's keyboard: (type, inputmode, autocapitalize).
TYPED = {
    Expect.TEXT: ("text", "text", "sentences"),
    Expect.NAME: ("text", "text", "words"),
    Expect.PLACE: ("text", "text", "words"),
    Expect.NUMBER: ("text", "numeric", "off"),
    Expect.A_NUMBER: ("text", "text", "characters"),
    Expect.PHONE: ("tel", "tel", "off"),
    Expect.EMAIL: ("email", "email", "off"),
}
#: The innermost text that Fluent put in: the name of a person may itself be a text ("person 2").
_ISOLATED = re.compile("\u2068([^\u2068\u2069]*)\u2069")
_MARKS = dict.fromkeys((0x2068, 0x2069))
#: A long line that ends in a question: what is told, and what is asked.
_TOLD_AND_ASKED = re.compile(r"(?=.{70})(.*[.!])\s+([^.!]*\?)")
_DIGITS = re.compile(r"[\d +-]+")
_NUMBERED = re.compile(r"\s*\d+\) ")


@dataclass(frozen=True, slots=True)
class Option:
    """One choice on the page; ``value`` goes back, ``label`` is read."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Day:
    """A date in its three fields, as far as it is known."""

    day: str = ""
    month: str = ""
    year: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """What is told before a question, what is asked (the field's label), and what is said after it."""

    before: str
    asked: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One question as the page puts it; ``control`` is buttons, radios, select, checks, date, line or area."""

    id: str
    prompt: Prompt
    control: str
    options: tuple[Option, ...] = ()
    typed: tuple[str, str, str] = TYPED[Expect.TEXT]
    day: Day = Day()

    @property
    def described(self) -> str:
        """The ids of what belongs to the field: its hint and its problem."""
        hinted = self.wording.after or self.prompt.hint or self.known
        named = {"lead": self.wording.before, "hint": hinted, "problem": self.prompt.problem}
        return " ".join(f"{self.id}-{name}" for name, text in named.items() if text)

    @property
    def wording(self) -> Wording:
        """The prompt's text as it is laid out around the field."""
        return split_question(self.prompt.text)

    @property
    def known(self) -> str:
        """A known date that three fields cannot show ("8 years")."""
        return self.prompt.filled if self.control == "date" and self.day == Day() else ""


def split_question(text: str) -> Wording:
    """Lines before the last one are told before; of a long last line, whatever is not the question itself."""
    *told, last = text.splitlines() or [""]
    asked, mark, after = last.rpartition("?")
    asked, after = (f"{asked}{mark}", after.strip()) if mark else (last, "")
    found = _TOLD_AND_ASKED.fullmatch(asked)
    before, asked = ([*told, found[1]], found[2]) if found else (told, asked)
    return Wording("\n".join(before), asked, after)


def ask_all(prompts: Iterable[Prompt], months: Sequence[str]) -> list[Ask]:
    """The questions among the prompts, each with the control that fits it here."""
    asked = [each for each in prompts if each.about]
    return [_ask(f"f{place}", each, months, alone=len(asked) == 1) for place, each in enumerate(asked, 1)]


def _ask(id_: str, prompt: Prompt, months: Sequence[str], *, alone: bool) -> Ask:
    ask = Ask(id=id_, prompt=prompt, control=_pick_control(prompt, alone=alone))
    if ask.control == "date":
        return replace(ask, day=split_date(prompt.filled, months))
    if prompt.choices:
        return replace(ask, options=tuple(_option(each, prompt) for each in prompt.choices))
    return replace(ask, typed=TYPED.get(prompt.expects, TYPED[Expect.TEXT]))


def _pick_control(prompt: Prompt, *, alone: bool) -> str:
    match prompt.expects:
        case Expect.CHOICES if prompt.choices:
            return "checks"
        case _ if prompt.choices:
            return _pick_list(len(prompt.choices), alone=alone)
        case Expect.DATE:
            return "date"
        case Expect.TEXT:
            return "area"
        case _:
            return "line"


def _pick_list(count: int, *, alone: bool) -> str:
    if alone and count <= MOST_BUTTONS:
        return "buttons"
    return "radios" if count <= MOST_RADIOS else "select"


def _option(choice: Choice, prompt: Prompt) -> Option:
    several = prompt.expects is Expect.CHOICES
    known = [each.strip() for each in prompt.filled.split(",")] if several else [prompt.filled]
    return Option(choice.value, choice.label, choice.label in known)


def split_date(text: str, months: Sequence[str]) -> Day:
    """A shown date ("3 de abril de 1990", "1990-04-03", "1985") in three parts; an empty Day for anything else."""
    iso = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text)
    if iso:
        return Day(str(int(iso[3])), str(int(iso[2])), iso[1])
    words = re.findall(r"\w+", fold(text))
    named = [place for place, month in enumerate(months, 1) if fold(month) in words]
    numbers = [each for each in words if each.isdecimal()]
    year = next((each for each in numbers if len(each) == 4), "")
    if not year or (not named and len(words) > 1):
        return Day()
    return Day(next((each for each in numbers if len(each) < 3), ""), str(named[0]) if named else "", year)


def say(text: str) -> Markup:
    """A text as paragraphs; what was put into it (a name, a number) stands apart from our own words."""
    paragraphs = [each for each in text.splitlines() if each.strip()]
    return Markup("").join(_paragraph(each) for each in paragraphs)


def _paragraph(line: str) -> Markup:
    shape = Markup('<p class="item">{}</p>') if _NUMBERED.match(plain(line)) else Markup("<p>{}</p>")
    return shape.format(say_line(line))


def say_line(text: str) -> Markup:
    """One line, with ``<bdi>`` where Fluent marks what was put in; a mark without its partner is dropped."""
    html = str(escape(text))
    while _ISOLATED.search(html):
        html = _ISOLATED.sub(_set_apart, html)
    return Markup(html.translate(_MARKS))  # noqa: S704 - escaped just here


def _set_apart(found: re.Match[str]) -> str:
    return f'<bdi class="digits">{found[1]}</bdi>' if _DIGITS.fullmatch(found[1]) else f"<bdi>{found[1]}</bdi>"


def plain(text: str) -> str:
    """A text without the marks, for places that hold no markup."""
    return text.translate(_MARKS)


@cache
def templates() -> Environment:
    """The templates of the page; whatever is put into them is escaped."""
    made = Environment(loader=PackageLoader("channels.page"), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    made.filters |= {"say": say, "say_line": say_line, "plain": plain}
    return made


@dataclass(frozen=True, slots=True)
class Words:
    """The page's own words in one language: ``word("send")``."""

    catalog: Catalog
    language: str

    def __call__(self, key: str) -> str:
        """The text ``page-<key>``."""
        return self.catalog.line(self.language, f"page-{key}")

    @property
    def months(self) -> list[str]:
        """January to December."""
        return [self(f"month-{number}") for number in range(1, 13)]


def show(prompts: Sequence[Prompt], word: Words, *, slip: bool = False) -> str:
    """The prompts as an HTML fragment; ``slip`` offers the receipt to print."""
    asks = ask_all(prompts, word.months)
    statements = [each for each in prompts if not each.about]
    progress = next((each.prompt.progress for each in asks if each.prompt.progress), None)
    fragment = templates().get_template("prompts.html")
    return fragment.render(statements=statements, asks=asks, progress=progress, word=word, slip=slip)
