"""Whoever installs e-mail is told whether letters come in and go out, and nobody is written to."""

import pytest
from click.testing import CliRunner

from channels import setup
from rehearsal.mail import OURS, PostOffice
from tests.mail import servers

pytestmark = [pytest.mark.xdist_group("mail servers"), pytest.mark.timeout(60)]


@pytest.fixture
def told(monkeypatch, tmp_path):
    """What `mpp channels check` says with these settings."""
    monkeypatch.chdir(tmp_path)

    def told_with(smtp, imap):
        given = {"MPP_MAIL_FROM": OURS, "MPP_SMTP_URL": smtp, "MPP_IMAP_URL": imap}
        for name, value in given.items():
            monkeypatch.setenv(name, value)
        shown = CliRunner().invoke(setup.check)
        return shown.exit_code, shown.output.splitlines()

    return told_with


def test_nobody_there_is_said_of_each(told):
    assert told("smtp://127.0.0.1:9", "imap://u:a-secret@127.0.0.1:9") == (
        1,
        [
            "wrong  mailbox MPP_IMAP_URL: no way in: ConnectionRefusedError",
            "wrong  way out MPP_SMTP_URL: the server answers ConnectionRefusedError",
        ],
    )


@pytest.mark.skipif(not servers.ARE_THERE, reason="no Dovecot and Exim here")
def test_both_are_tried_and_nothing_is_sent(told):
    with servers.running() as mail, PostOffice() as office:
        wrong = mail.imap_url.replace(":pw@", ":other@")
        assert told(mail.smtp_url, mail.imap_url) == (0, ["ok     mailbox MPP_IMAP_URL", "ok     way out MPP_SMTP_URL"])
        assert told(office.url, wrong)[1] == [
            "wrong  mailbox MPP_IMAP_URL: the server does not take this name and password",
            "ok     way out MPP_SMTP_URL",
        ]
    assert office.taken == []
