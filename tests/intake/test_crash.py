"""Killed by SIGKILL at any write: what was acknowledged has its effect once, and is answered once."""

import shutil
import signal

import pytest

from storage import open_store
from tests.databases import empty
from tests.intake import process
from tests.intake.process import SENDER, FilePost


@pytest.fixture
def again(database_url, sqlite_template, keys, content, tmp_path):
    """A place to begin anew from an empty database, and to run a process there."""

    def place(action, **more):
        return process.run(
            action, database_url=database_url, key_file=keys.path, journal=tmp_path / "journal", content=content, **more
        )

    def clean():
        (tmp_path / "journal").unlink(missing_ok=True)
        if database_url.startswith("sqlite"):
            for left in tmp_path.glob("mpp.db*"):
                left.unlink()
            shutil.copy(sqlite_template, tmp_path / "mpp.db")
        else:
            empty(database_url)

    place.clean = clean
    place.heard = lambda: [text for to, text, _ in FilePost(tmp_path / "journal") if to == SENDER]
    return place


def left_over(database_url, keys):
    """How far the conversation came, and whether anything still waits or hangs."""
    store = open_store(database_url, keys)
    with store.read() as unit:
        address = unit.addresses.find("post", SENDER)
        conversation = unit.conversations.peek(address.conversation_id)
        answers = {key: each.value for key, each in unit.cases.answers(conversation.case_id).items()}
        waits = (unit.inbox.waiting(), unit.outbox.pending_for(address.id), unit.outbox.unknowns())
    store.close()
    return conversation.turn, answers, waits


def test_killed_at_every_write_and_picked_up_by_another_process_nothing_is_lost_or_doubled(again, database_url, keys):
    again.clean()
    assert again(process.everything) == 0
    undisturbed = len(again.heard()), left_over(database_url, keys)
    # A kill between two statements of a transaction leaves what a kill before its commit leaves; on SQLite, where an
    # empty database costs nothing, it is tried all the same.
    death = {"only_commits": database_url.startswith("postgresql")}
    for number in range(1, 1000):
        again.clean()
        died = again(process.everything, number=number, **death)
        assert again(process.pick_up) == 0
        heard = again.heard()
        assert len(heard) == len(set(heard)), f"said twice after a kill before write {number}"
        assert (len(heard), left_over(database_url, keys)) == undisturbed, f"kill before write {number}"
        if died == 0:
            break
        assert died == -signal.SIGKILL
    assert number > 20
