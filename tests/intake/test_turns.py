"""A turn is written whole: state, case, answers with their history, prompts, tasks; what failed five times is set aside."""

import re
from dataclasses import replace

import pytest

from bot import turns
from bot.dialogue.messages import Understanding
from bot.intake import Outcome, accept, take_turn
from tests.intake.wire import DUTY, Person, drain, posted, take_all

BEGUN = ("hola", "1")


def case_of(person):
    with person.house.store.read() as unit:
        case_id = person.conversation.case_id
        return case_id, unit.cases.get(case_id)


def tasks_of(house):
    with house.store.read() as unit:
        return [each.kind for each in unit.tasks.list()]


def identity(person):
    """Reference and PIN as the person heard them."""
    said = "\n".join(person.said_to)
    reference = re.search(r"registro: (\d{4} \d{4})", said)[1].replace(" ", "")
    return reference, re.search(r"PIN: (\d{6})", said)[1]


def test_consent_opens_a_case_with_its_consent_and_first_answer(maria, house):
    maria.says(*BEGUN)
    case_id, case = case_of(maria)
    reference, _ = identity(maria)
    with house.store.read() as unit:
        answers = unit.cases.answers(case_id)
    assert case.reference == reference == maria.state["reference"]
    assert {key: (each.value, each.channel) for key, each in answers.items()} == {"consent": (True, "post")}


def test_without_consent_there_is_no_case_and_no_answer(maria):
    maria.says("hola", "2")
    assert maria.conversation.case_id is None
    assert maria.conversation.stage == "refused"


def test_answers_are_recorded_as_they_come_and_a_change_keeps_what_was_before(maria, house):
    maria.says(*BEGUN, "1", "1", "Marta", "atrás", "María")
    case_id, case = case_of(maria)
    with house.store.read() as unit:
        answers, history = unit.cases.answers(case_id), unit.cases.history(case_id)
        members, persons = unit.cases.members(case_id), unit.cases.persons(case_id)
    assert answers["p1.given_names"].value == "María"
    assert [each.value for each in history if each.key == "p1.given_names"] == ["Marta", "María"]
    assert members == ["p1"]
    assert list(persons.values()) == ["member"]
    assert case.summary["people"][0]["given_names"] == "María"


def test_a_case_is_found_by_its_a_number(maria, house):
    maria.says(*BEGUN, "1", "1", "Marta", "Gómez Ruiz", "3 abril 1990", "1", "Honduras", "A 000-000-012", "sí")
    case_id, _ = case_of(maria)
    with house.store.read() as unit:
        assert unit.cases.with_a_number("000000012") == [case_id]


def test_the_pin_is_readable_nowhere_after_it_was_sent(maria, house):
    maria.says(*BEGUN)
    _, pin = identity(maria)
    with house.store.read() as unit:
        for table in ("outbox", "inbox"):
            assert pin not in everything_in(unit, table)


def everything_in(unit, table):
    """All sealed texts of inbox or outbox, opened."""
    from sqlalchemy import select

    from storage.tables import inbox, outbox

    column = {"inbox": inbox.c.body, "outbox": outbox.c.prompt}[table]
    rows = unit.all(select(column.table.c.id, column))
    return "\n".join(str(unit.unseal_if(f"{table}.{column.name}", row[0], row[1])) for row in rows)


def test_with_reference_and_pin_another_phone_goes_on_and_the_first_one_is_told(maria, house, clock):
    maria.says(*BEGUN, "1")
    reference, pin = identity(maria)
    other = Person(house, clock, "+525500000002")
    other.says(f"{reference} {pin}")
    assert other.conversation.id == maria.conversation.id
    assert "otro teléfono" in maria.said_to[-1]
    other.says("1")
    assert maria.state["answers"]["active_case"] == ["yes"]


def test_a_pin_that_was_written_to_us_is_masked_once_it_was_checked(maria, house, clock):
    maria.says(*BEGUN)
    reference, pin = identity(maria)
    Person(house, clock, "+525500000002").says(f"{reference} {pin}")
    with house.store.read() as unit:
        assert pin not in everything_in(unit, "inbox")


def test_a_wrong_pin_opens_nothing_and_is_counted_until_no_more_are_looked_at(maria, house, clock):
    maria.says(*BEGUN)
    reference, pin = identity(maria)
    other = Person(house, clock, "+525500000002")
    wrong = "271828" if pin != "271828" else "271829"
    other.says(*[f"{reference} {wrong}"] * 5, f"{reference} {pin}")
    assert other.conversation.id != maria.conversation.id


def test_danger_makes_a_task_and_the_duty_address_hears_of_it_at_once_and_nothing_of_the_person(maria, house, post):
    maria.says("hola", "me secuestraron, ayúdenme")
    with house.store.read() as unit:
        (task,) = unit.tasks.list()
    assert task.kind == "danger"
    assert post.heard_by(DUTY.value) == [f"danger {task.id}"]


def test_danger_said_twice_is_one_task_told_once(maria, house, post):
    maria.says("hola", "me secuestraron", "me secuestraron")
    assert tasks_of(house) == ["danger"]
    assert len(post.heard_by(DUTY.value)) == 1


def test_a_question_with_words_of_danger_is_one_task_and_wakes_nobody(maria, house, post):
    maria.says("hola")
    maria.house = replace(house, ears=lambda *_: Understanding(label="eligibility", confidence=0.97))
    maria.says(*["lo mataron a mi hermano, ¿y puedo registrarme?"] * 2)
    assert tasks_of(house) == ["perhaps_danger"]
    assert post.heard_by(DUTY.value) == []


