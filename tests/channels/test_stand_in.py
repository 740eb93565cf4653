"""The stand-in behaves as Twilio does, and its contract notices when somebody else does not."""

from random import Random

import pytest
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request, Response

from bot.dialogue.messages import Address
from channels.base import Payload, Recipient
from rehearsal.contract import Contract
from rehearsal.phone import Phone
from rehearsal.twilio import ACCOUNT, NUMBER, TOKEN, StandIn
from rehearsal.ways import to_application
from tests.channels.wire import PERSON, PUBLIC

TO = Recipient(address=Address("sms", PERSON))
HELLO = Payload({"body": "hola"})
MESSAGES = f"/2010-04-01/Accounts/{ACCOUNT}/Messages.json"


def statuses(bot, sid):
    return [each.status for each in bot.came if each.provider_id == sid]


# ---------------------------------------------------------------------------------------------------------- contract


def to_twilio(form, path=MESSAGES):
    builder = EnvironBuilder(path, base_url="http://127.0.0.1", method="POST", data=form, auth=(ACCOUNT, TOKEN))
    return Request(builder.get_environ())


def test_the_contract_accepts_what_the_sdk_sends():
    assert Contract().request_fault(to_twilio({"To": PERSON, "From": NUMBER, "Body": "hola"})) == ""


BROKEN = {
    "nobody to send to": ({"From": NUMBER, "Body": "hola"}, MESSAGES, "required"),
    "waiting for too long a time": ({"To": PERSON, "ValidityPeriod": "a year"}, MESSAGES, "integer"),
    "an account that is none": ({"To": PERSON}, MESSAGES.replace("AC0", "XX0"), "does not match"),
    "a path that is none": ({"To": PERSON}, MESSAGES.replace("Messages", "Telegrams"), "not found"),
}


@pytest.mark.parametrize("what", BROKEN)
def test_the_contract_notices_a_wrong_request(what):
    form, path, complaint = BROKEN[what]
    assert complaint in Contract().request_fault(to_twilio(form, path)).lower()


def test_the_contract_notices_a_wrong_answer():
    answer = Response('{"sid": "7", "status": "flying"}', 201, content_type="application/json")
    assert Contract().answer_fault(to_twilio({"To": PERSON}), answer) != ""


def test_a_request_that_breaks_the_contract_is_held_against_us(stand_in, door):
    door.provider.client.messages.create(to=PERSON, from_=NUMBER, body="hola", validity_period="a year")
    assert [each.startswith("request POST") for each in stand_in.faults] == [True]
    stand_in.faults.clear()


# ----------------------------------------------------------------------------------------------------------- webhooks


def test_a_message_is_brought_with_twilios_own_signature(stand_in, bot):
    text, brought = stand_in.receive(PERSON, "hola, ¿qué tal? ")
    assert brought.statuses == [200]
    assert [(each.provider_id, each.text) for each in bot.came] == [(text.sid, "hola, ¿qué tal? ")]


def test_a_failed_webhook_is_not_tried_again_unless_the_address_asks_for_it(stand_in, bot):
    bot.answers = [503]
    assert stand_in.receive(PERSON, "hola")[1].statuses == [503]
    stand_in.point_at(f"{PUBLIC}/in/sms#rc=3&rp=all")
    bot.answers = [503, 503, 200]
    assert stand_in.receive(PERSON, "hola")[1].statuses == [503, 503, 200]


def test_the_fallback_is_tried_last(stand_in, bot):
    stand_in.point_at(f"{PUBLIC}/in/sms#rc=1&rp=all")
    stand_in.ledger.settings["sms_fallback_url"] = f"{PUBLIC}/in/sms?again=1"
    bot.answers = [503, 503, 200]
    text, brought = stand_in.receive(PERSON, "hola")
    assert brought.statuses == [503, 503, 200]
    assert [each.provider_id for each in bot.came] == [text.sid]


def test_where_nobody_listens_the_webhook_is_lost_and_the_message_is_kept():
    def nobody(url, headers, form):
        raise ConnectionRefusedError

    with StandIn(nobody) as stand_in:
        stand_in.point_at(f"{PUBLIC}/in/sms")
        text, brought = stand_in.receive(PERSON, "hola")
    assert (brought.statuses, brought.taken, text.sid in stand_in.ledger.texts) == ([0], False, True)


# ---------------------------------------------------------------------------------------------------- delivery reports


def test_every_state_but_the_first_is_reported_in_order(stand_in, bot, door):
    sid = door.send(TO, HELLO, "row-1").provider_id
    assert (stand_in.report(), stand_in.report()) == (3, 0)
    assert statuses(bot, sid) == ["accepted", "sent", "delivered"]


def test_reports_can_come_in_any_order(stand_in, bot, door):
    sids = [door.send(TO, HELLO, f"row-{n}").provider_id for n in range(4)]
    stand_in.report(shuffled_by=Random(5))
    assert [each.provider_id for each in bot.came] != sorted(sids * 3)
    assert {sid: sorted(statuses(bot, sid)) for sid in sids} == {sid: ["accepted", "delivered", "sent"] for sid in sids}


def test_one_state_can_be_reported_alone(stand_in, bot, door):
    sid = door.send(TO, HELLO, "row-1").provider_id
    stand_in.report_one(stand_in.ledger.texts[sid], "read")
    assert statuses(bot, sid) == ["read"]


def test_the_journal_tells_what_happened(stand_in, bot, door):
    stand_in.receive(PERSON, "hola")
    stand_in.next("500")
    with pytest.raises(Exception, match="500"):
        door.send(TO, HELLO, "row-1")
    sid = door.send(TO, HELLO, "row-1").provider_id
    told = [(each.what, each.outcome, each.sid) for each in stand_in.journal]
    assert told == [("webhook", "[200]", f"SM{1:032x}"), ("send", "20500", ""), ("send", "taken", sid)]


# ------------------------------------------------------------------------------------------------------------- phones


def test_a_phone_says_and_hears(stand_in, bot, door):
    def settle():
        waiting, bot.came = bot.came, []
        for message in waiting:
            door.send(Recipient(address=message.address), Payload({"body": f"Oí: {message.text}"}), "row-1")
        return len(waiting)

    ana, luis = Phone(stand_in, PERSON, settle), Phone(stand_in, "+525500000002", settle)
    ana.says("hola").hears("Oí: hola")
    luis.says("uno", "dos").hears("Oí: dos")
    assert "uno" not in luis.heard
    assert [each.body for each in luis.received] == ["Oí: uno", "Oí: dos"]
    assert ana.heard == "Oí: hola"


def test_a_phone_that_hears_nothing_says_so(stand_in, bot):
    phone = Phone(stand_in, PERSON).says("hola").hears_nothing()
    with pytest.raises(AssertionError, match="registrar"):
        phone.hears("registrar")


def test_a_bot_in_another_application_is_reached_at_its_public_address():
    seen = []

    @Request.application
    def application(request):
        seen.append((request.url, request.form["Body"], request.environ["RAW_URI"]))
        return Response()

    bring = to_application(application, PUBLIC)
    assert bring(f"{PUBLIC}/in/sms?m=a%2Db", {}, {"Body": "é"}) == 200
    assert seen == [(f"{PUBLIC}/in/sms?m=a-b", "é", "/in/sms?m=a%2Db")]
