"""The door of e-mail: who may bring letters, what becomes of them, and what ours look like."""

import time
from datetime import timedelta
from email import message_from_bytes, policy

import pytest

from bot.dialogue.messages import Choice, Expect
from channels.base import BadRequest, BadSignature, SendError, Unread
from channels.mail.post import Post
from rehearsal.mail import PostOffice, text_in
from tests.channels.wire import full_prompt, prompt
from tests.mail.wire import MARK, MARTA, NOW, OURS, mail, open_door, recipient, request

DOOR = open_door(checked_by="mx.example.org")


# ------------------------------------------------------------------------------------------------------ who may bring


@pytest.mark.parametrize("late", [-299, 0, 299])
def test_what_was_signed_just_now_is_let_in(late):
    DOOR.verify(request(at=NOW + timedelta(seconds=late)))


@pytest.mark.parametrize("late", [-302, 302, -86_400])
def test_what_was_signed_long_ago_or_ahead_is_not(late):
    with pytest.raises(BadSignature):
        DOOR.verify(request(at=NOW + timedelta(seconds=late)))


def test_a_changed_letter_is_not_let_in():
    signature = request().headers["X-MPP-Signature"]
    with pytest.raises(BadSignature):
        DOOR.verify(request(mail("otra cosa"), secret=None, **{"X-MPP-Signature": signature}))


@pytest.mark.parametrize(
    "signature", ["", "t=1", "t=,v1=", "t=1,v1=" + "0" * 64, "v1=" + "0" * 64, "t=-1,v1=" + "é" * 64]
)
def test_a_broken_signature_is_none(signature):
    with pytest.raises(BadSignature):
        DOOR.verify(request(secret=None, **{"X-MPP-Signature": signature.encode("latin-1").decode("latin-1")}))


def test_without_a_secret_nobody_may_bring_anything():
    with pytest.raises(BadSignature):
        open_door(secret=None).verify(request())


def test_what_is_no_letter_is_refused():
    with pytest.raises(BadRequest):
        DOOR.parse(request(b"\n\n"), NOW)


# ---------------------------------------------------------------------------------------------------- what comes of it


def said(**headers):
    (message,) = DOOR.read(mail("hola", **headers), NOW)
    return message


def test_who_answers_a_letter_of_ours_is_known():
    name = DOOR.names.make(MARK, ["place", "phone"], MARTA)
    answer = said(In_Reply_To=name)
    assert (answer.numbers, answer.unsure) == (("place", "phone"), "")


def test_a_forged_answer_to_somebody_elses_letter_is_a_letter_like_any_other():
    """PEERS case 17: no hijack. The conversation is that of the sender's own address, whatever the letter refers to."""
    name = DOOR.names.make(MARK, ["place", "phone"], "luis@example.com")
    forged = said(In_Reply_To=name)
    assert (forged.address.value, forged.numbers, forged.unsure) == (MARTA, (), "unauthenticated")


def test_whom_our_own_server_knows_is_known():
    assert said(Authentication_Results="mx.example.org; dmarc=pass header.from=example.com").unsure == ""


def test_what_our_own_server_found_forged_is_answered_to_nobody():
    arrival = said(Authentication_Results="mx.example.org; dmarc=fail header.from=example.com")
    assert isinstance(arrival, Unread)
    assert (arrival.reason, arrival.quiet) == ("forged", False)


def test_a_letter_without_a_text_says_its_subject():
    (message,) = DOOR.read(mail("", Subject="quiero registrarme"), NOW)
    assert message.text == "quiero registrarme"


def test_the_address_is_the_same_in_capitals():
    (message,) = DOOR.read(mail(From="MARTA@Example.COM"), NOW)
    assert message.address.value == MARTA


# ------------------------------------------------------------------------------------------------------- what is sent


@pytest.fixture
def office():
    with PostOffice() as opened:
        yield opened


def sent(office, prompts, **memory):
    door = open_door(office.url)
    result = door.send(recipient(**memory), door.render(prompts), MARK)
    ((reader, letter),) = office.taken
    assert (reader, letter["Message-ID"]) == (MARTA, result.provider_id)
    return letter, result


def test_a_letter_says_that_a_machine_wrote_it_and_not_what_it_is_about(office):
    letter, _ = sent(office, [prompt("Su número A: \u2068A000-000-012\u2069.")])
    assert (letter["From"], letter["To"], letter["Subject"]) == (OURS, MARTA, "Su mensaje")
    assert (letter["Auto-Submitted"], letter["X-Loop"]) == ("auto-generated", OURS)
    assert letter["X-Auto-Response-Suppress"] == "All"
    assert text_in(letter) == "Su número A: A000-000-012."


def test_an_answer_stands_in_the_thread(office):
    letter, _ = sent(office, [prompt()], thread=["<0@example.com>", "<1@example.com>"])
    assert letter["In-Reply-To"] == "<1@example.com>"
    assert letter["References"].split() == ["<0@example.com>", "<1@example.com>"]
    assert (letter["Auto-Submitted"], letter["Subject"]) == ("auto-replied", "Re: Su mensaje")


