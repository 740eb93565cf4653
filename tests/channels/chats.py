"""What the tests of WhatsApp and Messenger share: a webhook as Twilio makes it, and the door with this content."""

from __future__ import annotations

import json
from functools import cache

from bot.library import load_content
from channels.messenger import Messenger
from channels.twilio import Account
from channels.whatsapp import WhatsApp
from rehearsal.twilio import ACCOUNT, NUMBER, TOKEN
from tests.channels.wire import MESSAGE, OLD_TOKEN, PUBLIC

PERSON = "whatsapp:+525500000001"
HIDDEN = "whatsapp:MX.13491208655302741918"
content = cache(load_content)


def account(api_url="https://api.twilio.com", **more):
    return Account(ACCOUNT, (TOKEN, OLD_TOKEN), PUBLIC, api_url, **more)


def open_whatsapp(api_url="https://api.twilio.com", sender=NUMBER, **more):
    return WhatsApp(account(api_url, **more), sender, content())


def open_messenger(api_url="https://api.twilio.com"):
    return Messenger(account(api_url), NUMBER)


def said(body="hola", sender=PERSON, **more):
    """The shape of a real webhook, with nobody's data: see CHANNELS for where each field was seen."""
    context = {"ProfileName": "Marta", "WaId": sender.removeprefix("whatsapp:").lstrip("+")}
    return {
        "SmsMessageSid": MESSAGE,
        "NumMedia": "0",
        "ProfileName": "Marta",
        "MessageType": "text",
        "SmsSid": MESSAGE,
        "WaId": context["WaId"],
        "SmsStatus": "received",
        "Body": body,
        "To": f"whatsapp:{NUMBER}",
        "NumSegments": "1",
        "ReferralNumMedia": "0",
        "MessageSid": MESSAGE,
        "AccountSid": ACCOUNT,
        "ChannelMetadata": json.dumps({"type": "whatsapp", "data": {"context": context}}),
        "From": sender,
        "ApiVersion": "2010-04-01",
        **more,
    }


def tapped(label="Mujer", payload="p1.sex|female", **more):
    """A button that was pressed."""
    replied = {"OriginalRepliedMessageSid": f"MM{3:032x}", "OriginalRepliedMessageSender": f"whatsapp:{NUMBER}"}
    return said(label, MessageType="button", ButtonText=label, ButtonPayload=payload, **replied, **more)


def listed(label="Dieciocho", payload="p1.sex|female", **more):
    """An item of a list that was chosen."""
    return said(label, MessageType="interactive", ListTitle=label, ListId=payload, **more)


def located(latitude="25.886120", longitude="-97.500870", **more):
    """A pin on the map; a place of a name has its name and address as well."""
    return said("", MessageType="location", Latitude=latitude, Longitude=longitude, **more)


def voiced(kind="audio/ogg", **more):
    """A voice note, or whatever says that it is one."""
    url = f"https://api.twilio.com/2010-04-01/Accounts/{ACCOUNT}/Messages/{MESSAGE}/Media/ME{1:032x}"
    return said("", MessageType="audio", NumMedia="1", MediaContentType0=kind, MediaUrl0=url, **more)


def from_messenger(body="hola", **more):
    """Facebook's users and pages have numbers that are no telephones."""
    form = {"AccountSid": ACCOUNT, "MessageSid": MESSAGE, "SmsSid": MESSAGE, "Body": body, "NumMedia": "0"}
    return {**form, "From": "messenger:5500000000000001", "To": "messenger:100000000000009", **more}
