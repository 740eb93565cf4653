"""The commands that tend the database: keys, migrate, purge."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import click

import bot
from bot import settings
from storage.erasure import sync_ledger
from storage.errors import StorageError
from storage.keys import open_keys
from storage.migrations import migrate as bring_up
from storage.retention import load_periods
from storage.retention import purge as erase_old
from storage.rotation import drop_empty, rows_under
from storage.rotation import rotate as rotate_keys
from storage.store import Store, open_store

PERIODS = Path(bot.__file__).parent / "content" / "retention.yml"
#: Beside the key file, and backed up with it.
LEDGER = "erasures.txt"


@contextmanager
def _facts() -> Iterator[None]:
    """What storage cannot do ends in its sentence, not in a traceback."""
    try:
        yield
    except StorageError as error:
        raise click.ClickException(str(error)) from None


@contextmanager
def _store() -> Iterator[Store]:
    given = settings.load()
    with _facts():
        keys = open_keys(given.key_file)
        bring_up(given.database_url)
        store = open_store(given.database_url, keys)
        try:
            yield store
        finally:
            store.close()


@click.group()
def keys() -> None:
    """Make and rotate the keys that seal what people tell us."""


@keys.command("list")
def list_keys() -> None:
    """Show the keys, the newest last, and how many rows lie under each."""
    with _store() as store:
        for key_id, count in rows_under(store).items():
            click.echo(f"{key_id}  {count} rows{'  writes' if key_id == store.keys.newest.id else ''}")


@keys.command()
def add() -> None:
    """Add a key without moving anything: for several hosts, which all need the file before `rotate`."""
    with _facts():
        click.echo(f"{open_keys(settings.load().key_file).add().id} writes from now on")


@keys.command()
def rotate() -> None:
    """Add a key and move everything under it, or go on where an earlier rotation was broken off."""
    with _store() as store:
        moved = rotate_keys(store)
        click.echo(f"{moved} rows moved; {store.keys.newest.id} writes from now on")


@keys.command()
def drop() -> None:
    """Remove older keys that nothing lies under any more."""
    with _store() as store:
        click.echo(f"{len(drop_empty(store))} keys removed")


@click.command()
def migrate() -> None:
    """Bring the database to this version's tables."""
    with _facts():
        bring_up(settings.load().database_url)


@click.command()
@click.option(
    "--trust-clock", is_flag=True, help="Erase although the clock moved by more than 36 hours since the last run."
)
def purge(*, trust_clock: bool) -> None:
    """Erase what has been kept long enough, and after a restore what had been erased before it."""
    now = datetime.now(UTC)
    with _store() as store:
        again = sync_ledger(store, store.keys.path.with_name(LEDGER), now)
        done = asdict(erase_old(store, now, load_periods(PERIODS), trust_clock=trust_clock))
        sync_ledger(store, store.keys.path.with_name(LEDGER), now)
        click.echo(", ".join(f"{name}: {count}" for name, count in {**done, "erased again": again}.items()))
