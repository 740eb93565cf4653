"""Whoever installs this sees what is wrong before anybody's message is lost, and nothing changes unasked."""

import pytest
from click.testing import CliRunner
from twilio.request_validator import RequestValidator
from werkzeug.wrappers import Response

from channels import setup, setup_parts
from channels.setup import differences, examine, find_number, wanted
from channels.setup_parts import Difference, Finding
from channels.sms import Sms
from channels.twilio import Account
from rehearsal.ledger import NEW_NUMBER
from rehearsal.twilio import ACCOUNT, NUMBER, TOKEN

RIGHT = {
    "sms_url": "https://bot.example.org/in/sms#rc=3&rp=all",
    "sms_method": "POST",
    "sms_fallback_url": "https://bot.example.org/in/sms?again=1#rc=3&rp=all",
    "sms_fallback_method": "POST",
}


@pytest.fixture
def told(stand_in, monkeypatch):
    """The commands as somebody types them, with the settings of this stand-in."""
    monkeypatch.setenv("MPP_TWILIO_ACCOUNT_SID", ACCOUNT)
    monkeypatch.setenv("MPP_TWILIO_AUTH_TOKEN", TOKEN)
    monkeypatch.setenv("MPP_SMS_FROM", NUMBER)
    monkeypatch.setenv("MPP_PUBLIC_URL", "https://bot.example.org")
    monkeypatch.setenv("MPP_TWILIO_API_URL", stand_in.url)
    return lambda command, *given: CliRunner().invoke(command, given)


def test_the_number_is_to_be_tried_again_and_to_have_a_second_door(door):
    assert wanted(door) == RIGHT


def test_without_write_nothing_is_changed(told, stand_in):
    before = dict(stand_in.ledger.settings)
    shown = told(setup.setup)
    assert shown.exit_code == 0
    assert shown.output.splitlines() == [
        "sms_url: https://bot.example.org/in/sms -> https://bot.example.org/in/sms#rc=3&rp=all",
        "sms_fallback_url: (nothing) -> https://bot.example.org/in/sms?again=1#rc=3&rp=all",
        "nothing was changed; `mpp channels setup --write` does it",
    ]
    assert stand_in.ledger.settings == before


def test_with_write_the_number_is_what_it_must_be(told, stand_in):
    assert told(setup.setup, "--write").output.splitlines()[-1] == "written"
    assert stand_in.ledger.settings == NEW_NUMBER | RIGHT
    assert told(setup.setup, "--write").output == "nothing to change\n"


def test_an_application_that_would_take_the_messages_is_taken_off(door, stand_in):
    stand_in.ledger.settings.update(RIGHT, sms_application_sid=f"AP{1:032x}")
    assert differences(door, find_number(door)) == [Difference("sms_application_sid", f"AP{1:032x}", "")]


def test_a_number_of_somebody_else_is_not_found(told, monkeypatch):
    monkeypatch.setenv("MPP_SMS_FROM", "+15005550001")
    shown = told(setup.setup)
    assert (shown.exit_code, "no such number" in shown.output) == (1, True)


def test_a_refused_token_is_said_in_one_line(told, monkeypatch):
    monkeypatch.setenv("MPP_TWILIO_AUTH_TOKEN", "f" * 32)
    shown = told(setup.setup)
    assert (shown.exit_code, shown.output) == (1, "Error: Twilio answers 20003\n")


# ------------------------------------------------------------------------------------------------------------- check


class Server:
    """The bot's own address as it is reached from outside: right, deaf, behind a bad proxy, or somebody else's."""

    def __init__(self, answer):
        self.answer = answer

    def request(self, method, url, data, headers):
        genuine = RequestValidator(TOKEN).validate(url, data, headers["X-Twilio-Signature"])
        return Response(status=self.answer(genuine))


@pytest.fixture
def reached(monkeypatch):
    """What stands between the outside and the bot is put at the HTTP library's place."""

    def through(answer):
        def request(self, method, url, data=None, headers=None, **more):
            if url.startswith("https://bot.example.org"):
                return Server(answer).request(method, url, data, headers)
            return original(self, method, url, data=data, headers=headers, **more)

        original = setup_parts.TwilioHttpClient.request
        monkeypatch.setattr(setup_parts.TwilioHttpClient, "request", request)

    return through


def right(genuine):
    return 200 if genuine else 403


def wrong_things(door):
    return {each.what: each.wrong for each in examine(door) if each.wrong}


def test_when_all_is_well_every_line_says_so(told, stand_in, reached):
    stand_in.ledger.settings.update(RIGHT)
    reached(right)
    shown = told(setup.check)
    assert (shown.exit_code, [line[:3] for line in shown.output.splitlines()]) == (0, ["ok "] * 6)


def test_a_webhook_that_leads_elsewhere_is_found(door, stand_in, reached):
    stand_in.ledger.settings.update(RIGHT, sms_url="https://demo.twilio.com/welcome/sms/reply")
    reached(right)
    (what, wrong), *others = wrong_things(door).items()
    assert (what, others) == ("webhook of the number", [])
    assert wrong.startswith("sms_url: https://demo.twilio.com/welcome/sms/reply -> https://bot.example.org/in/sms")


