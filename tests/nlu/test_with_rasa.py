"""With the real Rasa and the model that was trained: what people ask is understood, and nothing depends on it."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
from datetime import date
from html import unescape

import pytest

from bot.dialogue.kinds.text import fold
from bot.dialogue.messages import Heard
from bot.figures import Figures
from bot.library import load_content
from bot.settings import Settings
from bot.understand import Listener
from bot.wiring import open_ears
from nlu.client import Client, NotHeard, Place
from nlu.keeper import Keeper
from nlu.places import ROOT, SMOKE, Workshop
from rehearsal.hearing import KEPT, fallen, figures, hear, read_held
from rehearsal.hearing_form import OPEN, form_figures, hear_typed, open_state, read_typed
from rehearsal.hearing_names import name_figures, read_names
from tests.chat import TEXT_MESSAGES, Chat
from tests.doors import Page, TextMessages, running

BUILT = Workshop(ROOT / "var" / "nlu")
ASKED = [
    ("es", "mi caso lo cerraron en ausencia puedo registrarme", "closed_or_in_absentia_case"),
    ("en", "whos going first", "entry_order"),
    ("pt", "oi quando eu entro", "entry_date"),
    ("ht", "ki kote m ap antre", "entry_port"),
    ("fr", "en quel ordre", "entry_order"),
]
YES = {"es": "sí", "en": "yes", "pt": "sim", "ht": "wi", "fr": "oui"}
HELLO = {"es": "hola", "en": "hello", "pt": "olá", "ht": "bonjou", "fr": "bonjour"}
#: A figure that falls by more is a fall.
SLACK = 0.01

pytestmark = [pytest.mark.rasa, pytest.mark.xdist_group("rasa")]


@pytest.fixture(scope="module")
def content():
    return load_content(policy_date=date(2021, 2, 24))


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    """A workshop of the test's own, with the environment and the model that were built."""
    if not BUILT.is_built():
        pytest.skip("there is no trained model here: `make nlu`")
    made = Workshop(tmp_path_factory.mktemp("rasa"))
    made.python.parent.parent.symlink_to(BUILT.python.parent.parent.resolve())
    made.model.symlink_to(BUILT.model.resolve())
    return made


@pytest.fixture(scope="module")
def told():
    return []


@pytest.fixture(scope="module")
def keeper(shop, told):
    keeper = Keeper(shop, lambda *what: told.append(what))
    wait(keeper, lambda: ("rasa_ready", "") in told)
    yield keeper
    keeper.close()


def wait(keeper, is_so):
    """Look until it is so: a start takes some seconds."""
    for _ in range(6000):
        keeper.step()
        if is_so():
            return
        select.select([], [], [], 0.02)
    pytest.fail("Rasa did not come up")


@pytest.fixture(scope="module")
def client(keeper, shop, content):
    labels = frozenset(content.faq.topics.keys() | content.faq.outcomes.keys())
    return Client(Place.of(f"unix:{shop.socket}"), labels, patience=30.0)


@pytest.fixture(scope="module")
def listener(keeper, shop, content):
    settings = Settings(nlu_url=f"unix:{shop.socket}", _env_file=None)
    return Listener(content, open_ears(settings, content, Figures(), patience=30.0), Figures())


@pytest.fixture
def world(tmp_path, content, keeper, shop):
    with running(tmp_path, content, nlu_url=f"unix:{shop.socket}", hears=True) as opened:
        yield opened


# ------------------------------------------------------------------------------------------------------ what is heard


@pytest.mark.parametrize(("language", "text", "label"), ASKED)
def test_a_question_in_the_middle_of_the_form_is_answered_by_text_message(world, language, text, label):
    phone = TextMessages(world)
    phone.begins(language, HELLO[language])
    for given in (YES[language], "1", YES[language], "Marta Elena"):
        phone.says(given)
    before = phone.open
    phone.says(text)
    assert (phone.open, before) == (["p1.surnames"], ["p1.surnames"])
    assert fold(answer_to(world, language, label).short)[:40] in fold(phone.shown)


