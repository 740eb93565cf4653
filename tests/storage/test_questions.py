"""What people asked lies sealed with their conversation until staff have looked, and goes with it."""

import sqlalchemy as sa

from storage import erase
from storage.tables import questions
from tests.databases import NOW
from tests.storage.people import ANA, BEA, DAY, SECOND, accept


def ask(store, value=ANA, *, text="y los perros?", outcome="missed", language="es", now=NOW):
    accepted = accept(store, value, text=text, now=now)
    with store.write() as unit:
        unit.questions.note(
            accepted.conversation_id, outcome, language=language, content={"text": text, "label": "transport"}, now=now
        )
    return accepted


def since(store, moment=NOW, language=None):
    with store.read() as unit:
        return unit.questions.since(moment, language)


def test_what_was_asked_is_read_as_it_was_noted_the_newest_first(store):
    ask(store)
    ask(store, text="ak chen yo?", outcome="chosen", language="ht", now=NOW + SECOND)
    newest, oldest = since(store)
    assert (newest.outcome, newest.language, newest.asked_at, newest.reviewed_at) == (
        "chosen", "ht", NOW + SECOND, None,
    )  # fmt: skip
    assert newest.content == {"text": "ak chen yo?", "label": "transport"}
    assert oldest.content["text"] == "y los perros?"


def test_one_language_and_a_span_of_days_can_be_asked_for(store):
    ask(store)
    ask(store, language="ht", now=NOW + DAY)
    assert [each.language for each in since(store, language="es")] == ["es"]
    assert [each.language for each in since(store, NOW + SECOND)] == ["ht"]


def test_what_was_looked_at_is_marked_once_and_what_came_later_is_not(store):
    ask(store)
    ask(store, now=NOW + DAY)
    with store.write() as unit:
        assert unit.questions.review(NOW, NOW + 2 * DAY) == 1
        assert unit.questions.review(NOW, NOW + 3 * DAY) == 0
    assert [each.reviewed_at for each in since(store)] == [None, NOW + 2 * DAY]


def test_one_language_can_be_looked_at_alone(store):
    ask(store)
    ask(store, language="ht")
    with store.write() as unit:
        assert unit.questions.review(NOW, NOW, "ht") == 1
    assert [each.language for each in since(store) if each.reviewed_at] == ["ht"]


def test_a_question_is_erased_with_its_conversation_and_no_other_is(store):
    ana = ask(store)
    ask(store, BEA, text="y los gatos?")
    with store.write() as unit:
        erase(unit, ana.conversation_id, NOW)
    assert [each.content["text"] for each in since(store)] == ["y los gatos?"]


def test_which_topic_it_was_about_does_not_lie_in_clear(store):
    ask(store)
    with store.read() as unit:
        record = bytes(unit.connection.scalar(sa.select(questions.c.content)))
    assert b"transport" not in record
    assert b"perros" not in record
