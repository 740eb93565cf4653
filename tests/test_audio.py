"""Recordings of what the hotline says: which are missing, drafts of them, and that a changed text is no longer played."""

from __future__ import annotations

import os
import stat

import pytest
from click.testing import CliRunner

from bot.audio import audio, to_record
from bot.library import load_content
from channels.calls.audio import Audio

ESPEAK = """#!/bin/sh
printf 'RIFF' > "$4"
printf '%s\\n' "$2 $5" >> "$(dirname "$0")/spoken"
"""


@pytest.fixture(scope="module")
def content():
    return load_content()


@pytest.fixture
def run(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(audio, words)


@pytest.fixture
def espeak(monkeypatch, tmp_path):
    program = tmp_path / "espeak-ng"
    program.write_text(ESPEAK)
    program.chmod(program.stat().st_mode | stat.S_IEXEC)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return tmp_path / "spoken"


def record(folder, language, name, text):
    place = folder / language / "audio"
    place.mkdir(parents=True, exist_ok=True)
    (place / f"{name}.mp3").write_bytes(b"ID3")
    (place / f"{name}.txt").write_text(text, "utf-8")


def test_what_is_the_same_each_time_can_be_recorded(content):
    texts = {each.name: each.text for each in to_record(content, "ht")}
    assert texts["call-press-1"] == "peze 1."
    assert "ask-who" in texts
    assert "readback" not in texts
    assert not any(name.startswith("page-") for name in texts)


def test_every_text_of_the_telephone_is_missing_at_first_and_then_one_less(content, run, monkeypatch, tmp_path):
    before = run("list", "--language", "ht").stdout.splitlines()
    assert "call-silence\tMwen pa tande w." in before
    record(tmp_path, "ht", "call-silence", "Mwen pa tande w.")
    monkeypatch.setenv("MPP_AUDIO_FOLDER", str(tmp_path))
    after = run("list", "--language", "ht").stdout.splitlines()
    assert set(before) - set(after) == {"call-silence\tMwen pa tande w."}
    assert f"ht: 1 of {len(before)} recorded" in run("list").stdout


def test_a_language_that_nobody_speaks_is_refused(run):
    assert run("list", "--language", "xx").exit_code == 2


def test_drafts_are_spoken_in_the_language_and_played_until_the_text_changes(content, run, espeak, tmp_path):
    said = run("draft", "--language", "ht", "--into", "drafts")
    assert said.exit_code == 0, said.output
    assert "ht Mwen pa tande w." in espeak.read_text().splitlines()
    known = Audio("https://x", [tmp_path / "drafts"])
    assert known.address_of("ht", "Mwen pa tande w.") == "https://x/audio/ht/call-silence.wav"
    assert known.address_of("ht", "Mwen pa tande ou menm.") == ""
    assert known.file_of("ht", "call-silence.wav").is_file()
    assert known.file_of("ht", "../../keys.json") is None


def test_without_espeak_it_says_what_to_install(run, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    said = run("draft", "--language", "ht")
    assert (said.exit_code, "apt install espeak-ng" in said.output) == (1, True)
