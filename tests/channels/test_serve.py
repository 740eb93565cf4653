"""The real server, started by its command, behind its public address: signed webhooks in, text messages out."""

import os
import subprocess
import sys

import pytest

from rehearsal.phone import Phone
from rehearsal.twilio import ACCOUNT, NUMBER, TOKEN, StandIn
from rehearsal.ways import to_server
from tests.channels.wire import PERSON, PUBLIC, find_port

#: Seconds in which a person is answered; a turn takes a few hundredths.
SOON = 3.0


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """A stand-in for Twilio and a bot in a process of its own, each at an address of the other."""
    tmp_path, here = tmp_path_factory.mktemp("served"), f"http://127.0.0.1:{find_port()}"
    with StandIn(to_server(PUBLIC, here)) as stand_in:
        stand_in.point_at(f"{PUBLIC}/in/sms#rc=3&rp=all")
        settings = {
            "MPP_DATABASE_URL": f"sqlite:///{tmp_path}/mpp.db",
            "MPP_KEY_FILE": f"{tmp_path}/keys.json",
            "MPP_PUBLIC_URL": PUBLIC,
            "MPP_BIND": here.removeprefix("http://"),
            "MPP_TWILIO_ACCOUNT_SID": ACCOUNT,
            "MPP_TWILIO_AUTH_TOKEN": TOKEN,
            "MPP_TWILIO_API_URL": stand_in.url,
            "MPP_SMS_FROM": NUMBER,
        }
        command = [sys.executable, "-m", "bot", "serve"]
        with subprocess.Popen(command, env={**os.environ, **settings}, stdout=subprocess.PIPE, text=True) as process:
            process.stdout.readline()  # it says where it is when it listens
            yield stand_in
            process.terminate()
        assert stand_in.faults == []


def test_a_person_who_writes_by_text_message_is_answered_soon_every_time(served):
    phone = Phone(served, PERSON, patience=SOON)
    phone.says("hola").hears("ACNUR", "1)")
    phone.says("1").hears("PIN", "(2 de ")
    phone.says("1").hears("(3 de ")
    phone.says("1").hears("(4 de ")
    phone.says("María José").hears("(5 de ")
    phone.says("López Cruz").hears("(6 de ")


def test_reports_of_delivery_are_taken_by_the_real_server(served):
    phone = Phone(served, "+525500000002", patience=SOON).says("hola").hears("ACNUR")
    assert [served.report_one(text, "delivered") for text in phone.received] == [200]


def test_a_webhook_that_twilio_did_not_sign_is_refused_by_the_real_server(served, monkeypatch):
    monkeypatch.setattr(served, "token", "f" * 32)
    assert Phone(served, "+525500000003").shows("hola").statuses == [403] * 4
