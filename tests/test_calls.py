"""The hotline, as somebody hears it who calls from a telephone: keys, words, silence, and a call that drops."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest

from bot.dialogue.content import Human
from bot.library import LANGUAGES, load_content
from bot.received import fetch_files
from rehearsal.account import NUMBER
from rehearsal.calls import SOUND
from storage import own_copy
from tests.callers import Call
from tests.channels.twiml import check
from tests.doors import TextMessages, running
from tests.test_transcripts import TRANSCRIPTS, read

HOUSEHOLD = {code: read(next(each for each in TRANSCRIPTS if each.stem == f"household-{code}")) for code in LANGUAGES}
OFFICE = "+525500000099"


@pytest.fixture(scope="module")
def content():
    human = Human(phone=OFFICE, hours=dict.fromkeys(LANGUAGES, "24/7"), is_there=lambda now: now.year == 2021)
    return load_content(policy_date=date(2021, 2, 24), human=human)


@pytest.fixture(scope="module")
def world(tmp_path_factory, content):
    with running(tmp_path_factory.mktemp("calls"), content, voice_from=NUMBER) as opened:
        yield opened


numbers = (f"+52550000{number:04}" for number in range(4000, 5000))


@pytest.fixture
def call(world):
    return Call(world, next(numbers), check=check)


@pytest.fixture
def asked(call):
    """Somebody who has agreed, and is asked who registers."""
    call.begins("es").caller.presses("1")
    return call


# ------------------------------------------------------------------------------------------------------ the whole way


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_household_registers_by_telephone(call, language):
    expected = HOUSEHOLD[language].answers
    call.begins(language).registers(expected)
    given = call.state.answers
    assert call.state.stage == "done"
    assert given.keys() == expected.keys()
    names = [key for key in given if key.endswith(("given_names", "surnames"))]
    recorded = language == "ht"
    assert {given[key].how for key in names} == {"recorded" if recorded else "draft"}
    as_said = {key: each.value for key, each in given.items() if not (recorded and key in names)}
    born = {
        key: f"{2021 - value['age']}-02-24"
        for key, value in expected.items()
        if isinstance(value, dict) and "age" in value
    }
    assert as_said == {key: value for key, value in (expected | born).items() if key in as_said}


def test_the_number_is_said_twice_and_slowly_and_sent_as_a_text_message_when_asked_for(world, call):
    call.begins("es").caller.presses("1")
    shown = call.state.reference
    spelled = f"{' '.join(shown[:4])}, {' '.join(shown[4:])}"
    assert call.caller.heard.count(spelled) == 2
    assert f'rate="slow">{spelled}<' in call.caller.documents[-1]
    phone = TextMessages(world, call.address.value)
    call.caller.hears("mensaje de texto").presses("1")
    phone.phone._settled()
    (text,) = phone.phone.received
    assert f"{shown[:4]} {shown[4:]}" in text.body
    assert "PIN" in call.caller.documents[-2]
    assert not any(each.isdigit() for each in text.body.replace(f"{shown[:4]} {shown[4:]}", ""))


# ------------------------------------------------------------------------------------------------------ keys, silence


def test_the_languages_come_first_each_in_its_own(call):
    call.caller.calls().hears(
        "Para español, oprima 1.", "For English, press 2.", "Para português", "Pou kreyòl, peze 4."
    )
    assert call.caller.gather["input"] == "dtmf"
    call.caller.presses("2").hears("Do you agree?", "press 1", "press zero")


def test_the_star_says_it_again_and_takes_nothing_as_said(asked):
    before = asked.state
    said = asked.caller.presses("1").heard
    turn = asked.state
    assert said == asked.caller.presses("*").heard
    assert asked.state == turn != before


def test_an_early_star_repeats_the_pin(asked):
    pin = asked.caller.heard.partition("PIN es:")[2][:40]
    asked.caller.presses("*").hears(pin)


def test_silence_is_answered_shorter_then_in_another_way_then_with_a_way_out(asked):
    asked.caller.presses("2").hears("¿Quién hace este registro?")
    asked.caller.waits().hears("No le oí.", "¿Quién hace este registro?").hears_no("asterisco")
    asked.caller.waits().hears("No le oí.", "o decirlo en voz alta", "asterisco")
    asked.caller.waits().hears("está guardado", "oprima cero").hears_no("¿Quién hace")
    asked.caller.presses("1").hears("¿Quién hace este registro?")
    assert "who" not in asked.state.answers


def test_nobody_there_is_said_goodbye(asked):
    for _ in range(6):
        if asked.caller.state == "on":
            asked.caller.waits()
    asked.caller.hears("Llame cuando quiera")
    assert asked.caller.state == "over"


def test_wrong_keys_are_counted_apart_and_lead_to_a_person(asked):
    asked.caller.presses("2").presses("7").presses("7").waits()
    assert asked.question.about == "who"
    asked.caller.presses("7").hears("oprima cero").presses("0").hears("Le comunicamos")
    assert asked.caller.dialed == OFFICE


def test_after_two_misunderstood_words_there_are_keys_only(asked):
    asked.caller.presses("2").says("eh pues mira").says("eh pues mira")
    assert asked.caller.gather["input"] == "dtmf"
    asked.caller.hears("use las teclas").presses("1")
    assert asked.state.answers["who"].value == "self"


def test_a_date_comes_in_three_parts_and_a_number_in_threes(asked):
    expected = HOUSEHOLD["es"].answers
    while asked.question.about != "p1.birth_date":
        asked.answers({**expected, "aside:by_text": "no"}[asked.question.about.partition("#")[0]])
    asked.caller.hears("día").presses("3#").hears("mes").presses("4#").hears("año").presses("1985")
    asked.caller.hears("3 de abril de 1985").presses("1")
    asked.answers("female")
    asked.answers("HN")
    assert (asked.caller.gather["numDigits"], asked.caller.gather["finishOnKey"]) == ("9", "#")
    asked.caller.presses("12#").presses("00000012#").hears("A, 0 0 0, 0 0 0, 0 1 2").presses("1")
    assert asked.state.answers["p1.a_number"].value == {"number": "000000012"}


def test_a_question_of_the_persons_own_is_answered_and_the_open_one_put_again(asked):
    asked.caller.presses("2").says("¿quién entra primero?").hears("El orden lo decide", "Seguimos", "¿Quién hace")


def test_questions_have_short_menus_by_key(asked):
    asked.caller.presses("2").presses("8").hears("¿Qué quiere hacer?").presses("2").hears("¿Sobre qué quiere saber?")


# ------------------------------------------------------------------------------------------------------ number and PIN

#: What begins it in this language, yes, and then what is said of somebody who goes on from another telephone.
BEGUN = {
    "es": ("empezar", "sí", "este registro desde otro teléfono"),
    "ht": ("kreyòl", "wi", "Yon moun kontinye enskripsyon sa a sou yon lòt telefòn"),
}
SPOKEN = {
    "es": ("marque los ocho números", "la tecla de gato", "los seis números de su PIN", "¿Quién hace este registro?"),
    "ht": ("peze uit chif", "touch dyèz", "peze sis chif PIN", "Kiyès k ap pale avèk nou?"),
}


@pytest.fixture(params=BEGUN)
def begun(request, world):
    """A registration that somebody began by text message: the language, that telephone, its number and its PIN."""
    name, agreed, notice = BEGUN[request.param]
    phone = TextMessages(world, next(numbers))
    phone.says(name)
    phone.says(agreed)
    (pin,) = re.findall(r"(?<!\d)\d{6}(?!\d)", phone.shown)
    return request.param, phone, phone.state.reference, pin, notice


def wrong(pin):
    return f"{(int(pin) + 1) % 10**6:06}"


def test_who_has_a_number_and_a_pin_goes_on_by_keys_alone(world, call, begun):
    language, phone, reference, pin, notice = begun
    number, ends, secret, question = SPOKEN[language]
    call.begins(language).caller.presses("3").hears(number, ends)
    assert (call.caller.gather["numDigits"], call.caller.gather["finishOnKey"]) == ("9", "#")
    call.caller.presses(f"{reference}#").hears(secret, ends)
    assert (call.caller.gather["numDigits"], call.caller.gather["finishOnKey"]) == ("7", "#")
    before = conversation_of(world, call)
    call.caller.presses(f"{pin}#").hears(question).hears_no(pin, " ".join(pin))
    assert conversation_of(world, call) == conversation_at(world, phone.address) != before
    assert call.state.reference == reference
    phone.phone._settled()
    assert notice in phone.phone.received[-1].body
    with world.house.store.read() as unit:
        kept = json.dumps([own_copy(unit, each) for each in (before, conversation_of(world, call))], default=str)
    assert not re.search(rf"(?<!\d){pin}(?!\d)", kept)
    call.caller.presses("1")
    assert phone.state.answers["who"].value == "self"


def test_a_slip_in_the_number_is_found_at_once_and_a_wrong_pin_asks_for_both_again(world, call, begun):
    language, _, reference, pin, _ = begun
    number, _, secret, question = SPOKEN[language]
    slip = f"{reference[:-1]}{(int(reference[-1]) + 1) % 10}"
    call.begins(language).caller.presses("3").presses(f"{slip}#").hears(number)
    call.caller.presses(f"{reference}#").presses(f"{pin[:-1]}#").hears(secret)
    with world.house.store.read() as unit:
        assert pin[:-1] not in [
            each["content"].get("text") for each in own_copy(unit, conversation_of(world, call))["you_said"]
        ]
    call.caller.presses(f"{wrong(pin)}#").hears(number).hears_no(secret)
    call.caller.presses(f"{reference}#").presses(f"{pin}#").hears(question)


def test_wrong_pins_lock_a_call_as_they_do_everywhere(call, begun):
    language, _, reference, pin, _ = begun
    call.begins(language).caller.presses("3")
    for _ in range(6):
        if call.question.about == "aside:reference":
            call.caller.presses(f"{reference}#").presses(f"{wrong(pin)}#")
    assert call.question.about == "consent"
    call.caller.presses("3").presses(f"{reference}#").presses(f"{pin}#")
    assert call.question.about == "consent"
    assert call.state.reference is None


def test_who_has_no_number_leaves_by_the_menu_and_who_hangs_up_begins_anew(world, call):
    call.begins("es").caller.presses("3").presses("88").hears("¿Qué quiere hacer?", "Tengo número y PIN").presses("1")
    assert call.question.about == "consent"
    call.caller.presses("8").presses("2").hears("marque los ocho números").hangs_up()
    again = Call(world, call.address.value, check=check)
    again.caller.calls().hears("¿Está de acuerdo?", "Tengo número y PIN")


def test_the_number_may_be_spoken_where_words_are_heard_and_of_the_pin_it_is_not_said(call, begun):
    language, _, reference, pin, _ = begun
    call.begins(language).caller.presses("3")
    if language == "ht":
        assert call.caller.gather["input"] == "dtmf"
        return
    call.caller.hears("También puede decirlo en voz alta").says(f"{reference[:4]} {reference[4:]}")
    call.caller.hears("los seis números de su PIN").hears_no("en voz alta").says(pin)
    assert call.state.reference == reference


# ------------------------------------------------------------------------------------------------------ recordings


def test_a_name_is_recorded_only_after_a_yes_and_waits_for_staff(world, asked):
    asked.caller.presses("2").presses("1").presses("1")
    assert asked.question.about == "p1.given_names"
    asked.caller.presses("1").hears("Vamos a grabar").presses("2").hears("¿Cómo se llama usted?")
    asked.caller.presses("1").presses("1").hears("después del tono").records()
    assert asked.state.answers["p1.given_names"].how == "recorded"
    asked.caller.presses("1")
    assert asked.caller.waits_for == "Record"
    asked.caller.waits()
    assert "p1.surnames" not in asked.state.answers
    with world.house.store.read() as unit:
        assert any(each.kind == "to_type" for each in unit.tasks.list())


def test_what_was_recorded_is_sealed_here_and_gone_at_twilio(world, asked):
    asked.caller.presses("2").presses("1").presses("1").presses("1").presses("1").records()
    sid = asked.caller.last[1]["RecordingSid"]
    world.stand_in.calls.sounds[sid] = SOUND
    while fetch_files(world.house, world.house.clock()):
        """Others left theirs before."""
    assert world.stand_in.calls.sounds == {}
    with world.house.store.read() as unit:
        (kept,) = unit.files.list(conversation_of(world, asked))
    assert (kept.state, kept.file["is"]) == ("kept", "audio/wav")


def conversation_of(world, call):
    return conversation_at(world, call.address)


def conversation_at(world, address):
    with world.house.store.read() as unit:
        return unit.addresses.find(address.channel, address.value).conversation_id


# ------------------------------------------------------------------------------------------------------ people


def test_a_person_within_hours_is_put_through_and_if_nobody_is_there_calls_back(world, asked):
    asked.caller.presses("0").hears("No cuelgue")
    assert asked.caller.dialed == OFFICE
    asked.caller.is_put_through("no-answer").hears("anotamos su pedido")
    with world.house.store.read() as unit:
        conversation = unit.addresses.find("voice", asked.address.value).conversation_id
        assert [each.kind for each in unit.tasks.list() if each.conversation_id == conversation] == ["call_back"]


def test_who_spoke_with_a_person_is_not_called_again(world, asked):
    asked.caller.presses("0").is_put_through()
    assert asked.caller.state == "over"
    with world.house.store.read() as unit:
        conversation = unit.addresses.find("voice", asked.address.value).conversation_id
        assert [each for each in unit.tasks.list() if each.conversation_id == conversation] == []


# ------------------------------------------------------------------------------------------- dropped, doubled, disturbed


def test_a_dropped_call_goes_on_at_the_open_question(world, asked):
    asked.caller.presses("2").presses("1").hangs_up()
    again = Call(world, asked.address.value, check=check)
    again.caller.calls().hears("Ya contestó 2 de 14", "¿Le devolvieron a México")


def test_the_same_request_again_is_answered_the_same_and_has_no_effect(asked):
    document = asked.caller.presses("2").documents[-1]
    state = asked.state
    assert asked.caller.again() == document
    assert asked.state == state
    asked.caller.presses("1")
    assert asked.state.answers["who"].value == "self"


def test_a_text_that_arrives_during_a_call_does_not_disturb_it(world, asked):
    """PEERS case 3: the key pressed for one question is no answer to another that was put elsewhere meanwhile."""
    reference = asked.state.reference
    pin = "".join(each for each in asked.caller.heard.partition("PIN es:")[2].partition("Anótelo")[0] if each.isdigit())
    asked.caller.presses("2")
    phone = TextMessages(world, next(numbers))
    phone.says(f"{reference} {pin}")
    phone.says("1")
    assert phone.state.answers["who"].value == "self"
    asked.caller.presses("2").hears("¿Le devolvieron a México")
    assert "active_case" not in asked.state.answers
    asked.caller.presses("1")
    assert asked.state.answers["active_case"].value == "yes"


def test_somebody_with_a_hidden_number_is_somebody_new_each_time(world):
    first, second = (Call(world, "anonymous", check=check) for _ in range(2))
    first.caller.calls().presses("1").hears("¿Está de acuerdo?")
    second.caller.calls().hears("Para español")


def test_a_slow_turn_is_waited_for(world, asked, monkeypatch):
    asked.caller.presses("2")
    monkeypatch.setattr("bot.live.PATIENCE", 0.0)
    asked.caller._check = lambda document: (check(document), _catch_up(world) if "wait" in document else None)
    asked.caller.presses("1").hears("¿Le devolvieron a México")
    assert any("<Pause" in each for each in asked.caller.documents)


def _catch_up(world):
    from bot.worker import Turns

    Turns(world.house).step(world.house.clock())


def test_when_we_fail_twilio_has_something_to_say_in_every_language(world, asked):
    caller = asked.caller
    caller._go("https://bot.example.org/in/voice/sorry", {}).hears(
        "un problema de nuestro lado", "on our side", "bò kote pa nou"
    )
    assert caller.state == "over"


def test_languages_that_twilio_does_not_hear_are_answered_by_keys(call):
    call.begins("ht")
    assert call.caller.gather["input"] == "dtmf"
    assert 'language="fr-FR"' in call.caller.documents[-1]


def test_what_somebody_recorded_is_played(tmp_path, content):
    place = tmp_path / "sound" / "ht" / "audio"
    place.mkdir(parents=True)
    (place / "call-press-1.mp3").write_bytes(b"ID3sound")
    (place / "call-press-1.txt").write_text("peze 1.")
    with running(tmp_path, content, voice_from=NUMBER, audio_folder=tmp_path / "sound") as world:
        call = Call(world, check=check).begins("ht")
        call.caller.hears("[https://bot.example.org/audio/ht/call-press-1.mp3]")
        client = world.app.test_client()
        found = client.get("/audio/ht/call-press-1.mp3", base_url="https://bot.example.org")
        assert (found.status_code, found.mimetype, found.data) == (200, "audio/mpeg", b"ID3sound")
        found.close()
        assert client.get("/audio/ht/call-press-1.txt", base_url="https://bot.example.org").status_code == 404
