"""`./run` starts the page with the bot, ends it with the bot, and never beside anything real."""

import os
import re
import signal
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import pytest
import requests

from bot.settings import PREFIX, Settings
from rehearsal.tryout.start import ACCOUNTS, find_hindrance
from tests.tryout.conftest import lines_until, start

ROOT = Path(__file__).parents[2]
#: One worker, so that everything is started once.
pytestmark = [pytest.mark.timeout(300), pytest.mark.xdist_group("tryout")]

REAL = {
    "twilio_account_sid": f"AC{0:032x}",
    "twilio_auth_token": "secret",
    "sms_from": "+525512345678",
    "public_url": "https://bot.example.org",
}


def page_of(lines):
    return lines[-1].rpartition(" ")[2]


def is_open(address):
    try:
        return requests.get(address, timeout=5).ok
    except requests.ConnectionError:
        return False


@pytest.fixture
def started(tmp_path):
    """Starts everything with more settings, and ends it at the end."""
    running = []

    def start_with(**more):
        running.append(start(tmp_path, **more))
        return running[-1]

    yield start_with
    for each in running:
        each.kill()
        each.wait(30)
        each.stdout.close()


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_both_addresses_are_said_and_the_page_ends_with_the_bot_however_it_ends(started, how):
    process = started()
    lines = lines_until(process, "try every door")
    assert any(line.startswith("open http://localhost:") for line in lines)
    page = page_of(lines)
    assert is_open(page)
    os.kill(process.pid, how)
    process.wait(30)
    until = time.monotonic() + 20
    while is_open(page) and time.monotonic() < until:
        time.sleep(0.1)
    assert not is_open(page)


def test_there_is_none_where_nobody_wants_it(started):
    said = lines_until(started(MPP_TRY="0"), "text messages")
    assert said[-1] == "text messages: off"
    assert not any("doors" in line for line in said)


def test_there_is_none_beside_a_real_account(started):
    said = lines_until(started(**{f"{PREFIX}{name.upper()}": value for name, value in REAL.items()}), "text messages")
    assert "real accounts are not for rehearsals" in said[0]
    assert said[-1] == "text messages: +525512345678"


@pytest.mark.parametrize(
    "given",
    [
        REAL,
        {"public_url": "https://bot.example.org"},
        {"bind": "0.0.0.0:8000"},
        {"database_url": "postgresql://localhost/mpp"},
    ],
    ids=lambda given: next(iter(given)),
)
def test_nothing_real_is_mixed_with_what_is_made_up(given):
    assert find_hindrance(Settings(**given, _env_file=None))


def test_without_a_setting_there_is_nothing_in_the_way():
    assert find_hindrance(Settings(_env_file=None)) == ""


def test_every_secret_of_an_account_counts_as_one():
    secret = [name for name, field in Settings.model_fields.items() if "SecretStr" in str(field.annotation)]
    assert secret
    assert [name for name in secret if name.partition("_")[0] not in ACCOUNTS] == []


@pytest.fixture(scope="module")
def somebody(tried):
    come = requests.post(f"{tried}/people", json={}, timeout=10)
    return {"X-Person": come.json()["token"]}


def test_nobody_sees_or_says_anything_for_somebody_else(tried, somebody):
    assert requests.get(f"{tried}/state", headers=somebody, timeout=10).status_code == 200
    assert requests.get(f"{tried}/state", headers={"X-Person": "x"}, timeout=10).status_code == 410
    said = {"door": "sms", "text": "hola"}
    assert requests.post(f"{tried}/say", json=said, timeout=10).status_code == 410


@pytest.mark.parametrize(
    "foreign", [{"Sec-Fetch-Site": "cross-site"}, {"Content-Type": "text/plain"}, {"Host": "elsewhere.example.org"}]
)
def test_another_site_can_make_a_browser_do_nothing(tried, somebody, foreign):
    headers = {"Content-Type": "application/json"} | somebody | foreign
    answer = requests.post(f"{tried}/say", data='{"door": "sms", "text": "hola"}', headers=headers, timeout=10)
    assert answer.status_code in {400, 403}
    assert requests.get(f"{tried}/state", headers=somebody, timeout=10).json()["doors"]["sms"]["items"] == []


@pytest.mark.parametrize(
    ("path", "said", "status"),
    [
        ("say", {"door": "sms", "text": 7}, 400),
        ("say", {"door": "sms"}, 400),
        ("say", {"door": "nowhere", "text": "hola"}, 404),
        ("tap", {"door": "sms", "item": "1", "tap": "1"}, 409),
    ],
)
def test_what_no_page_of_ours_would_send_is_refused(tried, somebody, path, said, status):
    assert requests.post(f"{tried}/{path}", json=said, headers=somebody, timeout=10).status_code == status


def test_it_needs_nothing_that_comes_only_with_the_tests():
    look = "import sys, rehearsal.tryout.process, rehearsal.tryout.start; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True).stdout.split()
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text())["dependency-groups"]
    named = {re.split(r"[^\w-]", each)[0].replace("-", "_").lower() for group in groups.values() for each in group}
    assert named & set(loaded) == set()