def test_who_asks_for_a_person_is_to_be_called_back(maria, house):
    maria.says("hola", "persona")
    assert tasks_of(house) == ["call_back"]


def test_a_minor_alone_is_a_task_for_child_protection(maria, house):
    maria.says(*BEGUN, "1", "1", "Ana", "López", "3 abril 2010", "no")
    assert "child_protection" in tasks_of(house)


def test_stop_is_confirmed_once_and_the_next_message_opens_the_door_again(maria, house):
    maria.says("hola", "alto")
    with house.store.read() as unit:
        assert unit.addresses.find("post", maria.value).opted_out_at == house.clock()
    said = len(maria.said_to)
    maria.says("hola")
    with house.store.read() as unit:
        assert unit.addresses.find("post", maria.value).opted_out_at is None
    assert len(maria.said_to) > said


def test_erased_on_demand_nothing_is_left_but_the_last_word(maria, house, post):
    maria.says(*BEGUN, "1")
    conversation_id = maria.conversation.id
    reference, _ = identity(maria)
    maria.says("borrar", "1")
    with house.store.read() as unit:
        assert unit.conversations.peek(conversation_id) is None
        assert unit.cases.by_reference(reference) is None
    assert maria.conversation.stage == "new"
    assert "orr" in maria.said_to[-1]


def test_a_replay_of_the_message_that_erased_has_no_effect(maria, house, clock):
    maria.says(*BEGUN, "borrar", "1")
    said = len(maria.said_to)
    accepted = accept(house, posted(maria.value, "1", f"{maria.value}-3", clock()))
    drain(house)
    assert accepted.replay
    assert len(maria.said_to) == said


def test_what_must_be_kept_is_not_erased_and_a_person_is_asked(maria, house):
    maria.says(*BEGUN)
    case_id, _ = case_of(maria)
    with house.store.write() as unit:
        unit.cases.hold(case_id, on=True)
    maria.says("borrar", "1")
    assert maria.conversation.case_id == case_id
    assert "erasure_on_hold" in tasks_of(house)


def test_a_message_that_always_fails_is_set_aside_said_once_and_the_next_one_goes_on(
    maria, house, monkeypatch, content
):
    real = turns.converse

    def poisoned(known, state, message, heard, now):
        if getattr(message, "text", "") == "veneno":
            raise RuntimeError("4111 poison")
        return real(known, state, message, heard, now)

    monkeypatch.setattr(turns, "converse", poisoned)
    maria.says("hola")
    maria.writes("veneno")
    maria.writes("1")
    outcomes = [take_turn(house, maria.conversation.id) for _ in range(6)]
    drain(house)
    assert outcomes == [Outcome.FAILED] * 5 + [Outcome.TAKEN]
    assert tasks_of(house) == ["set_aside"]
    trouble = content.catalog.line("es", "trouble")
    assert maria.said_to.count(trouble) == 1
    assert maria.state["stage"] == "open"


def test_nothing_of_a_poisoned_message_is_in_the_log(maria, house, monkeypatch, capsys):
    from bot.logs import open_log

    def poisoned(*_):
        raise RuntimeError("what maria wrote")

    open_log("debug")
    monkeypatch.setattr(turns, "converse", poisoned)
    maria.writes("lo que escribí")
    take_all(house)
    logged = capsys.readouterr().err
    assert "turn_failed" in logged
    assert not [word for word in ("maria", "escribí", maria.value) if word in logged]


def test_a_turn_whose_conversation_moved_is_prepared_again(maria, house, monkeypatch):
    maria.says("hola")
    maria.writes("1")
    real, looks = turns.converse, []

    def disturbed(*given):
        if not looks:
            conversation = maria.conversation
            with house.store.write() as unit:
                kept = {"state": conversation.state, "stage": conversation.stage, "language": conversation.language}
                unit.conversations.save(conversation.id, turn=conversation.turn + 1, now=house.clock(), **kept)
        looks.append(1)
        return real(*given)

    monkeypatch.setattr(turns, "converse", disturbed)
    assert take_turn(house, maria.conversation.id) is Outcome.TAKEN
    assert maria.conversation.turn == 3


def test_a_sender_that_never_gets_on_is_left_in_peace_after_five_and_a_person_looks(maria, house, content):
    maria.says("hola", *["Su mensaje fue recibido xqz"] * 9)
    assert "silent" in tasks_of(house)
    assert maria.said_to[-1] == content.catalog.line("es", "silent")


def test_who_was_left_in_peace_is_heard_again_when_an_answer_comes(maria, house):
    maria.says("hola", *["Su mensaje fue recibido xqz"] * 9)
    said = len(maria.said_to)
    maria.says("1")
    assert len(maria.said_to) > said
    assert maria.state["stage"] == "open"


def test_another_household_is_another_conversation_with_its_own_case(maria, house):
    maria.says(*BEGUN)
    first = maria.conversation.id
    with house.store.write() as unit:
        address = unit.addresses.find("post", maria.value)
        unit.conversations.begin(address.id, house.clock(), "es")
    maria.says("empezar", "1")
    assert maria.conversation.id != first
    with house.store.read() as unit:
        assert len(unit.addresses.conversations_of(address.id)) == 2


@pytest.mark.parametrize("ears", [lambda *_: 1 / 0, lambda *_: None])
def test_ears_that_fail_or_hear_nothing_do_not_stop_the_conversation(maria, house, ears):

    maria.house = replace(house, ears=ears)
    maria.says("hola", "no sé qué decir", "1")
    assert maria.state["stage"] == "open"
