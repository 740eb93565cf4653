"""What is wrong with the content, every fault with its file and line: told by `mpp check`, and refused at start.

What is checked: every text in every language, its variables, its length as it is really sent, its choices, sources of
answers, and that no message to people speaks of links or money.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.dialogue import forms
from bot.dialogue.catalog import Entry, Place, read_entries
from bot.dialogue.content import Content
from bot.dialogue.kinds import KINDS
from bot.dialogue.messages import Choice, Expect, Prompt
from bot.dialogue.texts import OWN, demanded
from bot.library import CONTENT, FaultyContent, Shelf, load_content
from channels.text_message import as_sent, count_segments, text_of

#: A question by text message, with its choices and its hint, is never longer (two concatenated GSM-7 segments).
MOST_SEGMENTS = 2
MOST_CHOICES = 9
MOST_CORE = {"first": 14, "further": 6}
#: The whole of a list row on WhatsApp (CHANNELS: list-picker item).
MOST_LABEL = 40
#: Texts that tell people how things stand: never a link, never money.
STATUS = re.compile(r"^(status|receipt|stopped|notice|joined|identity|recap|welcome|silent|trouble|updated)")
SUSPECT = re.compile(
    r"https?:|www\.|\b[a-z0-9-]+\.(com|org|net|gov|info)\b|[$€]|\b(pag(o|ar|ue)|pay(ment)?|dinero|money|dinheiro|lajan|argent|payer|peye)\b",
    re.IGNORECASE,
)
#: ... but "it is free, pay nobody" must be said.
WARNING = frozenset({"receipt-next", "receipt-child", "welcome"})


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing to put right, and where."""

    file: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what}"


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of one language as the files have them."""

    entries: Mapping[str, Entry]
    faults: tuple[Fault, ...]


def find_faults(folder: Path = CONTENT, only: str | None = None, content: Content | None = None) -> Iterator[Fault]:
    """Every fault of the content, or of one language; ``content`` is the folder's, where it was read already."""
    shelf = Shelf(folder)
    texts = {code: _read_texts(shelf.texts(code)) for code in shelf.codes if only in (None, code)}
    yield from (fault for each in texts.values() for fault in each.faults)
    if only and only not in shelf.codes:
        yield Fault(f"languages/{only}", 0, "there is no such language")
        return
    try:
        content = content or load_content(folder)
    except FaultyContent as problem:
        yield from (_fault_of(line) for line in problem.faults)
        return
    everywhere = {key: entry for each in texts.values() for key, entry in each.entries.items()}
    for code, each in texts.items():
        yield from _missing(content, code, each)
        yield from _lacking(code, each, everywhere, content)
        yield from _wrong(content, code, each)
    if only is None:
        yield from _form_faults(content)


def _fault_of(line: str) -> Fault:
    file, _, what = line.partition(": ")
    return Fault(file, 0, what)


def _read_texts(sources: Mapping[str, str]) -> Texts:
    entries: dict[str, Entry] = {}
    faults: list[Fault] = []
    for file, source in sources.items():
        for each in read_entries(file, source):
            if not isinstance(each, Entry):
                faults.append(Fault(each[0].file, each[0].line, each[1]))
            elif each.key in entries:
                faults.append(Fault(file, each.place.line, f"{each.key} stands twice"))
            else:
                entries[each.key] = each
    return Texts(entries, tuple(faults))


# ---------------------------------------------------------------------------------------------- texts of a language


def _reasons() -> set[str]:
    return {f"reason-{reason}" for kind in KINDS.values() for reason in kind.reasons}


def _missing(content: Content, code: str, texts: Texts) -> Iterator[Fault]:
    wanted = {**demanded(content.form, content.faq), **dict.fromkeys(_reasons(), ())}
    for key in wanted:
        if key not in texts.entries:
            file = _home(content, key)
            yield Fault(f"languages/{code}/{file}", 0, f"{key} is missing")
    for key, entry in texts.entries.items():
        if key in wanted:
            for name in sorted(entry.variables - set(wanted[key])):
                yield Fault(entry.place.file, entry.place.line, f"{key}: nothing fills {{ ${name} }}")


