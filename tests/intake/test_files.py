"""What people send beside text is fetched, kept sealed, let go over there, and erased with the rest; lost, somebody hears."""

import pytest
import sqlalchemy as sa
from click.testing import CliRunner

from bot.__main__ import mpp
from bot.dialogue.messages import File
from bot.received import ATTEMPTS, fetch_files
from channels.base import SendError
from channels.files import LARGEST, sniff
from storage import erase, own_copy
from storage.tables import files
from tests.intake.wire import Letterbox

VOICE = File("audio", "nota.ogg", "https://example.org/1")
SOUND = b"OggS" + b"\x00" * 200


@pytest.fixture
def post(house):
    """The door of these tests can fetch."""
    box = Letterbox()
    box.name = box.account = "post"
    house.channels["post"] = box
    return box


def states(house):
    with house.store.read() as unit:
        return [(each.state, each.file.get("is")) for each in unit.files.list()]


def kinds(house):
    with house.store.read() as unit:
        return [each.kind for each in unit.tasks.list()]


def sent_a_voice_note(maria, post, lies=SOUND):
    post.shelf[VOICE.reference] = lies
    return maria.says("", files=(VOICE,))


def test_a_file_is_known_with_its_turn_and_fetched_after(house, maria, post, clock):
    sent_a_voice_note(maria, post)
    assert states(house) == [("wanted", None)]
    assert fetch_files(house, clock()) == 1
    assert states(house) == [("kept", "audio/ogg")]
    with house.store.read() as unit:
        assert unit.files.data(unit.files.list()[0].id) == SOUND
    assert post.let_gone == [VOICE.reference]
    assert fetch_files(house, clock()) == 0


def test_it_lies_sealed(house, maria, post, clock):
    sent_a_voice_note(maria, post)
    fetch_files(house, clock())
    with house.store.read() as unit:
        (row,) = unit.all(sa.select(files))
    assert b"OggS" not in row.data
    assert b"example.org" not in row.content


def test_a_provider_that_is_down_is_asked_later_and_later(house, maria, post, clock):
    sent_a_voice_note(maria, post, SendError("503", retry=True))
    fetch_files(house, clock())
    assert fetch_files(house, clock.goes_on(seconds=9)) == 0
    post.shelf[VOICE.reference] = SOUND
    assert fetch_files(house, clock.goes_on(seconds=2)) == 1
    assert states(house) == [("kept", "audio/ogg")]


def test_what_nobody_can_fetch_is_told_to_a_person(house, maria, post, clock):
    sent_a_voice_note(maria, post, SendError("404", retry=False))
    fetch_files(house, clock())
    assert states(house) == [("lost", None)]
    assert "lost_file" in kinds(house)


def test_in_the_end_a_provider_is_asked_no_more(house, maria, post, clock):
    sent_a_voice_note(maria, post, SendError("503", retry=True))
    for _ in range(ATTEMPTS):
        fetch_files(house, clock.goes_on(hours=7))
    assert states(house) == [("lost", None)]


def test_what_cannot_be_let_go_over_there_is_tried_again_and_not_fetched_twice(house, maria, post, clock):
    sent_a_voice_note(maria, post)
    post.holds = SendError("503", retry=True)
    fetch_files(house, clock())
    del post.shelf[VOICE.reference]
    assert fetch_files(house, clock.goes_on(seconds=9)) == 0
    post.holds = None
    assert fetch_files(house, clock.goes_on(seconds=2)) == 1
    assert (states(house), post.let_gone) == ([("kept", "audio/ogg")], [VOICE.reference])
    assert fetch_files(house, clock.goes_on(hours=7)) == 0


def test_what_is_never_let_go_over_there_is_told_to_a_person(house, maria, post, clock):
    sent_a_voice_note(maria, post)
    post.holds = SendError("503", retry=True)
    for _ in range(ATTEMPTS):
        fetch_files(house, clock.goes_on(hours=7))
    assert states(house) == [("kept", "audio/ogg")]
    assert "not_let_go" in kinds(house)
    with house.store.read() as unit:
        assert unit.files.data(unit.files.list()[0].id) == SOUND


def test_a_fault_of_ours_holds_no_other_file(house, maria, post, clock):
    sent_a_voice_note(maria, post, ValueError("odd"))
    post.shelf["2"] = SOUND
    maria.says("", files=(File("audio", "", "2"),))
    fetch_files(house, clock())
    assert states(house) == [("wanted", None), ("kept", "audio/ogg")]


def test_what_is_too_large_is_not_kept(house, maria, post, clock):
    sent_a_voice_note(maria, post, b"OggS" + b"\x00" * LARGEST)
    fetch_files(house, clock())
    assert states(house) == [("lost", None)]


def test_a_copy_of_ones_data_has_it_and_erasing_ends_it(house, maria, post, clock):
    sent_a_voice_note(maria, post)
    fetch_files(house, clock())
    about = maria.conversation.id
    with house.store.read() as unit:
        (copied,) = own_copy(unit, about)["files"]
    assert (copied["name"], copied["is"]) == ("nota.ogg", "audio/ogg")
    with house.store.write() as unit:
        erase(unit, about, clock())
    assert states(house) == []


def test_whoever_may_saves_it(house, maria, post, clock, tmp_path, monkeypatch):
    sent_a_voice_note(maria, post)
    fetch_files(house, clock())
    monkeypatch.setattr("bot.commands._store", lambda: house.store)
    listed = CliRunner().invoke(mpp, ["files", "list"]).output.split("\t")
    assert (listed[1], listed[3], listed[5].strip()) == ("kept", "audio/ogg", "nota.ogg")
    saved = CliRunner().invoke(mpp, ["files", "save", listed[0], str(tmp_path / "nota.ogg")])
    assert (saved.exit_code, (tmp_path / "nota.ogg").read_bytes()) == (0, SOUND)
    assert (tmp_path / "nota.ogg").stat().st_mode & 0o077 == 0
    assert (
        "is there already" in CliRunner().invoke(mpp, ["files", "save", listed[0], str(tmp_path / "nota.ogg")]).output
    )


BYTES = {
    b"\xff\xd8\xff\xe0": "image/jpeg",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"OggS\x00": "audio/ogg",
    b"#!AMR\n": "audio/amr",
    b"RIFF\x00\x00\x00\x00WAVEfmt ": "audio/wav",
    b"RIFF\x00\x00\x00\x00WEBPVP8 ": "image/webp",
    b"\x00\x00\x00\x18ftypheic": "image/heic",
    b"\x00\x00\x00\x18ftyp3gp4": "video/3gpp",
    b"\x00\x00\x00\x18ftypisom": "video/mp4",
    b"%PDF-1.4": "application/pdf",
    b"MZ\x90\x00": None,
    b"<svg onload=": None,
    b"PK\x03\x04": None,
    b"": None,
}


@pytest.mark.parametrize("data", BYTES)
def test_a_file_is_what_its_bytes_say(data):
    assert sniff(data) == BYTES[data]
