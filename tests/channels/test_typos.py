"""A tired person with an old telephone registers by text message, with slips of the finger, and pays for few segments."""

from __future__ import annotations

from datetime import date

import pytest

from bot.library import load_content
from tests.doors import TextMessages, running

#: What is typed, and the question that is open then.
TYPED = (
    ("hola", "consent"),
    ("siii", "who"),
    ("para mi", "active_case"),
    ("sii", "p1.given_names"),
    ("Íngrid Guadalupe", "p1.surnames"),
    ("Muñoz Ávila", "p1.birth_date"),
    ("3 avril 85", "p1.sex"),
    ("mujr", "p1.nationality"),
    ("ondureña", "p1.a_number"),
    ("A 000 000 012", "aside:confirm"),
    ("si", "place"),
    ("matamorros", "aside:confirm"),
    ("si", "phone"),
    ("este", "notice"),
    ("1", "safe_hours"),
    ("en la mañna", "family"),
    ("0", "aside:may_show"),
    ("1", "aside:check"),
)


@pytest.fixture(scope="module")
def content():
    return load_content(policy_date=date(2021, 2, 24))


@pytest.fixture(scope="module")
def talk(tmp_path_factory, content):
    """The whole talk: what was open after each message, the telephone, and the answers."""
    with running(tmp_path_factory.mktemp("typos"), content) as world:
        person = TextMessages(world)
        opened = []
        for text, _ in TYPED:
            person.says(text)
            opened += person.open
        yield opened, person.phone, person.state.answers


def test_slips_of_the_finger_lead_nowhere_else(talk):
    opened, _, answers = talk
    assert opened == [question for _, question in TYPED]
    assert answers["p1.birth_date"].value == "1985-04-03"
    assert (answers["p1.sex"].value, answers["p1.nationality"].value) == ("female", "HN")
    assert answers["place"].value["town"] == "Matamoros"
    assert answers["safe_hours"].value == "morning"


def test_a_question_costs_two_segments_at_the_most_and_a_message_three(talk):
    _, phone, _ = talk
    questions = [each for each in phone.received if " de 14) " in each.body]
    assert len(questions) == 13
    assert [each.body for each in questions if each.segments > 2] == []
    assert [each.body for each in phone.received if each.segments > 3] == []


def test_our_own_words_are_folded_and_a_name_never_is(talk):
    _, phone, _ = talk
    assert all("á" not in each.body for each in phone.received if "Revise" not in each.body)
    assert "Íngrid Guadalupe" in phone.heard
    assert "Muñoz Ávila" in phone.heard
