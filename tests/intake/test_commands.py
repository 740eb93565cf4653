"""Staff see at the command line what waits for a person, take it and close it."""

import pytest
from click.testing import CliRunner

from bot.commands import tasks


@pytest.fixture
def command(database_url, keys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MPP_DATABASE_URL", database_url.replace("postgresql+psycopg", "postgresql"))
    monkeypatch.setenv("MPP_KEY_FILE", str(keys.path))
    return lambda *given: CliRunner().invoke(tasks, given)


def test_a_task_is_listed_with_its_reference_taken_and_closed(command, maria):
    maria.says("hola", "1", "persona")
    reference = maria.state["reference"]
    task_id, kind, _, who, about, _ = command("list").output.strip().split("\t")
    assert (kind, who, about) == ("call_back", "-", reference)
    assert command("take", task_id, "Ana").exit_code == 0
    assert command("list").output.split("\t")[3] == "Ana"
    assert command("close", task_id).exit_code == 0
    assert command("list").output == ""


@pytest.mark.parametrize("given", [("take", "nothing", "Ana"), ("close", "nothing")])
def test_what_is_no_open_task_is_said(command, given):
    done = command(*given)
    assert (done.exit_code, done.output) == (1, "Error: there is no such open task\n")
