"""What the hotline says can be recorded by people: which recordings are missing, and spoken drafts for rehearsals."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from bot.dialogue.catalog import Entry, read_entries
from bot.dialogue.content import Content
from bot.library import CONTENT, Shelf, load_content
from bot.settings import load
from bot.wiring import recordings_of
from channels.calls.audio import WITH_KEY, Audio, Spoken, texts_to_record

#: Texts that only a page shows.
UNSPOKEN = ("page-",)
DRAFTS = Path("var/audio")


@click.group()
def audio() -> None:
    """List and draft the recordings of what is said on the telephone."""


@audio.command("list")
@click.option("--language", help="Every text of this language that nobody recorded, by its file's name.")
def list_missing(language: str | None) -> None:
    """How many texts of each language are recorded, or which are missing."""
    content = load_content()
    known = Audio("", recordings_of(load()))
    for code in [language] if language else content.languages:
        texts = list(to_record(content, _known(content, code)))
        missing = [each for each in texts if not known.address_of(code, each.text)]
        if language:
            for each in missing:
                click.echo(f"{each.name}\t{each.text}")
        click.echo(f"{code}: {len(texts) - len(missing)} of {len(texts)} recorded", err=bool(language))


@audio.command()
@click.option("--language", required=True, help="The language to speak.")
@click.option("--into", type=click.Path(path_type=Path), default=DRAFTS, help="Where the drafts are put.")
def draft(language: str, into: Path) -> None:
    """Have espeak-ng speak what nobody recorded, so that a rehearsal can be heard; for MPP_AUDIO_FOLDER."""
    content = load_content()
    spoken, known = shutil.which("espeak-ng"), Audio("", recordings_of(load()))
    if spoken is None:
        click.echo("espeak-ng is not installed: apt install espeak-ng", err=True)
        sys.exit(1)
    folder = into / _known(content, language) / "audio"
    folder.mkdir(parents=True, exist_ok=True)
    missing = [each for each in to_record(content, language) if not known.address_of(language, each.text)]
    for each in missing:
        _speak(spoken, content.languages[language].speech.get("draft", language), each, folder)
    click.echo(f"{language}: {len(missing)} drafts in {folder}; hear them with MPP_AUDIO_FOLDER={into}")


def to_record(content: Content, language: str) -> Iterator[Spoken]:
    """Every text of a language that is the same each time, and so can be recorded once."""
    sources = Shelf(CONTENT).texts(language)
    entries = (each for file, source in sources.items() for each in read_entries(file, source))
    fixed = [each.key for each in entries if isinstance(each, Entry) and (not each.variables or each.key in WITH_KEY)]
    yield from texts_to_record(content.catalog, language, (key for key in fixed if not key.startswith(UNSPOKEN)))


def _known(content: Content, language: str) -> str:
    if language not in content.languages:
        raise click.BadParameter(f"there is no language {language}", param_hint="--language")
    return language


def _speak(program: str, voice: str, spoken: Spoken, folder: Path) -> None:
    path = folder / f"{spoken.name}.wav"
    subprocess.run([program, "-v", voice, "-w", str(path), spoken.text], check=True)  # noqa: S603 - no shell
    path.with_suffix(".txt").write_text(spoken.text, "utf-8")
