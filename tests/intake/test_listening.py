"""A door that pulls brings each message once, and goes on where it was, whatever happens in between."""

from threading import Event

import pytest

from bot.listening import keep_listening, listen_once, listeners
from channels.base import ChannelError
from storage import StoreBusy
from tests.intake.wire import Letterbox, posted

SENDER = "+525500000001"


@pytest.fixture
def box(house):
    box = Letterbox()
    house.channels["letterbox"] = box
    return box


def letter(number, clock):
    return posted(SENDER, f"carta {number}", f"l{number}", clock())


def waiting(house):
    with house.store.read() as unit:
        found = unit.addresses.find("post", SENDER)
        return unit.inbox.oldest(found.conversation_id).message["text"] if found else None


def test_what_it_finds_is_in_the_inbox(house, box, clock):
    box.looks = [[letter(1, clock)]]
    assert listen_once(house, box, Event()) == 1
    assert waiting(house) == "carta 1"


def test_it_goes_on_where_it_was(house, box, clock):
    box.looks = [[letter(1, clock)], [letter(2, clock), letter(3, clock)]]
    listen_once(house, box, Event())
    listen_once(house, box, Event())
    assert box.known == [0, 3]


def test_a_look_that_could_not_be_committed_is_taken_again(house, box, clock, monkeypatch):
    """What it wanted remembered is forgotten with the messages."""
    box.looks = [[letter(1, clock)]]
    with monkeypatch.context() as broken:
        broken.setattr("storage.inbox.Inbox.accept", lambda *_, **__: (_ for _ in ()).throw(StoreBusy()))
        assert listen_once(house, box, Event()) == 0
    box.looks = [[letter(1, clock)]]
    listen_once(house, box, Event())
    assert box.known == [0, 0]
    assert waiting(house) == "carta 1"


@pytest.mark.parametrize("problem", [ChannelError("closed"), ConnectionResetError(), ValueError("odd")])
def test_a_door_that_breaks_is_counted_and_costs_nothing(house, box, clock, problem):
    box.looks = [[letter(1, clock)], problem]
    assert listen_once(house, box, Event()) == 1
    assert f'mpp_step_failures_total{{error="{type(problem).__name__}",step="listen:letterbox"}} 1.0' in (
        house.figures.page().decode()
    )


def test_it_ends_when_told(house, box, clock):
    stop = Event()
    stop.set()
    box.looks = [[letter(1, clock)], [letter(2, clock)]]
    keep_listening(house, box, stop)
    assert box.known == []


def test_only_who_pulls_is_listened_to(house, box):
    assert [each.name for each in listeners(house, Event())] == ["listen:letterbox"]


def test_one_process_at_a_time_listens(house, box, clock):
    """Whoever comes second waits for its turn instead of reading the same letters."""
    box.looks = [[letter(1, clock)]]

    class Once(Event):
        def wait(self, timeout=None):
            self.set()
            return True

    stop = Once()
    with house.store.alone("listen:letterbox") as mine:
        assert mine
        keep_listening(house, box, stop)
    assert box.known == []
