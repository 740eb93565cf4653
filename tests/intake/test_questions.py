"""What people ask in vain is kept sealed, without numbers and addresses, and goes with everything else of theirs."""

import pytest
from click.testing import CliRunner

from bot import asked
from tests.intake.wire import BEGINNING

BEGUN = ("hola", "1", "1")


def kept(house):
    with house.store.read() as unit:
        return [(each.outcome, each.language, each.content) for each in unit.questions.since(BEGINNING)]


def test_what_was_not_understood_is_kept_without_numbers_and_addresses(maria, house):
    maria.says(*BEGUN, "¿y si pierdo el 55 0000 0012 o ana@example.org quién gana?")
    assert kept(house) == [("missed", "es", {"text": "¿y si pierdo el 00 0000 0000 o @ quién gana?"})]


def test_an_answer_and_its_rating_leave_the_topic_alone(maria, house):
    maria.says(*BEGUN, "quién entra primero", "no útil", "no útil")
    assert kept(house) == [("unhelpful", "es", {"label": "entry_order"})]


def test_who_has_everything_erased_leaves_no_question(maria, house):
    maria.says(*BEGUN, "quién entra primero", "útil")
    assert len(kept(house)) == 1
    maria.says("borrar", "sí")
    assert kept(house) == []


@pytest.fixture
def command(database_url, keys, monkeypatch, tmp_path, clock):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MPP_DATABASE_URL", database_url.replace("postgresql+psycopg", "postgresql"))
    monkeypatch.setenv("MPP_KEY_FILE", str(keys.path))
    monkeypatch.setattr(asked, "tell_time", clock)
    return lambda *given: CliRunner().invoke(asked.questions, given)


def noted(house, maria, outcome, language="es", **content):
    with house.store.write() as unit:
        unit.questions.note(
            maria.conversation.id, outcome, language=language, content=content, now=maria.clock.goes_on(minutes=1)
        )


RANKING = [["entry_date", 0.41], ["entry_order", 0.2]]


@pytest.fixture
def a_week(house, maria):
    """A week of questions in two languages."""
    maria.says("hola", "1")
    noted(house, maria, "missed", text="¿y los perros?")
    noted(house, maria, "missed", "ht", text="ak chen yo?")
    noted(
        house,
        maria,
        "none_of_these",
        text="y si mi mamá llega mañana con los papeles de mi hermano " * 3,
        ranking=RANKING,
    )
    noted(house, maria, "chosen", text="Cuándo me toca pasar", label="entry_date", ranking=RANKING)
    noted(house, maria, "chosen", text="cuando me toca pasar!", label="entry_date", ranking=RANKING)
    noted(house, maria, "chosen", "ht", text="kilè m pral pase", label="entry_date", ranking=RANKING)
    for label, outcome in (
        ("lawyer", "helpful"),
        ("lawyer", "unhelpful"),
        ("lawyer", "helpful"),
        ("transport", "unhelpful"),
    ):
        noted(house, maria, outcome, label=label)


def test_the_report_counts_by_language_and_names_the_answers_that_help_least(command, a_week):
    lines = [line.split() for line in command("report").output.splitlines()]
    assert ["es", "ht", "all"] in lines
    assert ["missed", "1", "1", "2"] in lines
    assert ["chosen", "2", "1", "3"] in lines
    assert ["unhelpful", "2", "0", "2"] in lines
    assert lines.index(["transport", "0", "1", "100%"]) < lines.index(["lawyer", "2", "1", "33%"])


def test_the_report_shows_what_was_not_answered_the_newest_first_on_one_screen(command, a_week):
    said = command("report").output
    assert said.index("y si mi mamá") < said.index("¿y los perros?") < said.index("ak chen yo?")
    assert "hermano [entry_date 41%]" in " ".join(said.split())
    assert "toca pasar" not in said
    assert max(map(len, said.splitlines()[:-1])) <= 80  # the command of the last line is to be copied


def test_one_language_and_some_days_can_be_reported(command, a_week, clock):
    said = command("report", "--language", "ht").output
    assert "ak chen yo?" in said
    assert "perros" not in said
    assert said.splitlines()[-1].endswith(" --language ht")
    clock.goes_on(days=2)
    assert "perros" not in command("report", "--days", "1").output
    assert "perros" in command("report", "--days", "3").output


def test_what_was_reviewed_is_counted_and_not_shown_again(command, a_week, house, maria):
    *_, last = command("report").output.split()
    assert command("reviewed", last, "--language", "fr").output == "0 reviewed\n"
    assert command("reviewed", last).output == "10 reviewed\n"
    said = command("report").output
    assert "perros" not in said
    assert command("export").output == ""
    assert ["missed", "1", "1", "2"] in [line.split() for line in said.splitlines()]
    noted(house, maria, "missed", text="¿y los gatos?")
    assert "gatos" in command("report").output


@pytest.mark.parametrize("until", ["yesterday", "2021-02-24T16:00:00"])
def test_a_moment_that_is_none_is_refused(command, until):
    assert command("reviewed", until).exit_code == 2


def test_what_was_meant_is_printed_as_lines_for_the_ways_to_ask(command, a_week):
    said = command("export").output
    assert said == (
        "# languages/es/asks.yml\nentry_date:\n- cuando me toca pasar!\n"
        "# languages/ht/asks.yml\nentry_date:\n- kilè m pral pase\n"
    )


def test_without_a_question_the_report_says_so_in_noughts(command, maria):
    said = command("report").output
    assert ["missed", "0"] in [line.split() for line in said.splitlines()]
    assert command("export").output == ""
