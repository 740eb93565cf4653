"""The key file is private, whole, and turns over without losing anything."""

import json
import stat
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select, update

from storage import (
    KeyFileDamaged,
    KeyFileMissing,
    KeyFileReadable,
    KeyMissing,
    SealBroken,
    StoreBusy,
    open_keys,
    open_store,
    prove,
    rotation,
)
from storage.errors import KeyInUse
from storage.tables import addresses, cases, conversations, data_keys
from tests.databases import NOW
from tests.storage.people import ANA, BEA, accept, register, shorten


def test_a_missing_key_file_is_made_only_where_that_is_wanted(tmp_path):
    with pytest.raises(KeyFileMissing):
        open_keys(tmp_path / "keys.json")
    made = open_keys(tmp_path / "new" / "keys.json", make=True)
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert open_keys(made.path, make=True).newest.id == made.newest.id


def test_processes_that_start_at_once_have_one_key(tmp_path):
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: open_keys(tmp_path / "keys.json", make=True).newest.id, range(16)))
    assert len(set(found)) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["keys.json"]


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644])
def test_a_key_file_that_others_can_read_is_refused(keys, mode):
    keys.path.chmod(mode)
    with pytest.raises(KeyFileReadable):
        open_keys(keys.path)


@pytest.mark.parametrize("text", ["", "{}", '{"lasting": "", "keys": []}', '{"lasting": "AAAA", "keys": [{"id": 1}]}'])
def test_a_damaged_key_file_is_refused(tmp_path, text):
    path = tmp_path / "keys.json"
    path.write_text(text)
    path.chmod(0o600)
    with pytest.raises(KeyFileDamaged):
        open_keys(path)


def test_an_error_names_no_key(keys):
    secret = json.loads(keys.path.read_text())["keys"][0]["key"]
    keys.path.write_text(keys.path.read_text()[:-20])
    with pytest.raises(KeyFileDamaged) as raised:
        open_keys(keys.path)
    assert secret not in str(raised.value)


def test_each_use_has_a_key_of_its_own(keys):
    root = keys.newest
    derived = [root.secret, root.contact, root.a_number, root.session, keys.pepper, *keys.session_keys()]
    assert len(set(derived)) == len(derived) - 1, "the session's key is listed twice"
    assert keys.contacts("sms", "x") != keys.contacts("sm", "sx")


def test_a_new_key_signs_sessions_and_the_old_one_is_still_believed(keys):
    (before,) = keys.session_keys()
    keys.add()
    assert keys.session_keys()[1] == before
    assert open_keys(keys.path).session_keys() == keys.session_keys()


def test_a_sealed_value_does_not_open_in_another_row(store):
    ana, bea = register(store), register(store, BEA, reference="12345674")
    with store.write() as unit:
        stolen = select(conversations.c.state).where(conversations.c.id == ana.conversation_id).scalar_subquery()
        unit.run(update(conversations).where(conversations.c.id == bea.conversation_id).values(state=stolen))
    with store.read() as unit, pytest.raises(SealBroken):
        unit.conversations.peek(bea.conversation_id)


def test_a_sealed_value_does_not_open_in_another_column(store):
    ana = register(store)
    with store.write() as unit:
        unit.run(update(cases).values(summary=cases.c.pin))
    with store.read() as unit, pytest.raises(SealBroken):
        unit.cases.get(ana.case_id)


def test_a_sealed_value_that_was_changed_does_not_open(store):
    ana = register(store)
    with store.write() as unit:
        record = unit.connection.scalar(select(cases.c.summary))
        unit.run(update(cases).values(summary=record[:-1] + bytes([record[-1] ^ 1])))
    with store.read() as unit, pytest.raises(SealBroken):
        unit.cases.get(ana.case_id)


def test_short_answers_are_sealed_to_one_length(store):
    accepted = accept(store)
    with store.write() as unit:
        key_id = unit.key_id_of(accepted.conversation_id)
        sealed = [unit.seal(key_id, "answers.content", "0" * 32, value) for value in ("yes", "no", "n" * 60)]
    assert {len(record) for record in sealed} == {1 + 16 + 12 + 64 + 16}


