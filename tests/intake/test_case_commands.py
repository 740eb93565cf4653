"""Staff look after one registration at the command line: masked, handed over, held, erased, with a new PIN."""

import json
import re
import stat

import pytest
from click.testing import CliRunner

from bot.commands import case
from bot.custody import renew_pin
from bot.dialogue.messages import Proof
from bot.upkeep import tell_locked
from storage import prove
from tests.intake.wire import drain

ANSWERS = (
    *("hola", "1", "1", "1", "Marta", "Díaz", "3 de abril de 1985", "1", "Honduras", "A000-000-012", "1"),
    *("Reynosa", "1", "55 0000 0012", "1", "1", "0"),
)


@pytest.fixture
def command(database_url, keys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MPP_DATABASE_URL", database_url.replace("postgresql+psycopg", "postgresql"))
    monkeypatch.setenv("MPP_KEY_FILE", str(keys.path))
    return lambda *given, answers="": CliRunner().invoke(case, given, input=answers)


@pytest.fixture
def registered(maria):
    maria.says(*ANSWERS)
    return maria


def reference_of(person):
    return person.state["reference"]


def pin_of(person):
    return next(found[0] for text in person.said_to if (found := re.search(r"\b\d{6}\b", text)))


def proof(house, clock, reference, pin):
    return prove(house.store, reference, pin, "post:+525500000077", clock.goes_on(seconds=1)).proof


def test_how_a_case_stands_is_shown_without_anything_that_names_anybody(command, registered):
    said = command("show", reference_of(registered)).output
    assert f"{reference_of(registered)[:4]} {reference_of(registered)[4:]}" in said
    assert "people: 1 (M.D.)" in said
    assert "addresses: post ••01" in said
    assert "consent: version" in said
    assert "legal hold: no" in said
    assert [each for each in ("Marta", "Díaz", "Reynosa", "000012", "5500000001", "1985") if each in said] == []


def test_a_number_may_be_spaced_as_it_is_written(command, registered):
    spaced = f"{reference_of(registered)[:4]} {reference_of(registered)[4:]}"
    assert command("show", spaced).exit_code == 0


@pytest.mark.parametrize("given", [("show",), ("copy",), ("hold", "--release"), ("withdraw", "--yes")])
def test_a_number_that_nobody_has_is_said(command, house, given, tmp_path):
    more = [str(tmp_path / "copy.json")] if given == ("copy",) else []
    done = command(given[0], "10000004", *given[1:], *more)
    assert (done.exit_code, done.output) == (1, "Error: there is no registration of this number\n")


def test_the_copy_holds_everything_and_only_its_owner_can_read_it(command, registered, tmp_path):
    path = tmp_path / "copy.json"
    assert command("copy", reference_of(registered), str(path)).exit_code == 0
    copy = json.loads(path.read_text())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert {each["key"]: each["value"] for each in copy["answers"]}["p1.given_names"] == "Marta"
    assert copy["consents"][0]["language"] == "es"
    assert "Reynosa" in json.dumps(copy["you_said"])
    assert pin_of(registered) not in path.read_text()


def test_a_copy_overwrites_nothing(command, registered, tmp_path):
    path = tmp_path / "copy.json"
    path.write_text("mine")
    assert command("copy", reference_of(registered), str(path)).exit_code == 1
    assert path.read_text() == "mine"


def test_what_is_held_is_not_erased_until_it_is_released(command, registered, house):
    reference = reference_of(registered)
    assert command("hold", reference, "--reason", "court order 12 of today").exit_code == 0
    assert "legal hold: yes" in command("show", reference).output
    assert "open tasks: legal_hold" in command("show", reference).output
    kept = command("withdraw", reference, "--yes")
    assert (kept.exit_code, "legal hold" in kept.output) == (1, True)
    assert "withdrawn" in command("show", reference).output
    assert command("hold", reference, "--release").output == "released\n"
    assert command("withdraw", reference, "--yes").output == "erased\n"
    assert command("show", reference).exit_code == 1


def test_a_hold_has_a_reason(command, registered):
    assert command("hold", reference_of(registered)).exit_code == 2
    assert command("hold", reference_of(registered), "--reason", "x", "--release").exit_code == 2


def test_nothing_is_erased_by_a_slip(command, registered):
    assert command("withdraw", reference_of(registered), answers="n\n").exit_code == 1
    assert command("show", reference_of(registered)).exit_code == 0


def test_a_new_pin_is_shown_once_after_the_script_and_the_old_one_is_dead(command, registered, house, clock):
    reference, old = reference_of(registered), pin_of(registered)
    done = command("new-pin", reference, "--by", "Ana", "--with", "Beto", answers="y\n")
    (new,) = re.findall(r"^PIN: (\d{6})$", done.output, re.MULTILINE)
    assert "[kept: Reynosa, Tamaulipas]" in done.output
    assert "Papers prove nothing" in done.output
    assert proof(house, clock, reference, old) is Proof.WRONG
    assert proof(house, clock, reference, new) is Proof.OK


def test_without_a_yes_and_without_a_second_person_there_is_no_new_pin(command, registered, house, clock):
    reference = reference_of(registered)
    assert "PIN: " not in command("new-pin", reference, "--by", "Ana", "--with", "Beto", answers="n\n").output
    assert command("new-pin", reference, "--by", "Ana", "--with", "ana ").exit_code == 2
    assert proof(house, clock, reference, pin_of(registered)) is Proof.OK


def test_a_new_pin_opens_the_lock_and_its_addresses_are_told_without_it(registered, house, clock):
    reference = reference_of(registered)
    for _ in range(5):
        proof(house, clock, reference, "000000")
    tell_locked(house, clock())
    drain(house)
    said = len(registered.said_to)
    new = renew_pin(house, reference, "Ana", "Beto", clock())
    drain(house)
    (notice,) = registered.said_to[said:]
    assert "PIN nuevo" in notice
    assert new not in notice
    assert proof(house, clock, reference, new) is Proof.OK
    with house.store.read() as unit:
        assert unit.tasks.list() == []


def test_a_pin_that_still_waits_to_be_shown_is_withdrawn_with_the_old_one(house, visitor, clock):
    visitor.says("hola").says("1")
    (old,) = [each.text for each in visitor.prompts if each.secret]
    with house.store.read() as unit:
        found = unit.addresses.find("room", visitor.value)
        reference = unit.conversations.peek(found.conversation_id).state["reference"]
    renew_pin(house, reference, "Ana", "Beto", clock())
    visitor.looks()
    assert old not in visitor.said
    assert "PIN nuevo" in visitor.said
