"""What was not understood is kept sealed, without numbers, and `mpp questions` shows it to staff."""

import pytest
from click.testing import CliRunner

from bot.asked import questions


@pytest.fixture
def command(database_url, keys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MPP_DATABASE_URL", database_url.replace("postgresql+psycopg", "postgresql"))
    monkeypatch.setenv("MPP_KEY_FILE", str(keys.path))
    return lambda *given: CliRunner().invoke(questions, [*given, "--days", "100000"]).output


def test_what_was_missed_is_listed_without_its_numbers(command, maria):
    maria.says("hola", "sí", "xyz 55 0000 0012 qqq www vvv uuu maria@example.org")
    assert "xyz 00 0000 0000 qqq www vvv uuu @" in command("report")
    assert "example" not in command("report")


def test_what_helped_is_counted_by_topic(command, maria):
    maria.says("hola", "sí", "1", "sí", "quién entra primero", "no me sirvió", "quién entra primero", "útil")
    assert "entry_order\t1\t1" in command("report")


def test_one_language_may_be_asked_for(command, maria):
    maria.says("hola", "sí", "xyz qqq www vvv uuu")
    assert "xyz qqq www vvv uuu" in command("report", "--language", "es")
    assert "xyz qqq www vvv uuu" not in command("report", "--language", "fr")


def test_what_was_chosen_is_written_as_phrases_to_review(command, maria, house):
    maria.says("hola")
    of = maria.conversation.id
    with house.store.write() as unit:
        unit.questions.add(of, "chosen", text="pa cuando", label="entry_date", language="es", now=house.clock())
    assert command("export") == "es:\n  entry_date:\n  - pa cuando\n"


def test_it_is_erased_with_the_conversation(command, maria):
    maria.says("hola", "sí", "xyz qqq www vvv uuu", "borrar", "sí")
    assert "xyz qqq www vvv uuu" not in command("report")
