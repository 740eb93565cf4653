"""Whatever is typed, no kind raises, none dawdles, and what is shown reads back as the same value."""

import re
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.dialogue.kinds import KINDS
from bot.dialogue.kinds.base import Ambiguous, NotUnderstood, Understood
from bot.dialogue.kinds.commands import command_in, hears_danger, is_dont_know, is_skip, is_stop
from tests.kinds.spoken import LANGUAGES, TODAY, all_words, wants, words

PIECES = st.sampled_from(
    [
        "sí",
        "no",
        "1",
        "2",
        "3",
        "12",
        "90",
        "1990",
        "200123456",
        "A#",
        "de",
        "marzo",
        "mars",
        "mas",
        "me",
        "an",
        "años",
        "hace",
        "ago",
        "sa",
        "gen",
        "tengo",
        "va",
        "a",
        "cumplir",
        "y",
        "e",
        "et",
        "ak",
        "-",
        "/",
        ".",
        ",",
        ":",
        "(",
        ")",
        "@",
        "+",
        "gmail.com",
        "juan",
        "arroba",
        "punto",
        "cinco",
        "dos",
        "cero",
        "mil",
        "novecientos",
        "noventa",
        "vingt",
        "quatre",
        "katreven",
        "dis",
        "cd",
        "juarez",
        "matamoros",
        "tamps",
        "honduras",
        "hija",
        "esposo",
        "mujer",
        "otro",
        "todas",
        "ninguna",
        "lo",
        "perdí",
        "este",
        "?",
        "¿",
        "😀",
        "\u200b",
        "\u202e",
        "́",
        "٣",
        "３",
        "ñ",
        "É",
        "İ",
        "ß",
        "ﬁ",
        "ŉ",
        "\x00",
        "�",
        "⃣",
        "A200",
        "00",
        "52",
        "1",
        "O",
        "l",
        "I",
        "día",
        "año",
        "mes",
    ]
)
PLAUSIBLE = st.lists(PIECES, max_size=9).flatmap(
    lambda parts: st.sampled_from(["", " "]).map(lambda gap: gap.join(parts))
)
TYPED = st.one_of(PLAUSIBLE, st.text(max_size=60))


def readings(kind, text, language):
    return [(wanted, KINDS[kind].read(text, wanted, words(language), TODAY)) for wanted in wants(kind, language)]


@pytest.mark.parametrize("kind", KINDS)
@given(text=TYPED, language=st.sampled_from(LANGUAGES))
@settings(max_examples=150, deadline=None)
def test_nothing_typed_raises_and_every_reason_is_declared(kind, text, language):
    for _, reading in readings(kind, text, language):
        assert isinstance(reading, Understood | Ambiguous) or reading.reason in KINDS[kind].reasons


@pytest.mark.parametrize("kind", KINDS)
@given(text=TYPED, language=st.sampled_from(LANGUAGES))
@settings(max_examples=150, deadline=None)
def test_what_is_shown_reads_back_as_the_same_value(kind, text, language):
    for wanted, reading in readings(kind, text, language):
        values = () if isinstance(reading, NotUnderstood) else getattr(reading, "values", None) or (reading.value,)
        for value in values:
            shown = KINDS[kind].show(value, wanted, words(language))
            again = KINDS[kind].read(shown, wanted, words(language), TODAY)
            assert isinstance(again, Understood), (value, shown, again)
            assert again.value == value


@pytest.mark.parametrize("kind", KINDS)
@given(text=TYPED, language=st.sampled_from(LANGUAGES))
@settings(max_examples=60, deadline=None)
def test_the_two_ways_to_encode_accents_are_read_alike(kind, text, language):
    composed, decomposed = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    assert readings(kind, composed, language) == readings(kind, decomposed, language)


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=TYPED)
@settings(max_examples=60, deadline=None)
def test_commands_are_sought_in_any_text(language, text):
    answers = [is_stop(text, all_words()), hears_danger(text, words(language)), is_skip(text, words(language))]
    assert {*map(type, answers), type(is_dont_know(text, words(language)))} == {bool}
    assert command_in(text, words(language)) is None or isinstance(command_in(text, words(language)), str)


LONG = {
    "one letter": "a" * 10_000,
    "digits": "1234567890" * 1000,
    "blanks": " " * 9_999 + "a",
    "words": "de marzo del noventa " * 500,
    "numbers": "dos mil " * 1250,
    "commas": "1," * 5_000,
    "emoji": "👍🏽" * 5_000,
    "accents": "e\u0301" * 5_000,
    "zero width": "\u200b" * 9_999 + "1",
    "dots": "a." * 5_000 + "@" + "a." * 100,
    "at": "@" * 10_000,
    "parentheses": "(" * 5_000 + ")" * 5_000,
    "letters like digits": "oli" * 3_300 + "1",
    "ligatures": "\ufdfa" * 10_000,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
@pytest.mark.parametrize("kind", KINDS)
def test_ten_thousand_characters_take_no_time(kind, text):
    readings(kind, "x" * 60, "es")
    times = []
    for _ in range(5):
        start = time.process_time()
        readings(kind, text, "es")
        times.append((time.process_time() - start) / len(wants(kind, "es")))
    assert min(times) < 0.02


COMMON = {
    "yes_no": "sí", "choice": "2", "choices": "1, 3", "name": "María de los Ángeles López", "date": "12 de marzo de 1990",
    "number": "cinco", "a_number": "A200-123-456", "phone": "55 1234 5678", "email": "maria@example.org", "country": "hondureña",
    "place": "Matamoros, Tamaulipas", "relation": "mi hija", "text": "No tengo abogado todavía.",
}  # fmt: skip


@pytest.mark.parametrize("kind", COMMON)
def test_a_common_answer_takes_less_than_a_millisecond(kind):
    readings(kind, COMMON[kind], "es")
    times = []
    for _ in range(20):
        start = time.process_time()
        readings(kind, COMMON[kind], "es")
        times.append((time.process_time() - start) / len(wants(kind, "es")))
    assert min(times) < 0.001


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_a_short_sentence(language):
    from tests.kinds.spoken import CONTENT

    listed = (CONTENT / "languages" / language / "reasons.ftl").read_text()
    sentences = dict(re.findall(r"^reason-(\w+) = (.+)$", listed, re.MULTILINE))
    assert sorted(sentences) == sorted({reason for kind in KINDS.values() for reason in kind.reasons})
    assert [name for name, sentence in sentences.items() if len(sentence) >= 150] == []
    assert [name for name, sentence in sentences.items() if sentence[-1] not in ".?"] == []
