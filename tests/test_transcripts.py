"""Whole conversations, written down once (`mpp talk --save NAME`), played on every door: the same answers come of them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from bot.library import load_content
from bot.talk import write_prompt
from rehearsal.telegram_judge import AiogramJudge
from tests.doors import OF_THE_DOOR, Letters, Page, TextMessages, WhatsApp, at_terminal, running
from tests.telegram_chat import TelegramChat

TRANSCRIPTS = sorted((Path(__file__).parent / "transcripts").glob("*.txt"))


@dataclass(frozen=True)
class Line:
    """What the person says, to which open question, and whether it is the answer to it."""

    text: str
    about: str | None
    answers: bool


@dataclass(frozen=True)
class Transcript:
    lines: tuple[Line, ...]
    heard: tuple[tuple[tuple[str, str], ...], ...]
    answers: dict[str, object]


def read(path: Path) -> Transcript:
    """The transcript of a file; see bot/talk.py for its form."""
    body, _, tail = path.read_text("utf-8").partition("\n\n= ")
    turns = [part.split("\nbot ") for part in re.split(r"^person: ", body, flags=re.MULTILINE)[1:]]
    heard = [tuple(_heard(each) for each in bots) for _, *bots in turns]
    texts = [text.strip() for text, *_ in turns]
    opened = [next((about for key, about, _ in reversed(each) if about), None) for each in heard]
    lines = []
    for place, text in enumerate(texts):
        before = opened[place - 1] if place else None
        repeated = place < len(texts) and opened[place] == before
        lines.append(Line(text, before, answers=before is not None and not repeated))
    kept = dict(line.partition(": ")[::2] for line in f"= {tail}".replace("\n= ", "\n").removeprefix("= ").splitlines())
    said = tuple(tuple((key, shown) for key, _, shown in each) for each in heard)
    return Transcript(tuple(lines), said, {key: json.loads(value) for key, value in kept.items()})


def _heard(block: str) -> tuple[str, str | None, str]:
    head, _, shown = block.partition("]: ")
    key, _, about = head.removeprefix("[").partition(" ")
    return key, about or None, shown.rstrip()


def play(transcript: Transcript, language: str, door: object) -> None:
    """Say every line where it belongs: an answer to its question, anything else as it is."""
    door.begins(language, transcript.lines[0].text)
    place = 1
    while place < len(transcript.lines):
        line = transcript.lines[place]
        while door.open and door.open[0] in OF_THE_DOOR and line.about != door.open[0]:
            door.answers([(door.open[0], OF_THE_DOOR[door.open[0]])])
        if line.answers and line.about in door.open:
            ahead = transcript.lines[place:]
            until = next((n for n, each in enumerate(ahead) if not each.answers), len(ahead))
            place += door.answers([(each.about, each.text) for each in ahead[:until]])
        else:
            door.says(line.text)
            place += 1


@pytest.fixture(scope="module")
def content():
    return load_content(policy_date=date(2021, 2, 24))


@pytest.fixture(scope="module")
def world(tmp_path_factory, content):
    with running(tmp_path_factory.mktemp("world"), content, judge=AiogramJudge()) as opened:
        yield opened


def answers_of(door: object) -> dict[str, object]:
    return {key: each.value for key, each in door.state.answers.items()}


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_at_the_terminal_every_word_is_as_written(path, content):
    transcript = read(path)
    with at_terminal(content) as door:
        for line, heard in zip(transcript.lines, transcript.heard, strict=True):
            door.says(line.text)
            assert [each.key for each in door.prompts] == [key for key, _ in heard]
            for prompt, (_, shown) in zip(door.prompts, heard, strict=True):
                if shown != "(not kept)":
                    assert write_prompt(prompt) == shown
        assert answers_of(door) == transcript.answers


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_by_signed_text_messages_the_same_answers_come_of_it(path, world):
    transcript = read(path)
    door = TextMessages(world, f"+5255000001{TRANSCRIPTS.index(path):02}")
    play(transcript, path.stem[-2:], door)
    assert answers_of(door) == transcript.answers
    assert all(len(each.body) <= 1600 for each in door.phone.received)


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_by_whatsapp_with_buttons_the_same_answers_come_of_it(path, world):
    transcript = read(path)
    door = WhatsApp(world, f"+5255000002{TRANSCRIPTS.index(path):02}")
    play(transcript, path.stem[-2:], door)
    assert answers_of(door) == transcript.answers
    assert all(len(each.body) <= 1600 for each in door.phone.received)
    assert sum(bool(each.taps) for each in door.phone.received) > len(door.phone.received) // 4


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_by_e_mail_the_same_answers_come_of_it(path, world):
    transcript = read(path)
    door = Letters(world, f"{path.stem}@example.com")
    play(transcript, path.stem[-2:], door)
    assert answers_of(door) == transcript.answers


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_on_the_page_without_javascript_the_same_answers_come_of_it(path, world):
    transcript = read(path)
    door = Page(world)
    play(transcript, path.stem[-2:], door)
    assert answers_of(door) == transcript.answers


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_on_telegram_with_buttons_the_same_answers_come_of_it(path, world):
    transcript = read(path)
    door = TelegramChat(world, 990000100 + TRANSCRIPTS.index(path))
    play(transcript, path.stem[-2:], door)
    assert answers_of(door) == transcript.answers
    assert any("✓" in each.text for each in door.phone.received)
    assert len([each for each in door.phone.received if each.buttons]) <= 1
