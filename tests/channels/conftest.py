"""A stand-in for Twilio that must not break its contract in any test."""

import pytest
from werkzeug.wrappers import Request, Response

from channels.base import ChannelError
from channels.sms import Sms
from channels.twilio import Account
from rehearsal.twilio import ACCOUNT, NUMBER, TOKEN, StandIn
from rehearsal.ways import to_application
from tests.channels.wire import NOW, PUBLIC, find_port


class Bot:
    """The far end of the webhooks: verifies and parses as the real one, keeps what came, answers as it is told."""

    def __init__(self):
        self.came = []
        self.answers = []
        self.door = Sms(Account(ACCOUNT, (TOKEN,), PUBLIC), NUMBER)

    @Request.application
    def __call__(self, request):
        if self.answers:
            status = self.answers.pop(0)
            if status != 200:
                return Response(status=status)
        try:
            self.door.verify(request)
            self.came += self.door.parse(request, NOW)
        except ChannelError:
            return Response(status=403)
        return self.door.acknowledge(request)


@pytest.fixture
def bot():
    return Bot()


@pytest.fixture
def stand_in(bot):
    with StandIn(to_application(bot, PUBLIC)) as opened:
        opened.point_at(f"{PUBLIC}/in/sms")
        yield opened
        assert opened.faults == []


@pytest.fixture
def door(stand_in):
    """The real channel, whose Twilio is the stand-in."""
    opened = Sms(Account(ACCOUNT, (TOKEN,), PUBLIC, stand_in.url), NUMBER)
    yield opened
    opened.provider.client.http_client.session.close()


@pytest.fixture
def unused_port():
    return find_port()
