"""Settings are read, resolved and refused with sentences that a tired person understands."""

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.settings import Hours, Settings, SettingsWrong, load, read_hours

ROOT = Path(__file__).parents[1]
SID = "AC" + "0" * 32
TWILIO = {
    "MPP_TWILIO_ACCOUNT_SID": SID,
    "MPP_TWILIO_AUTH_TOKEN": "new-secret",
    "MPP_SMS_FROM": "+52 55 1234 5678",
    "MPP_PUBLIC_URL": "https://example.org/",
}


@pytest.fixture
def given(monkeypatch, tmp_path):
    """Loads settings in an empty folder from the variables and the `.env` lines given."""
    monkeypatch.chdir(tmp_path)

    def load_given(variables=None, lines=()):
        for name, value in (variables or {}).items():
            monkeypatch.setenv(name, value)
        (tmp_path / ".env").write_text("\n".join(lines))
        return load()

    return load_given


def faults(given, variables=None, lines=()):
    with pytest.raises(SettingsWrong) as wrong:
        given(variables, lines)
    return wrong.value.faults


def test_works_without_any_setting(given, tmp_path):
    settings = given()
    assert settings.database_url == f"sqlite:///{tmp_path}/var/mpp.db"
    assert settings.key_file == tmp_path / "var/keys.json"
    assert (settings.host, settings.port, settings.home) == ("127.0.0.1", 8000, "http://localhost:8000")
    assert settings.twilio_tokens == ()


def test_the_environment_goes_before_the_file(given):
    settings = given({"MPP_BIND": "0.0.0.0:80"}, ["MPP_BIND=0.0.0.0:90", "MPP_TURN_THREADS=7", "OTHER=1"])
    assert (settings.bind, settings.turn_threads) == ("0.0.0.0:80", 7)


def test_an_empty_variable_is_as_good_as_none(given):
    assert given({"MPP_POLICY_DATE": "", "MPP_SMS_FROM": ""}).sms_from is None


def test_a_whole_provider(given):
    settings = given(TWILIO | {"MPP_TWILIO_AUTH_TOKEN_OLD": "old-secret"})
    assert settings.sms_from == "+525512345678"
    assert settings.home == settings.public_url == "https://example.org"
    assert settings.twilio_tokens == ("new-secret", "old-secret")
    assert "-secret" not in repr(settings)


BOT = {
    "MPP_TELEGRAM_TOKEN": f"7000000001:{'A' * 35}",
    "MPP_TELEGRAM_SECRET": "made-up-and-long-enough",
    "MPP_PUBLIC_URL": "https://example.org",
}


def test_a_bot_to_which_updates_are_brought_and_one_that_fetches_them(given):
    settings = given(BOT)
    assert (settings.telegram_mode, settings.telegram_api_url) == ("webhook", "https://api.telegram.org")
    assert [each for each in ("AAAA", "long-enough") if each in repr(settings)] == []


def test_a_bot_that_fetches_updates_needs_nothing_but_its_token(given):
    given({"MPP_TELEGRAM_TOKEN": BOT["MPP_TELEGRAM_TOKEN"], "MPP_TELEGRAM_MODE": "poll"})


@pytest.mark.parametrize("missing", BOT)
def test_half_a_bot_is_a_fault(given, missing):
    found = faults(given, {name: value for name, value in BOT.items() if name != missing})
    needs = "MPP_TELEGRAM_SECRET" if missing == "MPP_TELEGRAM_TOKEN" else "MPP_TELEGRAM_TOKEN"
    assert found == [f"{missing}: is missing; {needs} needs it"]


@pytest.mark.parametrize(
    ("name", "value", "fault"),
    [
        ("MPP_TELEGRAM_TOKEN", "7000000001", "write it as BotFather gave it, like 123456:ABC..."),
        ("MPP_TELEGRAM_SECRET", "short", "16 to 256 letters, digits, _ and -"),
        ("MPP_TELEGRAM_SECRET", "with spaces in it and long", "16 to 256 letters, digits, _ and -"),
    ],
)
def test_what_no_bot_has_is_a_fault_that_shows_no_secret(given, name, value, fault):
    assert faults(given, BOT | {name: value}) == [f"{name}: {fault}"]


@pytest.mark.parametrize("missing", TWILIO)
def test_half_a_provider_is_a_fault(given, missing):
    some = {name: value for name, value in TWILIO.items() if name != missing}
    assert [fault.partition(":")[0] for fault in faults(given, some)] == [missing]


MAIL = {
    "MPP_MAIL_FROM": "Register@Example.org",
    "MPP_SMTP_URL": "smtps://bot%40example.org:a-secret@smtp.example.org",
    "MPP_IMAP_URL": "imaps://bot%40example.org:a-secret@imap.example.org/INBOX",
}


def test_a_whole_address_of_mail(given):
    settings = given(MAIL)
    assert settings.mail_from == "register@example.org"
    assert "a-secret" not in repr(settings)


@pytest.mark.parametrize("missing", MAIL)
def test_half_an_address_of_mail_is_a_fault(given, missing):
    some = {name: value for name, value in MAIL.items() if name != missing}
    assert [fault.partition(":")[0] for fault in faults(given, some)] == [missing]


def test_letters_may_be_brought_where_no_mailbox_can_be_read(given):
    some = MAIL | {"MPP_IMAP_URL": "", "MPP_MAIL_SECRET": "x" * 16}
    assert given(some).mail_secret.get_secret_value() == "x" * 16


