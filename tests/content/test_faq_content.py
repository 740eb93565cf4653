"""What we answer is complete, dated, sourced, short and plain in every language, and a phrase means one thing."""

import re
import unicodedata
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
import smsutil
import yaml
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, ast

from bot.dialogue.kinds.commands import command_in, is_danger, is_whole_stop
from bot.dialogue.kinds.text import fold
from bot.dialogue.kinds.words import read_words

CONTENT = Path(__file__).parents[2] / "bot" / "content"
FIRST_DAY = date(2021, 2, 19)
PRESS_RELEASE = date(2021, 2, 24)
LANGUAGES = ("es", "en", "pt", "ht", "fr")
QUESTIONS = frozenset(
    {
        *("entry_order", "entry_date", "entry_port", "go_to_border", "outside_matamoros", "outside_mexico"),
        *("how_to_register", "register_first_helps", "my_status", "change_phone_or_data", "missed_appointment"),
        *("eligibility", "no_active_case", "closed_or_in_absentia_case", "lost_a_number", "hearing_date", "lawyer"),
        *("children", "family_separate_cases", "call_family", "covid_test", "transport", "documents", "after_entry"),
        *("detention", "website_problem", "cost_scam", "confidentiality", "about_program"),
    },
)
NO_QUESTIONS = frozenset(
    {
        *("talk_to_human", "change_language", "greeting", "thanks_bye", "start_registration", "stop_messages"),
        *("emergency_danger", "out_of_scope"),
    },
)
LABELS = QUESTIONS | NO_QUESTIONS
COMMANDS = {"start", "stop", "language", "person", "danger", "status"}
#: the command words that our answers tell people to reply with, in capitals
REPLY = {
    "es": {"EMPEZAR": "start", "PERSONA": "person", "ESTADO": "status", "BORRAR": "delete", "MENU": "menu"},
    "en": {"START": "start", "PERSON": "person", "STATUS": "status", "DELETE": "delete", "MENU": "menu"},
    "pt": {"INICIAR": "start", "PESSOA": "person", "STATUS": "status", "APAGAR": "delete", "MENU": "menu"},
    "ht": {"KÒMANSE": "start", "MOUN": "person", "ESTATI": "status", "EFASE": "delete", "MENI": "menu"},
    "fr": {"COMMENCER": "start", "PERSONNE": "person", "STATUT": "status", "EFFACER": "delete", "MENU": "menu"},
}
NAMES = {"ACNUR", "UNHCR", "UNICEF", "COMAR", "COVID"}
#: the longest that the variables and a date become
VARIABLES = {"human_phone": "+52 800 283 2753", "human_hours": "09:00-17:00, de segunda a sexta-feira"}
LONGEST_DATE = {
    "es": "24 de septiembre de 2021",
    "en": "24 September 2021",
    "pt": "24 de setembro de 2021",
    "ht": "24 septanm 2021",
    "fr": "24 septembre 2021",
}
#: what no answer may say: a link to press, a sum of money, a promise
FORBIDDEN = re.compile(
    r"https?:|www\.|[$€£]|\b(d[oó]lar\w*|dollars?|pesos?|usd|garantizamos|prometemos|we promise|garantimos|nou pwomèt"
    r"|nous garantissons|nous promettons|reembols\w*|refund\w*|rembours\w*)\b",
    re.IGNORECASE,
)
#: the informal "you", which no text of ours uses
INFORMAL = {
    "es": r"\b(tú|tu|tus|ti|contigo|puedes|tienes|vos|eres)\b",
    "pt": r"\b(tu|teu|tua|contigo|podes|tens)\b",
    "fr": r"\b(tu|toi|ton|ta|tes|peux)\b",
}
TOPICS = {path.stem: yaml.safe_load(path.read_text()) for path in sorted((CONTENT / "faq").glob("[!_]*.yml"))}
MENU = yaml.safe_load((CONTENT / "faq" / "_menu.yml").read_text())["groups"]
ACTIONS = yaml.safe_load((CONTENT / "faq" / "_labels.yml").read_text())
ANSWERS = sorted({answer["text"] for topic in TOPICS.values() for answer in topic["answers"]})


def messages(language):
    """Id -> {"": value, attribute: text} of a language, placeables filled with the longest values."""
    source = (CONTENT / "languages" / language / "faq.ftl").read_text()
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(source))
    given = {**VARIABLES, "date": LONGEST_DATE[language]}
    texts = {}
    for entry in FluentParser().parse(source).body:
        assert not isinstance(entry, ast.Junk), f"{language}: {entry.content}"
        if isinstance(entry, ast.Message):
            assert entry.id.name not in texts, f"{language}: {entry.id.name} stands twice"
            message = bundle.get_message(entry.id.name)
            said = {"": message.value, **message.attributes}
            texts[entry.id.name] = {name: filled(bundle, pattern, given) for name, pattern in said.items()}
    return texts


