"""Who asks to be forgotten is gone: from the tables, the files, the queue, and from a backup that is restored (PEERS 20)."""

import base64
import shutil
import sqlite3
import urllib.parse
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa

from storage import KeyMissing, OnHold, erase, open_store, own_copy, prove, sync_ledger
from storage.retention import clean_files
from storage.tables import data_keys, inbox, metadata
from tests.databases import NOW
from tests.storage.people import ANA, BEA, SECOND, accept, claim, put, register

CANARY = "Canaria Ñuñez"


def forget(store, conversation_id):
    with store.write() as unit:
        return erase(unit, conversation_id, NOW)


def counts(store):
    with store.read() as unit:
        found = {
            table.name: unit.connection.scalar(sa.select(sa.func.count()).select_from(table))
            for table in metadata.sorted_tables
        }
    return {name: count for name, count in found.items() if count}


def wordings(text):
    """The ways in which a text may lie in a file."""
    for raw in (text.encode(), text.encode("utf-16-le"), text.encode("latin-1"), text.casefold().encode()):
        yield raw
        yield base64.b64encode(raw).rstrip(b"=")[:-1]
        yield raw.hex().encode()
    yield urllib.parse.quote(text).encode()


def bytes_of(store):
    """Everything that a thief of the database gets: the file with its log, or every table of the server's database."""
    if store.engine_name == "sqlite":
        path = Path(store.engine.url.database)
        return b"".join(each.read_bytes() for each in path.parent.glob(f"{path.name}*"))
    with psycopg.connect(store.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)) as plain:
        dumped = b""
        for table in metadata.sorted_tables:
            with plain.cursor().copy(f"COPY {table.name} TO STDOUT") as copy:
                dumped += b"".join(bytes(part) for part in copy)
    return dumped


def hunt(store, *canaries):
    raw = bytes_of(store)
    return [canary for canary in canaries if any(wording in raw for wording in wordings(canary))]


def test_a_canary_is_found_where_it_is_in_clear(store):
    with store.write() as unit:
        unit.accounts.remember(CANARY, {})
    assert hunt(store, CANARY) == [CANARY]


def test_nothing_that_was_said_lies_in_clear(store):
    # A time's zeros before an id look like A000-000-017: another number is hunted.
    ana = register(store, name=CANARY, a_number="000000082", texts=[f"me llamo {CANARY}"])
    with store.write() as unit:
        unit.addresses.remember(ana.address_id, {"name": CANARY})
        unit.accounts.remember("AC1", {"name": CANARY})
        unit.inbox.unread("AC1", CANARY.encode(), "no_body", NOW)
        (task, *_) = unit.tasks.list()
        unit.tasks.take(task.id, CANARY, NOW)
    assert hunt(store, CANARY, ANA, ana.pin, "000000082", "given_names", "call_back") == []


def test_an_erased_household_leaves_a_replay_marker_and_a_ledger_line(store):
    ana = register(store)
    assert forget(store, ana.conversation_id)
    assert counts(store) == {"inbox": 1, "erasures": 1}
    with store.read() as unit:
        husk = unit.mappings(sa.select(inbox))[0]
        assert unit.conversations.peek(ana.conversation_id) is None
        assert unit.cases.by_reference(ana.reference) is None
        assert unit.addresses.find("sms", ANA) is None
    kept = {"id", "account", "provider_id", "received_at", "state", "attempts", "turn", "taken_at"}
    assert {name for name, value in husk.items() if value is not None} == kept


def test_nobody_is_erased_twice(store):
    ana = register(store)
    assert forget(store, ana.conversation_id)
    assert not forget(store, ana.conversation_id)


def test_the_others_stay(store):
    ana, bea = register(store), register(store, BEA, reference="12345674", name="Bea")
    forget(store, ana.conversation_id)
    with store.read() as unit:
        assert unit.cases.get(bea.case_id).summary == {"name": "Bea"}
        assert unit.addresses.find("sms", BEA).id == bea.address_id
    assert [row.prompt["text"] for row in claim(store)] == ["hola Bea"]


def test_a_key_that_was_destroyed_opens_no_copy_of_a_row(store, other_store):
    ana = register(store)
    with other_store.read() as unit:
        record = unit.connection.scalar(sa.select(inbox.c.body))
        unit.conversations.peek(ana.conversation_id)
    forget(store, ana.conversation_id)
    with store.read() as unit, pytest.raises(KeyMissing):
        unit.unseal("inbox.body", "0" * 32, record)


