"""Calls of ours: whom we may call, when, what becomes of it, and that nobody is rung twice for one ring."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.dialogue.messages import Address, Receipt
from channels.base import BadSignature, Payload, Recipient, SendError, Unread
from channels.callback import CallBack
from channels.twilio import Account
from rehearsal.twilio import ACCOUNT, NUMBER, TOKEN, StandIn
from tests.channels.wire import CALL, NOW, PERSON, PUBLIC, open_call_back, request_to

NIGHT = datetime(2021, 2, 25, 6, 0, tzinfo=UTC)
TO = Recipient(address=Address("callback", PERSON))
NOTHING = Payload({})
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


# ------------------------------------------------------------------------------------------------------ at Twilio


@pytest.fixture
def stand_in():
    with StandIn(lambda *_: 200, clock=lambda: NOW) as opened:
        yield opened
        assert opened.faults == []


@pytest.fixture
def channel(stand_in):
    opened = CallBack(Account(ACCOUNT, (TOKEN,), PUBLIC, stand_in.url), NUMBER, frozenset({"MX"}), lambda: NOW)
    yield opened
    opened.provider.client.http_client.session.close()


def test_a_call_is_placed_from_our_number_and_leads_to_the_hotline(channel, stand_in):
    sid = channel.send(TO, NOTHING, "row 1").provider_id
    (placed,) = stand_in.calls.placed.values()
    assert (placed.sid, placed.sender, placed.to) == (sid, NUMBER, PERSON)
    assert placed.url == f"{PUBLIC}/in/voice/called"
    assert placed.callback == f"{PUBLIC}/in/callback?m=row%201"
    assert list(channel.find_sent(TO, NOTHING, NOW - timedelta(minutes=1))) == [sid]
    assert list(channel.find_sent(TO, NOTHING, NOW + timedelta(minutes=1))) == []


def test_at_night_a_call_waits_for_the_morning(channel, stand_in):
    channel.clock = lambda: NIGHT
    with pytest.raises(SendError) as refused:
        channel.send(TO, NOTHING, "1")
    assert (refused.value.retry, refused.value.after) == (True, 8 * 3600)
    assert stand_in.calls.placed == {}


@pytest.mark.parametrize(
    ("trouble", "retry", "effect"),
    [
        ("429", True, ""),
        ("500", False, "unknown"),
        ("reset", False, "unknown"),
        ("reset_after", False, "unknown"),
        ("malformed", False, "unknown"),
        ("21211", False, "bad_address"),
    ],
)
def test_trouble_with_twilio_is_told_apart(channel, stand_in, trouble, retry, effect):
    stand_in.next(trouble)
    with pytest.raises(SendError) as failed:
        channel.send(TO, NOTHING, "1")
    assert (failed.value.retry, failed.value.effect) == (retry, effect)
