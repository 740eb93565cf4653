"""Danger is heard in the words of people: none of the held ones is missed, and of those that only sound so nearly all are let go.

The lists stand in tests/kinds/danger/. Their part ``held`` was written before the patterns were, and is not to be tuned on.
"""

import pytest
import yaml

from bot.dialogue.kinds.commands import hears_danger
from tests.kinds.spoken import CONTENT, LANGUAGES, listed, words


def heard(language, part):
    return [text for text in listed("danger", language)[part] if hears_danger(text, words(language))]


@pytest.mark.parametrize("part", ["now", "held"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_danger_is_missed(language, part):
    said = listed("danger", language)[part]
    assert len(said) >= 30
    assert [text for text in said if text not in heard(language, part)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_only_sounds_like_danger_is_none(language):
    harmless = listed("danger", language)["harmless"]
    assert len(harmless) >= 60
    assert len(heard(language, "harmless")) <= len(harmless) * 0.02, heard(language, "harmless")


@pytest.mark.parametrize(
    ("language", "past", "now"),
    [
        ("es", "hace dos años me secuestraron", "hace dos años me secuestraron y ahora me están siguiendo"),
        ("es", "me golpearon cuando era niño", "me golpearon anoche como cuando era niño"),
        ("en", "two years ago they kidnapped me", "they kidnapped me two hours ago"),
        ("pt", "há três anos me ameaçaram", "há três horas me ameaçaram"),
        ("ht", "gen dezan yo te kidnape m", "yo kidnape m yè"),
        ("fr", "il y a deux ans on m'a menacé", "hier on m'a menacé"),
    ],
)
def test_what_was_done_years_ago_is_no_danger_now(language, past, now):
    assert not hears_danger(past, words(language))
    assert hears_danger(now, words(language))


@pytest.mark.parametrize(
    ("language", "harmless", "now"),
    [
        ("pt", "minha família não sabe onde eu estou", "eles sabem onde eu estou"),
        ("pt", "tem ambulância aí?", "preciso de uma ambulância"),
        ("pt", "vocês têm ambulância lá", "minha filha está mal. tem ambulância aí?"),
        ("pt", "tem ambulância aí", "tem ambulância aí? minha filha está mal"),
        ("en", "do they lock me up", "they lock me up every night"),
        ("en", "are they going to take my kids", "they are going to take my kids, hurry"),
        ("en", "where is my father being held", "my father is being held and they want money"),
        ("en", "where is my father being held", "where is my father being held hostage"),
        ("en", "will immigration know where I am", "the men know where I am"),
        ("en", "my family doesn't know where I am", "I don't know where I am, they covered my eyes"),
        ("pt", "meus filhos não sabem onde estou", "a gente não sabe onde estamos"),
        ("es", "un coyote dice que me cruza", "un coyote dice que me mata"),
        ("es", "un coyote dice que me cruza", "un coyote dice que me cruza pero nos tiene encerrados"),
        ("es", "mis hijos no saben dónde estoy", "saben dónde estoy"),
        ("ht", "mande lajan oswa modpas", "yo mande lajan oswa y ap touye l"),
        ("ht", "èske gang yo ka jwenn lis", "gang yo ap chèche m"),
        ("ht", "yo te kenbe m 10 jou nan chanm fwèt la", "yo kenbe m nan yon chanm"),
    ],
)
def test_a_question_or_a_warning_in_the_words_of_danger_is_none_and_the_danger_itself_is_heard(language, harmless, now):
    assert not hears_danger(harmless, words(language))
    assert hears_danger(now, words(language))


def names_of_languages():
    """How people name a language, in any of ours: the first thing that many of them write."""
    every = (yaml.safe_load((CONTENT / "languages" / code / "words.yml").read_text()) for code in LANGUAGES)
    return sorted({name for each in every for names in each["language_names"].values() for name in names})


@pytest.mark.parametrize("name", names_of_languages())
def test_the_name_of_a_language_is_no_cry_in_any_language(name):
    assert [code for code in LANGUAGES if hears_danger(name, words(code))] == []


@pytest.mark.parametrize(
    ("language", "word"),
    [("es", "apeprè"), *(("pt", each) for each in ("contact", "engaged", "espace", "espacio", "espaço"))],
)
def test_a_word_of_another_language_is_no_slip_of_a_word_of_danger(language, word):
    assert not hears_danger(word, words(language))


def test_no_pattern_reaches_over_the_end_of_a_sentence():
    assert not hears_danger("Mi esposo no está. Respira bien", words("es"))
    assert hears_danger("Ayuda. Mi hija no respira. Por favor", words("es"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_text_is_heard_through(language):
    said = listed("danger", language)["held"][0]
    assert hears_danger(f"{'bla ' * 2000}. {said}", words(language))
