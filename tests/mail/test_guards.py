"""PEERS case 17: no machine is answered, whoever it pretends to be; and no person is taken for a machine."""

import pytest

from bot.dialogue.messages import InboundMessage
from channels.base import Unread
from channels.mail.guards import why_not_answered
from tests.mail.wire import MARTA, NOW, OURS, letter, mail, open_door

MACHINES = {
    "automatic": {"Auto_Submitted": "auto-replied"},
    "automatic, with a parameter": {"Auto_Submitted": "Auto-Generated; owner=x"},
    "no_return": {"head": "Return-Path: <>\n"},
    "machine": {"From": "no-reply@example.com"},
    "machine, by another name": {"From": "NoReply+x1@example.com"},
    "bulk": {"Precedence": "bulk"},
    "bulk, an answer": {"Precedence": "auto_reply"},
    "list": {"List_Id": "<news.example.com>"},
    "list, to leave": {"List_Unsubscribe": "<mailto:x@example.com>"},
    "report": {"Content_Type": "multipart/report; report-type=disposition-notification; boundary=x"},
    "looks_automatic": {"X_Autoreply": "yes"},
    "ours": {"From": OURS},
    "ours, come back": {"X_Loop": OURS},
    "not_for_us": {"To": "somebody@example.com"},
}


@pytest.mark.parametrize("code", MACHINES)
def test_a_machine_is_not_answered(code):
    given = dict(MACHINES[code])
    raw = mail(given.pop("head", "") and "x", head=MACHINES[code].get("head", ""), **given)
    (arrival,) = open_door().read(raw, NOW)
    assert isinstance(arrival, Unread)
    assert arrival.reason == code.partition(",")[0]
    assert arrival.quiet == (arrival.reason != "not_for_us")


PEOPLE = {
    "nothing special": {},
    "Outlook's hint": {"X_Auto_Response_Suppress": "All"},
    "says that it is no machine": {"Auto_Submitted": "no"},
    "in copy": {"To": "somebody@example.com", "Cc": f"Registro <{OURS.upper()}>"},
    "with something added": {"To": OURS.replace("@", "+hola@")},
    "a priority": {"Precedence": "first-class"},
}


@pytest.mark.parametrize("headers", PEOPLE.values(), ids=PEOPLE)
def test_a_person_is_answered(headers):
    (arrival,) = open_door().read(mail(**headers), NOW)
    assert isinstance(arrival, InboundMessage)
    assert arrival.address.value == MARTA


@pytest.mark.parametrize("sender", ["", "Marta", "a@b", "<>", "x@y.org, z@y.org", "ñandú@example.com"])
def test_nobody_is_answered_who_cannot_be(sender):
    (arrival,) = open_door().read(mail(From=sender), NOW)
    assert (arrival.reason, arrival.quiet) == ("no_sender", False)


def test_a_letter_of_ours_is_known_when_it_comes_back():
    assert why_not_answered(letter(From="friend@example.com", X_Loop=OURS), OURS) == "ours"
