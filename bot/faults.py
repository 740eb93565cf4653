"""What is wrong with the content, every fault with its file and line: told by `mpp check`, and refused at start.

What is checked: every text in every language, its variables, its length as it is really sent, its choices, sources of
answers, and that no message to people speaks of links or money.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.dialogue import forms
from bot.dialogue.catalog import Entry, Wording, read_entries
from bot.dialogue.content import Content
from bot.dialogue.kinds import KINDS
from bot.dialogue.kinds.text import plain
from bot.dialogue.messages import Choice, Expect, Prompt
from bot.dialogue.texts import demanded
from bot.library import CONTENT, Shelf, gather
from channels.text_message import as_sent, count_segments, text_of
from storage.retention import wrong_periods

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
    content = content or gather(shelf)
    found = [place_of(folder, line) for line in shelf.faults]
    yield from (each for each in found if only is None or each.file.startswith(f"languages/{only}/"))
    if any(each is None for each in (content.form, content.faq)):
        return
    everywhere = {key: entry for each in texts.values() for key, entry in each.entries.items()}
    for code, each in texts.items():
        yield from _missing(content, code, each, folder)
        yield from _lacking(code, each, everywhere, content, folder)
        yield from _wrong(content, code, each)
    if only is None:
        yield from _form_faults(content, folder)
        yield from _period_faults(folder)


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


def _missing(content: Content, code: str, texts: Texts, folder: Path) -> Iterator[Fault]:
    wanted = {**demanded(content.form, content.faq), **dict.fromkeys(_reasons(), ())}
    for key in wanted:
        if key not in texts.entries:
            yield _absent(folder, f"languages/{code}/{_home(content, key)}", key)
    for key, entry in texts.entries.items():
        if key in wanted:
            for name in sorted(entry.variables - set(wanted[key])):
                yield Fault(entry.place.file, entry.place.line, f"{key}: nothing fills {{ ${name} }}")


def _lacking(
    code: str, texts: Texts, everywhere: Mapping[str, Entry], content: Content, folder: Path
) -> Iterator[Fault]:
    """What another language has and nobody demands by name: the words of the page."""
    known = demanded(content.form, content.faq).keys() | _reasons()
    for key in everywhere.keys() - texts.entries.keys() - known:
        file = Path(everywhere[key].place.file).name
        yield _absent(folder, f"languages/{code}/{file}", key)


def _absent(folder: Path, file: str, key: str) -> Fault:
    """A text that is not there; the line is the last one of the file where it belongs."""
    path = folder / file
    return Fault(file, len(path.read_text("utf-8").splitlines()) if path.exists() else 0, f"{key} is missing")


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
            yield from _suspect(content, code, key, entry)
        if key.startswith(("choice-", "menu-", "topic-", "block-")) and not key.endswith("-intro"):
            label = _filled(content, code, key, entry).text
            if len(label) > MOST_LABEL:
                yield Fault(entry.place.file, entry.place.line, f"{key}: {len(label)} characters, {MOST_LABEL} at most")
    yield from _too_long(content, code, texts)


def _filled(content: Content, code: str, key: str, entry: Entry) -> Wording:
    """The text with nothing in its variables, also in those that it should not have: these are another fault."""
    return content.catalog.text(code, key, **dict.fromkeys(entry.variables, ""))


def _suspect(content: Content, code: str, key: str, entry: Entry) -> Iterator[Fault]:
    """Every wording of a text that tells how things stand: none speaks of a link or of money."""
    place, said = entry.place, _filled(content, code, key, entry)
    spoken = f"{said.text} {said.short} {said.spoken} {said.help}"
    found = SUSPECT.search(spoken)
    if found:
        yield Fault(place.file, place.line, f"{key}: speaks of a link or of money: {found[0]}")


def _too_long(content: Content, code: str, texts: Texts) -> Iterator[Fault]:
    """Every question of the form as a text message, as it is really sent."""
    for question in content.form.questions.values():
        for key in (f"ask-{question.id}", f"ask-{question.id}-other"):
            entry = texts.entries.get(key)
            if entry is None:
                continue
            segments = count_segments(as_sent(text_of([_as_prompt(content, code, question, key, entry)])))
            if segments > MOST_SEGMENTS:
                yield Fault(
                    entry.place.file, entry.place.line, f"{key}: {segments} text messages, {MOST_SEGMENTS} at most"
                )


def _as_prompt(content: Content, code: str, question: forms.Question, key: str, entry: Entry) -> Prompt:
    said = content.catalog.text(code, key, **dict.fromkeys(entry.variables, "María Guadalupe"))
    values = ("yes", "no") if question.kind == "yes_no" else question.choices
    prefix = "choice" if question.kind == "yes_no" else f"choice-{question.id}"
    labelled = [each for each in values if content.catalog.has(code, f"{prefix}-{each}")]
    choices = tuple(Choice(value=each, label=content.catalog.line(code, f"{prefix}-{each}")) for each in labelled)
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


def _form_faults(content: Content, folder: Path) -> Iterator[Fault]:
    file = "forms/intake.yml"
    for question in content.form.questions.values():
        if len(question.choices) > MOST_CHOICES:
            told = f"{file}: {question.id}: {len(question.choices)} choices, {MOST_CHOICES} at most"
            yield place_of(folder, told)
    for who, most in MOST_CORE.items():
        count = forms.most_core_questions(content.form, first=who == "first")
        if count > most:
            yield place_of(folder, f"{file}: core: {count} questions for the {who} person, {most} at most")


def _period_faults(folder: Path) -> Iterator[Fault]:
    """Every period of retention.yml that is missing, unknown, no time at all, or without its reason."""
    file = "retention.yml"
    plain = Shelf(folder).yaml(file)
    for name in wrong_periods(plain):
        yield place_of(folder, f"{file}: {name}: must be a number of days with its reason")


# ---------------------------------------------------------------------------------------------- where it stands


def place_of(folder: Path, told: str) -> Fault:
    """The fault that a line of ``file: what is wrong`` tells, in the file and at the line that it speaks of."""
    file, _, what = told.partition(": ")
    subject = what.partition(": ")[0]
    for each in _files_of(folder, file, subject):
        line = _line_of((folder / each).read_text("utf-8").splitlines(), what)
        if line:
            return Fault(each, line, what)
    return Fault(file, 0, what)


def _files_of(folder: Path, file: str, subject: str) -> list[str]:
    """Where a fault may stand: facts and ways to ask are judged with the menu, and lie in files of their own."""
    others = (f"faq/{subject}.yml", f"languages/{subject}/asks.yml") if file == "faq/_menu.yml" else ()
    return [each for each in (*others, file) if (folder / each).is_file()]


def _line_of(lines: Sequence[str], what: str) -> int:
    """The line of the most telling of the words of a fault: a phrase, a text's id, a question, a key; 0 if none."""
    phrases = {plain(each) for _, each in re.findall(r"(['\"])(.+?)\1", what.partition(": ")[2])}
    listed = ((number, each) for number, each in enumerate(lines, 1) if phrases and each.lstrip().startswith("-"))
    line = next((number for number, each in listed if plain(each) in phrases), 0)
    if line:
        return line
    for sought in _tellings(what):
        found = re.compile(sought, re.IGNORECASE)
        line = next((number for number, each in enumerate(lines, 1) if found.search(each)), 0)
        if line:
            return line
    return 0


def _tellings(what: str) -> Iterator[str]:
    """Expressions to look for, the most telling one first."""
    subject, _, rest = what.partition(": ")
    yield from (re.escape(each) + r"\b" for each in re.findall(r"\bfaq-[\w-]+", rest))
    for name in (*reversed(subject.split(".")), rest.partition(" ")[0]):
        word = re.escape(name)
        yield from (
            (rf"\bid: {word}\b", rf"^\s*\"?{word}\"?:", rf"^\s*- {word}\s*$", rf"^topic: {word}\b") if word else ()
        )
