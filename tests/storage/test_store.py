"""A unit commits whole or not at all, and a database that cannot be had says so without a secret."""

import threading

import pytest
import sqlalchemy as sa

from storage import Room, StoreBusy, open_store
from storage.ids import new_id
from storage.tables import inbox
from tests.databases import NOW
from tests.storage.people import ANA, SECOND, accept, put, shorten


def accept_and_fail(unit):
    unit.inbox.accept({"text": "x"}, channel="sms", value=ANA, account="AC1", provider_id="SM1", now=NOW)
    raise ArithmeticError


def cut_and_go_on(store, unit):
    own = unit.connection.exec_driver_sql("SELECT pg_backend_pid()").scalar()
    with store.engine.connect() as other:
        other.exec_driver_sql(f"SELECT pg_terminate_backend({own})")
    unit.run(sa.update(inbox).values(attempts=7))


def rows(store):
    with store.read() as unit:
        return unit.connection.scalar(sa.select(sa.func.count()).select_from(inbox))


def test_a_unit_that_fails_writes_nothing(store):
    with pytest.raises(ArithmeticError), store.write() as unit:
        accept_and_fail(unit)
    assert rows(store) == 0
    assert not accept(store, provider_id="SM1").replay


def test_a_reader_does_not_wait_for_a_writer(store):
    accept(store)
    with store.write() as unit:
        unit.addresses.find_or_make("sms", "+525500000009", NOW)
        assert rows(store) == 1


def test_a_reader_sees_one_moment_throughout(store, other_store):
    accepted = accept(store)
    with store.read() as unit:
        seen = [unit.inbox.oldest(accepted.conversation_id).id, unit.conversations.peek(accepted.conversation_id).turn]
        with other_store.write() as other:
            other.inbox.mark_taken(accepted.inbox_id, turn=1, now=NOW)
            other.conversations.save(accepted.conversation_id, state={}, turn=1, stage="core", language="es", now=NOW)
        again = [unit.inbox.oldest(accepted.conversation_id).id, unit.conversations.peek(accepted.conversation_id).turn]
    assert seen == again == [accepted.inbox_id, 0]


def test_a_reader_cannot_write_to_postgresql(store):
    if store.engine_name == "sqlite":
        return  # there a reader that writes is only slower
    with pytest.raises(sa.exc.InternalError), store.read() as unit:
        unit.accounts.remember("AC1", {})


def test_ids_sort_by_the_moment_and_the_order_in_which_they_were_made():
    made = [new_id(NOW) for _ in range(70_000)] + [new_id(NOW + SECOND)]
    assert made == sorted(made)
    assert {len(each) for each in made} == {32}


def test_a_locked_database_is_busy_and_nothing_is_written(store, other_store):
    accept(store)
    shorten(other_store)
    with store.write() as unit:
        unit.run(sa.update(inbox).values(attempts=1))
        with pytest.raises(StoreBusy), other_store.write() as other:
            other.run(sa.update(inbox).values(attempts=7))
    assert attempts(store) == [1]


def attempts(store):
    with store.read() as unit:
        return unit.connection.scalars(sa.select(inbox.c.attempts)).all()


def test_a_unit_within_a_unit_is_busy_and_does_not_hang(store, monkeypatch):
    if store.engine_name == "postgresql":
        return  # there it is another connection
    monkeypatch.setattr("storage.store.PATIENCE", 0.05)
    with store.write(), pytest.raises(StoreBusy), store.write():
        pass
    assert not accept(store).replay


def test_a_full_database_is_busy_and_nothing_is_written(store):
    if store.engine_name == "postgresql":
        return  # a full disk cannot be made for a server that others use
    accept(store, provider_id="SM1")
    with store.write() as unit:
        pages = unit.connection.exec_driver_sql("PRAGMA page_count").scalar()

    def small(connection, _record):
        connection.execute(f"PRAGMA max_page_count={pages}")

    sa.event.listen(store.engine, "connect", small)
    store.engine.dispose()
    with pytest.raises(StoreBusy):
        accept(store, text="x" * 100_000, provider_id="SM2")
    sa.event.remove(store.engine, "connect", small)
    store.engine.dispose()
    assert rows(store) == 1
    assert not accept(store, provider_id="SM2").replay


def test_a_connection_that_was_cut_is_busy_once(store):
    if store.engine_name == "sqlite":
        return  # there is none
    accept(store, provider_id="SM1")
    with pytest.raises(StoreBusy), store.write() as unit:
        cut_and_go_on(store, unit)
    assert attempts(store) == [0]
    assert not accept(store, provider_id="SM2").replay


def test_a_database_out_of_reach_is_busy(keys):
    away = open_store("postgresql+psycopg://nobody@127.0.0.1:1/none", keys)
    with pytest.raises(StoreBusy), away.write():
        pass
    away.close()


def test_a_table_that_is_missing_is_no_passing_thing(tmp_path, keys):
    bare = open_store(f"sqlite:///{tmp_path}/bare.db", keys)
    with pytest.raises(sa.exc.OperationalError):
        rows(bare)
    bare.close()


def test_an_error_shows_no_value(store):
    with pytest.raises(sa.exc.SQLAlchemyError) as raised, store.write() as unit:
        unit.run(sa.insert(inbox), {"id": "0" * 32, "account": ANA, "provider_id": "canary"})
    assert ANA not in str(raised.value)
    assert "canary" not in str(raised.value)


def test_a_sqlite_database_is_as_safe_as_it_can_be(store):
    if store.engine_name == "postgresql":
        return
    with store.read() as unit:
        found = {
            pragma: unit.connection.exec_driver_sql(f"PRAGMA {pragma}").scalar()
            for pragma in (
                "journal_mode",
                "synchronous",
                "foreign_keys",
                "secure_delete",
                "trusted_schema",
                "temp_store",
            )
        }
    assert found == {
        "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "trusted_schema": 0,
        "temp_store": 2,
    }  # fmt: skip


def test_only_its_owner_reads_a_new_sqlite_database(tmp_path, keys):
    open_store(f"sqlite:///{tmp_path}/new/mpp.db", keys).close()
    assert (tmp_path / "new" / "mpp.db").stat().st_mode & 0o777 == 0o600


def test_who_waits_hears_of_a_message_at_once(store):
    store.wait(Room.INBOX, 0.01)
    writing = threading.Thread(target=accept, args=(store,))
    writing.start()
    assert store.wait(Room.INBOX, 20)
    writing.join()


def test_who_comes_too_late_to_wait_has_not_missed_it(store):
    store.wait(Room.INBOX, 0.01)
    accept(store)
    assert store.wait(Room.INBOX, 10)


def test_what_was_rolled_back_wakes_nobody(store):
    store.wait(Room.INBOX, 0.01)
    with pytest.raises(ArithmeticError), store.write() as unit:
        accept_and_fail(unit)
    assert not store.wait(Room.INBOX, 0.05)


def test_who_waits_for_what_leaves_is_not_woken_by_what_comes(store):
    for room in Room:
        store.wait(room, 0.01)
    accepted = accept(store)
    assert not store.wait(Room.OUTBOX, 0.05)
    put(store, accepted, {"text": "one"})
    assert store.wait(Room.OUTBOX, 10)
