"""Where the pretended Twilio answers: its paths, each with the name of what answers there."""

from __future__ import annotations

from werkzeug.routing import Map, Rule
from werkzeug.wrappers import Request

from rehearsal.ledger import VERSION

_ACCOUNT = f"/{VERSION}/Accounts/<account>"
#: Of the chats: ``rehearsal/chats.py`` answers these.
CHATS = frozenset({"contents", "approval", "senders", "sender", "listed_media", "media"})
#: Of calls: ``rehearsal/calls.py`` answers these.
CALLS = frozenset({"calls", "sound", "recording"})

RULES = Map(
    [
        Rule(f"{_ACCOUNT}.json", endpoint="account", methods=["GET"]),
        Rule(f"{_ACCOUNT}/Messages.json", endpoint="listing", methods=["GET"]),
        Rule(f"{_ACCOUNT}/Messages.json", endpoint="send", methods=["POST"]),
        Rule(f"{_ACCOUNT}/Messages/<sid>.json", endpoint="message", methods=["GET"]),
        Rule(f"{_ACCOUNT}/Messages/<sid>/Media.json", endpoint="listed_media", methods=["GET"]),
        Rule(f"{_ACCOUNT}/Messages/<sid>/Media/<media>", endpoint="media", methods=["GET", "DELETE"]),
        Rule(f"{_ACCOUNT}/Calls.json", endpoint="calls", methods=["GET"]),
        Rule(f"{_ACCOUNT}/Calls.json", endpoint="send", methods=["POST"]),
        Rule(f"{_ACCOUNT}/Recordings/<sid>.wav", endpoint="sound", methods=["GET"]),
        Rule(f"{_ACCOUNT}/Recordings/<sid>.json", endpoint="recording", methods=["DELETE"]),
        Rule(f"{_ACCOUNT}/IncomingPhoneNumbers.json", endpoint="numbers", methods=["GET"]),
        Rule(f"{_ACCOUNT}/IncomingPhoneNumbers/<sid>.json", endpoint="number", methods=["POST"]),
        Rule("/v1/Services", endpoint="services", methods=["GET"]),
        Rule("/v1/Services/<sid>", endpoint="service", methods=["GET", "POST"]),
        Rule("/v1/Services/<sid>/PhoneNumbers", endpoint="numbers_of", methods=["GET"]),
        Rule("/v1/ContentAndApprovals", endpoint="contents", methods=["GET"]),
        Rule("/v1/Content", endpoint="contents", methods=["POST"]),
        Rule("/v1/Content/<sid>/ApprovalRequests/whatsapp", endpoint="approval", methods=["POST"]),
        Rule("/v2/Channels/Senders", endpoint="senders", methods=["GET"]),
        Rule("/v2/Channels/Senders/<sid>", endpoint="sender", methods=["GET", "POST"]),
    ]
)


def is_of_bytes(request: Request) -> bool:
    """Whether a file itself is asked for, of which Twilio's OpenAPI file says nothing."""
    held = "/Media/" in request.path or "/Recordings/" in request.path
    return held and not request.path.endswith(".json") and request.method == "GET"