@pytest.mark.parametrize(("language", "text", "label"), ASKED)
def test_and_on_the_page(world, language, text, label):
    page = Page(world)
    page.begins(language, HELLO[language])
    for about, given in (("consent", "yes"), ("who", "self"), ("active_case", "yes")):
        page.answers([(about, given)])
    before = page.open
    page.says(text)
    assert page.open == before
    assert fold(answer_to(world, language, label).text)[:40] in fold(unescape(page.shown))


@pytest.mark.parametrize(("language", "text", "label"), ASKED)
def test_before_anything_was_begun_it_is_answered_and_nothing_is_begun(world, language, text, label):
    phone = TextMessages(world)
    phone.says(text)
    assert fold(answer_to(world, language, label).short)[:40] in fold(phone.shown)
    assert (phone.state.stage, phone.state.language, phone.open) == ("new", language, [])


@pytest.mark.parametrize(("language", "text", "label"), ASKED)
def test_before_consent_it_is_answered_on_the_page_and_consent_is_asked_again(world, language, text, label):
    page = Page(world)
    page.begins(language, HELLO[language])
    assert page.open == ["consent"]
    page.says(text)
    assert page.open == ["consent"]
    assert fold(answer_to(world, language, label).text)[:40] in fold(unescape(page.shown))


#: Typed into a question of the form, in words that stand in no list of ours.
CRIES = {
    "es": "entraron unos hombres armados y se llevaron a mi primo",
    "en": "some men with guns came in and took my cousin",
    "pt": "entraram uns homens armados e levaram meu primo",
    "ht": "gen moun ak zam ki antre yo pran kouzen m",
    "fr": "des hommes armés sont entrés et ont pris mon cousin",
}
WONDERS = {
    "es": ("disculpe, hay que pagar algo por esto?", "cost_scam"),
    "en": ("do i have to pay something for this?", "cost_scam"),
    "pt": ("moço isso aqui é pago? quanto custa?", "cost_scam"),
    "ht": ("èske m ap peye kòb pou sa?", "cost_scam"),
    "fr": ("est-ce que je dois payer quelque chose pour ça ?", "cost_scam"),
}


def typed_into(listener, language, asked, text):
    """Somebody who types this where that is asked, with the real ears."""
    chat = Chat(listener.content, TEXT_MESSAGES, open_state(listener.content, language, asked))
    return chat.says(text, heard=Heard(understanding=listener.ears(text, language)))


@pytest.mark.parametrize("asked", OPEN)
@pytest.mark.parametrize("language", CRIES)
def test_danger_typed_into_the_form_is_heard_and_no_answer(listener, language, asked):
    chat = typed_into(listener, language, asked, CRIES[language])
    assert (chat.state.held, OPEN[asked][0] in chat.state.answers) == (True, False)
    chat.presses("resume").is_asked(OPEN[asked][0])


@pytest.mark.parametrize("asked", OPEN)
@pytest.mark.parametrize("language", WONDERS)
def test_a_question_typed_into_the_form_is_answered_and_ours_stands_again(listener, language, asked):
    text, topic = WONDERS[language]
    chat = typed_into(listener, language, asked, text)
    assert chat.keys[0] == listener.content.faq.answer(topic, chat.now.date()).text
    chat.is_asked(OPEN[asked][0])


INTRODUCED = {
    "es": ("disculpe la demora señorita, me llamo Yolanda y apenas tengo señal", "Yolanda"),
    "en": ("sorry my battery is low, my name is Abena, I have 2 kids", "Abena"),
    "pt": ("desculpa a demora moça, aqui é a Jucimara, boa noite", "Jucimara"),
    "ht": ("eskize m, m rele Wideline, mwen gen twa timoun", "Wideline"),
    "fr": ("bonsoir pardon pour les fautes, moi c'est Fatoumata", "Fatoumata"),
}


@pytest.mark.parametrize("language", INTRODUCED)
def test_a_name_with_talk_around_it_is_shown_back(listener, language):
    text, name = INTRODUCED[language]
    typed_into(listener, language, "name", text).is_asked("aside:confirm").hears(name)


def answer_to(world, language, label):
    """The answer of that day, in every medium's words."""
    house = world.house
    fact = house.content.faq.answer(label, date(2021, 2, 24))
    return house.content.catalog.text(language, fact.text, human_phone="", human_hours="")