def _lacking(code: str, texts: Texts, everywhere: Mapping[str, Entry], content: Content) -> Iterator[Fault]:
    """What another language has and nobody demands by name: the words of the page."""
    known = demanded(content.form, content.faq).keys() | _reasons()
    for key in everywhere.keys() - texts.entries.keys() - known:
        file = Path(everywhere[key].place.file).name
        yield Fault(f"languages/{code}/{file}", 0, f"{key} is missing")


def _home(content: Content, key: str) -> str:
    """The file where a text of this id belongs."""
    if key.startswith("reason-"):
        return "reasons.ftl"
    if key.startswith(("faq-", "topic-")) or key in {each.say for each in content.faq.outcomes.values()}:
        return "faq.ftl"
    return "form.ftl" if key.startswith(("ask-", "label-", "choice-", "block-")) else "engine.ftl"


def _wrong(content: Content, code: str, texts: Texts) -> Iterator[Fault]:
    for key, entry in texts.entries.items():
        if STATUS.match(key) and key not in WARNING:
            yield from _suspect(content, code, key, entry.place)
        if key.startswith(("choice-", "menu-", "topic-", "block-")) and not key.endswith("-intro"):
            label = content.catalog.line(code, key)
            if len(label) > MOST_LABEL:
                yield Fault(entry.place.file, entry.place.line, f"{key}: {len(label)} characters, {MOST_LABEL} at most")
    yield from _too_long(content, code, texts)


def _suspect(content: Content, code: str, key: str, place: Place) -> Iterator[Fault]:
    found = SUSPECT.search(content.catalog.line(code, key, **dict.fromkeys(OWN.get(key, ()), "")))
    if found:
        yield Fault(place.file, place.line, f"{key}: speaks of a link or of money: {found[0]}")


def _too_long(content: Content, code: str, texts: Texts) -> Iterator[Fault]:
    """Every question of the form as a text message, as it is really sent."""
    for question in content.form.questions.values():
        for key in (f"ask-{question.id}", f"ask-{question.id}-other"):
            entry = texts.entries.get(key)
            if entry is None:
                continue
            segments = count_segments(as_sent(text_of([_as_prompt(content, code, question, key)])))
            if segments > MOST_SEGMENTS:
                yield Fault(
                    entry.place.file, entry.place.line, f"{key}: {segments} text messages, {MOST_SEGMENTS} at most"
                )


def _as_prompt(content: Content, code: str, question: forms.Question, key: str) -> Prompt:
    filled = {"name": "María Guadalupe"} if question.group and key.endswith("-other") else {}
    said = content.catalog.text(code, key, **filled)
    values = ("yes", "no") if question.kind == "yes_no" else question.choices
    prefix = "choice" if question.kind == "yes_no" else f"choice-{question.id}"
    choices = tuple(Choice(value=each, label=content.catalog.line(code, f"{prefix}-{each}")) for each in values)
    return Prompt(
        key=key,
        language=code,
        text=said.text,
        short=said.short,
        spoken=said.spoken,
        about=question.id,
        expects=Expect.CHOICE if choices else Expect.TEXT,
        choices=choices,
        hint=said.hint,
    )


# ---------------------------------------------------------------------------------------------- the form


def _form_faults(content: Content) -> Iterator[Fault]:
    file = "forms/intake.yml"
    for question in content.form.questions.values():
        if len(question.choices) > MOST_CHOICES:
            yield Fault(file, 0, f"{question.id}: {len(question.choices)} choices, {MOST_CHOICES} at most")
    for who, most in MOST_CORE.items():
        count = forms.most_core_questions(content.form, first=who == "first")
        if count > most:
            yield Fault(file, 0, f"core: {count} questions for the {who} person, {most} at most")
