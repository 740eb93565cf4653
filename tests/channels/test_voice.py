"""A call as the channel reads and says it: keys by what was asked, numbers digit by digit, steps in an address, recordings."""

from __future__ import annotations

from dataclasses import replace

import pytest
from werkzeug.wrappers import Response

from bot.dialogue.messages import Expect, File
from bot.library import load_content
from channels.base import BadRequest, SendError
from channels.calls.caller import number_of
from channels.calls.keys import Meant, meant
from channels.calls.speech import Line, clean, lines_of, spell
from channels.calls.step import Step, read_step
from channels.twilio import Account
from channels.voice import Voice
from rehearsal.calls import SOUND
from rehearsal.twilio import ACCOUNT, NUMBER, TOKEN, StandIn
from tests.channels.twiml import table
from tests.channels.wire import CALL, NOW, PERSON, PUBLIC, full_prompt, open_voice, prompt, request_to, spoken

RECORDING = f"RE{5:032x}"


@pytest.fixture(scope="module")
def voice():
    return open_voice()


def says(voice, query, **form):
    arrivals = voice.parse(request_to(f"/in/voice/turn?{query}", {**spoken(""), **form}), NOW)
    return arrivals[0] if arrivals else None


# ------------------------------------------------------------------------------------------------------ coming in


def test_what_is_said_is_a_message_of_this_call_and_step(voice):
    message = says(voice, "n=3&a=p1.given_names&e=name&l=es", SpeechResult="Marta Elena")
    assert (message.text, message.provider_id) == ("Marta Elena", f"{CALL}:3")
    assert (message.asked, message.reach, str(message.address)) == ("p1.given_names", PERSON, f"voice:{PERSON}")


def test_a_call_begins_with_nothing_said(voice):
    (message,) = voice.parse(request_to("/in/voice", spoken("")), NOW)
    assert (message.command, message.text, message.provider_id) == ("arrive", "", f"{CALL}:0")


def test_silence_is_no_message(voice):
    assert says(voice, "n=3&a=who&e=choice&c=4") is None


def test_a_recording_is_a_file_by_its_id_whatever_address_comes_with_it(voice):
    message = says(voice, "n=3&a=p1.given_names&e=name", RecordingSid=RECORDING, RecordingUrl="https://evil.example/x")
    assert message.files == (File("audio", "", RECORDING),)


@pytest.mark.parametrize(
    ("form", "number"),
    [
        ({"From": PERSON}, PERSON),
        ({"From": "+5215500000001"}, PERSON),
        ({"From": NUMBER, "To": PERSON, "Direction": "outbound-api"}, PERSON),
        ({"From": "anonymous"}, ""),
        ({"From": "+266696687"}, ""),
        ({"From": "sip:ana@example.org"}, ""),
        ({}, ""),
    ],
)
def test_who_calls_is_whoever_is_not_us_and_nobody_where_the_number_is_hidden(form, number):
    assert number_of(form) == number


@pytest.mark.parametrize("form", [{}, {"CallSid": "CA1"}, {"CallSid": "SM" + "0" * 32}])
def test_what_belongs_to_no_call_is_refused(voice, form):
    with pytest.raises(BadRequest):
        voice.parse(request_to("/in/voice", {"AccountSid": ACCOUNT, **form}), NOW)


CHOICE = Step(expects="choice", choices=4)


@pytest.mark.parametrize(
    ("step", "digits", "means"),
    [
        (CHOICE, "2", Meant(text="2")),
        (CHOICE, "*", Meant(wish="again")),
        (CHOICE, "#", Meant(wish="again")),
        (CHOICE, "0", Meant(command="person")),
        (CHOICE, "8", Meant(command="menu")),
        (CHOICE, "9", Meant(text="9")),
        (replace(CHOICE, skips=1), "9", Meant(wish="skip")),
        (replace(CHOICE, choices=9), "8", Meant(text="8")),
        (Step(expects="choices", choices=4), "13", Meant(text="1, 3")),
        (Step(expects="number"), "0", Meant(text="0")),
        (Step(expects="number"), "*", Meant(wish="again")),
        (Step(expects="date-day"), "0", Meant(command="person")),
        (Step(expects="date-day"), "03", Meant(text="03")),
        (Step(expects="date-day", skips=1), "99", Meant(wish="skip")),
        (Step(expects="date-year", skips=1), "99", Meant(text="99")),
        (Step(expects="date-year"), "88", Meant(text="88")),
        (Step(expects="a_number", choices=2), "1", Meant(text="1")),
        (Step(expects="a_number", choices=2), "88", Meant(command="menu")),
        (Step(expects="phone"), "5500000001", Meant(text="5500000001")),
        (Step(expects="reference"), "12345671", Meant(text="12345671")),
        (Step(expects="reference"), "0", Meant(command="person")),
        (Step(expects="pin"), "88", Meant(command="menu")),
        (Step(expects="pin"), "12*", Meant(wish="again")),
        (Step(expects="name"), "1", Meant(wish="record")),
        (Step(expects="place", choices=4), "7", Meant(wish="record")),
        (Step(expects="place", choices=4), "1", Meant(text="1")),
        (Step(expects="text", choices=4), "7", Meant(text="7")),
        (Step(), "8", Meant(command="menu")),
    ],
)
def test_what_a_key_means_depends_on_what_was_asked(step, digits, means):
    assert meant(step, digits) == means


# ------------------------------------------------------------------------------------------------------ a step


