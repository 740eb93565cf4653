"""Five thousand requests that nobody of ours made: none is let in, none breaks anything, and none is a person's letter twice."""

from __future__ import annotations

import random
from datetime import date

import pytest

from bot.app import create_app
from bot.library import load_content
from rehearsal import mail
from tests.doors import PUBLIC, Clock, settings_in
from tests.mail.wire import mail as make

TRIES = 5000
CLOCK = Clock()


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    settings = settings_in(
        tmp_path_factory.mktemp("mutants"), mail_from=mail.OURS, smtp_url="smtp://127.0.0.1:9", mail_secret=mail.SECRET
    )
    made = create_app(settings, content=load_content(policy_date=date(2021, 2, 24)), clock=CLOCK)
    yield made
    made.extensions["mpp"].store.close()


def changed(chance, text):
    """One sign other than it was, or one more or less."""
    place = chance.randrange(len(text))
    other = chance.choice([each for each in "0123456789abcdef=,tv" if each != text[place]])
    return chance.choice((text[:place] + other + text[place + 1 :], text[:place] + text[place + 1 :], text + other))


def waiting(app):
    with app.extensions["mpp"].store.read() as unit:
        return unit.inbox.waiting(1000)


def test_no_changed_request_is_let_in(app):
    client, chance = app.test_client(), random.Random(7)
    raw, before = make("hola"), waiting(app)
    for number in range(TRIES):
        headers, body = mail.signed(raw, mail.SECRET, CLOCK.now), raw
        match number % 4:
            case 0:
                body = bytes(changed(chance, raw.decode()), "utf-8")
            case 1:
                headers[mail.SIGNATURE] = changed(chance, headers[mail.SIGNATURE])
            case 2:
                headers = mail.signed(raw, changed(chance, mail.SECRET), CLOCK.now)
            case _:
                headers.pop(mail.SIGNATURE)
        assert client.post(mail.PATH, base_url=PUBLIC, data=body, headers=headers).status_code == 403
    assert waiting(app) == before


def test_whatever_is_signed_is_taken_or_refused_and_never_a_fault(app):
    client, chance = app.test_client(), random.Random(8)
    for number in range(500):
        raw = bytearray(make(f"1) Marta\n2) Díaz {number}", Content_Type="multipart/mixed; boundary=a"))
        for _ in range(chance.randrange(1, 9)):
            place = chance.randrange(len(raw))
            raw[place : place + 2] = chance.choice((b"", b"\n\n", b"\x00", b"\xff\xfe", b"--a\n", b"<", b"=?"))
        headers = mail.signed(bytes(raw), mail.SECRET, CLOCK.now)
        assert client.post(mail.PATH, base_url=PUBLIC, data=bytes(raw), headers=headers).status_code in {204, 400}


def test_the_same_letter_again_changes_nothing(app):
    client, raw = app.test_client(), make("otra", Message_ID="<again@example.com>")
    house = app.extensions["mpp"]
    for _ in range(3):
        client.post(mail.PATH, base_url=PUBLIC, data=raw, headers=mail.signed(raw, mail.SECRET, CLOCK.now))
    assert 'mpp_replayed_total{channel="email"} 2.0' in house.figures.page().decode()


def test_a_letter_may_be_larger_than_a_form(app):
    raw = make("x" * 1_000_000, Message_ID="<large@example.com>")
    headers = mail.signed(raw, mail.SECRET, CLOCK.now)
    assert app.test_client().post(mail.PATH, base_url=PUBLIC, data=raw, headers=headers).status_code == 204
    raw = make("x" * 9_000_000, Message_ID="<larger@example.com>")
    headers = mail.signed(raw, mail.SECRET, CLOCK.now)
    assert app.test_client().post(mail.PATH, base_url=PUBLIC, data=raw, headers=headers).status_code == 413
