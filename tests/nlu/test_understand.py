"""`mpp understand`: a line for a line, with the final label first and what would be done about it."""

import json
from datetime import UTC, date, datetime

import pytest

from bot.dialogue.messages import Understanding
from bot.figures import Figures
from bot.library import load_content
from bot.understand import Listener

NOW = datetime(2021, 2, 24, 16, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def content():
    return load_content(policy_date=date(2021, 2, 24))


def heard(content, text, *ranking, lang=None):
    """What is written for a text in which Rasa hears these labels."""

    def ears(_text, _language):
        label, confidence = ranking[0] if ranking else ("", 0.0)
        return Understanding(label=label, confidence=confidence, ranking=ranking, language=lang)

    line = json.dumps({"text": text, "lang": lang})
    return json.loads(Listener(content, ears, Figures()).answer(line, NOW))


@pytest.mark.parametrize(
    ("text", "ranking", "label", "decision"),
    [
        ("cuando me llaman para pasar", [("entry_date", 0.95), ("my_status", 0.03)], "entry_date", "answer"),
        ("cuando me llaman para pasar", [("entry_date", 0.4), ("my_status", 0.3)], "entry_date", "did_you_mean"),
        ("me regalas un peso", [("out_of_scope", 0.9)], "out_of_scope", "none"),
        ("parar", [("entry_date", 0.9)], "stop_messages", "answer"),
        ("nos tienen secuestrados", [("entry_date", 0.4)], "emergency_danger", "answer"),
        ("nos tienen secuestrados", [("entry_date", 0.9), ("emergency_danger", 0.05)], "emergency_danger", "answer"),
        ("lo mataron, ¿cuándo entro?", [("entry_date", 0.9), ("emergency_danger", 0.02)], "entry_date", "answer"),
        ("quiero hablar con una persona", [("talk_to_human", 0.9)], "talk_to_human", "answer"),
        ("blablabla blabla", [], "out_of_scope", "none"),
    ],
)
def test_the_label_is_the_final_one_and_the_decision_what_would_be_done(content, text, ranking, label, decision):
    found = heard(content, text, *ranking, lang="es")
    assert (found["label"], found["decision"]) == (label, decision)
    assert found["ranking"][0] == {"label": label, "confidence": found["confidence"]}


def test_facts_are_told_as_entities(content):
    found = heard(content, "Soy Marta Díaz y estoy en Reynosa, nací el 3 de abril del 85 en Yoro", lang="es")
    assert [(each["entity"], each["text"]) for each in found["entities"]] == [
        ("given_names", "Marta"),
        ("surnames", "Díaz"),
        ("birth_date", "3 de abril del 85"),
        ("place", "Reynosa"),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("perdon la demora soy la marleny", [("name", "marleny")]),
        ("Soy Marta Díaz y estoy en Reynosa", [("given_names", "Marta"), ("surnames", "Díaz"), ("place", "Reynosa")]),
    ],
)
def test_what_sounds_like_a_name_is_told_where_none_is_beyond_doubt(content, text, told):
    def ears(*_):
        return Understanding(label="out_of_scope", confidence=0.9, names=("marleny",))

    found = Listener(content, ears, Figures()).understand(text, "es", NOW)
    assert [(each["entity"], each["text"]) for each in found["entities"]] == told


@pytest.mark.parametrize("line", ["", "no", "[]", "{}", '{"text": 5}', "null"])
def test_a_line_that_asks_nothing_gets_a_line_all_the_same(content, line):
    assert json.loads(Listener(content, None, Figures()).answer(line, NOW)) == {
        "error": "not a JSON object with a text"
    }