def test_a_step_is_read_as_it_was_written():
    step = Step(
        turn=7, asked="aside:confirm#1a2b3c4d", expects="choice", choices=2, silent=1, wrongs=3, agreed=1, language="pt"
    )
    query = step.query()
    assert query.isascii()
    assert set(query) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~&=")
    assert read_step(dict(each.split("=") for each in query.split("&"))) == step


@pytest.mark.parametrize("query", [{"n": "x"}, {"n": "-1"}, {"n": "99999"}, {"n": "²"}, {"s": "1.5"}, {"a": "x" * 200}])
def test_what_is_no_step_is_refused(query):
    with pytest.raises(BadRequest):
        read_step(query)


# ------------------------------------------------------------------------------------------------------ what is said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("A000-000-012", "A, 0 0 0, 0 0 0, 0 1 2"),
        ("1234 5671", "1 2 3 4, 5 6 7 1"),
        ("802513", "8 0 2, 5 1 3"),
        ("+52 55 0000 0012", "5 2, 5 5, 0 0 0 0, 0 0 1 2"),
        ("1-800-898-7180", "1, 8 0 0, 8 9 8, 7 1 8 0"),
    ],
)
def test_long_numbers_are_said_digit_by_digit(written, said):
    assert spell(written) == said
    assert list(lines_of("es", f"Es: {written}. Repito.")) == [
        Line("es", "Es:"),
        Line("es", said, slow=True),
        Line("es", "Repito."),
    ]


@pytest.mark.parametrize(
    "text", ["El 3 de abril de 1985.", "De 09:00 a 17:00.", "Llame al 911.", "12,000 personas", "MPP-2021"]
)
def test_other_numbers_are_said_as_they_are(text):
    assert list(lines_of("es", text)) == [Line("es", text)]


def test_what_no_voice_says_is_left_out():
    assert clean("1) Nombres: \u2068Marta\u2069\n2) Sexo:\x00 Mujer\n") == "1. Nombres: Marta. 2. Sexo:  Mujer."


def test_an_option_stands_before_its_key(voice):
    said = voice.render([full_prompt()]).body["lines"]
    assert "Honduras: oprima 1." in " ".join(said)


def test_a_long_text_is_cut_into_what_one_breath_takes(voice):
    document = voice.writer.tell([Line("es", "palabra " * 2000)])
    assert document.count("<Say") == 6


def test_every_language_is_spoken_and_heard_by_what_twilio_has(voice):
    gather, say = (table()[verb]["attributes"] for verb in ("Gather", "Say"))
    for code, each in voice.content.languages.items():
        assert each.speech["say"] in say["language"], code
        assert each.speech["voice"] in say["voice"], code
        assert each.speech.get("gather") in {None, *gather["language"]}, code
    assert [code for code, each in voice.content.languages.items() if not each.speech.get("gather")] == ["ht"]


def test_a_question_is_put_whole_or_short(voice):
    from channels.calls.speech import Manner

    name = prompt("¿Cómo se llama?", about="p1.given_names", expects=Expect.NAME, hint="Ejemplo: María")
    said = {
        each: " ".join(line.text for line in voice.speech.lines([name], Step(told=1, silent=1), each))
        for each in Manner
    }
    assert (
        said[Manner.WHOLE] == "¿Cómo se llama? Ejemplo: María Dígalo ahora. Para dejar su respuesta grabada, oprima 1."
    )
    assert said[Manner.SHORT].startswith("No le oí. ¿Cómo se llama?")
    assert "Ejemplo" not in said[Manner.SHORT]
    assert "o decirlo en voz alta" in said[Manner.OTHER_WAY]


# ------------------------------------------------------------------------------------------------------ recordings


@pytest.fixture
def stand_in():
    with StandIn(lambda *_: 200, clock=lambda: NOW) as opened:
        yield opened
        assert opened.faults == []


@pytest.fixture
def at_twilio(stand_in):
    opened = Voice(Account(ACCOUNT, (TOKEN,), PUBLIC, stand_in.url), NUMBER, load_content())
    yield opened
    opened.provider.client.http_client.session.close()


def test_a_recording_is_fetched_and_then_deleted_over_there(at_twilio, stand_in):
    stand_in.calls.sounds[RECORDING] = SOUND
    fetched = at_twilio.fetch(File("audio", "", RECORDING))
    assert (fetched.kind, fetched.data) == ("audio/wav", SOUND)
    at_twilio.let_go(File("audio", "", RECORDING))
    assert stand_in.calls.sounds == {}


def test_what_is_gone_over_there_is_let_go_and_a_failure_is_tried_again(at_twilio, stand_in, monkeypatch):
    at_twilio.let_go(File("audio", "", RECORDING))
    monkeypatch.setattr(type(stand_in.calls), "answer_recording", lambda *_, **__: Response(status=503))
    with pytest.raises(SendError) as later:
        at_twilio.let_go(File("audio", "", RECORDING))
    assert (later.value.reason, later.value.retry) == ("503", True)


def test_what_is_not_ready_is_fetched_later(at_twilio):
    with pytest.raises(SendError) as waits:
        at_twilio.fetch(File("audio", "", RECORDING))
    assert (waits.value.reason, waits.value.retry) == ("not_ready", True)


@pytest.mark.parametrize("reference", ["https://evil.example/RE1", "RE1", f"{RECORDING}/../../x", ""])
def test_nothing_else_is_ever_asked_for(at_twilio, stand_in, reference):
    for ask in (at_twilio.fetch, at_twilio.let_go):
        with pytest.raises(SendError) as refused:
            ask(File("audio", "", reference))
        assert (refused.value.reason, refused.value.retry) == ("no_recording", False)