def test_another_key_file_opens_nothing(store, database_url, tmp_path):
    ana = register(store)
    thief = open_store(database_url, open_keys(tmp_path / "other.json", make=True))
    with thief.read() as unit:
        with pytest.raises(KeyMissing):
            unit.conversations.peek(ana.conversation_id)
        assert unit.addresses.find("sms", ANA) is None
    thief.close()


def everything(store, household):
    with store.read() as unit:
        return (
            unit.conversations.peek(household.conversation_id).state,
            unit.cases.get(household.case_id).summary,
            {key: answer.value for key, answer in unit.cases.answers(household.case_id).items()},
            [(task.kind, task.detail) for task in unit.tasks.list()],
            [each.content for each in unit.questions.since(NOW)],
            unit.addresses.find("sms", ANA).id,
            unit.addresses.get(household.address_id).memory,
            unit.cases.with_a_number("000000017"),
            unit.accounts.memory("AC1"),
        )


def test_a_rotation_moves_everything_and_loses_nothing(store, other_store):
    ana = register(store)
    with store.write() as unit:
        unit.accounts.remember("AC1", {"seen": 3})
        unit.addresses.remember(ana.address_id, {"window": 1})
        unit.inbox.unread("AC1", b"?", "no_body", NOW)
    before, old = everything(store, ana), store.keys.newest.id
    # data key, address, A-number, account, unread and its task; the conversation's own task lies under its data key
    assert rotation.rotate(store) == 6
    assert rotation.rows_under(store) == {old: 0, store.keys.newest.id: 6}
    assert rotation.drop_empty(store) == [old]
    assert everything(store, ana) == before
    assert everything(other_store, ana) == before
    assert prove(other_store, ana.reference, ana.pin, "sms:x", NOW).case_id == ana.case_id


def test_who_holds_the_old_keys_reads_the_new_ones_before_the_next_step(store, other_store):
    accept(store)
    rotation.rotate(store)
    again = accept(other_store)
    with store.read() as unit:
        assert unit.connection.scalar(select(func.count()).select_from(addresses)) == 1
        assert unit.inbox.get(again.inbox_id).message == {"text": "hola"}


def test_a_rotation_that_was_broken_off_goes_on(store, monkeypatch):
    for number in range(5):
        register(store, f"+52550000000{number}", reference=f"1000000{number}")
    monkeypatch.setattr(rotation, "BATCH", 2)
    moves = dict(rotation.MOVES)

    def crash(unit, row):
        raise KeyboardInterrupt

    monkeypatch.setitem(rotation.MOVES, addresses, crash)
    with pytest.raises(KeyboardInterrupt):
        rotation.rotate(store)
    monkeypatch.setitem(rotation.MOVES, addresses, moves[addresses])
    half = store.keys.newest.id
    with pytest.raises(KeyInUse):
        rotation.drop_empty(store)
    assert rotation.rotate(store) == 10
    assert store.keys.newest.id == half
    assert len(rotation.drop_empty(store)) == 1


def test_a_row_that_is_being_moved_is_nobody_elses(store, other_store, monkeypatch):
    accepted = accept(store)
    shorten(other_store)
    move = rotation.MOVES[addresses]

    def meddle(unit, row):
        with pytest.raises(StoreBusy), other_store.write() as other:
            other.addresses.remember(accepted.address_id, {"seen": 1})
        return move(unit, row)

    monkeypatch.setitem(rotation.MOVES, addresses, meddle)
    assert rotation.rotate(store) == 2


def test_writers_during_a_rotation_lose_nothing(store, other_store):
    for number in range(30):
        accept(store, f"+52550000{number:04}", provider_id=f"first-{number}")

    def write(number):
        with other_store.write() as unit:
            found = unit.addresses.find_or_make("sms", f"+52550000{number:04}", NOW)
            unit.addresses.remember(found.id, {"seen": number})

    with ThreadPoolExecutor(3) as pool:
        writing = [pool.submit(write, number) for number in range(60)]
        rotation.rotate(store)
        for each in writing:
            each.result()
    rotation.rotate(store)
    with store.read() as unit:
        assert unit.connection.scalar(select(func.count()).select_from(addresses)) == 60
        found = [unit.addresses.find("sms", f"+52550000{number:04}").memory for number in range(60)]
        assert unit.connection.scalar(select(func.count()).select_from(data_keys)) == 60
    assert found == [{"seen": number} for number in range(60)]
