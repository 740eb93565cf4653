"""Our mailbox on a real Dovecot: each letter is taken once, whatever the connection and the mailbox do."""

from datetime import UTC, datetime, timedelta
from threading import Event, Thread

import pytest
from imapclient import IMAPClient

from bot.mail_servers import parse_server
from channels.base import ChannelError, SendError
from channels.email import EmailWithMailbox
from channels.mail.mailbox import Cursor, Mailbox
from channels.mail.post import Post
from tests.mail import servers
from tests.mail.test_letters import with_files
from tests.mail.wire import OURS, content, mail, sign

pytestmark = [
    pytest.mark.skipif(not servers.ARE_THERE, reason="no Dovecot and Exim here"),
    pytest.mark.xdist_group("mail servers"),
    pytest.mark.timeout(60),
]


@pytest.fixture(scope="module")
def running():
    with servers.running() as opened:
        yield opened


@pytest.fixture
def server(running):
    running.doveadm("expunge", "-u", servers.BOT, "mailbox", "INBOX", "all")
    return running


def open_door(server, **more):
    return EmailWithMailbox(
        content=content(),
        post=Post(parse_server(server.smtp_url, "smtp")),
        account=OURS,
        sign=sign,
        mailbox=Mailbox(parse_server(server.imap_url, "imap"), patience=5),
        **more,
    )


def letter(number):
    return mail(f"carta {number}", Message_ID=f"<{number}@example.com>")


class Listening:
    """Somebody who listens at the door in a thread and keeps what each catch brings, as the worker does."""

    def __init__(self, door, memory=None):
        self.door, self.memory = door, memory or {}
        self.texts, self.errors, self.catches = [], [], 0
        self.stop, self.more = Event(), Event()
        self.thread = Thread(target=self._run, daemon=True)

    def _run(self):
        while not self.stop.is_set():
            try:
                for catch in self.door.listen(self.memory, self.stop):
                    self.texts += [getattr(each, "text", "unread") for each in catch.arrivals]
                    self.memory, self.catches = catch.memory, self.catches + 1
                    self.more.set()
            except (ChannelError, OSError) as problem:
                self.errors.append(problem)
                self.stop.wait(0.2)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.stop.set()
        self.thread.join(15)
        assert not self.thread.is_alive()

    def hears(self, *texts, within=20):
        until = datetime.now(UTC) + timedelta(seconds=within)
        while not set(texts) <= set(self.texts) and datetime.now(UTC) < until:
            self.more.clear()
            self.more.wait(0.5)
        assert sorted(self.texts) == sorted(texts)


def test_what_lies_there_and_what_comes_while_we_wait(server):
    server.drop_in(letter(1))
    with Listening(open_door(server)) as listening:
        listening.hears("carta 1")
        server.drop_in(letter(2))
        listening.hears("carta 1", "carta 2")


def test_a_server_that_never_says_that_something_came_is_asked_again_soon(server, monkeypatch):
    monkeypatch.setattr(IMAPClient, "idle_check", lambda self, timeout: Event().wait(timeout) or [])
    server.drop_in(letter(1))
    with Listening(open_door(server)) as listening:
        listening.hears("carta 1")
        server.drop_in(letter(2))
        listening.hears("carta 1", "carta 2", within=12)
        assert listening.catches < 12


def test_after_a_break_it_goes_on_where_it_was(server):
    server.drop_in(letter(1))
    with Listening(open_door(server)) as before:
        before.hears("carta 1")
    server.drop_in(letter(2))
    with Listening(open_door(server), before.memory) as after:
        after.hears("carta 2")


def test_thrown_out_while_waiting_it_comes_back(server):
    with Listening(open_door(server)) as listening:
        server.drop_in(letter(1))
        listening.hears("carta 1")
        server.doveadm("kick", servers.BOT)
        server.drop_in(letter(2))
        listening.hears("carta 1", "carta 2")
        assert all(isinstance(each, ChannelError) for each in listening.errors)


def test_a_mailbox_with_new_numbers_is_read_again_and_known_by_its_letters(server):
    server.drop_in(letter(1))
    door = open_door(server)
    with Listening(door) as before:
        before.hears("carta 1")
    server.doveadm("mailbox", "update", "-u", servers.BOT, "--uid-validity", "424242", "INBOX")
    server.drop_in(letter(2))
    with Listening(door, before.memory) as after:
        after.hears("carta 1", "carta 2")
    assert (before.memory["validity"], after.memory["validity"]) != (after.memory["validity"], 0)
    ids = {each.provider_id for raw in (letter(1), letter(1)) for each in door.read(raw, datetime.now(UTC))}
    assert len(ids) == 1


def test_more_than_one_look_can_hold(server):
    for number in range(23):
        server.drop_in(letter(number))
    with Listening(open_door(server)) as listening:
        listening.hears(*(f"carta {number}" for number in range(23)))
        assert listening.catches >= 2


def test_one_letter_that_nobody_can_read_stops_nobody(server):
    server.drop_in(mail("x", From="(((", Content_Type="multipart/mixed; boundary="))
    server.drop_in(letter(1))
    with Listening(open_door(server)) as listening:
        listening.hears("unread", "carta 1")


def test_the_same_number_twice_is_one_letter(server):
    """A range to the end names the last letter even when it is older than the range."""
    server.drop_in(letter(1))
    box = open_door(server).mailbox
    now = datetime.now(UTC)
    with box.opened() as visit:
        first, cursor = visit.look(Cursor(), now)
        again, same = visit.look(cursor, now)
    assert ([each.number for each in first], again) == ([cursor.number], [])
    assert same == cursor


def test_what_was_taken_in_is_marked_and_left_there(server):
    server.drop_in(letter(1))
    with Listening(open_door(server)) as listening:
        listening.hears("carta 1")
        with open_door(server).mailbox.opened(readonly=True) as visit:
            until = datetime.now(UTC) + timedelta(seconds=5)
            while not visit.client.search(["SEEN"]) and datetime.now(UTC) < until:
                visit.client.noop()
            assert len(visit.client.search(["SEEN"])) == 1


def test_what_hangs_on_a_letter_is_fetched_later_by_its_number(server):
    server.drop_in(with_files(("image/jpeg", "papel.jpg", b"\xff\xd8\xff\xe0" + b"x" * 100_000)))
    door = open_door(server)
    with door.mailbox.opened() as visit:
        (found,), _ = visit.look(Cursor(), datetime.now(UTC))
    (message,) = door.read(found.raw, found.at, found)
    (file,) = message.files
    assert file.reference == f"mailbox:{found.validity}.{found.number}.1"
    fetched = door.fetch(file)
    assert (fetched.kind, len(fetched.data)) == ("image/jpeg", 100_004)
    server.doveadm("expunge", "-u", servers.BOT, "mailbox", "INBOX", "all")
    with pytest.raises(SendError) as told:
        door.fetch(file)
    assert (told.value.reason, told.value.retry) == ("gone", False)


def test_a_wrong_password_is_told_without_a_word_of_the_servers(server):
    wrong = server.imap_url.replace(":pw@", ":secret-pw@")
    with pytest.raises(ChannelError) as told, Mailbox(parse_server(wrong, "imap"), patience=10).opened():
        pass
    assert str(told.value) == "login"


def test_nobody_there_is_told():
    with pytest.raises(ChannelError), Mailbox(parse_server("imap://u:p@127.0.0.1:9", "imap")).opened():
        pass
