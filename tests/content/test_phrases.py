"""Two ways to ask that share nearly all their words teach nothing that one of them does not."""

from datetime import date

import pytest

from bot.faults import Fault
from bot.library import LANGUAGES, load_content
from bot.phrases import find_alike, find_unmarked


def told(tmp_path, *written):
    """What is told of ways to ask in English, each written as ``label: phrase``."""
    folder = tmp_path / "languages" / "en"
    folder.mkdir(parents=True)
    asks = {}
    for label, phrase in (each.split(": ") for each in written):
        asks.setdefault(label, []).append(phrase)
    lines = [line for label, phrases in asks.items() for line in (f"{label}:", *(f'  - "{each}"' for each in phrases))]
    (folder / "asks.yml").write_text("\n".join(lines), "utf-8")
    return list(find_alike(tmp_path))


ONE = "lawyer: can you find me a lawyer in Juárez"


@pytest.mark.parametrize(
    "other",
    [
        "Can you find me a lawyer in Juarez?",
        "in juarez can you find me a lawyer",
        "can you find me a a lawyer, a lawyer in Juárez",
        "please can you find me a lawyer in juarez",
        "can you find me a lawyer in tijuana",
        "can you find a lawyer in juarez",
    ],
)
def test_another_order_a_repeat_and_one_word_of_many_make_no_new_phrase(tmp_path, other):
    [fault] = told(tmp_path, ONE, f"lawyer: {other}")
    assert fault == Fault(
        "languages/en/asks.yml", 3, f"{other!r} is nearly 'can you find me a lawyer in Juárez' of line 2"
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("find me a lawyer", "find me a doctor"),
        ("find me a lawyer now", "find me a lawyer please"),
        ("can you find me a lawyer", "can you find me a doctor"),
        ("find a lawyer", "a lawyer, find"),
        ("can you find me a lawyer in juarez", "can you find me a doctor in tijuana"),
    ],
)
def test_short_phrases_and_those_with_another_word_stand_side_by_side(tmp_path, one, other):
    assert told(tmp_path, f"lawyer: {one}", f"lawyer: {other}") == []


def test_nearly_the_same_is_told_under_two_labels_as_well(tmp_path):
    [fault] = told(tmp_path, ONE, "transport: a", "emergency_danger: can you find me a lawyer in town")
    assert fault.line == 6


def test_a_third_like_the_first_two_is_told_once(tmp_path):
    assert [each.line for each in told(tmp_path, ONE, f"{ONE} now", f"{ONE} today")] == [3, 4]


def test_a_file_that_cannot_be_read_is_left_to_those_who_read_it(tmp_path):
    (tmp_path / "languages" / "en").mkdir(parents=True)
    assert list(find_alike(tmp_path)) == []
    (tmp_path / "languages" / "en" / "asks.yml").write_text("lawyer: [a", "utf-8")
    assert list(find_alike(tmp_path)) == []
    (tmp_path / "languages" / "en" / "asks.yml").write_text("{}", "utf-8")
    assert list(find_alike(tmp_path)) == []


@pytest.mark.parametrize(
    ("language", "asked", "label"),
    [
        ("fr", "que se passe t il après l'entrée", "after_entry"),
        ("es", "a la gente con abogado, ¿la pasan primero?", "entry_order"),
        ("en", "do you have... a lawyer", None),
    ],
)
def test_signs_between_the_words_make_no_other_question(language, asked, label):
    faq = load_content(policy_date=date(2021, 2, 24)).faq
    assert faq.label_of(asked, language) == label


def test_every_language_has_its_ways_to_ask_compared(tmp_path):
    for code in LANGUAGES:
        folder = tmp_path / "languages" / code
        folder.mkdir(parents=True)
        (folder / "asks.yml").write_text("lawyer:\n- a b c d\n- d c b a\n", "utf-8")
    assert {each.file for each in find_alike(tmp_path)} == {f"languages/{code}/asks.yml" for code in LANGUAGES}
    assert [each.file for each in find_alike(tmp_path, "ht")] == ["languages/ht/asks.yml"]


@pytest.mark.parametrize("text", ["me llamo Ana", "me llamo [Ana", "me llamo []", "me llamo [ ]", "[Ana] y no Ana]"])
def test_a_way_to_give_a_name_has_the_name_in_brackets(tmp_path, text):
    folder = tmp_path / "languages" / "es"
    folder.mkdir(parents=True)
    (folder / "names.yml").write_text(f"- '[Ana]'\n- soy [Ana] [Paz]\n- '{text}'\n", "utf-8")
    [fault] = find_unmarked(tmp_path)
    assert (fault.file, fault.line) == ("languages/es/names.yml", 3)


def test_every_name_of_ours_is_marked():
    assert list(find_unmarked()) == []
