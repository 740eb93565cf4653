"""The name of a letter shows whose it is, to whom it went and what it asked; nobody else can make one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.mail.authenticity import Verdict, judge_sender
from channels.mail.threads import Names, follow
from tests.mail.wire import MARK, MARTA, OURS, letter, sign

NAMES = Names(OURS, sign)
ASKS = ["aside:confirm#0a1b2c3d", "p1.given_names", "p1.surnames"]


def test_a_name_says_what_was_asked():
    found = NAMES.find([NAMES.make(MARK, ASKS, MARTA)], MARTA)
    assert (found.mark, list(found.asks)) == (MARK, ASKS)


def test_the_same_letter_has_the_same_name_each_time():
    assert NAMES.make(MARK, ASKS, MARTA) == NAMES.make(MARK, ASKS, MARTA)


def test_the_last_letter_of_ours_counts():
    names = [NAMES.make(MARK, ["who"], MARTA), "<x@y.org>", NAMES.make(MARK[::-1], ["place"], MARTA), "<z@y.org>"]
    assert NAMES.find(names, MARTA).asks == ("place",)


def test_somebody_elses_name_proves_nothing():
    assert NAMES.find([NAMES.make(MARK, ASKS, "eve@example.com")], MARTA) is None


@given(st.data())
def test_no_changed_name_is_believed(data):
    name = NAMES.make(MARK, ASKS, MARTA)
    place = data.draw(st.integers(0, len(name) - 1))
    sign_there = data.draw(st.characters(min_codepoint=33, max_codepoint=126))
    changed = name[:place] + sign_there + name[place + 1 :]
    found = NAMES.find([changed], MARTA)
    assert found is None or changed.lower() == name.lower()


def test_a_thread_is_followed_and_does_not_grow_without_end():
    parents = [f"<{n}@x>" for n in range(30)]
    assert follow(parents, "<new@x>") == (*parents[-9:], "<new@x>")
    assert follow(parents[:2], "") == ("<0@x>", "<1@x>")


# -------------------------------------------------------------------------------------------------------- who wrote it

MX = "mx.example.org"


@pytest.mark.parametrize(
    ("result", "verdict"),
    [
        ("dmarc=pass header.from=example.com", Verdict.PASSED),
        ("dkim=pass header.d=example.com", Verdict.PASSED),
        ("dkim=pass header.i=@mail.example.com header.s=x", Verdict.PASSED),
        ("spf=pass smtp.mailfrom=bounce@mail.example.com", Verdict.PASSED),
        ("spf=pass smtp.mailfrom=eve.example.net", Verdict.UNKNOWN),
        ("dkim=pass header.d=example.net", Verdict.UNKNOWN),
        ("dkim=pass header.d=com", Verdict.UNKNOWN),
        ("dkim=fail header.d=example.com", Verdict.UNKNOWN),
        ("dmarc=fail (p=NONE) header.from=example.com; dkim=pass header.d=example.com", Verdict.FORGED),
        ("none", Verdict.UNKNOWN),
    ],
)
def test_what_our_own_server_found_counts(result, verdict):
    assert judge_sender(letter(Authentication_Results=f"{MX} (here); {result}"), MX) is verdict


@pytest.mark.parametrize("by", ["mx.example.com", f"{MX}.example.com", "", "x mx.example.org"])
def test_what_anybody_else_claims_counts_nothing(by):
    claimed = letter(Authentication_Results=f"{by}; dmarc=pass header.from=example.com")
    assert judge_sender(claimed, MX) is Verdict.UNKNOWN


def test_where_no_server_of_ours_is_named_nobody_is_proven():
    claimed = letter(Authentication_Results=f"{MX}; dmarc=pass header.from=example.com")
    assert judge_sender(claimed, None) is Verdict.UNKNOWN


def test_only_the_topmost_counts():
    forged = "Authentication-Results: mx.example.org; dmarc=fail header.from=example.com\n"
    both = letter(head=forged, Authentication_Results=f"{MX}; dmarc=pass header.from=example.com")
    assert judge_sender(both, MX) is Verdict.FORGED