def filled(bundle, pattern, given):
    text, faults = bundle.format_pattern(pattern, given)
    assert faults == []
    return text


def asks(language):
    return yaml.safe_load((CONTENT / "languages" / language / "asks.yml").read_text())


def as_sent(text):
    """The text as the text-message road sends it: letters outside GSM-7 lose their accent."""
    return "".join(
        sign if smsutil.is_valid_gsm(sign) else unaccented(sign) for sign in unicodedata.normalize("NFC", text)
    )


def unaccented(sign):
    return "".join(part for part in unicodedata.normalize("NFD", sign) if not unicodedata.combining(part))


def words(language):
    return read_words(yaml.safe_load((CONTENT / "languages" / language / "words.yml").read_text()))


TEXTS = {language: messages(language) for language in LANGUAGES}
ASKS = {language: asks(language) for language in LANGUAGES}
WORDS = {language: words(language) for language in LANGUAGES}
every_language = pytest.mark.parametrize("language", LANGUAGES)
every_topic = pytest.mark.parametrize("topic", TOPICS)


def test_every_label_is_a_topic_or_has_its_action():
    assert set(TOPICS) == QUESTIONS
    assert set(ACTIONS) == NO_QUESTIONS | {"my_status"}


def test_an_action_says_a_text_of_ours_or_gives_a_known_command():
    for label, action in ACTIONS.items():
        [(verb, what)] = action.items()
        assert (verb == "say" and what == f"label-{label}") or (verb == "command" and what in COMMANDS)


def test_the_menu_holds_every_topic_once_in_its_group():
    placed = [(topic, group["id"]) for group in MENU for topic in group["topics"]]
    assert sorted(placed) == sorted((name, topic["group"]) for name, topic in TOPICS.items())


def test_the_menu_fits_nine_choices():
    assert len(MENU) <= 9
    assert max(len(group["topics"]) for group in MENU) <= 8


@every_topic
def test_a_topic_is_called_as_its_file(topic):
    assert TOPICS[topic]["topic"] == topic
    assert set(TOPICS[topic]) == {"topic", "group", "answers"}


@every_topic
def test_every_day_has_exactly_one_answer(topic):
    answers = TOPICS[topic]["answers"]
    assert answers[0]["valid_from"] == FIRST_DAY
    assert answers[-1]["valid_until"] is None
    for earlier, later in pairwise(answers):
        assert earlier["valid_from"] <= earlier["valid_until"] == later["valid_from"] - timedelta(days=1)


@every_topic
def test_every_answer_has_sources_in_words_and_a_date_that_is_not_to_come(topic):
    for answer in TOPICS[topic]["answers"]:
        assert set(answer) == {"text", "valid_from", "valid_until", "as_of", "sources", "to_confirm"}
        assert answer["as_of"] <= max(answer["valid_from"], PRESS_RELEASE)
        assert min(map(len, answer["sources"])) > 10
        assert isinstance(answer["to_confirm"], bool)


@pytest.mark.parametrize(
    ("topic", "day", "text"),
    [
        ("closed_or_in_absentia_case", date(2021, 6, 22), "faq-closed_or_in_absentia_case-before"),
        ("closed_or_in_absentia_case", date(2021, 6, 23), "faq-closed_or_in_absentia_case-after"),
        ("covid_test", date(2021, 2, 24), "faq-covid_test-first"),
        ("covid_test", date(2021, 2, 25), "faq-covid_test-later"),
        ("how_to_register", date(2021, 3, 7), "faq-how_to_register-camp"),
        ("how_to_register", date(2021, 3, 8), "faq-how_to_register-after_camp"),
        ("how_to_register", date(2021, 8, 14), "faq-how_to_register-stopped"),
        ("entry_port", date(2021, 2, 25), "faq-entry_port-first"),
        ("entry_port", date(2021, 2, 26), "faq-entry_port-february"),
        ("eligibility", date(2021, 8, 13), "faq-eligibility-after"),
        ("eligibility", date(2021, 8, 14), "faq-eligibility-stopped"),
        ("entry_date", date(2021, 8, 14), "faq-process_stopped"),
        ("about_program", date(2021, 8, 14), "faq-about_program-stopped"),
    ],
)
def test_the_answer_changes_on_the_day_the_facts_did(topic, day, text):
    holding = [
        answer["text"]
        for answer in TOPICS[topic]["answers"]
        if answer["valid_from"] <= day and (answer["valid_until"] is None or day <= answer["valid_until"])
    ]
    assert holding == [text]


