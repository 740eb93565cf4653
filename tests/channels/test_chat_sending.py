"""What is sent by WhatsApp arrives as its contract wants it: buttons where they can be had, nothing freely after 24 hours."""

import json
from datetime import timedelta

import pytest
from click.testing import CliRunner

from bot.dialogue.messages import Address
from channels import setup
from channels.base import Payload, Recipient, SendError
from channels.chat.door import NO_BUTTONS
from rehearsal.chat_phone import VOICE_NOTE, ChatPhone
from rehearsal.replies import refusal
from rehearsal.twilio import ACCOUNT, NUMBER, TOKEN, Nonsense
from tests.channels.chats import HIDDEN, PERSON, content, open_messenger, open_whatsapp, said
from tests.channels.wire import NOW, PUBLIC, full_prompt, mark, prompt, request_to

WEBHOOK = f"{PUBLIC}/in/whatsapp"


def to(sender=PERSON, **more):
    channel, _, value = sender.partition(":")
    return Recipient(address=Address(channel, value.replace("+521", "+52")), **{"memory": {"to": sender}, **more})


@pytest.fixture
def door(stand_in, bot):
    """WhatsApp, whose Twilio is the stand-in, in the hours after somebody wrote."""
    opened = bot.door = open_whatsapp(stand_in.url)
    stand_in.point_chats_at(WEBHOOK)
    stand_in.receive(PERSON, "hola")
    yield opened
    opened.provider.client.http_client.session.close()


@pytest.fixture
def told(stand_in, monkeypatch):
    """The commands as somebody types them, with the settings of this stand-in."""
    monkeypatch.setenv("MPP_TWILIO_ACCOUNT_SID", ACCOUNT)
    monkeypatch.setenv("MPP_TWILIO_AUTH_TOKEN", TOKEN)
    monkeypatch.setenv("MPP_WHATSAPP_FROM", NUMBER)
    monkeypatch.setenv("MPP_PUBLIC_URL", PUBLIC)
    monkeypatch.setenv("MPP_TWILIO_API_URL", stand_in.url)
    monkeypatch.setattr(setup, "load_content", content)
    return lambda command, *given: CliRunner().invoke(command, given)


@pytest.fixture
def templates(told):
    """Everything is set up."""
    assert told(setup.setup, "--write").output.splitlines()[-1] == "written"


def failing(door, payload=Payload({"body": "hola"}), recipient=None):
    with pytest.raises(SendError) as caught:
        door.send(recipient or to(), payload, mark())
    return caught.value.reason, caught.value.retry, caught.value.effect


def last(stand_in):
    return list(stand_in.ledger.texts.values())[-1]


def notice(date="3 de abril"):
    return prompt(content().catalog.line("es", "notice-erase", date=date), key="notice-erase")


# ----------------------------------------------------------------------------------------------------------- sending


def test_a_text_leaves_as_it_is(door, stand_in):
    sid = door.send(to(), door.render([prompt("¿Cómo está?")]), "row-7").provider_id
    text = stand_in.ledger.texts[sid]
    assert (text.sender, text.to, text.body, text.taps, text.error, text.callback) == (
        f"whatsapp:{NUMBER}",
        PERSON,
        "¿Cómo está?",
        (),
        None,
        f"{WEBHOOK}?m=row-7",
    )


@pytest.mark.parametrize("sender", ["whatsapp:+5215500000001", HIDDEN])
def test_a_person_is_answered_by_the_name_by_which_they_wrote(door, stand_in, sender):
    stand_in.receive(sender, "hola")
    door.send(to(sender), door.render([prompt()]), mark())
    assert (last(stand_in).to, last(stand_in).error) == (sender, None)


def test_who_was_never_written_to_before_is_named_by_the_address(door, stand_in):
    door.send(to(memory={}), door.render([prompt()]), mark())
    assert last(stand_in).to == PERSON