@pytest.mark.timeout(600)
def test_the_held_back_figures_have_not_fallen(listener):
    typed, names = form_figures(hear_typed(listener, read_typed())), name_figures(listener, read_names())
    now = figures(hear(read_held())) | typed | names
    assert fallen(now, json.loads(KEPT.read_text("utf-8")), SLACK) == [], now


# ----------------------------------------------------------------------------------------------------------- the cage


def test_it_has_no_network_and_no_environment(client, shop):
    found = client.health()
    assert found["network"] == "cut" or os.geteuid() != 0
    assert set(found["variables"]) <= {"LC_CTYPE", "PWD", "OLDPWD", "SHLVL", "_", *THEIRS}
    assert shop.socket.stat().st_mode & 0o777 == 0o600


#: What its own libraries set when they are loaded.
THEIRS = {"KMP_DUPLICATE_LIB_OK", "KMP_INIT_AT_FORK", "TF2_BEHAVIOR", "TF_CPP_MIN_LOG_LEVEL", "OMP_NUM_THREADS"}


def test_what_people_write_stands_in_no_file_of_it(client, shop):
    client.hear("mi palabra secreta es canarioazul cuando me toca")
    grep = subprocess.run(
        ["grep", "-rl", "canarioazul", "--exclude-dir=env", f"{shop.folder}/"], capture_output=True, check=False
    )
    assert grep.stdout == b""


def test_a_model_with_one_other_byte_is_refused(shop, tmp_path):
    model = bytearray((shop.model / "model.tar.gz").read_bytes())
    model[len(model) // 2] ^= 1
    (tmp_path / "model.tar.gz").write_bytes(model)
    command = [shop.python, "-m", "nlu.cage.server", "--model", tmp_path / "model.tar.gz", "--smoke", SMOKE]
    command += ["--sha256", shop.checksum(), "--socket", tmp_path / "r.sock"]
    assert subprocess.run(command, cwd=ROOT, env={}, stdin=subprocess.DEVNULL, check=False).returncode == 3


@pytest.mark.parametrize(
    "text", ["a" * 100_000, "😀" * 300, "\x00\x01\u202e\u200b", "", "Привет как мне 入国 dès quand", " "]
)
def test_no_text_is_too_odd(client, text):
    assert client.hear(text)


# ------------------------------------------------------------------------------------------------- it may always be off


def test_killing_it_in_the_middle_of_a_registration_costs_nothing(world, keeper, told):
    phone = TextMessages(world)
    for given in ("hola", "sí", "1", "sí"):
        phone.says(given)
    os.kill(keeper._running[1].pid, signal.SIGKILL)
    for given in (
        "Marta",
        "Díaz",
        "3 de abril de 1985",
        "mujer",
        "Honduras",
        "perdido",
        "Reynosa",
        "este",
        "1",
        "1",
        "0",
        "1",
    ):
        phone.says(given)
    if phone.open:
        phone.says("1")
    state = phone.state
    given = {key: state.answers[key].value for key in ("p1.given_names", "p1.surnames", "p1.birth_date", "p1.sex")}
    assert state.stage == "done"
    assert given == dict(zip(given, ("Marta", "Díaz", "1985-04-03", "female"), strict=True))
    told.clear()
    wait(keeper, lambda: ("rasa_ready", "") in told)


def test_it_ends_with_its_parent(shop):
    other = Workshop(shop.folder / "other")
    other.folder.mkdir()
    (other.folder / "env").symlink_to(BUILT.python.parent.parent.resolve())
    (other.folder / "model").symlink_to(BUILT.model.resolve())
    keeper = Keeper(other, lambda *_: None)
    keeper.step()
    process = keeper._starting[1]
    process.stdin.close()
    assert process.wait(60) == 0
    keeper.close()
    with pytest.raises(NotHeard):
        Client(Place.of(f"unix:{other.socket}"), frozenset()).health()


def test_a_setting_may_turn_it_off(tmp_path, content):
    with running(tmp_path, content, nlu_url="off", hears=True) as opened:
        phone = TextMessages(opened)
        phone.says("quién entra primero")
        phone.phone.hears("orden")


def test_settings_name_where_it_listens():
    assert Settings(nlu_url="unix:var/nlu/rasa.sock", _env_file=None).nlu_url == "unix:var/nlu/rasa.sock"