QUESTIONS = [
    prompt("Anotado."),
    prompt("¿Cómo se llama?", about="p1.given_names", hint="Ejemplo: María", expects=Expect.NAME),
    prompt(
        "¿Cuál es su sexo?",
        about="p1.sex",
        expects=Expect.CHOICE,
        problem="No entendí.",
        choices=(Choice(value="female", label="Mujer"), Choice(value="male", label="Hombre")),
    ),
]


def test_several_questions_have_numbers_and_their_choices_letters(office):
    letter, result = sent(office, QUESTIONS)
    told, how, first, second = text_in(letter).split("\n\n")
    assert (told, how[:25]) == ("Anotado.", "Conteste a este correo co")
    assert first == "1) ¿Cómo se llama?\n   Ejemplo: María"
    assert second == "2) No entendí.\n   ¿Cuál es su sexo?\n   a) Mujer\n   b) Hombre"
    assert DOOR.names.find([result.provider_id], MARTA).asks == ("p1.given_names", "p1.sex")


def test_one_question_has_no_number_and_its_choices_have(office):
    letter, _ = sent(office, [full_prompt()])
    assert text_in(letter).splitlines()[:3] == ["No le entendí.", "(4 de 12) ¿De qué país es?", "1) Honduras"]


@pytest.mark.parametrize("text", ["ñ" * 5000, "\n.\n..\nx", "From me", "a" * 3000, "Eve\r\nBcc: x@example.org"])
def test_whatever_is_said_arrives_as_it_was_said(office, text):
    letter, _ = sent(office, [prompt(text)])
    assert text_in(letter) == text.replace("\r\n", "\n").strip()
    assert letter["Bcc"] is None


def test_a_long_name_is_not_broken(office):
    asks = [prompt("?", about=f"p{n}.a_rather_long_question_{n}") for n in range(5)]
    name = DOOR.names.make(MARK, [each.about for each in asks], MARTA)
    letter, result = sent(office, asks, thread=[name])
    assert result.provider_id == name
    raw = message_from_bytes(letter.as_bytes(policy=policy.SMTP.clone(max_line_length=900)))
    assert (raw["Message-ID"], raw["In-Reply-To"]) == (name, name)


# ---------------------------------------------------------------------------------------------------------- how much


def test_two_machines_that_talk_come_to_an_end(office):
    door = open_door(office.url)
    payload, memory = door.render([prompt()]), {}
    for _ in range(40):
        memory |= door.send(recipient(**memory), payload, MARK).memory
    with pytest.raises(SendError) as told:
        door.send(recipient(**memory), payload, MARK)
    assert (told.value.reason, told.value.retry) == ("too_many_today", False)
    tomorrow = open_door(office.url, clock=lambda: NOW + timedelta(days=1))
    assert tomorrow.send(recipient(**memory), payload, MARK).memory["sent"][1] == 1


# ------------------------------------------------------------------------------------------------------- what fails

OUTCOMES = {
    "busy": ("4.3.2", True, ""),
    "no_such_reader": ("5.1.1", False, "bad_address"),
    "full": ("4.2.2", True, ""),
    "policy": ("5.7.1", False, "alarm"),
    "refused": ("5.6.0", False, ""),
    "malformed": ("-1", True, ""),
    "reset": ("SMTPServerDisconnected", True, ""),
    "reset_after": ("SMTPServerDisconnected", False, "unknown"),
    "stall": ("SMTPServerDisconnected", False, "unknown"),
}


@pytest.mark.parametrize("trouble", OUTCOMES)
def test_each_trouble_says_whether_it_may_have_left(office, trouble):
    office.next(trouble)
    door = open_door(office.url, patience=0.3)
    with pytest.raises(SendError) as told:
        door.send(recipient(), door.render([prompt()]), MARK)
    reason, retry, effect = OUTCOMES[trouble]
    assert (told.value.reason, told.value.retry, told.value.effect) == (reason, retry, effect)
    assert bool(office.taken) == (effect == "unknown")
    door.send(recipient(), door.render([prompt()]), MARK)


def test_nobody_there_is_no_loss():
    door = open_door("smtp://127.0.0.1:9")
    with pytest.raises(SendError) as told:
        door.send(recipient(), door.render([prompt()]), MARK)
    assert told.value.retry


def test_without_tls_nothing_leaves_this_machine(monkeypatch):
    opened = open_door().post.server
    assert not opened.starts_tls
    assert Post(opened.__class__(protocol="smtp", host="mail.example.org", port=587, encrypted=False)).server.starts_tls


def test_what_is_in_doubt_is_sent_once_more_under_the_same_name(office):
    door = open_door(office.url, patience=0.3)
    office.next("reset_after")
    payload = door.render([prompt()])
    with pytest.raises(SendError):
        door.send(recipient(), payload, MARK)
    assert door.find_sent(recipient(), payload, NOW) == ()
    door.send(recipient(), payload, MARK)
    assert len({letter["Message-ID"] for _, letter in office.taken}) == 1


def test_a_letter_takes_less_than_fifty_milliseconds(office):
    door = open_door(office.url)
    began = time.perf_counter()
    for _ in range(20):
        door.send(recipient(), door.render(QUESTIONS), MARK)
    assert (time.perf_counter() - began) / 20 < 0.05