@pytest.mark.parametrize(
    ("answer", "failed", "advice"),
    [
        (lambda genuine: 403, ["a signed request to /in/sms is taken"], "the proxy changes the path"),
        (
            lambda genuine: 404,
            ["a signed request to /in/sms is taken", "a wrongly signed request to /in/sms is refused"],
            "without this door",
        ),
        (lambda genuine: 200, ["a wrongly signed request to /in/sms is refused"], "somebody else"),
        (
            lambda genuine: 500,
            ["a signed request to /in/sms is taken", "a wrongly signed request to /in/sms is refused"],
            "server's log",
        ),
    ],
)
def test_what_our_own_door_answers_says_what_is_wrong(door, stand_in, reached, answer, failed, advice):
    stand_in.ledger.settings.update(RIGHT)
    reached(answer)
    wrong = wrong_things(door)
    assert (list(wrong), all(advice in each for each in wrong.values())) == (failed, True)


def test_a_door_that_cannot_be_reached_is_said(stand_in, unused_port):
    public = f"http://127.0.0.1:{unused_port}"
    door = Sms(Account(ACCOUNT, (TOKEN,), public, stand_in.url), NUMBER)
    wrong = wrong_things(door)
    door.provider.client.http_client.session.close()
    assert "is not https" in wrong["MPP_PUBLIC_URL"]
    assert wrong["a signed request to /in/sms is taken"] == f"{public}/in/sms cannot be reached (ConnectionError)"


def test_an_address_on_this_machine_is_one_that_twilio_cannot_reach(stand_in, reached):
    door = Sms(Account(ACCOUNT, (TOKEN,), "https://localhost", stand_in.url), NUMBER)
    assert setup._public_url(door) == Finding("MPP_PUBLIC_URL", "is this machine's own: nobody else can reach it")


def test_wrong_credentials_are_said_and_no_token_is_shown(told, stand_in, reached, monkeypatch):
    reached(right)
    monkeypatch.setenv("MPP_TWILIO_AUTH_TOKEN", "f" * 32)
    shown = told(setup.check)
    assert shown.exit_code == 1
    assert "wrong  account and token: Twilio answers 20003" in shown.output
    assert "ffff" not in shown.output


# ------------------------------------------------------------------------------------------------ a messaging service

RIGHT_FOR_SERVICE = {
    "inbound_request_url": RIGHT["sms_url"],
    "inbound_method": "POST",
    "fallback_url": RIGHT["sms_fallback_url"],
    "fallback_method": "POST",
}


def test_the_service_that_the_number_belongs_to_is_shown_and_set_as_well(told, stand_in):
    stand_in.ledger.settings.update(RIGHT)
    sid = stand_in.ledger.join_service(inbound_request_url="https://demo.twilio.com/welcome")
    shown = told(setup.setup)
    assert shown.output.splitlines() == [
        f"inbound_request_url: https://demo.twilio.com/welcome -> {RIGHT['sms_url']}",
        f"fallback_url: (nothing) -> {RIGHT['sms_fallback_url']}",
        "nothing was changed; `mpp channels setup --write` does it",
    ]
    assert told(setup.setup, "--write").output.splitlines()[-1] == "written"
    assert stand_in.ledger.services[sid] == RIGHT_FOR_SERVICE | {"use_inbound_webhook_on_number": False}
    assert told(setup.setup).output == "nothing to change\n"


def test_a_service_that_leaves_it_to_its_numbers_stays_as_it_is(told, stand_in):
    stand_in.ledger.settings.update(RIGHT)
    stand_in.ledger.join_service(use_inbound_webhook_on_number=True)
    assert told(setup.setup).output == "nothing to change\n"


def test_a_service_that_the_number_does_not_belong_to_is_none_of_ours(told, stand_in):
    stand_in.ledger.settings.update(RIGHT)
    stand_in.ledger.join_service()
    stand_in.ledger.belongs_to = ""
    assert told(setup.setup).output == "nothing to change\n"


def test_a_service_as_the_sender_is_set_itself(told, stand_in, monkeypatch):
    sid = stand_in.ledger.join_service(use_inbound_webhook_on_number=True)
    monkeypatch.setenv("MPP_SMS_FROM", sid)
    assert told(setup.setup, "--write").output.splitlines()[-2:] == [
        "use_inbound_webhook_on_number: True -> False",
        "written",
    ]
    assert stand_in.ledger.services[sid] == RIGHT_FOR_SERVICE | {"use_inbound_webhook_on_number": False}


def test_a_service_that_leads_elsewhere_is_found(told, stand_in, reached):
    stand_in.ledger.settings.update(RIGHT)
    stand_in.ledger.join_service()
    reached(right)
    shown = told(setup.check)
    (wrong,) = [line for line in shown.output.splitlines() if line.startswith("wrong")]
    assert "messaging service: inbound_request_url: (nothing) ->" in wrong


def test_a_service_that_the_account_does_not_have_is_said(told, monkeypatch):
    monkeypatch.setenv("MPP_SMS_FROM", f"MG{9:032x}")
    shown = told(setup.setup)
    assert (shown.exit_code, "no such number" in shown.output) == (1, True)
