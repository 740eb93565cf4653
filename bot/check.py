"""`mpp check`: all content is read, and every fault is told at once, with its file and line."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from bot.faults import find_faults
from bot.library import CONTENT
from bot.phrases import find_alike, find_unmarked


@click.command()
@click.option("--language", "only", help="List what this language lacks.")
@click.option("--content", "folder", type=click.Path(path_type=Path), default=CONTENT, help="Another content folder.")
def check(only: str | None, folder: Path) -> None:
    """Read all content and list every fault."""
    faults = sorted([*find_faults(folder, only), *find_alike(folder, only), *find_unmarked(folder, only)])
    for fault in faults:
        click.echo(fault)
    if faults:
        click.echo(f"{len(faults)} faults", err=True)
        sys.exit(1)
    click.echo("content: no faults")
