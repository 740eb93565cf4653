"""Somebody who shut us out hears nothing until they let us in; and where nobody can look what left, a reply goes once more."""

import pytest

from bot.delivery import settle_unknowns
from bot.dialogue.messages import Address
from bot.intake import take_in
from channels.base import SendError, Shut
from tests.intake.test_delivery import SENDER, deliver, empty, kinds, put, state_of, text  # noqa: F401 (a fixture)
from tests.intake.test_doors import count


def shut(house, *, on, value=SENDER):
    return take_in(house, [Shut(address=Address("post", value), on=on, at=house.clock())])


def address_of(house, value=SENDER):
    with house.store.read() as unit:
        return unit.addresses.find("post", value)


# ---------------------------------------------------------------------------------------------------------- shut out


def test_nothing_leaves_for_who_shut_us_out_until_they_let_us_in(house, deliver, post):  # noqa: F811
    (kept_back,) = put(house, ["trouble"])
    shut(house, on=True)
    empty(deliver)
    assert (post.heard_by(SENDER), state_of(house, kept_back), kinds(house)) == ([], "canceled", [])
    shut(house, on=False)
    put(house, ["one-moment"])
    empty(deliver)
    assert post.heard_by(SENDER) == [text(house, "one-moment")]


def test_whoever_writes_again_has_let_us_in(house, deliver, post, maria):  # noqa: F811
    maria.says("hola")
    shut(house, on=True)
    maria.says("hola")
    assert not address_of(house, maria.value).blocked


def test_who_told_us_to_stop_and_lets_us_in_again_is_still_not_written_to(house, maria):
    maria.says("hola", "1", "parar")
    shut(house, on=True, value=maria.value)
    shut(house, on=False, value=maria.value)
    assert address_of(house, maria.value).opted_out_at


def test_somebody_we_never_met_shuts_nobody_out(house):
    shut(house, on=True, value="+525500000077")
    assert address_of(house, "+525500000077") is None


def test_who_shut_us_out_and_is_found_out_by_a_send_is_no_task_for_anybody(house, deliver, post):  # noqa: F811
    post.troubles = [SendError("blocked", retry=False, effect="blocked")]
    (lost,) = put(house, ["trouble"])
    empty(deliver)
    assert (state_of(house, lost), address_of(house).blocked, kinds(house)) == ("failed", True, [])


# ---------------------------------------------------------------------------------------------------------- in doubt


@pytest.fixture
def blind(post):
    """A provider that lists nothing of what it was sent."""

    def find_sent(to, payload, since):
        raise SendError("cannot_be_asked", retry=False, effect="unknown")

    post.find_sent = find_sent
    return post


def go_on(house, clock, deliver, times=1):  # noqa: F811
    for _ in range(times):
        clock.goes_on(minutes=1)
        settle_unknowns(house, clock.now)
        empty(deliver)


def test_a_reply_that_may_have_left_goes_once_more_and_is_counted(house, deliver, blind, clock):  # noqa: F811
    blind.troubles = ["hung_up"]
    (reply,) = put(house, ["trouble"], turn=1)
    empty(deliver)
    assert state_of(house, reply) == "unknown"
    go_on(house, clock, deliver)
    assert (state_of(house, reply), blind.heard_by(SENDER)) == ("accepted", [text(house, "trouble")])
    assert (count(house, 'mpp_sends_total{channel="post",outcome="resent"}'), kinds(house)) == (1, [])


def test_a_reply_that_is_in_doubt_again_and_again_ends_with_a_person(house, deliver, blind, clock):  # noqa: F811
    blind.troubles = ["took_it_and_hung_up"] * 9
    (reply,) = put(house, ["trouble"], turn=1)
    empty(deliver)
    go_on(house, clock, deliver, times=9)
    assert (state_of(house, reply), kinds(house)) == ("failed", ["unknown_delivery"])
    assert blind.heard_by(SENDER) == [text(house, "trouble")] * 3


def test_what_nobody_asked_for_is_never_sent_twice(house, deliver, blind, clock):  # noqa: F811
    blind.troubles = ["took_it_and_hung_up"]
    (notice,) = put(house, ["trouble"])
    empty(deliver)
    go_on(house, clock, deliver, times=3)
    assert (state_of(house, notice), kinds(house)) == ("failed", ["unknown_delivery"])
    assert blind.heard_by(SENDER) == [text(house, "trouble")]


def test_a_provider_that_is_away_is_asked_again_later(house, deliver, post, clock):  # noqa: F811
    def away(to, payload, since):
        raise SendError("500", retry=True)

    post.find_sent, post.troubles = away, ["hung_up"]
    (reply,) = put(house, ["trouble"], turn=1)
    empty(deliver)
    go_on(house, clock, deliver, times=3)
    assert (state_of(house, reply), kinds(house)) == ("unknown", [])