def test_a_replay_after_the_erasure_makes_nobody_anew(store):
    accepted = accept(store, provider_id="SM9")
    forget(store, accepted.conversation_id)
    again = accept(store, provider_id="SM9")
    assert (again.replay, again.state, again.answer, again.conversation_id) == (True, "erased", None, "")
    assert "addresses" not in counts(store)


def test_the_turn_that_erases_can_still_say_a_last_word(store):
    accepted = accept(store, text="borrar")
    with store.write() as unit:
        erase(unit, accepted.conversation_id, NOW)
        unit.inbox.mark_taken(accepted.inbox_id, turn=1, now=NOW, answer=["x"], masked={"text": "x"})
        anew = unit.addresses.find_or_make("sms", ANA, NOW, "es")
        unit.outbox.put_all(anew.conversation_id, anew.id, [{"text": "adiós"}], turn=None, now=NOW)
        assert unit.inbox.waiting() == []
    assert [row.prompt["text"] for row in claim(store)] == ["adiós"]


def test_a_queued_message_is_withdrawn_and_one_under_way_is_nobodys(store):
    accepted = accept(store)
    put(store, accepted, {"text": "one"}, {"text": "two"})
    (row,) = claim(store)
    forget(store, accepted.conversation_id)
    with store.write() as unit:
        assert not unit.outbox.leave([row.id], "w1", NOW)
    assert claim(store, now=NOW + SECOND) == []


def test_an_address_that_talks_elsewhere_stays_and_talks_there(store):
    ana = register(store)
    with store.write() as unit:
        other = unit.conversations.begin(ana.address_id, NOW + SECOND, "es")
    forget(store, other)
    with store.read() as unit:
        assert unit.addresses.find("sms", ANA).conversation_id == ana.conversation_id
    forget(store, ana.conversation_id)
    with store.read() as unit:
        assert unit.addresses.find("sms", ANA) is None


def test_every_address_of_a_case_is_let_go(store):
    ana, bea = register(store), accept(store, BEA)
    with store.write() as unit:
        unit.addresses.join(bea.address_id, ana.conversation_id, NOW + SECOND)
    forget(store, ana.conversation_id)
    with store.read() as unit:
        assert unit.addresses.find("sms", ANA) is None
        assert unit.addresses.find("sms", BEA).conversation_id == bea.conversation_id


def test_a_case_on_hold_is_not_erased(store):
    ana = register(store)
    with store.write() as unit:
        unit.cases.hold(ana.case_id, on=True)
    with pytest.raises(OnHold):
        forget(store, ana.conversation_id)
    with store.write() as unit:
        unit.cases.hold(ana.case_id, on=False)
    assert forget(store, ana.conversation_id)


def test_an_erasure_that_fails_erases_nothing(store):
    ana = register(store)
    with pytest.raises(ArithmeticError), store.write() as unit:
        erase_and_fail(unit, ana.conversation_id)
    with store.read() as unit:
        assert unit.conversations.peek(ana.conversation_id).state == {"name": "Ana"}


def erase_and_fail(unit, conversation_id):
    erase(unit, conversation_id, NOW)
    raise ArithmeticError


def test_wrong_pins_on_an_erased_case_are_forgotten(store):
    ana = register(store)
    prove(store, ana.reference, "000000", "sms:x", NOW)
    forget(store, ana.conversation_id)
    assert "pin_tries" not in counts(store)


def test_not_a_byte_of_the_erased_stays_in_the_files(store):
    """What was sealed is hunted as it lay there: keys and records, byte for byte."""
    ana = register(store)
    register(store, BEA, reference="12345674", name="Bea", a_number="000000023")
    with store.read() as unit:
        records = [
            bytes(value)
            for table in metadata.sorted_tables
            for row in unit.mappings(sa.select(table))
            for value in row.values()
            if isinstance(value, bytes) and _is_hers(unit, ana, row)
        ]
    assert len(records) > 10
    forget(store, ana.conversation_id)
    clean_files(store)
    raw = bytes_of(store)
    if store.engine_name == "postgresql":
        assert [record for record in records if record.hex().encode() in raw] == []
        return
    assert [record for record in records if record in raw] == []
    assert Path(f"{store.engine.url.database}-wal").stat().st_size == 0


