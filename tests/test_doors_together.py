"""One conversation through several doors: begun on the page, finished by text message, and sealed all the way."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.library import load_content
from rehearsal.account import NUMBER
from rehearsal.mail import text_in
from storage.tables import metadata
from tests.callers import Call
from tests.doors import Letters, Page, TextMessages, running
from tests.telegram_chat import TelegramChat
from tests.test_transcripts import TRANSCRIPTS, answers_of, play, read

SECRETS = ("Marta", "Díaz", "Diaz", "Reynosa", "000-012", "5500000012", "Luis", "quién entra")


@pytest.fixture(scope="module")
def content():
    return load_content(policy_date=date(2021, 2, 24))


@pytest.fixture
def world(tmp_path, content, database_url):
    with running(tmp_path, content, database_url) as opened:
        yield opened


def identity(page):
    """The number and the PIN that the page shows once."""
    reference = re.search(r"(\d{4}) (\d{4})", page.shown)
    return reference[1] + reference[2], re.search(r"PIN: (\d{6})", page.shown)[1]


def test_begun_on_the_page_and_finished_by_text_message(world):
    page = Page(world)
    page.begins("es", "hola")
    page.answers([("consent", "yes")])
    reference, pin = identity(page)
    page.answers([("who", "self")])
    page.answers([("active_case", "yes")])
    page.answers([("p1.given_names", "Marta"), ("p1.surnames", "Díaz"), ("p1.birth_date", "1985-04-03")])
    phone = TextMessages(world, "+525500000031")
    phone.says(f"{reference} {pin}")
    phone.phone.hears("6", "14")
    assert phone.open == ["p1.sex"]
    for text in ("mujer", "hondureña", "perdido", "Reynosa", "este", "1", "1", "0", "1", "1"):
        phone.says(text)
    assert phone.state.stage == "done"
    phone.phone.hears(f"{reference[:4]} {reference[4:]}")
    assert pin not in phone.phone.heard
    with world.house.store.read() as unit:
        case = unit.cases.by_reference(reference)
        by_door = {key: each.channel for key, each in unit.cases.answers(case.id).items()}
    assert (by_door["p1.given_names"], by_door["p1.sex"]) == ("web", "sms")


def test_begun_on_the_page_and_gone_on_with_by_a_link_to_telegram(world):
    page = Page(world)
    page.begins("es", "hola")
    page.answers([("consent", "yes")])
    reference, pin = identity(page)
    chat = TelegramChat(world, 990000031)
    chat.phone.starts(reference).hears("PIN")
    chat.says(pin)
    assert chat.open == ["who"]
    chat.phone.taps("Yo, es para mí")
    assert chat.open == ["active_case"]
    with world.house.store.read() as unit:
        case = unit.cases.by_reference(reference)
        assert {key: each.channel for key, each in unit.cases.answers(case.id).items()}["who"] == "telegram"


def test_begun_by_text_message_and_finished_by_e_mail(world):
    phone = TextMessages(world, "+525500000041")
    for text in ("hola", "sí"):
        phone.says(text)
    reference, pin = identity(phone)
    for text in ("1", "sí", "Marta", "Díaz"):
        phone.says(text)
    letters = Letters(world, "marta-elena@example.com")
    letters.says(f"{reference} {pin}")
    assert letters.open == ["p1.birth_date", "p1.sex", "p1.nationality", "p1.a_number", "place"]
    letters.says("1) 3 de abril de 1985\n2) mujer\n3) hondureña\n4) perdido\n5) Reynosa, Tamaulipas")
    letters.says("1) 55 0000 0012\n2) a\n3) a\n4) 0")
    letters.says("2")
    assert letters.state.stage == "done"
    assert all(pin not in text_in(each) for each in letters.person.received)
    with world.house.store.read() as unit:
        case = unit.cases.by_reference(reference)
        by_door = {key: each.channel for key, each in unit.cases.answers(case.id).items()}
    assert (by_door["p1.given_names"], by_door["p1.sex"]) == ("sms", "email")


def test_the_page_hears_that_somebody_went_on_elsewhere(world):
    page = Page(world)
    page.begins("es", "hola")
    page.answers([("consent", "yes")])
    reference, pin = identity(page)
    TextMessages(world, "+525500000032").says(f"{reference} {pin}")
    page.html = page.client.get("/", base_url="https://bot.example.org").get_data(as_text=True)
    assert "desde otro teléfono" in page.shown


def test_a_wrong_pin_tells_nothing_and_moves_nobody(world):
    page = Page(world)
    page.begins("es", "hola")
    page.answers([("consent", "yes")])
    reference, pin = identity(page)
    phone = TextMessages(world, "+525500000033")
    wrong = "271828" if pin != "271828" else "314159"
    phone.says("hola")
    phone.says(f"{reference} {wrong}")
    known = phone.phone.heard
    phone.says(f"12345671 {wrong}" if reference != "12345671" else f"57240000 {wrong}")
    assert phone.phone.heard == known
    assert phone.state.reference is None


def dump(store, url):
    """Every byte that the database keeps: SQLite's files as they are, PostgreSQL's tables row by row."""
    if url.startswith("sqlite"):
        path = Path(url.removeprefix("sqlite:///"))
        return b"".join(each.read_bytes() for each in path.parent.glob(f"{path.name}*"))
    engine = sa.create_engine(url)
    with engine.connect() as connection:
        rows = [row for table in metadata.tables.values() for row in connection.execute(table.select())]
    engine.dispose()
    return b"\n".join(each if isinstance(each, bytes) else str(each).encode() for row in rows for each in row)


def test_everything_that_was_said_is_sealed_in_the_database(world, database_url):
    transcript = read(next(each for each in TRANSCRIPTS if each.stem == "household-es"))
    phone = TextMessages(world, "+525500000034")
    play(transcript, "es", phone)
    assert answers_of(phone) == transcript.answers
    kept = dump(world.house.store, database_url)
    assert [each for each in SECRETS if each.encode() in kept or each.encode("utf-16-le") in kept] == []


def test_begun_by_telephone_and_finished_by_text_message_and_the_other_way_round(tmp_path, content):
    with running(tmp_path, content, voice_from=NUMBER) as world:
        call = Call(world, "+525500000041").begins("es")
        call.caller.presses("1")
        reference = call.state.reference
        spelled = call.caller.heard.partition("PIN es:")[2].partition("Anótelo")[0]
        pin = "".join(each for each in spelled if each.isdigit())
        call.caller.presses("2").presses("1").presses("1").says("Marta Elena")
        phone = TextMessages(world, "+525500000042")
        phone.says(f"{reference} {pin}")
        phone.phone.hears("4", "14")
        for text in ("Díaz", "3 de abril de 1985", "mujer"):
            phone.says(text)
        call.caller.calls().hears("Ya contestó 7 de 14", "¿De qué país es usted?").presses("1")
        with world.house.store.read() as unit:
            case = unit.cases.by_reference(reference)
            by_door = {key: each.channel for key, each in unit.cases.answers(case.id).items()}
        assert (by_door["p1.given_names"], by_door["p1.surnames"], by_door["p1.nationality"]) == (
            "voice",
            "sms",
            "voice",
        )


def test_a_page_opened_again_after_a_stop_says_so_and_offers_to_begin_again(world):
    page = Page(world)
    page.begins("es", "hola")
    page.says("ya no me manden mensajes")
    for _ in range(2):
        assert "no le enviamos más mensajes" in page.shown
        assert page.open == []
        assert '<button form="ways" name="c" value="start">Recibir mensajes otra vez</button>' in page.html
        page.reopens()
    page.presses("start")
    assert page.open == ["consent"]
    assert not page.state.stopped


def test_a_stop_by_text_message_is_told_on_the_page_in_place_of_the_open_question(world):
    page = Page(world)
    page.begins("es", "hola")
    page.answers([("consent", "yes")])
    reference, pin = identity(page)
    phone = TextMessages(world)
    phone.says(f"{reference} {pin}")
    phone.says("ya no me manden mensajes")
    page.reopens()
    assert "no le enviamos más mensajes" in page.shown
    assert page.open == []
