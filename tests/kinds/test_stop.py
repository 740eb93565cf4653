"""A stop is heard in every reasonable wording (47 CFR 64.1200(a)(10)), and what only sounds like one is none.

The lists stand in tests/kinds/stops/.
"""

import pytest

from bot.dialogue.kinds.commands import is_stop
from tests.kinds.spoken import LANGUAGES, all_words, listed


def heard(part):
    return {text for code in LANGUAGES for text in listed("stops", code)[part] if is_stop(text, all_words())}


def test_of_a_hundred_stops_ninety_nine_are_heard():
    said = {text for code in LANGUAGES for text in listed("stops", code)["stop"]}
    assert len(said) >= 300
    assert len(said - heard("stop")) <= len(said) * 0.01, said - heard("stop")


def test_nobody_is_silenced_who_did_not_ask_for_it():
    assert sum(len(listed("stops", code)["other"]) for code in LANGUAGES) >= 200
    assert heard("other") == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_stop_is_heard_in_capitals_and_with_a_greeting(language):
    for text in listed("stops", language)["stop"][:10]:
        assert is_stop(text.upper(), all_words())
        assert is_stop(f"Hola! {text}.", all_words())