def test_a_public_address_alone_is_fine(given):
    assert given({"MPP_PUBLIC_URL": "http://127.0.0.1:9/"}).public_url == "http://127.0.0.1:9"


def test_a_misspelt_name_is_answered_with_the_nearest(given):
    assert faults(given, {"MPP_TWILIO_TOKEN": "x"}, ["MPP_DATABSE_URL=x", "mpp_bnid=x"]) == [
        "MPP_DATABSE_URL: there is no such setting; the nearest is MPP_DATABASE_URL",
        "MPP_TWILIO_TOKEN: there is no such setting; the nearest is MPP_TWILIO_AUTH_TOKEN",
        "mpp_bnid: there is no such setting; the nearest is MPP_BIND",
    ]


def test_variables_of_the_tests_are_nobodys_fault(given):
    assert given({"MPP_TEST_DATABASE_URL": "postgresql://x"})


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("MPP_DATABASE_URL", "mysql://x", "write it like sqlite:///var/mpp.db or postgresql://user@host/name"),
        ("MPP_MAIL_FROM", "Marta", "write it like register@example.org"),
        ("MPP_SMTP_URL", "https://x", "write it like smtps://user:password@mail.example.org"),
        ("MPP_IMAP_URL", "imap.example.org", "write it like imaps://user:password@mail.example.org"),
        ("MPP_PUBLIC_URL", "example.org", "write it like https://example.org"),
        ("MPP_PUBLIC_URL", "https://example.org/?a=1", "write it like https://example.org"),
        ("MPP_BIND", "8000", "write it like 127.0.0.1:8000"),
        ("MPP_BIND", "localhost:99999", "write it like 127.0.0.1:8000"),
        ("MPP_HUMAN_PHONE", "5512345678", "write it with + and the country's code, like +525512345678"),
        ("MPP_DUTY_ADDRESS", "+525512345678", "write it as door:address, like sms:+525512345678"),
        ("MPP_HUMAN_HOURS", "always", "write it like: mon-fri 09:00-17:00 America/Mexico_City"),
        ("MPP_HUMAN_HOURS", "mon-fri 09:00-17:00 Mexico/Nowhere", "there is no time zone 'Mexico/Nowhere'"),
        ("MPP_HUMAN_HOURS", "mon-fri 9-5 UTC", "'9-5' is no span of hours: write it like 09:00-17:00"),
        ("MPP_HUMAN_HOURS", "mon-fri 17:00-09:00 UTC", "'17:00-09:00' ends before it begins"),
        ("MPP_HUMAN_HOURS", "lun-vie 09:00-17:00 UTC", "'lun-vie' names no days: write it like mon-fri"),
    ],
)
def test_a_wrong_value_is_answered_with_the_right_form(given, name, value, sentence):
    assert faults(given, {name: value}) == [f"{name}: {sentence}"]


def test_all_faults_are_told_at_once(given):
    assert (
        len(faults(given, {"MPP_BIND": "x", "MPP_POLICY_DATE": "soon", "MPP_TURN_THREADS": "0", "MPP_NOTHING": "1"}))
        == 4
    )


@pytest.mark.parametrize(
    ("url", "read"),
    [
        ("sqlite:////srv/mpp.db", "sqlite:////srv/mpp.db"),
        ("sqlite://", "sqlite://"),
        ("postgres://me@db/mpp", "postgresql+psycopg://me@db/mpp"),
        ("postgresql+psycopg://me@db/mpp", "postgresql+psycopg://me@db/mpp"),
    ],
)
def test_database_addresses(url, read):
    if url == "sqlite://":
        with pytest.raises(ValidationError):
            Settings(database_url=url)
    else:
        assert Settings(database_url=url).database_url == read


def test_settings_do_not_change():
    with pytest.raises(ValidationError):
        Settings().bind = "0.0.0.0:1"


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ("2021-03-01T15:00:00+00:00", True),  # Monday 09:00 in Mexico City
        ("2021-03-01T14:59:59+00:00", False),
        ("2021-03-01T23:00:00+00:00", False),  # 17:00 sharp
        ("2021-03-06T17:00:00+00:00", True),  # Saturday 11:00
        ("2021-03-06T20:00:00+00:00", False),
        ("2021-03-07T17:00:00+00:00", False),
        ("2021-07-01T14:30:00+00:00", True),  # in summer time of that year, 09:30
    ],
)
def test_hours(moment, is_open):
    hours = read_hours("mon-fri 09:00-17:00, sat 10:00-13:00 America/Mexico_City")
    assert hours.open_at(dt.datetime.fromisoformat(moment)) is is_open


def test_days_go_round_the_week():
    hours = read_hours("sat-mon 00:00-24:00 UTC")
    assert isinstance(hours, Hours)
    assert hours.spans[0].days == {5, 6, 0}


def test_the_command_prints_one_line_for_each_fault_and_no_secret(tmp_path):
    variables = {
        **os.environ,
        "MPP_TWILIO_AUTH_TOKEN": "very-secret",
        "MPP_BNID": "very-secret",
        "MPP_BIND": "very-secret",
    }
    code = "import bot.__main__ as m, bot.settings as s; m.mpp = lambda **_: s.load(); m.main()"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=variables | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert [line.partition(":")[0] for line in done.stderr.splitlines()] == ["MPP_BNID", "MPP_BIND"]
    assert "very-secret" not in done.stderr
