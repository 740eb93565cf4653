"""Calls of ours: whom we may call, when, what becomes of it, and that nobody is rung twice for one ring."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.dialogue.messages import Receipt
from channels.base import BadSignature, Unread
from rehearsal.account import ACCOUNT, NUMBER
from tests.channels.wire import CALL, NOW, PERSON, open_call_back, request_to

NIGHT = datetime(2021, 2, 25, 6, 0, tzinfo=UTC)
MORNING = datetime(2021, 2, 25, 14, 0, tzinfo=UTC)


def ended(status, **more):
    form = {"AccountSid": ACCOUNT, "CallSid": CALL, "CallStatus": status, "Direction": "outbound-api"}
    return request_to("/in/callback?m=x", {**form, "From": NUMBER, "To": PERSON, **more})


@pytest.mark.parametrize(
    ("number", "may"),
    [
        (PERSON, True),
        ("+12025550123", True),
        ("+19005550123", False),
        ("+50422000000", False),
        ("anonymous", False),
        ("", False),
        ("+9999999", False),
        (NUMBER, False),
    ],
)
def test_only_telephones_of_listed_countries_are_called(number, may):
    assert open_call_back().may_call(number) is may


@pytest.mark.parametrize(("now", "safe"), [(NOW, NOW), (NIGHT, MORNING), (MORNING - timedelta(hours=1), MORNING)])
def test_nobody_is_rung_at_night(now, safe):
    assert open_call_back().next_safe(PERSON, now) == safe


def test_where_it_is_day_there_it_is_day():
    assert open_call_back().next_safe("+12025550123", MORNING - timedelta(hours=1)) == MORNING - timedelta(hours=1)


@pytest.mark.parametrize(
    ("word", "status", "reason"),
    [
        ("ringing", "accepted", ""),
        ("in-progress", "sent", ""),
        ("completed", "delivered", ""),
        ("busy", "undelivered", "busy"),
        ("no-answer", "undelivered", "no-answer"),
        ("failed", "undelivered", "failed"),
        ("canceled", "canceled", "canceled"),
    ],
)
def test_what_became_of_a_call(word, status, reason):
    (receipt,) = open_call_back().parse(ended(word), NOW)
    assert receipt == Receipt(provider_id=CALL, account=ACCOUNT, status=status, reason=reason, at=NOW)


def test_what_is_no_report_of_a_call_is_looked_at_by_staff():
    (item,) = open_call_back().parse(ended("lost"), NOW)
    assert isinstance(item, Unread)


def test_a_report_without_signature_is_refused():
    with pytest.raises(BadSignature):
        open_call_back().verify(request_to("/in/callback", {"AccountSid": ACCOUNT}, token=None))


@pytest.mark.parametrize(("reason", "again"), [("busy", True), ("no-answer", True), ("failed", False)])
def test_who_was_not_reached_is_called_again_unless_there_is_no_such_telephone(reason, again):
    assert open_call_back().judge(reason).retry is again
    assert open_call_back().judge("21211").effect == "bad_address"
