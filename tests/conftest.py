"""What holds for every test: no network but this machine's, no settings but the test's, and with CI=true no skips."""

import os
import shutil

import hypothesis
import pytest

from bot.settings import PREFIX, TEST_PREFIX
from tests.databases import (  # noqa: F401 (fixtures: one server and one template for all folders)
    database_url,
    keys,
    other_store,
    postgres_server,
    postgres_url,
    sqlite_template,
    store,
)

CI = os.environ.get("CI") == "true"

hypothesis.settings.register_profile("default", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if CI else "default")

#: Without these a Chromium that may not go out keeps trying to.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
skipped = []


@pytest.fixture(autouse=True, scope="session")
def _no_settings_of_the_developer():
    """A developer's own variables change no test."""
    with pytest.MonkeyPatch.context() as patch:
        for name in os.environ:
            if name.upper().startswith(PREFIX) and not name.startswith(TEST_PREFIX):
                patch.delenv(name)
        yield


@pytest.fixture(scope="session")
def chromium():
    """The path of a real Chromium; where there is none, the test is skipped."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    return found or pytest.skip("there is no Chromium here")


@pytest.fixture(scope="session")
def browser(chromium):
    """One Chromium for all tests of a process: a second one beside it would be refused by its own library."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as player:
        started = player.chromium.launch(executable_path=chromium, args=FLAGS)
        yield started
        started.close()


def pytest_runtest_logreport(report):
    if report.skipped and not hasattr(report, "wasxfail"):
        skipped.append(report.nodeid)


def pytest_collectreport(report):
    if report.skipped:
        skipped.append(report.nodeid)


def pytest_sessionfinish(session):
    if CI and skipped and not hasattr(session.config, "workerinput"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter):
    if CI and skipped:
        terminalreporter.write_line(f"CI=true: {len(set(skipped))} skipped, and a skip is a failure", red=True)