def _is_hers(unit, household, row):
    key_id = unit.key_id_of(household.conversation_id)
    hers = {household.address_id, household.conversation_id, household.case_id, key_id}
    return bool(hers & {value for value in row.values() if isinstance(value, str)})


def test_the_key_is_gone_from_postgresql_s_files_too(store):
    if store.engine_name == "sqlite":
        return  # see above
    ana = register(store)
    with store.read() as unit:
        before = unit.connection.scalar(sa.text("SELECT pg_relation_filenode('data_keys')"))
    forget(store, ana.conversation_id)
    clean_files(store)
    with store.read() as unit:
        assert unit.connection.scalar(sa.select(sa.func.count()).select_from(data_keys)) == 0
        assert unit.connection.scalar(sa.text("SELECT pg_relation_filenode('data_keys')")) != before


def test_a_restored_backup_forgets_again(store, keys, tmp_path):
    if store.engine_name == "postgresql":
        return  # the same code; a file is restored more easily
    ledger = tmp_path / "erasures.txt"
    ana, bea = register(store), register(store, BEA, reference="12345674")
    path = Path(store.engine.url.database)
    clean_files(store)
    backup = tmp_path / "backup.db"
    shutil.copy(path, backup)
    forget(store, ana.conversation_id)
    assert sync_ledger(store, ledger, NOW) == 0
    keys.add()
    restored = open_store(f"sqlite:///{backup}", keys)
    assert sync_ledger(restored, ledger, NOW) == 1
    assert sync_ledger(restored, ledger, NOW) == 0
    with restored.read() as unit:
        assert unit.conversations.peek(ana.conversation_id) is None
        assert unit.conversations.peek(bea.conversation_id).state == {"name": "Ana"}
    restored.close()


def test_the_ledger_names_nobody_and_is_private(store, tmp_path):
    ana = register(store)
    with store.read() as unit:
        key_id = unit.key_id_of(ana.conversation_id)
    forget(store, ana.conversation_id)
    sync_ledger(store, tmp_path / "erasures.txt", NOW)
    (line,) = (tmp_path / "erasures.txt").read_text().split()
    assert len(line) == 64
    assert (tmp_path / "erasures.txt").stat().st_mode & 0o777 == 0o600
    assert {ana.conversation_id, key_id, ana.case_id}.isdisjoint({line, line[:32], line[32:]})


def test_a_copy_of_everything_is_given(store):
    ana = register(store)
    accept(store, text="y mi hermana", now=NOW + SECOND)
    with store.read() as unit:
        copy = own_copy(unit, ana.conversation_id)
        assert own_copy(unit, "0" * 32) == {}
    assert copy["addresses"] == [f"sms:{ANA}"]
    assert (copy["reference"], copy["members"], copy["persons"]) == (ana.reference, ["p1"], ["member"])
    assert [said["content"]["text"] for said in copy["you_said"]] == ["hola", "y mi hermana"]
    assert [said["content"]["text"] for said in copy["we_said"]] == ["hola Ana"]
    assert copy["questions"] == [{"at": NOW.isoformat(), "content": {"text": "y Ana?"}}]
    assert copy["tasks"][0]["content"] == {"kind": "call_back", "detail": {"who": "Ana"}}
    assert [(answer["key"], answer["value"], answer["at"]) for answer in copy["answers"]] == [
        ("p1.given_names", "Ana", NOW.isoformat()),
    ]
    assert copy["consents"][0] == {
        "version": "1", "language": "es", "given_at": NOW.isoformat(), "withdrawn_at": None,
    }  # fmt: skip


def test_a_copy_holds_no_pin(store):
    ana = register(store)
    with store.read() as unit:
        assert ana.pin not in str(own_copy(unit, ana.conversation_id))


@pytest.mark.parametrize(("setting", "remains"), [("OFF", True), ("ON", False)])
def test_sqlite_overwrites_what_it_frees_only_when_it_is_told_to(tmp_path, setting, remains):
    """The setting that the erasure leans on does what it says."""
    path = tmp_path / "plain.db"
    plain = sqlite3.connect(path)
    plain.execute(f"PRAGMA secure_delete={setting}")
    plain.execute("CREATE TABLE t (x)")
    plain.execute("INSERT INTO t VALUES ('canary-0001')")
    plain.commit()
    plain.execute("DELETE FROM t")
    plain.commit()
    plain.close()
    assert (b"canary-0001" in path.read_bytes()) is remains
