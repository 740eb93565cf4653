"""How people ask, as it is written for Rasa."""

import yaml

from nlu.phrases import EXAMPLE, unmark, write_phrases


def test_whatever_people_write_is_one_line_of_one_text(tmp_path):
    asked = ["- oiga: cuándo?", "# uno", "'[hola](x)'", "dos\nlíneas", " al final ", "A 000-000-012"]
    (tmp_path / "languages" / "es").mkdir(parents=True)
    (tmp_path / "languages" / "es" / "asks.yml").write_text(yaml.safe_dump({"entry_date": asked}), "utf-8")
    assert write_phrases(tmp_path / "data", tmp_path / "languages") == len(asked)
    written = yaml.safe_load((tmp_path / "data" / "es.yml").read_text("utf-8"))
    (label,) = written["nlu"]
    assert (written["version"], label["intent"]) == ("3.1", "entry_date")
    said = [each.removeprefix(EXAMPLE) for each in label["examples"].splitlines()]
    assert said == ["- oiga: cuándo?", "# uno", "'(hola)(x)'", "dos líneas", "al final", "A 000-000-000"]


def test_a_name_in_brackets_is_marked_for_rasa_and_nothing_else_is(tmp_path):
    (tmp_path / "languages" / "es").mkdir(parents=True)
    (tmp_path / "languages" / "es" / "asks.yml").write_text("entry_date: [cuándo]\n", "utf-8")
    given = ["me llamo [Ana María] {creo}", "[Martín], de apellido [Domingo]", "nacida el 3"]
    (tmp_path / "languages" / "es" / "names.yml").write_text(yaml.safe_dump(given), "utf-8")
    assert write_phrases(tmp_path / "data", tmp_path / "languages") == 4
    _, told = yaml.safe_load((tmp_path / "data" / "es.yml").read_text("utf-8"))["nlu"]
    said = [each.removeprefix(EXAMPLE) for each in told["examples"].splitlines()]
    assert told["intent"] == "out_of_scope"
    assert said == ["me llamo [Ana María](name) (creo)", "[Martín](name), de apellido [Domingo](name)", "nacida el 0"]
    assert [unmark(each) for each in said] == [
        "me llamo Ana María (creo)",
        "Martín, de apellido Domingo",
        "nacida el 0",
    ]
