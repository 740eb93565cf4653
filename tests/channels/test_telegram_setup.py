"""Whoever installs this sees what is wrong with the bot before anybody's message is lost."""

import pytest
from click.testing import CliRunner
from werkzeug.wrappers import Response

from channels import setup, setup_parts
from rehearsal.messenger import Messenger
from rehearsal.telegram import TelegramStandIn
from rehearsal.telegram_book import SECRET, TOKEN
from rehearsal.telegram_judge import AiogramJudge
from tests.channels.bot_wire import ME

WEBHOOK = "https://bot.example.org/in/telegram"
ALLOWED = ["message", "edited_message", "callback_query", "my_chat_member"]
RIGHT = {"url": WEBHOOK, "secret_token": SECRET, "allowed_updates": ALLOWED, "max_connections": 8}


@pytest.fixture
def stand_in():
    with TelegramStandIn(judge=AiogramJudge()) as opened:
        yield opened
        assert opened.faults == []


@pytest.fixture
def told(stand_in, monkeypatch):
    """The commands as somebody types them, with the settings of this stand-in."""
    monkeypatch.setenv("MPP_TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("MPP_TELEGRAM_SECRET", SECRET)
    monkeypatch.setenv("MPP_TELEGRAM_API_URL", stand_in.url)
    monkeypatch.setenv("MPP_PUBLIC_URL", "https://bot.example.org")
    return lambda command, *given: CliRunner().invoke(command, given)


@pytest.fixture
def reached(monkeypatch):
    """What stands between the outside and the bot is put at the HTTP library's place."""

    def through(answer):
        def request(self, method, url, data=None, headers=None, **more):
            genuine = headers["X-Telegram-Bot-Api-Secret-Token"] == SECRET and data == {"update_id": 0}
            return Response(status=answer(genuine))

        monkeypatch.setattr(setup_parts.TwilioHttpClient, "request", request)

    return through


def right(genuine):
    return 200 if genuine else 403


def wrong(shown):
    return [line for line in shown.output.splitlines() if line.startswith("wrong")]


def test_without_write_nothing_is_changed(told, stand_in):
    shown = told(setup.setup)
    assert shown.output.splitlines() == [
        f"url: (nothing) -> {WEBHOOK}",
        "allowed_updates: (nothing) -> callback_query edited_message message my_chat_member",
        "max_connections: (nothing) -> 8",
        "nothing was changed; `mpp channels setup --write` does it",
    ]
    assert stand_in.webhook == {}


def test_with_write_the_webhook_is_what_it_must_be(told, stand_in):
    assert told(setup.setup, "--write").output.splitlines()[-1] == "written"
    assert stand_in.webhook == RIGHT
    assert told(setup.setup, "--write").output == "nothing to change\n"


def test_who_fetches_updates_has_the_webhook_taken_away_and_what_waits_kept(told, stand_in, monkeypatch):
    stand_in.webhook = dict(RIGHT)
    Messenger(stand_in, ME).stand_in.waiting.append({"update_id": 1})
    monkeypatch.setenv("MPP_TELEGRAM_MODE", "poll")
    assert told(setup.setup, "--write").output.splitlines() == [f"url: {WEBHOOK} -> (nothing)", "written"]
    assert (stand_in.webhook, len(stand_in.waiting)) == ({}, 1)


def test_a_secret_that_telegram_was_not_told_is_set_again(told, stand_in):
    stand_in.webhook = RIGHT | {"secret_token": "another", "last_error_message": "Wrong response: 403 FORBIDDEN"}
    stand_in.waiting.append({"update_id": 1})
    assert told(setup.setup, "--write").output.splitlines()[0] == "secret_token: another one -> MPP_TELEGRAM_SECRET"
    assert stand_in.webhook == RIGHT


def test_a_refused_token_is_said_in_one_line(told, monkeypatch):
    monkeypatch.setenv("MPP_TELEGRAM_TOKEN", f"7000000002:{'B' * 35}")
    shown = told(setup.setup)
    assert (shown.exit_code, shown.output) == (1, "Error: Telegram answers 401\n")


def test_when_all_is_well_every_line_says_so(told, stand_in, reached):
    stand_in.webhook = dict(RIGHT)
    reached(right)
    shown = told(setup.check)
    assert (shown.exit_code, [line[:3] for line in shown.output.splitlines()]) == (0, ["ok "] * 6)


@pytest.mark.parametrize(
    ("answer", "advice"),
    [
        (lambda genuine: 403, "MPP_TELEGRAM_SECRET is not the one"),
        (lambda genuine: 404, "the server runs without Telegram"),
        (lambda genuine: 200, "somebody else"),
        (lambda genuine: 500, "server's log"),
    ],
)
def test_what_our_own_door_answers_says_what_is_wrong(told, stand_in, reached, answer, advice):
    stand_in.webhook = dict(RIGHT)
    reached(answer)
    shown = told(setup.check)
    assert (shown.exit_code, all(advice in each for each in wrong(shown)), bool(wrong(shown))) == (1, True, True)


def test_a_webhook_that_leads_elsewhere_and_what_telegram_met_there_are_said(told, stand_in, reached):
    stand_in.webhook = RIGHT | {"url": "https://elsewhere.example.org", "last_error_message": "Connection refused"}
    stand_in.waiting.append({"update_id": 1})
    reached(right)
    first, second = wrong(told(setup.check))
    assert first.startswith("wrong  webhook of the bot: url: https://elsewhere.example.org ->")
    assert second == "wrong  what Telegram brings: 1 updates wait; last it met: Connection refused"


def test_a_port_that_telegram_does_not_know_is_said(told, stand_in, reached, monkeypatch):
    monkeypatch.setenv("MPP_PUBLIC_URL", "https://bot.example.org:9000")
    stand_in.webhook = RIGHT | {"url": "https://bot.example.org:9000/in/telegram"}
    reached(right)
    assert wrong(told(setup.check)) == ["wrong  MPP_PUBLIC_URL: Telegram brings nothing to port 9000"]


def test_wrong_credentials_are_said_and_no_token_is_shown(told, monkeypatch):
    monkeypatch.setenv("MPP_TELEGRAM_TOKEN", f"7000000002:{'B' * 35}")
    shown = told(setup.check)
    assert (shown.exit_code, shown.output) == (1, "wrong  token MPP_TELEGRAM_TOKEN: Telegram answers 401\n")


def test_who_has_no_provider_is_told_so(monkeypatch):
    shown = CliRunner().invoke(setup.check)
    assert (shown.exit_code, shown.exception.faults) == (
        1,
        ["MPP_TWILIO_ACCOUNT_SID, MPP_TELEGRAM_TOKEN, MPP_MAIL_FROM: all are missing; there is nobody to look at"],
    )
