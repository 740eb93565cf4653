"""Commands for whoever looks after the people who write: what waits for a person, and whether the doors are open."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from bot.settings import load
from bot.wiring import tell_time
from storage import Store, TaskRow, open_keys, open_store


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