def test_messenger_answers_as_the_page_that_was_written_to(stand_in, bot):
    messenger = bot.door = open_messenger(stand_in.url)
    stand_in.receive("messenger:5500000000000001", "hola")
    recipient = to("messenger:5500000000000001", memory={"from": "messenger:100000000000009"})
    messenger.send(recipient, messenger.render([full_prompt()]), mark())
    assert (last(stand_in).sender, last(stand_in).to) == ("messenger:100000000000009", "messenger:5500000000000001")
    assert "1) Honduras" in last(stand_in).body
    assert failing(messenger, recipient=to("messenger:5500000000000001", memory={})) == ("no_page", False, "closed")
    messenger.provider.client.http_client.session.close()


def test_a_service_sends_under_its_own_name(door, stand_in):
    service = open_whatsapp(stand_in.url, f"MG{1:032x}")
    assert service.send(to(), service.render([prompt()]), mark()).provider_id in stand_in.ledger.texts
    service.provider.client.http_client.session.close()


# ----------------------------------------------------------------------------------------------------------- buttons


def test_a_question_is_tapped_where_its_template_is_there(door, stand_in, templates):
    door.send(to(), door.render([full_prompt()]), mark())
    assert last(stand_in).taps == (("p1.nationality|HN", "Honduras"), ("p1.nationality|GT", "Guatemala"))
    assert (last(stand_in).error, "Honduras" in last(stand_in).body.replace("Ejemplo: Honduras", "")) == (None, False)


def test_every_shape_arrives(door, stand_in, templates):
    for template in [each for each in door.templates.every if each.language == "es" and not each.needs_approval]:
        variables = {n: f"{n} {value}" for n, value in template.variables.items()}
        tapped = {"name": template.name, "variables": variables}
        door.send(to(), Payload({"body": "a", "tapped": tapped}), mark())
        assert last(stand_in).error is None
        assert len(last(stand_in).taps) == int(template.base.rpartition("_")[2])


def test_where_it_is_not_the_question_has_numbers(door, stand_in):
    door.send(to(), door.render([full_prompt()]), mark())
    assert (last(stand_in).taps, "1) Honduras" in last(stand_in).body) == ((), True)


def test_the_templates_are_looked_up_once_and_not_for_each_message(door, stand_in, templates, monkeypatch):
    asked, answer = [], type(stand_in.chats).answer_contents
    monkeypatch.setattr(
        type(stand_in.chats), "answer_contents", lambda self, request: asked.append(1) or answer(self, request)
    )
    for _ in range(3):
        door.send(to(), door.render([full_prompt()]), mark())
    assert len(asked) == 1


@pytest.mark.parametrize("code", ["21655", "21656"])
def test_what_twilio_refuses_with_buttons_leaves_with_numbers(door, stand_in, templates, code):
    stand_in.next(code)
    door.send(to(), door.render([full_prompt()]), mark())
    assert "1) Honduras" in last(stand_in).body


TROUBLES = {
    "429": ("429", True, ""),
    "500": ("500", False, "unknown"),
    "reset": ("ConnectionError", False, "unknown"),
    "reset_after": ("ConnectionError", False, "unknown"),
    "malformed": ("malformed", False, "unknown"),
    "20429": ("429", True, ""),
    "20003": ("20003", False, "alarm"),
    "21610": ("21610", False, "stopped"),
}


@pytest.mark.parametrize("asked", [prompt(), full_prompt()], ids=["said", "tapped"])
@pytest.mark.parametrize("trouble", TROUBLES)
def test_other_troubles_are_what_they_are_for_every_message(door, stand_in, templates, trouble, asked):
    stand_in.next(trouble)
    before = len(stand_in.ledger.texts)
    assert failing(door, door.render([asked])) == TROUBLES[trouble]
    assert len(stand_in.ledger.texts) - before == (trouble == "reset_after")


def test_an_answer_that_does_not_come_leaves_us_in_doubt_and_not_waiting(stand_in, templates):
    impatient = open_whatsapp(stand_in.url, patience=0.5)
    stand_in.next("stall")
    assert failing(impatient, impatient.render([full_prompt()])) == ("ReadTimeout", False, "unknown")
    impatient.provider.client.http_client.session.close()


