"""The hotline's number at Twilio: what must be set there is shown first, and whether calls find their way is checked."""

import pytest
from click.testing import CliRunner

from channels import setup
from channels.calls import setup as calls
from rehearsal.twilio import ACCOUNT, NUMBER, TOKEN

RIGHT = {
    "voice_url": "https://bot.example.org/in/voice",
    "voice_method": "POST",
    "voice_fallback_url": "https://bot.example.org/in/voice/sorry",
    "voice_fallback_method": "POST",
    "status_callback": "https://bot.example.org/in/voice/ended",
    "status_callback_method": "POST",
}


@pytest.fixture
def told(stand_in, monkeypatch):
    monkeypatch.setenv("MPP_TWILIO_ACCOUNT_SID", ACCOUNT)
    monkeypatch.setenv("MPP_TWILIO_AUTH_TOKEN", TOKEN)
    monkeypatch.setenv("MPP_VOICE_FROM", NUMBER)
    monkeypatch.setenv("MPP_PUBLIC_URL", "https://bot.example.org")
    monkeypatch.setenv("MPP_TWILIO_API_URL", stand_in.url)
    monkeypatch.setattr(calls, "knock", lambda what, *_: setup.Finding(what))
    return lambda command, *given: CliRunner().invoke(command, given)


def test_what_a_call_needs_is_shown_and_then_written(told, stand_in):
    shown = told(setup.setup).output.splitlines()
    assert "voice_url: (nothing) -> https://bot.example.org/in/voice" in shown
    assert not stand_in.ledger.settings["voice_url"]
    assert told(setup.setup, "--write").output.splitlines()[-1] == "written"
    assert RIGHT.items() <= stand_in.ledger.settings.items()
    assert told(setup.setup, "--write").output == "nothing to change\n"


def test_a_number_that_leads_elsewhere_is_found(told, stand_in):
    stand_in.ledger.settings.update(RIGHT, voice_application_sid=f"AP{1:032x}")
    said = told(setup.check)
    assert said.exit_code == 1
    (wrong,) = [each for each in said.output.splitlines() if each.startswith("wrong")]
    assert "webhook of calls: voice_application_sid" in wrong


def test_when_all_is_well_every_line_says_so(told, stand_in):
    stand_in.ledger.settings.update(RIGHT)
    said = told(setup.check)
    assert (said.exit_code, {line[:2] for line in said.output.splitlines()}) == (0, {"ok"})
    assert "ok     number MPP_VOICE_FROM" in said.output.splitlines()


def test_a_number_that_the_account_does_not_have_is_said(told, monkeypatch):
    monkeypatch.setenv("MPP_VOICE_FROM", "+525500000077")
    assert "the account has no such number" in told(setup.check).output
    assert "MPP_VOICE_FROM" in told(setup.setup).output