@every_language
def test_a_language_has_every_text_and_none_too_many(language):
    says = {action["say"] for action in ACTIONS.values() if "say" in action}
    groups = {f"topic-group-{group['id']}" for group in MENU}
    assert set(TEXTS[language]) == {*ANSWERS, *says, *groups, *(f"topic-{topic}" for topic in TOPICS), "faq-as-of"}


@every_language
def test_a_menu_label_fits_a_list_and_no_other_is_the_same(language):
    labels = [texts[""] for key, texts in TEXTS[language].items() if key.startswith("topic-")]
    assert [label for label in labels if len(label) > 24] == []
    assert len({fold(label) for label in labels}) == len(labels)


@every_language
def test_an_answer_is_short_in_full_and_fits_two_text_messages_with_its_date(language):
    dated = as_sent(TEXTS[language]["faq-as-of"]["sms"])
    too_long = []
    for key, texts in TEXTS[language].items():
        ending = f"\n{dated}" if key.startswith("faq-") and key != "faq-as-of" else ""
        message = smsutil.split(as_sent(texts.get("sms", texts[""])) + ending)
        if message.encoding != "gsm0338" or len(message.parts) > 2 or len(texts[""]) > 600:
            too_long.append((key, message.encoding, message.total_length, len(texts[""])))
    assert too_long == []


@every_language
def test_an_answer_that_fits_has_no_second_wording(language):
    dated = as_sent(TEXTS[language]["faq-as-of"]["sms"])
    needless = [
        key
        for key, texts in TEXTS[language].items()
        if "sms" in texts and key != "faq-as-of" and len(smsutil.split(f"{as_sent(texts[''])}\n{dated}").parts) <= 2
    ]
    assert needless == []


@every_language
def test_numbers_to_call_and_addresses_have_their_spoken_form(language):
    written = re.compile(r"\.org|\d{3}[ -]\d{3}")
    answers = {key: texts for key, texts in TEXTS[language].items() if key.startswith("faq-")}
    assert [key for key, texts in answers.items() if written.search(texts.get("voice", texts[""]))] == []


@every_language
def test_no_text_holds_a_link_a_sum_a_promise_or_a_sign_that_cannot_be_folded(language):
    for key, texts in TEXTS[language].items():
        for text in texts.values():
            assert not FORBIDDEN.search(text), key
            assert not re.search(r"[\u2010-\u2026\u00a0\u00ab\u00bb\u0153\u00ba\u00aa]", text), key
            assert text == unicodedata.normalize("NFC", " ".join(text.split())), key


@every_language
def test_only_the_ways_to_register_name_the_page(language):
    named = {key for key, texts in TEXTS[language].items() if "acnur" in texts[""] and ".org" in texts[""]}
    assert all(key.startswith(("faq-how_to_register", "faq-website_problem")) for key in named)


@pytest.mark.parametrize("language", INFORMAL)
def test_everybody_is_addressed_with_respect(language):
    informal = re.compile(INFORMAL[language], re.IGNORECASE)
    assert [key for key, texts in TEXTS[language].items() if any(map(informal.search, texts.values()))] == []


@every_language
def test_every_label_can_be_asked_for_in_several_ways(language):
    assert set(ASKS[language]) == LABELS
    assert {label: len(phrases) for label, phrases in ASKS[language].items() if len(phrases) < 8} == {}


@every_language
def test_a_word_that_we_tell_people_to_reply_with_is_understood(language):
    texts = " ".join(text for texts in TEXTS[language].values() for text in texts.values())
    told = {word for word in re.findall(r"[^\W\d_]{4,}", texts) if word.isupper()} - NAMES
    assert told == set(REPLY[language])
    assert {word: command_in(word, WORDS[language]) for word in told} == REPLY[language]


@every_language
def test_no_question_is_taken_for_a_command_a_stop_or_a_cry_for_help(language):
    taken = []
    for label, phrases in ASKS[language].items():
        own = ACTIONS.get(label, {}).get("command", "")
        for phrase in phrases:
            heard = {(command_in(phrase, WORDS[language]) or own).partition(":")[0]}
            # Words of danger in a question are for the ears to doubt; the whole cry is never doubted.
            heard |= {"danger"} if is_danger(phrase, WORDS[language]) else set()
            # "Thank you, that was helpful" rates the answer that it thanks for; where there is none it is a thank you.
            heard -= {"helpful"} if label == "thanks_bye" else set()
            # The same with words of a stop: "he does not stop writing to me, is he one of you?"
            heard |= {"stop"} if is_whole_stop(phrase, WORDS.values()) else set()
            taken += [(label, phrase, other) for other in heard - {own}]
    assert taken == []