def test_too_many_at_once_is_tried_again_later(door):
    assert (door.judge("63018").retry, door.judge("63018").effect) == (True, "")


@pytest.mark.parametrize(
    "answer", [refusal(429, 20429), refusal(503, 20503), Nonsense("<html>")], ids=["429", "503", "malformed"]
)
def test_where_the_templates_cannot_be_listed_the_question_has_numbers(door, stand_in, templates, monkeypatch, answer):
    monkeypatch.setattr(type(stand_in.chats), "answer_contents", lambda self, request: answer)
    door.send(to(), door.render([full_prompt()]), mark())
    assert (last(stand_in).taps, "1) Honduras" in last(stand_in).body) == ((), True)
    assert failing(door, door.render([notice()]), to(open=False)) == ("window", False, "closed")


@pytest.mark.parametrize("code", sorted(NO_BUTTONS))
def test_buttons_that_fail_only_in_the_report_are_numbers_at_the_next_try(door, stand_in, templates, code):
    judged = door.judge(code)
    assert (judged.retry, judged.after) == (True, 0.0)
    door.send(to(memory={"to": PERSON, **judged.memory}), door.render([full_prompt()]), mark())
    assert "1) Honduras" in last(stand_in).body


def test_what_was_sent_with_buttons_is_found_by_what_stands_above_them(door, stand_in, templates):
    payload, since = door.render([full_prompt()]), stand_in.clock() - timedelta(minutes=2)
    stand_in.next("reset_after")
    assert failing(door, payload)[2] == "unknown"
    assert list(door.find_sent(to(), payload, since)) == [last(stand_in).sid]
    assert list(door.find_sent(to(), door.render([prompt("otra")]), since)) == []


# -------------------------------------------------------------------------------------------------------- the 24 hours


def test_after_them_nothing_is_said_freely(door, stand_in):
    assert failing(door, recipient=to(open=False)) == ("window", False, "closed")
    assert not [each for each in stand_in.ledger.texts.values() if each.outgoing]


def test_after_them_a_notice_is_the_approved_template(door, stand_in, templates):
    stand_in.ledger.texts.clear()
    door.send(to(open=False), door.render([notice()]), mark())
    assert (last(stand_in).body, last(stand_in).error) == (notice().text, None)


@pytest.mark.parametrize("verdict", ["pending", "rejected"])
def test_a_notice_that_is_not_approved_is_not_sent(door, stand_in, told, verdict):
    stand_in.chats.verdict = verdict
    told(setup.setup, "--write")
    assert failing(door, door.render([notice()]), to(open=False)) == ("window", False, "closed")


def test_that_they_are_over_may_show_only_in_the_report_and_is_remembered(door, stand_in, bot):
    stand_in.ledger.texts.clear()
    sid = door.send(to(), door.render([prompt()]), mark()).provider_id
    stand_in.report()
    report = bot.came[-1]
    assert (report.provider_id, report.status, report.reason) == (sid, "undelivered", "63016")
    judged = door.judge(report.reason)
    assert (judged.retry, judged.after, judged.effect) == (True, 0.0, "closed")
    assert failing(door, recipient=to(memory=judged.memory)) == ("window", False, "closed")


def test_whatever_is_heard_opens_them_again(door):
    (heard,) = door.parse(request_to("/in/whatsapp", said()), NOW)
    assert heard.memory["closed"] is False


# ----------------------------------------------------------------------------------------------------------- setting up


def test_without_write_the_difference_is_shown_and_nothing_changed(told, stand_in, door):
    shown = told(setup.setup).output.splitlines()
    assert shown[0] == f"callback_url: {WEBHOOK} -> {WEBHOOK}#rc=3&rp=all"
    assert sum(line.startswith("template: (nothing) -> mpp_") for line in shown) == len(door.templates.every)
    assert shown[-1] == "nothing was changed; `mpp channels setup --write` does it"
    assert stand_in.chats.contents == {}


