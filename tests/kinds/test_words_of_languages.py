"""The words of each language can be used, and a fault in them is told with its key."""

import copy

import pytest
import yaml

from bot.dialogue.kinds.commands import command_in, hears_danger, is_stop
from bot.dialogue.kinds.words import RELATIONS, FaultyWords, read_words
from tests.kinds.spoken import CONTENT, LANGUAGES, all_words, words


def raw():
    return yaml.safe_load((CONTENT / "languages" / "es" / "words.yml").read_text())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_words(language):
    assert words(language).language == language
    assert set(words(language).relations.labels) == set(RELATIONS)
    assert set(words(language).counting.numbers.values()) == set(range(100))


@pytest.mark.parametrize("language", LANGUAGES)
def test_stop_words_of_the_carriers_are_known_everywhere(language):
    everywhere = {"stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout"}
    assert everywhere <= words(language).stop.folded


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_command_is_a_carriers_stop_word(language):
    assert not words(language).stop.folded & set(words(language).commands)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_can_be_asked_for(language):
    assert set(words(language).language_names.values()) == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_an_answer_is_taken_for_a_stop_a_danger_or_a_command(language):
    known = words(language)
    answers = (
        known.yes.folded
        | known.no.folded
        | known.none.folded
        | known.lost.folded
        | known.this_one.folded
        | known.all.folded
    )
    answers |= (
        set(known.relations.relations)
        | set(known.dates.months)
        | set(known.countries)
        | frozenset().union(*known.synonyms.values())
    )
    heard = {word for word in answers if is_stop(word, all_words()) or hears_danger(word, known)}
    commands = {word: command_in(word, known) for word in answers if command_in(word, known)}
    assert heard == set()
    assert {command.partition(":")[0] for command in commands.values()} <= {"language"}
    assert set(commands) <= set(known.countries)


@pytest.mark.parametrize(
    ("key", "value", "fault"),
    [
        ("skip", None, "skip: is missing"),
        ("polite", "por favor", "polite: is no list"),
        ("yes", [True], "yes: must be a list of texts (quote yes, no, on, off and numbers)"),
        ("months", {1: ["enero"]}, "months: 2 is missing"),
        ("commands", {"help": ["ayuda"], "back": ["ayuda"]}, "commands.back: ayuda stands under help too"),
        ("jokes", ["..."], "jokes: is unknown"),
    ],
)
def test_a_fault_is_told_with_its_key(key, value, fault):
    broken = copy.deepcopy(raw()) | {key: value}
    with pytest.raises(FaultyWords) as told:
        read_words(broken)
    assert fault in told.value.faults


def test_all_faults_are_told_at_once():
    broken = {key: value for key, value in raw().items() if key not in {"skip", "lost", "months"}}
    with pytest.raises(FaultyWords) as told:
        read_words(broken)
    assert {"skip: is missing", "lost: is missing", "months: is missing"} <= set(told.value.faults)
