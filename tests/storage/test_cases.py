"""A case keeps every answer with its history, and is found by nothing that it discloses."""

import pytest

from storage import AnswerChange, Priority, ReferenceTaken, make_verifier
from tests.databases import NOW
from tests.storage.people import ANA, BEA, DAY, SECOND, accept, put, register, states


def record(store, case_id, *changes, channel="sms", now=NOW):
    with store.write() as unit:
        unit.cases.record_answers(case_id, list(changes), channel=channel, now=now)


def present(store, case_id):
    with store.read() as unit:
        return {key: answer.value for key, answer in unit.cases.answers(case_id).items()}


def test_a_case_is_found_by_its_reference(store):
    ana = register(store)
    with store.read() as unit:
        found = unit.cases.by_reference(ana.reference)
        assert found == unit.cases.get(ana.case_id)
        assert unit.cases.by_reference("00000000") is None
        assert unit.conversations.of_case(ana.case_id) == ana.conversation_id
        assert unit.conversations.peek(ana.conversation_id).case_id == ana.case_id
    assert (found.reference, found.summary, found.completed_at) == (ana.reference, {"name": "Ana"}, None)


def test_a_reference_that_is_taken_is_drawn_again_in_the_same_transaction(store):
    register(store)
    accepted = accept(store, BEA)
    verifier = make_verifier("483920", store.keys)
    with store.write() as unit:
        with pytest.raises(ReferenceTaken):
            unit.cases.open(accepted.conversation_id, "35968532", verifier, NOW)
        case_id = unit.cases.open(accepted.conversation_id, "12345674", verifier, NOW)
    with store.read() as unit:
        assert unit.cases.get(case_id).reference == "12345674"


def test_no_and_nought_are_answers(store):
    ana = register(store)
    record(store, ana.case_id, AnswerChange("lawyer", False), AnswerChange("family", 0), AnswerChange("needs", []))
    assert present(store, ana.case_id) == {"p1.given_names": "Ana", "lawyer": False, "family": 0, "needs": []}


def test_an_answer_that_changes_keeps_its_history(store):
    ana = register(store)
    record(store, ana.case_id, AnswerChange("p1.given_names", "Ana María", "draft"), channel="voice", now=NOW + DAY)
    with store.read() as unit:
        before, after = unit.cases.history(ana.case_id)
        assert unit.cases.answers(ana.case_id) == {"p1.given_names": after}
    assert (before.value, before.how, before.channel, before.superseded_at) == ("Ana", "typed", "sms", NOW + DAY)
    assert (after.value, after.how, after.channel, after.at) == ("Ana María", "draft", "voice", NOW + DAY)


def test_an_answer_that_is_dropped_is_history(store):
    ana = register(store)
    record(store, ana.case_id, AnswerChange("p1.given_names", None), now=NOW + DAY)
    assert present(store, ana.case_id) == {}
    with store.read() as unit:
        (was,) = unit.cases.history(ana.case_id)
    assert (was.value, was.superseded_at) == ("Ana", NOW + DAY)


def test_a_question_that_was_left_out_is_answered(store):
    ana = register(store)
    record(store, ana.case_id, AnswerChange("p1.given_names", None, "skipped"))
    with store.read() as unit:
        answer = unit.cases.answers(ana.case_id)["p1.given_names"]
    assert (answer.value, answer.how) == (None, "skipped")


def test_nothing_changed_is_nothing_written(store):
    ana = register(store)
    record(store, ana.case_id)
    assert present(store, ana.case_id) == {"p1.given_names": "Ana"}


def test_one_question_of_two_cases_is_two_answers(store):
    ana, bea = register(store), register(store, BEA, reference="12345674", name="Bea")
    record(store, bea.case_id, AnswerChange("p1.given_names", None))
    assert (present(store, ana.case_id), present(store, bea.case_id)) == ({"p1.given_names": "Ana"}, {})


def test_members_come_change_places_leave_and_come_back(store):
    ana = register(store)
    seen = []
    for ids in (["p1", "p2", "p3"], ["p3", "p1"], ["p1", "p2"]):
        with store.write() as unit:
            unit.cases.sync_members(ana.case_id, ids, NOW)
            seen.append(unit.cases.members(ana.case_id))
    assert seen == [["p1", "p2", "p3"], ["p3", "p1"], ["p1", "p2"]]


def test_cases_are_found_by_the_a_numbers_they_name_now(store):
    ana, bea = register(store), register(store, BEA, reference="12345674")
    with store.write() as unit:
        assert unit.cases.with_a_number("000000017") == sorted([ana.case_id, bea.case_id])
        unit.cases.index_a_numbers(bea.case_id, {"p1": "000000023", "p2": "000000031"}, NOW)
        assert unit.cases.with_a_number("000000017") == [ana.case_id]
        assert unit.cases.with_a_number("000000031") == [bea.case_id]
        assert unit.cases.with_a_number("000000099") == []


def test_a_case_is_completed_once(store):
    ana = register(store)
    with store.write() as unit:
        unit.cases.complete(ana.case_id, NOW)
        unit.cases.complete(ana.case_id, NOW + DAY)
        unit.cases.set_stage(ana.case_id, "registered")
        found = unit.cases.get(ana.case_id)
    assert (found.completed_at, found.stage) == (NOW, "registered")


def test_who_talks_for_a_case_is_known_by_address(store):
    ana = register(store)
    with store.write() as unit:
        unit.cases.add_person(ana.case_id, ana.address_id, "helper", NOW)
        assert unit.cases.persons(ana.case_id) == {ana.address_id: "helper"}


def test_two_cases_on_one_phone_never_mix(store):
    """PEERS case 18: what one conversation says and keeps, the other does not see."""
    ana = register(store)
    with store.write() as unit:
        unit.conversations.begin(ana.address_id, NOW + SECOND, "es")
    second = register(store, ANA, reference="12345674", name="Bea", now=NOW + 2 * SECOND)
    assert second.address_id == ana.address_id
    assert present(store, ana.case_id) == {"p1.given_names": "Ana"}
    assert present(store, second.case_id) == {"p1.given_names": "Bea"}
    assert states(store, second.conversation_id) == [("queued", "hola Bea")]


def test_a_stopped_address_still_has_what_it_was_to_hear(store):
    """PEERS case 19: bulk is held back by who sends, who sees here that the person said stop."""
    accepted = accept(store)
    put(store, accepted, {"text": "bulk"}, turn=None, priority=Priority.BULK)
    with store.write() as unit:
        unit.addresses.stop(accepted.address_id, NOW)
        (row,) = unit.outbox.claim("w1", NOW, channels=["sms"])
    assert (row.address.opted_out_at, row.priority) == (NOW, Priority.BULK)
