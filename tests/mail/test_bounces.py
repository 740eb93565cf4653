"""What servers report of our letters is a receipt for exactly that letter; what nobody but its reader could say is not believed."""

from textwrap import dedent

import pytest

from bot.dialogue.messages import Receipt
from channels.base import Unread
from channels.mail.bounces import judge_code
from tests.mail.wire import MARK, MARTA, NOW, OURS, open_door

DOOR = open_door()
NAME = DOOR.names.make(MARK, ["place", "phone"], MARTA)


def report(action="failed", status="5.1.1", name=NAME, sender="mailer-daemon@mx.example.com"):
    """A report in the standard form (RFC 3464), with the letter that came back."""
    return dedent(
        f"""\
        Return-Path: <>
        From: Mail Delivery System <{sender}>
        To: {OURS}
        Subject: Mail delivery failed
        Auto-Submitted: auto-replied
        Message-ID: <dsn@mx.example.com>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: text/plain

        This message was created automatically.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.com

        Action: {action}
        Final-Recipient: rfc822;{MARTA}
        Status: {status}

        --b
        Content-Type: message/rfc822

        From: {OURS}
        To: {MARTA}
        Message-ID: {name}

        Hola
        --b--
        """
    ).encode()


@pytest.mark.parametrize(
    ("action", "status", "ours"),
    [
        ("failed", "5.1.1", "undelivered"),
        ("Failed", "5.7.1", "undelivered"),
        ("delayed", "4.4.1", "sending"),
        ("delivered", "2.0.0", "delivered"),
        ("relayed", "2.0.0", "sent"),
    ],
)
def test_a_report_is_a_receipt_for_our_letter(action, status, ours):
    (receipt,) = DOOR.read(report(action, status), NOW)
    assert receipt == Receipt(provider_id=NAME, account=OURS, status=ours, reason=status, at=NOW)


def test_a_vague_code_gives_way_to_a_precise_one():
    raw = report(status="5.0.0").replace(
        b"Status: 5.0.0\n", b"Status: 5.0.0\nDiagnostic-Code: smtp; 550 5.2.1 closed\n"
    )
    (receipt,) = DOOR.read(raw, NOW)
    assert receipt.reason == "5.2.1"


def test_where_only_the_head_of_our_letter_came_back_it_is_known_too():
    raw = report().replace(b"message/rfc822", b"text/rfc822-headers")
    (receipt,) = DOOR.read(raw, NOW)
    assert receipt.provider_id == NAME


OLD = f"""\
Return-Path: <>
From: MAILER-DAEMON@example.com
To: {OURS}
Subject: failure notice

Hi. This is the qmail-send program at example.com.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<{MARTA}>:
198.51.100.7 does not like recipient.
Remote host said: 550 5.1.1 no such user
Giving up on 198.51.100.7.

--- Below this line is a copy of the message.

Return-Path: <{OURS}>
From: {OURS}
To: {MARTA}
Message-ID: {NAME}

Hola
"""


def test_a_report_of_an_old_server_is_read_as_well():
    (receipt,) = DOOR.read(OLD.encode(), NOW)
    assert (receipt.provider_id, receipt.status, receipt.reason) == (NAME, "undelivered", "5.1.1")


@pytest.mark.parametrize("name", ["<somebody@elsewhere.org>", NAME.replace("example.org", "example.net")])
def test_a_report_about_somebody_elses_letter_is_nobodys(name):
    (arrival,) = DOOR.read(report(name=name), NOW)
    assert isinstance(arrival, Unread)
    assert arrival.quiet


def test_a_person_who_quotes_one_of_our_names_reports_nothing():
    raw = (
        report(sender=MARTA)
        .replace(b"Return-Path: <>\n", b"")
        .replace(b"multipart/report; report-type=delivery-status", b"multipart/mixed")
    )
    (arrival,) = DOOR.read(raw, NOW)
    assert not isinstance(arrival, Receipt)


@pytest.mark.parametrize(
    ("code", "retry", "effect"),
    [("5.1.1", False, "bad_address"), ("5.7.1", False, "alarm"), ("4.4.7", False, ""), ("5.2.2", False, "")],
)
def test_each_code_has_its_meaning(code, retry, effect):
    problem = judge_code(code)
    assert (problem.retry, problem.effect) == (retry, effect)


def test_what_is_no_code_means_nothing():
    assert judge_code("returned") is None
