"""Commands for whoever looks after the people who write: what waits for a person, and whether the doors are open."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from bot import custody
from bot.settings import load
from bot.wiring import build_house, tell_time
from storage import Store, TaskRow, open_keys, open_store, own_copy


@click.group()
def tasks() -> None:
    """List and close what waits for a person."""


def _store() -> Store:
    settings = load()
    return open_store(settings.database_url, open_keys(settings.key_file, make=False))


@tasks.command("list")
def list_tasks() -> None:
    """Every open task, the oldest first: id, kind, since when, who has it, and what it is about."""
    store = _store()
    with store.read() as unit:
        found = unit.tasks.list()
        about = {task.id: _reference(unit, task) for task in found}
    for task in found:
        click.echo("\t".join(_columns(task, about[task.id])))
    store.close()


def _columns(task: TaskRow, reference: str) -> list[str]:
    opened = task.opened_at.isoformat(timespec="minutes")
    detail = " ".join(f"{name}={value}" for name, value in sorted(task.detail.items()))
    return [task.id, task.kind, opened, task.taken_by or "-", reference or "-", detail or "-"]


def _reference(unit: Any, task: TaskRow) -> str:
    conversation = unit.conversations.peek(task.conversation_id) if task.conversation_id else None
    case_id = task.case_id or (conversation.case_id if conversation else None)
    case = unit.cases.get(case_id) if case_id else None
    return case.reference if case else ""


@tasks.command("take")
@click.argument("task_id")
@click.argument("who")
def take_task(task_id: str, who: str) -> None:
    """Somebody sees to it: nobody is told of it any more."""
    store = _store()
    with store.write() as unit:
        taken = unit.tasks.take(task_id, who, tell_time())
    store.close()
    _or_complain(taken)


@tasks.command("close")
@click.argument("task_id")
def close_task(task_id: str) -> None:
    """It has been seen to."""
    store = _store()
    with store.write() as unit:
        closed = unit.tasks.close(task_id, tell_time())
    store.close()
    _or_complain(closed)


def _or_complain(done: bool) -> None:  # noqa: FBT001
    if not done:
        raise click.ClickException("there is no such open task")


# ------------------------------------------------------------------------------------------------- what was sent along


@click.group()
def files() -> None:
    """List and save what people sent beside text: recordings, pictures, attachments."""


@files.command("list")
def list_files() -> None:
    """Every file, the oldest first: id, state, since when, what it is, the registration, its name."""
    store = _store()
    with store.read() as unit:
        for each in unit.files.list():
            conversation = unit.conversations.peek(each.conversation_id)
            case = unit.cases.get(conversation.case_id) if conversation and conversation.case_id else None
            at, what = each.received_at.isoformat(timespec="minutes"), each.file.get("is") or each.file["kind"]
            name = "".join(letter for letter in each.file["name"] if letter.isprintable()) or "-"
            click.echo("\t".join((each.id, each.state, at, what, case.reference if case else "-", name)))
    store.close()


@files.command("save")
@click.argument("file_id")
@click.argument("path", type=click.Path(path_type=Path, dir_okay=False))
def save_file(file_id: str, path: Path) -> None:
    """Write one file, opened, readable by you alone; nothing that is there is overwritten."""
    store = _store()
    with store.read() as unit:
        data = unit.files.data(file_id)
    store.close()
    if data is None:
        raise click.ClickException("this file is not here")
    _write_privately(path, data)


# --------------------------------------------------------------------------------------------------- one registration


@click.group()
def case() -> None:
    """Look after one registration, named by its number."""


def _write_privately(path: Path, data: bytes) -> None:
    """A new file that only you can read."""
    try:
        with open(path, "xb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
            file.write(data)
    except FileExistsError:
        raise click.ClickException(f"{path} is there already") from None


@contextmanager
def opened() -> Iterator[Store]:
    """The store until the end; what is asked for in vain ends in a sentence."""
    store = _store()
    try:
        yield store
    except custody.NoSuchCase:
        raise click.ClickException("there is no registration of this number") from None
    finally:
        store.close()


@case.command()
@click.argument("reference")
def show(reference: str) -> None:
    """Say how it stands, without a name, a number or a place."""
    with opened() as store, store.read() as unit:
        for line in custody.overview(unit, custody.find(unit, reference)):
            click.echo(line)


@case.command()
@click.argument("reference")
@click.argument("path", type=click.Path(path_type=Path))
def copy(reference: str, path: Path) -> None:
    """Write everything that is kept about it into a new file that only you can read, to be handed over."""
    with opened() as store, store.read() as unit:
        whole = own_copy(unit, custody.find(unit, reference).conversation.id)
    _write_privately(path, json.dumps(whole, ensure_ascii=False, indent=1).encode())
    click.echo(f"{path}: everything in clear; hand it over and delete it")


@case.command()
@click.argument("reference")
@click.option("--reason", help="Why it must be kept: the order, its date, who asked.")
@click.option("--release", is_flag=True, help="It may be erased again.")
def hold(reference: str, *, reason: str | None, release: bool) -> None:
    """Keep it from every erasure (legal hold), or no more."""
    if release == bool(reason):
        raise click.UsageError("either --reason or --release")
    with opened() as store, store.write() as unit:
        found = custody.find(unit, reference)
        if reason:
            custody.hold(unit, found, reason, tell_time())
        else:
            custody.release(unit, found, tell_time())
    click.echo("held" if reason else "released")


@case.command()
@click.argument("reference")
@click.option("--yes", is_flag=True, help="Do not ask again.")
def withdraw(reference: str, *, yes: bool) -> None:
    """Take consent back and erase everything, as the person asked."""
    if not yes:
        click.confirm("Everything of this registration is erased, and nobody can bring it back. Go on?", abort=True)
    with opened() as store, store.write() as unit:
        erased = custody.withdraw(unit, custody.find(unit, reference), tell_time())
    if not erased:
        raise click.ClickException("it is under legal hold: the consent is withdrawn, and nothing was erased")
    click.echo("erased")


@case.command("new-pin")
@click.argument("reference")
@click.option("--by", prompt="Your name", help="Who gives the PIN.")
@click.option("--with", "witness", prompt="Name of the colleague who listens", help="The second person.")
def new_pin(reference: str, by: str, witness: str) -> None:
    """Give a new PIN after the identity script, which is shown first."""
    if by.strip().casefold() == witness.strip().casefold():
        raise click.UsageError("two people are needed")
    house = build_house(load())
    try:
        with house.store.read() as unit:
            for line in custody.identity_script(house, unit, custody.find(unit, reference)):
                click.echo(line)
        click.confirm("Called back, alone, and every answer right?", abort=True)
        pin = custody.renew_pin(house, reference, by, witness, tell_time())
    except custody.NoSuchCase:
        raise click.ClickException("there is no registration of this number") from None
    finally:
        house.store.close()
    click.echo(f"PIN: {pin}")
    click.echo("It is shown once. Say it, do not send it, and clear this screen.")


class Doors(click.Group):
    """The commands of the channels, which live with the channels."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return ["setup", "check"]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = getattr(import_module("channels.setup"), cmd_name)
        return command


@click.group(cls=Doors)
def channels() -> None:
    """Set up and check the ways in and out."""