def test_with_write_all_is_there_and_the_second_time_nothing_is_to_be_done(told, stand_in, door, templates):
    assert stand_in.chats.webhook == {
        "callback_url": f"{WEBHOOK}#rc=3&rp=all",
        "callback_method": "POST",
        "fallback_url": f"{WEBHOOK}?again=1#rc=3&rp=all",
        "fallback_method": "POST",
    }
    assert {each["friendly_name"] for each in stand_in.chats.contents.values()} == {
        each.name for each in door.templates.every
    }
    assert told(setup.setup, "--write").output == "nothing to change\n"


def test_a_text_that_changed_is_a_new_template_beside_the_old_one(told, stand_in, templates):
    content_ = next(each for each in stand_in.chats.contents.values() if "_es_notice_erase_" in each["friendly_name"])
    content_["friendly_name"] = "mpp_es_notice_erase_0000000000"
    before = len(stand_in.chats.contents)
    (line, *_) = told(setup.setup).output.splitlines()
    assert line.startswith("template: mpp_es_notice_erase_0000000000 -> mpp_es_notice_erase_")
    told(setup.setup, "--write")
    assert len(stand_in.chats.contents) == before + 1
    assert told(setup.setup).output == "nothing to change\n"


def test_an_approval_that_nobody_asked_for_is_asked_for(told, stand_in, templates):
    forgotten = next(each for each in stand_in.chats.contents.values() if "notice_erase" in each["friendly_name"])
    forgotten["approval_requests"] = {"status": "unsubmitted"}
    assert told(setup.setup).output.splitlines()[0].startswith("approval of mpp_")
    told(setup.setup, "--write")
    assert forgotten["approval_requests"]["status"] == "approved"


def test_a_language_that_meta_does_not_know_has_its_buttons_and_no_notices(stand_in, templates):
    creole = [each for each in stand_in.chats.contents.values() if each["language"] == "ht"]
    assert (len(creole), [each for each in creole if each["approval_requests"]]) == (19, [])


def test_a_sender_that_the_account_does_not_have_is_said(told, monkeypatch):
    monkeypatch.setenv("MPP_WHATSAPP_FROM", "+15005550001")
    shown = told(setup.setup)
    assert (shown.exit_code, "no such number: MPP_WHATSAPP_FROM" in shown.output) == (1, True)


def test_the_check_says_what_is_missing(told, stand_in, door):
    lines = told(setup.check).output.splitlines()
    assert f"wrong  webhook of WhatsApp: callback_url: {WEBHOOK} -> {WEBHOOK}#rc=3&rp=all" in "\n".join(lines)
    assert any("are missing: choices have numbers until then" in line for line in lines)


def test_the_check_names_a_notice_that_meta_refused(told, stand_in):
    stand_in.chats.verdict = "rejected"
    told(setup.setup, "--write")
    (line,) = [line for line in told(setup.check).output.splitlines() if "approval of notices" in line]
    assert line.startswith("wrong  approval of notices: refused: mpp_en_joined_elsewhere_")


# ------------------------------------------------------------------------------------------------------ looking up late


@pytest.fixture
def phone(stand_in):
    return ChatPhone(stand_in, PERSON)


def test_what_we_missed_is_listed_with_its_sender_and_its_file(door, stand_in, phone):
    since = stand_in.clock() - timedelta(hours=1)
    stand_in.receive(PERSON, "perdido", bring=False)
    stand_in.receive("+525500000002", "por SMS", bring=False)
    phone.sends_file(body="mis papeles")
    found = {each.text: each for each in door.arrivals(since)}
    assert set(found) == {"hola", "perdido", "mis papeles"}
    assert found["perdido"].address == Address("whatsapp", "+525500000001")
    assert door.fetch(found["mis papeles"].files[0]).data == VOICE_NOTE


def test_a_template_is_sent_as_json_that_the_contract_knows(door, stand_in, templates):
    bodies = json.dumps([each["types"] for each in stand_in.chats.contents.values()])
    assert "null" not in bodies
