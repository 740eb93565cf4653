"""The commands that tend the database do what they say, and say in one line what they cannot."""

import datetime as dt

import pytest
from click.testing import CliRunner

from storage import commands, erase, open_keys, open_store
from tests.databases import NOW
from tests.storage.people import accept, register


@pytest.fixture
def run(database_url, keys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MPP_DATABASE_URL", database_url)
    monkeypatch.setenv("MPP_KEY_FILE", str(keys.path))

    def invoke(command, *arguments):
        return CliRunner().invoke(command, arguments)

    return invoke


def test_a_rotation_by_command_moves_the_rows_and_drops_the_old_key(run, store, keys):
    ana = register(store)
    old = keys.newest.id
    assert run(commands.keys, "rotate").output.startswith("3 rows moved")
    assert run(commands.keys, "drop").output == "1 keys removed\n"
    assert old not in open_keys(keys.path).roots
    with store.read() as unit:
        assert unit.conversations.peek(ana.conversation_id).state == {"name": "Ana"}


def test_the_keys_are_listed_with_what_lies_under_them(run, store, keys):
    accept(store)
    old = keys.newest.id
    run(commands.keys, "add")
    new = open_keys(keys.path).newest.id
    assert run(commands.keys, "list").output == f"{old}  2 rows\n{new}  0 rows  writes\n"


def test_a_key_in_use_is_not_dropped(run, store):
    accept(store)
    run(commands.keys, "add")
    done = run(commands.keys, "drop")
    assert (done.exit_code, done.output) == (1, "Error: Something still lies under this key: rotate first.\n")


def test_a_missing_key_file_ends_in_a_sentence(run, keys):
    keys.path.unlink()
    done = run(commands.purge)
    assert (done.exit_code, done.output) == (
        1,
        "Error: There is no key file: restore it, or start with an empty database.\n",
    )


def test_a_purge_by_command_erases_and_keeps_the_ledger(run, store, keys):
    today = dt.datetime.now(dt.UTC)
    accept(store, now=NOW)
    kept = accept(store, "+525500000002", now=today)
    done = run(commands.purge)
    assert (done.exit_code, done.output.split(",")[0]) == (0, "conversations: 1")
    assert len(keys.path.with_name("erasures.txt").read_text().split()) == 1
    with store.read() as unit:
        assert unit.conversations.peek(kept.conversation_id).turn == 0


def test_a_purge_by_command_erases_again_what_a_backup_brought_back(run, store, keys):
    today = dt.datetime.now(dt.UTC)
    accepted = accept(store, now=today)
    with store.read() as unit:
        marker = keys.marker(unit.key_id_of(accepted.conversation_id))
    keys.path.with_name("erasures.txt").write_text(f"{marker.hex()}\n")
    assert run(commands.purge).output.endswith("erased again: 1\n")
    with store.read() as unit:
        assert unit.conversations.peek(accepted.conversation_id) is None


def test_migrate_by_command_makes_the_tables(run, tmp_path, keys, monkeypatch):
    monkeypatch.setenv("MPP_DATABASE_URL", f"sqlite:///{tmp_path}/fresh.db")
    assert run(commands.migrate).exit_code == 0
    fresh = open_store(f"sqlite:///{tmp_path}/fresh.db", keys)
    accepted = accept(fresh)
    with fresh.write() as unit:
        assert erase(unit, accepted.conversation_id, NOW)
    fresh.close()
